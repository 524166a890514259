#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "sandbox/exchange.h"
#include "sandbox/sandbox.h"

/// Calls as a client of the platform makes them, shared by the sandbox's tests.
namespace hongyan::sandbox {

class TestClock final : public Clock {
 public:
    Timestamp now() const override { return m_now; }
    SteadyTime steady() const override { return SteadyTime(m_now.time_since_epoch()); }
    void advance(Milliseconds by) { m_now += by; }

 private:
    // 2026-11-20 13:46 in Shanghai.
    Timestamp m_now = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(5, 46), Qt::UTC));
};

inline const QString templateSend = u"/cgi-bin/message/template/send"_qs;
inline const QString subscribeSend = u"/cgi-bin/message/subscribe/send"_qs;
inline const QString bizSend = u"/cgi-bin/message/subscribe/bizsend"_qs;

inline QJsonObject valueObject(const QJsonValue& value) {
    return {{u"value"_qs, value}};
}

inline QJsonObject sampleData() {
    return {{u"character_string2"_qs, valueObject(u"DD20261120003187"_qs)},
            {u"thing4"_qs, valueObject(u"洛神玫瑰礼盒 19 枝"_qs)},
            {u"thing7"_qs, valueObject(u"顺丰速运"_qs)},
            {u"character_string5"_qs, valueObject(u"SF1409273651882"_qs)},
            {u"time3"_qs, valueObject(u"2026-11-20 13:46"_qs)}};
}

inline QJsonObject sampleCall(const QString& openid, const QString& clientMsgId = {}) {
    QJsonObject call{{u"touser"_qs, openid}, {u"template_id"_qs, sampleTemplateId()}, {u"data"_qs, sampleData()}};
    if (!clientMsgId.isEmpty())
        call.insert(u"client_msg_id"_qs, clientMsgId);
    return call;
}

inline QJsonObject noticeCall(const QString& openid, const QString& clientMsgId = {}) {
    const QJsonObject data{{u"thing1"_qs, valueObject(u"秋日花束体验课"_qs)},
                           {u"time2"_qs, valueObject(u"2026-11-22 15:00"_qs)},
                           {u"name3"_qs, valueObject(u"林晓雯"_qs)},
                           {u"amount4"_qs, valueObject(u"¥199.00"_qs)}};
    QJsonObject call{{u"touser"_qs, openid}, {u"template_id"_qs, sampleNoticeId()}, {u"data"_qs, data}};
    if (!clientMsgId.isEmpty())
        call.insert(u"client_msg_id"_qs, clientMsgId);
    return call;
}

inline QByteArray toBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline Request getRequest(const QString& path, const QString& query = {}) {
    Request request;
    request.path = path;
    request.query = QUrlQuery(query);
    return request;
}

inline Request postRequest(const QString& path, const QString& token, const QByteArray& body) {
    Request request = getRequest(path, u"access_token="_qs + token);
    request.method = "POST";
    request.body = body;
    return request;
}

inline QByteArray tokenBody(const QString& appId, const QString& secret, bool force = false) {
    return toBytes({{u"grant_type"_qs, u"client_credential"_qs},
                    {u"appid"_qs, appId},
                    {u"secret"_qs, secret},
                    {u"force_refresh"_qs, force}});
}

inline QJsonObject objectIn(const Answer& answer) {
    return QJsonDocument::fromJson(answer.body).object();
}

inline int codeIn(const Answer& answer) {
    return objectIn(answer).value(u"errcode").toInt();
}

}  // namespace hongyan::sandbox
