#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

/// What keeps a row from leaving although its campaign runs: suppression, send-once keys, caps, canary stages, shares.
class TestGates : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init() {
        QFETCH_GLOBAL(QString, backend);
        desk = std::make_unique<Desk>(backend);
    }
    void cleanup() { desk.reset(); }

    void leavesOutTheSuppressedWhenWritten();
    void leavesOutTheSuppressedWhenClaimed();
    void letsExpiredSuppressionsPass();
    void asksAboutTheSuppressedWhoMayHaveGotIt();
    void keepsTheSuppressionList();
    void countsTheSuppressedOfAList();
    void sendsOncePerKey();
    void sendsOncePerKeyOfTwoAtOnce();
    void capsMessagesPerPerson();
    void capsOnlyWithinItsTime();
    void finishesWhatIsAllLeftOut();
    void claimsUpToTheCanaryStage();
    void sharesClaimsWithRetries();
    void startsLaterWhereScheduled();
    void startsAtOnceWhereTheTimeHasCome();
    void movesTimesWithTheClock();
    void trustsNoAgeAfterTheClockWentBack();
    void rejoinsADuplicateRefusalAfterAPersonsRetry();

 private:
    recipients::Suppression suppression(int person, std::optional<Timestamp> until = {}) const {
        return {Desk::openid(person), QStringLiteral("asked"), QStringLiteral("test"), desk->clock.now(), until};
    }
    void suppress(int person, std::optional<Timestamp> until = {}) {
        sure(desk->catalog().suppress(std::array{suppression(person, until)}));
    }
    CampaignId start(ListId list, const Policy& policy) {
        Campaign draft = desk->draft(list);
        draft.policy = policy;
        return desk->start(draft);
    }
    QStringList openidsOf(const std::vector<Claim>& claims) const {
        QStringList openids;
        for (const Claim& claim : claims)
            openids << claim.openid;
        return openids;
    }
    qint64 count(CampaignId id, State state) { return desk->campaignNow(id).counts.of(state); }

    std::unique_ptr<Desk> desk;
};

void TestGates::leavesOutTheSuppressedWhenWritten() {
    suppress(1);
    const CampaignId id = desk->campaign(3);
    QCOMPARE(count(id, State::Suppressed), 1);
    QCOMPARE(count(id, State::Waiting), 2);
    QCOMPARE(openidsOf(desk->claim(id, 10)), (QStringList{Desk::openid(0), Desk::openid(2)}));
    Filter filter;
    filter.states = {State::Suppressed};
    const auto rows = sure(desk->history().page({.filter = filter}));
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows[0].reason, Reason::SuppressionList);
    QVERIFY(rows[0].finishedAt.has_value());
}

void TestGates::leavesOutTheSuppressedWhenClaimed() {
    const CampaignId id = desk->campaign(6);
    for (const int person : {0, 1, 3})
        suppress(person);
    const Claimed claimed = sure(desk->queue().claim(desk->worker, id, {2}, desk->clock.now()));
    QCOMPARE(openidsOf(claimed.claims), (QStringList{Desk::openid(2), Desk::openid(4)}));
    QCOMPARE(claimed.closed.size(), 3u);
    QCOMPARE(count(id, State::Suppressed), 3);
    QCOMPARE(count(id, State::Sending), 2);
    QCOMPARE(count(id, State::Waiting), 1);
}

void TestGates::letsExpiredSuppressionsPass() {
    suppress(0, desk->clock.now() + 1h);
    suppress(1, desk->clock.now() + 3h);
    desk->clock.advance(2h);
    const CampaignId id = desk->campaign(2);
    QCOMPARE(openidsOf(desk->claim(id, 5)), QStringList{Desk::openid(0)});
}

