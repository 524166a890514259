#include "sandbox/server.h"

#include <QFile>
#include <QHttpServerRequest>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTimer>
#include <memory>

#include "sandbox/faultsjson.h"
#include "sandbox/wire.h"

namespace hongyan::sandbox {
namespace {

/// A client may open all its connections in one millisecond; whom the backlog turns away comes back a second later.
constexpr int manyAtOnce = 4096;

QByteArray verbOf(QHttpServerRequest::Method method) {
    switch (method) {
        case QHttpServerRequest::Method::Get:
            return "GET";
        case QHttpServerRequest::Method::Post:
            return "POST";
        case QHttpServerRequest::Method::Put:
            return "PUT";
        default:
            return "OTHER";
    }
}

Request readRequest(const QHttpServerRequest& from) {
    Request request;
    request.method = verbOf(from.method());
    request.path = from.url().path();
    request.query = from.query();
    request.contentType = from.value("Content-Type");
    request.chunked = from.value("Transfer-Encoding").toLower().contains("chunked");
    request.body = from.body();
    return request;
}

Answer plainAnswer(int status, QByteArray body, QByteArray type = "application/json; charset=utf-8") {
    Answer answer;
    answer.status = status;
    answer.contentType = std::move(type);
    answer.body = std::move(body);
    return answer;
}

Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    return file.readAll();
}

QSslKey keyIn(const QByteArray& pem) {
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec})
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

Result<QSslConfiguration> encryptionOf(const Options& options) {
    const auto certificatePem = contentOf(options.certificateFile);
    if (!certificatePem)
        return fail(certificatePem.error());
    const auto keyPem = contentOf(options.keyFile);
    if (!keyPem)
        return fail(keyPem.error());
    const QSslCertificate certificate(*certificatePem);
    const QSslKey key = keyIn(*keyPem);
    if (certificate.isNull() || key.isNull())
        return fail(ErrorKind::FileUnreadable, certificate.isNull() ? options.certificateFile : options.keyFile,
                    u"not PEM"_qs);
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    return configuration;
}

Result<std::unique_ptr<QTcpServer>> listenerFor(const Options& options) {
    if (options.certificateFile.isEmpty())
        return std::make_unique<QTcpServer>();
    auto encryption = encryptionOf(options);
    if (!encryption)
        return fail(encryption.error());
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(*encryption);
    return listener;
}

}  // namespace

Result<void> Server::open(const Options& options) {
    auto listener = listenerFor(options);
    if (!listener)
        return fail(listener.error());
    if (auto opened = m_ledgerFile.open(options.ledgerFile); !opened)
        return opened;
    QTcpServer& server = **listener;
    server.setListenBacklogSize(manyAtOnce);
    server.setMaxPendingConnections(manyAtOnce);
    if (!server.listen(QHostAddress::LocalHost, options.port))
        return fail(ErrorKind::Unreachable, u"127.0.0.1:%1"_qs.arg(options.port), server.errorString());
    m_port = server.serverPort();
    bind(listener->release());
    return {};
}

bool Server::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) {
    const bool close = request.value("Connection").toLower() == "close";
    answer(readRequest(request), socket, close);
    return true;
}

void Server::missingHandler(const QHttpServerRequest&, QTcpSocket*) {}

void Server::answer(const Request& request, QTcpSocket* socket, bool close) {
    if (request.path.startsWith(QLatin1String("/sandbox/"))) {
        deliver(control(request), socket, close);
        return;
    }
    const Answer answer = m_platform.answer(request);
    if (!answer.entry) {
        deliver(answer, socket, close);
        return;
    }
    if (const auto written = m_ledgerFile.append(*answer.entry); !written && !std::exchange(m_ledgerBroken, true))
        qWarning("sandbox: the ledger file is incomplete: %s", qUtf8Printable(written.error().detail));
    const Milliseconds latency = m_platform.faults().latency;
    if (latency.count() == 0)
        deliver(answer, socket, close);
    else
        QTimer::singleShot(latency, Qt::PreciseTimer, socket,
                           [answer, socket, close] { deliver(answer, socket, close); });
}

Answer Server::control(const Request& request) {
    if (request.path == u"/sandbox/faults")
        return changeFaults(request);
    const QByteArray wanted = request.path == u"/sandbox/invalidate-tokens" ? "POST" : "GET";
    if (request.method != wanted)
        return plainAnswer(405, "{\"error\":\"use " + wanted + "\"}\n");
    if (request.path == u"/sandbox/invalidate-tokens") {
        m_platform.invalidateTokens();
        return plainAnswer(200, "{}\n");
    }
    if (request.path == u"/sandbox/ledger")
        return ledgerAfter(request);
    if (request.path == u"/sandbox/calls") {
        QJsonObject calls;
        for (const auto& [path, count] : m_platform.calls())
            calls.insert(path, count);
        return plainAnswer(200, QJsonDocument(calls).toJson(QJsonDocument::Compact) + '\n');
    }
    return plainAnswer(404, "{\"error\":\"no such path\"}\n");
}

Answer Server::changeFaults(const Request& request) {
    if (request.method == "PUT") {
        const auto changed = changedBy(request.body, m_platform.faults());
        if (!changed) {
            const Error& error = changed.error();
            const QJsonObject why{
                {u"error"_qs, nameOf(error.kind)}, {u"field"_qs, error.subject}, {u"detail"_qs, error.detail}};
            return plainAnswer(400, QJsonDocument(why).toJson(QJsonDocument::Compact) + '\n');
        }
        m_platform.follow(*changed);
    } else if (request.method != "GET") {
        return plainAnswer(405, "{\"error\":\"use GET or PUT\"}\n");
    }
    return plainAnswer(200, toJson(m_platform.faults()) + '\n');
}

Answer Server::ledgerAfter(const Request& request) const {
    const qint64 after = qMax(request.query.queryItemValue(u"after"_qs).toLongLong(), 0);
    QByteArray lines;
    for (const LedgerEntry& entry : m_platform.ledger())
        if (entry.number > after)
            lines += toJsonLine(entry) + '\n';
    return plainAnswer(200, lines, "application/x-ndjson");
}

}  // namespace hongyan::sandbox
