#include "wechat/requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <algorithm>

#include "settings/tokenaddress.h"
#include "wechat/answers.h"
#include "wechat/jsonwriter.h"

namespace hongyan::wechat {
namespace {

using transport::HttpRequest;

constexpr auto jsonContent = "application/json; charset=utf-8";

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
    request.contentType = jsonContent;
    request.route = std::move(route);
    request.imprint = imprintOf;
    return request;
}

HttpRequest fetch(QUrl url, transport::Route route) {
    HttpRequest request;
    request.url = std::move(url);
    request.route = std::move(route);
    request.imprint = imprintOf;
    return request;
}

HttpRequest confidential(HttpRequest request, const Secret& secret) {
    request.confidential.push_back(secret);
    return request;
}

/// What stands in a token URL may be a password or a key, whatever it is called there.
HttpRequest externalTokenRequest(const settings::Account& account, const Secret& secret) {
    HttpRequest request = fetch(settings::withSecret(account.tokenUrl, secret), routeOf(account));
    const auto hide = [&request](QByteArray&& text) {
        const Secret hidden(std::move(text));
        if (!hidden.isEmpty() && std::ranges::find(request.confidential, hidden) == request.confidential.end())
            request.confidential.push_back(hidden);
    };
    if (const QString password = request.url.password(QUrl::FullyDecoded); !password.isEmpty()) {
        hide(password.toUtf8());
        hide((request.url.userName(QUrl::FullyDecoded) + u':' + password).toUtf8().toBase64());  // as it is sent
    }
    for (const auto& [key, value] : QUrlQuery(request.url).queryItems(QUrl::FullyDecoded))
        hide(value.toUtf8());
    for (QByteArray& line : secret.reveal().split('\n'))
        hide(std::move(line));
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
bool mayBeLeftOut(const templates::Rendered::Value& field) {
    return field.text.isEmpty() && (field.key == QLatin1String("first") || field.key == QLatin1String("remark"));
}

/// In the order of their keys, each once: the last one counts, as in any JSON object.
std::vector<const templates::Rendered::Value*> inOrder(const std::vector<templates::Rendered::Value>& fields) {
    std::vector<const templates::Rendered::Value*> ordered;
    ordered.reserve(fields.size());
    for (const auto& field : fields) {
        if (mayBeLeftOut(field))
            continue;
        const auto at = std::ranges::lower_bound(ordered, field.key, {}, [](const auto* one) { return one->key; });
        if (at != ordered.end() && (*at)->key == field.key)
            *at = &field;
        else
            ordered.insert(at, &field);
    }
    return ordered;
}

void addData(JsonWriter& body, const templates::Rendered& rendered) {
    body.begin(u"data");
    for (const auto* field : inOrder(rendered.fields)) {
        body.begin(field->key);
        body.add(u"value", field->text);
        body.end();
    }
    body.end();
}

void addUnlessEmpty(JsonWriter& body, QStringView key, const QString& text) {
    if (!text.isEmpty())
        body.add(key, text);
}

void addMiniProgram(JsonWriter& body, const templates::Rendered& rendered) {
    if (rendered.miniAppId.isEmpty())
        return;
    body.begin(u"miniprogram");
    body.add(u"appid", rendered.miniAppId);
    addUnlessEmpty(body, u"pagepath", rendered.miniPath);
    body.end();
}

void addRecipient(JsonWriter& body, const QString& templateId, const QString& openid) {
    body.add(u"template_id", templateId);
    body.add(u"touser", openid);
}

constexpr qsizetype usualBody = 1'024;

QByteArray templateSendBody(const QString& templateId, const QString& openid, const QString& clientMsgId,
                            const templates::Rendered& rendered) {
    JsonWriter body(usualBody);
    addUnlessEmpty(body, u"client_msg_id", clientMsgId);
    addData(body, rendered);
    addMiniProgram(body, rendered);
    addRecipient(body, templateId, openid);
    addUnlessEmpty(body, u"url", rendered.url);
    return body.take();
}

/// The platform's pages call `lang` and `miniprogram_state` required and name defaults for them (§ 4.2).
QByteArray subscribeSendBody(const QString& templateId, const QString& openid, const templates::Rendered& rendered) {
    JsonWriter body(usualBody);
    addData(body, rendered);
    body.add(u"lang", u"zh_CN");
    body.add(u"miniprogram_state", u"formal");
    addUnlessEmpty(body, u"page", rendered.miniPath);
    addRecipient(body, templateId, openid);
    return body.take();
}

/// Here `page` is the address of a web page, and a mini-program is named as in template messages.
QByteArray bizSendBody(const QString& templateId, const QString& openid, const templates::Rendered& rendered) {
    JsonWriter body(usualBody);
    addData(body, rendered);
    body.add(u"lang", u"zh_CN");
    addMiniProgram(body, rendered);
    body.add(u"miniprogram_state", u"formal");
    addUnlessEmpty(body, u"page", rendered.url);
    addRecipient(body, templateId, openid);
    return body.take();
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
    const auto asked = [&] {
        switch (account.tokenSource) {
            case settings::TokenSource::Stable:
                return confidential(stableTokenRequest(account, secret, force), secret);
            case settings::TokenSource::Classic:
                return confidential(classicTokenRequest(account, secret), secret);
            case settings::TokenSource::External:
                return externalTokenRequest(account, secret);
        }
        Q_UNREACHABLE();
    };
    HttpRequest request = asked();
    request.bringsSecret = true;  // perhaps the token that is in use
    return request;
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
    return confidential(fetch(withToken(urlOf(account, path), token), routeOf(account)), token);
}

HttpRequest quotaRequest(const settings::Account& account, const Secret& token, templates::Channel channel) {
    return confidential(postJson(withToken(urlOf(account, QStringLiteral("/cgi-bin/openapi/quota/get")), token),
                                 {{QStringLiteral("cgi_path"), sendPath(channel)}}, routeOf(account)),
                        token);
}

HttpRequest followersRequest(const settings::Account& account, const Secret& token, std::optional<int> tag,
                             const QString& after) {
    if (tag)
        return confidential(
            postJson(withToken(urlOf(account, QStringLiteral("/cgi-bin/user/tag/get")), token),
                     {{QStringLiteral("tagid"), *tag}, {QStringLiteral("next_openid"), after}}, routeOf(account)),
            token);
    QUrl url = withToken(urlOf(account, QStringLiteral("/cgi-bin/user/get")), token);
    if (!after.isEmpty())
        url.setQuery(url.query(QUrl::FullyEncoded) + u'&' + queryItem("next_openid", after.toUtf8()), QUrl::StrictMode);
    return confidential(fetch(std::move(url), routeOf(account)), token);
}

HttpRequest followerTagsRequest(const settings::Account& account, const Secret& token) {
    return confidential(fetch(withToken(urlOf(account, QStringLiteral("/cgi-bin/tags/get")), token), routeOf(account)),
                        token);
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
    : m_url(urlOf(account, sendPath(message.channel))), m_templateId(message.templateId), m_channel(message.channel) {
    m_blank.method = "POST";
    m_blank.contentType = jsonContent;
    m_blank.route = routeOf(account);
    m_blank.imprint = imprintOf;
    m_blank.bearsImprint = true;
}

HttpRequest SendRequest::build(const Secret& token, const QString& openid, const QString& clientMsgId,
                               const templates::Rendered& rendered) {
    if (m_blank.url.isEmpty() || !(token == m_token)) {
        m_token = token;
        m_blank.url = withToken(m_url, token);
        m_blank.confidential = {token};
    }
    HttpRequest request = m_blank;
    request.body = bodyFor(openid, clientMsgId, rendered);
    if (hasIdempotencyKey())
        request.repeatKey = clientMsgId.toLatin1();
    return request;
}

QByteArray SendRequest::bodyFor(const QString& openid, const QString& clientMsgId,
                                const templates::Rendered& rendered) const {
    switch (m_channel) {
        case templates::Channel::TemplateSend:
            return templateSendBody(m_templateId, openid, clientMsgId, rendered);
        case templates::Channel::SubscribeSend:
            return subscribeSendBody(m_templateId, openid, rendered);
        case templates::Channel::BizSend:
            return bizSendBody(m_templateId, openid, rendered);
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::wechat
