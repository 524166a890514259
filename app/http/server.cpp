#include "http/server.h"

#include <algorithm>
#include <thread>
#include <unordered_map>

#include "http/connection.h"
#include "http/net.h"

namespace hongyan::http {
namespace {

Milliseconds tickOf(const Limits& limits) {
    Milliseconds shortest = std::chrono::seconds(2);
    for (const Milliseconds limit : {limits.greetedWithin, limits.idleWithin, limits.quietWithin, limits.arrivedWithin,
                                     limits.answeredWithin, limits.sentWithin, limits.goneWithin})
        if (limit.count() > 0)
            shortest = std::min(shortest, limit);
    return std::max(shortest / 8, Milliseconds(2));
}

/// The connections, and the thread they live on.
class NetServer final : public Server {
 public:
    NetServer(std::unique_ptr<Net> net, const Limits& limits, const Clock& clock, Handler handler)
        : m_net(std::move(net)),
          m_inbox(std::make_shared<Inbox>(*m_net)),
          m_house{*m_net, limits, clock, std::move(handler), m_inbox, [this](Connection* gone) { onOver(gone); }},
          m_tick(tickOf(limits)) {
        m_net->accept([this](std::unique_ptr<Stream> stream) { onAccepted(std::move(stream)); });
        m_thread = std::thread([this] {
            m_inbox->belong();
            m_net->run();
        });
    }
    ~NetServer() override { close(Milliseconds(0)); }

    quint16 port() const override { return m_net->port(); }

    bool close(Milliseconds within) override {
        if (!m_thread.joinable())
            return !m_brokeOff;
        Q_ASSERT(std::this_thread::get_id() != m_thread.get_id());
        m_net->post([this, within] { finish(within); });
        m_thread.join();
        m_inbox->shut();
        return !m_brokeOff;
    }

 private:
    void onAccepted(std::unique_ptr<Stream> stream) {
        if (static_cast<int>(m_connections.size()) >= m_house.limits.connections)
            return stream->turnAway(wireForm({.status = 503}, false, false));
        const auto connection = std::make_shared<Connection>(m_house, std::move(stream));
        m_connections.emplace(connection.get(), connection);
        if (!m_ticker)
            tickLater();
        connection->begin();
    }

    void onOver(Connection* gone) {
        m_connections.erase(gone);
        if (m_connections.empty())
            m_deadline.reset();
    }

    void tickLater() {
        m_ticker = m_net->ring(m_tick, [this] { tick(); });
    }

    /// The sole reason why the thread wakes when nobody asks anything: with nobody connected it sleeps.
    void tick() {
        const SteadyTime now = std::chrono::steady_clock::now();
        for (const auto& connection : all())
            connection->look(now);
        if (m_connections.empty())
            m_ticker.reset();
        else
            tickLater();
    }

    void finish(Milliseconds within) {
        m_net->stopAccepting();
        if (within.count() <= 0)
            return breakOff();
        for (const auto& connection : all())
            connection->finish();
        if (!m_connections.empty())
            m_deadline = m_net->ring(within, [this] { breakOff(); });
    }

    void breakOff() {
        for (const auto& connection : all()) {
            m_brokeOff = m_brokeOff || connection->isOwing();
            connection->breakOff();
        }
        m_ticker.reset();
    }

    std::vector<std::shared_ptr<Connection>> all() const {
        std::vector<std::shared_ptr<Connection>> list;
        for (const auto& [key, connection] : m_connections)
            list.push_back(connection);
        return list;
    }

    const std::unique_ptr<Net> m_net;
    const std::shared_ptr<Inbox> m_inbox;
    Connection::House m_house;
    const Milliseconds m_tick;
    std::unordered_map<Connection*, std::shared_ptr<Connection>> m_connections;
    std::unique_ptr<Alarm> m_ticker;
    std::unique_ptr<Alarm> m_deadline;
    bool m_brokeOff = false;
    std::thread m_thread;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(const Place& place, const Limits& limits, const Clock& clock,
                                              Handler handler) {
    auto net = Net::open(place);
    if (!net)
        return fail(net.error());
    return std::make_unique<NetServer>(std::move(*net), limits, clock, std::move(handler));
}

}  // namespace hongyan::http
