#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QTest>
#include <utility>

#include "base/worker.h"
#include "secrets/keychain.h"

using namespace hongyan;
using namespace hongyan::secrets;

namespace {

Secret secretOf(const char* text) {
    return Secret(QByteArray(text));
}

QDBusMessage serviceCall(const QString& method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                          QStringLiteral("/org/freedesktop/secrets"),
                                          QStringLiteral("org.freedesktop.Secret.Service"), method);
}

QDBusObjectPath defaultCollection() {
    auto alias = serviceCall(QStringLiteral("ReadAlias"));
    alias << QStringLiteral("default");
    return QDBusConnection::sessionBus().call(alias).arguments().value(0).value<QDBusObjectPath>();
}

// As the screen lock of some desktops does.
bool lockKeychain() {
    auto lock = serviceCall(QStringLiteral("Lock"));
    lock << QVariant::fromValue(QList<QDBusObjectPath>{defaultCollection()});
    return QDBusConnection::sessionBus().call(lock).type() == QDBusMessage::ReplyMessage;
}

// The password as the service takes it, over a session without encryption.
struct PlainSecret {
    QDBusObjectPath session;
    QByteArray value;
};

QDBusArgument& operator<<(QDBusArgument& to, const PlainSecret& secret) {
    to.beginStructure();
    to << secret.session << QByteArray() << secret.value << QStringLiteral("text/plain");
    to.endStructure();
    return to;
}
const QDBusArgument& operator>>(const QDBusArgument& from, PlainSecret&) {
    return from;
}

bool unlockKeychain() {
    qDBusRegisterMetaType<PlainSecret>();
    auto open = serviceCall(QStringLiteral("OpenSession"));
    open << QStringLiteral("plain") << QVariant::fromValue(QDBusVariant(QString()));
    const auto session = QDBusConnection::sessionBus().call(open).arguments().value(1).value<QDBusObjectPath>();
    auto unlock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        QStringLiteral("UnlockWithMasterPassword"));
    unlock << QVariant::fromValue(defaultCollection());
    unlock << QVariant::fromValue(PlainSecret{session, "throwaway"});  // the password in with-keychain.sh
    return QDBusConnection::sessionBus().call(unlock).type() == QDBusMessage::ReplyMessage;
}

QString kindOf(const Result<void>& result) {
    return result ? QStringLiteral("ok") : nameOf(result.error().kind);
}
QString kindOf(const Result<Secret>& result) {
    return result ? QStringLiteral("ok") : nameOf(result.error().kind);
}

}  // namespace

/// Against a real Secret Service.
class tst_Keychain : public QObject {
    Q_OBJECT
    std::unique_ptr<SecretStore> m_store = keychain();
    const QString m_appId = QStringLiteral("wx1234567890abcdef");

 private slots:
    void initTestCase() {
        if (qEnvironmentVariable("HONGYAN_TEST_KEYCHAIN") != QLatin1String("unlocked"))
            QFAIL("writes to the keychain: run it as tests/with-keychain.sh unlocked tst_keychain");
    }

    void statusNamesTheService() {
        const auto status = m_store->status().result();
        QCOMPARE(status.backend, Backend::Keychain);
        QVERIFY(status.available);
        QVERIFY(!status.locked);
        QCOMPARE(status.name, QStringLiteral("GNOME Keyring"));
    }

    void whatWasNeverStoredIsMissing() {
        const auto read = m_store->read(m_appId, false).result();
        QCOMPARE(kindOf(read), QStringLiteral("secret_missing"));
        QCOMPARE(read.error().subject, m_appId);
    }
    void whatWasStoredOnceIsNeverCalledMissing() {
        QCOMPARE(kindOf(m_store->read(m_appId, true).result()), QStringLiteral("keychain_locked"));
    }

