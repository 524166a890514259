#include "transport/flight.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include "base/crashpoint.h"
#include "transport/redact.h"

namespace hongyan::transport {
namespace {

Milliseconds elapsed(SteadyTime from, SteadyTime to) {
    return std::chrono::duration_cast<Milliseconds>(to - from);
}

}  // namespace

Flight::Flight(Pending pending, QNetworkAccessManager& manager, QNetworkRequest request)
    : m_pending(std::move(pending)), m_start(std::chrono::steady_clock::now()) {
    const HttpRequest& what = m_pending.request;
    if (what.body.isEmpty()) {
        m_reply = manager.sendCustomRequest(request, what.method);
    } else {
        auto body = std::make_unique<OneShotBody>(what.body);
        m_body = body.get();
        m_reply = manager.sendCustomRequest(request, what.method, m_body);
        body.release()->setParent(m_reply);
    }
    crashPoint("request.handed");
    connect(m_reply, &QNetworkReply::readyRead, this, &Flight::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &Flight::onFinished);
}

Flight::~Flight() {
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

void Flight::abort(NetError why, const QString& detail) {
    if (m_ownError || m_reply->isFinished())
        return;
    m_ownError = why;
    m_response.detail = detail;
    m_reply->abort();
}

void Flight::abortLate() {
    abort(NetError::TimedOut, QStringLiteral("no whole answer within %1 ms").arg(m_pending.request.deadline.count()));
}

void Flight::onReadyRead() {
    if (m_ownError)
        return;
    // Counted after decompression: a small answer may unpack to anything.
    m_response.body += m_reply->read(maxAnswer + 1 - m_response.body.size());
    if (m_response.body.size() > maxAnswer)
        abort(NetError::TooLarge, QStringLiteral("an answer of more than %1 bytes").arg(maxAnswer));
}

void Flight::onFinished() {
    crashPoint("answer.arrived");
    if (!m_ownError && m_reply->bytesAvailable() > 0)
        onReadyRead();
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    m_response.status = status.toInt();
    m_wasClosed = m_reply->rawHeader("Connection").toLower().contains("close");
    m_response.lane = m_pending.lane;
    // Without a body there is nothing to tell by: only a GET may be taken for harmless.
    m_response.bodyTouched = m_body ? m_body->wasTouched() : m_pending.request.method != "GET";
    m_response.latency = elapsed(m_start, std::chrono::steady_clock::now());
    m_response.error = m_ownError.value_or(netErrorOf(m_reply->error(), m_response.status, m_response.bodyTouched));
    // With an HTTP proxy the only connection made from here is the one to the proxy; Qt does not name it reliably.
    if (m_response.error == NetError::Unreachable && m_pending.request.route.proxy.scheme() == QLatin1String("http"))
        m_response.error = NetError::Proxy;
    if (m_response.error == NetError::TooLarge)
        m_response.body.clear();
    if (!m_ownError && m_reply->error() != QNetworkReply::NoError)
        m_response.detail = withoutQuery(m_reply->errorString(), m_pending.request.url);
    redact();
    emit landed();
}

/// The one door through which anything the far side said comes in.
void Flight::redact() {
    const std::vector<Secret>& secrets = m_pending.request.confidential;
    m_response.body = withoutSecrets(m_response.body, secrets);
    if (!m_response.detail.isEmpty())
        m_response.detail = QString::fromUtf8(withoutSecrets(m_response.detail.toUtf8(), secrets));
}

void Flight::misplace() {
    m_response.error = NetError::Misplaced;
    m_response.body.clear();
    m_response.detail = QStringLiteral("the answer to another request came");
}

Letter Flight::takeLetter() {
    return {std::move(m_pending.done), std::move(m_response)};
}

NetError netErrorOf(QNetworkReply::NetworkError error, int status, bool bodyTouched) {
    switch (error) {
        case QNetworkReply::NoError:
            return NetError::None;
        case QNetworkReply::ContentReSendError:  // Qt rewinds for 307 and 308 although it may not follow them
            return status == 307 || status == 308 ? NetError::None : NetError::ResendBlocked;
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::TemporaryNetworkFailureError:
        case QNetworkReply::NetworkSessionFailedError:
            return NetError::Unreachable;
        case QNetworkReply::UnknownNetworkError:  // "network unreachable" comes as this, and so do resets
            return bodyTouched ? NetError::ConnectionLost : NetError::Unreachable;
        case QNetworkReply::RemoteHostClosedError:
            return NetError::ConnectionLost;
        case QNetworkReply::TimeoutError:
        case QNetworkReply::OperationCanceledError:  // not by us: the stall guard
            return NetError::TimedOut;
        case QNetworkReply::SslHandshakeFailedError:
            return NetError::Tls;
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyConnectionClosedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
        case QNetworkReply::UnknownProxyError:
            return NetError::Proxy;
        case QNetworkReply::UnknownContentError:  // with a good status: Qt's own guard against archive bombs
            return status >= 400 ? NetError::None : NetError::TooLarge;
        case QNetworkReply::ContentAccessDenied:
        case QNetworkReply::ContentOperationNotPermittedError:
        case QNetworkReply::ContentNotFoundError:
        case QNetworkReply::AuthenticationRequiredError:
        case QNetworkReply::ContentConflictError:
        case QNetworkReply::ContentGoneError:
        case QNetworkReply::InternalServerError:
        case QNetworkReply::OperationNotImplementedError:
        case QNetworkReply::ServiceUnavailableError:
        case QNetworkReply::UnknownServerError:
        case QNetworkReply::ProtocolInvalidOperationError:  // Qt's name for status 400
            return status >= 400 ? NetError::None : NetError::Other;
        default:
            return NetError::Other;
    }
}

QString withoutQuery(QString text, const QUrl& url) {
    const QString bare = url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    for (const auto format : {QUrl::PrettyDecoded, QUrl::FullyEncoded}) {
        text.replace(url.toString(format), bare);
        if (const QString query = url.query(format); !query.isEmpty())
            text.remove(query);
    }
    return text;
}

}  // namespace hongyan::transport
