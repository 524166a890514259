#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "base/calendar.h"
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
    Timestamp m_now = inUtc(QDate(2026, 11, 20), QTime(5, 46));
};

inline const QString templateSend = QStringLiteral("/cgi-bin/message/template/send");
inline const QString subscribeSend = QStringLiteral("/cgi-bin/message/subscribe/send");
inline const QString bizSend = QStringLiteral("/cgi-bin/message/subscribe/bizsend");

inline QJsonObject valueObject(const QJsonValue& value) {
    return {{QStringLiteral("value"), value}};
}

inline QJsonObject sampleData() {
    return {{QStringLiteral("character_string2"), valueObject(QStringLiteral("DD20261120003187"))},
            {QStringLiteral("thing4"), valueObject(QStringLiteral("洛神玫瑰礼盒 19 枝"))},
            {QStringLiteral("thing7"), valueObject(QStringLiteral("顺丰速运"))},
            {QStringLiteral("character_string5"), valueObject(QStringLiteral("SF1409273651882"))},
            {QStringLiteral("time3"), valueObject(QStringLiteral("2026-11-20 13:46"))}};
}

inline QJsonObject sampleCall(const QString& openid, const QString& clientMsgId = {}) {
    QJsonObject call{{QStringLiteral("touser"), openid},
                     {QStringLiteral("template_id"), sampleTemplateId()},
                     {QStringLiteral("data"), sampleData()}};
    if (!clientMsgId.isEmpty())
        call.insert(QStringLiteral("client_msg_id"), clientMsgId);
    return call;
}

inline QJsonObject noticeCall(const QString& openid, const QString& clientMsgId = {}) {
    const QJsonObject data{{QStringLiteral("thing1"), valueObject(QStringLiteral("秋日花束体验课"))},
                           {QStringLiteral("time2"), valueObject(QStringLiteral("2026-11-22 15:00"))},
                           {QStringLiteral("name3"), valueObject(QStringLiteral("林晓雯"))},
                           {QStringLiteral("amount4"), valueObject(QStringLiteral("¥199.00"))}};
    QJsonObject call{{QStringLiteral("touser"), openid},
                     {QStringLiteral("template_id"), sampleNoticeId()},
                     {QStringLiteral("data"), data}};
    if (!clientMsgId.isEmpty())
        call.insert(QStringLiteral("client_msg_id"), clientMsgId);
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
    Request request = getRequest(path, QStringLiteral("access_token=") + token);
    request.method = "POST";
    request.body = body;
    return request;
}

inline QByteArray tokenBody(const QString& appId, const QString& secret, bool force = false) {
    return toBytes({{QStringLiteral("grant_type"), QStringLiteral("client_credential")},
                    {QStringLiteral("appid"), appId},
                    {QStringLiteral("secret"), secret},
                    {QStringLiteral("force_refresh"), force}});
}

inline QJsonObject objectIn(const Answer& answer) {
    return QJsonDocument::fromJson(answer.body).object();
}

inline int codeIn(const Answer& answer) {
    return objectIn(answer).value(u"errcode").toInt();
}

}  // namespace hongyan::sandbox
