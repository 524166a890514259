#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QTest>

#include "secrets/keychain.h"

using namespace hongyan;
using namespace hongyan::secrets;

namespace {

/// A Secret Service that says it is locked and then waits for ever, as one does behind an unlock prompt nobody sees.
class SilentService : public QDBusVirtualObject {
    Q_OBJECT
 public:
    bool silent = false;  ///< not even the first question is answered
    int swallowed = 0;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        if (!silent && message.member() == QLatin1String("ReadAlias"))
            return connection.send(message.createReply(
                QVariant::fromValue(QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login")))));
        if (!silent && message.member() == QLatin1String("Get") &&
            message.arguments().value(1) == QLatin1String("Locked"))
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(true))));
        ++swallowed;
        return true;
    }
};

}  // namespace

class tst_KeychainSilent : public QObject {
    Q_OBJECT
    SilentService m_service;
    const QString m_appId = QStringLiteral("wx1234567890abcdef");

 private slots:
    void initTestCase() {
        QCOMPARE(qEnvironmentVariable("HONGYAN_TEST_KEYCHAIN"), QStringLiteral("none"));
        auto bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), &m_service,
                                          QDBusConnection::SubPath));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
    }

    void aPromptNobodyAnswersEndsAsLocked() {
        Keychain store(Milliseconds(500));
        auto read = store.read(m_appId, true);
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 5'000);
        QVERIFY(!read.result());
        QCOMPARE(read.result().error().kind, ErrorKind::KeychainLocked);
        QVERIFY2(m_service.swallowed > 0, "the keychain was asked for the entry itself");
    }
    void whoComesAfterwardsIsAnsweredToo() {
        Keychain store(Milliseconds(500));
        auto written = store.write(m_appId, Secret(QByteArray("x")));
        auto erased = store.erase(m_appId);
        QTRY_VERIFY_WITH_TIMEOUT(written.isFinished() && erased.isFinished(), 5'000);
        QCOMPARE(written.result().error().kind, ErrorKind::KeychainLocked);
        QCOMPARE(erased.result().error().kind, ErrorKind::KeychainLocked);
    }
    void statusSaysLocked() {
        auto status = Keychain().status();
        QTRY_VERIFY_WITH_TIMEOUT(status.isFinished(), 5'000);
        QVERIFY(status.result().available);
        QVERIFY(status.result().locked);
        QCOMPARE(status.result().name, QStringLiteral("Secret Service"));
    }
    void aServiceThatSaysNothingAtAll() {
        m_service.silent = true;
        QElapsedTimer timer;
        timer.start();
        Keychain store(Milliseconds(500));
        auto read = store.read(m_appId, true);
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 5'000);
        QVERIFY(!read.result());
        QVERIFY(timer.elapsed() < 3'000);
    }
};

QTEST_GUILESS_MAIN(tst_KeychainSilent)
#include "tst_keychainsilent.moc"
