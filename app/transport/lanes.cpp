#include "transport/lanes.h"

#include <mutex>
#include <utility>

#include "base/worker.h"
#include "transport/mailbox.h"
#include "transport/network.h"

namespace hongyan::transport {
namespace {

class Lanes final : public Transport {
 public:
    explicit Lanes(int maxLanes) : m_worker(QStringLiteral("network")) {
        m_worker.runAndWait([&] { m_network = std::make_unique<Network>(maxLanes); });
    }
    ~Lanes() override {
        m_worker.runAndWait([this] {
            takeIn();
            m_network.reset();
        });
    }

    void send(HttpRequest request, QObject* context, Done done) override {
        const SteadyTime due = std::chrono::steady_clock::now() + request.deadline;
        Pending pending{0, std::move(request), m_mailboxes->of(context), std::move(done), due};
        const std::scoped_lock lock(m_mutex);
        pending.number = m_nextNumber++;
        m_inbox.push_back(std::move(pending));
        if (m_inbox.size() == 1)
            m_worker.post([this] { takeIn(); });
    }

    void abortAll() override {
        m_worker.post([this, before = nextNumber()] {
            takeIn();
            m_network->abortAll(before);
        });
    }

    void reconnect() override {
        m_worker.post([this, before = nextNumber()] { m_network->reconnect(before); });
    }

 private:
    quint64 nextNumber() {
        const std::scoped_lock lock(m_mutex);
        return m_nextNumber;
    }

    void takeIn() {
        std::vector<Pending> pending;
        {
            const std::scoped_lock lock(m_mutex);
            pending.swap(m_inbox);
        }
        if (m_network)
            m_network->accept(std::move(pending));
    }

    std::mutex m_mutex;
    std::vector<Pending> m_inbox;
    quint64 m_nextNumber = 1;
    std::shared_ptr<Mailboxes> m_mailboxes = std::make_shared<Mailboxes>();
    std::unique_ptr<Network> m_network;  ///< made, used and destroyed on the worker's thread
    Worker m_worker;                     ///< last: what is still posted to it uses the others
};

}  // namespace

std::unique_ptr<Transport> lanes(int maxLanes) {
    return std::make_unique<Lanes>(maxLanes);
}

}  // namespace hongyan::transport
