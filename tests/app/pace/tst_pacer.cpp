#include <QTest>
#include <cmath>

#include "pace/pacer.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;
using delivery::Fault;
using delivery::Outcome;
using delivery::Verdict;

namespace {

const Outcome ok{.verdict = Verdict::Accepted};
const Outcome tooFast{.verdict = Verdict::TooFast, .code = 45011};
const Outcome timedOut{.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut};
constexpr Timestamp wall = fromMilliseconds(1'795'140'007'300);
constexpr Limits open{.startRate = 100, .ceiling = 100, .startInFlight = 48, .maxInFlight = 48};

struct Run {
    explicit Run(Limits limits = {}) : pacer(limits, now) {}

    void hear(const Outcome& outcome, int inFlight = 1, Milliseconds latency = 5ms) {
        pacer.answered({.outcome = outcome, .inFlight = inFlight, .latency = latency, .wall = wall, .chance = 1.0},
                       now);
    }
    /// So many are under way at once, each for 5 ms.
    void go(Milliseconds howLong) {
        for (const SteadyTime end = now + howLong; now < end; now += 5ms) {
            const int allowed = pacer.allowance(now, 0);
            pacer.started(allowed);
            for (int i = allowed; i > 0; --i)
                hear(ok, i);
        }
        pacer.allowance(now, 0);
    }

    SteadyTime now{1000s};
    Pacer pacer;
};

}  // namespace

class TestPacer : public QObject {
    Q_OBJECT
 private slots:
    void theNarrowerLimitCounts() {
        Run run({.startRate = 100, .ceiling = 100, .startInFlight = 4, .maxInFlight = 4});
        run.now += 1s;
        QCOMPARE(run.pacer.allowance(run.now, 0), 4);  // of five tokens
        QCOMPARE(run.pacer.allowance(run.now, 3), 1);
        QCOMPARE(run.pacer.allowance(run.now, 4), 0);
        Run slow({.startRate = 1, .ceiling = 1, .startInFlight = 40, .maxInFlight = 48});
        QCOMPARE(slow.pacer.allowance(slow.now, 0), 1);
    }

    void measuresTheAnswers() {
        Run run(open);
        run.go(10s);
        QVERIFY(std::abs(run.pacer.measured(run.now) - 100) < 3);
        QCOMPARE(run.pacer.measured(run.now + 6s), 0.0);
    }

    /// Only an answer makes room in a full window; it asks for no look every few milliseconds.
    void looksNoSoonerThanItHelps() {
        Run run(open);
        run.pacer.allowance(run.now, 48);
        QVERIFY(run.pacer.nextLook(run.now) >= run.now + 1s);
        run.pacer.allowance(run.now, 40);
        QVERIFY(run.pacer.nextLook(run.now) <= run.now + 10ms);
        run.hear(tooFast);
        QCOMPARE(run.pacer.nextLook(run.now) - run.now, std::chrono::nanoseconds(50ms));
        Run broken;
        for (int i = 0; i < 30 && !broken.pacer.isProbing(); ++i, broken.now += 250ms)
            broken.hear(timedOut, 4);
        QVERIFY(broken.pacer.isProbing());
        QVERIFY(broken.pacer.nextLook(broken.now - 250ms) >= broken.now - 250ms + 500ms);
    }

    void retriesHaveTheirShare() {
        Run run(open);
        run.now += 10s;
        run.pacer.allowance(run.now, 0);
        QCOMPARE(run.pacer.retryAllowance(run.now, 0), 14);  // of 20 tokens, three tenths of 48
        QCOMPARE(run.pacer.retryAllowance(run.now, 10), 4);
        QCOMPARE(run.pacer.retryAllowance(run.now, 14), 0);
        run.pacer.started(14, 14);
        QCOMPARE(run.pacer.retryAllowance(run.now, 0), 6);
        run.pacer.started(6, 6);
        QCOMPARE(run.pacer.retryAllowance(run.now, 0), 0);
        QVERIFY(run.pacer.nextRetryLook(run.now) >= run.now + 49ms);
    }

    void fixedLimitsStartAtOnce() {
        Run run;
        run.pacer.setLimits({.startRate = 300, .ceiling = 300, .startInFlight = 30, .maxInFlight = 30}, run.now);
        QCOMPARE(run.pacer.rate(), 300.0);
        QCOMPARE(run.pacer.window(), 30);
        QVERIFY(run.pacer.isAtCeiling());
    }

