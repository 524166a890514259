#include <QTest>
#include <cmath>
#include <queue>

#include "engine/pacer.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::Fault;
using delivery::Outcome;
using delivery::Verdict;

namespace {

const Outcome ok{.verdict = Verdict::Accepted};
const Outcome tooFast{.verdict = Verdict::TooFast, .code = 45011};
const Outcome busy{.verdict = Verdict::RefusedForNow, .code = -1};
const Outcome timedOut{.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut};

/// A pacer against a platform of a given latency and of given answers, in steps of a virtual millisecond.
class Run {
 public:
    using Answers = std::function<Outcome(SteadyTime)>;
    explicit Run(PaceLimits limits = {}, Milliseconds latency = 5ms) : pacer(limits, now), m_latency(latency) {}

    void go(Milliseconds howLong, const Answers& answers, int wanted = 1'000'000) {
        for (const SteadyTime end = now + howLong; now < end; now += 1ms) {
            while (!m_underWay.empty() && m_underWay.front() <= now) {
                m_underWay.pop();
                const Outcome outcome = answers(now);
                outcome.verdict == Verdict::Accepted ? ++accepted : ++refused;
                pacer.answered(outcome, inFlight() + 1, now, 0.5);
            }
            const int allowed = std::min(pacer.allowance(now, inFlight()), wanted - inFlight());
            for (int i = 0; i < allowed; ++i) {
                m_underWay.push(now + m_latency);
                ++started;
            }
            pacer.started(std::max(0, allowed));
        }
    }
    void go(Milliseconds howLong) {
        go(howLong, [](SteadyTime) { return ok; });
    }
    int inFlight() const { return static_cast<int>(m_underWay.size()); }
    void setLatency(Milliseconds latency) { m_latency = latency; }

    SteadyTime now{1000s};
    Pacer pacer;
    int started = 0;
    int accepted = 0;
    int refused = 0;

 private:
    Milliseconds m_latency;
    std::queue<SteadyTime> m_underWay;
};

/// Takes so many a second and refuses the rest of it with 45011.
Run::Answers cap(int perSecond) {
    return [perSecond, second = std::chrono::seconds(-1), used = 0](SteadyTime at) mutable {
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch());
        if (now != std::exchange(second, now))
            used = 0;
        return used++ < perSecond ? ok : tooFast;
    };
}

}  // namespace

class TestPacer : public QObject {
    Q_OBJECT
 private slots:
    void growsByHalfEverySecond() {
        Run run;
        QCOMPARE(run.pacer.rate(), 20.0);
        for (const double expected : {30.0, 45.0, 67.5, 100.0, 100.0}) {
            QVERIFY(run.pacer.nextRate() == expected);
            run.go(1s);
            run.pacer.allowance(run.now, run.inFlight());
            QCOMPARE(run.pacer.rate(), expected);
        }
        QVERIFY(run.pacer.isAtCeiling());
        QVERIFY(!run.pacer.isSlowedDown());
        const int before = run.started;
        run.go(10s);
        QVERIFY2(std::abs(run.started - before - 1000) <= 10, qPrintable(QString::number(run.started - before)));
        QVERIFY(std::abs(run.pacer.measured(run.now) - 100) < 3);
    }

    void growsOnlyWhereItWasTheLimit() {
        Run run({}, 1s);
        run.go(
            10s, [](SteadyTime) { return ok; }, 2);  // two at a time, a second each: nobody waits for the rate
        QCOMPARE(run.pacer.rate(), 20.0);
    }

    void sendsNoMoreThanItsRate() {
        Run run({.startRate = 50, .ceiling = 50, .startInFlight = 48, .maxInFlight = 48});
        run.go(1s);
        QVERIFY2(run.started >= 48 && run.started <= 53, qPrintable(QString::number(run.started)));
    }

