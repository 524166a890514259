#include <QSet>
#include <thread>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

class TestQueue : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init() {
        QFETCH_GLOBAL(QString, backend);
        desk = std::make_unique<Desk>(backend);
    }
    void cleanup() { desk.reset(); }

    void createsACampaignAsGiven();
    void refusesAListThatIsNotThere();
    void enqueuesInSteps();
    void leavesOutWhatTheCheckFinds();
    void enqueuesEachOpenidOnce();
    void pausesAndCancelsWhilePreparing();
    void claimsInIdOrder();
    void claimsOnlyOfRunningCampaigns();
    void claimsNothingWithoutALease();
    void claimsNothingPastTheSafeWindow();
    void commitsTheIntentFirst();
    void movesATriedRowToTheTop();
    void appliesATransition_data();
    void appliesATransition();
    void letsLateAnswersLose();
    void takesBackWhatNeverLeft();
    void remembersTheFirstAmbiguousAttempt();
    void finishesACampaign();
    void keepsAPausedCampaignOpenWhileRowsWait();
    void pausesWithAReason();
    void letsAPersonsPauseStand();
    void refusesToResumeWhatIsNotPaused();
    void promotesWhatIsDue();
    void endsWhatTheWindowHasClosedOn();
    void tellsTheNextDue();
    void retriesByAPerson();
    void doesNotRetryInCircles();
    void revivesAFinishedCampaign();
    void tellsWhenItStarted();
    void endsARevivedCampaignThatIsCancelled();
    void hastensOnlyWhatIsDueLater();
    void cancelsInSteps();
    void cancelsWhatComesBackLater();
    void doesNotReviveACancelledRest();
    void adoptsWhatADeadWorkerLeft();
    void tellsAFencedWorker();
    void resignsWithoutLosingRows();
    void neverHandsARowToTwo();
    void checkpoints();

 private:
    std::unique_ptr<Desk> desk;
};

void TestQueue::createsACampaignAsGiven() {
    Campaign given = desk->draft(desk->list(3));
    given.policy = {RetryKind::Patient, 20, 4};
    given.policy.startAt = desk->clock.now() + 5h;
    given.policy.window = SendingWindow{22 * 60, 6 * 60, WindowZone::Local};
    given.policy.canary = true;
    given.policy.sendOnceKey = QStringLiteral("spring-2026");
    given.policy.cap = FrequencyCap{3, std::chrono::hours(48)};
    given.duplicates = 2;
    given.problems = 1;
    given.id = sure(desk->queue().create(given));
    const Campaign stored = desk->campaignNow(given.id);
    QCOMPARE(stored.title, given.title);
    QCOMPARE(stored.account, given.account);
    QCOMPARE(stored.accountName, given.accountName);
    QCOMPARE(stored.list, given.list);
    QCOMPARE(stored.listName, given.listName);
    QCOMPARE(stored.message, given.message);
    QCOMPARE(stored.templateTitle, given.templateTitle);
    QCOMPARE(stored.templateContent, given.templateContent);
    QCOMPARE(stored.policy, given.policy);
    QCOMPARE(stored.status, CampaignStatus::Preparing);
    QCOMPARE(stored.key, given.key);
    QCOMPARE(stored.createdAt, given.createdAt);
    QCOMPARE(stored.duplicates, 2);
    QCOMPARE(stored.problems, 1);
    QCOMPARE(stored.counts, Counts{});
    QVERIFY(!stored.finishedAt);
}

void TestQueue::refusesAListThatIsNotThere() {
    QCOMPARE(errorOf(desk->queue().create(desk->draft({99}))), ErrorKind::NoSuchList);
    QCOMPARE(errorOf(desk->queue().create(desk->draft(desk->list(0)))), ErrorKind::EmptyList);
    QVERIFY(sure(desk->history().campaigns(10)).empty());
    QCOMPARE(errorOf(desk->queue().campaign({99})), ErrorKind::NoSuchCampaign);
}

void TestQueue::enqueuesInSteps() {
    const CampaignId id = sure(desk->queue().create(desk->draft(desk->list(5))));
    QVERIFY(sure(desk->queue().enqueue(id, 2)));
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Preparing);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Waiting), 2);
    QVERIFY(desk->claim(id, 10).empty());
    QVERIFY(sure(desk->queue().enqueue(id, 2)));
    QVERIFY(!sure(desk->queue().enqueue(id, 2)));
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Running);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Waiting), 5);
    QVERIFY(!sure(desk->queue().enqueue(id, 2)));
    QCOMPARE(desk->campaignNow(id).counts.total(), 5);
}

