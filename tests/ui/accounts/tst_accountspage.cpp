#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "support/ui/afternoon.h"
#include "support/ui/framed.h"
#include "support/ui/pictures.h"
#include "ui/accounts/accountsmodel.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/standing.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using accountspage::AccountsPage;

namespace {

const QString secretText = QStringLiteral("0123456789abcdef0123456789abcdef");

/// Remembers what was asked of it.
class Library final : public fakes::Library {
 public:
    QByteArray secretStored;
    QHash<QString, QByteArray> keptForSession;
    void keepSecretForSession(const QString& appId, const Secret& secret) override {
        keptForSession.insert(appId, secret.reveal());
    }
    std::optional<settings::Account> changed;
    std::vector<AccountId> checked;
    std::vector<AccountId> removed;
    Result<void> changing;
    Result<void> removing;
    std::optional<Error> adding;

    QFuture<Result<AccountId>> addAccount(const settings::Account& account, const Secret& secret) override {
        if (adding)
            return fakes::atOnce(Result<AccountId>(fail(*adding)));
        secretStored = secret.reveal();
        return fakes::Library::addAccount(account, secret);
    }
    QFuture<Result<void>> changeAccount(const settings::Account& account, const Secret& secret) override {
        changed = account;
        if (!changing)
            return fakes::atOnce(changing);
        if (!secret.isEmpty())
            secretStored = secret.reveal();
        for (settings::Account& each : accountRows) {
            if (each.id == account.id)
                each = account;
        }
        emit accountsChanged();
        return fakes::done();
    }
    QFuture<Result<engine::AccountCheck>> checkAccount(AccountId id) override {
        checked.push_back(id);
        return fakes::Library::checkAccount(id);
    }
    QFuture<Result<void>> removeAccount(AccountId id) override {
        removed.push_back(id);
        if (removing) {
            std::erase_if(accountRows, [id](const auto& each) { return each.id == id; });
            emit accountsChanged();
        }
        return fakes::atOnce(removing);
    }
};

class Sending final : public fakes::Sending {
 public:
    std::vector<AccountId> refreshed;
    QFuture<Result<void>> refreshToken(AccountId id) override {
        refreshed.push_back(id);
        return fakes::done();
    }
};

}  // namespace

Q_DECLARE_METATYPE(std::optional<sending::PaceReport>)
Q_DECLARE_METATYPE(secrets::BackendStatus)

class AccountsPageTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void addsAnAccountAndForgetsTheSecret();
    void showsNoStoredSecret();
    void keepsTheSecretWhereTheKeychainFails();
    void saysWhatIsWrongInPlace_data();
    void saysWhatIsWrongInPlace();
    void takenNameIsSaidAtTheName();
    void anUnusualAppIdIsDoubted();
    void theSandboxStoresNoSecret();
    void theFocusStaysAfterSaveAndCheck();
    void standsForWhatAnswered_data();
    void standsForWhatAnswered();
    void saysWhereSecretsAre_data();
    void saysWhereSecretsAre();
    void checkSaysWhatIsWrong_data();
    void checkSaysWhatIsWrong();
    void checkSucceeds();
    void addressIsCopied();
    void refusedAccountExplainsItselfAtOnce();
    void removalIsAskedFirst();
    void removalOfABusyAccountIsRefusedInWords();
    void refreshWarnsExceptForOwnServer();
    void lockedKeychainOffersRetry();
    void lockedKeychainOffersThisSessionOnly();
    void unsavedChangesStay();
    void proxyPasswordGoesToTheKeychain();
    void tokenPasswordGoesToTheKeychain();
    void tokenAddressTakesNoSecret();
    void secretIsForgottenOnLeaving();
    void showsTheAccountAskedFor();
    void everyControlHasAName();
    void modelIsSound();
    void holdsAtTwoHundredPercent();
    void pictures_data();
    void pictures();

 private:
    void open();
    QLineEdit* edit(const QString& accessibleName) const;
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QLatin1String(name)); }
    widgets::Banner* banner() const { return m_page->findChild<widgets::Banner*>(); }
    void click(QPushButton* pressed) const { QTest::mouseClick(pressed, Qt::LeftButton); }
    QPushButton* shownButton(const QString& words) const;
    bool anyTextHolds(const QString& text) const;
    void type(QLineEdit* into, const QString& text) const;

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<fakes::Log> m_log;
    std::unique_ptr<Sending> m_sending;
    fakes::FixedClock m_clock;
    std::unique_ptr<AccountsPage> m_page;
};

