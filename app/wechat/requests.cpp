#include "wechat/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hongyan::wechat {
namespace {

using transport::HttpRequest;

/// The base may carry a path of its own (a gateway), with or without a slash at its end.
QUrl urlOf(const settings::Account& account, const QString& path) {
    QUrl url = account.apiBase;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    return url;
}

/// QUrlQuery would leave '+' as it is, and a server reads that as a space.
QString queryItem(const char* key, const QByteArray& value) {
    return QLatin1String(key) + u'=' + QString::fromLatin1(value.toPercentEncoding());
}

QUrl withToken(QUrl url, const Secret& token) {
    url.setQuery(queryItem("access_token", token.reveal()), QUrl::StrictMode);
    return url;
}

HttpRequest postJson(QUrl url, const QJsonObject& body, transport::Route route) {
    HttpRequest request;
    request.method = "POST";
    request.url = std::move(url);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json; charset=utf-8";
    request.route = std::move(route);
    return request;
}

HttpRequest fetch(QUrl url, transport::Route route) {
    HttpRequest request;
    request.url = std::move(url);
    request.route = std::move(route);
    return request;
}

HttpRequest stableTokenRequest(const settings::Account& account, const Secret& secret, bool force) {
    return postJson(urlOf(account, QStringLiteral("/cgi-bin/stable_token")),
                    {{QStringLiteral("grant_type"), QStringLiteral("client_credential")},
                     {QStringLiteral("appid"), account.appId},
                     {QStringLiteral("secret"), QString::fromUtf8(secret.reveal())},
                     {QStringLiteral("force_refresh"), force}},
                    routeOf(account));
}

HttpRequest classicTokenRequest(const settings::Account& account, const Secret& secret) {
    QUrl url = urlOf(account, QStringLiteral("/cgi-bin/token"));
    url.setQuery(QStringLiteral("grant_type=client_credential&") + queryItem("appid", account.appId.toUtf8()) + u'&' +
                     queryItem("secret", secret.reveal()),
                 QUrl::StrictMode);
    return fetch(std::move(url), routeOf(account));
}

/// first and remark are no longer shown (§ 2.3) and may be left out; sent empty they could cost the message (40250).
bool mayBeLeftOut(const templates::MessageField& field) {
    return field.text.isEmpty() && (field.key == QLatin1String("first") || field.key == QLatin1String("remark"));
}

QJsonObject dataOf(const templates::Rendered& rendered) {
    QJsonObject data;
    for (const auto& field : rendered.fields)
        if (!mayBeLeftOut(field))
            data.insert(field.key, QJsonObject{{QStringLiteral("value"), field.text}});
    return data;
}

void addMiniProgram(QJsonObject& body, const templates::Rendered& rendered) {
    if (rendered.miniAppId.isEmpty())
        return;
    QJsonObject mini{{QStringLiteral("appid"), rendered.miniAppId}};
    if (!rendered.miniPath.isEmpty())
        mini.insert(QStringLiteral("pagepath"), rendered.miniPath);
    body.insert(QStringLiteral("miniprogram"), mini);
}

void addTemplateSendParts(QJsonObject& body, const QString& clientMsgId, const templates::Rendered& rendered) {
    if (!clientMsgId.isEmpty())
        body.insert(QStringLiteral("client_msg_id"), clientMsgId);
    if (!rendered.url.isEmpty())
        body.insert(QStringLiteral("url"), rendered.url);
    addMiniProgram(body, rendered);
}

/// The platform's pages call these two required and name defaults for them (§ 4.2).
void addState(QJsonObject& body) {
    body.insert(QStringLiteral("miniprogram_state"), QStringLiteral("formal"));
    body.insert(QStringLiteral("lang"), QStringLiteral("zh_CN"));
}

void addSubscribeSendParts(QJsonObject& body, const templates::Rendered& rendered) {
    if (!rendered.miniPath.isEmpty())
        body.insert(QStringLiteral("page"), rendered.miniPath);
    addState(body);
}

/// Here `page` is the address of a web page, and a mini-program is named as in template messages.
void addBizSendParts(QJsonObject& body, const templates::Rendered& rendered) {
    if (!rendered.url.isEmpty())
        body.insert(QStringLiteral("page"), rendered.url);
    addMiniProgram(body, rendered);
    addState(body);
}

}  // namespace

