#include <QSignalSpy>
#include <QTest>

#include "sending/campaigns/canarywatch.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;
using delivery::CanaryFindings;

namespace {

class FakeQueue final : public CanaryWatch::Queue, public Pausing::Queue {
 public:
    QFuture<Result<CanaryFindings>> canaryFindings(CampaignId) override {
        ++asked;
        return test::later(Result<CanaryFindings>(findings));
    }
    QFuture<Result<void>> advanceCanary(CampaignId, int from, int to) override {
        advanced = {from, to};
        return test::later(Result<void>());
    }
    QFuture<Result<void>> pause(CampaignId, const Pause& pause) override {
        paused = pause;
        return test::later(Result<void>());
    }
    QFuture<Result<void>> resume(CampaignId) override { return test::later(Result<void>()); }

    CanaryFindings findings;
    int asked = 0;
    std::optional<std::pair<int, int>> advanced;
    std::optional<Pause> paused;
};

CanaryFindings fared(int accepted, int failed) {
    CanaryFindings findings;
    findings.counts.of(delivery::State::Accepted) = accepted;
    findings.counts.of(delivery::State::Failed) = failed;
    return findings;
}

}  // namespace

class TestCanaryWatch : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        queue = {};
        campaign.id = CampaignId{5};
        campaign.canaryStage = 20;
    }
    void letsTheNextOnesGo() {
        queue.findings = fared(20, 0);
        QSignalSpy advanced(&watch, &CanaryWatch::advanced);
        watch.look(campaign);
        QTRY_COMPARE(advanced.size(), 1);
        QCOMPARE(queue.advanced->first, 20);
        QVERIFY(queue.advanced->second > 20);
        QVERIFY(!queue.paused);
    }
    void stopsWhenTooManyFail() {
        queue.findings = fared(10, 10);
        queue.findings.worstCode = 43004;
        watch.look(campaign);
        QTRY_VERIFY(queue.paused.has_value());
        QCOMPARE(queue.paused->reason, delivery::PauseReason::CanaryFailed);
        QCOMPARE(queue.paused->code, 43004);
        QCOMPARE(queue.paused->detail, QStringLiteral("50"));
        QVERIFY(!queue.advanced);
    }
    void judgesNothingOnceStopped() {
        CanaryWatch stopped(queue, pausing);
        queue.findings = fared(0, 20);
        stopped.look(campaign);
        stopped.stop();
        QCOMPARE(queue.asked, 1);
        QTest::qWait(1);  // its answer comes
        QVERIFY(!queue.paused);
    }

 private:
    FakeQueue queue;
    Pausing pausing{queue};
    CanaryWatch watch{queue, pausing};
    delivery::Campaign campaign;
};

QTEST_GUILESS_MAIN(TestCanaryWatch)
#include "tst_canarywatch.moc"
