#include <QRandomGenerator>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

/// Random sequences of everything that can happen to deliveries: the kept counters always equal a recount, nobody is
/// claimed twice at once, and every campaign comes to its end.
class TestCounters : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void countersEqualARecount_data();
    void countersEqualARecount();

 private:
    CampaignId anyCampaign() { return campaigns.at(random.bounded(quint32(campaigns.size()))); }
    Transition anyTransition();
    void settleSome();
    void takeOver();
    void step();
    void drain();
    void check();

    QRandomGenerator random;
    std::unique_ptr<Desk> desk;
    std::vector<CampaignId> campaigns;
    std::vector<Claim> underWay;
};

void TestCounters::countersEqualARecount_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCounters::countersEqualARecount() {
    QFETCH_GLOBAL(QString, backend);
    QFETCH(quint32, seed);
    random.seed(seed);
    desk = std::make_unique<Desk>(backend);
    campaigns.clear();
    underWay.clear();
    for (int i = 0; i < 3; ++i)
        campaigns.push_back(sure(desk->queue().create(desk->draft(desk->list(30, QString::number(i))))));
    for (int i = 0; i < 250; ++i) {
        step();
        check();
        if (QTest::currentTestFailed())
            return;
    }
    drain();
    check();
    desk.reset();
}

Transition TestCounters::anyTransition() {
    const Timestamp now = desk->clock.now();
    const Timestamp later = now + Milliseconds(random.bounded(60'000));
    switch (random.bounded(8)) {
        case 0:
            return Transition::held(now);
        case 1:
            return Transition::failed(now, Reason::Rejected);
        case 2:
            return Transition::unconfirmed(now);
        case 3:
            return Transition::retryAt(later, Reason::Backoff);
        case 4:
            return Transition::postponedTo(later, Reason::Throttled);
        case 5:
            return Transition::repeatAt(later);
        case 6:
            return Transition::waiting(Reason::NotSent);
        default:
            return Transition::accepted(now);
    }
}

void TestCounters::settleSome() {
    const size_t count = std::min(underWay.size(), size_t(1 + random.bounded(5)));
    std::vector<Settlement> settlements;
    for (size_t i = 0; i < count; ++i) {
        settlements.push_back(desk->settlement(underWay.back(), anyTransition()));
        if (random.bounded(5) == 0)
            settlements.push_back(settlements.back());  // the same answer twice
        underWay.pop_back();
    }
    const Applied applied = sure(desk->queue().apply(desk->worker, settlements));
    QCOMPARE(applied.deliveries.size(), count);
    QCOMPARE(size_t(applied.late), settlements.size() - count);
}

void TestCounters::takeOver() {
    const WorkerId heir = sure(desk->queue().enlist(QStringLiteral("heir")));
    std::vector<Claim> adopted;
    for (;;) {
        const auto some = sure(desk->queue().adopt(heir, desk->worker, 7));
        if (some.empty())
            break;
        adopted.insert(adopted.end(), some.begin(), some.end());
    }
    QCOMPARE(adopted.size(), underWay.size());
    desk->worker = heir;
    underWay = adopted;
}

void TestCounters::step() {
    const Timestamp now = desk->clock.now();
    const CampaignId id = anyCampaign();
    Filter filter;
    filter.campaign = id;
    switch (random.bounded(15)) {
        case 0:
        case 1:
            sure(desk->queue().enqueue(id, 9));
            break;
        case 2:
            sure(desk->queue().pause(id, PauseReason::ByPerson, 0, {}, {}));
            break;
        case 3:
        case 4:
            (void)desk->queue().resume(id);
            break;
        case 5:
            if (random.bounded(4) == 0)
                sure(desk->queue().cancel(id, 4));
            break;
        case 6:
            filter.states = {State::Failed, State::Unconfirmed};
            sure(desk->queue().retry({filter}, 5, now));
            break;
        case 7:
            sure(desk->queue().hasten(filter, 2, now));
            break;
        case 8:
            sure(desk->queue().promoteDue(now, 20));
            break;
        case 9:
            desk->clock.advance(std::chrono::minutes(random.bounded(4)));
            break;
        case 10:
            if (random.bounded(3) == 0)
                takeOver();
            break;
        case 11:
            settleSome();
            break;
        case 12:
            sure(desk->queue().settle({filter, static_cast<PersonsWord>(random.bounded(3))}, 5, now));
            break;
        default: {
            const auto claims = desk->claim(id, int(1 + random.bounded(6)));
            underWay.insert(underWay.end(), claims.begin(), claims.end());
        }
    }
}

void TestCounters::drain() {
    for (const CampaignId id : campaigns) {
        while (sure(desk->queue().enqueue(id, 50)))
            continue;
        (void)desk->queue().resume(id);
    }
    for (int round = 0; round < 100; ++round) {
        desk->clock.advance(1min);
        sure(desk->queue().promoteDue(desk->clock.now(), 1000));
        for (const CampaignId id : campaigns) {
            const auto claims = desk->claim(id, 1000);
            underWay.insert(underWay.end(), claims.begin(), claims.end());
        }
        if (underWay.empty())
            break;
        desk->settle(underWay, Transition::accepted(desk->clock.now()));
        underWay.clear();
    }
    for (const CampaignId id : campaigns) {
        const Campaign campaign = desk->campaignNow(id);
        QCOMPARE(campaign.counts.live(), 0);
        QVERIFY(campaign.status == CampaignStatus::Finished || campaign.status == CampaignStatus::Cancelled);
        QVERIFY(campaign.finishedAt.has_value());
    }
}

void TestCounters::check() {
    qint64 sending = 0;
    for (const CampaignId id : campaigns) {
        Counts recount;
        Filter filter;
        filter.campaign = id;
        sure(desk->history().forEach(filter, 0, [&](const Delivery& row) {
            ++recount.of(row.state);
            return true;
        }));
        const Campaign campaign = desk->campaignNow(id);
        QCOMPARE(campaign.counts, recount);
        sending += recount.of(State::Sending);
        if (campaign.status == CampaignStatus::Finished)
            QCOMPARE(recount.live(), 0);
    }
    QCOMPARE(sending, qint64(underWay.size()));
    // An attempt is open exactly where a delivery is under way.
    QCOMPARE(desk->backend->ask(QStringLiteral("SELECT count(*) FROM attempts WHERE ended_at IS NULL")).toLongLong(),
             sending);
}

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
