#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using recipients::RecipientList;
using settings::Account;
using templates::Message;
using templates::Template;

class TestCatalog : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init() {
        QFETCH_GLOBAL(QString, backend);
        desk = std::make_unique<Desk>(backend);
    }
    void cleanup() { desk.reset(); }

    void keepsAnAccountWhole();
    void refusesAnAccountTwice();
    void changesAnAccount();
    void removesAnAccount();
    void keepsAccountsWithLiveCampaigns();
    void replacesTemplates();
    void keepsMessages();
    void hidesAnUnfinishedImport();
    void keepsAListWhole();
    void replacesAList();
    void keepsAListThatWasUsed();
    void abandonsAnImport();
    void removesAList();
    void sweepsForsakenImports();
    void keepsNotes();
    void readsOnly();

 private:
    Catalog& catalog() { return desk->catalog(); }
    static Account account(const char* name, const char* appId) {
        Account account;
        account.name = QLatin1String(name);
        account.appId = QLatin1String(appId);
        return account;
    }
    static Template aTemplate(AccountId account, const char* id, const char* title) {
        Template made;
        made.account = account;
        made.id = QLatin1String(id);
        made.title = QLatin1String(title);
        made.content = QStringLiteral("时间:{{time1.DATA}}\n状态:{{const2.DATA}}\n");
        made.syncedAt = HandClock().now();
        made.fields = templates::parseContent(made.content, made.example);
        made.fields.at(1).choices = {QStringLiteral("成功"), QStringLiteral("失败")};
        return made;
    }
    qint64 recipientsKept() {
        return desk->backend->ask(QStringLiteral("SELECT count(*) FROM recipients")).toLongLong();
    }

    std::unique_ptr<Desk> desk;
};

void TestCatalog::keepsAnAccountWhole() {
    Account given = account("Shop", "wx0001");
    given.kind = settings::AccountKind::MiniProgram;
    given.apiBase = QUrl(QStringLiteral("http://127.0.0.1:8080/a%20b"));
    given.tokenSource = settings::TokenSource::External;
    given.tokenUrl = QUrl(QStringLiteral("https://tokens.example/t?a=%2B"));
    given.proxy = QUrl(QStringLiteral("socks5://proxy.example:1080"));
    given.caFile = QStringLiteral("/etc/ca.pem");
    given.sandbox = true;
    given.secretStoredOn = QDate(2026, 11, 20);
    given.id = sure(catalog().addAccount(given));
    QCOMPARE(sure(catalog().account(given.id)), given);
    Account plain = account("Plain", "wx0002");
    plain.id = sure(catalog().addAccount(plain));
    QCOMPARE(sure(catalog().accounts()), (std::vector{given, plain}));
    QCOMPARE(sure(catalog().accountNamed(QStringLiteral("Plain"))), plain);
    QCOMPARE(sure(catalog().accountNamed(QStringLiteral("wx0001"))), given);
    QCOMPARE(errorOf(catalog().accountNamed(QStringLiteral("nobody"))), ErrorKind::NoSuchAccount);
    QCOMPARE(errorOf(catalog().account({99})), ErrorKind::NoSuchAccount);
}

void TestCatalog::refusesAnAccountTwice() {
    sure(catalog().addAccount(account("Shop", "wx0001")));
    const auto sameName = catalog().addAccount(account("Shop", "wx0002"));
    QCOMPARE(errorOf(sameName), ErrorKind::AlreadyExists);
    QCOMPARE(sameName.error().subject, QStringLiteral("Shop"));
    const auto sameAppId = catalog().addAccount(account("Other", "wx0001"));
    QCOMPARE(errorOf(sameAppId), ErrorKind::AlreadyExists);
    QCOMPARE(sameAppId.error().subject, QStringLiteral("wx0001"));
    QCOMPARE(sure(catalog().accounts()).size(), 1u);
}

void TestCatalog::changesAnAccount() {
    Account shop = account("Shop", "wx0001");
    shop.id = sure(catalog().addAccount(shop));
    Account other = account("Other", "wx0002");
    other.id = sure(catalog().addAccount(other));
    shop.name = QStringLiteral("Store");
    sure(catalog().changeAccount(shop));
    QCOMPARE(sure(catalog().account(shop.id)), shop);
    shop.appId = QStringLiteral("wx0002");
    QCOMPARE(errorOf(catalog().changeAccount(shop)), ErrorKind::AlreadyExists);
    shop.id = {99};
    QCOMPARE(errorOf(catalog().changeAccount(shop)), ErrorKind::NoSuchAccount);
}

void TestCatalog::removesAnAccount() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    sure(catalog().replaceTemplates(id, std::vector{aTemplate(id, "T1", "one")}));
    sure(catalog().saveMessage(id, desk->draft({1}).message));
    sure(catalog().removeAccount(id));
    QVERIFY(sure(catalog().accounts()).empty());
    QVERIFY(sure(catalog().templates(id)).empty());
    QVERIFY(sure(catalog().messages(id)).empty());
    QCOMPARE(errorOf(catalog().removeAccount(id)), ErrorKind::NoSuchAccount);
    QVERIFY(sure(catalog().addAccount(account("Shop", "wx0001"))) != id);
}

