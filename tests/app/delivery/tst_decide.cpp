#include <QRandomGenerator>
#include <QTest>

#include "delivery/decide.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now = fromMilliseconds(1'795'250'000'000);
constexpr std::array verdicts{Verdict::Accepted,       Verdict::Held,           Verdict::DuplicateRefused,
                              Verdict::RefusedForNow,  Verdict::TooFast,        Verdict::QuotaUsedUp,
                              Verdict::PersonBusy,     Verdict::TokenRefused,   Verdict::RecipientRefused,
                              Verdict::RequestRefused, Verdict::AccountRefused, Verdict::UnknownCode,
                              Verdict::NotSent,        Verdict::Ambiguous,      Verdict::CallBusy};

/// What happened to the person before this attempt: nothing; an ambiguous attempt whose window is open, or closed; one
/// before a person's retry, lately enough for the platform to call this one a duplicate of it, or longer ago.
enum History { Certain, Inside, Outside, AskedSoon, AskedLate };
constexpr std::array histories{Certain, Inside, Outside, AskedSoon, AskedLate};

Standing standingOf(History history, bool hasKey, bool lastTry, const RetryPolicy& policy) {
    Standing standing;
    standing.hasIdempotencyKey = hasKey;
    standing.triesUsed = lastTry ? policy.maxTries - 1 : 0;
    standing.startedAt = now - 100ms;
    if (history == Inside || history == Outside) {
        standing.safeRepeats = 1;
        standing.firstAmbiguousAt = history == Inside ? now - 1min : now - safeRepeatWindow;
        standing.reachedAt = standing.firstAmbiguousAt;
    }
    if (history == AskedSoon || history == AskedLate)
        standing.reachedAt = history == AskedSoon ? now - duplicateMemory + 1ms : now - duplicateMemory;
    return standing;
}

/// A step in one word: where to, why, and what it costs.
QString wordOf(const Transition& step) {
    QString word = nameOf(step.to()) + QLatin1Char('/') + nameOf(step.reason());
    if (step.usesTry())
        word += QLatin1String("/try");
    if (step.wasAmbiguous())
        word += QLatin1String("/ambiguous");
    return word;
}

const QHash<QString, QString> words{
    {QStringLiteral("A"), QStringLiteral("accepted/none/try")},
    {QStringLiteral("AD"), QStringLiteral("accepted/duplicate_refused/try")},
    {QStringLiteral("H"), QStringLiteral("held/platform_review/try")},
    {QStringLiteral("FR"), QStringLiteral("failed/rejected/try")},
    {QStringLiteral("FX"), QStringLiteral("failed/exhausted/try")},
    {QStringLiteral("U"), QStringLiteral("unconfirmed/no_answer/try/ambiguous")},
    {QStringLiteral("u"), QStringLiteral("unconfirmed/no_answer/try")},
    {QStringLiteral("UR"), QStringLiteral("unconfirmed/refused_later/try")},
    {QStringLiteral("B"), QStringLiteral("retrying/backoff/try")},
    {QStringLiteral("b"), QStringLiteral("retrying/backoff")},
    {QStringLiteral("T"), QStringLiteral("retrying/throttled")},
    {QStringLiteral("P"), QStringLiteral("retrying/person_busy/try")},
    {QStringLiteral("K"), QStringLiteral("retrying/token_refused")},
    {QStringLiteral("S"), QStringLiteral("retrying/repeated_safely/ambiguous")},
    {QStringLiteral("W"), QStringLiteral("waiting/not_sent")},
    {QStringLiteral("N"), QStringLiteral("retrying/not_sent")},
};

struct Case {
    const char* name;
    Outcome outcome;
    /// with key: tries left, last try; without key: tries left, last try.
    const char* certain;
    const char* inside;
    const char* outside;
    const char* asked;
};

