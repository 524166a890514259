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
    QFuture<Result<CampaignWatch::Moved>> progressIn(std::vector<CampaignStatus>) override {
        ++asked;
        if (!answer)
            return test::later(Result<CampaignWatch::Moved>(fail(answer.error())));
        CampaignWatch::Moved moved;
        for (const Campaign& one : *answer)
            moved.push_back({.campaign = one.id, .status = one.status, .pauseDetail = {}, .counts = one.counts});
        return test::later(Result<CampaignWatch::Moved>(moved));
    }
    QFuture<Result<CampaignWatch::Campaigns>> campaigns(std::vector<CampaignId> ids) override {
        read.insert(read.end(), ids.begin(), ids.end());
        CampaignWatch::Campaigns found;
        for (const Campaign& one : *answer)
            if (std::ranges::find(ids, one.id) != ids.end() && one.id != gone)
                found.push_back(one);
        return test::later(Result<CampaignWatch::Campaigns>(found));
    }
    Result<CampaignWatch::Campaigns> answer;
    int asked = 0;
    std::vector<CampaignId> read;
    CampaignId gone;  ///< between the two questions
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
    void readsACampaignOnce() {
        queue.answer = {{campaign(1, CampaignStatus::Preparing)}};
        queue.answer->front().title = QStringLiteral("once");
        look();
        queue.answer = {{campaign(1, CampaignStatus::Running), campaign(2, CampaignStatus::Running)}};
        queue.answer->front().counts.of(delivery::State::Retrying) = 3;
        look();
        QCOMPARE(queue.read, (std::vector{CampaignId{1}, CampaignId{2}}));
        const Campaign& known = watch->known().at(CampaignId{1});
        QCOMPARE(known.title, QStringLiteral("once"));
        QCOMPARE(known.status, CampaignStatus::Running);
        QCOMPARE(known.counts.of(delivery::State::Retrying), 3);
    }
    void doesNotKnowWhatWentMeanwhile() {
        queue.answer = {{campaign(1, CampaignStatus::Running)}};
        queue.gone = CampaignId{1};
        look();
        QVERIFY(watch->known().empty());
    }
    /// A finished one that a person retries.
    void readsWhatComesToLife() {
        queue.answer = CampaignWatch::Campaigns{};
        QSignalSpy looked(watch.get(), &CampaignWatch::looked);
        watch->watch(CampaignId{9});
        QTRY_COMPARE(looked.size(), 1);
        queue.answer = {{campaign(9, CampaignStatus::Running)}};
        queue.answer->front().title = QStringLiteral("again");
        watch->look();
        QTRY_COMPARE(looked.size(), 2);
        QCOMPARE(watch->known().at(CampaignId{9}).title, QStringLiteral("again"));
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