void TestQueue::leavesOutWhatTheCheckFinds() {
    sure(desk->catalog().suppress(
        std::vector<recipients::Suppression>{{desk->openid(0), {}, {}, desk->clock.now(), {}}}));
    delivery::Campaign careful = desk->draft(desk->list(5));
    careful.policy.leaveOutRefused = true;
    const CampaignId id = sure(desk->queue().create(careful));
    QVERIFY(desk->campaignNow(id).policy.leaveOutRefused);
    const auto check = [](std::span<const QString> values) {
        const QString name = values.back();
        return name.endsWith(u'0') || name.endsWith(u'3') ? QStringLiteral("thing1") : QString();
    };
    while (sure(desk->queue().enqueue(id, 2, check)))
        continue;
    const delivery::Campaign now = desk->campaignNow(id);
    QCOMPARE(now.status, CampaignStatus::Running);
    QCOMPARE(now.counts.of(State::Waiting), 3);
    QCOMPARE(now.counts.of(State::Suppressed), 2);
    QStringList said;
    const auto rows = sure(desk->history().page({.filter = {.campaign = id}, .limit = 10}));
    for (const Delivery& row : rows)
        if (row.state == State::Suppressed)
            said.append(QStringLiteral("%1 %2 %3").arg(row.openid, nameOf(row.reason), row.field));
    said.sort();
    // The suppression list speaks first.
    QCOMPARE(said, (QStringList{desk->openid(0) + QStringLiteral(" suppression_list "),
                                desk->openid(3) + QStringLiteral(" fails_check thing1")}));
    QCOMPARE(desk->claim(id, 10).size(), 3u);
}

void TestQueue::enqueuesEachOpenidOnce() {
    const ListId list = desk->list(2);
    // A list has nobody twice, whoever wrote it: the queue does not rely on that.
    desk->backend->ask(
        QStringLiteral("INSERT INTO recipients (list, ordinal, row, openid, name, cells) "
                       "SELECT list, 3, 9, openid, name, cells FROM recipients WHERE ordinal = 1"));
    desk->backend->ask(QStringLiteral("UPDATE lists SET size = 3"));
    const CampaignId id = desk->start(desk->draft(list));
    QCOMPARE(desk->campaignNow(id).counts.total(), 2);
}

