#pragma once

#include <mutex>

#include "http/server.h"
#include "sandbox/exchange.h"
#include "sandbox/ledger.h"
#include "sandbox/platform.h"

namespace hongyan::sandbox {

/// The Platform behind a listening socket on loopback: late answers, connections that break, and the switches under
/// /sandbox/ for who has the token. Browsers' pages are kept out: what names another host, or comes from one. Any
/// thread.
class Server final {
 public:
    Server(const Clock& clock, const Options& options);

    /// Errors: FileUnreadable (certificate, key), FileNotWritable (ledger), Unreachable (the port is taken).
    Result<void> open(const Options& options);
    quint16 port() const { return m_http->port(); }
    Secret controlToken() const { return m_controlToken; }

    /// Asks or changes the platform, between two calls of a client.
    template<class Question>
    auto with(Question question) {
        const std::scoped_lock lock(m_mutex);
        return question(m_platform);
    }

 private:
    void hear(const http::Request& request, const http::Responder& responder);
    http::Answer control(const Request& request);
    http::Answer changeFaults(const Request& request);
    http::Answer ledgerAfter(const Request& request) const;
    bool mayControl(const http::Request& request) const;

    const Clock& m_clock;
    const Secret m_controlToken;
    QByteArray m_scheme;
    std::mutex m_mutex;  // of all that a call touches
    Platform m_platform;
    LedgerFile m_ledgerFile;
    bool m_ledgerBroken = false;
    std::unique_ptr<http::Server> m_http;  // the first to go: it calls the rest
};

}  // namespace hongyan::sandbox
