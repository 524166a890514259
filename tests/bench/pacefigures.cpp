#include <sys/resource.h>

#include <functional>

#include "desk.h"
#include "figures.h"
#include "transport/lanes.h"
#include "wechat/answers.h"

namespace hongyan::bench {
namespace {

/// Of this process, in seconds.
double cpu() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Rates and CPU between two moments.
class Stopwatch {
 public:
    Stopwatch() { m_clock.start(); }
    QJsonObject of(double count) const {
        return {{QStringLiteral("per_second"), count / secondsOf(m_clock)},
                {QStringLiteral("cpu_us"), (cpu() - m_cpu) * 1e6 / count}};
    }

 private:
    QElapsedTimer m_clock;
    double m_cpu = cpu();
};

/// Sends calls in their order, so many at once.
class Salvo {
 public:
    Salvo(transport::Transport& lanes, std::vector<transport::HttpRequest> calls, int atOnce)
        : m_lanes(lanes), m_calls(std::move(calls)), m_atOnce(atOnce) {}

    void shoot(size_t count) {
        QEventLoop loop;
        m_until = m_next + count;
        fill(loop);
        loop.exec();
    }

 private:
    void fill(QEventLoop& loop) {
        while (m_next < m_until && m_underWay < m_atOnce) {
            ++m_underWay;
            m_lanes.send(std::move(m_calls[m_next++]), &loop, [this, &loop](const transport::HttpResponse& response) {
                if (!response.body.contains("\"errcode\":0"))
                    qFatal("not accepted: %s %s", qPrintable(response.detail), response.body.constData());
                --m_underWay;
                fill(loop);
                if (m_next == m_until && m_underWay == 0)
                    loop.quit();
            });
        }
    }

    transport::Transport& m_lanes;
    std::vector<transport::HttpRequest> m_calls;
    int m_atOnce;
    size_t m_next = 0;
    size_t m_until = 0;
    int m_underWay = 0;
};

Secret tokenOf(const Platform& platform, transport::Transport& lanes) {
    const settings::Account account = accountOf(&platform);
    QEventLoop loop;
    Secret token;
    lanes.send(wechat::tokenRequest(account, Secret("any")), &loop, [&](const transport::HttpResponse& response) {
        token = sure(wechat::readToken(wechat::tokenCall(account.tokenSource), response)).token;
        loop.quit();
    });
    loop.exec();
    return token;
}

}  // namespace

QJsonObject paceFigures(const Wishes& wishes, int latencyMs, int inFlight) {
    const Platform platform(latencyMs);
    Desk desk(&platform);
    const ListId list = desk.import(spreadsheet(desk.folder, wishes.deliveries, false)).list;
    // The connections and the first claim are not the pace: measured from the first sixth on.
    const CampaignId id = desk.start(list, inFlight);
    desk.waitFor(id, wishes.deliveries / 6);
    const qint64 from = desk.counts(id).of(delivery::State::Accepted);
    const Stopwatch watch;
    desk.waitFor(id, wishes.deliveries);
    QJsonObject figures = watch.of(static_cast<double>(wishes.deliveries - from));
    if (latencyMs > 0)
        figures.insert(QStringLiteral("of_ideal"),
                       figures[QLatin1String("per_second")].toDouble() * latencyMs / (1000.0 * inFlight));
    return figures;
}

QJsonObject laneFigures(const Wishes& wishes, int latencyMs, int inFlight) {
    const Platform platform(latencyMs);
    const auto lanes = transport::lanes();
    Salvo salvo(*lanes, calls(platform, tokenOf(platform, *lanes), wishes.deliveries), inFlight);
    const size_t first = static_cast<size_t>(wishes.deliveries) / 6;
    salvo.shoot(first);
    const Stopwatch watch;
    const size_t count = static_cast<size_t>(wishes.deliveries) - first;
    salvo.shoot(count);
    return watch.of(static_cast<double>(count));
}

}  // namespace hongyan::bench
