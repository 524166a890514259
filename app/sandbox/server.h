#pragma once

#include <QAbstractHttpServer>
#include <QTcpSocket>

#include "sandbox/exchange.h"
#include "sandbox/ledger.h"
#include "sandbox/platform.h"

namespace hongyan::sandbox {

/// The Platform behind a listening socket on loopback: late answers, connections that break, and the switches under
/// /sandbox/. Made, used and destroyed on one thread.
class Server final : public QAbstractHttpServer {
    Q_OBJECT
 public:
    Server(const Clock& clock, const Options& options) : m_platform(clock, options) {}

    /// Errors: FileUnreadable (certificate, key), FileNotWritable (ledger), Unreachable (the port is taken).
    Result<void> open(const Options& options);
    quint16 port() const { return m_port; }
    Platform& platform() { return m_platform; }

 protected:
    // Since Qt 6.5 this hands over a responder, through which no connection can be broken.
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

 private:
    void answer(const Request& request, QTcpSocket* socket, bool close);
    Answer control(const Request& request);
    Answer changeFaults(const Request& request);
    Answer ledgerAfter(const Request& request) const;

    Platform m_platform;
    LedgerFile m_ledgerFile;
    quint16 m_port = 0;
    bool m_ledgerBroken = false;
};

}  // namespace hongyan::sandbox