const std::array cases{
    Case{"accepted", {.verdict = Verdict::Accepted}, "A A A A", "A A A A", "A A A A", "A A A A"},
    Case{"held", {.verdict = Verdict::Held, .code = 40252}, "H H H H", "H H H H", "H H H H", "H H H H"},
    Case{"duplicate refused",
         {.verdict = Verdict::DuplicateRefused, .code = 40241},
         "FR FR FR FR",
         "AD AD AD AD",
         "AD AD AD AD",
         "AD AD AD AD"},
    Case{"refused for now",
         {.verdict = Verdict::RefusedForNow, .code = -1},
         "B FX B FX",
         "B u u u",
         "u u u u",
         "B u B u"},
    Case{"too fast", {.verdict = Verdict::TooFast, .code = 45011}, "T T T T", "T T u u", "u u u u", "T T T T"},
    Case{"quota used up", {.verdict = Verdict::QuotaUsedUp, .code = 45009}, "T T T T", "T T u u", "u u u u", "T T T T"},
    // Ten minutes, which no open window has left.
    Case{"person busy", {.verdict = Verdict::PersonBusy, .code = 43117}, "P FX P FX", "u u u u", "u u u u", "P u P u"},
    Case{"person busy, calls at once",
         {.verdict = Verdict::CallBusy, .code = 43108},
         "P FX P FX",
         "P u u u",
         "u u u u",
         "P u P u"},
    Case{
        "token refused", {.verdict = Verdict::TokenRefused, .code = 40001}, "K K K K", "K K u u", "u u u u", "K K K K"},
    Case{"account refused",
         {.verdict = Verdict::AccountRefused, .code = 40164},
         "b b b b",
         "b b u u",
         "u u u u",
         "b b b b"},
    Case{"recipient refused",
         {.verdict = Verdict::RecipientRefused, .code = 43004},
         "FR FR FR FR",
         "UR UR UR UR",
         "UR UR UR UR",
         "UR UR UR UR"},
    Case{"request refused",
         {.verdict = Verdict::RequestRefused, .code = 47003},
         "FR FR FR FR",
         "UR UR UR UR",
         "UR UR UR UR",
         "UR UR UR UR"},
    Case{"unknown code",
         {.verdict = Verdict::UnknownCode, .code = 99999},
         "FR FR FR FR",
         "UR UR UR UR",
         "UR UR UR UR",
         "UR UR UR UR"},
    // Of one that waits the store asks the window again before it is claimed.
    Case{"not sent, given back", {.verdict = Verdict::NotSent}, "W W W W", "W W W W", "W W W W", "W W W W"},
    Case{"not sent, aborted",
         {.verdict = Verdict::NotSent, .fault = Fault::Aborted},
         "W W W W",
         "W W W W",
         "W W W W",
         "W W W W"},
    Case{"not sent, unreachable",
         {.verdict = Verdict::NotSent, .fault = Fault::Unreachable},
         "N N N N",
         "N N u u",
         "u u u u",
         "N N N N"},
    Case{"ambiguous",
         {.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut},
         "S S U U",
         "S S U U",
         "U U U U",
         "S S U U"},
    Case{"ambiguous, crashed",
         {.verdict = Verdict::Ambiguous, .fault = Fault::Crashed},
         "S S U U",
         "S S U U",
         "U U U U",
         "S S U U"},
};

}  // namespace