    void throttledOnceASecond() {
        Run run({.startRate = 100, .ceiling = 100, .startInFlight = 48, .maxInFlight = 48});
        run.go(2s);
        for (int i = 0; i < 5; ++i)
            run.pacer.answered(tooFast, 10, run.now, 0.5);
        QCOMPARE(run.pacer.rate(), 70.0);
        QVERIFY(run.pacer.isSlowedDown());
        run.pacer.answered(tooFast, 10, run.now + 900ms, 0.5);
        const double before = run.pacer.rate();
        QVERIFY2(before >= 70 && before < 85, qPrintable(QString::number(before)));
        run.pacer.answered(tooFast, 10, run.now + 1100ms, 0.5);
        QVERIFY2(run.pacer.rate() < before * 0.75, qPrintable(QString::number(run.pacer.rate())));
    }

    void backInTenSeconds() {
        Run run({.startRate = 100, .ceiling = 200, .startInFlight = 48, .maxInFlight = 48});
        run.pacer.answered(tooFast, 10, run.now, 0.5);
        double last = run.pacer.rate();
        for (int second = 1; second <= 10; ++second) {
            run.go(1s);
            run.pacer.allowance(run.now, run.inFlight());
            QVERIFY(run.pacer.rate() >= last);
            last = run.pacer.rate();
            if (second < 7)
                QVERIFY(last < 100);
        }
        QVERIFY2(last >= 100, qPrintable(QString::number(last)));
        run.go(20s);  // and on, to what the account may
        QCOMPARE(run.pacer.rate(), 200.0);
    }

    void busyAnswersInABurstThrottle() {
        Run run;
        run.pacer.answered(busy, 4, run.now, 0.5);
        run.pacer.answered(busy, 4, run.now + 10ms, 0.5);
        QCOMPARE(run.pacer.rate(), 20.0);
        run.pacer.answered(busy, 4, run.now + 20ms, 0.5);
        QCOMPARE(run.pacer.rate(), 14.0);
        Run slow;
        for (int i = 0; i < 6; ++i)
            slow.pacer.answered(busy, 4, slow.now + i * 600ms, 0.5);
        QVERIFY(slow.pacer.rate() >= 20.0);
    }

    /// The platform takes 50 a second: nearly all of that is used, and hardly anything refused.
    void findsTheCap() {
        Run run({.startRate = 20, .ceiling = 100, .startInFlight = 48, .maxInFlight = 48});
        const auto answers = cap(50);
        run.go(20s, answers);
        const int acceptedBefore = run.accepted, refusedBefore = run.refused;
        run.go(100s, answers);
        const int accepted = run.accepted - acceptedBefore, refused = run.refused - refusedBefore;
        QVERIFY2(accepted >= 50 * 100 * 80 / 100, qPrintable(QString::number(accepted)));
        QVERIFY2(refused <= (accepted + refused) * 5 / 100, qPrintable(QString::number(refused)));
    }

    void windowGrowsWhileBusy() {
        Run run({.startRate = 2000, .ceiling = 2000, .startInFlight = 4, .maxInFlight = 48}, 40ms);
        QCOMPARE(run.pacer.window(), 4);
        run.go(90ms);
        QVERIFY2(run.pacer.window() > 4 && run.pacer.window() < 9, qPrintable(QString::number(run.pacer.window())));
        run.go(5s);
        QCOMPARE(run.pacer.window(), 48);
        QVERIFY(run.inFlight() <= 48);
        Run idle({.startRate = 1000, .ceiling = 1000, .startInFlight = 10, .maxInFlight = 48}, 40ms);
        idle.go(
            5s, [](SteadyTime) { return ok; }, 3);
        QCOMPARE(idle.pacer.window(), 10);
    }

    void windowIsCutByTroubleOnly() {
        Run run({.startRate = 1000, .ceiling = 1000, .startInFlight = 40, .maxInFlight = 48});
        run.pacer.answered({.verdict = Verdict::RecipientRefused, .code = 43004}, 1, run.now, 0.5);
        run.pacer.answered(tooFast, 1, run.now, 0.5);
        run.pacer.answered({.verdict = Verdict::Ambiguous, .fault = Fault::Aborted}, 1, run.now, 0.5);
        run.pacer.answered({.verdict = Verdict::NotSent}, 1, run.now, 0.5);
        QCOMPARE(run.pacer.window(), 40);
        for (int i = 0; i < 20; ++i)
            run.pacer.answered(timedOut, 20, run.now + 1ms, 0.5);
        QCOMPARE(run.pacer.window(), 28);
        run.pacer.answered(timedOut, 20, run.now + 1200ms, 0.5);
        QCOMPARE(run.pacer.window(), 19);
    }

