#pragma once

#include <QNetworkReply>
#include <QObject>
#include <memory>
#include <optional>

#include "transport/mailbox.h"
#include "transport/oneshotbody.h"
#include "transport/transport.h"

class QNetworkAccessManager;
class QNetworkRequest;

namespace hongyan::transport {

/// A request on its way through this room, with the number it was handed over under.
struct Pending {
    quint64 number = 0;
    HttpRequest request;
    std::shared_ptr<Mailbox> mailbox;
    Transport::Done done;
    SteadyTime due;
    int lane = 0;
    bool closes = false;   ///< its connection is asked to carry nothing after it
    bool isAlone = false;  ///< nothing else may be on its lane: the far side keeps connections though asked to close
};

/// One request that was given to a manager, until its answer is whole or it is ended. Network thread.
class Flight final : public QObject {
    Q_OBJECT
 public:
    Flight(Pending pending, QNetworkAccessManager& manager, QNetworkRequest request);
    ~Flight() override;

    quint64 number() const { return m_pending.number; }
    SteadyTime due() const { return m_pending.due; }
    /// Ends it now; landed() follows before this returns.
    void abort(NetError why, const QString& detail);
    void abortLate();
    /// After landed(): what goes to whoever asked.
    std::shared_ptr<Mailbox> mailbox() const { return m_pending.mailbox; }
    Letter takeLetter();
    bool wasAnswered() const { return m_response.status > 0; }
    bool isAlone() const { return m_pending.isAlone; }
    bool closes() const { return m_pending.closes; }
    /// The far side said that nothing more comes on this connection, and Qt took leave of it with the answer.
    bool wasClosed() const { return m_wasClosed; }
    const HttpRequest& request() const { return m_pending.request; }
    const HttpResponse& response() const { return m_response; }
    SteadyTime start() const { return m_start; }
    /// Nothing of what came is handed out.
    void misplace();

 signals:
    void landed();

 private:
    void onReadyRead();
    void onFinished();
    void redact();

    Pending m_pending;
    OneShotBody* m_body = nullptr;  ///< the reply's child
    QNetworkReply* m_reply = nullptr;
    SteadyTime m_start;
    std::optional<NetError> m_ownError;
    bool m_wasClosed = false;
    HttpResponse m_response;
};

/// What a finished reply's error means here. A status the server chose is no error.
NetError netErrorOf(QNetworkReply::NetworkError error, int status, bool bodyTouched);
/// Qt's text names the URL, which carries the token in its query.
QString withoutQuery(QString text, const QUrl& url);

}  // namespace hongyan::transport
