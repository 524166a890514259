#include "rig.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A large campaign never starves a small one, and one account's trouble never slows another.
class TestFairness : public QObject {
    Q_OBJECT
 private slots:
    void smallOnesAreNotStarved();
    void retriesDoNotStarveFirstTries();
    void aHangingAccountSlowsNoOther();
    void onePersonAtATime();
    void oneKindsQuotaStopsNoOther();
};

void TestFairness::smallOnesAreNotStarved() {
    Rig rig;
    sandbox::Faults slow;
    slow.latency = 20ms;
    rig.platform->setFaults(slow);
    const ListId crowd = rig.listOf(4'000), few = rig.listOf(20);
    const Policy policy{.retry = RetryKind::Prompt, .rate = 200};
    const CampaignId large = rig.start(crowd, policy);
    QVERIFY(eventually([&] { return rig.count(large, State::Accepted) >= 40; }));
    const CampaignId small = rig.start(few, policy);
    QVERIFY(rig.is(small, CampaignStatus::Finished));
    QVERIFY2(rig.count(large, State::Waiting) > 3'000, qPrintable(QString::number(rig.count(large, State::Waiting))));
    sure(rig.engine->sending().cancel(large));
}

/// Half of the first tries fail for now: the others still go out at most of the speed.
void TestFairness::retriesDoNotStarveFirstTries() {
    Rig rig;
    sandbox::Faults busy;
    busy.rules = {{.trouble = sandbox::Trouble::Code, .code = 45061, .every = 2}};
    rig.platform->setFaults(busy);
    const CampaignId id = rig.start(rig.listOf(600), {.retry = RetryKind::Prompt, .rate = 200});
    int first = 0, later = 0;
    QVERIFY(eventually([&] {
        first = later = 0;
        for (const Delivery& row : rig.deliveries(id)) {
            first += row.attempts > 0 ? 1 : 0;
            later += std::max(0, row.attempts - 1);
        }
        return first > 500;
    }));
    QVERIFY2(later * 3 < first, qPrintable(QStringLiteral("%1 later of %2 first").arg(later).arg(first)));
    rig.platform->setFaults({});
    QVERIFY(rig.is(id, CampaignStatus::Finished));
    QVERIFY(rig.bothSidesAgree(id));
}

void TestFairness::aHangingAccountSlowsNoOther() {
    Rig rig;
    sandbox::Faults silent;
    silent.rules = {{.trouble = sandbox::Trouble::SilentBefore, .every = 1}};
    const auto deaf = Rig::startSandbox(silent);
    settings::Account made;
    made.name = QStringLiteral("Deaf");
    made.appId = QStringLiteral("wxrig00000002");
    made.apiBase = deaf->base();
    qputenv("HONGYAN_SECRET_wxrig00000002", "any");
    const AccountId hanging = sure(rig.engine->library().addAccount(made, Secret()));
    sure(rig.engine->library().syncTemplates(hanging));
    const ListId list = rig.listOf(300);
    StartRequest request = rig.request(list, {.retry = RetryKind::Prompt, .rate = 1'000, .inFlight = 48});
    request.account = hanging;
    const CampaignId stuck = sure(rig.engine->sending().start(request));
    QVERIFY(eventually([&] { return deaf->ledger().size() >= 48; }));
    const CampaignId brisk = rig.start(list);
    QVERIFY(rig.is(brisk, CampaignStatus::Finished));
    QCOMPARE(rig.count(brisk, State::Accepted), 300);
    // It was through before the other had even given up its first requests.
    QCOMPARE(rig.count(stuck, State::Sending) + rig.count(stuck, State::Waiting), 300);
    sure(rig.engine->sending().cancel(stuck));
}

/// The platform refuses two calls for one person at once (43108): the second waits for the first.
void TestFairness::onePersonAtATime() {
    Rig rig;
    sandbox::Faults slow;
    slow.latency = 150ms;
    rig.platform->setFaults(slow);
    const ListId list = rig.listOf(3);
    std::vector<CampaignId> campaigns;
    for (int i = 0; i < 4; ++i) {
        StartRequest request = rig.request(list, {.retry = RetryKind::Prompt, .rate = 1'000});
        request.message.fields[1].text = QStringLiteral("Roses %1").arg(i);
        campaigns.push_back(sure(rig.engine->sending().start(request)));
    }
    for (const CampaignId id : campaigns)
        QVERIFY(rig.is(id, CampaignStatus::Finished));
    std::map<QString, std::vector<Timestamp>> heard;
    for (const sandbox::LedgerEntry& entry : rig.platform->ledger())
        heard[entry.openid].push_back(entry.at);
    QCOMPARE(heard.size(), 3u);
    for (const auto& [openid, times] : heard) {
        QCOMPARE(times.size(), 4u);
        for (size_t i = 1; i < times.size(); ++i)
            QVERIFY2(times[i] - times[i - 1] >= 100ms, qPrintable(openid));
    }
}

void TestFairness::oneKindsQuotaStopsNoOther() {
    Rig rig;
    const ListId list = rig.listOf(30);
    sandbox::Faults quota;
    quota.dailyQuota = 5;
    rig.platform->setFaults(quota);
    const CampaignId first = rig.start(list);
    QVERIFY(eventually([&] { return rig.campaign(first).pauseReason == PauseReason::QuotaUsedUp; }));
    // A new campaign of the same kind does not even try.
    QVERIFY(eventually([&] { return rig.count(first, State::Sending) == 0; }));
    const int before = rig.heard();
    const CampaignId second = rig.start(list, {.retry = RetryKind::Patient, .rate = 1'000, .sendOnceKey = u"b"_s});
    QVERIFY(eventually([&] { return rig.campaign(second).pauseReason == PauseReason::QuotaUsedUp; }));
    QCOMPARE(rig.heard(), before);
    // A person who resumes means it: it is tried again.
    rig.platform->setFaults({});
    sure(rig.engine->sending().resume(second));
    QVERIFY(rig.is(second, CampaignStatus::Finished));
    QCOMPARE(rig.count(second, State::Accepted), 30);
}

QTEST_GUILESS_MAIN(TestFairness)
#include "tst_fairness.moc"