void AccountsPageTest::init() {
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<Library>();
    m_log = std::make_unique<fakes::Log>();
    m_sending = std::make_unique<Sending>();
    m_clock.time = fakes::at(14, 30, 30);
    fakes::fillAfternoon(*m_library, *m_log, *m_sending);
    for (settings::Account& account : m_library->accountRows)
        account.secretStoredOn = QDate(2026, 11, 20);
}

void AccountsPageTest::cleanup() {
    m_page.reset();
}

void AccountsPageTest::open() {
    m_page = std::make_unique<AccountsPage>(*m_theme, *m_library, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->refresh();
    QCoreApplication::processEvents();
}

QLineEdit* AccountsPageTest::edit(const QString& accessibleName) const {
    for (QLineEdit* each : m_page->findChildren<QLineEdit*>()) {
        if (each->accessibleName() == accessibleName)
            return each;
    }
    return nullptr;
}

QPushButton* AccountsPageTest::shownButton(const QString& words) const {
    for (QPushButton* each : m_page->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->text() == words)
            return each;
    }
    return nullptr;
}

bool AccountsPageTest::anyTextHolds(const QString& text) const {
    for (const QWidget* each : m_page->findChildren<QWidget*>()) {
        for (const char* property : {"text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText",
                                     "displayText", "plainText"}) {
            if (each->property(property).toString().contains(text))
                return true;
        }
    }
    return false;
}

void AccountsPageTest::type(QLineEdit* into, const QString& text) const {
    into->setFocus();
    into->selectAll();
    QTest::keyClicks(into, text);
}