void TestCatalog::keepsAccountsWithLiveCampaigns() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    Campaign campaign = desk->draft(desk->list(1));
    campaign.account = id;
    campaign.id = desk->start(campaign);
    const auto removed = catalog().removeAccount(id);
    QCOMPARE(errorOf(removed), ErrorKind::WrongState);
    QCOMPARE(removed.error().subject, QStringLiteral("Shop"));
    desk->settle(desk->claim(campaign.id, 1), Transition::accepted(desk->clock.now()));
    sure(catalog().removeAccount(id));
    QCOMPARE(desk->campaignNow(campaign.id).accountName, QStringLiteral("Shop"));
}

void TestCatalog::replacesTemplates() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    const AccountId other = sure(catalog().addAccount(account("Other", "wx0002")));
    const Template one = aTemplate(id, "T1", "one");
    const Template two = aTemplate(id, "T2", "two");
    sure(catalog().replaceTemplates(id, std::vector{one, two}));
    sure(catalog().replaceTemplates(other, std::vector{aTemplate(other, "T1", "other's")}));
    QCOMPARE(sure(catalog().templates(id)), (std::vector{one, two}));
    Template renamed = two;
    renamed.title = QStringLiteral("renamed");
    sure(catalog().replaceTemplates(id, std::vector{renamed}));
    QCOMPARE(sure(catalog().templateById(id, QStringLiteral("T2"))), renamed);
    QVERIFY(sure(catalog().templateById(id, QStringLiteral("T1"))).gone);
    QVERIFY(!sure(catalog().templateById(other, QStringLiteral("T1"))).gone);
    QCOMPARE(sure(catalog().templates(id)).size(), 2u);
    const auto unknown = catalog().templateById(id, QStringLiteral("T9"));
    QCOMPARE(errorOf(unknown), ErrorKind::NoSuchTemplate);
    QCOMPARE(unknown.error().subject, QStringLiteral("T9"));
    QCOMPARE(errorOf(catalog().replaceTemplates({99}, std::vector{one})), ErrorKind::NoSuchAccount);
}

void TestCatalog::keepsMessages() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    Message message = desk->draft({1}).message;
    message.url = QStringLiteral("https://example.com/?p={{姓名}}");
    message.id = sure(catalog().saveMessage(id, message));
    QVERIFY(message.id.isValid());
    QCOMPARE(sure(catalog().messages(id)), std::vector{message});
    message.name = QStringLiteral("Bye");
    QCOMPARE(sure(catalog().saveMessage(id, message)), message.id);
    QCOMPARE(sure(catalog().messages(id)), std::vector{message});
    sure(catalog().removeMessage(message.id));
    QVERIFY(sure(catalog().messages(id)).empty());
    QVERIFY(sure(catalog().saveMessage(id, message)) != message.id);
    QCOMPARE(errorOf(catalog().saveMessage({99}, message)), ErrorKind::NoSuchAccount);
}

void TestCatalog::hidesAnUnfinishedImport() {
    RecipientList list;
    list.name = QStringLiteral("members");
    const ListId id = sure(catalog().beginList(list));
    sure(catalog().addToList(id, Desk::people(0, 3)));
    QVERIFY(sure(catalog().lists()).empty());
    QCOMPARE(errorOf(catalog().listNamed(list.name)), ErrorKind::NoSuchList);
    QCOMPARE(errorOf(catalog().listById(id)), ErrorKind::NoSuchList);
    QCOMPARE(errorOf(desk->queue().create(desk->draft(id))), ErrorKind::NoSuchList);
    sure(catalog().finishList(id, 0, 0));
    QCOMPARE(sure(catalog().listNamed(list.name)).list.id, id);
    QCOMPARE(errorOf(catalog().addToList(id, Desk::people(3, 1))), ErrorKind::NoSuchList);
    QCOMPARE(errorOf(catalog().finishList(id, 0, 0)), ErrorKind::NoSuchList);
}

