#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "http/exchange.h"
#include "http/limits.h"
#include "http/responder.h"

namespace hongyan::http {

/// Where a server listens.
struct Place {
    QString host = QStringLiteral("127.0.0.1");  ///< an address, not a name
    quint16 port = 0;                            ///< 0: any free one
    QByteArray certificate;                      ///< PEM, with its chain, and the key: serves https
    QByteArray key;
};

/// An HTTP/1.1 server on one thread of its own. It reads, limits and orders; what a request means is its handler's.
class Server {
 public:
    /// Called on the server's thread for every whole request, and must not wait there: work that takes longer goes
    /// elsewhere and answers later. What is not answered yet is bounded by the limits.
    using Handler = std::function<void(Request, const Responder&)>;

    /// `clock` outlives it. Errors: Unreachable (the address is none, or taken), FileUnreadable (subject: "certificate"
    /// or "key").
    static Result<std::unique_ptr<Server>> start(const Place& place, const Limits& limits, const Clock& clock,
                                                 Handler handler);
    virtual ~Server() = default;  ///< as close(0)
    virtual quint16 port() const = 0;
    /// Takes no more requests, gives those it has so long to be answered, breaks off the rest and ends the thread.
    /// Answers whether nothing was broken off. Not on the server's thread.
    virtual bool close(Milliseconds within) = 0;
};

}  // namespace hongyan::http
