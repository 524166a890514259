#include <QTest>

#include "pace/concurrencywindow.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;

namespace {

/// Every slot is used, and answers come in the order of the requests.
struct Run {
    explicit Run(int start = 4, int most = 48) : window(start, most) {}

    void fill() {
        const int room = window.room(now, inFlight);
        if (room > 0)
            window.started(room);
        inFlight += std::max(0, room);
    }
    /// One round trip: all that is under way is answered, each by what `signal` says of its number.
    void trip(const std::function<Signal(int)>& signal, Milliseconds latency = 50ms) {
        fill();
        const int answers = inFlight;
        const SteadyTime startedAt = now;
        now += latency;
        for (int i = 0; i < answers; ++i) {
            window.answered(signal(number++), inFlight, startedAt, now, 1.0);
            --inFlight;
        }
    }
    void trip(Signal signal, Milliseconds latency = 50ms) {
        trip([signal](int) { return signal; }, latency);
    }
    void hear(Signal signal, Milliseconds latency = 50ms, double chance = 1.0) {
        window.answered(signal, std::max(1, inFlight), now - latency, now, chance);
    }
    /// Troubles until it probes, a second apart.
    void breakDown() {
        for (int i = 0; i < 30 && !window.isProbing(); ++i, now += 250ms)
            hear(Signal::Trouble);
        now -= 250ms;
    }

    SteadyTime now{1000s};
    ConcurrencyWindow window;
    int inFlight = 0;
    int number = 0;
};

}  // namespace

class TestConcurrencyWindow : public QObject {
    Q_OBJECT
 private slots:
    void growsByHalfARoundUntilTheFirstTrouble() {
        Run run;
        QCOMPARE(run.window.size(), 4);
        run.window.room(run.now, 4);
        for (const int expected : {4, 5, 5, 6}) {
            run.hear(Signal::Passed);
            QCOMPARE(run.window.size(), expected);
        }
        for (int i = 0; i < 200; ++i) {
            run.window.room(run.now, run.window.size());
            run.hear(Signal::Passed);
        }
        QCOMPARE(run.window.size(), 48);
        QCOMPARE(run.window.room(run.now, 40), 8);
        QCOMPARE(run.window.room(run.now, 60), 0);
    }

    void growsByOneARoundBeyondTheFirstTrouble() {
        Run run(20, 48);
        run.trip(Signal::Trouble);
        QCOMPARE(run.window.size(), 14);
        run.trip(Signal::Passed);  // up to where it began in big steps, the round of before still counts
        run.trip(Signal::Passed);
        const int before = run.window.size();
        QVERIFY(before >= 20);
        run.window.room(run.now, before);
        for (int i = 0; i < before + 1; ++i)
            run.hear(Signal::Passed);
        QVERIFY2(run.window.size() >= before && run.window.size() <= before + 1,
                 qPrintable(QString::number(run.window.size())));
    }

    void forgetsACut() {
        Run run(20, 48);
        run.trip(Signal::Trouble);
        run.now += 10s;
        for (int i = 0; i < 4; ++i)
            run.trip(Signal::Passed);
        QCOMPARE(run.window.size(), 48);
    }

    void growsOnlyWhileBusy() {
        Run run(10, 48);
        run.window.room(run.now, 3);
        for (int i = 0; i < 100; ++i)
            run.hear(Signal::Passed);
        QCOMPARE(run.window.size(), 10);
    }

    void isCutByTroubleOnly_data() {
        QTest::addColumn<Signal>("signal");
        QTest::addColumn<int>("size");
        QTest::newRow("passed") << Signal::Passed << 40;
        QTest::newRow("too fast") << Signal::TooFast << 40;
        QTest::newRow("busy") << Signal::Busy << 40;
        QTest::newRow("nothing") << Signal::Nothing << 40;
        QTest::newRow("trouble") << Signal::Trouble << 28;
        QTest::newRow("overloaded") << Signal::Overloaded << 28;
    }
    void isCutByTroubleOnly() {
        QFETCH(Signal, signal);
        QFETCH(int, size);
        Run run(40, 48);
        run.inFlight = 30;
        for (int i = 0; i < 30; ++i) {  // one round
            run.hear(signal);
            if (i == 0)
                QCOMPARE(run.window.size(), 40);
        }
        QCOMPARE(run.window.size(), size);
        for (int i = 0; i < 30; ++i)
            run.hear(signal);
        QVERIFY(run.window.size() == (size == 40 ? 40 : 19));
    }

    /// 25 % of the requests fail, for long: that is no reason to send less, and never one to stop.
    void oneBackEndOfFourIsBad() {
        Run run(4, 48);
        for (int i = 0; i < 400; ++i) {
            run.trip([](int number) { return number % 4 == 3 ? Signal::Trouble : Signal::Passed; });
            QVERIFY(!run.window.isProbing());
        }
        QCOMPARE(run.window.size(), 48);
    }

