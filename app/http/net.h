#pragma once

#include <QString>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "http/server.h"

namespace hongyan::http {

/// A connection, with TLS or without. Each call answers once, on the net's thread and never from inside the call; one
/// of reading and one of writing may be under way at a time.
class Stream {
 public:
    using Moved = std::function<void(qsizetype bytes)>;  ///< 0: the other side has ended; -1: broken, or closed by us

    virtual ~Stream() = default;
    virtual QString peer() const = 0;
    virtual void shakeHands(std::function<void(bool done)> then) = 0;
    virtual void read(char* to, qsizetype most, Moved then) = 0;
    virtual void write(const char* from, qsizetype size, Moved then) = 0;  ///< some of it
    /// We say no more: FIN, and TLS's word before it. Nothing is being written.
    virtual void end(std::function<void()> then) = 0;
    virtual void drain(char* to, qsizetype most, Moved then) = 0;  ///< reads after end(), past TLS
    virtual void close() = 0;                                      ///< what is under way answers -1
    virtual void reset() = 0;                                      ///< the other side is told of a fault: RST
    /// For a connection that there is no room for.
    virtual void turnAway(const QByteArray& lastWords) = 0;
};

/// Rings once, on the net's thread, unless it is gone before.
class Alarm {
 public:
    virtual ~Alarm() = default;
};

/// A listening socket and the loop that it, its connections and its alarms live in. Boost.Asio stays behind it. But for
/// post(), everything is called on the thread that runs it, or before it runs.
class Net {
 public:
    static Result<std::unique_ptr<Net>> open(const Place& place);
    virtual ~Net() = default;
    virtual quint16 port() const = 0;
    virtual void accept(std::function<void(std::unique_ptr<Stream>)> each) = 0;
    virtual void stopAccepting() = 0;
    virtual void post(std::function<void()> work) = 0;  ///< any thread
    virtual std::unique_ptr<Alarm> ring(Milliseconds after, std::function<void()> what) = 0;
    virtual void run() = 0;  ///< until there is nothing left to wait for
};

}  // namespace hongyan::http
