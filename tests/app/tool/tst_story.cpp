#include <QTest>

#include "tool/story.h"
#include "tool/words.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace std::chrono_literals;
using delivery::Attempt;
using delivery::Fault;
using delivery::Outcome;
using delivery::Reason;
using delivery::State;
using delivery::Verdict;

namespace {

constexpr Timestamp begun = fromMilliseconds(1'795'140'002'113);  // 2026-11-20 02:00:02.113 UTC

Facts factsOf(State state, Reason reason = Reason::None) {
    Facts facts;
    facts.campaign.id = {12};
    facts.campaign.title = QStringLiteral("Orders shipped");
    facts.campaign.templateTitle = QStringLiteral("Shipped");
    facts.campaign.accountName = QStringLiteral("Shop");
    facts.campaign.status = delivery::CampaignStatus::Running;
    facts.delivery.id = {4711};
    facts.delivery.campaign = {12};
    facts.delivery.openid = QStringLiteral("oRigShen");
    facts.delivery.name = QStringLiteral("Mrs. Shen");
    facts.delivery.clientMsgId = QStringLiteral("k3y-3mv");
    facts.delivery.state = state;
    facts.delivery.reason = reason;
    facts.delivery.maxTries = 5;
    return facts;
}

/// Another attempt, two seconds after the one before; it took 41 ms.
void add(Facts& facts, const Outcome& outcome, State to, Reason reason = Reason::None,
         std::optional<Milliseconds> dueAfter = {}) {
    const int number = static_cast<int>(facts.attempts.size()) + 1;
    const Timestamp at = begun + 2s * (number - 1);
    Attempt attempt{.delivery = facts.delivery.id,
                    .number = number,
                    .startedAt = at,
                    .endedAt = at + 41ms,
                    .outcome = outcome,
                    .to = to,
                    .reason = reason,
                    .latency = 41ms};
    if (dueAfter)
        attempt.dueAt = *attempt.endedAt + *dueAfter;
    facts.attempts.push_back(attempt);
    facts.delivery.attempts = number;
    facts.delivery.code = outcome.code;
    facts.delivery.fault = outcome.fault;
}

const Outcome busy{.verdict = Verdict::RefusedForNow,
                   .code = -1,
                   .errmsg = QStringLiteral("system error"),
                   .rid = QStringLiteral("65a0"),
                   .httpStatus = 200};
const Outcome timedOut{.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut};
const Outcome taken{.verdict = Verdict::Accepted, .msgid = 2'402'654'135'897'358'337LL, .httpStatus = 200};
const Outcome unfollowed{
    .verdict = Verdict::RecipientRefused, .code = 43004, .rid = QStringLiteral("65a1"), .httpStatus = 200};

}  // namespace

class TestStory : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void aWholeStory() {
        Facts facts = factsOf(State::Accepted);
        add(facts, busy, State::Retrying, Reason::Backoff, 1'800ms);
        add(facts, timedOut, State::Retrying, Reason::RepeatedSafely, 5s);
        add(facts, taken, State::Accepted);
        const QStringList expected{
            QStringLiteral("Delivery 4711 · oRigShen · Mrs. Shen"),
            QStringLiteral("Campaign 12 \"Orders shipped\" (running) · template \"Shipped\" · account Shop"),
            QStringLiteral("client_msg_id k3y-3mv"),
            QString(),
            QStringLiteral("2026-11-20 (UTC)"),
            QStringLiteral(
                "02:00:02.113  attempt 1: The platform was busy or failed internally; it did not act on this "
                "request (code -1, rid 65a0, HTTP 200, 41 ms)."),
            QStringLiteral(
                "              Nothing was sent to the person. The next try was set for 1.8 s later (policy standard, "
                "try 1 of 5)."),
            QStringLiteral("02:00:04.113  attempt 2: No answer came in time (41 ms)."),
            QStringLiteral("              It may have arrived. A repetition was set for 5.0 s later under the same id, "
                           "of which the "
                           "platform sends only one within 10 minutes."),
            QStringLiteral("02:00:06.113  attempt 3: The platform took the message (that is not yet delivery) (code 0, "
                           "msgid 2402654135897358337, HTTP 200, 41 ms)."),
            QString(),
            QStringLiteral("Now: accepted – the platform took it. Delivered is only said once a receipt arrives: none "
                           "yet.")};
        QCOMPARE(storyOf(facts, begun + 1min), expected);
    }

