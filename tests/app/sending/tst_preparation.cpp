#include <QSignalSpy>
#include <QTest>

#include "sending/campaigns/preparation.h"
#include "support/fakeclock.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;

namespace {

/// Answers with what is left, or with an error.
class FakeQueue final : public Preparation::Queue, public Pausing::Queue {
 public:
    QFuture<Result<bool>> enqueue(const delivery::Campaign&, int limit, Timestamp) override {
        ++asked;
        if (error)
            return test::later(Result<bool>(fail(*error)));
        left -= std::min(left, limit);
        return test::later(Result<bool>(left > 0));
    }
    QFuture<Result<void>> pause(CampaignId, const Pause& pause) override {
        paused = pause;
        return test::later(Result<void>());
    }
    QFuture<Result<void>> resume(CampaignId) override { return test::later(Result<void>()); }

    int left = 0;
    int asked = 0;
    std::optional<Error> error;
    std::optional<Pause> paused;
};

}  // namespace

class TestPreparation : public QObject {
    Q_OBJECT
 private slots:
    void goesOnUntilAllAreThere() {
        queue.left = 12'000;
        QSignalSpy done(&preparation, &Preparation::done);
        preparation.prepare(campaign);
        preparation.prepare(campaign);  // as the next look does
        QVERIFY(preparation.isBusyWith(campaign.id));
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(queue.asked, 3);
        QVERIFY(!preparation.isBusyWith(campaign.id));
    }
    void pausesWhatCannotBePrepared() {
        queue.error = Error{.kind = ErrorKind::NoSuchList, .subject = QStringLiteral("Spring")};
        preparation.prepare(campaign);
        QTRY_VERIFY(queue.paused.has_value());
        QCOMPARE(queue.paused->reason, delivery::PauseReason::TemplateRefused);
        QCOMPARE(queue.paused->detail, QStringLiteral("Spring"));
    }
    void leavesATroubledStorageToTheNextLook() {
        queue.error = Error{.kind = ErrorKind::StorageBusy};
        preparation.prepare(campaign);
        QTRY_VERIFY(!preparation.isBusyWith(campaign.id));
        QVERIFY(!queue.paused);
        queue.error.reset();
        QSignalSpy done(&preparation, &Preparation::done);
        preparation.prepare(campaign);
        QTRY_COMPARE(done.size(), 1);
    }
    void beginsNothingOnceStopped() {
        Preparation stopped(queue, pausing, clock);
        stopped.stop();
        const int before = queue.asked;
        stopped.prepare(campaign);
        QCOMPARE(queue.asked, before);
    }

    void init() { queue = {}; }

 private:
    test::FakeClock clock;
    FakeQueue queue;
    Pausing pausing{queue};
    Preparation preparation{queue, pausing, clock};
    delivery::Campaign campaign = [] {
        delivery::Campaign made;
        made.id = CampaignId{7};
        return made;
    }();
};

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
