#include <QTest>

#include "pace/holdback.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;

namespace {

const SteadyTime start{1000s};
const Timestamp wall = fromMilliseconds(1'795'140'007'300);  // 7.3 s into a minute

Timestamp wallAt(SteadyTime now) {
    return wall + std::chrono::floor<Milliseconds>(now - start);
}

/// Sends a feeler whenever it may and has it refused, until the minute is waited for.
SteadyTime refusedUntilMinute(HoldBack& hold) {
    SteadyTime now = start;
    hold.refused(now - 5ms, now, wallAt(now), 0.5);
    while (!hold.untilMinute()) {
        now = hold.nextLook();
        hold.started(now);
        now += 5ms;
        hold.refused(now - 5ms, now, wallAt(now), 0.5);
    }
    return now;
}

}  // namespace

class TestHoldBack : public QObject {
    Q_OBJECT
 private slots:
    void letsEverythingAtFirst() {
        HoldBack hold;
        QVERIFY(hold.lets(start));
        hold.started(start);
        hold.started(start);
        QVERIFY(hold.lets(start));
        QVERIFY(!hold.isHolding());
    }

    void feelsWithOneAtATime() {
        HoldBack hold;
        hold.refused(start - 50ms, start, wall, 0.5);
        QVERIFY(hold.isHolding());
        QVERIFY(!hold.lets(start + 49ms));
        QVERIFY(hold.lets(start + 50ms));
        hold.started(start + 50ms);
        QVERIFY(!hold.lets(start + 100ms));
        QVERIFY(!hold.lets(start + 1049ms));
        QVERIFY(hold.lets(start + 1050ms));  // that one hangs: another
    }

    void isOverWhenTheFeelerPasses() {
        HoldBack hold;
        hold.refused(start - 50ms, start, wall, 0.5);
        hold.passed(start - 10ms);  // it left before the refusal was heard
        QVERIFY(hold.isHolding());
        hold.started(start + 50ms);
        hold.passed(start + 50ms);
        QVERIFY(!hold.isHolding());
        QVERIFY(hold.lets(start + 60ms));
    }

    void doublesWhileRefused() {
        HoldBack hold;
        hold.refused(start - 5ms, start, wall, 0.5);
        SteadyTime now = start;
        for (const auto wait : {50ms, 100ms, 200ms, 400ms}) {
            QCOMPARE(hold.nextLook() - now, std::chrono::nanoseconds(wait));
            now = hold.nextLook();
            hold.started(now);
            now += 5ms;
            hold.refused(now - 5ms, now, wallAt(now), 0.5);
        }
    }

    /// Those that were under way at the first refusal tell nothing new, however late they come.
    void lateRefusalsCountOnce() {
        HoldBack hold;
        hold.refused(start - 800ms, start, wall, 0.5);
        for (auto late = 1ms; late < 800ms; late += 10ms)
            hold.refused(start + late - 800ms, start + late, wallAt(start + late), 0.5);
        QVERIFY(hold.lets(start + 50ms));
        QVERIFY(!hold.untilMinute());
    }

    /// A limit of the second lets something pass after one at most.
    void aSecondsLimitIsNotAMinutes() {
        HoldBack hold;
        hold.refused(start - 5ms, start, wall, 0.5);
        SteadyTime now = start;
        while (now < start + 1s) {
            now = hold.nextLook();
            hold.started(now);
            now += 5ms;
            if (now >= start + 1s)
                hold.passed(now - 5ms);
            else
                hold.refused(now - 5ms, now, wallAt(now), 0.5);
            QVERIFY(!hold.untilMinute());
        }
        QVERIFY(!hold.isHolding());
    }

    void waitsForTheMinute() {
        HoldBack hold;
        const SteadyTime now = refusedUntilMinute(hold);
        QVERIFY(now - start >= 1500ms && now - start < 2s);
        QCOMPARE(toMilliseconds(*hold.untilMinute()), 1'795'140'060'000);
        const SteadyTime minute = start + (*hold.untilMinute() - wall);
        QCOMPARE(hold.nextLook() - minute, std::chrono::nanoseconds(700ms));  // 200 ms, and half of a second by chance
        QVERIFY(!hold.lets(minute));
        QVERIFY(hold.lets(minute + 700ms));
        hold.started(minute + 700ms);
        hold.passed(minute + 700ms);
        QVERIFY(!hold.isHolding());
        QVERIFY(!hold.untilMinute());
    }

    /// The platform's minutes are not ours, or it is no minute: never faster than every 1.6 s, never slower than 60.
    void asksAgainAfterTheMinute() {
        HoldBack hold;
        refusedUntilMinute(hold);
        SteadyTime now = hold.nextLook();
        std::vector<std::chrono::nanoseconds> waits;
        for (int i = 0; i < 8; ++i) {
            hold.started(now);
            now += 5ms;
            hold.refused(now - 5ms, now, wallAt(now), 0.5);
            QVERIFY(!hold.untilMinute());
            waits.emplace_back(hold.nextLook() - now);
            now = hold.nextLook();
        }
        const std::vector<std::chrono::nanoseconds> expected{3200ms, 6400ms, 12800ms, 25600ms, 51200ms, 60s, 60s, 60s};
        QCOMPARE(waits, expected);
    }

    void nextMinuteIsTheNext_data() {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("next");
        QTest::newRow("within") << 1'795'140'007'300LL << 1'795'140'060'000LL;
        QTest::newRow("at the turn") << 1'795'140'000'000LL << 1'795'140'060'000LL;
        QTest::newRow("just before") << 1'795'140'059'999LL << 1'795'140'060'000LL;
    }
    void nextMinuteIsTheNext() {
        QFETCH(qint64, at);
        QFETCH(qint64, next);
        QCOMPARE(toMilliseconds(nextMinute(fromMilliseconds(at))), next);
    }
};

QTEST_APPLESS_MAIN(TestHoldBack)
#include "tst_holdback.moc"