    void sameLimitsAgainChangeNothing() {
        Run run;
        run.go(3s);
        const double rate = run.pacer.rate();
        QVERIFY(rate > 40);
        run.pacer.setLimits({}, run.now);
        QCOMPARE(run.pacer.rate(), rate);
    }

    /// A few 45011 among good answers slow down; nothing but 45011 stops until the minute turns.
    void saysWhatItDoes() {
        Run run;
        run.go(100ms);
        Doing doing = run.pacer.doing(run.now, 1);
        QCOMPARE(doing.activity, Activity::Growing);
        QCOMPARE(doing.rate, 20.0);
        QCOMPARE(doing.nextRate, 30.0);
        QVERIFY(doing.nextStep > 800ms && doing.nextStep <= 900ms);
        QCOMPARE(run.pacer.doing(run.now, 4).activity, Activity::WaitingForAnswers);
        QCOMPARE(run.pacer.doing(run.now, 4).window, 4);
        QCOMPARE(run.pacer.doing(run.now, 4).inFlight, 4);
        run.go(5s);
        QCOMPARE(run.pacer.doing(run.now, 1).activity, Activity::AtCeiling);

        run.hear(tooFast);
        doing = run.pacer.doing(run.now, 1);
        QCOMPARE(doing.activity, Activity::HoldingBack);
        QCOMPARE(doing.nextStep, Milliseconds(50));
        run.now += 50ms;
        run.pacer.allowance(run.now, 0);
        run.pacer.started(1);
        run.now += 5ms;
        run.hear(ok, 1, 5ms);
        doing = run.pacer.doing(run.now, 1);
        QCOMPARE(doing.activity, Activity::SlowedDown);
        QVERIFY(doing.rate < 80);
        QCOMPARE(doing.nextRate, 97.0);
        QVERIFY(doing.nextStep > 2s && doing.nextStep <= 3s);
    }

    void saysThatItWaitsForTheMinute() {
        Run run(open);
        run.hear(tooFast);
        while (!run.pacer.doing(run.now, 0).until) {
            QCOMPARE(run.pacer.doing(run.now, 0).activity, Activity::HoldingBack);
            run.now = std::max(run.pacer.nextLook(run.now), run.now + 1ms);
            const int allowed = run.pacer.allowance(run.now, 0);
            QVERIFY(allowed <= 1);
            run.pacer.started(allowed);
            run.now += 5ms;
            if (allowed > 0)
                run.hear(tooFast, 1, 5ms);
            QVERIFY(run.now < SteadyTime(1003s));
        }
        const Doing doing = run.pacer.doing(run.now, 0);
        QCOMPARE(doing.activity, Activity::WaitingForMinute);
        QCOMPARE(toMilliseconds(*doing.until), 1'795'140'060'000);
        QCOMPARE(run.pacer.allowance(run.now + 50s, 0), 0);
        QCOMPARE(run.pacer.allowance(run.now + 54s, 0), 1);
    }

    void saysThatItProbes() {
        Run run;
        for (int i = 0; i < 30 && !run.pacer.isProbing(); ++i, run.now += 250ms)
            run.hear(timedOut, 4);
        run.now -= 250ms;
        const Doing doing = run.pacer.doing(run.now, 3);
        QCOMPARE(doing.activity, Activity::Probing);
        QCOMPARE(doing.nextStep, Milliseconds(1000));
        QVERIFY(!doing.until);
    }

    void saysThatRetriesAreHeldBack() {
        Run run;
        run.pacer.allowance(run.now, 0);
        QCOMPARE(run.pacer.retryAllowance(run.now, 0), 1);
        run.pacer.started(1, 1);
        QCOMPARE(run.pacer.retryAllowance(run.now, 1), 0);
        const Doing doing = run.pacer.doing(run.now, 1, true);
        QCOMPARE(doing.activity, Activity::RetriesHeldBack);
        QVERIFY(doing.nextStep > 200ms && doing.nextStep <= 250ms);
        QCOMPARE(run.pacer.doing(run.now, 1).activity, Activity::Growing);
    }

    void everyActivityHasAName() {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(Activity::RetriesHeldBack); ++i)
            names.insert(nameOf(static_cast<Activity>(i)));
        QCOMPARE(names.size(), static_cast<int>(Activity::RetriesHeldBack) + 1);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_APPLESS_MAIN(TestPacer)
#include "tst_pacer.moc"
