#include <QSignalSpy>
#include <QTest>

#include "sending/campaigns/campaignwatch.h"
#include "support/later.h"

using namespace hongyan;
using namespace hongyan::sending;
using delivery::Campaign;
using delivery::CampaignStatus;

namespace {

class FakeQueue final : public CampaignWatch::Queue {
 public:
    QFuture<Result<CampaignWatch::Campaigns>> campaignsIn(std::vector<CampaignStatus>) override {
        ++asked;
        return test::later(answer);
    }
    Result<CampaignWatch::Campaigns> answer;
    int asked = 0;
};

Campaign campaign(int id, CampaignStatus status) {
    Campaign made;
    made.id = CampaignId{id};
    made.status = status;
    return made;
}

}  // namespace

class TestCampaignWatch : public QObject {
    Q_OBJECT
 private slots:
    void looksAtNothingUnasked() {
        watch->look();
        QCOMPARE(queue.asked, 0);
    }
    void seesOnlyWhatIsWanted() {
        queue.answer = {{campaign(1, CampaignStatus::Running), campaign(2, CampaignStatus::Running)}};
        QSignalSpy seen(watch.get(), &CampaignWatch::seen);
        watch->watch(CampaignId{2});
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen[0][0].value<Campaign>().id, CampaignId{2});
        watch->watchEverything();
        QTRY_COMPARE(seen.size(), 3);
    }
    void tellsWhatChanged() {
        queue.answer = {{campaign(1, CampaignStatus::Running)}};
        QSignalSpy changed(watch.get(), &CampaignWatch::changed);
        QSignalSpy paused(watch.get(), &CampaignWatch::paused);
        look();
        QCOMPARE(changed.size(), 1);
        look();
        QCOMPARE(changed.size(), 1);  // the same
        queue.answer = {{campaign(1, CampaignStatus::Paused)}};
        look();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(paused.size(), 1);
        look();
        QCOMPARE(paused.size(), 1);
    }
    /// One seen paused first was not paused now.
    void takesAnOldPauseForNoNews() {
        queue.answer = {{campaign(1, CampaignStatus::Paused)}};
        QSignalSpy paused(watch.get(), &CampaignWatch::paused);
        look();
        QCOMPARE(paused.size(), 0);
    }
    /// Preparing too: it may never come to Running.
    void noticesTheEnd_data() {
        QTest::addColumn<CampaignStatus>("last");
        for (const auto status : {CampaignStatus::Preparing, CampaignStatus::Running, CampaignStatus::Paused})
            QTest::addRow("%d", int(status)) << status;
    }
    void noticesTheEnd() {
        QFETCH(CampaignStatus, last);
        queue.answer = {{campaign(1, last)}};
        look();
        QSignalSpy ended(watch.get(), &CampaignWatch::ended);
        queue.answer = CampaignWatch::Campaigns{};
        look();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(watch->known().at(CampaignId{1}).status, CampaignStatus::Finished);
    }
    void callsWhatWasNeverLiveFinished() {
        queue.answer = CampaignWatch::Campaigns{};
        QSignalSpy looked(watch.get(), &CampaignWatch::looked);
        watch->watch(CampaignId{9});
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(watch->known().at(CampaignId{9}).status, CampaignStatus::Finished);
    }
    /// What could not be read is not over.
    void endsNothingWhenTheStoreFails() {
        queue.answer = {{campaign(1, CampaignStatus::Running)}};
        look();
        queue.answer = fail(ErrorKind::StorageBusy);
        QSignalSpy ended(watch.get(), &CampaignWatch::ended);
        watch->look();
        QCOMPARE(queue.asked, 2);
        QTest::qWait(1);  // its answer comes
        QCOMPARE(ended.size(), 0);
        QCOMPARE(watch->known().at(CampaignId{1}).status, CampaignStatus::Running);
    }
    void asksAgainWhenAskedMeanwhile() {
        queue.answer = CampaignWatch::Campaigns{};
        QSignalSpy looked(watch.get(), &CampaignWatch::looked);
        watch->watchEverything();
        watch->look();
        watch->look();
        QCOMPARE(queue.asked, 1);
        QTRY_COMPARE(looked.size(), 2);
    }

    void init() {
        queue = {};
        watch = std::make_unique<CampaignWatch>(queue);
    }

 private:
    void look() {
        QSignalSpy looked(watch.get(), &CampaignWatch::looked);
        if (watch->isEverything())
            watch->look();
        else
            watch->watchEverything();
        QTRY_COMPARE(looked.size(), 1);
    }

    FakeQueue queue;
    std::unique_ptr<CampaignWatch> watch;
};

QTEST_GUILESS_MAIN(TestCampaignWatch)
#include "tst_campaignwatch.moc"
