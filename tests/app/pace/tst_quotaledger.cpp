#include <QTest>

#include "pace/quotaledger.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp morning = fromMilliseconds(1'795'140'000'000);   // 2026-11-20 10:00 in Shanghai
constexpr Timestamp midnight = fromMilliseconds(1'795'190'400'000);  // 2026-11-21 00:00 there
const QuotaKey sends{QStringLiteral("wx1"), QStringLiteral("/cgi-bin/message/template/send")};
const QuotaKey users{QStringLiteral("wx1"), QStringLiteral("/cgi-bin/user/get")};
const QuotaKey others{QStringLiteral("wx2"), QStringLiteral("/cgi-bin/message/template/send")};

}  // namespace

class TestQuotaLedger : public QObject {
    Q_OBJECT
 private slots:
    void knowsNothingUntilTold() {
        QuotaLedger ledger;
        QVERIFY(!ledger.left(sends, morning));
        QVERIFY(!ledger.usedUpUntil(sends, morning));
        QCOMPARE(ledger.counted(sends, morning), 0);
        ledger.count(sends, morning, 7);
        QCOMPARE(ledger.counted(sends, morning), 7);
        QVERIFY(!ledger.left(sends, morning));
    }

    /// The platform's count is late and a little off, ours knows only our requests.
    void reconciles_data() {
        QTest::addColumn<int>("oursBefore");
        QTest::addColumn<int>("said");
        QTest::addColumn<int>("oursSince");
        QTest::addColumn<int>("used");
        QTest::newRow("as we counted") << 1000 << 1000 << 0 << 1000;
        QTest::newRow("ours since are added") << 1000 << 1000 << 250 << 1250;
        QTest::newRow("others send too") << 1000 << 5000 << 250 << 5250;
        QTest::newRow("it is late: ours counts") << 1000 << 900 << 250 << 1250;
        QTest::newRow("more than there is") << 0 << 99'990 << 500 << 100'490;
    }
    void reconciles() {
        QFETCH(int, oursBefore);
        QFETCH(int, said);
        QFETCH(int, oursSince);
        QFETCH(int, used);
        QuotaLedger ledger;
        ledger.count(sends, morning, oursBefore);
        ledger.note(sends, {.dailyLimit = 100'000, .used = said, .remain = 100'000 - said, .askedAt = morning});
        ledger.count(sends, morning + 1min, oursSince);
        const auto left = ledger.left(sends, morning + 1min);
        QVERIFY(left.has_value());
        QCOMPARE(left->dailyLimit, 100'000);
        QCOMPARE(left->used, used);
        QCOMPARE(left->remain, std::max(0, 100'000 - used));
        QCOMPARE(left->atLeast, std::max(0, 100'000 - used - 1000));
        QVERIFY(!ledger.usedUpUntil(sends, morning));  // only the platform says so
    }

    void usedUpUntilTheDayTurns() {
        QuotaLedger ledger;
        ledger.note(sends, {.dailyLimit = 100, .used = 40, .remain = 60, .askedAt = morning});
        QVERIFY(ledger.noteUsedUp(sends, morning + 1h));
        QVERIFY(!ledger.noteUsedUp(sends, morning + 1h));  // no news
        QVERIFY(ledger.usedUpUntil(sends, morning + 2h) == midnight);
        QCOMPARE(ledger.left(sends, morning + 2h)->remain, 0);
        QVERIFY(ledger.usedUpUntil(sends, midnight - 1ms) == midnight);
        QVERIFY(!ledger.usedUpUntil(sends, midnight));
        QVERIFY(!ledger.left(sends, midnight));  // yesterday's answer
        QCOMPARE(ledger.counted(sends, midnight), 0);
        ledger.count(sends, midnight + 1s, 5);
        QCOMPARE(ledger.counted(sends, midnight + 1s), 5);
        QVERIFY(!ledger.usedUpUntil(sends, midnight + 1s));
    }

    void concernsOneAccountAndPath() {
        QuotaLedger ledger;
        ledger.noteUsedUp(sends, morning);
        QVERIFY(ledger.usedUpUntil(sends, morning));
        QVERIFY(!ledger.usedUpUntil(users, morning));
        QVERIFY(!ledger.usedUpUntil(others, morning));
    }

    /// A clock set back by an hour or a day, at midnight too, makes no used-up day a fresh one.
    void clockSetBack_data() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("a minute, over midnight") << qint64(60'000);
        QTest::newRow("an hour") << qint64(3'600'000);
        QTest::newRow("a day") << qint64(86'400'000);
    }
    void clockSetBack() {
        QFETCH(qint64, by);
        QuotaLedger ledger;
        const Timestamp now = midnight + 30s;
        ledger.count(sends, now, 100);
        ledger.note(sends, {.dailyLimit = 100, .used = 100, .remain = 0, .askedAt = now});
        ledger.noteUsedUp(sends, now);
        const Timestamp back = now - Milliseconds(by);
        QVERIFY(ledger.usedUpUntil(sends, back) == midnight + 24h);
        ledger.count(sends, back, 3);  // counted for the later day
        ledger.note(sends, {.dailyLimit = 100, .used = 10, .remain = 90, .askedAt = back});  // about an earlier one
        QVERIFY(ledger.usedUpUntil(sends, back));
        QVERIFY(ledger.usedUpUntil(sends, now + 1min));
        QCOMPARE(ledger.counted(sends, now + 1min), 103);
        QVERIFY(!ledger.usedUpUntil(sends, midnight + 24h));
    }

    void anAnswerAboutAnEarlierDayIsNotTaken() {
        QuotaLedger ledger;
        ledger.note(sends, {.dailyLimit = 100, .used = 30, .remain = 70, .askedAt = midnight + 1min});
        ledger.note(sends, {.dailyLimit = 100, .used = 90, .remain = 10, .askedAt = midnight - 1min});
        QCOMPARE(ledger.left(sends, midnight + 2min)->remain, 70);
    }

    /// A person cleared it, or it was raised.
    void anAnswerMayLiftIt_data() {
        QTest::addColumn<int>("after");  // s after the 45009
        QTest::addColumn<int>("remain");
        QTest::addColumn<bool>("lifts");
        QTest::newRow("plenty") << 60 << 50'000 << true;
        QTest::newRow("within what it miscounts") << 60 << 900 << false;
        QTest::newRow("nothing") << 60 << 0 << false;
        QTest::newRow("asked before") << -1 << 50'000 << false;
    }
    void anAnswerMayLiftIt() {
        QFETCH(int, after);
        QFETCH(int, remain);
        QFETCH(bool, lifts);
        QuotaLedger ledger;
        ledger.noteUsedUp(sends, morning);
        ledger.note(sends, {.dailyLimit = 100'000,
                            .used = 100'000 - remain,
                            .remain = remain,
                            .askedAt = morning + std::chrono::seconds(after)});
        QCOMPARE(!ledger.usedUpUntil(sends, morning + 1h), lifts);
        QCOMPARE(ledger.left(sends, morning + 1h)->remain, lifts ? remain : 0);
    }
};

QTEST_APPLESS_MAIN(TestQuotaLedger)
#include "tst_quotaledger.moc"
