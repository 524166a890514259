#include "sandbox/sandbox.h"

#include <type_traits>

#include "base/worker.h"
#include "sandbox/server.h"

namespace hongyan::sandbox {
namespace {

/// A Server on a thread of its own; every question goes there and waits, which takes less than a send.
class BoxedServer final : public Sandbox {
    template<class Question>
    auto asked(Question question) const {
        std::decay_t<std::invoke_result_t<Question, const Platform&>> answer;
        m_worker.runAndWait([&] { answer = question(m_server->platform()); });
        return answer;
    }

 public:
    BoxedServer() : m_worker(u"sandbox"_qs) {}
    ~BoxedServer() override {
        m_worker.runAndWait([this] { m_server.reset(); });
    }

    Result<void> open(const Options& options) {
        Result<void> opened;
        m_worker.runAndWait([&] {
            m_server = std::make_unique<Server>(m_clock, options);
            opened = m_server->open(options);
        });
        m_base.setScheme(options.certificateFile.isEmpty() ? u"http"_qs : u"https"_qs);
        m_base.setHost(u"127.0.0.1"_qs);
        m_base.setPort(m_server->port());
        return opened;
    }

    QUrl base() const override { return m_base; }
    void setFaults(const Faults& faults) override {
        m_worker.runAndWait([&] { m_server->platform().follow(faults); });
    }
    Faults faults() const override {
        return asked([](const Platform& platform) { return platform.faults(); });
    }
    void invalidateTokens() override {
        m_worker.runAndWait([&] { m_server->platform().invalidateTokens(); });
    }
    std::vector<LedgerEntry> ledger() const override {
        return asked([](const Platform& platform) { return platform.ledger(); });
    }
    std::map<QString, int> calls() const override {
        return asked([](const Platform& platform) { return platform.calls(); });
    }

 private:
    SystemClock m_clock;
    mutable Worker m_worker;
    std::unique_ptr<Server> m_server;
    QUrl m_base;
};

}  // namespace

Result<std::unique_ptr<Sandbox>> Sandbox::start(const Options& options) {
    auto box = std::make_unique<BoxedServer>();
    if (auto opened = box->open(options); !opened)
        return fail(opened.error());
    return std::unique_ptr<Sandbox>(std::move(box));
}

}  // namespace hongyan::sandbox
