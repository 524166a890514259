#include <QDir>

#include "engine/plainaddresses.h"
#include "rig.h"
#include "support/fakesecretstore.h"
#include "support/recordingjournal.h"
#include "tokens/tokenpassword.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace Qt::StringLiterals;
using journal::Decision;

namespace {

const QByteArray password = "hidden-password-91c4";
const QByteArray keyInIt = "hidden+key/0b77";

QUrl plainAddress() {
    return QUrl(u"https://mei:hidden-password-91c4@tokens.example.com/wx?a=1&key=hidden%2Bkey%2F0b77"_s);
}
QUrl cleanAddress() {
    return QUrl(u"https://mei:{secret}@tokens.example.com/wx?a=1&key={secret}"_s);
}

settings::Account accountWith(const QUrl& address) {
    settings::Account account;
    account.name = u"Shop"_s;
    account.appId = u"wxplain0001"_s;
    account.tokenSource = settings::TokenSource::External;
    account.tokenUrl = address;
    return account;
}

/// Of the database's file and what SQLite keeps beside it.
bool filesHold(const QString& folder, const QByteArray& text) {
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}
bool filesHoldSecrets(const QString& folder) {
    return filesHold(folder, password) || filesHold(folder, "hidden%2Bkey") || filesHold(folder, keyInIt);
}

/// Says yes and keeps nothing.
class Forgetful final : public secrets::SecretStore {
 public:
    QFuture<Result<Secret>> read(const QString& key, bool) override {
        return readyFuture(Result<Secret>(fail(ErrorKind::SecretMissing, key)));
    }
    QFuture<Result<void>> write(const QString&, const Secret&) override { return readyFuture(Result<void>()); }
    QFuture<Result<void>> erase(const QString&) override { return readyFuture(Result<void>()); }
    QFuture<secrets::BackendStatus> status() override { return readyFuture(secrets::BackendStatus()); }
};

/// The database as an older version left it, and one start of this one.
class Start {
 public:
    template<class F>
    auto ask(F question) {
        return m_writer.ask(std::move(question));
    }
    Start() {
        open(m_writer);
        account = accountWith(plainAddress());
        account.id =
            sure(ask([one = account](store::Connection& connection) { return connection.catalog().addAccount(one); }));
    }
    /// Runs a take-over to its end.
    void takeOver(secrets::SecretStore& with) {
        PlainAddresses plain(m_writer, with, journal, nullptr);
        QSignalSpy ended(&plain, &PlainAddresses::ended);
        plain.takeOver();
        QVERIFY(plain.isBusy() || ended.count() == 1);
        QVERIFY(ended.count() == 1 || ended.wait(patience));
        QVERIFY(!plain.isBusy());
    }
    settings::Account stored() {
        return sure(ask([id = account.id](store::Connection& connection) { return connection.catalog().account(id); }));
    }
    QString folder() const { return m_folder.path(); }
    Secret kept() { return await(secrets.read(tokens::passwordKey(account), false)).value_or(Secret()); }

    test::FakeSecretStore secrets;
    test::RecordingJournal journal;
    settings::Account account;

 private:
    void open(StoreThread& thread) {
        if (!thread.open({.folder = m_folder.path()}, store::Mode::Write, m_clock))
            qFatal("no database");
    }
    QTemporaryDir m_folder;
    SystemClock m_clock;
    StoreThread m_writer{u"writer"_s};
};

}  // namespace

/// What an older version left in a token address goes where secrets are, and from nowhere is it lost or seen.
class TestPlainAddresses : public QObject {
    Q_OBJECT
 private slots:
    void takesOver() {
        Start start;
        QVERIFY(filesHoldSecrets(start.folder()));
        start.takeOver(start.secrets);
        QCOMPARE(start.kept().reveal(), password + '\n' + keyInIt);
        QCOMPARE(start.stored().tokenUrl, cleanAddress());
        QVERIFY(!filesHoldSecrets(start.folder()));
        QCOMPARE(start.journal.whats(), std::vector{Decision::AddressTakenOver});
        start.takeOver(start.secrets);  // nothing is left to do
        QCOMPARE(start.journal.decisions.size(), 1u);
    }

