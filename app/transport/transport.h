#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

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

struct HttpResponse;

/// What an answer carries that no other one does, where it carries anything.
struct Imprint {
    QByteArray call;    ///< names the one call it answers: seen twice, it is a copy
    QByteArray result;  ///< names what the call made, and may come again for the same `repeatKey` only
    std::optional<std::chrono::seconds> calledAt;  ///< the far side's clock
    bool isEmpty() const { return call.isEmpty() && result.isEmpty(); }
};
/// How to find it, from whoever knows what the answers look like. On the network thread.
using ReadImprint = Imprint (*)(const HttpResponse& response);

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;  ///< may carry a token in its query: never logged with it
    QByteArray body;
    QByteArray contentType;
    Route route;
    Milliseconds deadline{15'000};  ///< from handing over to the whole answer
    /// Set: an answer that is another request's is not handed out, and after one that cannot be told from its copy the
    /// connection carries nothing more. Null: whatever comes is taken for the answer.
    ReadImprint imprint = nullptr;
    bool bearsImprint = false;  ///< its own answer usually has one: then the connection is kept for the next request
    /// What it carries that must not come back: taken out of whatever is said about it, the answer included.
    std::vector<Secret> confidential;
    bool bringsSecret = false;  ///< its answer may be one that went out before: only `confidential` is taken out
    QByteArray repeatKey;       ///< by which the far side knows a request that it has had before; empty: by nothing
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
    Misplaced,  ///< what came was the answer to another request
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
