#include "wechat/domainfallback.h"

#include <QHash>
#include <array>
#include <mutex>
#include <utility>

namespace hongyan::wechat {
namespace {

using transport::HttpResponse;
using transport::NetError;
using transport::Route;

/// In the order of the platform's own page: general, general disaster recovery, then by region.
constexpr std::array hosts{
    QLatin1String("api.weixin.qq.com"),    QLatin1String("api2.weixin.qq.com"),   QLatin1String("sh.api.weixin.qq.com"),
    QLatin1String("sz.api.weixin.qq.com"), QLatin1String("hk.api.weixin.qq.com"),
};
constexpr int failuresAllowed = 3;
constexpr std::chrono::minutes awayFromFirst{10};

/// Never connected, so that nothing can have been heard over there.
bool isOutOfReach(const HttpResponse& response) {
    return !response.bodyTouched && (response.error == NetError::Unreachable || response.error == NetError::Tls);
}

}  // namespace

/// Which domain each route is at. Thread-safe.
class DomainFallback::Domains {
 public:
    Domains(const Clock& clock, Switched switched) : m_clock(clock), m_switched(std::move(switched)) {}

    struct Sent {
        std::size_t host = 0;
        quint64 stay = 0;  ///< a domain returned to is not the stay of before
    };

    Sent inUse(const Route& route) {
        const std::scoped_lock lock(m_mutex);
        Place& place = m_places[route];
        if (place.host != 0 && m_clock.steady() - place.leftFirstAt >= awayFromFirst)
            move(place, 0);
        return {place.host, place.stay};
    }

    void heard(const Route& route, const Sent& sent, const HttpResponse& response) {
        const std::scoped_lock lock(m_mutex);
        Place& place = m_places[route];
        if (place.stay != sent.stay)
            return;  // about a domain that is no longer in use
        if (response.error == NetError::None)
            place.failures = 0;
        else if (isOutOfReach(response) && ++place.failures >= failuresAllowed)
            move(place, (place.host + 1) % hosts.size());
    }

    void startAfresh() {
        const std::scoped_lock lock(m_mutex);
        for (Place& place : m_places)
            move(place, 0);
    }

 private:
    struct Place {
        std::size_t host = 0;
        quint64 stay = 0;
        int failures = 0;  // in a row
        SteadyTime leftFirstAt{};
    };

    void move(Place& place, std::size_t to) {
        if (place.host == 0)
            place.leftFirstAt = m_clock.steady();
        if (std::exchange(place.host, to) != to && m_switched)
            m_switched(hosts[to]);
        place.failures = 0;
        ++place.stay;
    }

    const Clock& m_clock;
    const Switched m_switched;
    std::mutex m_mutex;
    QHash<Route, Place> m_places;
};

DomainFallback::DomainFallback(std::unique_ptr<Transport> beneath, const Clock& clock, Switched switched)
    : m_domains(std::make_shared<Domains>(clock, std::move(switched))), m_beneath(std::move(beneath)) {}

DomainFallback::~DomainFallback() = default;

void DomainFallback::send(transport::HttpRequest request, QObject* context, Done done) {
    if (request.url.host() != hosts.front())
        return m_beneath->send(std::move(request), context, std::move(done));
    const Domains::Sent sent = m_domains->inUse(request.route);
    request.url.setHost(hosts[sent.host]);
    Done heard = [domains = m_domains, route = request.route, sent, done = std::move(done)](HttpResponse response) {
        domains->heard(route, sent, response);
        done(std::move(response));
    };
    m_beneath->send(std::move(request), context, std::move(heard));
}

void DomainFallback::abortAll() {
    m_beneath->abortAll();
}

/// The network is another one now: what it cannot reach is not known yet.
void DomainFallback::reconnect() {
    m_domains->startAfresh();
    m_beneath->reconnect();
}

}  // namespace hongyan::wechat
