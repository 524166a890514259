#include <QSignalSpy>
#include <QTest>

#include "sending/campaigns/pausing.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;

namespace {

class FakeQueue final : public Pausing::Queue {
 public:
    QFuture<Result<void>> pause(CampaignId, const Pause&) override { return test::later(answer); }
    QFuture<Result<void>> resume(CampaignId) override { return test::later(answer); }
    Result<void> answer;
};

}  // namespace

class TestPausing : public QObject {
    Q_OBJECT
 private slots:
    /// Whoever sends stops at once, not when the database has it.
    void stopsBeforeItAsks() {
        FakeQueue queue;
        Pausing pausing(queue);
        QSignalSpy stopping(&pausing, &Pausing::stopping);
        QSignalSpy changed(&pausing, &Pausing::changed);
        const auto paused = pausing.pause(CampaignId{3}, {.reason = delivery::PauseReason::ByPerson});
        QCOMPARE(stopping.size(), 1);
        QCOMPARE(stopping[0][0].value<CampaignId>(), CampaignId{3});
        QTRY_COMPARE(changed.size(), 1);
        QTRY_VERIFY(paused.isFinished());
        QVERIFY(paused.result().has_value());
    }
    void carriesTheRefusalOn() {
        FakeQueue queue;
        queue.answer = fail(ErrorKind::WrongState, QStringLiteral("finished"));
        Pausing pausing(queue);
        QSignalSpy stopping(&pausing, &Pausing::stopping);
        QSignalSpy changed(&pausing, &Pausing::changed);
        const auto resumed = pausing.resume(CampaignId{3});
        QTRY_VERIFY(resumed.isFinished());
        QCOMPARE(resumed.result().error().kind, ErrorKind::WrongState);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(stopping.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPausing)
#include "tst_pausing.moc"