    void keepsAllWhereTheStoreDoesNotAnswer_data() {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind :
             {ErrorKind::KeychainLocked, ErrorKind::KeychainUnavailable, ErrorKind::KeychainRefused})
            QTest::newRow(qPrintable(nameOf(kind))) << kind;
    }
    void keepsAllWhereTheStoreDoesNotAnswer() {
        QFETCH(ErrorKind, kind);
        Start start;
        start.secrets.failWith(kind);
        start.takeOver(start.secrets);
        QCOMPARE(start.stored().tokenUrl, plainAddress());
        QCOMPARE(start.journal.whats(), std::vector{Decision::AddressInPlain});
        QCOMPARE(start.journal.decisions.front().reason, nameOf(kind));
        start.secrets.failWith(std::nullopt);
        start.takeOver(start.secrets);  // the next start
        QCOMPARE(start.stored().tokenUrl, cleanAddress());
        QCOMPARE(start.kept().reveal(), password + '\n' + keyInIt);
    }

    void believesOnlyWhatItReadsBack() {
        Start start;
        Forgetful forgetful;
        start.takeOver(forgetful);
        QCOMPARE(start.stored().tokenUrl, plainAddress());
        QCOMPARE(start.journal.whats(), std::vector{Decision::AddressInPlain});
    }

    /// The program was killed between the two, or a person put it there.
    void goesOnWhereItIsThereAlready() {
        Start start;
        start.secrets.put(tokens::passwordKey(start.account), password + '\n' + keyInIt);
        start.takeOver(start.secrets);
        QCOMPARE(start.stored().tokenUrl, cleanAddress());
    }

    void leavesAChangedAddressAlone() {
        Start start;
        const QUrl other(u"https://other.example.com/wx"_s);
        const auto scrubbed = await(start.ask([&](store::Connection& connection) {
            return connection.catalog().scrubTokenUrl(start.account.id, other, QUrl(u"https://third.example.com"_s));
        }));
        QVERIFY(scrubbed);
        QCOMPARE(start.stored().tokenUrl, plainAddress());
    }

    /// The whole engine, with a platform in the place of the customer's own server.
    void wholeWay() {
        const auto platform = Rig::startSandbox({});
        const QTemporaryDir folder;
        const auto open = [&] {
            auto opened = Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Memory});
            if (!opened)
                qFatal("no engine");
            return std::move(*opened);
        };
        auto engine = open();
        settings::Account account = accountWith(platform->base());
        account.apiBase = platform->base();
        account.tokenUrl.setPath(u"/cgi-bin/token"_s);
        account.tokenUrl.setQuery(u"grant_type=client_credential&appid=wxplain0001&secret={secret}"_s);
        account.id = sure(engine->library().addAccount(account, Secret()));
        const auto check = [&] { return await(engine->library().checkAccount(account.id)); };
        QCOMPARE(check().error().kind, ErrorKind::TokenPasswordMissing);
        QCOMPARE(check().error().subject, account.appId);
        QCOMPARE(await(engine->library().setTokenPassword(account.id, Secret("one\ntwo"))).error().kind,
                 ErrorKind::InvalidInput);
        sure(engine->library().setTokenPassword(account.id, Secret(QByteArray(keyInIt))));
        QVERIFY(check());
        QVERIFY(!filesHoldSecrets(folder.path()) && !filesHoldSecrets(folder.filePath(u"logs"_s)));

        account.name = u"Renamed"_s;  // keeps it
        sure(engine->library().changeAccount(account, Secret()));
        QVERIFY(check());
        account.tokenUrl.setHost(u"localhost"_s);  // is somebody else
        sure(engine->library().changeAccount(account, Secret()));
        QCOMPARE(check().error().kind, ErrorKind::TokenPasswordMissing);
        account.tokenUrl.setHost(platform->base().host());  // and back: it was erased
        sure(engine->library().changeAccount(account, Secret()));
        QCOMPARE(check().error().kind, ErrorKind::TokenPasswordMissing);

        sure(engine->library().setTokenPassword(account.id, Secret(QByteArray(keyInIt))));
        QVERIFY(check());
        sure(engine->library().removeAccount(account.id));
        account.id = sure(engine->library().addAccount(account, Secret()));
        QCOMPARE(check().error().kind, ErrorKind::TokenPasswordMissing);
    }

    /// Before it was taken over nobody sees it, and saving what is seen loses nothing.
    void isSeenByNobody() {
        const QTemporaryDir folder;
        const SystemClock clock;
        {
            const auto connection = store::openSqlite(folder.path(), store::Mode::Write, clock);
            QVERIFY(connection && (*connection)->catalog().addAccount(accountWith(plainAddress())));
        }
        const auto stored = [&] {
            const auto connection = store::openSqlite(folder.path(), store::Mode::Read, clock);
            return (*connection)->catalog().accounts()->front();
        };
        auto opened = Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Environment});
        QVERIFY(opened);
        QCOMPARE((*opened)->opening().plainAddresses, 1);
        settings::Account seen = sure((*opened)->library().accounts()).front();
        QCOMPARE(seen.tokenUrl, cleanAddress());
        seen.name = u"Renamed"_s;
        sure((*opened)->library().changeAccount(seen, Secret()));
        QCOMPARE(stored().name, u"Renamed"_s);
        QCOMPARE(stored().tokenUrl, plainAddress());
        QVERIFY(await((*opened)->close(std::chrono::seconds(5))));
        (*opened).reset();

        qputenv("HONGYAN_TOKEN_PASSWORD_wxplain0001", password + '\n' + keyInIt);
        opened = Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Environment});
        QVERIFY(opened);
        QVERIFY(await((*opened)->close(std::chrono::seconds(5))));  // waits for the take-over
        (*opened).reset();
        qunsetenv("HONGYAN_TOKEN_PASSWORD_wxplain0001");
        QCOMPARE(stored().tokenUrl, cleanAddress());
        QVERIFY(!filesHoldSecrets(folder.path()) && !filesHoldSecrets(folder.filePath(u"logs"_s)));
        opened = Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Environment});
        QCOMPARE((*opened)->opening().plainAddresses, 0);
    }
};

QTEST_GUILESS_MAIN(TestPlainAddresses)
#include "tst_plainaddresses.moc"
