#include <QElapsedTimer>

#include "support/authority.h"
#include "troubled.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::State;
using test::Relay;

/// The whole engine when somebody else answers in the platform's place.
class TestTlsFaults : public QObject {
    Q_OBJECT

 private slots:
    void certificateTurnsBad_data();
    void certificateTurnsBad();
    void oneAnswerTooMany_data();
    void oneAnswerTooMany();
};

void TestTlsFaults::certificateTurnsBad_data() {
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("validUntil");
    QTest::addRow("expired") << true << QStringLiteral("IP:127.0.0.1") << -1;
    QTest::addRow("wrong host") << true << QStringLiteral("DNS:api.weixin.qq.com") << 2;
    QTest::addRow("intercepted") << false << QStringLiteral("IP:127.0.0.1") << 2;
}

/// From one request to the next somebody else answers. Nothing is told to them, no attempt is used, the pacer asks
/// ever more seldom; and when the platform is back it goes on by itself.
void TestTlsFaults::certificateTurnsBad() {
    QFETCH(bool, isOurs);
    QFETCH(QString, subject);
    QFETCH(int, validUntil);
    QTemporaryDir folder;
    const test::Authority ours(folder.filePath(QStringLiteral("ours")));
    const test::Authority theirs(folder.filePath(QStringLiteral("theirs")), QStringLiteral("Corporate box"));
    const auto good = ours.issue(QStringLiteral("good"), QStringLiteral("IP:127.0.0.1"));
    const auto bad = (isOurs ? ours : theirs).issue(QStringLiteral("bad"), subject, -10, validUntil);
    QVERIFY(!good.keyFile.isEmpty() && !bad.keyFile.isEmpty());

    Rig rig;
    Troubled one{.name = "tls",
                 .relay = std::make_unique<Relay>(rig.platform->base(), good.certificateFile, good.keyFile),
                 .campaign = {}};
    Relay& relay = *one.relay;
    settings::Account account = accountAt(relay.url(), QStringLiteral("wxtls0001"));
    account.caFile = ours.file;
    one.campaign = startAt(rig, account, 1000, 50, {.retry = delivery::RetryKind::Prompt, .rate = 20});
    QVERIFY(eventually([&] { return relay.seen >= 10; }));
    relay.useCertificate(bad.certificateFile, bad.keyFile);
    const int seenBefore = relay.seen;
    const int handshakesBefore = relay.handshakes;
    const auto isProbing = [&] {
        const auto reports = rig.engine->sending().pace();
        return std::ranges::any_of(reports, [&](const sending::PaceReport& report) {
            return report.accountName == account.name && report.kind == sending::PaceKind::Probing;
        });
    };
    QVERIFY(eventually(isProbing));
    const int untilProbing = relay.handshakes - handshakesBefore;
    QVERIFY2(untilProbing <= 60, qPrintable(QString::number(untilProbing)));  // 3 s at 20/s
    // Probes: the first within 1 s, then after up to 2 s, 4 s …: three of them take longer than at 20/s by far.
    QElapsedTimer probing;
    probing.start();
    QVERIFY(eventually([&] { return relay.handshakes >= handshakesBefore + untilProbing + 3; }));
    QVERIFY2(probing.elapsed() > 1'000, qPrintable(QString::number(probing.elapsed())));
    QVERIFY(isProbing());
    QCOMPARE(relay.seen, seenBefore);
    QCOMPARE(rig.campaign(one.campaign).status, CampaignStatus::Running);

    relay.useCertificate(good.certificateFile, good.keyFile);
    QVERIFY(eventually([&] { return rig.campaign(one.campaign).status == CampaignStatus::Finished; }, 90'000));
    QCOMPARE(rig.count(one.campaign, State::Accepted), 50);
    compareSides(rig, one, 0);
    int notSent = 0;
    for (const delivery::Delivery& row : rig.deliveries(one.campaign)) {
        QVERIFY(row.triesUsed <= 1);
        for (const delivery::Attempt& attempt : sure(rig.engine->log().attempts(row.id)))
            if (attempt.outcome.fault == delivery::Fault::Tls) {
                ++notSent;
                QCOMPARE(attempt.outcome.verdict, delivery::Verdict::NotSent);
                QVERIFY2(!attempt.outcome.detail.contains(QLatin1String("access_token")),
                         qPrintable(attempt.outcome.detail));
            }
    }
    QVERIFY(notSent > 0);
}

void TestTlsFaults::oneAnswerTooMany_data() {
    QTest::addColumn<bool>("hasMarks");
    QTest::newRow("with msgid and rid") << true;
    QTest::newRow("with neither") << false;
}

void TestTlsFaults::oneAnswerTooMany() {
    QFETCH(bool, hasMarks);
    QTemporaryDir folder;
    const test::Authority ours(folder.filePath(QStringLiteral("ours")));
    const auto good = ours.issue(QStringLiteral("good"), QStringLiteral("IP:127.0.0.1"));
    Rig rig;
    Troubled one{.name = "strays",
                 .relay = std::make_unique<Relay>(rig.platform->base(), good.certificateFile, good.keyFile),
                 .campaign = {}};
    settings::Account account = accountAt(one.relay->url(), QStringLiteral("wxstrays2"));
    account.caFile = ours.file;
    engine::oneAnswerTooMany(rig, one, account, hasMarks);
}

QTEST_GUILESS_MAIN(TestTlsFaults)
#include "tst_tlsfaults.moc"