void AccountsPageTest::addsAnAccountAndForgetsTheSecret() {
    m_library->accountRows.clear();
    open();
    QSignalSpy added(m_page.get(), &AccountsPage::accountAdded);
    QSignalSpy templatesRequested(m_page.get(), &AccountsPage::templatesRequested);
    click(shownButton(QStringLiteral("Add an account")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Flower Shop"));  // the name has the focus
    type(edit(QStringLiteral("AppID")), QStringLiteral("wx3f9c0b1d2e3fa21e"));
    type(edit(QStringLiteral("AppSecret")), secretText);
    QVERIFY2(!edit(QStringLiteral("AppSecret"))->displayText().contains(u'0'), "the secret is readable while typed");
    m_library->check = engine::AccountCheck{std::chrono::seconds(7200), {}};
    click(button("save"));
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(m_library->accountRows.size(), size_t(1));
    QCOMPARE(m_library->accountRows[0].name, QStringLiteral("Flower Shop"));
    QCOMPARE(m_library->secretStored, secretText.toLatin1());
    QVERIFY(edit(QStringLiteral("AppSecret"))->text().isEmpty());
    QVERIFY(!anyTextHolds(secretText));
    edit(QStringLiteral("AppSecret"))->undo();
    QVERIFY2(!anyTextHolds(secretText), "undo brings the secret back");
    QCOMPARE(added.first().first().value<AccountId>(), m_library->accountRows[0].id);
    // A new account is checked at once, and the next step is offered.
    QTRY_COMPARE(m_library->checked.size(), size_t(1));
    click(shownButton(QStringLiteral("Sync the templates")));
    QCOMPARE(templatesRequested.count(), 1);
}

void AccountsPageTest::showsNoStoredSecret() {
    open();
    QCOMPARE(edit(QStringLiteral("AppSecret"))->text(), QString());
    QCOMPARE(edit(QStringLiteral("AppSecret"))->placeholderText(),
             QStringLiteral("stored on 2026-11-20, type to replace"));
    QVERIFY(!button("save")->isEnabled());
    type(edit(QStringLiteral("AppSecret")), secretText);
    QVERIFY(button("save")->isEnabled());
    click(button("save"));
    QTRY_COMPARE(m_library->secretStored, secretText.toLatin1());
    QVERIFY(!anyTextHolds(secretText));
}

void AccountsPageTest::keepsTheSecretWhereTheKeychainFails() {
    m_library->changing = fail(ErrorKind::KeychainLocked, QStringLiteral("wx3f9c0b1d2e3fa21e"));
    open();
    type(edit(QStringLiteral("AppSecret")), secretText);
    click(button("save"));
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(banner()->sentence().contains(QStringLiteral("locked")));
    QCOMPARE(edit(QStringLiteral("AppSecret"))->text(), secretText);  // not to be looked up again
    QVERIFY(!banner()->sentence().contains(secretText));
    m_library->changing = {};
    click(shownButton(QStringLiteral("Try again")));
    QTRY_COMPARE(m_library->secretStored, secretText.toLatin1());
    QVERIFY(!anyTextHolds(secretText));
}

void AccountsPageTest::saysWhatIsWrongInPlace_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* field, const char* entered, const char* said) {
        QTest::addRow("%s", name) << QString::fromLatin1(field) << QString::fromLatin1(entered)
                                  << QString::fromLatin1(said);
    };
    row("plain http", "API base", "http://api.weixin.qq.com", "not encrypted");
    row("no scheme", "API base", "api.weixin.qq.com", "not a web address");
    row("odd AppID", "AppID", "wx 1", "looks like");
    row("no name", "Name", " ", "name that people");
    row("other AppID without its secret", "AppID", "wx0000000000000000", "belongs to the AppID");
    row("proxy of another kind", "Proxy", "ftp://host", "socks5");
    row("no such CA", "CA file", "/nowhere/ca.pem", "no such file");
}

void AccountsPageTest::saysWhatIsWrongInPlace() {
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QString, said);
    open();
    type(edit(field), entered);
    click(button("save"));
    QVERIFY(!m_library->changed);
    QString seen;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible() && label->property("ink") == QLatin1String("failed"))
            seen += label->text();
    }
    QVERIFY2(seen.contains(said), qPrintable(seen));
    QVERIFY(QApplication::focusWidget() && !QApplication::focusWidget()->accessibleDescription().isEmpty());
    // http to this machine is fine.
    if (field == QLatin1String("API base")) {
        type(edit(field), QStringLiteral("http://127.0.0.1:8080"));
        click(button("save"));
        QTRY_VERIFY(m_library->changed);
    }
}

void AccountsPageTest::anUnusualAppIdIsDoubted() {
    open();
    m_page->startAdding();
    QLineEdit* appId = edit(QStringLiteral("AppID"));
    QVERIFY(appId);
    type(appId, QStringLiteral("wx123"));
    emit appId->editingFinished();
    QVERIFY2(appId->accessibleDescription().contains(QStringLiteral("16 more")),
             qPrintable(appId->accessibleDescription()));
    QCOMPARE(appId->property("fault").toString(), QStringLiteral("doubtful"));
    appId->clear();
    type(appId, QStringLiteral("wx3f9c0b1d2e3fa21e"));
    emit appId->editingFinished();
    QVERIFY(appId->accessibleDescription().isEmpty());
    QVERIFY(appId->property("fault").toString().isEmpty());
}