void TestQueue::pausesAndCancelsWhilePreparing() {
    const ListId list = desk->list(4);
    const CampaignId paused = sure(desk->queue().create(desk->draft(list)));
    QVERIFY(sure(desk->queue().enqueue(paused, 2)));
    sure(desk->queue().pause(paused, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(!sure(desk->queue().enqueue(paused, 2)));
    QCOMPARE(desk->campaignNow(paused).status, CampaignStatus::Paused);
    sure(desk->queue().resume(paused));
    QCOMPARE(desk->campaignNow(paused).status, CampaignStatus::Running);

    const CampaignId cancelled = sure(desk->queue().create(desk->draft(list)));
    QVERIFY(sure(desk->queue().enqueue(cancelled, 2)));
    QVERIFY(!sure(desk->queue().cancel(cancelled, 10)));
    QVERIFY(!sure(desk->queue().enqueue(cancelled, 2)));
    QCOMPARE(desk->campaignNow(cancelled).counts.of(State::Cancelled), 2);
    QCOMPARE(desk->campaignNow(cancelled).counts.total(), 2);

    const CampaignId interrupted = sure(desk->queue().create(desk->draft(list)));
    QVERIFY(sure(desk->queue().enqueue(interrupted, 2)));
    sure(desk->queue().pause(interrupted, PauseReason::ByPerson, 0, {}, {}));
    sure(desk->queue().resume(interrupted));
    QCOMPARE(desk->campaignNow(interrupted).status, CampaignStatus::Preparing);
}

void TestQueue::claimsInIdOrder() {
    const CampaignId id = desk->campaign(5);
    const auto claims = desk->claim(id, 3);
    QCOMPARE(claims.size(), 3u);
    QVERIFY(claims[0].delivery < claims[1].delivery && claims[1].delivery < claims[2].delivery);
    QCOMPARE(claims[0].openid, Desk::openid(0));
    QCOMPARE(claims[0].values, (QStringList{Desk::openid(0), QStringLiteral("名0")}));
    QCOMPARE(claims[0].clientMsgId, clientMsgId(QStringLiteral("k3y"), claims[0].delivery));
    QCOMPARE(claims[0].attempt, 1);
    QVERIFY(claims[0].standing.hasIdempotencyKey);
    QCOMPARE(claims[0].standing.startedAt, desk->clock.now());
    QCOMPARE(desk->claim(id, 10).size(), 2u);
    QVERIFY(desk->claim(id, 10).empty());
}

void TestQueue::claimsOnlyOfRunningCampaigns() {
    const CampaignId id = desk->campaign(3);
    sure(desk->queue().pause(id, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(desk->claim(id, 1).empty());
    sure(desk->queue().resume(id));
    QCOMPARE(desk->claim(id, 1).size(), 1u);
    sure(desk->queue().cancel(id, 1));
    QVERIFY(desk->claim(id, 1).empty());
}

void TestQueue::claimsNothingWithoutALease() {
    const CampaignId id = desk->campaign(2);
    desk->expireLease(desk->worker);
    QVERIFY(desk->claim(id, 1).empty());
    QVERIFY(sure(desk->queue().heartbeat(desk->worker)));
    QCOMPARE(desk->claim(id, 1).size(), 1u);
    QVERIFY(sure(desk->queue().claim({4711}, id, {1}, desk->clock.now())).claims.empty());
}

void TestQueue::claimsNothingPastTheSafeWindow() {
    const CampaignId id = desk->campaign(1);
    const Timestamp first = desk->clock.now();
    desk->settle(desk->claim(id, 1), Transition::repeatAt(first + 5s));
    desk->clock.advance(5s);
    QCOMPARE(sure(desk->queue().promoteDue(desk->clock.now(), 10)).deliveries.size(), 1u);
    QVERIFY(sure(desk->queue().claim(desk->worker, id, {1}, first + safeRepeatWindow)).claims.empty());
    QCOMPARE(sure(desk->queue().claim(desk->worker, id, {1}, first + safeRepeatWindow - 1ms)).claims.size(), 1u);
}

void TestQueue::commitsTheIntentFirst() {
    const CampaignId id = desk->campaign(1);
    const Claim claim = desk->claim(id, 1).at(0);
    const auto attempts = sure(sure(desk->backend->open(Mode::Read))->history().attempts(claim.delivery));
    QCOMPARE(attempts.size(), 1u);
    QCOMPARE(attempts[0].startedAt, desk->clock.now());
    QVERIFY(!attempts[0].endedAt);
    QCOMPARE(attempts[0].to, State::Sending);
    const Delivery row = desk->row(claim.delivery);
    QCOMPARE(row.state, State::Sending);
    QCOMPARE(row.attempts, 1);
    QCOMPARE(row.sentAt, std::optional(desk->clock.now()));
}

void TestQueue::movesATriedRowToTheTop() {
    const CampaignId id = desk->campaign(3);
    const auto claims = desk->claim(id, 2);
    const auto page = sure(desk->history().page({}));
    QCOMPARE(page.size(), 3u);
    QCOMPARE(page[0].id, claims[1].delivery);
    QCOMPARE(page[1].id, claims[0].delivery);
    const qint64 before = page[1].position;
    desk->settle({claims[0]}, Transition::waiting(Reason::NotSent));
    QCOMPARE(desk->row(claims[0].delivery).position, before);
    desk->claim(id, 1);
    QCOMPARE(sure(desk->history().page({})).at(0).id, claims[0].delivery);
}

void TestQueue::appliesATransition_data() {
    QTest::addColumn<Transition>("step");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("isFinished");
    QTest::addColumn<bool>("isDue");
    QTest::addColumn<int>("triesUsed");
    QTest::addColumn<bool>("isUncertain");
    const Timestamp at = HandClock().now();
    QTest::newRow("accepted") << Transition::accepted(at) << State::Accepted << Reason::None << true << false << 1
                              << false;
    QTest::newRow("held") << Transition::held(at) << State::Held << Reason::PlatformReview << true << false << 1
                          << false;
    QTest::newRow("failed") << Transition::failed(at, Reason::Exhausted) << State::Failed << Reason::Exhausted << true
                            << false << 1 << false;
    QTest::newRow("unconfirmed") << Transition::unconfirmed(at) << State::Unconfirmed << Reason::NoAnswer << true
                                 << false << 1 << true;
    QTest::newRow("retry") << Transition::retryAt(at + 9s, Reason::Backoff) << State::Retrying << Reason::Backoff
                           << false << true << 1 << false;
    QTest::newRow("postponed") << Transition::postponedTo(at + 9s, Reason::Throttled) << State::Retrying
                               << Reason::Throttled << false << true << 0 << false;
    QTest::newRow("repeat") << Transition::repeatAt(at + 9s) << State::Retrying << Reason::RepeatedSafely << false
                            << true << 0 << true;
    QTest::newRow("waiting") << Transition::waiting(Reason::NotSent) << State::Waiting << Reason::NotSent << false
                             << false << 0 << false;
}

void TestQueue::appliesATransition() {
    QFETCH(Transition, step);
    QFETCH(State, state);
    QFETCH(Reason, reason);
    QFETCH(bool, isFinished);
    QFETCH(bool, isDue);
    QFETCH(int, triesUsed);
    QFETCH(bool, isUncertain);
    const CampaignId id = desk->campaign(2);
    const Claim claim = desk->claim(id, 1).at(0);
    Outcome outcome = refused(47003, QStringLiteral("thing1"));
    outcome.msgid = 1'111'111'111'111'111'111;
    outcome.fault = Fault::NotAnAnswer;
    outcome.seenAddress = QStringLiteral("10.0.0.1");
    outcome.scope = delivery::Scope::Values;
    const Applied applied = desk->settle({claim}, step, outcome);
    QCOMPARE(applied.deliveries, std::vector{claim.delivery});
    QCOMPARE(applied.late, 0);

    const Delivery row = desk->row(claim.delivery);
    QCOMPARE(row.state, state);
    QCOMPARE(row.reason, reason);
    QCOMPARE(row.finishedAt, step.finishedAt());
    QCOMPARE(row.finishedAt.has_value(), isFinished);
    QCOMPARE(row.dueAt, step.dueAt());
    QCOMPARE(row.dueAt.has_value(), isDue);
    QCOMPARE(row.triesUsed, triesUsed);
    QCOMPARE(row.maxTries, 5);
    QCOMPARE(row.firstAmbiguousAt.has_value(), isUncertain);
    QCOMPARE(row.verdict, outcome.verdict);
    QCOMPARE(row.fault, outcome.fault);
    QCOMPARE(row.code, outcome.code);
    QCOMPARE(row.errmsg, outcome.errmsg);
    QCOMPARE(row.rid, outcome.rid);
    QCOMPARE(row.field, outcome.field);
    QCOMPARE(row.msgid, outcome.msgid);
    QCOMPARE(row.latency, Milliseconds(40));

    const Attempt attempt = sure(desk->history().attempts(claim.delivery)).at(0);
    QCOMPARE(attempt.endedAt, std::optional(desk->clock.now()));
    QCOMPARE(attempt.outcome, outcome);
    QCOMPARE(attempt.to, state);
    QCOMPARE(attempt.reason, reason);
    QCOMPARE(attempt.dueAt, step.dueAt());
    QCOMPARE(desk->campaignNow(id).counts.of(state), state == State::Waiting ? 2 : 1);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Sending), 0);
}

void TestQueue::letsLateAnswersLose() {
    const CampaignId id = desk->campaign(2);
    const Claim first = desk->claim(id, 1).at(0);
    desk->settle({first}, Transition::waiting(Reason::NotSent));
    const Claim second = desk->claim(id, 1).at(0);
    QCOMPARE(second.delivery, first.delivery);
    QCOMPARE(second.attempt, 2);
    Applied applied = desk->settle({first}, Transition::accepted(desk->clock.now()));
    QCOMPARE(applied.late, 1);
    QVERIFY(applied.deliveries.empty());
    QCOMPARE(desk->row(first.delivery).state, State::Sending);

    const std::vector late{desk->settlement(second, Transition::accepted(desk->clock.now()))};
    QCOMPARE(sure(desk->queue().apply({4711}, late)).late, 1);
    QVERIFY(!sure(desk->history().attempts(first.delivery)).at(1).endedAt);
    QCOMPARE(sure(desk->queue().apply(desk->worker, late)).late, 0);
    QCOMPARE(sure(desk->queue().apply(desk->worker, late)).late, 1);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Accepted), 1);
}