    void standing_data() {
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QString>("stands");
        QTest::addColumn<QStringList>("next");
        const auto row = [](const char* name, const Facts& facts, const char* stands, const QStringList& next = {}) {
            QTest::newRow(name) << facts << QString::fromUtf8(stands) << next;
        };
        const QString running = QStringLiteral("while the window or this command is running: hongyanctl run");
        const QString retry = QStringLiteral("hongyanctl retry --campaign 12 --openid oRigShen");
        const QString settle = QStringLiteral("hongyanctl settle --campaign 12 --openid oRigShen --as ");
        const QStringList decisions{settle + QStringLiteral("sent"), settle + QStringLiteral("not-sent"),
                                    retry + QStringLiteral(" --state unconfirmed")};
        row("waiting", factsOf(State::Waiting), "in the queue, waiting for its turn", {running});
        row("asked for", factsOf(State::Waiting, Reason::ByPerson), "because a person asked", {running});
        Facts paused = factsOf(State::Waiting);
        paused.campaign.status = delivery::CampaignStatus::Paused;
        paused.campaign.pauseReason = delivery::PauseReason::QuotaUsedUp;
        row("waiting, paused", paused, "in the queue",
            {QStringLiteral("quota is used up"), QStringLiteral("hongyanctl campaign resume 12")});
        row("sending", factsOf(State::Sending), "on its way", {running});
        Facts due = factsOf(State::Retrying);
        due.delivery.dueAt = begun + 75s;
        row("due later", due, "tried again at 2026-11-20 02:01:17, in 1 min 15 s", {running});
        due.delivery.dueAt = begun;
        row("due", due, "due to be tried again", {running});
        Facts gone = factsOf(State::Failed, Reason::Rejected);
        add(gone, unfollowed, State::Failed, Reason::Rejected);
        row("rejected", gone, "refused it finally", {QStringLiteral("."), retry});
        Facts exhausted = factsOf(State::Failed, Reason::Exhausted);
        add(exhausted, busy, State::Failed, Reason::Exhausted);
        row("exhausted", exhausted, "all 5 tries are used up", {QStringLiteral("."), retry});
        Facts unknown = factsOf(State::Unconfirmed, Reason::NoAnswer);
        add(unknown, timedOut, State::Unconfirmed, Reason::NoAnswer);
        row("unconfirmed", unknown, "It was not repeated", decisions);
        Facts repeated = factsOf(State::Unconfirmed, Reason::NoAnswer);
        add(repeated, timedOut, State::Retrying, Reason::RepeatedSafely, 2s);
        add(repeated, timedOut, State::Unconfirmed, Reason::NoAnswer);
        row("unconfirmed after a repetition", repeated, "It was repeated once", decisions);
        Facts late = factsOf(State::Unconfirmed, Reason::NoAnswer);
        add(late, timedOut, State::Retrying, Reason::RepeatedSafely, 2s);
        row("unconfirmed before its repetition", late, "It was not repeated", decisions);
        unknown.campaign.message.channel = templates::Channel::SubscribeSend;
        row("unconfirmed without an id", unknown, "carry no id", decisions);
        Facts refusedLater = factsOf(State::Unconfirmed, Reason::RefusedLater);
        add(refusedLater, unfollowed, State::Unconfirmed, Reason::RefusedLater);
        row("refused later", refusedLater, "an earlier one got no answer", decisions);
        row("said to be sent", factsOf(State::Accepted, Reason::SettledAsSent), "a person said that it was sent");
        row("said not to be sent", factsOf(State::Failed, Reason::SettledAsNotSent),
            "is assumed not sent on a person's word", {retry});
        row("held", factsOf(State::Held), "keeps it for review");
        row("cancelled", factsOf(State::Cancelled), "cancelled by a person");
        row("on the list", factsOf(State::Suppressed, Reason::SuppressionList), "suppression list");
        row("twice", factsOf(State::Suppressed, Reason::Duplicate), "more than once");
        row("once", factsOf(State::Suppressed, Reason::SendOnce), "was sent this before, or may have been");
        row("often", factsOf(State::Suppressed, Reason::FrequencyCap), "as many messages lately");
        Facts refused = factsOf(State::Suppressed, Reason::FailsCheck);
        refused.delivery.field = QStringLiteral("thing4");
        row("checked", refused, "refused the value of \"thing4\"");
        refused.delivery.fieldLabel = QStringLiteral("Goods");
        row("checked, by its name", refused, "refused the value of \"Goods\"");
        Facts received = factsOf(State::Accepted);
        received.delivery.receipt = delivery::Receipt::Delivered;
        row("delivered", received, "receipt says so");
        received.delivery.receipt = delivery::Receipt::Blocked;
        row("blocked", received, "blocks messages");
        received.delivery.receipt = delivery::Receipt::Failed;
        row("not delivered", received, "could not be delivered");
    }
    void standing() {
        QFETCH(Facts, facts);
        QFETCH(QString, stands);
        QFETCH(QStringList, next);
        QVERIFY2(standingOf(facts, begun).contains(stands), qPrintable(standingOf(facts, begun)));
        const QStringList steps = nextStepsOf(facts);
        QCOMPARE(steps.size(), next.size());
        for (qsizetype i = 0; i < steps.size(); ++i)
            QVERIFY2(steps[i].contains(next[i]), qPrintable(steps[i]));
        const QString story = storyOf(facts, begun).join(u'\n');
        QVERIFY2(story.contains(stands), qPrintable(story));
        QVERIFY2(!story.contains(QLatin1String("%")), qPrintable(story));
    }