    /// Its troubles may come in a lump, when they are timeouts.
    void aLumpOfTimeoutsDoesNotStopIt() {
        Run run(48, 48);
        run.trip(Signal::Passed);
        run.inFlight = 48;
        run.now += 15s;
        for (int i = 0; i < 20; ++i)
            run.hear(Signal::Trouble, 15s);
        QVERIFY(!run.window.isProbing());
        run.hear(Signal::Passed);
        for (int i = 0; i < 20; ++i)
            run.hear(Signal::Trouble, 15s);
        QVERIFY(!run.window.isProbing());
    }

    void stopsWhenNothingComesThrough() {
        Run run(10, 48);
        run.hear(Signal::Passed);
        run.now += 10ms;
        for (int i = 0; i < 100; ++i)  // a moment is not enough
            run.hear(Signal::Trouble, 10ms);
        QVERIFY(!run.window.isProbing());
        run.now += 2980ms;
        run.hear(Signal::Trouble, 10ms);
        QVERIFY(!run.window.isProbing());
        run.now += 20ms;
        run.hear(Signal::Trouble, 10ms);
        QVERIFY(run.window.isProbing());
        Run few(4, 48);  // nor are a few answers
        for (int i = 0; i < 11; ++i, few.now += 1s)
            few.hear(Signal::Trouble);
        QVERIFY(!few.window.isProbing());
        few.hear(Signal::Trouble);
        QVERIFY(few.window.isProbing());
    }

    /// All hang: after the first lump of timeouts nothing has come through for as long as they took.
    void stopsAfterOneLumpOfTimeouts() {
        Run run(48, 48);
        run.trip(Signal::Passed);
        run.fill();
        QVERIFY(run.inFlight == 48);
        run.now += 15s;
        for (int i = 0; i < 24; ++i)
            run.hear(Signal::Trouble, 15s);
        QVERIFY(run.window.isProbing());
    }

    void probesWithOne() {
        Run run(10, 48);
        run.breakDown();
        QVERIFY(run.window.isProbing());
        QCOMPARE(run.window.room(run.now, 0), 0);
        QCOMPARE(run.window.room(run.now + 999ms, 0), 0);
        run.now += 1s;
        QCOMPARE(run.window.room(run.now, 0), 1);
        run.window.started(1);
        QCOMPARE(run.window.room(run.now + 30s, 1), 0);
        run.now += 100ms;
        run.hear(Signal::Passed, 100ms);
        QVERIFY(!run.window.isProbing());
        QCOMPARE(run.window.size(), 10);
        QCOMPARE(run.window.room(run.now, 0), 10);
    }

    void probesBackOffToAMinute() {
        Run run;
        run.breakDown();
        QVERIFY(run.window.isProbing());
        for (const int expected : {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            QCOMPARE(run.window.room(run.now + std::chrono::seconds(expected) - 1ms, 0), 0);
            run.now += std::chrono::seconds(expected);
            QCOMPARE(run.window.nextProbe(), run.now);
            QCOMPARE(run.window.room(run.now, 0), 1);
            run.window.started(1);
            run.now += 5ms;
            run.hear(Signal::Trouble, 5ms);
        }
        run.now += 60s;  // jitter never makes it a storm
        QCOMPARE(run.window.room(run.now, 0), 1);
        run.window.started(1);
        run.hear(Signal::Trouble, 0ms, 0.0);
        QCOMPARE(run.window.room(run.now + 499ms, 0), 0);
        QCOMPARE(run.window.room(run.now + 500ms, 0), 1);
    }

    /// Those that were under way when it began to probe are no probes.
    void lateAnswersDoNotStretchTheProbing() {
        Run run(40, 48);
        run.breakDown();
        QVERIFY(run.window.isProbing());
        for (int i = 0; i < 35; ++i)
            run.hear(Signal::Trouble, 500ms);
        QCOMPARE(run.window.room(run.now + 1s, 5), 1);
        run.now += 1s;
        run.window.room(run.now, 5);
        run.window.started(1);
        run.now += 10ms;
        for (int i = 0; i < 5; ++i)
            run.hear(Signal::Trouble, 500ms);
        QCOMPARE(run.window.room(run.now + 59s, 1), 0);  // the probe itself is still out
        run.hear(Signal::Trouble, 10ms);
        QCOMPARE(run.window.room(run.now + 1999ms, 0), 0);
        QCOMPARE(run.window.room(run.now + 2s, 0), 1);
    }

    void limitsApplyAtOnce() {
        Run run;
        run.window.setLimits(30, 30);
        QCOMPARE(run.window.size(), 30);
        run.window.setLimits(4, 10);
        QCOMPARE(run.window.size(), 10);
        Run cut(20, 48);
        cut.trip(Signal::Trouble);
        QCOMPARE(cut.window.size(), 14);
        cut.window.setLimits(30, 48);  // a wish for more does not undo it
        QCOMPARE(cut.window.size(), 14);
    }
};

QTEST_APPLESS_MAIN(TestConcurrencyWindow)
#include "tst_concurrencywindow.moc"
