#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

/// "It may have arrived" survives everything but a person's word that it was not sent.
class TestMayHaveArrived : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init() {
        QFETCH_GLOBAL(QString, backend);
        desk = std::make_unique<Desk>(backend);
    }
    void cleanup() { desk.reset(); }

    void remembersThroughARetry();
    void endsUnconfirmedWhatMayHaveArrived_data();
    void endsUnconfirmedWhatMayHaveArrived();
    void holdsOthersBack_data();
    void holdsOthersBack();
    void countsFromTheAttemptThatMayHaveArrived();
    void givesBackWithoutForgetting();
    void adoptsWithoutForgetting();
    void keepsTheRefusalInTheRow();
    void countsWhatARemovedAccountSent();
    void settlesByAPersonsWord_data();
    void settlesByAPersonsWord();
    void settlesOnlyWhatIsUnconfirmed();
    void settlesWhatWaitsWhereNothingMoves();
    void takesAWordBack();

 private:
    CampaignId start(ListId list, const Policy& policy) {
        Campaign draft = desk->draft(list);
        draft.policy = policy;
        return desk->start(draft);
    }
    /// The only person of the list, sent to by a campaign without an answer.
    DeliveryId loseOne(ListId list, const Policy& policy = {}) {
        campaign = start(list, policy);
        const auto claims = desk->claim(campaign, 1);
        const Outcome lost{.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut};
        desk->settle(claims, Transition::unconfirmed(desk->clock.now()), lost);
        return claims.at(0).delivery;
    }
    void retry() {
        desk->clock.advance(1s);
        QCOMPARE(sure(desk->queue().retry({Desk::in({State::Unconfirmed})}, 10, desk->clock.now())).size(), 1u);
    }
    void settle(PersonsWord word) {
        desk->clock.advance(1s);
        QCOMPARE(sure(desk->queue().settle({{}, word}, 1, desk->clock.now())).size(), 1u);
    }

    std::unique_ptr<Desk> desk;
    CampaignId campaign;
};

void TestMayHaveArrived::remembersThroughARetry() {
    const DeliveryId id = loseOne(desk->list(1));
    const Timestamp reached = desk->clock.now();
    QCOMPARE(desk->row(id).reachedAt, std::optional(reached));
    retry();
    QCOMPARE(desk->row(id).state, State::Waiting);
    QCOMPARE(desk->row(id).reachedAt, std::optional(reached));
    const auto claims = desk->claim(campaign, 1);
    QCOMPARE(claims.at(0).standing.reachedAt, std::optional(reached));
    QVERIFY(!claims.at(0).standing.firstAmbiguousAt);
    // Through a delay, a hastening and a promotion, too.
    desk->settle(claims, Transition::retryAt(desk->clock.now() + 1h, Reason::Backoff), {.verdict = Verdict::TooFast});
    QCOMPARE(sure(desk->queue().hasten({}, 10, desk->clock.now())).size(), 1u);
    QCOMPARE(desk->row(id).reachedAt, std::optional(reached));
}