void TestGates::asksAboutTheSuppressedWhoMayHaveGotIt() {
    const CampaignId id = desk->campaign(1);
    const auto claims = desk->claim(id, 1);
    desk->settle(claims, Transition::repeatAt(desk->clock.now()));
    sure(desk->queue().promoteDue(desk->clock.now(), 10));
    suppress(0);
    QVERIFY(desk->claim(id, 1).empty());
    QCOMPARE(desk->row(claims[0].delivery).state, State::Unconfirmed);
    QCOMPARE(count(id, State::Unconfirmed), 1);
}

void TestGates::keepsTheSuppressionList() {
    suppress(2);
    suppress(1, desk->clock.now() + 1h);
    suppress(2, desk->clock.now() + 2h);
    QCOMPARE(sure(desk->catalog().suppressionCount()), 2);
    const auto all = sure(desk->catalog().suppressions({}, 10));
    QCOMPARE(all.size(), 2u);
    QVERIFY(all[0] == suppression(1, desk->clock.now() + 1h));
    QVERIFY(all[1] == suppression(2, desk->clock.now() + 2h));
    QCOMPARE(sure(desk->catalog().suppressions(all[0].openid, 10)).size(), 1u);
    const auto some = sure(desk->catalog().suppressionsOf({Desk::openid(9), Desk::openid(2)}));
    QCOMPARE(some.size(), 1u);
    QVERIFY(some[0] == all[1]);
    QCOMPARE(sure(desk->catalog().unsuppress({Desk::openid(2), Desk::openid(9)})), 1);
    QCOMPARE(sure(desk->catalog().suppressionCount()), 1);
}

void TestGates::countsTheSuppressedOfAList() {
    const ListId list = desk->list(4);
    const ListId other = desk->list(1, QStringLiteral("others"));
    QCOMPARE(sure(desk->catalog().suppressedOf(list, desk->clock.now())), 0);
    suppress(0);
    suppress(1, desk->clock.now() + 1h);
    suppress(9);
    QCOMPARE(sure(desk->catalog().suppressedOf(list, desk->clock.now())), 2);
    QCOMPARE(sure(desk->catalog().suppressedOf(other, desk->clock.now())), 1);
    // Whose time is over may be written to again.
    QCOMPARE(sure(desk->catalog().suppressedOf(list, desk->clock.now() + 1h)), 1);
}

void TestGates::sendsOncePerKey() {
    const ListId list = desk->list(4);
    const Policy policy{.sendOnceKey = QStringLiteral("k")};
    const CampaignId first = start(list, policy);
    const auto claims = desk->claim(first, 4);
    desk->settle({claims[0]}, Transition::accepted(desk->clock.now()));
    desk->settle({claims[1]}, Transition::failed(desk->clock.now(), Reason::Rejected));
    desk->settle({claims[2]}, Transition::unconfirmed(desk->clock.now()));
    const CampaignId second = start(list, policy);
    // Accepted, unconfirmed and under way: had it or may have. The failed one did not.
    QCOMPARE(count(second, State::Suppressed), 3);
    QCOMPARE(openidsOf(desk->claim(second, 4)), QStringList{Desk::openid(1)});
    const CampaignId other = start(list, {.sendOnceKey = QStringLiteral("other")});
    QCOMPARE(count(other, State::Suppressed), 0);
}

void TestGates::sendsOncePerKeyOfTwoAtOnce() {
    const ListId list = desk->list(2);
    const Policy policy{.sendOnceKey = QStringLiteral("k")};
    const CampaignId first = start(list, policy), second = start(list, policy);
    QCOMPARE(desk->claim(first, 1).size(), 1u);
    const auto claims = desk->claim(second, 2);
    QCOMPARE(openidsOf(claims), QStringList{Desk::openid(1)});
    QVERIFY(desk->claim(first, 2).empty());
    QCOMPARE(count(first, State::Suppressed), 1);
    QCOMPARE(count(second, State::Suppressed), 1);
    Filter filter;
    filter.states = {State::Suppressed};
    for (const Delivery& row : sure(desk->history().page({.filter = filter})))
        QCOMPARE(row.reason, Reason::SendOnce);
}

