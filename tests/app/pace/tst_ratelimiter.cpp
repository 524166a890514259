#include <QTest>
#include <cmath>

#include "pace/ratelimiter.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;

namespace {

/// A limiter whose every request is answered at once.
struct Run {
    explicit Run(double start = 20, double ceiling = 100) : limiter(start, ceiling, now) {}

    /// Sends what is allowed, every millisecond; `most` at once a second.
    void go(Milliseconds howLong, int most = 1'000'000) {
        int left = most;
        for (const SteadyTime end = now + howLong; now < end; now += 1ms) {
            if (now.time_since_epoch() % 1s == 0s)
                left = most;
            const int allowed = std::min(left, limiter.allowance(now));
            limiter.started(allowed);
            for (int i = 0; i < allowed; ++i)
                limiter.answered(Signal::Passed, now, now, {}, 0.5);
            sent += allowed;
            left -= allowed;
        }
        limiter.allowance(now);
    }
    void hear(Signal signal, Milliseconds latency = 1ms) { limiter.answered(signal, now - latency, now, {}, 0.5); }

    SteadyTime now{1000s};
    RateLimiter limiter;
    int sent = 0;
};

}  // namespace

class TestRateLimiter : public QObject {
    Q_OBJECT
 private slots:
    void growsByHalfEverySecond() {
        Run run;
        QCOMPARE(run.limiter.rate(), 20.0);
        for (const double expected : {30.0, 45.0, 67.5, 100.0, 100.0}) {
            QCOMPARE(run.limiter.nextRate(), expected);
            QVERIFY(run.limiter.untilNextStep(run.now) <= 1s);
            run.go(1s);
            QCOMPARE(run.limiter.rate(), expected);
        }
        QVERIFY(!run.limiter.isSlowedDown());
    }

    void growsOnlyWhereItWasTheLimit() {
        Run run;
        run.go(10s, 5);
        QCOMPARE(run.limiter.rate(), 20.0);
    }

    void sendsNoMoreThanItsRate() {
        Run run(50, 50);
        run.go(1s);
        QVERIFY2(run.sent >= 48 && run.sent <= 53, qPrintable(QString::number(run.sent)));
        run.now += 10s;  // what was not used is not kept
        QVERIFY(run.limiter.allowance(run.now) <= 3);
    }

    /// Trouble on the way says nothing about the rate, but such a second is not a clean one.
    void doesNotGrowThroughTrouble() {
        Run run;
        run.go(500ms);
        run.hear(Signal::Trouble);
        run.go(500ms);
        QCOMPARE(run.limiter.rate(), 20.0);
        run.go(1s);
        QCOMPARE(run.limiter.rate(), 30.0);
    }

    void isCutOnceForWhatWasUnderWay() {
        Run run(100, 100);
        run.go(2s);
        for (int i = 0; i < 5; ++i)
            run.hear(Signal::TooFast, 30ms);
        QCOMPARE(run.limiter.rate(), 70.0);
        QVERIFY(run.limiter.isSlowedDown());
        run.now += 20ms;
        run.hear(Signal::TooFast, 30ms);  // left before the first came back
        QVERIFY2(run.limiter.rate() >= 70 && run.limiter.rate() < 72, qPrintable(QString::number(run.limiter.rate())));
        run.go(2s);
        const double before = run.limiter.rate();
        QVERIFY(before > 90 && before < 97);
        run.hear(Signal::TooFast);
        QVERIFY(std::abs(run.limiter.rate() - 0.7 * before) < 0.1);
    }

    /// What was too fast is the rate at which the refused request left, not the one it has grown to since.
    void remembersTheRateTheRequestLeftWith() {
        Run run;
        run.go(1s);
        QCOMPARE(run.limiter.rate(), 30.0);
        run.now += 300ms;
        run.hear(Signal::TooFast, 400ms);
        QCOMPARE(run.limiter.rate(), 14.0);
    }

