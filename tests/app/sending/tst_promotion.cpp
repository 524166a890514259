#include <QSignalSpy>
#include <QTest>

#include "sending/campaigns/promotion.h"
#include "support/fakeclock.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;

namespace {

/// Has so many deliveries due.
class FakeQueue final : public Promotion::Queue {
 public:
    QFuture<Result<delivery::Applied>> promoteDue(Timestamp, int limit) override {
        ++asked;
        delivery::Applied applied;
        for (; due > 0 && static_cast<int>(applied.deliveries.size()) < limit; --due)
            applied.deliveries.push_back(DeliveryId{due});
        return test::later(Result<delivery::Applied>(applied));
    }
    int due = 0;
    int asked = 0;
};

}  // namespace

class TestPromotion : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        queue = {};
        moment = {};
    }
    void goesOnWhileMoreIsDue() {
        Promotion promotion(queue, clock, [this] { return moment; });
        moment.isAnyRetrying = true;
        queue.due = 2'500;
        QSignalSpy promoted(&promotion, &Promotion::promoted);
        promotion.tick();
        QTRY_COMPARE(queue.due, 0);
        QTRY_COMPARE(promoted.size(), 3);
    }
    /// What other processes left behind is looked for seldom.
    void looksSeldomWhereNothingRetries() {
        Promotion promotion(queue, clock, [this] { return moment; });
        for (int i = 0; i < 19; ++i)
            promotion.tick();
        QCOMPARE(queue.asked, 0);
        promotion.tick();
        QCOMPARE(queue.asked, 1);
    }
    void asksNothingOfATroubledStore() {
        Promotion promotion(queue, clock, [this] { return moment; });
        moment = {.isAnyRetrying = true, .isTroubled = true};
        promotion.tick();
        QCOMPARE(queue.asked, 0);
        moment.isTroubled = false;
        promotion.tick();
        QCOMPARE(queue.asked, 1);
    }
    void asksOneQuestionAtATime() {
        Promotion promotion(queue, clock, [this] { return moment; });
        moment.isAnyRetrying = true;
        promotion.tick();
        promotion.tick();
        QCOMPARE(queue.asked, 1);
    }
    void sweepsUpFirst() {
        Promotion promotion(queue, clock, [this] { return moment; });
        queue.due = 1'200;
        QSignalSpy swept(&promotion, &Promotion::swept);
        promotion.start(true);
        QVERIFY(promotion.isSweeping());
        QTRY_COMPARE(swept.size(), 1);
        QVERIFY(!promotion.isSweeping());
        QCOMPARE(queue.due, 0);
    }

 private:
    test::FakeClock clock;
    FakeQueue queue;
    Promotion::Moment moment;
};

QTEST_GUILESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
