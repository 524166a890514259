#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>

#include "base/clock.h"
#include "base/secret.h"

namespace hongyan::transport {

/// How to get there: one set of lanes, and so of connections, per route.
struct Route {
    QUrl proxy;            ///< empty: the system's. May name a user; a password in it is not used
    QString caFile;        ///< PEM, trusted beside the system's authorities
    QString pool;          ///< whose lanes: requests of one pool never wait for those of another. The AppID
    Secret proxyPassword;  ///< of the user named in `proxy`: http (Basic) or socks5
    bool operator==(const Route&) const = default;
    friend size_t qHash(const Route& route, size_t seed = 0) {
        return qHashMulti(seed, route.proxy, route.caFile, route.pool);
    }
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;  ///< may carry a token in its query: never logged with it
    QByteArray body;
    QByteArray contentType;
    Route route;
    Milliseconds deadline{15'000};  ///< from handing over to the whole answer
};

/// What the network layer says went wrong.
enum class NetError {
    None,
    Unreachable,  ///< DNS or connect
    Tls,
    Proxy,
    TimedOut,
    ConnectionLost,
    ResendBlocked,  ///< Qt wanted to send the body a second time and was refused
    TooLarge,       ///< more than maxAnswer bytes
    Aborted,
    Other
};

struct HttpResponse {
    int status = 0;
    QByteArray body;
    NetError error = NetError::None;
    QString detail;            ///< English, without the URL's query
    bool bodyTouched = false;  ///< the network layer read from the body: the request may have left
    Milliseconds latency{0};
    int lane = 0;  ///< which of its route's lanes carried it, from 1; 0: none did
};

inline constexpr qint64 maxAnswer = 8 * 1024 * 1024;

/// Sends each request exactly once. Thread-safe. `done` runs on `context`'s thread, once, in batches of what arrived
/// together; never after `context` is gone.
class Transport {
 public:
    using Done = std::function<void(HttpResponse)>;
    virtual ~Transport() = default;
    virtual void send(HttpRequest request, QObject* context, Done done) = 0;
    /// Everything in flight ends with NetError::Aborted.
    virtual void abortAll() = 0;
    /// After resume from sleep or a change of network: what is under way ends with NetError::Aborted, what waits goes
    /// out over new connections, one request per lane until one was answered.
    virtual void reconnect() = 0;
};

}  // namespace hongyan::transport