    void hoversUnderTheRateThatWasTooFast() {
        Run run(100, 400);
        run.go(900ms);
        run.hear(Signal::TooFast);
        QCOMPARE(run.limiter.rate(), 70.0);
        double last = 0;
        const SteadyTime throttled = run.now;
        while (run.now - throttled < 5s) {
            run.go(100ms);
            QVERIFY(run.limiter.rate() >= last && run.limiter.rate() < 100);
            last = run.limiter.rate();
            if (run.now - throttled > 3s)
                QVERIFY(last >= 96.9);
        }
        QCOMPARE(run.limiter.nextRate(), last);
        run.go(5s);  // and within ten seconds at twice of it, should it be allowed
        QVERIFY2(run.limiter.rate() > 190, qPrintable(QString::number(run.limiter.rate())));
        run.go(10s);
        QCOMPARE(run.limiter.rate(), 400.0);
        QVERIFY(!run.limiter.isSlowedDown());
    }

    void slowsDownForBusyInBurstsOnly_data() {
        QTest::addColumn<Signal>("signal");
        QTest::newRow("-1") << Signal::Busy;
        QTest::newRow("503") << Signal::Overloaded;
    }
    void slowsDownForBusyInBurstsOnly() {
        QFETCH(Signal, signal);
        Run run;
        run.hear(signal);
        run.now += 10ms;
        run.hear(signal);
        QCOMPARE(run.limiter.rate(), 20.0);
        run.now += 10ms;
        run.hear(signal);
        QCOMPARE(run.limiter.rate(), 14.0);
        QVERIFY(!run.limiter.holdBack().isHolding());
        Run now_and_then;
        for (int i = 0; i < 6; ++i) {
            now_and_then.hear(signal);
            now_and_then.now += 600ms;
        }
        QVERIFY(now_and_then.limiter.rate() >= 20.0);
    }

    /// 45011 with nothing but 45011 after it: no more than a handful of requests until the minute turns.
    void waitsForTheMinute() {
        Run run(100, 100);
        run.go(2s);
        const Timestamp wallAtStart = fromMilliseconds(1'795'140'007'300);
        const SteadyTime began = run.now;
        int refused = 0;
        while (run.now - began < 52'700ms) {
            const int allowed = run.limiter.allowance(run.now);
            run.limiter.started(allowed);
            for (int i = 0; i < allowed; ++i, ++refused)
                run.limiter.answered(Signal::TooFast, run.now, run.now,
                                     wallAtStart + std::chrono::floor<Milliseconds>(run.now - began), 0.5);
            run.now += 1ms;
        }
        QVERIFY2(refused >= 5 && refused <= 12, qPrintable(QString::number(refused)));
        QVERIFY(run.limiter.holdBack().untilMinute().has_value());
        QCOMPARE(toMilliseconds(*run.limiter.holdBack().untilMinute()), 1'795'140'060'000);
        const int before = run.sent;
        run.go(2s);
        QVERIFY(run.sent > before + 30);
        QVERIFY(!run.limiter.holdBack().isHolding());
        QVERIFY(run.limiter.rate() < 90);  // it began with half
    }

    void nextLookIsWhenATokenIsThere() {
        Run run(10, 10);
        run.limiter.started(run.limiter.allowance(run.now));
        QCOMPARE(run.limiter.allowance(run.now), 0);
        const SteadyTime look = run.limiter.nextLook(run.now);
        QVERIFY(look > run.now + 90ms && look <= run.now + 101ms);
        QCOMPARE(run.limiter.allowance(look + 1ms), 1);
    }

    void limitsApplyAtOnce() {
        Run run;
        run.limiter.setLimits(300, 300, run.now);
        QCOMPARE(run.limiter.rate(), 300.0);
        run.go(1s);
        QVERIFY2(run.sent > 280 && run.sent <= 320, qPrintable(QString::number(run.sent)));
        run.hear(Signal::TooFast);  // and still yields
        QCOMPARE(run.limiter.rate(), 210.0);
        run.limiter.setLimits(20, 100, run.now);
        QCOMPARE(run.limiter.rate(), 100.0);
        run.limiter.setLimits(300, 300, run.now);
        QVERIFY(run.limiter.rate() <= 210.0);
    }
};

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