    void decisions_data() {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<State>("to");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("heard");
        QTest::addColumn<QString>("followed");
        const auto row = [](const char* name, const Outcome& outcome, State to, Reason reason, const char* heard,
                            const char* followed) {
            QTest::newRow(name) << outcome << to << reason << QString::fromUtf8(heard) << QString::fromUtf8(followed);
        };
        row("throttled", {.verdict = Verdict::TooFast, .code = 45011}, State::Retrying, Reason::Throttled, "code 45011",
            "was put off for 1.8 s; that uses up no try");
        row("not sent", {.verdict = Verdict::NotSent, .fault = Fault::Unreachable}, State::Retrying, Reason::NotSent,
            "could not be reached (41 ms)", "It was put off");
        row("closed", {.verdict = Verdict::NotSent, .fault = Fault::Aborted}, State::Waiting, Reason::NotSent, "closed",
            "went back into the queue");
        row("token", {.verdict = Verdict::TokenRefused, .code = 40001}, State::Waiting, Reason::TokenRefused,
            "code 40001", "until there is a new token");
        row("person busy", {.verdict = Verdict::PersonBusy, .code = 43117}, State::Retrying, Reason::PersonBusy,
            "code 43117", "Only this person has to wait");
        row("crashed", {.verdict = Verdict::Ambiguous, .fault = Fault::Crashed}, State::Retrying,
            Reason::RepeatedSafely, "program had ended", "under the same id");
        row("not an answer", {.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 502},
            State::Unconfirmed, Reason::NoAnswer, "HTTP 502", "no longer be repeated");
        row("a field", {.verdict = Verdict::RequestRefused, .code = 47003, .field = QStringLiteral("thing4")},
            State::Failed, Reason::Rejected, "field thing4", "That is final");
        row("an address",
            {.verdict = Verdict::AccountRefused, .code = 40164, .seenAddress = QStringLiteral("10.1.2.3")},
            State::Retrying, Reason::Backoff, "address 10.1.2.3", "try 1 of 5");
        row("exhausted", busy, State::Failed, Reason::Exhausted, "busy", "last of 5 tries (policy standard)");
        row("unknown code", {.verdict = Verdict::UnknownCode, .code = 987654, .errmsg = QStringLiteral("new trouble")},
            State::Failed, Reason::Rejected, "new trouble (code 987654", "That is final");
        row("twice", {.verdict = Verdict::DuplicateRefused, .code = 40241}, State::Accepted, Reason::DuplicateRefused,
            "code 40241", "nothing was sent twice");
        row("held", {.verdict = Verdict::Held, .code = 40252}, State::Held, Reason::PlatformReview, "code 40252",
            "never sent again");
    }
    void decisions() {
        QFETCH(Outcome, outcome);
        QFETCH(State, to);
        QFETCH(Reason, reason);
        QFETCH(QString, heard);
        QFETCH(QString, followed);
        Facts facts = factsOf(to, reason);
        add(facts, outcome, to, reason, to == State::Retrying ? std::optional(1'800ms) : std::nullopt);
        const Step step = stepsOf(facts).front();
        QVERIFY2(step.heard.contains(heard), qPrintable(step.heard));
        QVERIFY2(step.followed.contains(followed), qPrintable(step.followed));
        QVERIFY(!step.heard.contains(u'%') && !step.followed.contains(u'%'));
    }

    void fieldsGoByTheirNames() {
        Facts facts = factsOf(State::Failed, Reason::Rejected);
        add(facts, {.verdict = Verdict::RequestRefused, .code = 47003, .field = QStringLiteral("thing4")},
            State::Failed, Reason::Rejected);
        facts.attempts.back().fieldLabel = QStringLiteral("Goods");
        const QString heard = stepsOf(facts).front().heard;
        QVERIFY2(heard.contains(QStringLiteral("field \"Goods\" (thing4)")), qPrintable(heard));
        facts.delivery.code = 47003;
        facts.delivery.field = QStringLiteral("thing4");
        facts.delivery.fieldLabel = QStringLiteral("Goods");
        QVERIFY2(resultOf(facts.delivery).startsWith(QStringLiteral("\"Goods\": ")),
                 qPrintable(resultOf(facts.delivery)));
        delivery::Campaign paused;
        paused.pauseReason = delivery::PauseReason::FieldRefused;
        paused.pauseDetail = QStringLiteral("thing4");
        paused.templateContent = QStringLiteral("Goods: {{thing4.DATA}}");
        QVERIFY2(sentenceFor(paused).contains(QStringLiteral("the field Goods,")), qPrintable(sentenceFor(paused)));
    }

    void aRetryByAPersonBeginsToCountAnew() {
        Facts facts = factsOf(State::Retrying);
        add(facts, busy, State::Retrying, Reason::Backoff, 1s);
        add(facts, busy, State::Failed, Reason::Exhausted);
        add(facts, busy, State::Retrying, Reason::Backoff, 1s);
        const std::vector<Step> steps = stepsOf(facts);
        QVERIFY(!steps[0].asked && !steps[1].asked && steps[2].asked);
        QVERIFY(steps[2].followed.contains(QLatin1String("try 1 of 5")));
        QCOMPARE(storyOf(facts, begun).filter(QStringLiteral("A person asked")).size(), 1);
    }

    void aRetryThatWasCancelledIsTold() {
        Facts facts = factsOf(State::Cancelled);
        add(facts, unfollowed, State::Failed, Reason::Rejected);
        QCOMPARE(storyOf(facts, begun).filter(QStringLiteral("A person asked")).size(), 1);
        facts.delivery.state = State::Failed;
        QVERIFY(storyOf(facts, begun).filter(QStringLiteral("A person asked")).isEmpty());
    }

    void whatIsUnderWaySaysSo() {
        Facts facts = factsOf(State::Sending);
        facts.attempts.push_back({.number = 1, .startedAt = begun});
        QCOMPARE(stepsOf(facts).front().heard, QStringLiteral("no answer yet."));
        QVERIFY(stepsOf(facts).front().followed.isEmpty());
    }

    void eachDayIsNamedOnce() {
        Facts facts = factsOf(State::Accepted);
        add(facts, busy, State::Retrying, Reason::Backoff, 1s);
        add(facts, taken, State::Accepted);
        facts.attempts[1].startedAt += std::chrono::days(1);
        const QStringList lines = storyOf(facts, begun);
        QCOMPARE(lines.filter(QStringLiteral("2026-11-20")).size(), 1);
        QCOMPARE(lines.filter(QStringLiteral("2026-11-21")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
