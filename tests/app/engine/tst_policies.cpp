#include <QSqlDatabase>
#include <QSqlQuery>

#include "base/calendar.h"
#include "rig.h"
#include "support/shiftedclock.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace hongyan::engine;
using namespace std::chrono_literals;

/// When, to whom and how carefully a campaign is sent, by a whole engine against a whole platform, with a clock that
/// is set by hand.
class TestPolicies : public QObject {
    Q_OBJECT
 private slots:
    void init();
    void cleanup();
    void startsAtItsTime();
    void asksWhenItsStartWasMissed();
    void sendsOnlyInItsWindow();
    void stopsToTheSecondWhenItsWindowCloses();
    void letsAFewGoFirst();
    void stopsWhenTheFirstFail();
    void sendsOncePerKey();
    void leavesOutTheSuppressed();
    void leavesOutWhatWouldBeRefused();
    void goesOnWhenTheDayTurns();
    void goesOnAfterTheClockWasSet_data();
    void goesOnAfterTheClockWasSet();
    void givesBackWhatIsClaimedWhenTheClockIsSet();
    void repeatsNothingOnceTheClockWasSetBack();
    void cutsNothingOffForASmallStep();
    void saysWhenTheRestIsDue();
    void hearsALateAnswerByItsOwnPolicy();

 private:
    Timestamp shanghai(int hour, int minute, int second = 0) const {
        return inShanghai(QDate(2026, 11, 21), QTime(hour, minute, second));
    }
    Policy policy() const { return {.retry = RetryKind::Prompt, .rate = 1000}; }
    bool isPaused(CampaignId id, PauseReason reason) {
        return eventually([&] { return rig->campaign(id).pauseReason == reason; });
    }

    /// How many claims were given back.
    qint64 unsent() const {
        qint64 sum = 0;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("unsent"));
            raw.setDatabaseName(rig->folder.filePath(QStringLiteral("hongyan.db")));
            raw.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            raw.open();
            QSqlQuery query(raw);
            if (query.exec(QStringLiteral("SELECT sum(unsent) FROM deliveries")) && query.next())
                sum = query.value(0).toLongLong();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("unsent"));
        return sum;
    }

    std::shared_ptr<ShiftedClock> clock;
    std::unique_ptr<Rig> rig;
};

void TestPolicies::init() {
    clock = std::make_shared<ShiftedClock>();
    clock->setTo(shanghai(12, 0));
    rig = std::make_unique<Rig>(sandbox::Faults{}, "any", clock);
    rig->engine->sending().workOnEverything();
}

void TestPolicies::cleanup() {
    rig.reset();
}

void TestPolicies::startsAtItsTime() {
    Policy later = policy();
    later.startAt = shanghai(15, 0);
    const CampaignId id = rig->start(rig->listOf(5), later);
    QVERIFY(isPaused(id, PauseReason::Scheduled));
    QCOMPARE(rig->campaign(id).pausedUntil, later.startAt);
    QCOMPARE(rig->heard(), 0);
    clock->setTo(shanghai(15, 1));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QVERIFY(rig->bothSidesAgree(id));
    QCOMPARE(rig->count(id, State::Accepted), 5);
}

void TestPolicies::asksWhenItsStartWasMissed() {
    Policy later = policy();
    later.startAt = shanghai(15, 0);
    const CampaignId id = rig->start(rig->listOf(5), later);
    QVERIFY(isPaused(id, PauseReason::Scheduled));
    clock->setTo(shanghai(15, 16));
    QVERIFY(isPaused(id, PauseReason::LateStart));
    QVERIFY(!rig->campaign(id).pausedUntil);
    QCOMPARE(rig->heard(), 0);
    sure(rig->engine->sending().resume(id));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 5);
}

void TestPolicies::sendsOnlyInItsWindow() {
    Policy windowed = policy();
    windowed.window = SendingWindow{13 * 60, 21 * 60, WindowZone::Shanghai};
    const CampaignId id = rig->start(rig->listOf(5), windowed);
    QVERIFY(isPaused(id, PauseReason::OutsideWindow));
    QCOMPARE(rig->campaign(id).pausedUntil, std::optional(shanghai(13, 0)));
    QCOMPARE(rig->heard(), 0);
    clock->setTo(shanghai(13, 0, 1));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 5);
}

void TestPolicies::stopsToTheSecondWhenItsWindowCloses() {
    sandbox::Faults slow;
    slow.latency = 20ms;
    rig->platform->setFaults(slow);
    Policy windowed = policy();
    windowed.inFlight = 2;
    windowed.window = SendingWindow{9 * 60, 21 * 60, WindowZone::Shanghai};
    const CampaignId id = rig->start(rig->listOf(400), windowed);
    QVERIFY(eventually([&] { return rig->heard() > 20; }));
    clock->setTo(shanghai(21, 0));
    const int atClosing = rig->heard();
    QVERIFY(isPaused(id, PauseReason::OutsideWindow));
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 0; }));
    QVERIFY2(rig->heard() <= atClosing + 2 + 2, qPrintable(QString::number(rig->heard() - atClosing)));
    QVERIFY(rig->bothSidesAgree(id));
}