    void roundTrip_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("AppSecret") << QByteArray("0123456789abcdef0123456789abcdef");
        QTest::newRow("Chinese") << QByteArray("密钥 with spaces\n");
        QTest::newRow("not text") << QByteArray("\0\xff\x01", 3);
        QTest::newRow("long") << QByteArray(5000, 'x');
    }
    void roundTrip() {
        QFETCH(QByteArray, bytes);
        const Secret secret{QByteArray(bytes)};
        QCOMPARE(kindOf(m_store->write(m_appId, secret).result()), QStringLiteral("ok"));
        const auto read = m_store->read(m_appId, true).result();
        QCOMPARE(kindOf(read), QStringLiteral("ok"));
        QCOMPARE(read->reveal(), bytes);
        QCOMPARE(kindOf(m_store->erase(m_appId).result()), QStringLiteral("ok"));
        QCOMPARE(kindOf(m_store->read(m_appId, false).result()), QStringLiteral("secret_missing"));
    }
    void eraseOfNothingIsFine() {
        QCOMPARE(kindOf(m_store->erase(QStringLiteral("wxnever")).result()), QStringLiteral("ok"));
    }
    void writingReplaces() {
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("old")).result()), QStringLiteral("ok"));
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("new")).result()), QStringLiteral("ok"));
        QCOMPARE(m_store->read(m_appId, false).result()->reveal(), QByteArray("new"));
    }
    void accountsDoNotMix() {
        const auto other = QStringLiteral("wxother");
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("mine")).result()), QStringLiteral("ok"));
        QCOMPARE(kindOf(m_store->write(other, secretOf("theirs")).result()), QStringLiteral("ok"));
        QCOMPARE(kindOf(m_store->erase(other).result()), QStringLiteral("ok"));
        QCOMPARE(m_store->read(m_appId, true).result()->reveal(), QByteArray("mine"));
    }

    void manyThreadsAndStoresAtOnce() {
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("shared")).result()), QStringLiteral("ok"));
        std::vector<QFuture<Result<Secret>>> reads;
        {
            Worker one(QStringLiteral("one"));
            Worker two(QStringLiteral("two"));
            for (int i = 0; i < 20; ++i) {
                Worker& worker = i % 2 ? one : two;
                worker.runAndWait([&] { reads.push_back(keychain()->read(m_appId, true)); });
            }
        }
        for (auto& read : reads)
            QCOMPARE(read.result()->reveal(), QByteArray("shared"));
    }
    void answersComeToTheContextThatAsked() {
        QThread* heardOn = nullptr;
        m_store->read(m_appId, true).then(this, [&](const Result<Secret>&) { heardOn = QThread::currentThread(); });
        QTRY_COMPARE(heardOn, thread());
    }

    void lockedIsNotMissing() {
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("kept")).result()), QStringLiteral("ok"));
        QVERIFY(lockKeychain());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf(m_store->read(m_appId, true).result()), QStringLiteral("keychain_locked"));
        QCOMPARE(kindOf(m_store->read(m_appId, false).result()), QStringLiteral("keychain_locked"));
        QVERIFY(timer.elapsed() < 10'000);
    }
    void lockedIsSaidByTheStatus() {
        const auto status = m_store->status().result();
        QVERIFY(status.available);
        QVERIFY(status.locked);
    }
    void lockedIsNotErased() { QCOMPARE(kindOf(m_store->erase(m_appId).result()), QStringLiteral("keychain_locked")); }
    void lockedIsNotWritten() {
        QCOMPARE(kindOf(m_store->write(m_appId, secretOf("x")).result()), QStringLiteral("keychain_locked"));
    }
    void unlockedAgainNothingIsLost() {
        QVERIFY(unlockKeychain());
        QVERIFY(!m_store->status().result().locked);
        const auto read = m_store->read(m_appId, true).result();
        QCOMPARE(kindOf(read), QStringLiteral("ok"));
        QCOMPARE(read->reveal(), QByteArray("kept"));
    }
};

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