QString sendPath(templates::Channel channel) {
    switch (channel) {
        case templates::Channel::TemplateSend:
            return QStringLiteral("/cgi-bin/message/template/send");
        case templates::Channel::SubscribeSend:
            return QStringLiteral("/cgi-bin/message/subscribe/send");
        case templates::Channel::BizSend:
            return QStringLiteral("/cgi-bin/message/subscribe/bizsend");
    }
    Q_UNREACHABLE();
}

transport::Route routeOf(const settings::Account& account) {
    return {.proxy = account.proxy, .caFile = account.caFile, .pool = account.appId, .proxyPassword = {}};
}

HttpRequest tokenRequest(const settings::Account& account, const Secret& secret, bool force) {
    switch (account.tokenSource) {
        case settings::TokenSource::Stable:
            return stableTokenRequest(account, secret, force);
        case settings::TokenSource::Classic:
            return classicTokenRequest(account, secret);
        case settings::TokenSource::External:
            return fetch(account.tokenUrl, routeOf(account));
    }
    Q_UNREACHABLE();
}

Call tokenCall(settings::TokenSource source) {
    switch (source) {
        case settings::TokenSource::Stable:
            return Call::StableToken;
        case settings::TokenSource::Classic:
            return Call::Token;
        case settings::TokenSource::External:
            return Call::ExternalToken;
    }
    Q_UNREACHABLE();
}

std::vector<Call> templateListCalls(settings::AccountKind kind) {
    switch (kind) {
        case settings::AccountKind::Service:
            return {Call::TemplateList, Call::BizTemplateList};
        case settings::AccountKind::MiniProgram:
            return {Call::SubscribeTemplateList};
    }
    Q_UNREACHABLE();
}

HttpRequest templateListRequest(const settings::Account& account, const Secret& token, Call call) {
    const QString path = call == Call::TemplateList ? QStringLiteral("/cgi-bin/template/get_all_private_template")
                                                    : QStringLiteral("/wxaapi/newtmpl/gettemplate");
    return fetch(withToken(urlOf(account, path), token), routeOf(account));
}

HttpRequest quotaRequest(const settings::Account& account, const Secret& token, templates::Channel channel) {
    return postJson(withToken(urlOf(account, QStringLiteral("/cgi-bin/openapi/quota/get")), token),
                    {{QStringLiteral("cgi_path"), sendPath(channel)}}, routeOf(account));
}

templates::Channel listedBy(Call call) {
    if (call == Call::BizTemplateList)
        return templates::Channel::BizSend;
    return call == Call::SubscribeTemplateList ? templates::Channel::SubscribeSend : templates::Channel::TemplateSend;
}

Call sendCall(templates::Channel channel) {
    switch (channel) {
        case templates::Channel::TemplateSend:
            return Call::TemplateSend;
        case templates::Channel::SubscribeSend:
            return Call::SubscribeSend;
        case templates::Channel::BizSend:
            return Call::BizSend;
    }
    Q_UNREACHABLE();
}

SendRequest::SendRequest(const settings::Account& account, const templates::Message& message)
    : m_url(urlOf(account, sendPath(message.channel))),
      m_route(routeOf(account)),
      m_templateId(message.templateId),
      m_channel(message.channel) {}

HttpRequest SendRequest::build(const Secret& token, const QString& openid, const QString& clientMsgId,
                               const templates::Rendered& rendered) const {
    QJsonObject body{{QStringLiteral("touser"), openid},
                     {QStringLiteral("template_id"), m_templateId},
                     {QStringLiteral("data"), dataOf(rendered)}};
    switch (m_channel) {
        case templates::Channel::TemplateSend:
            addTemplateSendParts(body, clientMsgId, rendered);
            break;
        case templates::Channel::SubscribeSend:
            addSubscribeSendParts(body, rendered);
            break;
        case templates::Channel::BizSend:
            addBizSendParts(body, rendered);
            break;
    }
    return postJson(withToken(m_url, token), body, m_route);
}

}  // namespace hongyan::wechat