void TestPolicies::letsAFewGoFirst() {
    Policy careful = policy();
    careful.canary = true;
    const CampaignId id = rig->start(rig->listOf(230), careful);
    int most = 0;
    QVERIFY(eventually([&] {
        const int heard = rig->heard();  // before it may go on
        const Campaign now = rig->campaign(id);
        if (now.canaryStage == 20)
            most = std::max(most, heard);
        return now.status == CampaignStatus::Finished;
    }));
    QVERIFY2(most <= 20, qPrintable(QString::number(most)));
    QCOMPARE(rig->count(id, State::Accepted), 230);
    QVERIFY(rig->bothSidesAgree(id));
}

void TestPolicies::stopsWhenTheFirstFail() {
    QStringList openids;
    for (int i = 0; i < 100; ++i)
        openids << person(i, i % 5 == 0 ? QStringLiteral("_E43004") : QString());
    Policy careful = policy();
    careful.canary = true;
    const CampaignId id = rig->start(rig->listOf(openids), careful);
    QVERIFY(isPaused(id, PauseReason::CanaryFailed));
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 0; }));
    QCOMPARE(rig->campaign(id).pauseCode, 43004);
    QVERIFY2(rig->heard() <= 20, qPrintable(QString::number(rig->heard())));
    QVERIFY(rig->bothSidesAgree(id));
    // A person who goes on means it: no more stages.
    sure(rig->engine->sending().resume(id));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 80);
}

void TestPolicies::sendsOncePerKey() {
    Policy once = policy();
    once.sendOnceKey = QStringLiteral("parcel-4711");
    const ListId list = rig->listOf(30);
    const CampaignId first = rig->start(list, once), second = rig->start(list, once);
    for (const CampaignId id : {first, second})
        QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(first, State::Accepted) + rig->count(second, State::Accepted), 30);
    for (const auto& [openid, times] : rig->sent())
        QVERIFY2(times == 1, qPrintable(openid));
}

void TestPolicies::leavesOutTheSuppressed() {
    sure(rig->engine->library().suppress({{person(3), {}, {}, clock->now(), {}}}));
    const CampaignId id = rig->start(rig->listOf(10));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 9);
    QCOMPARE(rig->count(id, State::Suppressed), 1);
    QVERIFY(!rig->sent().contains(person(3)));
}

void TestPolicies::leavesOutWhatWouldBeRefused() {
    const QString tooLong = person(1, QString(12, u'x'));
    const ListId list = rig->listOf({person(0), tooLong, person(2)});
    StartRequest request{.account = rig->account, .list = list, .message = Rig::message(), .title = {}, .policy = {}};
    request.message.fields[0].text = QStringLiteral("{{openid}}");  // 32 at the most
    request.policy.leaveOutRefused = true;
    const CampaignId id = sure(rig->engine->sending().start(request));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 2);
    QVERIFY(!rig->sent().contains(tooLong));
    QCOMPARE(rig->heard(), 2);
    for (const Delivery& row : rig->deliveries(id)) {
        if (row.openid != tooLong)
            continue;
        QCOMPARE(row.reason, delivery::Reason::FailsCheck);
        QCOMPARE(row.field, QStringLiteral("character_string2"));
        QCOMPARE(row.attempts, 0);
    }
    request.policy.leaveOutRefused = false;
    const CampaignId anyway = sure(rig->engine->sending().start(request));
    QVERIFY(rig->is(anyway, CampaignStatus::Finished));
    QCOMPARE(rig->count(anyway, State::Failed), 1);
}

void TestPolicies::goesOnWhenTheDayTurns() {
    sandbox::Faults quota;
    quota.dailyQuota = 40;
    rig->platform->setFaults(quota);
    const CampaignId id = rig->start(rig->listOf(100));
    QVERIFY(isPaused(id, PauseReason::QuotaUsedUp));
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 0; }));
    QCOMPARE(rig->count(id, State::Accepted), 40);
    QCOMPARE(rig->campaign(id).pausedUntil, std::optional(shanghai(24 - 1, 59, 59) + 1s));
    for (const Delivery& row : rig->deliveries(id))
        if (row.state != State::Accepted)
            QVERIFY2(row.triesUsed == 0, qPrintable(row.openid));
    rig->platform->setFaults({});
    clock->setTo(shanghai(23, 59, 58));
    const int before = rig->heard();
    QVERIFY(eventually([&] { return clock->now() > shanghai(23, 59, 59) + 2s; }));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QVERIFY(rig->heard() > before);
    QCOMPARE(rig->count(id, State::Accepted), 100);
    QVERIFY(rig->bothSidesAgree(id));
}

void TestPolicies::goesOnAfterTheClockWasSet_data() {
    QTest::addColumn<int>("hours");
    for (const int hours : {1, -1, 24, -24})
        QTest::addRow("%+d h", hours) << hours;
}