void TestQueue::takesBackWhatNeverLeft() {
    const CampaignId id = desk->campaign(1);
    const Claim first = desk->claim(id, 1).at(0);
    const std::vector unsent{
        desk->settlement(first, Transition::waiting(Reason::NotSent), Outcome{.verdict = Verdict::NotSent})};
    QVERIFY(delivery::neverLeft(unsent.front()));
    QCOMPARE(sure(desk->queue().apply(desk->worker, unsent)).late, 0);
    QCOMPARE(desk->row(first.delivery).state, State::Waiting);
    QCOMPARE(desk->row(first.delivery).attempts, 0);
    QVERIFY(!desk->row(first.delivery).sentAt);
    QVERIFY(sure(desk->history().attempts(first.delivery)).empty());

    // The same once more, as after a commit that was reported as failed: the next claim stays claimed.
    const Claim second = desk->claim(id, 1).at(0);
    QCOMPARE(sure(desk->queue().apply(desk->worker, unsent)).late, 1);
    QCOMPARE(desk->row(second.delivery).state, State::Sending);
    QCOMPARE(desk->row(second.delivery).attempts, 1);
    QCOMPARE(sure(desk->history().attempts(second.delivery)).at(0).number, 1);
}

void TestQueue::remembersTheFirstAmbiguousAttempt() {
    const CampaignId id = desk->campaign(1);
    const Timestamp first = desk->clock.now();
    for (int repeats = 0; repeats < 3; ++repeats) {
        const Claim claim = desk->claim(id, 1).at(0);
        QCOMPARE(claim.standing.safeRepeats, repeats);
        QCOMPARE(claim.standing.firstAmbiguousAt, repeats == 0 ? std::nullopt : std::optional(first));
        desk->clock.advance(10s);
        desk->settle({claim}, Transition::repeatAt(desk->clock.now()));
        sure(desk->queue().promoteDue(desk->clock.now(), 10));
    }
}

void TestQueue::finishesACampaign() {
    const CampaignId id = desk->campaign(2);
    const auto claims = desk->claim(id, 2);
    QVERIFY(desk->settle({claims[0]}, Transition::accepted(desk->clock.now())).finished.empty());
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Running);
    const Applied applied = desk->settle({claims[1]}, Transition::failed(desk->clock.now(), Reason::Rejected));
    QCOMPARE(applied.finished, std::vector{id});
    const Campaign campaign = desk->campaignNow(id);
    QCOMPARE(campaign.status, CampaignStatus::Finished);
    QCOMPARE(campaign.finishedAt, std::optional(desk->clock.now()));
    const std::vector wanted{CampaignStatus::Finished};
    const auto progress = sure(desk->queue().progressIn(wanted));
    QCOMPARE(progress.size(), 1u);
    QCOMPARE(progress[0].campaign, id);
    QCOMPARE(progress[0].status, CampaignStatus::Finished);
    QCOMPARE(progress[0].counts, campaign.counts);
    QVERIFY(sure(desk->queue().progressIn(std::vector{CampaignStatus::Running, CampaignStatus::Paused})).empty());
}

