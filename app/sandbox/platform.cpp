#include "sandbox/platform.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "sandbox/errmsg.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;
using templates::Channel;

const QString templateSendPath = u"/cgi-bin/message/template/send"_s;
const QString subscribeSendPath = u"/cgi-bin/message/subscribe/send"_s;
const QString bizSendPath = u"/cgi-bin/message/subscribe/bizsend"_s;

Answer jsonAnswer(const QJsonObject& object) {
    Answer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

std::optional<Channel> channelAt(const QString& path) {
    if (path == templateSendPath)
        return Channel::TemplateSend;
    if (path == subscribeSendPath)
        return Channel::SubscribeSend;
    return path == bizSendPath ? std::optional(Channel::BizSend) : std::nullopt;
}

}  // namespace

Platform::Platform(const Clock& clock, const Faults& faults) : Platform(clock, Options{.faults = faults}) {}

Platform::Platform(const Clock& clock, const Options& options)
    : m_clock(clock),
      m_approved(approvedWith(options.templates)),
      m_keepsLedger(options.keepsLedger),
      m_faults(options.faults),
      m_tokens(clock),
      m_sends(clock, m_approved, {.troublesByName = options.troublesByName, .remembers = options.keepsLedger}),
      m_followers(clock) {
    follow(m_faults);
}

void Platform::follow(const Faults& faults) {
    m_faults = faults;
    m_sends.follow(faults);
    m_followers.follow(faults);
}

const QHash<QString, Platform::Endpoint>& Platform::endpoints() {
    static const QHash<QString, Endpoint> table{
        {u"/cgi-bin/token"_s, {"GET", false, &Platform::answerToken}},
        {u"/cgi-bin/stable_token"_s, {"POST", false, &Platform::answerStableToken}},
        {u"/cgi-bin/template/get_all_private_template"_s, {"GET", true, &Platform::answerPrivateTemplates}},
        {u"/wxaapi/newtmpl/gettemplate"_s, {"GET", true, &Platform::answerSubscribeTemplates}},
        {u"/cgi-bin/user/get"_s, {"GET", true, &Platform::answerFollowers}},
        {u"/cgi-bin/tags/get"_s, {"GET", true, &Platform::answerTags}},
        {u"/cgi-bin/user/tag/get"_s, {"POST", true, &Platform::answerTagged}},
        {u"/cgi-bin/openapi/quota/get"_s, {"POST", true, &Platform::answerQuota}},
        {u"/cgi-bin/getcallbackip"_s, {"GET", true, &Platform::answerAddresses}},
        {templateSendPath, {"POST", false, nullptr}},
        {subscribeSendPath, {"POST", false, nullptr}},
        {bizSendPath, {"POST", false, nullptr}},
    };
    return table;
}

Answer Platform::answer(const Request& request) {
    const auto endpoint = endpoints().constFind(request.path);
    if (endpoint == endpoints().constEnd())
        return refuse(40066);
    ++m_calls[request.path];
    if (request.chunked) {
        Answer answer;
        answer.status = 412;
        answer.contentType = "text/plain";
        return answer;
    }
    if (request.method != endpoint->method)
        return refuse(endpoint->method == "GET" ? 43001 : 43002);
    if (!endpoint->handle)
        return answerSend(request);
    if (!endpoint->needsToken)
        return (this->*endpoint->handle)(request, {});
    const auto caller = m_tokens.check(request.query.queryItemValue(u"access_token"_s));
    if (caller.code != 0)
        return refuse(caller.code);
    if (endpoint->method == "POST" && request.body.isEmpty())
        return refuse(44002);
    if (endpoint->method == "POST" && !QJsonDocument::fromJson(request.body).isObject())
        return refuse(47001);
    return (this->*endpoint->handle)(request, caller.appId);
}

Answer Platform::answerSend(const Request& request) {
    const Channel channel = *channelAt(request.path);
    const auto caller = m_tokens.check(request.query.queryItemValue(u"access_token"_s));
    Answer answer = m_sends.take(channel, caller, request.body);
    answer.entry->number = ++m_sendCalls;
    if (m_keepsLedger)
        m_ledger.push_back(*answer.entry);
    return answer;
}

