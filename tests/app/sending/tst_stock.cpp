#include <QSignalSpy>
#include <QTest>

#include "sending/account/stock.h"
#include "support/fakeclock.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;

namespace {

/// Claims are answered when the test says so.
class FakeStore final : public Stock::Queue, public Completer::Store {
 public:
    QFuture<Result<delivery::Claimed>> claim(WorkerId, CampaignId, const delivery::ClaimSize&, Timestamp) override {
        asked.emplace_back();
        asked.back().start();
        return asked.back().future();
    }
    void answer(size_t question, const Result<delivery::Claimed>& claimed) {
        asked[question].addResult(claimed);
        asked[question].finish();
    }
    QFuture<Result<delivery::Applied>> apply(WorkerId, std::vector<delivery::Settlement> settlements) override {
        for (const delivery::Settlement& one : settlements)
            applied.push_back(one);
        return test::later(Result<delivery::Applied>(delivery::Applied{}));
    }
    QFuture<Result<void>> mark() override { return test::later(Result<void>()); }

    std::vector<QPromise<Result<delivery::Claimed>>> asked;
    std::vector<delivery::Settlement> applied;
};

delivery::Claimed rows(int count) {
    delivery::Claimed claimed;
    for (int i = 1; i <= count; ++i) {
        delivery::Claim claim;
        claim.delivery = DeliveryId{i};
        claim.campaign = CampaignId{1};
        claimed.claims.push_back(claim);
    }
    return claimed;
}

}  // namespace

class TestStock : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        store = std::make_unique<FakeStore>();
        completer = std::make_unique<Completer>(*store);
        stock = std::make_unique<Stock>(*store, *completer, clock);
    }
    void cleanup() {
        stock.reset();
        completer.reset();
        store.reset();
    }
    void asksOncePerCampaign() {
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        stock->claim(WorkerId{1}, CampaignId{2}, {.rows = 10});
        stock->claim(WorkerId{1}, CampaignId{3}, {.rows = 0});
        QCOMPARE(store->asked.size(), size_t(2));
        QVERIFY(stock->isAsking(CampaignId{1}));
        QVERIFY(!stock->isAsking(CampaignId{3}));
    }
    void handsOnWhatItGot() {
        QSignalSpy claimed(stock.get(), &Stock::claimed);
        QSignalSpy committed(completer.get(), &Completer::committed);
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        store->answer(0, rows(3));
        QTRY_COMPARE(claimed.size(), 1);
        QCOMPARE(claimed[0][2].value<delivery::Claimed>().claims.size(), size_t(3));
        QTRY_COMPARE(committed.size(), 1);  // the log sees them under way
        QVERIFY(!stock->isAsking());
        QVERIFY(store->applied.empty());
    }
    /// The clock was set, or the like: what was asked before is claimed anew.
    void givesBackWhatComesLate() {
        QSignalSpy claimed(stock.get(), &Stock::claimed);
        QSignalSpy answered(stock.get(), &Stock::answered);
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        stock->giveBackWhatComes();
        store->answer(0, rows(2));
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(claimed.size(), 0);
        QTRY_COMPARE(store->applied.size(), size_t(2));
        for (const delivery::Settlement& one : store->applied)
            QVERIFY(delivery::neverLeft(one));
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});  // the next one is kept
        store->answer(1, rows(2));
        QTRY_COMPARE(claimed.size(), 1);
    }
    void saysWhatFailed() {
        QSignalSpy failed(stock.get(), &Stock::failed);
        QSignalSpy troubled(completer.get(), &Completer::troubled);
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        store->answer(0, fail(ErrorKind::StorageBroken));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(troubled.size(), 1);
        QVERIFY(!stock->isAsking());
    }
    /// Nothing leaves before the mark outside the database is written.
    void holdsUntilMarked() {
        delivery::Claimed unmarked = rows(1);
        unmarked.unmarked = Error{.kind = ErrorKind::StorageFull};
        stock->claim(WorkerId{1}, CampaignId{1}, {.rows = 10});
        QSignalSpy claimed(stock.get(), &Stock::claimed);
        store->answer(0, unmarked);
        QTRY_COMPARE(claimed.size(), 1);
        QVERIFY(completer->isTroubled());
    }

 private:
    test::FakeClock clock;
    std::unique_ptr<FakeStore> store;
    std::unique_ptr<Completer> completer;
    std::unique_ptr<Stock> stock;
};

QTEST_GUILESS_MAIN(TestStock)
#include "tst_stock.moc"
