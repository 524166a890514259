#include <QTest>

#include "tokens/schedule.h"

using namespace hongyan;
using namespace hongyan::tokens;

class tst_Schedule : public QObject {
    Q_OBJECT
 private slots:
    void refresh_data() {
        QTest::addColumn<int>("expiresIn");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("two hours") << 7200 << 0.0 << qint64(6'900'000);
        QTest::newRow("with jitter") << 7200 << 0.5 << qint64(6'915'000);
        QTest::newRow("most jitter stays before the end") << 7200 << 0.999 << qint64(6'929'970);
        QTest::newRow("what is left of a shared token") << 345 << 0.0 << qint64(60'000);
        QTest::newRow("just above") << 361 << 0.0 << qint64(61'000);
        QTest::newRow("nearly over") << 10 << 0.9 << qint64(60'000);
    }
    void refresh() {
        QFETCH(int, expiresIn);
        QFETCH(double, jitter);
        QTEST(qint64(refreshDelay(std::chrono::seconds(expiresIn), jitter).count()), "ms");
    }

    void retry_data() {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("1st, least") << 1 << 0.0 << qint64(500);
        QTest::newRow("1st, half") << 1 << 0.5 << qint64(750);
        QTest::newRow("2nd") << 2 << 0.0 << qint64(1'000);
        QTest::newRow("6th") << 6 << 0.0 << qint64(16'000);
        QTest::newRow("7th is capped") << 7 << 0.0 << qint64(30'000);
        QTest::newRow("1000th") << 1000 << 0.5 << qint64(45'000);
    }
    void retry() {
        QFETCH(int, failures);
        QFETCH(double, jitter);
        QTEST(qint64(retryDelay(failures, jitter).count()), "ms");
    }

    void lifetimes() {
        QCOMPARE(lifetime(std::chrono::seconds(7200)).count(), 7'200'000);
        QCOMPARE(lifetime(std::chrono::seconds(1)).count(), 60'000);
    }
};

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_schedule.moc"