void TestQueue::keepsAPausedCampaignOpenWhileRowsWait() {
    const CampaignId id = desk->campaign(2);
    const auto claims = desk->claim(id, 1);
    sure(desk->queue().pause(id, PauseReason::QuotaUsedUp, 45009, {}, desk->clock.now() + 1h));
    QVERIFY(desk->settle(claims, Transition::accepted(desk->clock.now())).finished.empty());
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Paused);
    sure(desk->queue().resume(id));
    const auto last = desk->claim(id, 1);
    sure(desk->queue().pause(id, PauseReason::QuotaUsedUp, 45009, {}, desk->clock.now() + 1h));
    QCOMPARE(desk->settle(last, Transition::accepted(desk->clock.now())).finished, std::vector{id});
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Finished);
    QCOMPARE(desk->campaignNow(id).pauseReason, PauseReason::None);
}

void TestQueue::pausesWithAReason() {
    const CampaignId id = desk->campaign(1);
    const Timestamp until = desk->clock.now() + 3h;
    sure(desk->queue().pause(id, PauseReason::AccountRefused, 40164, QStringLiteral("10.0.0.1"), until));
    Campaign campaign = desk->campaignNow(id);
    QCOMPARE(campaign.status, CampaignStatus::Paused);
    QCOMPARE(campaign.pauseReason, PauseReason::AccountRefused);
    QCOMPARE(campaign.pauseCode, 40164);
    QCOMPARE(campaign.pauseDetail, QStringLiteral("10.0.0.1"));
    QCOMPARE(campaign.pausedUntil, std::optional(until));
    sure(desk->queue().resume(id));
    campaign = desk->campaignNow(id);
    QCOMPARE(campaign.status, CampaignStatus::Running);
    QCOMPARE(campaign.pauseReason, PauseReason::None);
    QCOMPARE(campaign.pauseCode, 0);
    QVERIFY(!campaign.pausedUntil);
}

void TestQueue::letsAPersonsPauseStand() {
    const CampaignId id = desk->campaign(1);
    sure(desk->queue().pause(id, PauseReason::QuotaUsedUp, 45009, {}, desk->clock.now() + 1h));
    sure(desk->queue().pause(id, PauseReason::ByPerson, 0, {}, {}));
    QCOMPARE(desk->campaignNow(id).pauseReason, PauseReason::ByPerson);
    QVERIFY(!desk->campaignNow(id).pausedUntil);
    sure(desk->queue().pause(id, PauseReason::QuotaUsedUp, 45009, {}, desk->clock.now() + 1h));
    QCOMPARE(desk->campaignNow(id).pauseReason, PauseReason::ByPerson);
}

void TestQueue::refusesToResumeWhatIsNotPaused() {
    const CampaignId id = desk->campaign(1);
    const auto resumed = desk->queue().resume(id);
    QCOMPARE(errorOf(resumed), ErrorKind::WrongState);
    QCOMPARE(resumed.error().subject, QStringLiteral("running"));
    QCOMPARE(errorOf(desk->queue().resume({99})), ErrorKind::NoSuchCampaign);
}

void TestQueue::promotesWhatIsDue() {
    const CampaignId id = desk->campaign(3);
    const CampaignId paused = desk->campaign(1);
    const auto claims = desk->claim(id, 3);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::retryAt(now + 1s, Reason::Backoff));
    desk->settle({claims[1]}, Transition::retryAt(now + 2s, Reason::Backoff));
    desk->settle({claims[2]}, Transition::retryAt(now + 9s, Reason::Backoff));
    desk->settle(desk->claim(paused, 1), Transition::retryAt(now + 1s, Reason::Backoff));
    sure(desk->queue().pause(paused, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(sure(desk->queue().promoteDue(now, 10)).deliveries.empty());
    QCOMPARE(sure(desk->queue().promoteDue(now + 2s, 1)).deliveries, std::vector{claims[0].delivery});
    QCOMPARE(sure(desk->queue().promoteDue(now + 2s, 10)).deliveries, std::vector{claims[1].delivery});
    const Delivery row = desk->row(claims[0].delivery);
    QCOMPARE(row.state, State::Waiting);
    QCOMPARE(row.reason, Reason::Backoff);
    QVERIFY(!row.dueAt);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Waiting), 2);
}

