#include <QSignalSpy>
#include <QTest>

#include "sending/lease/timewatch.h"
#include "support/fakeclock.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;

class TestTimeWatch : public QObject {
    Q_OBJECT
 private slots:
    void tellsJumps_data() {
        QTest::addColumn<qint64>("by");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("none") << qint64(0) << false;
        QTest::newRow("a nudge") << qint64(2'000) << false;
        QTest::newRow("a nudge back") << qint64(-2'000) << false;
        QTest::newRow("just more") << qint64(2'001) << true;
        QTest::newRow("just more, back") << qint64(-2'001) << true;
        QTest::newRow("a night's sleep") << qint64(8 * 3'600'000) << true;
        QTest::newRow("a day back") << qint64(-86'400'000) << true;
    }
    void tellsJumps() {
        QFETCH(qint64, by);
        QFETCH(bool, isTold);
        test::FakeClock clock;
        TimeWatch watch(clock, nullptr);
        QSignalSpy jumped(&watch, &TimeWatch::jumped);
        watch.start();
        clock.advance(7s);  // time that both clocks saw is no jump
        clock.jump(Milliseconds(by));
        watch.look();
        QCOMPARE(jumped.size(), isTold ? 1 : 0);
        if (isTold)
            QCOMPARE(jumped[0][0].value<Milliseconds>(), Milliseconds(by));
        watch.look();
        QCOMPARE(jumped.size(), isTold ? 1 : 0);  // once
    }
    void addsNoSmallOnesUp() {
        test::FakeClock clock;
        TimeWatch watch(clock, nullptr);
        QSignalSpy jumped(&watch, &TimeWatch::jumped);
        watch.start();
        for (int i = 0; i < 10; ++i) {
            clock.jump(1s);
            watch.look();
        }
        QCOMPARE(jumped.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTimeWatch)
#include "tst_timewatch.moc"