void TestCatalog::keepsAListWhole() {
    RecipientList list;
    list.name = QStringLiteral("members");
    list.sourceFile = QStringLiteral("会员.xlsx");
    list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("a \"b\"")};
    list.nameColumn = 1;
    list.importedAt = desk->clock.now();
    const ListId id = sure(catalog().beginList(list));
    sure(catalog().addToList(id, Desk::people(0, 3)));
    sure(catalog().addToList(id, Desk::people(3, 2)));
    sure(catalog().finishList(id, 4, 5));
    const Catalog::ListInfo info = sure(catalog().listById(id));
    QCOMPARE(info.list.name, list.name);
    QCOMPARE(info.list.sourceFile, list.sourceFile);
    QCOMPARE(info.list.columns, list.columns);
    QCOMPARE(info.list.openidColumn, 0);
    QCOMPARE(info.list.nameColumn, 1);
    QCOMPARE(info.list.size, 5);
    QCOMPARE(info.list.importedAt, list.importedAt);
    QCOMPARE(info.duplicates, 4);
    QCOMPARE(info.problems, 5);
    const auto people = sure(catalog().people(id, 2, 2));
    QCOMPARE(people.size(), 2u);
    QCOMPARE(people[0].openid, Desk::openid(2));
    QCOMPARE(people[0].row, 3);
    QCOMPARE(people[1].values, (QStringList{Desk::openid(3), QStringLiteral("名3")}));
    QVERIFY(sure(catalog().people(id, 5, 10)).empty());
}

void TestCatalog::replacesAList() {
    const ListId old = desk->list(3);
    const ListId other = desk->list(1, QStringLiteral("staff"));
    const ListId fresh = desk->list(2);
    QCOMPARE(sure(catalog().listNamed(QStringLiteral("members"))).list.id, fresh);
    QCOMPARE(errorOf(catalog().listById(old)), ErrorKind::NoSuchList);
    QCOMPARE(recipientsKept(), 3);
    const auto lists = sure(catalog().lists());
    QCOMPARE(lists.size(), 2u);
    QCOMPARE(lists[0].list.id, fresh);
    QCOMPARE(lists[1].list.id, other);
}

void TestCatalog::keepsAListThatWasUsed() {
    const ListId old = desk->list(3);
    const CampaignId campaign = desk->start(desk->draft(old));
    desk->list(1);
    QCOMPARE(sure(catalog().lists()).size(), 1u);
    QCOMPARE(sure(catalog().listById(old)).list.size, 3);
    QCOMPARE(desk->claim(campaign, 3).at(2).values.at(0), Desk::openid(2));
    QCOMPARE(errorOf(desk->queue().create(desk->draft(old))), ErrorKind::NoSuchList);
}

void TestCatalog::abandonsAnImport() {
    const ListId id = sure(catalog().beginList({}));
    sure(catalog().addToList(id, Desk::people(0, 3)));
    sure(catalog().abandonList(id));
    QCOMPARE(recipientsKept(), 0);
    QCOMPARE(errorOf(catalog().finishList(id, 0, 0)), ErrorKind::NoSuchList);
    QCOMPARE(errorOf(catalog().abandonList(desk->list(1))), ErrorKind::NoSuchList);
}

void TestCatalog::removesAList() {
    const ListId unused = desk->list(3, QStringLiteral("unused"));
    sure(catalog().removeList(unused));
    QCOMPARE(recipientsKept(), 0);
    const ListId used = desk->list(2);
    const CampaignId campaign = desk->start(desk->draft(used));
    sure(catalog().removeList(used));
    QVERIFY(sure(catalog().lists()).empty());
    QCOMPARE(desk->claim(campaign, 2).size(), 2u);
    QCOMPARE(errorOf(catalog().removeList(unused)), ErrorKind::NoSuchList);
}

void TestCatalog::sweepsForsakenImports() {
    const ListId forsaken = sure(catalog().beginList({}));
    sure(catalog().addToList(forsaken, Desk::people(0, 3)));
    const ListId running = sure(catalog().beginList({}));
    sure(catalog().addToList(running, Desk::people(0, 2)));
    desk->backend->ask(
        QStringLiteral("UPDATE lists SET touched_at = touched_at - 3700000 WHERE id = %1").arg(forsaken.value));
    QCOMPARE(recipientsKept(), 5);
    sure(desk->backend->open(Mode::Read));
    QCOMPARE(recipientsKept(), 5);
    sure(desk->backend->open(Mode::Write));
    QCOMPARE(recipientsKept(), 2);
    sure(catalog().finishList(running, 0, 0));
}

void TestCatalog::keepsNotes() {
    QVERIFY(sure(catalog().note(QStringLiteral("draft"))).isEmpty());
    sure(catalog().setNote(QStringLiteral("draft"), QByteArrayLiteral("{\"a\":1}")));
    sure(catalog().setNote(QStringLiteral("draft"), QByteArrayLiteral("{\"a\":\"\xE5\x90\x8D\"}")));
    QCOMPARE(sure(catalog().note(QStringLiteral("draft"))), QByteArrayLiteral("{\"a\":\"\xE5\x90\x8D\"}"));
}

void TestCatalog::readsOnly() {
    sure(catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("1")));
    const auto reader = sure(desk->backend->open(Mode::Read));
    QCOMPARE(sure(reader->catalog().note(QStringLiteral("a"))), QByteArrayLiteral("1"));
    QCOMPARE(errorOf(reader->catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("2"))), ErrorKind::StorageFailed);
    sure(catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("3")));
    QCOMPARE(sure(reader->catalog().note(QStringLiteral("a"))), QByteArrayLiteral("3"));
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