void AccountsPageTest::theFocusStaysAfterSaveAndCheck() {
    open();
    m_page->showAccount(AccountId{3});
    const fakes::Framed window(*m_page);
    type(edit(QStringLiteral("Name")), QStringLiteral(" 2"));
    QCOMPARE(button("check")->text(), QStringLiteral("Save and check"));
    const fakes::FocusTrail trail(window);
    fakes::Framed::press(*button("check"));
    QTRY_VERIFY(!m_library->checked.empty());
    QTRY_VERIFY(button("check")->isEnabled());
    QVERIFY2(window.isFocusWell(), qPrintable(QApplication::focusWidget()->objectName()));
    QVERIFY(button("check")->hasFocus());
    // Not in between either: a second press of the key must not hit what removes the account.
    QVERIFY2(trail.strayed().isEmpty(), qPrintable(trail.strayed().join(u'\n')));
}

void AccountsPageTest::standsForWhatAnswered_data() {
    using sending::PaceKind;
    QTest::addColumn<std::optional<sending::PaceReport>>("report");
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const char* word, const std::optional<sending::PaceReport>& report,
                        bool isDamaged = false) {
        QTest::newRow(name) << report << isDamaged << QString::fromLatin1(word);
    };
    sending::PaceReport report;
    row("never asked", "Not checked yet", {});
    row("asked for its page only", "Not checked yet", report);
    report.token.refreshing = true;
    row("no answer yet", "Not checked yet", report);
    report.token = {.present = true};
    row("a token", "Ready", report);
    row("the database is damaged", "Stopped: the database is damaged", report, true);
    report.token.error = Error{.kind = ErrorKind::Unreachable};
    row("the token still holds", "Ready", report);
    report.token.present = false;
    row("no token", "Stopped", report);
    report.token = {};
    report.queued = 5;
    row("something to send", "Sending", report);
    report.kind = PaceKind::StorageTrouble;
    row("storage", "Stopped", report);
    report.kind = PaceKind::Paused;
    report.pauseReason = delivery::PauseReason::ByPerson;
    row("paused", "Stopped: paused by hand", report);
}

/// The same on the desk, which asks the same question.
void AccountsPageTest::standsForWhatAnswered() {
    QFETCH(std::optional<sending::PaceReport>, report);
    QFETCH(bool, isDamaged);
    QFETCH(QString, word);
    const accountspage::Standing standing = accountspage::standingOf(report ? &*report : nullptr, isDamaged);
    QCOMPARE(standing.word, word);
    QCOMPARE(standing.ink == widgets::Ink::Delivered, word == QStringLiteral("Ready"));
    QCOMPARE(standing.icon == QStringLiteral("checkmark"), word == QStringLiteral("Ready"));
    if (word == QStringLiteral("Ready") || word == QStringLiteral("Not checked yet"))
        QVERIFY(!standing.why.isEmpty());
}

void AccountsPageTest::saysWhereSecretsAre_data() {
    QTest::addColumn<secrets::BackendStatus>("status");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("placeholder");
    QTest::addColumn<QString>("removal");
    using secrets::Backend;
    QTest::newRow("keychain") << secrets::BackendStatus{Backend::Keychain, true, false, QStringLiteral("KWallet")}
                              << QStringLiteral("KWallet, unlocked. The AppSecret is only there")
                              << QStringLiteral("stored on 2026-11-20") << QStringLiteral("deleted from the keychain");
    QTest::newRow("memory") << secrets::BackendStatus{Backend::Memory, true, false, QStringLiteral("memory")}
                            << QStringLiteral("In memory, for this session only")
                            << QStringLiteral("enter it anew after each start")
                            << QStringLiteral("Its AppSecret is forgotten");
    QTest::newRow("environment") << secrets::BackendStatus{Backend::Environment, true, false, {}}
                                 << QStringLiteral("From the environment, read-only")
                                 << QStringLiteral("from the environment: HONGYAN_SECRET_")
                                 << QStringLiteral("in the environment stays there");
}

