#include "sandbox/sandbox.h"

#include "sandbox/server.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

class BoxedServer final : public Sandbox {
 public:
    explicit BoxedServer(const Options& options) : m_server(m_clock, options) {}

    Result<void> open(const Options& options) {
        if (auto opened = m_server.open(options); !opened)
            return opened;
        m_base.setScheme(options.certificateFile.isEmpty() ? u"http"_s : u"https"_s);
        m_base.setHost(u"127.0.0.1"_s);
        m_base.setPort(m_server.port());
        return {};
    }

    QUrl base() const override { return m_base; }
    Secret controlToken() const override { return m_server.controlToken(); }
    void setFaults(const Faults& faults) override {
        m_server.with([&](Platform& platform) { platform.follow(faults); });
    }
    Faults faults() const override {
        return m_server.with([](const Platform& platform) { return platform.faults(); });
    }
    void invalidateTokens() override {
        m_server.with([](Platform& platform) { platform.invalidateTokens(); });
    }
    std::vector<LedgerEntry> ledger() const override {
        return m_server.with([](const Platform& platform) { return platform.ledger(); });
    }
    std::map<QString, int> calls() const override {
        return m_server.with([](const Platform& platform) { return platform.calls(); });
    }

 private:
    SystemClock m_clock;
    mutable Server m_server;
    QUrl m_base;
};

}  // namespace

Result<std::unique_ptr<Sandbox>> Sandbox::start(const Options& options) {
    auto box = std::make_unique<BoxedServer>(options);
    if (auto opened = box->open(options); !opened)
        return fail(opened.error());
    return std::unique_ptr<Sandbox>(std::move(box));
}

}  // namespace hongyan::sandbox
