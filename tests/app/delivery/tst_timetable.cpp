#include <QTest>

#include "base/calendar.h"
#include "delivery/timetable.h"

using namespace hongyan;
using namespace std::chrono_literals;
using delivery::overAt;
using delivery::timetableOf;

namespace {

/// Shanghai's clock on that day of November 2026.
Timestamp at(int day, int hour, int minute = 0) {
    return inShanghai(QDate(2026, 11, day), QTime(hour, minute));
}

}  // namespace

class TimetableTest : public QObject {
    Q_OBJECT

 private slots:
    void saysWhenItBegins_data();
    void saysWhenItBegins();
    void saysWhenItIsOver_data();
    void saysWhenItIsOver();
    void endsWhereItNeverWould();
};

void TimetableTest::saysWhenItBegins_data() {
    QTest::addColumn<int>("start");  // the hour, on the 20th; -1: at once
    QTest::addColumn<QString>("hours");
    QTest::addColumn<qint64>("begins");
    QTest::addColumn<bool>("later");
    const auto row = [](const char* name, int start, const char* hours, Timestamp begins, bool later) {
        QTest::newRow(name) << start << QString::fromLatin1(hours) << toMilliseconds(begins) << later;
    };
    row("at once", -1, "", at(20, 14), false);
    row("at once, inside", -1, "09:00-21:30", at(20, 14), false);
    row("at once, before", -1, "15:00-21:30", at(20, 15), false);
    row("at once, over for today", -1, "09:00-12:00", at(21, 9), false);
    row("later", 16, "", at(20, 16), true);
    row("later, inside", 16, "09:00-21:30", at(20, 16), true);
    row("later, outside", 22, "09:00-21:30", at(21, 9), true);
    row("later, over midnight", 22, "20:00-06:00", at(20, 22), true);
    row("passed already", 13, "", at(20, 14), false);
    row("the same hours are the whole day", -1, "08:00-08:00", at(20, 14), false);
}

void TimetableTest::saysWhenItBegins() {
    QFETCH(int, start);
    QFETCH(QString, hours);
    QFETCH(qint64, begins);
    QFETCH(bool, later);
    delivery::Policy policy;
    if (start >= 0)
        policy.startAt = at(20, start);
    policy.window = delivery::sendingWindowFrom(hours);
    const auto table = timetableOf(policy, at(20, 14));
    QCOMPARE(toMilliseconds(table.begins), begins);
    QCOMPARE(table.later, later);
    QCOMPARE(table.isMoved(), table.begins != (later ? *policy.startAt : at(20, 14)));
}

void TimetableTest::saysWhenItIsOver_data() {
    QTest::addColumn<QString>("hours");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<qint64>("over");
    const auto row = [](const char* name, const char* hours, Timestamp from, int minutes, Timestamp over) {
        QTest::newRow(name) << QString::fromLatin1(hours) << toMilliseconds(from) << minutes << toMilliseconds(over);
    };
    row("no hours", "", at(20, 14), 90, at(20, 15, 30));
    row("all day", "00:00-24:00", at(20, 14), 24 * 60, at(21, 14));
    row("within them", "09:00-21:30", at(20, 14), 90, at(20, 15, 30));
    row("to the last minute", "09:00-21:30", at(20, 21), 30, at(20, 21, 30));
    row("the rest tomorrow", "09:00-21:30", at(20, 21), 40, at(21, 9, 10));
    row("until midnight", "09:00-24:00", at(20, 23), 90, at(21, 9, 30));
    row("over midnight", "20:00-02:00", at(20, 23), 4 * 60, at(21, 21));
    row("three days", "09:00-10:00", at(20, 9), 150, at(22, 9, 30));
}

void TimetableTest::saysWhenItIsOver() {
    QFETCH(QString, hours);
    QFETCH(qint64, from);
    QFETCH(int, minutes);
    QFETCH(qint64, over);
    const auto said = overAt(delivery::sendingWindowFrom(hours), Timestamp(Milliseconds(from)), minutes * 1min);
    QVERIFY(said);
    QCOMPARE(toMilliseconds(*said), over);
}

void TimetableTest::endsWhereItNeverWould() {
    QVERIFY(!overAt(delivery::SendingWindow{540, 541, delivery::WindowZone::Shanghai}, at(20, 9), 24h));
}

QTEST_APPLESS_MAIN(TimetableTest)
#include "tst_timetable.moc"