void TestQueue::endsWhatTheWindowHasClosedOn() {
    const CampaignId id = desk->campaign(2);
    const Timestamp now = desk->clock.now();
    desk->settle(desk->claim(id, 2), Transition::repeatAt(now + 1s));
    QCOMPARE(sure(desk->queue().promoteDue(now + 1s, 1)).deliveries.size(), 1u);
    sure(desk->queue().pause(id, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(sure(desk->queue().promoteDue(now + safeRepeatWindow - 1ms, 10)).deliveries.empty());
    const Applied applied = sure(desk->queue().promoteDue(now + safeRepeatWindow, 10));
    QCOMPARE(applied.deliveries.size(), 2u);
    QCOMPARE(applied.finished, std::vector{id});
    for (const DeliveryId row : applied.deliveries) {
        QCOMPARE(desk->row(row).state, State::Unconfirmed);
        QCOMPARE(desk->row(row).reason, Reason::NoAnswer);
        QCOMPARE(desk->row(row).finishedAt, std::optional(now + safeRepeatWindow));
    }
}

void TestQueue::tellsTheNextDue() {
    const CampaignId id = desk->campaign(2);
    QVERIFY(!sure(desk->queue().nextDue({7})));
    const auto claims = desk->claim(id, 2);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::retryAt(now + 8s, Reason::Backoff));
    desk->settle({claims[1]}, Transition::retryAt(now + 5s, Reason::Backoff));
    QVERIFY(!sure(desk->queue().nextDue({8})));
    QCOMPARE(sure(desk->queue().nextDue({7})), std::optional(now + 5s));
    sure(desk->queue().pause(id, PauseReason::ByPerson, 0, {}, {}));
    QVERIFY(!sure(desk->queue().nextDue({7})));
}

void TestQueue::retriesByAPerson() {
    const CampaignId id = desk->campaign(4);
    const auto claims = desk->claim(id, 3);
    desk->settle({claims[0]}, Transition::failed(desk->clock.now(), Reason::Exhausted), refused(43101));
    desk->settle({claims[1]}, Transition::unconfirmed(desk->clock.now()));
    desk->settle({claims[2]}, Transition::accepted(desk->clock.now()), acceptedAs(5));
    RetryRequest everything;
    everything.filter.campaign = id;
    QCOMPARE(sure(desk->queue().retry(everything, 10, desk->clock.now())), std::vector{claims[0].delivery});
    // What may arrive twice has to be named.
    everything.filter.states = {State::Failed, State::Unconfirmed, State::Accepted};
    QCOMPARE(sure(desk->queue().retry(everything, 10, desk->clock.now())), std::vector{claims[1].delivery});
    QVERIFY(sure(desk->queue().retry(everything, 10, desk->clock.now())).empty());
    for (const Claim& claim : {claims[0], claims[1]}) {
        const Delivery row = desk->row(claim.delivery);
        QCOMPARE(row.state, State::Waiting);
        QCOMPARE(row.reason, Reason::ByPerson);
        QCOMPARE(row.attempts, 1);
        QCOMPARE(row.triesUsed, 0);
        QVERIFY(!row.firstAmbiguousAt);
        QVERIFY(!row.finishedAt);
        QCOMPARE(row.clientMsgId, claim.clientMsgId);
    }
    QCOMPARE(desk->row(claims[2].delivery).state, State::Accepted);
    QCOMPARE(desk->claim(id, 1).at(0).attempt, 2);
    QCOMPARE(sure(desk->history().attempts(claims[0].delivery)).size(), 2u);

    RetryRequest accepted;
    accepted.filter.states = {State::Accepted, State::Sending};
    QVERIFY(sure(desk->queue().retry(accepted, 10, desk->clock.now())).empty());
}

void TestQueue::doesNotRetryInCircles() {
    const CampaignId id = desk->campaign(1);
    desk->settle(desk->claim(id, 1), Transition::failed(desk->clock.now(), Reason::Rejected));
    const Timestamp asked = desk->clock.now();
    QCOMPARE(sure(desk->queue().retry({}, 10, asked)).size(), 1u);
    desk->clock.advance(1s);
    desk->settle(desk->claim(id, 1), Transition::failed(desk->clock.now(), Reason::Rejected));
    QVERIFY(sure(desk->queue().retry({}, 10, asked)).empty());
    QCOMPARE(sure(desk->queue().retry({}, 10, desk->clock.now())).size(), 1u);
}

void TestQueue::revivesAFinishedCampaign() {
    const CampaignId id = desk->campaign(1);
    desk->settle(desk->claim(id, 1), Transition::failed(desk->clock.now(), Reason::Rejected));
    const auto over = desk->campaignNow(id).finishedAt;
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Finished);
    QVERIFY(over);
    desk->clock.advance(24h);
    sure(desk->queue().retry({}, 10, desk->clock.now()));
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Running);
    QVERIFY(!desk->campaignNow(id).finishedAt);
    QCOMPARE(desk->settle(desk->claim(id, 1), Transition::accepted(desk->clock.now())).finished, std::vector{id});
    // A retry of the next day is no part of how long it took.
    QCOMPARE(desk->campaignNow(id).finishedAt, over);
}

