#include <QElapsedTimer>
#include <QTest>

#include "secrets/secretstore.h"

using namespace hongyan;
using namespace hongyan::secrets;

/// A server, a container, a bare window manager: nobody keeps secrets. Run once on a bus without services and once
/// without a bus.
class tst_KeychainAbsent : public QObject {
    Q_OBJECT
    std::unique_ptr<SecretStore> m_store = keychain();
    const QString m_appId = QStringLiteral("wx1234567890abcdef");
    QElapsedTimer m_timer;

 private slots:
    void initTestCase() {
        if (!QStringList{QStringLiteral("none"), QStringLiteral("nobus")}.contains(
                qEnvironmentVariable("HONGYAN_TEST_KEYCHAIN")))
            QFAIL("may write to the keychain: run it as tests/with-keychain.sh none tst_keychainabsent");
    }
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY(m_timer.elapsed() < 10'000); }

    void read_data() {
        QTest::addColumn<bool>("expected");
        QTest::newRow("never stored") << false;
        QTest::newRow("stored once") << true;
    }
    void read() {
        QFETCH(bool, expected);
        const auto read = m_store->read(m_appId, expected).result();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::KeychainUnavailable);
        QCOMPARE(read.error().subject, m_appId);
    }
    void write() {
        const auto written = m_store->write(m_appId, Secret(QByteArray("nowhere"))).result();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::KeychainUnavailable);
        QVERIFY(!written.error().detail.contains(QLatin1String("nowhere")));
    }
    void erase() {
        const auto erased = m_store->erase(m_appId).result();
        QVERIFY(!erased);
        QCOMPARE(erased.error().kind, ErrorKind::KeychainUnavailable);
    }
    void status() {
        const auto status = m_store->status().result();
        QVERIFY(!status.available);
        QVERIFY(!status.locked);
    }
};

QTEST_GUILESS_MAIN(tst_KeychainAbsent)
#include "tst_keychainabsent.moc"
