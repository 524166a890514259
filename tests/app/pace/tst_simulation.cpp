#include <QTest>
#include <cstdio>
#include <numeric>

#include "simulation.h"

using namespace hongyan;
using namespace hongyan::test;
using namespace std::chrono_literals;

namespace {

constexpr double ceiling = 100;
constexpr double settleWithin = 10;  // seconds
constexpr double lookAfterwards = 5;

/// Five, or as many as HONGYAN_PACE_SEEDS says. With HONGYAN_SHOW_PACE set, every run is printed second by second.
std::vector<unsigned> seeds() {
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("HONGYAN_PACE_SEEDS", &given);
    std::vector<unsigned> seeds(given ? static_cast<size_t>(wanted) : 5);
    std::iota(seeds.begin(), seeds.end(), 1U);
    return seeds;
}

/// 2026-11-20 10:00:07 in Shanghai: no boundary of a second, minute or day is where the run begins.
constexpr Timestamp morning = fromMilliseconds(1'795'140'007'300);

/// What happens to the platform, and what it allows because of it.
struct Story {
    double length = 0;                               ///< seconds
    std::function<void(World&, Platform&)> happens;  ///< at the beginning; later things it puts on the clock
    std::function<double(double second)> allowed;    ///< requests in that second
    std::vector<double> changes{0};                  ///< seconds after which it must be back at speed
    Timestamp begins = morning;
};

void show(const char* name, unsigned seed, const Line& line, const Story& story) {
    static const bool wanted = qEnvironmentVariableIsSet("HONGYAN_SHOW_PACE");
    if (!wanted)
        return;
    std::printf("\n%s, seed %u\n%6s %7s %6s %7s %9s %6s %6s %6s %6s\n", name, seed, "second", "allowed", "sent",
                "served", "throttled", "failed", "rate", "window", "flying");
    for (size_t second = 0; second < line.seconds.size(); ++second) {
        const Tally& tally = line.seconds[second];
        std::printf("%6zu %7.1f %6d %7d %9d %6d %6.1f %6d %6d%s\n", second, story.allowed(static_cast<double>(second)),
                    tally.sent, tally.served(), tally.throttled, tally.failed, tally.rate, tally.window, tally.inFlight,
                    tally.wasProbing ? " probing" : "");
    }
}

double allowedIn(const Story& story, double from, double to) {
    double sum = 0;
    for (double second = from; second < to; ++second)
        sum += story.allowed(second);
    return sum;
}

Story fixedCap(bool smooth) {
    return {.length = 300,
            .happens =
                [smooth](World&, Platform& platform) {
                    platform.perSecond = 50;
                    platform.smooth = smooth;
                },
            .allowed = [](double) { return 50.0; }};
}

Story halvingCap(bool smooth, double from, double to) {
    return {.length = 300,
            .happens =
                [=](World& world, Platform& platform) {
                    platform.perSecond = 60;
                    platform.smooth = smooth;
                    world.in(std::chrono::milliseconds(static_cast<int>(1000 * from)),
                             [&platform] { platform.perSecond = 30; });
                    world.in(std::chrono::milliseconds(static_cast<int>(1000 * to)),
                             [&platform] { platform.perSecond = 60; });
                },
            .allowed = [=](double second) { return second < from || second >= to ? 60.0 : 30.0; },
            .changes = to < 300 ? std::vector<double>{0, from, to} : std::vector<double>{0, from}};
}

Story randomErrors() {
    return {.length = 300,
            .happens = [](World&, Platform& platform) { platform.busyShare = 0.05; },
            .allowed = [](double) { return ceiling; }};
}

Story badBackEnd(Platform::Bad bad, double allowed) {
    return {.length = 300,
            .happens =
                [bad](World& world, Platform& platform) {
                    platform.bad = bad;
                    world.in(60s, [&platform] { platform.badShare = 0.25; });
                    world.in(200s, [&platform] { platform.badShare = 0; });
                },
            .allowed = [allowed](double second) { return second < 60 || second >= 200 ? ceiling : allowed; },
            .changes = {0, 60, 200}};
}

Story slowAnswers() {
    return {.length = 300,
            .happens =
                [](World& world, Platform& platform) {
                    world.in(100s, [&platform] { platform.latency = 800ms; });
                    world.in(200s, [&platform] { platform.latency = 50ms; });
                },
            // 48 at once, 0.8 s × 0.925 each
            .allowed = [](double second) { return second < 100 || second >= 200 ? ceiling : 48 / (0.8 * 0.925); },
            .changes = {0, 100, 200}};
}

/// 1,500 a minute, however they are spread: allowed are those from the turn of the minute on.
Story minuteLimit() {
    return {.length = 353,
            .happens = [](World&, Platform& platform) { platform.perMinute = 1500; },
            .allowed =
                [](double second) {
                    const double ofMinute = std::fmod(second + 7, 60);
                    return (second < 53 && second < 15) || (second >= 53 && ofMinute < 15) ? 100.0 : 0.0;
                },
            .changes = {}};
}

}  // namespace

