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
    void scrubsATokenUrl();
    void refusesAnAccountTwice();
    void changesAnAccount();
    void removesAnAccount();
    void keepsAccountsWithLiveCampaigns();
    void replacesTemplates();
    void remembersWhatChangedAboutATemplate();
    void keepsMessages();
    void countsVersions();
    void addsNoVersionThatSaysTheSame_data();
    void addsNoVersionThatSaysTheSame();
    void refusesANameTwice();
    void renamesAMessage();
    void hidesAnUnfinishedImport();
    void refusesAListWithSomebodyTwice();
    void keepsAListWhole();
    void replacesAList();
    void keepsAListThatWasUsed();
    void abandonsAnImport();
    void removesAList();
    void sweepsForsakenImports();
    void renamesAList();
    void tagsAList();
    void finishesListsTogether();
    void countsMemberships();
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

void TestCatalog::scrubsATokenUrl() {
    Account shop = account("Shop", "wx0001");
    shop.tokenUrl = QUrl(QStringLiteral("https://tokens.example/t?key=hidden-in-a-file"));
    shop.id = sure(catalog().addAccount(shop));
    const QUrl clean(QStringLiteral("https://tokens.example/t?key={secret}"));
    sure(catalog().scrubTokenUrl(shop.id, clean, shop.tokenUrl));  // not what is there
    QCOMPARE(sure(catalog().account(shop.id)), shop);
    QCOMPARE(errorOf(catalog().scrubTokenUrl({99}, shop.tokenUrl, clean)), ErrorKind::NoSuchAccount);
    sure(catalog().scrubTokenUrl(shop.id, shop.tokenUrl, clean));
    shop.tokenUrl = clean;
    QCOMPARE(sure(catalog().account(shop.id)), shop);
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
    message.version = 1;
    QCOMPARE(sure(catalog().messages(id)), std::vector{message});
    message.name = QStringLiteral("Bye");
    QCOMPARE(sure(catalog().saveMessage(id, message)), message.id);
    message.version = 2;
    QCOMPARE(sure(catalog().messages(id)), std::vector{message});
    sure(catalog().removeMessage(message.id));
    QVERIFY(sure(catalog().messages(id)).empty());
    QVERIFY(sure(catalog().saveMessage(id, message)) != message.id);
    QCOMPARE(errorOf(catalog().saveMessage({99}, message)), ErrorKind::NoSuchAccount);
}

void TestCatalog::countsVersions() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    Message message = desk->draft({1}).message;
    message.id = sure(catalog().saveMessage(id, message));
    const Timestamp first = desk->clock.now();
    desk->clock.advance(Milliseconds(5000));
    message.url = QStringLiteral("https://example.com");
    message.version = 77;  // what is given does not count
    QCOMPARE(sure(catalog().saveMessage(id, message)), message.id);
    const auto versions = sure(catalog().messageVersions(message.id));
    QCOMPARE(versions.size(), 2u);
    QCOMPARE(versions[0].message.version, 1);
    QCOMPARE(versions[0].message.url, QString());
    QCOMPARE(versions[0].savedAt, first);
    QCOMPARE(versions[1].message.version, 2);
    QCOMPARE(versions[1].message.url, message.url);
    QCOMPARE(versions[1].savedAt, desk->clock.now());
    QCOMPARE(sure(catalog().messages(id)), std::vector{versions[1].message});
    // An older version saved again is a new one.
    QCOMPARE(sure(catalog().saveMessage(id, versions[0].message)), message.id);
    QCOMPARE(sure(catalog().messages(id)).at(0).version, 3);
    QCOMPARE(sure(catalog().messages(id)).at(0).url, QString());

    // The number of another account's message names none here.
    const AccountId other = sure(catalog().addAccount(account("Other", "wx0002")));
    const MessageId theirs = sure(catalog().saveMessage(other, message));
    QVERIFY(theirs != message.id);
    QCOMPARE(sure(catalog().messages(other)).at(0).version, 1);
    QCOMPARE(sure(catalog().messages(id)).at(0).version, 3);
    sure(catalog().removeMessage(message.id));
    QVERIFY(sure(catalog().messageVersions(message.id)).empty());
    QCOMPARE(desk->backend->ask(QStringLiteral("SELECT count(*) FROM message_versions")).toInt(), 1);
}