Answer Platform::answerToken(const Request& request, const QString&) {
    const auto asked = [&request](const QString& name) {
        return request.query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const QString appId = asked(u"appid"_s);
    if (auto refused = refuseCredentials(asked(u"grant_type"_s), appId, asked(u"secret"_s)))
        return *refused;
    return asAnswer(m_tokens.issueClassic(appId));
}

Answer Platform::answerStableToken(const Request& request, const QString&) {
    if (request.body.isEmpty())
        return refuse(44002);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    // A form body carries the fields, but not where the call looks for them.
    if (!document.isObject())
        return refuse(request.body.contains("grant_type=") ? 41002 : 40002);
    const QString appId = document[u"appid"].toString();
    if (auto refused = refuseCredentials(document[u"grant_type"].toString(), appId, document[u"secret"].toString()))
        return *refused;
    return asAnswer(m_tokens.issueStable(appId, document[u"force_refresh"].toBool()));
}

Answer Platform::answerPrivateTemplates(const Request&, const QString& appId) {
    return isMiniProgram(appId) ? refuse(48001) : jsonAnswer(privateTemplates(m_approved));
}

Answer Platform::answerSubscribeTemplates(const Request&, const QString& appId) {
    if (!isMiniProgram(appId) && m_faults.noNotices)
        return refuse(48001);
    return jsonAnswer(subscribeTemplates(m_approved, isMiniProgram(appId) ? Channel::SubscribeSend : Channel::BizSend));
}

Answer Platform::answerFollowers(const Request& request, const QString& appId) {
    return m_followers.page(appId, std::nullopt, request.query.queryItemValue(u"next_openid"_s, QUrl::FullyDecoded));
}

Answer Platform::answerTags(const Request&, const QString& appId) {
    return m_followers.tags(appId);
}

Answer Platform::answerTagged(const Request& request, const QString& appId) {
    const QJsonDocument asked = QJsonDocument::fromJson(request.body);
    return m_followers.page(appId, asked[u"tagid"].toInt(-1), asked[u"next_openid"].toString());
}

Answer Platform::answerQuota(const Request& request, const QString& appId) {
    const QString path = QJsonDocument::fromJson(request.body)[u"cgi_path"].toString();
    if (!path.startsWith(u'/'))
        return refuse(76003);
    if (path.startsWith(QLatin1String("/sns/")))
        return refuse(76022);
    if (!endpoints().contains(path))
        return refuse(76021);
    const auto channel = channelAt(path);
    if (channel && (*channel == Channel::SubscribeSend) != isMiniProgram(appId))
        return refuse(76022);
    const qint64 limit = channel ? m_faults.dailyQuota : 5'000'000;
    const qint64 used = channel ? m_sends.usedToday(appId, *channel) : 0;
    const QJsonObject quota{{u"daily_limit"_s, limit}, {u"used"_s, used}, {u"remain"_s, qMax(limit - used, 0)}};
    QJsonObject object{{u"errcode"_s, 0}, {u"errmsg"_s, u"ok"_s}, {u"quota"_s, quota}};
    if (channel && m_faults.perSecond > 0)
        object.insert(u"rate_limit"_s, QJsonObject{{u"call_count"_s, m_faults.perSecond}, {u"refresh_second"_s, 1}});
    return jsonAnswer(object);
}

Answer Platform::answerAddresses(const Request&, const QString&) {
    return jsonAnswer({{u"ip_list"_s, QJsonArray{u"127.0.0.1"_s, u"101.226.103.0/25"_s}}});
}

Answer Platform::refuse(int code, const QString& text) const {
    return refusal(code, m_clock.now(), text);
}

std::optional<Answer> Platform::refuseCredentials(const QString& grantType, const QString& appId,
                                                  const QString& secret) const {
    if (grantType != u"client_credential")
        return refuse(40002);
    if (appId.isEmpty())
        return refuse(41002);
    if (secret.isEmpty())
        return refuse(41004);
    if (!m_faults.refusedAddress.isEmpty())
        return refuse(40164, addressRefused(m_faults.refusedAddress));
    if (secret.startsWith(QLatin1String("address")))
        return refuse(40164, addressRefused(u"203.0.113.7"_s));
    if (secret.startsWith(QLatin1String("wrong")))
        return refuse(40125);
    if (secret.startsWith(QLatin1String("frozen")))
        return refuse(40243);
    return std::nullopt;
}

Answer Platform::asAnswer(const TokenBooth::Issued& issued) const {
    if (issued.code != 0)
        return refuse(issued.code);
    return jsonAnswer({{u"access_token"_s, issued.token}, {u"expires_in"_s, qint64(issued.expiresIn.count())}});
}

}  // namespace hongyan::sandbox