void TestGates::capsMessagesPerPerson() {
    const ListId list = desk->list(2);
    for (int i = 0; i < 2; ++i) {
        const auto claims = desk->claim(start(list, {}), 1);  // the first person only
        desk->settle(claims, Transition::accepted(desk->clock.now()));
    }
    const CampaignId capped = start(list, {.cap = FrequencyCap{2, std::chrono::hours(24)}});
    QCOMPARE(openidsOf(desk->claim(capped, 2)), QStringList{Desk::openid(1)});
    Filter filter;
    filter.states = {State::Suppressed};
    QCOMPARE(sure(desk->history().page({.filter = filter})).at(0).reason, Reason::FrequencyCap);
    const CampaignId wider = start(list, {.cap = FrequencyCap{3, std::chrono::hours(24)}});
    QCOMPARE(desk->claim(wider, 2).size(), 2u);
}

void TestGates::capsOnlyWithinItsTime() {
    const ListId list = desk->list(1);
    desk->settle(desk->claim(start(list, {}), 1), Transition::accepted(desk->clock.now()));
    desk->clock.advance(25h);
    QCOMPARE(desk->claim(start(list, {.cap = FrequencyCap{1, std::chrono::hours(24)}}), 1).size(), 1u);
}

void TestGates::finishesWhatIsAllLeftOut() {
    suppress(0);
    QCOMPARE(desk->campaignNow(desk->campaign(1)).status, CampaignStatus::Finished);
    const CampaignId later = [this] {
        sure(desk->catalog().unsuppress({Desk::openid(0)}));
        return desk->campaign(1);
    }();
    suppress(0);
    const Claimed claimed = sure(desk->queue().claim(desk->worker, later, {1}, desk->clock.now()));
    QCOMPARE(claimed.finished, std::vector{later});
    QCOMPARE(desk->campaignNow(later).status, CampaignStatus::Finished);
}

void TestGates::claimsUpToTheCanaryStage() {
    const CampaignId id = start(desk->list(300), {.canary = true});
    QCOMPARE(desk->campaignNow(id).canaryStage, 20);
    const auto first = desk->claim(id, 15);
    QCOMPARE(first.size(), 15u);
    const auto second = desk->claim(id, 15);
    QCOMPARE(second.size(), 5u);
    QVERIFY(desk->claim(id, 15).empty());
    desk->settle(first, Transition::accepted(desk->clock.now()), acceptedAs(1));
    QVERIFY(desk->claim(id, 15).empty());
    // One that comes back has its place in the stage.
    desk->settle({second[0]}, Transition::retryAt(desk->clock.now(), Reason::Backoff));
    sure(desk->queue().promoteDue(desk->clock.now(), 10));
    QCOMPARE(openidsOf(desk->claim(id, 15)), QStringList{second[0].openid});

    sure(desk->queue().advanceCanary(id, 99, 0));
    QCOMPARE(desk->campaignNow(id).canaryStage, 20);
    sure(desk->queue().advanceCanary(id, 20, 200));
    QCOMPARE(desk->claim(id, 300).size(), 180u);
    sure(desk->queue().advanceCanary(id, 200, 0));
    QCOMPARE(desk->claim(id, 300).size(), 100u);
    const CanaryFindings findings = sure(desk->queue().canaryFindings(id));
    QCOMPARE(findings.counts.of(State::Accepted), 15);
    QCOMPARE(findings.latency, 40ms);
}

