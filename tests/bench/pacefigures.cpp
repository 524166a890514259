#include <sys/resource.h>

#include <functional>

#include "desk.h"
#include "figures.h"
#include "transport/lanes.h"

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

/// Posts the same request again and again, so many at once.
class Salvo {
 public:
    Salvo(transport::Transport& lanes, transport::HttpRequest request, int atOnce)
        : m_lanes(lanes), m_request(std::move(request)), m_atOnce(atOnce) {}

    void shoot(int count) {
        QEventLoop loop;
        m_left = count;
        fill(loop);
        loop.exec();
    }

 private:
    void fill(QEventLoop& loop) {
        for (; m_left > 0 && m_underWay < m_atOnce; --m_left) {
            ++m_underWay;
            m_lanes.send(m_request, &loop, [this, &loop](const transport::HttpResponse& response) {
                if (response.status != 200)
                    qFatal("no answer: %s", qPrintable(response.detail));
                --m_underWay;
                fill(loop);
                if (m_left == 0 && m_underWay == 0)
                    loop.quit();
            });
        }
    }

    transport::Transport& m_lanes;
    transport::HttpRequest m_request;
    int m_atOnce;
    int m_left = 0;
    int m_underWay = 0;
};

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
    transport::HttpRequest request;
    request.method = "POST";
    request.url = platform.base();
    request.url.setPath(QStringLiteral("/cgi-bin/message/template/send"));
    request.url.setQuery(QStringLiteral("access_token=none"));
    request.contentType = "application/json";
    request.body = "{\"touser\":\"oBenchPerson_123450000000001\",\"template_id\":\"x\",\"data\":{}}";
    request.route.caFile = platform.caFile();
    Salvo salvo(*lanes, request, inFlight);
    salvo.shoot(wishes.deliveries / 6);
    const Stopwatch watch;
    const int count = wishes.deliveries - wishes.deliveries / 6;
    salvo.shoot(count);
    return watch.of(count);
}

}  // namespace hongyan::bench