class TestDecide : public QObject {
    Q_OBJECT
 private slots:
    void decides_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("history");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<bool>("lastTry");
        QTest::addColumn<QString>("expected");
        constexpr std::array historyNames{"certain", "inside the window", "outside the window",
                                          "retried by a person soon", "retried by a person late"};
        for (int which = 0; which < static_cast<int>(cases.size()); ++which) {
            const Case& one = cases[static_cast<size_t>(which)];
            const std::array columns{one.certain, one.inside, one.outside, one.asked, one.asked};
            for (const int history : histories) {
                QString column = QLatin1String(columns[static_cast<size_t>(history)]);
                if (history == AskedLate)  // what it is a duplicate of is somebody else's message
                    column.replace(QLatin1String("AD"), QLatin1String("UR"));
                const QStringList cells = column.split(u' ');
                QCOMPARE(cells.size(), 4);
                for (int cell = 0; cell < 4; ++cell)
                    QTest::addRow("%s, %s, %s, %s", one.name, historyNames[static_cast<size_t>(history)],
                                  cell < 2 ? "key" : "no key", cell % 2 == 0 ? "tries left" : "last try")
                        << which << history << (cell < 2) << (cell % 2 == 1) << words.value(cells[cell]);
            }
        }
    }
    void decides() {
        QFETCH(int, which);
        QFETCH(int, history);
        QFETCH(bool, hasKey);
        QFETCH(bool, lastTry);
        QFETCH(QString, expected);
        QVERIFY(!expected.isEmpty());
        const RetryPolicy policy = policyFor(RetryKind::Standard);
        const Outcome& outcome = cases[static_cast<size_t>(which)].outcome;
        const Standing standing = standingOf(static_cast<History>(history), hasKey, lastTry, policy);
        const Transition step = decide(standing, outcome, policy, now, 0.5);
        QCOMPARE(wordOf(step), expected);
        QCOMPARE(step.finishedAt().has_value(), isFinished(step.to()));
        QCOMPARE(step.dueAt().has_value(), step.to() == State::Retrying);
        // Nobody says of what may have arrived that it did not.
        if (history != Certain)
            QVERIFY(step.to() != State::Failed);
    }

    void everyVerdictIsInTheTable() {
        for (const Verdict verdict : verdicts)
            QVERIFY2(std::ranges::any_of(cases, [&](const Case& one) { return one.outcome.verdict == verdict; }),
                     qPrintable(nameOf(verdict)));
    }

    void repeatsAreCounted_data() {
        QTest::addColumn<int>("repeats");
        QTest::addColumn<bool>("mayRepeat");
        for (int repeats = 0; repeats < maxSafeRepeats; ++repeats)
            QTest::addRow("%d so far", repeats) << repeats << true;
        QTest::newRow("all used") << maxSafeRepeats << false;
        QTest::newRow("more than there are") << maxSafeRepeats + 1 << false;
    }
    void repeatsAreCounted() {
        QFETCH(int, repeats);
        QFETCH(bool, mayRepeat);
        Standing standing;
        standing.safeRepeats = repeats;
        standing.startedAt = now;
        if (repeats > 0)
            standing.firstAmbiguousAt = now - 1s;
        const Transition step = decide(standing, {.verdict = Verdict::Ambiguous, .fault = Fault::ConnectionLost},
                                       policyFor(RetryKind::Prompt), now, 0.0);
        QCOMPARE(step.to(), mayRepeat ? State::Retrying : State::Unconfirmed);
    }

    /// Whatever happens: nothing is repeated that may have arrived unless it can be done safely, and soon enough.
    void neverOutsideTheWindow() {
        QRandomGenerator random(20261120);
        const auto upTo = [&](qint64 ms) { return Milliseconds(random.bounded(static_cast<quint32>(ms))); };
        int repeated = 0;
        for (int round = 0; round < 20'000; ++round) {
            const auto& one = cases[random.bounded(static_cast<quint32>(cases.size()))];
            const RetryPolicy policy = policyFor(static_cast<RetryKind>(random.bounded(3)));
            Standing standing;
            standing.triesUsed = random.bounded(policy.maxTries + 1);
            standing.safeRepeats = random.bounded(maxSafeRepeats + 2);
            standing.hasIdempotencyKey = random.bounded(2) == 1;
            standing.startedAt = now - upTo(60'000);
            if (random.bounded(2) == 1)
                standing.firstAmbiguousAt = standing.startedAt - upTo(700'000);
            const bool isAmbiguous = one.outcome.verdict == Verdict::Ambiguous;
            const Transition step = decide(standing, one.outcome, policy, now, random.generateDouble());
            if (step.to() != State::Retrying || (!standing.firstAmbiguousAt && !isAmbiguous))
                continue;
            ++repeated;
            QVERIFY2(standing.hasIdempotencyKey, one.name);
            QVERIFY2(*step.dueAt() < standing.firstAmbiguousAt.value_or(standing.startedAt) + safeRepeatWindow,
                     one.name);
        }
        QVERIFY(repeated > 500);
    }

    void mayLeave_data() {
        QTest::addColumn<qint64>("sinceAmbiguous");  // −1: never
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<bool>("expected");
        QTest::newRow("certain, key") << qint64(-1) << true << true;
        QTest::newRow("certain, no key") << qint64(-1) << false << true;
        QTest::newRow("just now, key") << qint64(0) << true << true;
        QTest::newRow("just now, no key") << qint64(0) << false << false;
        QTest::newRow("last millisecond") << qint64(8 * 60'000 - 1) << true << true;
        QTest::newRow("window closed") << qint64(8 * 60'000) << true << false;
    }
    void mayLeave() {
        QFETCH(qint64, sinceAmbiguous);
        QFETCH(bool, hasKey);
        QFETCH(bool, expected);
        Standing standing;
        standing.hasIdempotencyKey = hasKey;
        if (sinceAmbiguous >= 0)
            standing.firstAmbiguousAt = now - Milliseconds(sinceAmbiguous);
        QCOMPARE(delivery::mayLeave(standing, now), expected);
    }
};

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