void TestGates::sharesClaimsWithRetries() {
    const CampaignId id = desk->campaign(20);
    const auto tried = desk->claim(id, 5);
    desk->settle(tried, Transition::retryAt(desk->clock.now(), Reason::Backoff));
    sure(desk->queue().promoteDue(desk->clock.now(), 10));
    Claimed claimed = sure(desk->queue().claim(desk->worker, id, {.rows = 6, .retries = 2}, desk->clock.now()));
    QCOMPARE(claimed.claims.size(), 6u);
    QCOMPARE(std::ranges::count_if(claimed.claims, [](const Claim& claim) { return claim.standing.triesUsed > 0; }), 2);
    QVERIFY(claimed.areRetriesLeft);
    claimed = sure(desk->queue().claim(desk->worker, id, {.rows = 6, .retries = 0}, desk->clock.now()));
    QCOMPARE(claimed.claims.size(), 6u);
    QVERIFY(claimed.areRetriesLeft);
    claimed = sure(desk->queue().claim(desk->worker, id, {6}, desk->clock.now()));
    QCOMPARE(claimed.claims.at(0).attempt, 2);
    QCOMPARE(std::ranges::count_if(claimed.claims, [](const Claim& claim) { return claim.attempt == 2; }), 3);
    QVERIFY(!claimed.areRetriesLeft);
}

void TestGates::startsLaterWhereScheduled() {
    const Timestamp at = desk->clock.now() + 2h;
    const CampaignId id = start(desk->list(2), {.startAt = at});
    const Campaign campaign = desk->campaignNow(id);
    QCOMPARE(campaign.status, CampaignStatus::Paused);
    QCOMPARE(campaign.pauseReason, PauseReason::Scheduled);
    QCOMPARE(campaign.pausedUntil, std::optional(at));
    QVERIFY(desk->claim(id, 2).empty());
    sure(desk->queue().resume(id));
    QCOMPARE(desk->claim(id, 2).size(), 2u);
}

void TestGates::startsAtOnceWhereTheTimeHasCome() {
    const CampaignId id = start(desk->list(2), {.startAt = desk->clock.now() - 1min});
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Running);
}

void TestGates::movesTimesWithTheClock() {
    const CampaignId id = desk->campaign(3);
    const auto claims = desk->claim(id, 3);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::retryAt(now + 1min, Reason::Backoff));
    desk->settle({claims[1]}, Transition::repeatAt(now + 1min));
    sure(desk->queue().shiftTimes(-1h));
    QCOMPARE(desk->row(claims[0].delivery).dueAt, std::optional(now + 1min - 1h));
    QCOMPARE(desk->row(claims[1].delivery).firstAmbiguousAt, std::optional(now - 1h));
    // By the clock that was set back, its window closes when it really does.
    const Timestamp set = now - 1h;
    QCOMPARE(sure(desk->queue().promoteDue(set + safeRepeatWindow - 1ms, 10)).deliveries.size(), 2u);
    sure(desk->queue().promoteDue(set + safeRepeatWindow, 10));
    QCOMPARE(desk->row(claims[1].delivery).state, State::Unconfirmed);
}

void TestGates::trustsNoAgeAfterTheClockWentBack() {
    const CampaignId id = desk->campaign(2);
    const auto claims = desk->claim(id, 2);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::repeatAt(now + 1min));
    desk->settle({claims[1]}, Transition::retryAt(now + 1min, Reason::Backoff));
    QVERIFY(!sure(desk->queue().distrustTimes(now)));
    QCOMPARE(desk->row(claims[0].delivery).state, State::Retrying);
    QVERIFY(sure(desk->queue().distrustTimes(now - 1h)));
    sure(desk->queue().promoteDue(now - 1h + 1min, 10));
    QCOMPARE(desk->row(claims[0].delivery).state, State::Unconfirmed);
    QCOMPARE(desk->row(claims[1].delivery).state, State::Waiting);
}

void TestGates::rejoinsADuplicateRefusalAfterAPersonsRetry() {
    const CampaignId id = desk->campaign(1);
    const auto first = desk->claim(id, 1);
    QVERIFY(!first[0].standing.reachedAt);
    Outcome lost;
    lost.verdict = Verdict::Ambiguous;
    desk->settle(first, Transition::unconfirmed(desk->clock.now()), lost);
    desk->clock.advance(1min);
    sure(desk->queue().retry({Desk::in({State::Unconfirmed})}, 10, desk->clock.now()));
    const auto again = desk->claim(id, 1);
    QVERIFY(again.at(0).standing.reachedAt);
    QVERIFY(!again.at(0).standing.firstAmbiguousAt);
}

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