class TestSimulation : public QObject {
    Q_OBJECT
 private slots:
    void keepsTheBars_data() {
        QTest::addColumn<Story>("story");
        QTest::newRow("fixed cap, counted by the second") << fixedCap(false);
        QTest::newRow("fixed cap, smooth") << fixedCap(true);
        QTest::newRow("cap halves") << halvingCap(false, 120, 300);
        QTest::newRow("smooth cap halves") << halvingCap(true, 120, 300);
        QTest::newRow("cap halves and comes back") << halvingCap(false, 100, 200);
        QTest::newRow("smooth cap halves and comes back") << halvingCap(true, 100, 200);
        QTest::newRow("5 % random errors") << randomErrors();
        QTest::newRow("one of four back ends answers 502") << badBackEnd(Platform::Bad::Fails, ceiling);
        QTest::newRow("one of four back ends answers 503") << badBackEnd(Platform::Bad::Unavailable, ceiling);
        QTest::newRow("one of four back ends times out") << badBackEnd(Platform::Bad::TimesOut, ceiling);
        QTest::newRow("latency steps to 800 ms and back") << slowAnswers();
        QTest::newRow("minute's limit") << minuteLimit();
    }
    void keepsTheBars() {
        QFETCH(Story, story);
        for (const unsigned seed : seeds()) {
            World world(seed, story.begins);
            Platform platform(world);
            story.happens(world, platform);
            Line line(world, platform);
            line.add(CampaignId{1}, 100'000);
            world.run(std::chrono::milliseconds(static_cast<qint64>(story.length * 1000)));
            show(QTest::currentDataTag(), seed, line, story);

            const Tally all = line.between(0, story.length);
            const double used = all.served() / allowedIn(story, 0, story.length);
            const double throttled = 1.0 * all.throttled / all.sent;
            QString said = QStringLiteral("seed %1: used %2 %, throttled %3 %")
                               .arg(seed)
                               .arg(100 * used, 0, 'f', 1)
                               .arg(100 * throttled, 0, 'f', 2);
            bool isBack = true;
            for (const double change : story.changes) {
                const double from = change + settleWithin, to = from + lookAfterwards;
                const double speed = line.between(from, to).served() / allowedIn(story, from, to);
                said += QStringLiteral(", after %1 s %2 %").arg(change).arg(100 * speed, 0, 'f', 1);
                isBack = isBack && speed >= 0.9;
            }
            if (qEnvironmentVariableIsSet("HONGYAN_SHOW_PACE"))
                std::printf("%s: %s\n", QTest::currentDataTag(), qPrintable(said));
            if (!(used >= 0.9 && throttled <= 0.02 && isBack))
                QTest::qFail(qPrintable(said), __FILE__, __LINE__);
        }
    }

    /// Answers of the bad one come after 15 s: what the window can carry is carried, and it never stops.
    void oneBackEndHangs() {
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world);
            Line line(world, platform);
            platform.bad = Platform::Bad::Hangs;
            world.in(60s, [&] { platform.badShare = 0.25; });
            world.in(260s, [&] { platform.badShare = 0; });
            line.add(CampaignId{1}, 100'000);
            world.run(320s);
            show("one back end hangs", seed, line, {.allowed = [](double) { return ceiling; }});

            QVERIFY(!line.between(0, 320).wasProbing);
            const double carried = 48 / (0.75 * 0.05 + 0.25 * 15);  // a second
            const int sent = line.between(90, 260).sent;
            QVERIFY2(sent >= 0.9 * 170 * carried, qPrintable(QString::number(sent)));
            // The last one that hangs is given up at 275 s.
            const int served = line.between(285, 290).served();
            QVERIFY2(served >= 0.9 * 5 * ceiling, qPrintable(QString::number(served)));
        }
    }

