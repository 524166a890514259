#pragma once

#include <QTcpSocket>
#include <QTest>
#include <atomic>
#include <mutex>

#include "base/clock.h"
#include "http/server.h"

namespace hongyan::http {

/// A client that hides nothing: what arrived, and how the connection ended.
class Client {
 public:
    explicit Client(const Server& server) { m_socket.connectToHost(QStringLiteral("127.0.0.1"), server.port()); }

    void say(const QByteArray& bytes) { m_socket.write(bytes); }
    bool hears(const QByteArray& part, int times = 1) {
        return QTest::qWaitFor([&] { return heard().count(part) >= times || isClosed(); }) &&
               heard().count(part) >= times;
    }
    QByteArray heard() { return m_heard += m_socket.readAll(); }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool seesTheEnd() {
        return QTest::qWaitFor([this] { return isClosed(); });
    }
    int status() { return heard().mid(9, 3).toInt(); }
    QTcpSocket& socket() { return m_socket; }

 private:
    QTcpSocket m_socket;
    QByteArray m_heard;
};

/// A server that keeps what it was asked, and answers as the test says or with 200 and the path.
class House {
 public:
    explicit House(const Limits& limits = {}, Server::Handler handler = {}, const Place& place = {})
        : m_handler(std::move(handler)) {
        auto started = Server::start(place, limits, m_clock,
                                     [this](Request request, const Responder& responder) { hear(request, responder); });
        if (!started)
            qFatal("no server: %s", qPrintable(started.error().detail));
        server = std::move(*started);
    }

    ~House() { server.reset(); }  // it speaks to the rest

    std::vector<Request> asked() const {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }
    std::vector<Responder> open() const {
        const std::scoped_lock lock(m_mutex);
        return m_open;
    }
    void forget() {
        const std::scoped_lock lock(m_mutex);
        m_open.clear();
    }

    std::unique_ptr<Server> server;

 private:
    void hear(const Request& request, const Responder& responder) {
        {
            const std::scoped_lock lock(m_mutex);
            m_asked.push_back(request);
            if (request.path.startsWith("/later"))
                m_open.push_back(responder);
        }
        if (m_handler)
            m_handler(request, responder);
        else if (!request.path.startsWith("/later"))
            responder.answer({.contentType = "text/plain", .body = request.path});
    }

    SystemClock m_clock;
    Server::Handler m_handler;
    mutable std::mutex m_mutex;
    std::vector<Request> m_asked;
    std::vector<Responder> m_open;
};

inline QByteArray post(const QByteArray& path, const QByteArray& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}
inline QByteArray ask(const QByteArray& path, const QByteArray& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

}  // namespace hongyan::http
