#include <QTest>

#include "base/calendar.h"
#include "rehearsal/expectation.h"

using namespace hongyan;
using namespace std::chrono_literals;
using rehearsal::expectedDuration;
using rehearsal::sendingTime;

namespace {

/// Shanghai's clock on that day of November 2026.
Timestamp at(int day, int hour, int minute = 0, int second = 0) {
    return inShanghai(QDate(2026, 11, day), QTime(hour, minute, second));
}

}  // namespace

class ExpectationTest : public QObject {
    Q_OBJECT

 private slots:
    void saysHowLong_data();
    void saysHowLong();
    void saysWhen();
};

void ExpectationTest::saysHowLong_data() {
    QTest::addColumn<qint64>("messages");
    QTest::addColumn<int>("ceiling");
    QTest::addColumn<int>("rate");
    QTest::addColumn<bool>("canary");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* name, qint64 messages, int ceiling, int rate, bool canary, qint64 ms) {
        QTest::newRow(name) << messages << ceiling << rate << canary << ms;
    };
    row("nobody", 0, 100, 0, false, 0);
    row("within the first second", 10, 100, 0, false, 500);
    row("one second", 20, 100, 0, false, 1000);
    row("two seconds", 50, 100, 0, false, 2000);         // 20 + 30
    row("the ramp", 20 + 30 + 45, 100, 0, false, 3000);  // 20 + 30 + 45
    row("up to the ceiling", 20 + 30 + 45 + 67, 100, 0, false, 3993);
    row("at the ceiling", 10'000, 100, 0, false, 4000 + 98'375);  // 162.5 in the ramp's four seconds
    row("a ceiling below the start", 100, 10, 0, false, 10'000);
    row("the campaign's own rate", 1000, 100, 50, false, 20'000);  // no ramp
    row("careful, too few for a look", 20, 100, 100, true, 200);
    row("careful, one look", 120, 100, 100, true, 1200 + 1000);
    row("careful, all looks", 10'000, 100, 100, true, 100'000 + 3000);
}

void ExpectationTest::saysHowLong() {
    QFETCH(qint64, messages);
    QFETCH(int, ceiling);
    QFETCH(int, rate);
    QFETCH(bool, canary);
    QFETCH(qint64, ms);
    delivery::Policy policy{.rate = rate};
    policy.canary = canary;
    QCOMPARE(sendingTime(messages, ceiling, policy).count(), ms);
}

void ExpectationTest::saysWhen() {
    delivery::Policy policy{.rate = 10};
    auto expected = expectedDuration(36'000, 100, policy, at(20, 14));
    QCOMPARE(expected.sending, Milliseconds(1h));
    QVERIFY(expected.begins == at(20, 14));
    QVERIFY(expected.doneAt == at(20, 15));

    policy.startAt = at(20, 20);
    policy.window = delivery::sendingWindowFrom(QStringLiteral("09:00-20:30"));
    expected = expectedDuration(36'000, 100, policy, at(20, 14));
    QCOMPARE(expected.sending, Milliseconds(1h));
    QVERIFY(expected.begins == at(20, 20));
    QVERIFY(expected.doneAt == at(21, 9, 30));  // waiting is not sending

    policy.window = delivery::SendingWindow{540, 541, delivery::WindowZone::Shanghai};
    QVERIFY(!expectedDuration(1'000'000, 100, policy, at(20, 14)).doneAt);
}

QTEST_APPLESS_MAIN(ExpectationTest)
#include "tst_expectation.moc"
