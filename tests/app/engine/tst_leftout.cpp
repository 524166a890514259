#include "rig.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace hongyan::engine;
using namespace std::chrono_literals;

namespace {

const QString tooLong = person(1, QString(12, u'x'));

/// How a campaign comes to its end without one message.
struct Way {
    bool isListed = false;   ///< everybody is on the suppression list
    QString onceKey = {};    ///< everybody had a message with this key
    bool isRefused = false;  ///< everybody's values fail the check before sending
    Policy policy = {.retry = RetryKind::Prompt, .rate = 1000};
};

}  // namespace
Q_DECLARE_METATYPE(Way)

/// Campaigns that end while they are still being prepared: nothing of theirs is ever claimed, and whoever waits for
/// them must hear of the end all the same.
class TestLeftOut : public QObject {
    Q_OBJECT
 private slots:
    void init() { rig = std::make_unique<Rig>(); }
    void cleanup() { rig.reset(); }
    void settles_data();
    void settles();
    void settlesWhenStoppedWhilePreparing_data();
    void settlesWhenStoppedWhilePreparing();
    void becomesIdle_data() { settles_data(); }
    void becomesIdle();
    void settlesARetryThatNobodyIsLeftFor();

 private:
    CampaignId start(const Way& way) {
        const ListId list = rig->listOf(way.isRefused ? QStringList{tooLong} : QStringList{person(0), person(1)});
        if (way.isListed)
            sure(rig->engine->library().suppress(
                {{person(0), {}, {}, rig->clock->now(), {}}, {person(1), {}, {}, rig->clock->now(), {}}}));
        Policy policy = way.policy;
        policy.sendOnceKey = way.onceKey;
        StartRequest request = rig->request(list, policy);
        if (!way.onceKey.isEmpty()) {
            const CampaignId before = sure(rig->engine->sending().start(request));
            if (!rig->is(before, CampaignStatus::Finished))
                qFatal("the first does not end");
            request.title = QStringLiteral("again");
        }
        if (way.isRefused) {
            request.message.fields[0].text = QStringLiteral("{{openid}}");  // 32 at the most
            request.policy.leaveOutRefused = true;
        }
        return sure(rig->engine->sending().start(request));
    }
    static bool hasSettled(const QSignalSpy& spy, CampaignId id) {
        return eventually([&] {
            return std::ranges::any_of(spy,
                                       [id](const auto& said) { return said[0].template value<CampaignId>() == id; });
        });
    }

    std::unique_ptr<Rig> rig;
};

void TestLeftOut::settles_data() {
    QTest::addColumn<Way>("way");
    QTest::newRow("on the suppression list") << Way{.isListed = true};
    QTest::newRow("once") << Way{.onceKey = QStringLiteral("parcel-4711")};
    QTest::newRow("fails the check") << Way{.isRefused = true};
    Way careful{.isListed = true};
    careful.policy.canary = true;
    QTest::newRow("a few first, and there are none") << careful;
    Way later{.isListed = true};
    later.policy.startAt = SystemClock().now() + 1h;
    QTest::newRow("to be started later") << later;
}

void TestLeftOut::settles() {
    QFETCH(Way, way);
    const QSignalSpy settled(&rig->engine->sending(), &Sending::campaignSettled);
    const CampaignId id = start(way);
    QVERIFY(hasSettled(settled, id));
    const Campaign campaign = rig->campaign(id);
    QCOMPARE(campaign.status, CampaignStatus::Finished);
    QCOMPARE(campaign.counts.of(State::Suppressed), campaign.counts.total());
    QVERIFY(campaign.counts.total() > 0);
}

void TestLeftOut::becomesIdle() {
    QFETCH(Way, way);
    const QSignalSpy idle(&rig->engine->sending(), &Sending::idle);
    rig->engine->sending().workOnEverything();
    QVERIFY(eventually([&] { return !idle.empty(); }));
    const CampaignId id = start(way);
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    const auto before = idle.size();
    QVERIFY(eventually([&] { return idle.size() > before + 1; }));  // one may have been on its way
}

void TestLeftOut::settlesWhenStoppedWhilePreparing_data() {
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("paused") << false;
}

void TestLeftOut::settlesWhenStoppedWhilePreparing() {
    QFETCH(bool, isCancelled);
    const ListId list = rig->listOf(12'000);
    const QSignalSpy settled(&rig->engine->sending(), &Sending::campaignSettled);
    auto started = rig->engine->sending().start(rig->request(list, {.retry = RetryKind::Prompt, .rate = 1}));
    const CampaignId id = sure(started);
    sure(isCancelled ? rig->engine->sending().cancel(id) : rig->engine->sending().pause(id));
    QVERIFY(hasSettled(settled, id));
    const Campaign campaign = rig->campaign(id);
    QCOMPARE(campaign.status, isCancelled ? CampaignStatus::Cancelled : CampaignStatus::Paused);
    if (!isCancelled)
        QCOMPARE(campaign.counts.total(), 12'000);
}

void TestLeftOut::settlesARetryThatNobodyIsLeftFor() {
    const QString failing = person(0, QStringLiteral("_E43004"));
    const QSignalSpy settled(&rig->engine->sending(), &Sending::campaignSettled);
    const CampaignId id = rig->start(rig->listOf({failing}));
    QVERIFY(hasSettled(settled, id));
    QCOMPARE(rig->count(id, State::Failed), 1);
    sure(rig->engine->library().suppress({{failing, {}, {}, rig->clock->now(), {}}}));
    const auto before = settled.size();
    Filter filter;
    filter.campaign = id;
    QCOMPARE(sure(rig->engine->sending().retry(filter)), 1);
    QVERIFY(eventually([&] { return settled.size() > before; }));
    QCOMPARE(rig->count(id, State::Suppressed), 1);
}

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_leftout.moc"
