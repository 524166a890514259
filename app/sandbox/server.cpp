#include "sandbox/server.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrl>
#include <array>

#include "sandbox/faultsjson.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

/// Wide enough for every program on a machine, and for clients that are stopped and woken.
http::Limits wideLimits() {
    http::Limits wide;
    wide.idleWithin = std::chrono::minutes(10);
    wide.quietWithin = wide.sentWithin = std::chrono::minutes(1);
    wide.arrivedWithin = std::chrono::minutes(2);
    wide.answeredWithin = Milliseconds(0);  // lateness is what it plays
    return wide;
}

Secret randomToken() {
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return Secret(QByteArray(reinterpret_cast<const char*>(random.data()), sizeof(random))
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Request readRequest(const http::Request& from) {
    Request request;
    request.method = from.method;
    request.path = QUrl::fromPercentEncoding(from.path);
    request.query = QUrlQuery(QString::fromUtf8(from.query));
    request.contentType = from.header("Content-Type");
    request.chunked = from.isChunked;
    request.body = from.body;
    return request;
}

http::Answer plainAnswer(int status, QByteArray body, QByteArray type = "application/json; charset=utf-8") {
    return {.status = status, .contentType = std::move(type), .body = std::move(body)};
}

/// Whom the request is for, without the port: one that was forwarded here is as good.
QByteArray nameIn(const QByteArray& host) {
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.left(colon) : host;
}

/// A page in a browser can have its own name resolved to loopback, but cannot leave that name out of Host; nor Origin
/// out of what it sends elsewhere.
QByteArray strangerIn(const http::Request& request, const QByteArray& scheme) {
    const QByteArray name = nameIn(request.host).toLower();
    if (!request.host.isEmpty() && name != "127.0.0.1" && name != "localhost" && name != "[::1]")
        return "Host";
    const QByteArray origin = request.header("Origin");
    return origin.isEmpty() || origin == scheme + "://" + request.host ? QByteArray() : QByteArray("Origin");
}

Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    return file.readAll();
}

Result<http::Place> placeOf(const Options& options) {
    http::Place place{.port = options.port};
    if (options.certificateFile.isEmpty())
        return place;
    for (const auto& [path, pem] :
         {std::pair(options.certificateFile, &place.certificate), std::pair(options.keyFile, &place.key)}) {
        const auto content = contentOf(path);
        if (!content)
            return fail(content.error());
        *pem = *content;
    }
    return place;
}

/// Does to the connection what `answer.wire` says.
void deliver(const Answer& answer, const http::Responder& to, Milliseconds after) {
    switch (answer.wire) {
        case Trouble::None:
        case Trouble::Code:
        case Trouble::HtmlError:
        case Trouble::HalfJson:
            return to.answer({.status = answer.status, .contentType = answer.contentType, .body = answer.body}, after);
        case Trouble::CloseBefore:
        case Trouble::CloseAfter:
            return to.close(after);
        case Trouble::ResetAfter:
            return to.reset(after);
        case Trouble::SilentBefore:
        case Trouble::SilentAfter:
            return to.staySilent();
    }
}

}  // namespace

Server::Server(const Clock& clock, const Options& options)
    : m_clock(clock), m_controlToken(randomToken()), m_platform(clock, options) {}

Result<void> Server::open(const Options& options) {
    const auto place = placeOf(options);
    if (!place)
        return fail(place.error());
    if (auto opened = m_ledgerFile.open(options.ledgerFile); !opened)
        return opened;
    m_scheme = options.certificateFile.isEmpty() ? "http" : "https";
    auto started = http::Server::start(
        *place, wideLimits(), m_clock,
        [this](const http::Request& request, const http::Responder& responder) { hear(request, responder); });
    if (!started) {
        Error error = started.error();
        if (error.kind == ErrorKind::FileUnreadable)
            error.subject = error.subject == u"key" ? options.keyFile : options.certificateFile;
        return fail(error);
    }
    m_http = std::move(*started);
    return {};
}

void Server::hear(const http::Request& from, const http::Responder& responder) {
    if (const QByteArray stranger = strangerIn(from, m_scheme); !stranger.isEmpty())
        return responder.answer(plainAnswer(403, "{\"error\":\"" + stranger + " is not this sandbox's\"}\n"));
    const Request request = readRequest(from);
    const std::scoped_lock lock(m_mutex);
    if (request.path.startsWith(QLatin1String("/sandbox/"))) {
        if (mayControl(from))
            return responder.answer(control(request));
        http::Answer refused = plainAnswer(401, "{\"error\":\"use the token that the sandbox printed\"}\n");
        refused.headers = {{"WWW-Authenticate", "Bearer"}};
        return responder.answer(refused);
    }
    const Answer answer = m_platform.answer(request);
    if (!answer.entry)
        return deliver(answer, responder, Milliseconds(0));
    if (const auto written = m_ledgerFile.append(*answer.entry); !written && !std::exchange(m_ledgerBroken, true))
        qWarning("sandbox: the ledger file is incomplete: %s", qUtf8Printable(written.error().detail));
    deliver(answer, responder, m_platform.faults().latency);
}

bool Server::mayControl(const http::Request& request) const {
    const QByteArray given = request.header("Authorization");
    const QByteArray wanted = "Bearer " + m_controlToken.reveal();
    if (given.size() != wanted.size())
        return false;
    // In the same time wherever they differ.
    int differs = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        differs |= given[i] ^ wanted[i];
    return differs == 0;
}

http::Answer Server::control(const Request& request) {
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

http::Answer Server::changeFaults(const Request& request) {
    if (request.method == "PUT") {
        const auto changed = changedBy(request.body, m_platform.faults());
        if (!changed) {
            const Error& error = changed.error();
            const QJsonObject why{
                {u"error"_s, nameOf(error.kind)}, {u"field"_s, error.subject}, {u"detail"_s, error.detail}};
            return plainAnswer(400, QJsonDocument(why).toJson(QJsonDocument::Compact) + '\n');
        }
        m_platform.follow(*changed);
    } else if (request.method != "GET") {
        return plainAnswer(405, "{\"error\":\"use GET or PUT\"}\n");
    }
    return plainAnswer(200, toJson(m_platform.faults()) + '\n');
}

http::Answer Server::ledgerAfter(const Request& request) const {
    const qint64 after = qMax(request.query.queryItemValue(u"after"_s).toLongLong(), 0);
    QByteArray lines;
    for (const LedgerEntry& entry : m_platform.ledger())
        if (entry.number > after)
            lines += toJsonLine(entry) + '\n';
    return plainAnswer(200, lines, "application/x-ndjson");
}

}  // namespace hongyan::sandbox
