#include <QTest>
#include <deque>

#include "pace/retrybudget.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;

namespace {

constexpr SteadyTime start{1000s};

/// Repeats that leave in `howLong`, each under way for `latency`.
int repeats(double rate, int window, Milliseconds latency, std::chrono::seconds howLong) {
    RetryBudget budget(start);
    std::deque<SteadyTime> underWay;
    int sent = 0;
    for (SteadyTime now = start; now < start + howLong; now += 1ms) {
        while (!underWay.empty() && underWay.front() <= now)
            underWay.pop_front();
        const int allowed = budget.allowance(now, rate, window, static_cast<int>(underWay.size()));
        budget.started(allowed);
        underWay.insert(underWay.end(), static_cast<size_t>(allowed), now + latency);
        sent += allowed;
    }
    return sent;
}

}  // namespace

class TestRetryBudget : public QObject {
    Q_OBJECT
 private slots:
    void limits_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("latency");
        QTest::addColumn<int>("least");  // in 100 s
        QTest::addColumn<int>("most");
        QTest::newRow("a fifth of the rate") << 100.0 << 48 << 50 << 1990 << 2021;
        QTest::newRow("whatever the rate") << 30.0 << 48 << 50 << 590 << 607;
        QTest::newRow("at least one a second") << 2.0 << 48 << 50 << 99 << 102;
        QTest::newRow("three tenths of the slots") << 100.0 << 10 << 1000 << 290 << 303;
        QTest::newRow("at least one slot") << 100.0 << 2 << 500 << 195 << 201;
    }
    void limits() {
        QFETCH(double, rate);
        QFETCH(int, window);
        QFETCH(int, latency);
        QFETCH(int, least);
        QFETCH(int, most);
        const int sent = repeats(rate, window, Milliseconds(latency), 100s);
        QVERIFY2(sent >= least && sent <= most, qPrintable(QString::number(sent)));
    }

    void keepsOneSecondsWorth() {
        RetryBudget budget(start);
        QCOMPARE(budget.allowance(start + 1h, 100, 1000, 0), 20);
        budget.started(20);
        QCOMPARE(budget.allowance(start + 1h, 100, 1000, 20), 0);
    }

    void saysWhenToLookAgain() {
        RetryBudget budget(start);
        QCOMPARE(budget.allowance(start, 50, 48, 0), 1);
        budget.started(1);
        QCOMPARE(budget.allowance(start, 50, 48, 1), 0);
        const SteadyTime look = budget.nextLook(start, 50);
        QVERIFY(look >= start + 99ms && look <= start + 101ms);
        QCOMPARE(budget.allowance(look, 50, 48, 1), 1);
        QVERIFY(budget.nextLook(look, 50) >= look);
    }
};

QTEST_APPLESS_MAIN(TestRetryBudget)
#include "tst_retrybudget.moc"