void AccountsPageTest::saysWhereSecretsAre() {
    QFETCH(secrets::BackendStatus, status);
    QFETCH(QString, kept);
    QFETCH(QString, placeholder);
    QFETCH(QString, removal);
    m_library->keychain = status;
    open();
    m_page->showAccount(AccountId{3});
    click(button("remove"));
    QStringList said;
    for (const QLabel* each : m_page->findChildren<QLabel*>())
        if (each->isVisible())
            said << each->text() << each->accessibleName();
    for (const QLineEdit* each : m_page->findChildren<QLineEdit*>())
        said << each->placeholderText();
    const QString all = said.join(u'\n');
    QVERIFY2(all.contains(kept), qPrintable(all));
    QVERIFY2(all.contains(placeholder), qPrintable(all));
    QVERIFY2(all.contains(removal), qPrintable(all));
    if (status.backend != secrets::Backend::Keychain)
        QVERIFY2(!all.contains(QStringLiteral("keychain")), qPrintable(all));
}

void AccountsPageTest::theSandboxStoresNoSecret() {
    m_library->accountRows.front().sandbox = true;
    m_library->accountRows.front().secretStoredOn.reset();
    open();
    QStringList said;
    for (const QLineEdit* each : m_page->findChildren<QLineEdit*>())
        said << each->placeholderText();
    QVERIFY2(!said.contains(QStringLiteral("none stored yet")), qPrintable(said.join(u'\n')));
    QVERIFY(said.contains(QStringLiteral("made up by the sandbox, nothing to store")));
}

void AccountsPageTest::takenNameIsSaidAtTheName() {
    m_library->adding = Error{ErrorKind::AlreadyExists, {}, QStringLiteral("Flower Shop"), 0};
    open();
    m_page->startAdding();
    type(edit(QStringLiteral("Name")), QStringLiteral("Flower Shop"));
    type(edit(QStringLiteral("AppID")), QStringLiteral("wx3f9c0b1d2e3fa21e"));
    type(edit(QStringLiteral("AppSecret")), secretText);
    click(button("save"));
    QTRY_VERIFY(edit(QStringLiteral("Name"))->accessibleDescription().contains(QStringLiteral("there already")));
    QVERIFY(edit(QStringLiteral("Name"))->hasFocus());
}

void AccountsPageTest::checkSaysWhatIsWrong_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("link");
    const auto row = [](const char* name, ErrorKind kind, int code, const char* said, const char* link) {
        QTest::addRow("%s", name) << int(kind) << code << QString::fromLatin1(said) << QString::fromLatin1(link);
    };
    row("wrong secret", ErrorKind::AccountRefused, 40125, "AppSecret is wrong", "Replace the AppSecret");
    row("not on the allow-list", ErrorKind::AccountRefused, 40164, "116.62.31.194", "Copy the address");
    row("wrong AppID", ErrorKind::AccountRefused, 40013, "AppID is wrong", "Correct the AppID");
    row("frozen", ErrorKind::AccountRefused, 50002, "50002", "Check again");
    row("no permission", ErrorKind::AccountRefused, 48001, "48001", "Check again");
    row("certificate", ErrorKind::CertificateRejected, 0, "not trusted", "Choose a CA file");
    row("unreachable", ErrorKind::Unreachable, 0, "cannot be reached", "Look at the proxy");
    row("no secret", ErrorKind::SecretMissing, 0, "no AppSecret", "Replace the AppSecret");
}

void AccountsPageTest::checkSaysWhatIsWrong() {
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, said);
    QFETCH(QString, link);
    m_library->check = fail(static_cast<ErrorKind>(kind), QStringLiteral("116.62.31.194"), {}, code);
    open();
    click(button("check"));
    QTRY_VERIFY(banner()->isVisible());
    QTRY_VERIFY2(banner()->sentence().contains(said), qPrintable(banner()->sentence()));
    QVERIFY(shownButton(link));
    QVERIFY(button("check")->isEnabled());
}

