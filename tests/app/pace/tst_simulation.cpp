#include <QTest>
#include <cstdio>

#include "simulation.h"

using namespace hongyan;
using namespace hongyan::test;
using namespace std::chrono_literals;

namespace {

constexpr double ceiling = 100;
constexpr double settleWithin = 10;  // seconds
constexpr double lookAfterwards = 5;

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
        for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
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
};

Q_DECLARE_METATYPE(Story)

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