    /// Hardly anything is sent into an outage, and it is back at speed ten seconds after the first that gets through.
    void nothingComesThrough_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("hangs");
        QTest::addColumn<int>("wasted");
        QTest::newRow("ten seconds of refused connections") << 10 << false << 200;
        QTest::newRow("five minutes of them") << 300 << false << 220;
        QTest::newRow("everything hangs for a minute") << 60 << true << 90;
        QTest::newRow("everything hangs for five minutes") << 300 << true << 100;
    }
    void nothingComesThrough() {
        QFETCH(int, seconds);
        QFETCH(bool, hangs);
        QFETCH(int, wasted);
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world);
            Line line(world, platform);
            platform.bad = hangs ? Platform::Bad::Hangs : Platform::Bad::Fails;
            world.in(60s, [&] { platform.isDown = true; });
            world.in(60s + std::chrono::seconds(seconds), [&] { platform.isDown = false; });
            line.add(CampaignId{1}, 100'000);
            const double over = 60 + seconds;
            world.run(std::chrono::seconds(60 + seconds + 120));
            show(QTest::currentDataTag(), seed, line, {.allowed = [](double) { return ceiling; }});

            QVERIFY(line.between(60, over).wasProbing);
            const int sent = line.between(60, over).sent;
            QVERIFY2(sent <= wasted, qPrintable(QString::number(sent)));
            double first = over;
            while (line.between(first, first + 1).accepted == 0)
                QVERIFY2(++first <= over + 76, "no probe within a minute, and the time one hangs");
            const int served = line.between(first + 10, first + 15).served();
            QVERIFY2(served >= 0.9 * 5 * ceiling, qPrintable(QString::number(served)));
        }
    }

    /// Ends at 45009; not one more until the day turns in Shanghai; then goes on at speed by itself.
    void dailyQuotaEndsHalfWay() {
        constexpr Timestamp late = fromMilliseconds(1'795'190'400'000 - 200'000);  // 200 s before midnight
        for (const unsigned seed : seeds()) {
            World world(seed, late);
            Platform platform(world);
            platform.perDay = 5'000;
            Line line(world, platform);
            line.add(CampaignId{1}, 9'000);
            world.run(400s);
            show("daily quota", seed, line, {.allowed = [](double) { return ceiling; }});

            const Tally before = line.between(0, 200), after = line.between(200, 400);
            QCOMPARE(before.accepted, 5'000);
            QCOMPARE(after.accepted, 4'000);
            QVERIFY2(before.usedUp >= 1 && before.usedUp <= 8, qPrintable(QString::number(before.usedUp)));
            QCOMPARE(after.usedUp, 0);
            size_t ended = 199;
            while (line.seconds[ended].sent == 0)
                --ended;
            QVERIFY2(ended < 60, qPrintable(QString::number(ended)));  // nothing since
            QVERIFY(line.between(200, 210).sent >= 0.9 * 10 * ceiling);
            QCOMPARE(line.unfinished.at(CampaignId{1}), 0);
        }
    }

    /// After the minute turned: at speed within ten seconds, every minute anew, and little sent for nothing.
    void isBackWhenTheMinuteTurns() {
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world);
            platform.perMinute = 2'500;
            Line line(world, platform);
            line.add(CampaignId{1}, 100'000);
            world.run(353s);
            show("minute's limit", seed, line, {.allowed = [](double) { return ceiling; }});
            for (int turn = 53; turn < 353; turn += 60) {
                const Tally minute = line.between(turn, turn + 60);
                // an answer may come after the turn
                QVERIFY2(std::abs(minute.accepted - 2'500) <= 5, qPrintable(QString::number(minute.accepted)));
                QVERIFY2(minute.throttled <= 0.02 * minute.sent, qPrintable(QString::number(minute.throttled)));
                const int served = line.between(turn + 10, turn + 15).served();
                QVERIFY2(served >= 0.9 * 5 * ceiling, qPrintable(QString::number(served)));
            }
        }
    }

    /// Repeats are no more than a fifth of the requests, however many fail, and all of them are made in the end.
    void repeatsStayWithinTheirBudget() {
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world);
            platform.busyShare = 0.4;
            Line line(world, platform);
            line.add(CampaignId{1}, 5'000);
            world.run(20s);
            const double began = 20;
            world.run(1000s);
            double end = began;
            while (line.between(end, end + 1).sent > line.between(end, end + 1).retries)
                ++end;  // until only repeats are left
            const Tally mixed = line.between(began, end);
            QVERIFY2(end - began > 10, qPrintable(QString::number(end)));
            QVERIFY2(mixed.retries <= 0.2 * mixed.sent + 20,
                     qPrintable(QStringLiteral("%1 of %2").arg(mixed.retries).arg(mixed.sent)));
            QVERIFY2(mixed.retries >= 0.15 * mixed.sent, qPrintable(QString::number(mixed.retries)));
            QCOMPARE(line.unfinished.at(CampaignId{1}), 0);
        }
    }

    /// 20 rows beside 100,000: theirs is every second turn.
    void aLargeCampaignDoesNotStarveASmallOne_data() {
        QTest::addColumn<int>("perSecond");
        QTest::newRow("at the ceiling") << 0;
        QTest::newRow("throttled") << 50;
    }
    void aLargeCampaignDoesNotStarveASmallOne() {
        QFETCH(int, perSecond);
        const CampaignId large{1}, small{2};
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world);
            platform.perSecond = perSecond;
            Line line(world, platform);
            line.add(large, 100'000);
            world.in(30s, [&] { line.add(small, 20); });
            world.run(60s);
            QCOMPARE(line.unfinished.at(small), 0);
            const double took = line.finishedAt.at(small) - 30;
            // a throttled row among them is postponed by up to 7.5 s
            QVERIFY2(took < (perSecond > 0 ? 9.0 : 0.5), qPrintable(QString::number(took)));
            QVERIFY(line.unfinished.at(large) > 0);
        }
    }

    /// One becomes slow, hangs, and takes up all it may of the connections they share; the other goes on at full speed.
    void oneAccountsTroubleNeverSlowsAnother() {
        for (const unsigned seed : seeds()) {
            World world(seed, morning);
            Platform platform(world), bad(world);
            bad.bad = Platform::Bad::Hangs;
            Lanes lanes(world, 96);
            Line line(world, platform, &lanes), troubled(world, bad, &lanes);
            int held = 0;
            world.in(20s, [&] { bad.latency = 2s; });
            world.in(59s, [&] { held = troubled.inFlight(); });
            world.in(60s, [&] { bad.isDown = true; });
            line.add(CampaignId{1}, 20'000);
            troubled.add(CampaignId{2}, 20'000);
            world.run(120s);
            QVERIFY(troubled.between(60, 120).wasProbing);
            QVERIFY2(held >= 40, qPrintable(QString::number(held)));
            for (int second = 10; second < 120; ++second) {
                const int accepted = line.between(second, second + 1).accepted;
                QVERIFY2(accepted >= 90, qPrintable(QStringLiteral("%1 in second %2").arg(accepted).arg(second)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