void TestMayHaveArrived::endsUnconfirmedWhatMayHaveArrived_data() {
    QTest::addColumn<QString>("by");
    for (const char* by : {"cancel", "suppress", "once", "cap"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestMayHaveArrived::endsUnconfirmedWhatMayHaveArrived() {
    QFETCH(QString, by);
    const ListId list = desk->list(1);
    const CampaignId other = start(list, {.sendOnceKey = QStringLiteral("k")});
    const DeliveryId id =
        loseOne(list, by == u"cap" ? Policy{.cap = FrequencyCap{1, 24h}}
                                   : Policy{.sendOnceKey = by == u"once" ? QStringLiteral("o") : QString()});
    retry();
    if (by == u"cancel") {
        sure(desk->queue().cancel(campaign, 10));
    } else if (by == u"suppress") {
        sure(desk->catalog().suppress(std::array{recipients::Suppression{
            Desk::openid(0), QStringLiteral("asked"), QStringLiteral("test"), desk->clock.now(), {}}}));
    } else {
        const CampaignId rival = by == u"once" ? start(list, {}) : other;
        desk->settle(desk->claim(rival, 1), Transition::accepted(desk->clock.now()), acceptedAs(1));
        if (by == u"once")
            desk->backend->ask(QStringLiteral("UPDATE campaigns SET once_key = 'o' WHERE id = %1").arg(rival.value));
    }
    if (by != u"cancel")
        QVERIFY(desk->claim(campaign, 1).empty());
    QCOMPARE(desk->row(id).state, State::Unconfirmed);
    QCOMPARE(desk->campaignNow(campaign).counts.of(State::Unconfirmed), 1);
}

void TestMayHaveArrived::holdsOthersBack_data() {
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<bool>("isCancelled");
    const Policy once{.sendOnceKey = QStringLiteral("k")}, cap{.cap = FrequencyCap{1, 24h}};
    QTest::newRow("key, waiting again") << once << false;
    QTest::newRow("key, cancelled") << once << true;
    QTest::newRow("cap, waiting again") << cap << false;
    QTest::newRow("cap, cancelled") << cap << true;
}

void TestMayHaveArrived::holdsOthersBack() {
    QFETCH(Policy, policy);
    QFETCH(bool, isCancelled);
    const ListId list = desk->list(1);
    loseOne(list, policy);
    retry();
    if (isCancelled)
        sure(desk->queue().cancel(campaign, 10));
    else
        sure(desk->queue().pause(campaign, PauseReason::ByPerson, 0, {}, {}));
    const CampaignId second = start(list, policy);
    QVERIFY(desk->claim(second, 1).empty());
    QCOMPARE(desk->campaignNow(second).counts.of(State::Suppressed), 1);
}

/// An attempt that certainly did not arrive makes the one before it no younger.
void TestMayHaveArrived::countsFromTheAttemptThatMayHaveArrived() {
    const ListId list = desk->list(1);
    loseOne(list);
    desk->clock.advance(20h);
    retry();
    desk->settle(desk->claim(campaign, 1), Transition::leftUnconfirmed(desk->clock.now(), Reason::RefusedLater),
                 refused(43004));
    const Policy policy{.cap = FrequencyCap{1, 24h}};
    const CampaignId early = start(list, policy);
    QVERIFY(desk->claim(early, 1).empty());
    desk->clock.advance(5h);
    QCOMPARE(desk->claim(start(list, policy), 1).size(), 1u);
}

void TestMayHaveArrived::givesBackWithoutForgetting() {
    const DeliveryId id = loseOne(desk->list(1));
    retry();
    desk->settle(desk->claim(campaign, 1), Transition::waiting(Reason::NotSent), {.verdict = Verdict::NotSent});
    QCOMPARE(desk->row(id).state, State::Waiting);
    QVERIFY(desk->row(id).reachedAt);
    sure(desk->queue().cancel(campaign, 10));
    QCOMPARE(desk->row(id).state, State::Unconfirmed);
}

void TestMayHaveArrived::adoptsWithoutForgetting() {
    loseOne(desk->list(1));
    const Timestamp reached = desk->clock.now();
    retry();
    QCOMPARE(desk->claim(campaign, 1).size(), 1u);
    const WorkerId heir = sure(desk->queue().enlist(QStringLiteral("heir")));
    const auto left = sure(desk->queue().adopt(heir, desk->worker, 10));
    QCOMPARE(left.at(0).standing.reachedAt, std::optional(reached));
}

void TestMayHaveArrived::keepsTheRefusalInTheRow() {
    const CampaignId id = desk->campaign(1);
    const auto claims = desk->claim(id, 1);
    desk->settle(claims, Transition::repeatAt(desk->clock.now()), {.verdict = Verdict::Ambiguous});
    sure(desk->queue().promoteDue(desk->clock.now(), 10));
    const auto again = desk->claim(id, 1);
    const Outcome outcome = refused(43004);
    const Transition step =
        decide(again.at(0).standing, outcome, policyFor(RetryKind::Standard), desk->clock.now(), 0.5);
    desk->settle(again, step, outcome);
    const Delivery row = desk->row(claims[0].delivery);
    QCOMPARE(row.state, State::Unconfirmed);
    QCOMPARE(row.reason, Reason::RefusedLater);
    QCOMPARE(row.code, 43004);
    QCOMPARE(row.errmsg, outcome.errmsg);
    // Failures without the word "failed" are no prey of a retry of the failed ones.
    desk->clock.advance(1s);
    QVERIFY(sure(desk->queue().retry({Desk::in({State::Failed})}, 10, desk->clock.now())).empty());
    QVERIFY(sure(desk->queue().retry({}, 10, desk->clock.now())).empty());
}

void TestMayHaveArrived::countsWhatARemovedAccountSent() {
    settings::Account account;
    account.name = QStringLiteral("Shop");
    account.appId = QStringLiteral("wx1234567890abcdef");
    const AccountId id = sure(desk->catalog().addAccount(account));
    const ListId list = desk->list(1);
    const Policy policy{.sendOnceKey = QStringLiteral("k")};
    Campaign draft = desk->draft(list);
    draft.account = id;
    draft.policy = policy;
    const CampaignId first = desk->start(draft);
    desk->settle(desk->claim(first, 1), Transition::unconfirmed(desk->clock.now()), {.verdict = Verdict::Ambiguous});
    sure(desk->catalog().removeAccount(id));
    sure(desk->catalog().removeList(list));
    QCOMPARE(desk->campaignNow(start(desk->list(1), policy)).counts.of(State::Suppressed), 1);
}

void TestMayHaveArrived::settlesByAPersonsWord_data() {
    QTest::addColumn<PersonsWord>("word");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("sent") << PersonsWord::Sent << State::Accepted << Reason::SettledAsSent;
    QTest::newRow("not sent") << PersonsWord::NotSent << State::Failed << Reason::SettledAsNotSent;
}

void TestMayHaveArrived::settlesByAPersonsWord() {
    QFETCH(PersonsWord, word);
    QFETCH(State, state);
    QFETCH(Reason, reason);
    const ListId list = desk->list(1);
    const Policy policy{.sendOnceKey = QStringLiteral("k")};
    const DeliveryId id = loseOne(list, policy);
    settle(word);
    const Delivery row = desk->row(id);
    QCOMPARE(row.state, state);
    QCOMPARE(row.reason, reason);
    QCOMPARE(row.finishedAt, std::optional(desk->clock.now()));
    QCOMPARE(row.reachedAt.has_value(), word == PersonsWord::Sent);
    QCOMPARE(desk->campaignNow(campaign).counts.of(state), 1);
    QCOMPARE(desk->campaignNow(campaign).counts.of(State::Unconfirmed), 0);
    QCOMPARE(desk->claim(start(list, policy), 1).size(), word == PersonsWord::Sent ? 0u : 1u);
    QCOMPARE(sure(desk->queue().retry({}, 10, desk->clock.now())).size(), word == PersonsWord::Sent ? 0u : 1u);
}

void TestMayHaveArrived::settlesOnlyWhatIsUnconfirmed() {
    const CampaignId id = desk->campaign(4);
    const auto claims = desk->claim(id, 3);
    desk->settle({claims[0]}, Transition::accepted(desk->clock.now()), acceptedAs(1));
    desk->settle({claims[1]}, Transition::failed(desk->clock.now(), Reason::Rejected), refused(43004));
    for (const PersonsWord word : {PersonsWord::Sent, PersonsWord::NotSent, PersonsWord::TakenBack})
        QVERIFY(sure(desk->queue().settle({{}, word}, 10, desk->clock.now())).empty());
    desk->settle({claims[2]}, Transition::unconfirmed(desk->clock.now()), {.verdict = Verdict::Ambiguous});
    Filter others = Desk::in({State::Accepted});
    QVERIFY(sure(desk->queue().settle({others, PersonsWord::NotSent}, 10, desk->clock.now())).empty());
    // What became unconfirmed after the person looked was not spoken of.
    QVERIFY(sure(desk->queue().settle({{}, PersonsWord::Sent}, 10, desk->clock.now() - 1s)).empty());
    QCOMPARE(sure(desk->queue().settle({{}, PersonsWord::Sent}, 10, desk->clock.now())).size(), 1u);
}

/// A person can say of what waits that it was sent, where it may have been: by name, and while it is paused.
void TestMayHaveArrived::settlesWhatWaitsWhereNothingMoves() {
    campaign = desk->campaign(3);
    const auto claims = desk->claim(campaign, 2);
    const Timestamp later = desk->clock.now() + 1h;
    desk->settle(claims, Transition::repeatAt(later), {.verdict = Verdict::Ambiguous});
    desk->clock.advance(1s);
    const SettleRequest request{Desk::in({State::Waiting, State::Retrying}), PersonsWord::Sent};
    QVERIFY(sure(desk->queue().settle(request, 10, desk->clock.now())).empty());
    sure(desk->queue().pause(campaign, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(sure(desk->queue().settle({{}, PersonsWord::Sent}, 10, desk->clock.now())).empty());
    QVERIFY(sure(desk->queue().settle({request.filter, PersonsWord::NotSent}, 10, desk->clock.now())).empty());
    QCOMPARE(sure(desk->queue().settle(request, 1, desk->clock.now())).size(), 1u);
    QCOMPARE(sure(desk->queue().settle(request, 10, desk->clock.now())).size(), 1u);
    QCOMPARE(desk->row(claims[0].delivery).reason, Reason::SettledAsSent);
    QVERIFY(!desk->row(claims[0].delivery).dueAt);
    const Counts counts = desk->campaignNow(campaign).counts;
    QCOMPARE(counts.of(State::Accepted), 2);
    QCOMPARE(counts.of(State::Waiting), 1);  // it was certainly not sent
    settle(PersonsWord::TakenBack);
}

void TestMayHaveArrived::takesAWordBack() {
    const ListId list = desk->list(1);
    const DeliveryId id = loseOne(list);
    for (const PersonsWord word : {PersonsWord::Sent, PersonsWord::NotSent}) {
        settle(word);
        settle(PersonsWord::TakenBack);
        QCOMPARE(desk->row(id).state, State::Unconfirmed);
        QCOMPARE(desk->row(id).reason, Reason::NoAnswer);
        QVERIFY(desk->row(id).reachedAt);
        QCOMPARE(desk->campaignNow(campaign).counts.of(State::Unconfirmed), 1);
    }
    // Once it is tried again there is nothing to take back.
    settle(PersonsWord::NotSent);
    QCOMPARE(sure(desk->queue().retry({}, 10, desk->clock.now())).size(), 1u);
    QVERIFY(sure(desk->queue().settle({{}, PersonsWord::TakenBack}, 10, desk->clock.now())).empty());
}

QTEST_GUILESS_MAIN(TestMayHaveArrived)
#include "tst_mayhavearrived.moc"
