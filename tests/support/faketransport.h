#pragma once

#include <QMutex>
#include <QMutexLocker>
#include <QPointer>
#include <deque>
#include <functional>
#include <utility>
#include <vector>

#include "transport/transport.h"

namespace hongyan::test {

inline transport::HttpResponse okJson(QByteArray json) {
    transport::HttpResponse response;
    response.status = 200;
    response.body = std::move(json);
    response.bodyTouched = true;
    response.latency = Milliseconds(12);
    return response;
}
inline transport::HttpResponse netError(transport::NetError error, bool bodyTouched = false) {
    transport::HttpResponse response;
    response.error = error;
    response.detail = QStringLiteral("scripted");
    response.bodyTouched = bodyTouched;
    return response;
}

/// A network of scripted answers. A request is answered by the first script that takes it, else it stays pending until
/// a test answers it by hand. Everything is recorded. Thread-safe like the real one; answers always come queued.
class FakeTransport final : public transport::Transport {
 public:
    using Predicate = std::function<bool(const transport::HttpRequest&)>;
    using Responder = std::function<transport::HttpResponse(const transport::HttpRequest&)>;

    static Predicate any() {
        return [](const transport::HttpRequest&) { return true; };
    }
    static Predicate path(const QString& part) {
        return [part](const transport::HttpRequest& request) { return request.url.path().contains(part); };
    }

    /// Answers the next request that fits, once. Scripts are tried in the order they were added.
    void answerNext(Predicate fits, transport::HttpResponse response) {
        add(
            std::move(fits), [response](const transport::HttpRequest&) { return response; }, true);
    }
    /// Answers every request that fits, from now on.
    void answerAll(Predicate fits, Responder responder) { add(std::move(fits), std::move(responder), false); }

    void send(transport::HttpRequest request, QObject* context, Done done) override {
        const QMutexLocker lock(&m_mutex);
        m_requests.push_back(request);
        Pending pending{std::move(request), context, std::move(done)};
        for (auto script = m_scripts.begin(); script != m_scripts.end(); ++script) {
            if (!script->fits(pending.request))
                continue;
            deliver(std::move(pending), script->respond(m_requests.back()));
            if (script->once)
                m_scripts.erase(script);
            return;
        }
        m_pending.push_back(std::move(pending));
    }
    void abortAll() override {
        const QMutexLocker lock(&m_mutex);
        for (auto& pending : std::exchange(m_pending, {}))
            deliver(std::move(pending), netError(transport::NetError::Aborted, true));
    }
    void reconnect() override {
        abortAll();
        const QMutexLocker lock(&m_mutex);
        ++m_reconnects;
    }

    /// Answers the oldest pending request; false when there is none.
    bool answer(transport::HttpResponse response) {
        const QMutexLocker lock(&m_mutex);
        if (m_pending.empty())
            return false;
        deliver(std::move(m_pending.front()), std::move(response));
        m_pending.pop_front();
        return true;
    }
    int pendingCount() const { return count(m_pending); }
    int requestCount() const { return count(m_requests); }
    int reconnectCount() const {
        const QMutexLocker lock(&m_mutex);
        return m_reconnects;
    }
    transport::HttpRequest request(int index) const {
        const QMutexLocker lock(&m_mutex);
        return m_requests.at(static_cast<size_t>(index));
    }

 private:
    struct Script {
        Predicate fits;
        Responder respond;
        bool once;
    };
    struct Pending {
        transport::HttpRequest request;
        QPointer<QObject> context;
        Done done;
    };

    void add(Predicate fits, Responder respond, bool once) {
        const QMutexLocker lock(&m_mutex);
        m_scripts.push_back({std::move(fits), std::move(respond), once});
    }
    static void deliver(Pending pending, transport::HttpResponse response) {
        if (pending.context)
            QMetaObject::invokeMethod(
                pending.context, [done = std::move(pending.done), response] { done(response); }, Qt::QueuedConnection);
    }
    template<class List>
    int count(const List& list) const {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(list.size());
    }

    mutable QMutex m_mutex;
    std::vector<transport::HttpRequest> m_requests;
    std::deque<Script> m_scripts;
    std::deque<Pending> m_pending;
    int m_reconnects = 0;
};

}  // namespace hongyan::test
