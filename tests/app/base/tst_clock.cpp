#include <QTest>

#include "base/calendar.h"
#include "base/clock.h"

using namespace hongyan;

class tst_Clock : public QObject {
    Q_OBJECT
 private slots:
    void shanghai_data() {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("midnight");
        const auto row = [](const char* name, const char* utc, const char* day, const char* midnight) {
            QTest::newRow(name) << QString::fromLatin1(utc) << QString::fromLatin1(day)
                                << QString::fromLatin1(midnight);
        };
        row("morning", "2026-11-20T02:00:00.000Z", "2026-11-20", "2026-11-20T16:00:00.000Z");
        row("last millisecond of the day", "2026-11-20T15:59:59.999Z", "2026-11-20", "2026-11-20T16:00:00.000Z");
        row("midnight itself is the new day", "2026-11-20T16:00:00.000Z", "2026-11-21", "2026-11-21T16:00:00.000Z");
        row("UTC evening", "2026-11-20T23:30:00.000Z", "2026-11-21", "2026-11-21T16:00:00.000Z");
        row("new year", "2026-12-31T16:00:00.000Z", "2027-01-01", "2027-01-01T16:00:00.000Z");
        row("leap day", "2028-02-28T16:00:00.000Z", "2028-02-29", "2028-02-29T16:00:00.000Z");
        row("where summer time would turn", "1991-04-14T02:30:00.000Z", "1991-04-14", "1991-04-14T16:00:00.000Z");
        row("before 1970", "1969-12-31T15:59:59.999Z", "1969-12-31", "1969-12-31T16:00:00.000Z");
    }
    void shanghai() {
        QFETCH(QString, utc);
        QFETCH(QString, day);
        QFETCH(QString, midnight);
        const auto at = fromDateTime(QDateTime::fromString(utc, Qt::ISODateWithMs));
        QCOMPARE(shanghaiDay(at), day);
        QCOMPARE(toDateTime(nextShanghaiMidnight(at)).toString(Qt::ISODateWithMs), midnight);
    }

    void dateTimesKeepMillisecondsAndAreUtc() {
        const auto time = fromMilliseconds(1'795'140'000'123);
        QCOMPARE(fromDateTime(toDateTime(time)), time);
        QCOMPARE(toDateTime(time).timeSpec(), Qt::UTC);
        QCOMPARE(toMilliseconds(time), 1'795'140'000'123);
        const QDateTime local = toDateTime(inUtc(QDate(2026, 11, 20), QTime(2, 0))).toOffsetFromUtc(8 * 3600);
        QCOMPARE(local.time(), QTime(10, 0));
        QCOMPARE(toDateTime(fromDateTime(local)).time(), QTime(2, 0));
    }

    void theSystemsClockAgreesWithQt() {
        const SystemClock clock;
        const auto before = QDateTime::currentMSecsSinceEpoch();
        const auto now = toMilliseconds(clock.now());
        QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
        const auto steady = clock.steady();
        QVERIFY(clock.steady() >= steady);
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