void AccountsPageTest::checkSucceeds() {
    m_library->check = engine::AccountCheck{std::chrono::seconds(7200), wechat::Quota{100'000, 34'954, 65'046, {}}};
    open();
    QTest::keyClick(button("check"), Qt::Key_Space);
    QTRY_VERIFY(banner()->sentence().contains(QStringLiteral("65,046 of 100,000")));
    QCOMPARE(m_library->checked, std::vector<AccountId>{AccountId{1}});
}

void AccountsPageTest::addressIsCopied() {
    m_library->check = fail(ErrorKind::AccountRefused, QStringLiteral("116.62.31.194"), {}, 40164);
    open();
    click(button("check"));
    QTRY_VERIFY(shownButton(QStringLiteral("Copy the address")));
    click(shownButton(QStringLiteral("Copy the address")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("116.62.31.194"));
    QVERIFY(shownButton(QStringLiteral("Copied")));
}

void AccountsPageTest::refusedAccountExplainsItselfAtOnce() {
    open();
    m_page->showAccount(AccountId{2});
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(banner()->sentence().contains(QStringLiteral("116.62.31.194")));
    m_page->showAccount(AccountId{3});
    QVERIFY(!banner()->isVisible());
}

void AccountsPageTest::removalIsAskedFirst() {
    open();
    m_page->showAccount(AccountId{3});
    click(button("remove"));
    QVERIFY(m_library->removed.empty());
    QVERIFY(m_page->escape());
    click(button("remove"));
    click(shownButton(QStringLiteral("Remove the account")));
    QTRY_COMPARE(m_library->removed, std::vector<AccountId>{AccountId{3}});
    auto* list = m_page->findChild<QListView*>(QStringLiteral("accounts"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(edit(QStringLiteral("Name"))->text(), m_library->accountRows[0].name);
}

void AccountsPageTest::removalOfABusyAccountIsRefusedInWords() {
    m_library->removing = fail(ErrorKind::WrongState, QStringLiteral("花漾鲜花"));
    open();
    click(button("remove"));
    click(shownButton(QStringLiteral("Remove the account")));
    QTRY_VERIFY(banner()->sentence().contains(QStringLiteral("is not finished")));
    QVERIFY(!edit(QStringLiteral("Name"))->text().isEmpty());
}

void AccountsPageTest::refreshWarnsExceptForOwnServer() {
    m_library->accountRows[2].tokenSource = settings::TokenSource::External;
    m_library->accountRows[2].tokenUrl = QUrl(QStringLiteral("https://token.example.com"));
    open();
    auto* question = m_page->findChild<widgets::ConfirmBar*>();
    click(button("refreshToken"));
    QVERIFY(question->isVisible());
    QVERIFY(question->accessibleName().contains(QStringLiteral("other system")));
    QVERIFY(m_sending->refreshed.empty());
    click(shownButton(QStringLiteral("Fetch a new token")));
    QTRY_COMPARE(m_sending->refreshed.size(), size_t(1));
    m_page->showAccount(AccountId{3});
    click(button("refreshToken"));
    QVERIFY(!question->isVisible());
    QTRY_COMPARE(m_sending->refreshed.back(), AccountId{3});
}

void AccountsPageTest::lockedKeychainOffersRetry() {
    m_library->keychain.locked = true;
    open();
    QTRY_VERIFY(button("keychainRetry")->isVisible());
    m_library->keychain.locked = false;
    click(button("keychainRetry"));
    QTRY_VERIFY(!button("keychainRetry")->isVisible());
}

void AccountsPageTest::lockedKeychainOffersThisSessionOnly() {
    m_library->keychain.locked = true;
    open();
    m_page->startAdding();
    QTRY_VERIFY(button("sessionOnly")->isVisible());
    type(edit(QStringLiteral("Name")), QStringLiteral("Branch"));
    type(edit(QStringLiteral("AppID")), QStringLiteral("wx3f9c0b1d2e3fa999"));
    type(edit(QStringLiteral("AppSecret")), secretText);
    click(button("sessionOnly"));
    QTRY_COMPARE(m_library->keptForSession.value(QStringLiteral("wx3f9c0b1d2e3fa999")), secretText.toLatin1());
    QVERIFY(m_library->secretStored.isEmpty());
    QCOMPARE(edit(QStringLiteral("AppSecret"))->text(), QString());
}

void AccountsPageTest::unsavedChangesStay() {
    open();
    type(edit(QStringLiteral("Proxy")), QStringLiteral("http://proxy:3128"));
    m_page->showAccount(AccountId{2});
    QCOMPARE(edit(QStringLiteral("Proxy"))->text(), QString());
    auto* list = m_page->findChild<QListView*>(QStringLiteral("accounts"));
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Not saved")));
    emit m_library->accountsChanged();
    m_page->showAccount(AccountId{1});
    QCOMPARE(edit(QStringLiteral("Proxy"))->text(), QStringLiteral("http://proxy:3128"));
    QCOMPARE(button("check")->text(), QStringLiteral("Save and check"));
    click(button("check"));
    QTRY_VERIFY(m_library->changed);
    QCOMPARE(m_library->changed->proxy, QUrl(QStringLiteral("http://proxy:3128")));
    QCOMPARE(m_library->changed->secretStoredOn, QDate(2026, 11, 20));
    QTRY_COMPARE(m_library->checked, std::vector<AccountId>{AccountId{1}});
}

void AccountsPageTest::proxyPasswordGoesToTheKeychain() {
    open();
    QVERIFY(!edit(QStringLiteral("Its password"))->isVisible());
    type(edit(QStringLiteral("Proxy")), QStringLiteral("http://ops@proxy:3128"));
    QVERIFY(edit(QStringLiteral("Its password"))->isVisible());
    QCOMPARE(edit(QStringLiteral("Its password"))->echoMode(), QLineEdit::Password);
    type(edit(QStringLiteral("Its password")), QStringLiteral("made-up"));
    click(button("check"));
    QTRY_COMPARE(m_library->proxyPasswords[AccountId{1}], QByteArrayLiteral("made-up"));
    QCOMPARE(m_library->changed->proxy, QUrl(QStringLiteral("http://ops@proxy:3128")));
    QCOMPARE(edit(QStringLiteral("Its password"))->text(), QString());
}

void AccountsPageTest::tokenPasswordGoesToTheKeychain() {
    m_library->accountRows[0].tokenSource = settings::TokenSource::External;
    m_library->accountRows[0].tokenUrl = QUrl(QStringLiteral("https://token.example.com/wx"));
    open();
    QLineEdit* password = edit(QStringLiteral("Its password or key"));
    QVERIFY(!password->isVisible());
    type(edit(QStringLiteral("Token address")), QStringLiteral("https://token.example.com/wx?key={secret}"));
    QVERIFY(password->isVisible());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    type(password, QStringLiteral("made-up"));
    click(button("check"));
    QTRY_COMPARE(m_library->checked, std::vector<AccountId>{AccountId{1}});
    QCOMPARE(m_library->tokenPasswords[AccountId{1}], QByteArrayLiteral("made-up"));
    QCOMPARE(edit(QStringLiteral("Token address"))->text(),
             QStringLiteral("https://token.example.com/wx?key={secret}"));
    QVERIFY(!anyTextHolds(QStringLiteral("made-up")));
    QVERIFY(!button("save")->isEnabled());
    type(edit(QStringLiteral("Token address")), QStringLiteral("https://token.example.com/wx"));
    QVERIFY(!password->isVisible());
}

void AccountsPageTest::tokenAddressTakesNoSecret() {
    m_library->accountRows[0].tokenSource = settings::TokenSource::External;
    m_library->accountRows[0].tokenUrl = QUrl(QStringLiteral("https://token.example.com/wx"));
    open();
    QLineEdit* address = edit(QStringLiteral("Token address"));
    type(address, QStringLiteral("https://token.example.com/wx?key=hidden"));
    click(button("check"));
    QVERIFY(address->accessibleDescription().contains(QStringLiteral("{secret}")));
    QVERIFY(!address->accessibleDescription().contains(QStringLiteral("hidden")));
    QVERIFY(!m_library->changed);
    QVERIFY(m_library->checked.empty());
}

void AccountsPageTest::secretIsForgottenOnLeaving() {
    open();
    type(edit(QStringLiteral("AppSecret")), secretText);
    m_page->showAccount(AccountId{2});
    QVERIFY(!anyTextHolds(secretText));
    m_page->showAccount(AccountId{1});
    QVERIFY(!anyTextHolds(secretText));
}

void AccountsPageTest::showsTheAccountAskedFor() {
    m_page = std::make_unique<AccountsPage>(*m_theme, *m_library, *m_sending, m_clock);
    m_page->showAccount(AccountId{3});  // before anything is known
    QTRY_COMPARE(edit(QStringLiteral("Name"))->text(), QStringLiteral("花漾商城"));
    m_page->startAdding();
    QCOMPARE(edit(QStringLiteral("Name"))->text(), QString());
    QVERIFY(m_page->escape());
    QCOMPARE(edit(QStringLiteral("Name"))->text(), QStringLiteral("花漾鲜花"));
}

void AccountsPageTest::everyControlHasAName() {
    open();
    for (const QWidget* each : m_page->findChildren<QWidget*>()) {
        const auto* pressed = qobject_cast<const QAbstractButton*>(each);
        if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus || (pressed && !pressed->text().isEmpty()))
            continue;
        if (qobject_cast<const QLineEdit*>(each) || pressed || each->inherits("QComboBox"))
            QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
}

void AccountsPageTest::modelIsSound() {
    accountspage::AccountsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAccounts(m_library->accountRows);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setReports(m_sending->reports, false);
    QCOMPARE(changed.count(), 2);  // one sends, one is stopped
    model.setReports(m_sending->reports, false);
    QCOMPARE(changed.count(), 2);
    model.setUnsaved(AccountId{3}, true);
    QCOMPARE(changed.count(), 3);
    model.setAccounts({});
    QCOMPARE(model.rowCount(), 0);
}

void AccountsPageTest::holdsAtTwoHundredPercent() {
    const QFont before = qApp->font();
    QFont large = before;
    large.setPixelSize(26);
    qApp->setFont(large);
    m_theme->readSystem();
    open();
    m_page->resize(1132, 772);
    m_page->showAccount(AccountId{2});
    QCOMPARE(m_page->findChild<QScrollArea*>()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(fakes::draws(*m_page, QStringLiteral("accounts-en-200")));
    m_page.reset();
    qApp->setFont(before);
    m_theme->readSystem();
}

void AccountsPageTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<qint64>("account");
    QTest::newRow("zh-light") << false << true << qint64(1);
    QTest::newRow("zh-dark") << true << true << qint64(2);
    QTest::newRow("en-light") << false << false << qint64(2);
    QTest::newRow("zh-new") << false << true << qint64(0);
}

void AccountsPageTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(qint64, account);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    m_sending->reports[0].token.validUntil = fakes::at(15, 48, 18);
    m_sending->reports[0].token.fetchesToday = 4;
    m_library->check =
        engine::AccountCheck{std::chrono::seconds(4680), wechat::Quota{100'000, 34'954, 65'046, fakes::at(14, 20)}};
    open();
    if (account == 0)
        m_page->startAdding();
    else
        m_page->showAccount(AccountId{account});
    if (account == 1)
        click(button("check"));
    QVERIFY(fakes::draws(*m_page, QStringLiteral("accounts-") + QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(AccountsPageTest)
#include "tst_accountspage.moc"