using Edit = std::function<void(Message&)>;
Q_DECLARE_METATYPE(Edit)

void TestCatalog::addsNoVersionThatSaysTheSame_data() {
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("versions");
    const auto row = [](const char* name, int versions, Edit edit) {
        QTest::newRow(name) << std::move(edit) << versions;
    };
    row("the same", 1, [](Message&) {});
    row("a field", 2, [](Message& message) { message.fields[0].text += QLatin1Char('!'); });
    row("a fix", 2, [](Message& message) { message.fields[0].fixes = {templates::Fix::Trim}; });
    row("a field more", 2, [](Message& message) { message.fields.push_back({QStringLiteral("thing9"), {}}); });
    row("the url", 2, [](Message& message) { message.url = QStringLiteral("https://example.com"); });
    row("the mini-program", 2, [](Message& message) { message.miniAppId = QStringLiteral("wx9"); });
    row("its page", 2, [](Message& message) { message.miniPath = QStringLiteral("p"); });
    row("the template", 2, [](Message& message) { message.templateId = QStringLiteral("T2"); });
    row("the channel", 2, [](Message& message) { message.channel = templates::Channel::BizSend; });
    row("the name", 2, [](Message& message) { message.name = QStringLiteral("Bye"); });
}

void TestCatalog::addsNoVersionThatSaysTheSame() {
    QFETCH(Edit, edit);
    QFETCH(int, versions);
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    Message message = desk->draft({1}).message;
    message.id = sure(catalog().saveMessage(id, message));
    edit(message);
    QCOMPARE(sure(catalog().saveMessage(id, message)), message.id);
    QCOMPARE(static_cast<int>(sure(catalog().messageVersions(message.id)).size()), versions);
    message.version = versions;
    QCOMPARE(sure(catalog().messages(id)), std::vector{message});
}

void TestCatalog::refusesANameTwice() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    const AccountId other = sure(catalog().addAccount(account("Other", "wx0002")));
    Message message = desk->draft({1}).message;
    const MessageId first = sure(catalog().saveMessage(id, message));
    const auto again = catalog().saveMessage(id, message);
    QCOMPARE(errorOf(again), ErrorKind::AlreadyExists);
    QCOMPARE(again.error().subject, message.name);
    sure(catalog().saveMessage(other, message));
    message.name = QStringLiteral("Second");
    message.id = sure(catalog().saveMessage(id, message));
    message.name = QStringLiteral("Hello");
    QCOMPARE(errorOf(catalog().saveMessage(id, message)), ErrorKind::AlreadyExists);
    QCOMPARE(errorOf(catalog().renameMessage(message.id, message.name)), ErrorKind::AlreadyExists);
    QCOMPARE(sure(catalog().messageVersions(message.id)).size(), 1u);
    sure(catalog().removeMessage(first));
    sure(catalog().saveMessage(id, message));
}

void TestCatalog::renamesAMessage() {
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    Campaign campaign = desk->draft(desk->list(1));
    campaign.message.id = sure(catalog().saveMessage(id, campaign.message));
    campaign.message = sure(catalog().messages(id)).at(0);
    campaign.id = desk->start(campaign);
    QCOMPARE(errorOf(catalog().renameMessage(campaign.message.id, QStringLiteral(" "))), ErrorKind::InvalidInput);
    sure(catalog().renameMessage(campaign.message.id, QStringLiteral("Bye")));
    const auto versions = sure(catalog().messageVersions(campaign.message.id));
    QCOMPARE(versions.size(), 1u);
    QCOMPARE(versions[0].message.name, QStringLiteral("Bye"));
    QCOMPARE(desk->campaignNow(campaign.id).message, campaign.message);
    sure(catalog().removeMessage(campaign.message.id));
    QCOMPARE(desk->campaignNow(campaign.id).message, campaign.message);
    QCOMPARE(desk->campaignNow(campaign.id).message.version, 1);
    QCOMPARE(errorOf(catalog().renameMessage(campaign.message.id, QStringLiteral("x"))), ErrorKind::InvalidInput);
}