void TestQueue::tellsWhenItStarted() {
    const CampaignId other = desk->campaign(3);
    const CampaignId id = desk->campaign(3);
    desk->claim(other, 3);
    QVERIFY(!desk->campaignNow(id).startedAt);
    desk->clock.advance(1h);
    const Timestamp started = desk->clock.now();
    const auto claims = desk->claim(id, 1);
    desk->settle({claims[0]}, Transition::failed(started, Reason::Rejected));
    desk->clock.advance(1h);
    desk->settle(desk->claim(id, 2), Transition::accepted(desk->clock.now()));
    QVERIFY(desk->campaignNow(id).startedAt);
    QCOMPARE(*desk->campaignNow(id).startedAt, started);
    desk->clock.advance(24h);
    Filter filter;
    filter.campaign = id;
    QCOMPARE(sure(desk->queue().retry({filter}, 10, desk->clock.now())).size(), 1u);
    QCOMPARE(desk->claim(id, 1).size(), 1u);
    QCOMPARE(*desk->campaignNow(id).startedAt, started);
}

void TestQueue::endsARevivedCampaignThatIsCancelled() {
    const CampaignId id = desk->campaign(2);
    desk->settle(desk->claim(id, 2), Transition::failed(desk->clock.now(), Reason::Rejected));
    const auto over = desk->campaignNow(id).finishedAt;
    desk->clock.advance(1h);
    sure(desk->queue().retry({}, 10, desk->clock.now()));
    const auto claims = desk->claim(id, 1);
    QVERIFY(!sure(desk->queue().cancel(id, 10)));
    QVERIFY(!desk->campaignNow(id).finishedAt);
    QCOMPARE(desk->settle(claims, Transition::accepted(desk->clock.now())).finished, std::vector{id});
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Cancelled);
    QCOMPARE(desk->campaignNow(id).finishedAt, over);
}

void TestQueue::hastensOnlyWhatIsDueLater() {
    const CampaignId id = desk->campaign(3);
    const auto claims = desk->claim(id, 2);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::retryAt(now + 1h, Reason::PersonBusy));
    desk->settle({claims[1]}, Transition::retryAt(now, Reason::Backoff));
    Filter filter;
    filter.campaign = id;
    QCOMPARE(sure(desk->queue().hasten(filter, 10, now)), std::vector{claims[0].delivery});
    QCOMPARE(desk->row(claims[0].delivery).state, State::Waiting);
    QCOMPARE(desk->row(claims[0].delivery).reason, Reason::ByPerson);
    QCOMPARE(desk->row(claims[1].delivery).state, State::Retrying);
}

void TestQueue::cancelsInSteps() {
    const CampaignId id = desk->campaign(5);
    const auto claims = desk->claim(id, 3);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::retryAt(now + 1s, Reason::Backoff));
    desk->settle({claims[1]}, Transition::repeatAt(now + 1s));
    QVERIFY(sure(desk->queue().cancel(id, 2)));
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Cancelled);
    QVERIFY(!sure(desk->queue().cancel(id, 2)));
    const Counts counts = desk->campaignNow(id).counts;
    QCOMPARE(counts.of(State::Cancelled), 3);
    QCOMPARE(counts.of(State::Unconfirmed), 1);
    QCOMPARE(counts.of(State::Sending), 1);
    QCOMPARE(desk->row(claims[0].delivery).reason, Reason::ByPerson);
    QCOMPARE(desk->row(claims[1].delivery).state, State::Unconfirmed);
    QVERIFY(!desk->campaignNow(id).finishedAt);
    QCOMPARE(desk->settle({claims[2]}, Transition::accepted(now)).finished, std::vector{id});
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Cancelled);
    QVERIFY(desk->campaignNow(id).finishedAt.has_value());
}

void TestQueue::cancelsWhatComesBackLater() {
    const CampaignId id = desk->campaign(2);
    const auto claims = desk->claim(id, 2);
    QVERIFY(!sure(desk->queue().cancel(id, 10)));
    desk->settle({claims[0]}, Transition::waiting(Reason::NotSent));
    QCOMPARE(desk->row(claims[0].delivery).state, State::Cancelled);
    QCOMPARE(desk->settle({claims[1]}, Transition::repeatAt(desk->clock.now() + 1s)).finished, std::vector{id});
    QCOMPARE(desk->row(claims[1].delivery).state, State::Unconfirmed);
}

void TestQueue::doesNotReviveACancelledRest() {
    const CampaignId id = desk->campaign(5);
    desk->settle(desk->claim(id, 1), Transition::failed(desk->clock.now(), Reason::Rejected));
    QVERIFY(sure(desk->queue().cancel(id, 1)));  // and the program ends before it is through
    QCOMPARE(sure(desk->queue().retry({}, 10, desk->clock.now())).size(), 1u);
    QCOMPARE(desk->campaignNow(id).status, CampaignStatus::Running);
    QCOMPARE(desk->claim(id, 10).size(), 1u);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Cancelled), 4);

    const CampaignId left = desk->campaign(5);
    QVERIFY(sure(desk->queue().cancel(left, 1)));
    QCOMPARE(sure(desk->queue().promoteDue(desk->clock.now(), 10)).deliveries.size(), 4u);
    QCOMPARE(desk->campaignNow(left).counts.of(State::Cancelled), 5);
}