/// Rows wait for a retry that was dated by the clock as it was.
void TestPolicies::goesOnAfterTheClockWasSet() {
    QFETCH(int, hours);
    sandbox::Faults busy;
    busy.rules = {{.trouble = sandbox::Trouble::Code, .code = -1, .every = 2}};
    rig->platform->setFaults(busy);
    const CampaignId id = rig->start(rig->listOf(60));
    QVERIFY(eventually([&] { return rig->count(id, State::Retrying) > 5; }));
    clock->set(std::chrono::hours(hours));
    rig->platform->setFaults({});
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QVERIFY(rig->bothSidesAgree(id));
    for (const auto& [openid, times] : rig->sent())
        QVERIFY2(times <= 1, qPrintable(openid));
}

/// What is claimed and has not left was judged by the clock as it was: it is claimed anew.
void TestPolicies::givesBackWhatIsClaimedWhenTheClockIsSet() {
    const CampaignId id = rig->start(rig->listOf(8), {.retry = RetryKind::Prompt, .rate = 1, .inFlight = 1});
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) >= 3; }));  // one at most is under way
    clock->set(-1h);
    QVERIFY(eventually([&] { return unsent() >= 2; }));
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->count(id, State::Accepted), 8);
    QCOMPARE(rig->heard(), 8);
}

/// What may have arrived is repeated only while the platform surely remembers its id.
void TestPolicies::repeatsNothingOnceTheClockWasSetBack() {
    sandbox::Faults lossy;
    lossy.rules = {{.trouble = sandbox::Trouble::CloseAfter, .every = 1}};
    rig->platform->setFaults(lossy);
    const CampaignId id = rig->start(rig->listOf(2), {.retry = RetryKind::Prompt, .rate = 2});
    QVERIFY(eventually([&] { return rig->count(id, State::Retrying) == 2 || rig->heard() >= 4; }));
    sure(rig->engine->sending().pause(id));
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 0; }));
    await(rig->engine->close(2s));
    rig->engine.reset();
    clock->set(-30min);
    rig->platform->setFaults({});
    const int before = rig->heard();
    rig->engine = rig->open();
    rig->engine->sending().workOnEverything();
    QVERIFY(eventually([&] { return rig->count(id, State::Unconfirmed) == 2; }));
    QCOMPARE(rig->heard(), before);
}

/// What is under way when a time service sets the clock right is heard out.
void TestPolicies::cutsNothingOffForASmallStep() {
    sandbox::Faults slow;
    slow.latency = 2'500ms;
    rig->platform->setFaults(slow);
    const CampaignId id = rig->start(rig->listOf(5), {.retry = RetryKind::Prompt, .rate = 1000, .inFlight = 5});
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 5; }));
    clock->set(10s);
    QVERIFY(rig->is(id, CampaignStatus::Finished));
    QCOMPARE(rig->heard(), 5);
    for (const Delivery& row : rig->deliveries(id))
        QCOMPARE(row.attempts, 1);
}

void TestPolicies::saysWhenTheRestIsDue() {
    sandbox::Faults busy;
    busy.rules = {{.trouble = sandbox::Trouble::Code, .code = 43117, .every = 1}};
    rig->platform->setFaults(busy);
    const CampaignId id = rig->start(rig->listOf(2));
    QVERIFY(eventually([&] { return rig->count(id, State::Retrying) == 2; }));
    std::vector<sending::PaceReport> reports;
    QVERIFY(eventually([&] {
        reports = rig->engine->sending().pace();
        return reports.size() == 1 && reports[0].kind == sending::PaceKind::WaitingForRetry &&
               reports[0].until.has_value();
    }));
    QCOMPARE(reports[0].until, std::min(rig->deliveries(id).at(0).dueAt, rig->deliveries(id).at(1).dueAt));
    // Only these people wait: the campaign goes on for everybody else.
    QCOMPARE(rig->campaign(id).status, CampaignStatus::Running);
}

/// The campaign is paused before its answers come: they are judged by its policy still, not by the standard one.
void TestPolicies::hearsALateAnswerByItsOwnPolicy() {
    constexpr int people = 20;
    sandbox::Faults busy{.rules = {{.trouble = sandbox::Trouble::Code, .code = -1, .every = 1}}};
    busy.latency = 600ms;
    rig->platform->setFaults(busy);
    const CampaignId id =
        rig->start(rig->listOf(people), {.retry = RetryKind::Patient, .rate = 1000, .inFlight = people});
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == people; }));
    sure(rig->engine->sending().pause(id));
    QVERIFY(eventually([&] { return rig->count(id, State::Sending) == 0; }));
    // Of twenty delays up to half a minute, one at least is longer than any the standard policy would take.
    const Timestamp soon = clock->now() + policyFor(RetryKind::Standard).base;
    QVERIFY(std::ranges::any_of(rig->deliveries(id), [&](const Delivery& row) { return row.dueAt > soon; }));
}

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