void TestCatalog::remembersWhatChangedAboutATemplate() {
    using templates::TemplateEvent;
    const AccountId id = sure(catalog().addAccount(account("Shop", "wx0001")));
    const Template one = aTemplate(id, "T1", "one");
    const Template two = aTemplate(id, "T2", "two");
    std::vector<Timestamp> times;
    const auto sync = [&](const std::vector<Template>& list) {
        desk->clock.advance(Milliseconds(1000));
        times.push_back(desk->clock.now());
        sure(catalog().replaceTemplates(id, list));
    };
    const auto events = [&](const char* of) {
        std::vector<TemplateEvent> found;
        for (const auto& change : sure(catalog().templateHistory(id, QLatin1String(of))))
            found.push_back(change.event);
        return found;
    };
    sync({one, two});
    sync({two, one});  // another order is no change
    QCOMPARE(events("T1"), (std::vector{TemplateEvent::Added}));
    Template other = one;
    other.title = QStringLiteral("changed");
    other.syncedAt += Milliseconds(5);
    sync({other, two});
    other.fields[1].choices.append(QStringLiteral("退款"));
    sync({other, two});
    other.example = QStringLiteral("时间:9点\n状态:成功\n");
    sync({other, two});
    sync({other, two});
    sync({two});
    sync({two});
    sync({});
    sync({one, two});
    QCOMPARE(events("T1"), (std::vector{TemplateEvent::Added, TemplateEvent::Changed, TemplateEvent::Changed,
                                        TemplateEvent::Changed, TemplateEvent::Gone, TemplateEvent::Back}));
    QCOMPARE(events("T2"), (std::vector{TemplateEvent::Added, TemplateEvent::Gone, TemplateEvent::Back}));
    QVERIFY(events("T3").empty());
    const auto history = sure(catalog().templateHistory(id, QStringLiteral("T1")));
    QCOMPARE(history[0].then.title, QStringLiteral("one"));
    QCOMPARE(history[0].then.fields, one.fields);
    QCOMPARE(history[1].then.title, QStringLiteral("changed"));
    QCOMPARE(history[2].then.fields[1].choices.size(), 3);
    QCOMPARE(history[3].then.example, other.example);
    QVERIFY(history[4].then.gone && !history[5].then.gone);
    QCOMPARE(history[5].then.title, QStringLiteral("one"));
    QCOMPARE(history[0].at, times[0]);
    QCOMPARE(history[1].at, times[2]);
    QCOMPARE(history[4].at, times[6]);
    // A template that the list says is gone, and one of no account, write nothing.
    Template gone = two;
    gone.gone = true;
    sync({one, gone});
    sync({one, gone});
    QCOMPARE(events("T2").size(), 4u);
    QCOMPARE(errorOf(catalog().replaceTemplates({99}, std::vector{one})), ErrorKind::NoSuchAccount);
    QVERIFY(sure(catalog().templateHistory({99}, QStringLiteral("T1"))).empty());
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

void TestCatalog::refusesAListWithSomebodyTwice() {
    RecipientList list;
    list.name = QStringLiteral("members");
    const ListId id = sure(catalog().beginList(list));
    sure(catalog().addToList(id, Desk::people(0, 3)));
    sure(catalog().addToList(id, Desk::people(2, 2)));
    QCOMPARE(errorOf(catalog().finishList(id, 0, 0)), ErrorKind::StorageFailed);
    QVERIFY(sure(catalog().lists()).empty());
    sure(catalog().abandonList(id));
    QCOMPARE(recipientsKept(), 0);
    QCOMPARE(desk->backend->ask(QStringLiteral("SELECT count(*) FROM list_members")).toLongLong(), 0);
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
    const ListId id =
        sure(catalog().beginList({.id = {}, .name = QStringLiteral("new"), .sourceFile = {}, .columns = {}}));
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
    const ListId forsaken =
        sure(catalog().beginList({.id = {}, .name = QStringLiteral("new"), .sourceFile = {}, .columns = {}}));
    sure(catalog().addToList(forsaken, Desk::people(0, 3)));
    const ListId running =
        sure(catalog().beginList({.id = {}, .name = QStringLiteral("new"), .sourceFile = {}, .columns = {}}));
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

void TestCatalog::renamesAList() {
    const ListId used = desk->list(2);
    const CampaignId campaign = desk->start(desk->draft(used));
    const ListId id = desk->list(3);  // in the place of the first
    const ListId other = desk->list(1, QStringLiteral("staff"));
    const auto taken = catalog().renameList(id, QStringLiteral("staff"));
    QCOMPARE(errorOf(taken), ErrorKind::AlreadyExists);
    QCOMPARE(taken.error().subject, QStringLiteral("staff"));
    for (const QString& blank : {QString(), QStringLiteral(" ")})
        QCOMPARE(errorOf(catalog().renameList(id, blank)), ErrorKind::InvalidInput);
    QCOMPARE(errorOf(catalog().beginList({})), ErrorKind::InvalidInput);
    sure(catalog().renameList(id, QStringLiteral("members")));
    sure(catalog().renameList(id, QStringLiteral("VIP")));
    QCOMPARE(sure(catalog().listNamed(QStringLiteral("VIP"))).list.id, id);
    QCOMPARE(sure(catalog().listById(used)).list.name, QStringLiteral("members"));
    QCOMPARE(desk->campaignNow(campaign).listName, QStringLiteral("members"));
    QCOMPARE(errorOf(catalog().renameList(used, QStringLiteral("x"))), ErrorKind::NoSuchList);
    sure(catalog().renameList(other, QStringLiteral("members")));  // what is no longer seen takes no name
    QCOMPARE(errorOf(catalog().renameList({99}, QStringLiteral("x"))), ErrorKind::NoSuchList);
}

void TestCatalog::tagsAList() {
    const ListId id = desk->list(1);
    QVERIFY(sure(catalog().listById(id)).list.tags.isEmpty());
    const QStringList tags{QStringLiteral("春节"), QStringLiteral("a \"b\"")};
    sure(catalog().tagList(id, tags));
    QCOMPARE(sure(catalog().lists()).at(0).list.tags, tags);
    const ListId again = desk->list(2);
    QCOMPARE(sure(catalog().listById(again)).list.tags, tags);
    RecipientList tagged;
    tagged.name = QStringLiteral("members");
    tagged.tags = QStringList{QStringLiteral("own")};
    const ListId own = sure(catalog().beginList(tagged));
    sure(catalog().finishList(own, 0, 0));
    QCOMPARE(sure(catalog().listById(own)).list.tags, tagged.tags);
    sure(catalog().tagList(own, {}));
    QVERIFY(sure(catalog().listById(own)).list.tags.isEmpty());
    QCOMPARE(errorOf(catalog().tagList(id, tags)), ErrorKind::NoSuchList);
}

void TestCatalog::finishesListsTogether() {
    const auto begun = [this](const char* name) {
        RecipientList list;
        list.name = QLatin1String(name);
        const ListId id = sure(catalog().beginList(list));
        sure(catalog().addToList(id, Desk::people(0, 2)));
        return id;
    };
    const std::vector first{begun("a"), begun("b")};
    sure(catalog().finishLists(first));
    QCOMPARE(sure(catalog().lists()).size(), 2u);
    const std::vector second{begun("c"), begun("b")};
    const auto taken = catalog().finishLists(second);
    QCOMPARE(errorOf(taken), ErrorKind::AlreadyExists);
    QCOMPARE(taken.error().subject, QStringLiteral("b"));
    QCOMPARE(sure(catalog().lists()).size(), 2u);
    const std::vector twice{begun("d"), begun("d")};
    QCOMPARE(errorOf(catalog().finishLists(twice)), ErrorKind::AlreadyExists);
    QCOMPARE(errorOf(catalog().finishLists(first)), ErrorKind::NoSuchList);
    QCOMPARE(sure(catalog().lists()).size(), 2u);
}

void TestCatalog::countsMemberships() {
    const ListId three = desk->list(3, QStringLiteral("three"));
    const ListId five = desk->list(5, QStringLiteral("five"));
    const QStringList asked{Desk::openid(4), Desk::openid(0), Desk::openid(9), Desk::openid(2).toUpper(),
                            Desk::openid(0)};
    QCOMPARE(sure(catalog().memberships(asked, std::vector{three, five})), (std::vector{1, 2, 0, 0, 2}));
    QCOMPARE(sure(catalog().memberships(asked, std::vector{three})), (std::vector{0, 1, 0, 0, 1}));
    QCOMPARE(sure(catalog().memberships(asked, {})), (std::vector{0, 0, 0, 0, 0}));
    QVERIFY(sure(catalog().memberships({}, std::vector{three})).empty());
    sure(catalog().removeList(three));
    QCOMPARE(errorOf(catalog().memberships(asked, std::vector{three, five})), ErrorKind::NoSuchList);
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