void TestQueue::adoptsWhatADeadWorkerLeft() {
    const CampaignId id = desk->campaign(3);
    const auto left = desk->claim(id, 3);
    const Timestamp startedAt = desk->clock.now();
    const WorkerId dead = desk->worker;
    desk->clock.advance(1min);
    const WorkerId heir = sure(desk->queue().enlist(QStringLiteral("two")));
    QVERIFY(heir > dead);
    auto others = sure(desk->queue().otherWorkers(heir));
    QCOMPARE(others.size(), 1u);
    QCOMPARE(others[0].id, dead);
    QCOMPARE(others[0].name, QStringLiteral("one"));
    QVERIFY(!others[0].leaseExpired);
    desk->expireLease(dead);
    QVERIFY(sure(desk->queue().otherWorkers(heir)).at(0).leaseExpired);

    const auto adopted = sure(desk->queue().adopt(heir, dead, 2));
    QCOMPARE(adopted.size(), 2u);
    QCOMPARE(adopted[0].delivery, left[0].delivery);
    QCOMPARE(adopted[0].attempt, 1);
    QCOMPARE(adopted[0].standing.startedAt, startedAt);
    QCOMPARE(adopted[0].values, left[0].values);
    QCOMPARE(adopted[0].clientMsgId, left[0].clientMsgId);
    QCOMPARE(desk->row(left[0].delivery).attempts, 1);

    const std::vector late{desk->settlement(left[0], Transition::accepted(desk->clock.now()))};
    QCOMPARE(sure(desk->queue().apply(dead, late)).late, 1);
    QCOMPARE(sure(desk->queue().apply(heir, late)).late, 0);
    QCOMPARE(sure(desk->queue().adopt(heir, dead, 2)).size(), 1u);
    QVERIFY(sure(desk->queue().adopt(heir, dead, 2)).empty());
    QVERIFY(sure(desk->queue().otherWorkers(heir)).empty());
    QVERIFY(!sure(desk->queue().heartbeat(dead)));
}

void TestQueue::tellsAFencedWorker() {
    const CampaignId id = desk->campaign(3);
    desk->claim(id, 2);
    const WorkerId heir = sure(desk->queue().enlist(QStringLiteral("two")));
    QVERIFY(sure(desk->queue().heartbeat(desk->worker)));
    QCOMPARE(sure(desk->queue().adopt(heir, desk->worker, 1)).size(), 1u);
    QVERIFY(!sure(desk->queue().heartbeat(desk->worker)));
    QVERIFY(desk->claim(id, 1).empty());
    QVERIFY(sure(desk->queue().adopt(desk->worker, heir, 1)).empty());
    QVERIFY(sure(desk->queue().heartbeat(heir)));
}

void TestQueue::resignsWithoutLosingRows() {
    const CampaignId id = desk->campaign(1);
    const WorkerId heir = sure(desk->queue().enlist(QStringLiteral("two")));
    desk->claim(id, 1);
    sure(desk->queue().resign(desk->worker));
    const auto others = sure(desk->queue().otherWorkers(heir));
    QCOMPARE(others.size(), 1u);
    QVERIFY(others[0].leaseExpired);
    QCOMPARE(sure(desk->queue().adopt(heir, desk->worker, 10)).size(), 1u);
    QVERIFY(sure(desk->queue().adopt(heir, desk->worker, 10)).empty());
    sure(desk->queue().resign(heir));
    QCOMPARE(sure(desk->queue().otherWorkers({0})).size(), 1u);  // it still holds the adopted row
}

void TestQueue::neverHandsARowToTwo() {
    constexpr int size = 3000;
    const CampaignId id = desk->campaign(size);
    std::array<std::vector<Claim>, 2> taken;
    std::array<std::thread, 2> threads;
    for (size_t i = 0; i < threads.size(); ++i)
        threads[i] = std::thread([&, i] {
            const auto connection = sure(desk->backend->open(Mode::Write));
            const WorkerId worker = sure(connection->queue().enlist(QString::number(i)));
            for (;;) {
                const auto claims = sure(connection->queue().claim(worker, id, {20}, desk->clock.now())).claims;
                if (claims.empty())
                    return;
                taken[i].insert(taken[i].end(), claims.begin(), claims.end());
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QSet<DeliveryId> seen;
    for (const auto& claims : taken)
        for (const Claim& claim : claims)
            seen.insert(claim.delivery);
    QCOMPARE(taken[0].size() + taken[1].size(), size_t(size));
    QCOMPARE(seen.size(), size);
    QCOMPARE(desk->campaignNow(id).counts.of(State::Sending), size);
}

void TestQueue::checkpoints() {
    desk->campaign(100);
    sure(desk->queue().checkpoint());
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