    void probesAfterThreeBadRounds() {
        Run run({.startRate = 100, .ceiling = 100, .startInFlight = 10, .maxInFlight = 48});
        for (int round = 0; round < 3; ++round) {
            QVERIFY(!run.pacer.isProbing());
            run.pacer.answered(timedOut, 10, run.now, 1.0);
            run.now += 1001ms;
        }
        QVERIFY(run.pacer.isProbing());
        run.now -= 1001ms;
        QCOMPARE(run.pacer.allowance(run.now, 0), 0);
        QCOMPARE(run.pacer.allowance(run.now + 999ms, 0), 0);
        QCOMPARE(run.pacer.allowance(run.now + 1s, 1), 0);
        QCOMPARE(run.pacer.allowance(run.now + 1s, 0), 1);
        QVERIFY(run.pacer.nextLook(run.now) >= run.now + 900ms);
        run.pacer.answered(ok, 1, run.now + 1100ms, 1.0);
        QVERIFY(!run.pacer.isProbing());
        QCOMPARE(run.pacer.window(), 10);
    }

    void probesBackOffToAMinute() {
        Run run;
        for (int round = 0; round < 3; ++round, run.now += 1001ms)
            run.pacer.answered(timedOut, 1, run.now, 1.0);
        QVERIFY(run.pacer.isProbing());
        for (const int expected : {2, 4, 8, 16, 32, 60, 60, 60}) {
            run.pacer.answered(timedOut, 1, run.now, 1.0);
            QCOMPARE(run.pacer.allowance(run.now + std::chrono::seconds(expected) - 1ms, 0), 0);
            run.now += std::chrono::seconds(expected);
            QCOMPARE(run.pacer.allowance(run.now, 0), 1);
        }
        run.pacer.answered(timedOut, 1, run.now, 0.0);  // jitter never makes it a storm
        QCOMPARE(run.pacer.allowance(run.now + 499ms, 0), 0);
        QCOMPARE(run.pacer.allowance(run.now + 500ms, 0), 1);
    }

    /// Those that were under way when it began to probe are no probes.
    void lateAnswersDoNotStretchTheProbing() {
        Run run({.startRate = 100, .ceiling = 100, .startInFlight = 40, .maxInFlight = 48});
        for (int round = 0; round < 3; ++round, run.now += 1001ms)
            run.pacer.answered(timedOut, 40, run.now, 1.0);
        QVERIFY(run.pacer.isProbing());
        for (int inFlight = 37; inFlight >= 2; --inFlight)
            run.pacer.answered(timedOut, inFlight, run.now, 1.0);
        QCOMPARE(run.pacer.allowance(run.now + 2s, 0), 1);
    }

    void fixedLimitsStartAtOnce() {
        Run run;
        run.pacer.setLimits({.startRate = 300, .ceiling = 300, .startInFlight = 30, .maxInFlight = 30}, run.now);
        QCOMPARE(run.pacer.rate(), 300.0);
        QCOMPARE(run.pacer.window(), 30);
        run.go(1s);
        QVERIFY2(run.started > 280 && run.started <= 320, qPrintable(QString::number(run.started)));
        run.pacer.answered(tooFast, 10, run.now, 0.5);  // and still yields
        QCOMPARE(run.pacer.rate(), 210.0);
        run.pacer.setLimits({}, run.now);
        QVERIFY(run.pacer.rate() <= 100.0);
        run.pacer.setLimits({.startRate = 300, .ceiling = 300}, run.now);
        QVERIFY(run.pacer.rate() <= 210.0);
    }

    void sameLimitsAgainChangeNothing() {
        Run run;
        run.go(3s);
        const double rate = run.pacer.rate();
        run.pacer.setLimits({}, run.now);
        QCOMPARE(run.pacer.rate(), rate);
    }
};

QTEST_APPLESS_MAIN(TestPacer)
#include "tst_pacer.moc"
