#include "wechat/answers.h"

#include <QJsonArray>

#include "wechat/body.h"

namespace hongyan::wechat {
namespace {

using delivery::Verdict;
using transport::HttpResponse;
using transport::NetError;

Error lost(const HttpResponse& response) {
    const auto error = [&](ErrorKind kind) { return Error{kind, response.detail, {}, 0}; };
    switch (response.error) {
        case NetError::None:
        case NetError::TooLarge:
        case NetError::Misplaced:
            return error(ErrorKind::PlatformBabbled);
        case NetError::Tls:
            return error(ErrorKind::CertificateRejected);
        case NetError::TimedOut:
            return error(ErrorKind::TimedOut);
        case NetError::Aborted:
            return error(ErrorKind::Cancelled);
        case NetError::Unreachable:
        case NetError::Proxy:
        case NetError::ConnectionLost:
        case NetError::ResendBlocked:
        case NetError::Other:
            return error(ErrorKind::Unreachable);
    }
    Q_UNREACHABLE();
}

/// The body itself stays out of the text: it may hold a token.
Error babbled(const HttpResponse& response) {
    return {ErrorKind::PlatformBabbled,
            QStringLiteral("HTTP %1 with %2 bytes that are not the expected answer")
                .arg(response.status)
                .arg(response.body.size()),
            {},
            0};
}

Error refused(Call call, const Body& body) {
    const Errmsg errmsg = parseErrmsg(body.errmsg);
    const bool byAccount = verdictOf(call, *body.errcode, errmsg.text) == Verdict::AccountRefused;
    return {byAccount ? ErrorKind::AccountRefused : ErrorKind::PlatformRefused, errmsg.text, errmsg.address,
            *body.errcode, errmsg.rid};
}

/// On calls that read, a missing errcode means success (§ 0).
Result<Body> bodyOf(Call call, const HttpResponse& response) {
    if (response.error != NetError::None)
        return fail(lost(response));
    auto body = response.status == 200 ? readBody(response.body) : std::nullopt;
    if (!body)
        return fail(babbled(response));
    if (body->errcode.value_or(0) != 0)
        return fail(refused(call, *body));
    return *std::move(body);
}

// The platform allows 50 templates of some hundred characters. What goes far beyond would be taken apart for minutes,
// and again each time it is read from the database.
constexpr qsizetype mostTemplates = 1'000;
constexpr qsizetype longestContent = 5'000;
constexpr qsizetype longestOfAll = 300'000;
constexpr qsizetype mostChoices = 1'000;

bool isOfBearableSize(const QJsonArray& list) {
    if (list.size() > mostTemplates)
        return false;
    qsizetype all = 0;
    for (const auto& value : list) {
        const QJsonObject json = value.toObject();
        const qsizetype content = json.value(QLatin1String("content")).toString().size();
        const qsizetype example = json.value(QLatin1String("example")).toString().size();
        all += content + example;
        qsizetype choices = 0;
        for (const auto& one : json.value(QLatin1String("keywordEnumValueList")).toArray())
            choices += 1 + one.toObject().value(QLatin1String("enumValueList")).toArray().size();
        if (content > longestContent || example > longestContent || choices > mostChoices || all > longestOfAll)
            return false;
    }
    return true;
}

void addChoices(templates::Template& one, const QJsonArray& lists) {
    for (const auto& value : lists) {
        const QJsonObject list = value.toObject();
        QString key = list.value(QLatin1String("keywordCode")).toString();
        if (key.endsWith(QLatin1String(".DATA")))
            key.chop(5);
        for (auto& field : one.fields)
            if (field.key == key)
                for (const auto& choice : list.value(QLatin1String("enumValueList")).toArray())
                    field.choices.append(choice.toString());
    }
}

templates::Template templateFrom(const QJsonObject& json, templates::Channel channel, QLatin1String idKey) {
    templates::Template one;
    one.id = json.value(idKey).toString();
    one.title = json.value(QLatin1String("title")).toString();
    one.content = json.value(QLatin1String("content")).toString();
    one.example = json.value(QLatin1String("example")).toString();
    one.channel = channel;
    one.fields = templates::parseContent(one.content, one.example, channel);
    addChoices(one, json.value(QLatin1String("keywordEnumValueList")).toArray());
    return one;
}

}  // namespace

Result<TokenAnswer> readToken(Call call, const HttpResponse& response) {
    auto body = bodyOf(call, response);
    if (!body)
        return fail(body.error());
    TokenAnswer answer{Secret(body->json.value(QLatin1String("access_token")).toString().toUtf8()),
                       std::chrono::seconds(integerIn(body->json, QLatin1String("expires_in")))};
    if (answer.token.isEmpty() || answer.expiresIn.count() <= 0)
        return fail(babbled(response));
    return answer;
}

bool tokenRefused(const Error& error) {
    return error.kind == ErrorKind::PlatformRefused &&
           verdictOf(Call::TemplateList, error.code, error.detail) == Verdict::TokenRefused;
}

bool mayPass(const Error& error) {
    if (error.kind != ErrorKind::PlatformRefused)
        return false;
    const Verdict verdict = verdictOf(Call::TemplateList, error.code, error.detail);
    return verdict == Verdict::RefusedForNow || verdict == Verdict::TooFast || verdict == Verdict::QuotaUsedUp;
}

Result<std::vector<templates::Template>> readTemplates(Call call, const HttpResponse& response) {
    auto body = bodyOf(call, response);
    if (!body)
        return fail(body.error());
    const bool subscribe = call != Call::TemplateList;
    const templates::Channel channel = listedBy(call);
    const QLatin1String idKey = subscribe ? QLatin1String("priTmplId") : QLatin1String("template_id");
    const QJsonValue list = body->json.value(subscribe ? QLatin1String("data") : QLatin1String("template_list"));
    // The subscription list may be left out where it is empty (§ 4.4); the other is always there, and taking its
    // absence for "no templates" would mark all of them as gone.
    const bool mayBeMissing = subscribe && body->errcode.has_value();
    if (!list.isArray() && !(mayBeMissing && list.isUndefined()))
        return fail(babbled(response));
    if (!isOfBearableSize(list.toArray()))
        return fail(ErrorKind::PlatformBabbled, {}, QStringLiteral("a list of templates larger than any account has"));
    std::vector<templates::Template> templates;
    for (const auto& value : list.toArray())
        if (auto one = templateFrom(value.toObject(), channel, idKey); !one.id.isEmpty())
            templates.push_back(std::move(one));
    return templates;
}

Result<Quota> readQuota(const HttpResponse& response) {
    auto body = bodyOf(Call::QuotaGet, response);
    if (!body)
        return fail(body.error());
    const QJsonValue value = body->json.value(QLatin1String("quota"));
    if (!value.isObject())
        return fail(babbled(response));
    const QJsonObject json = value.toObject();
    Quota quota;
    quota.dailyLimit = integerIn(json, QLatin1String("daily_limit"));
    quota.used = integerIn(json, QLatin1String("used"));
    quota.remain = integerIn(json, QLatin1String("remain"));
    return quota;
}

Result<std::vector<FollowerTag>> readFollowerTags(const HttpResponse& response) {
    auto body = bodyOf(Call::Followers, response);
    if (!body)
        return fail(body.error());
    const QJsonValue list = body->json.value(QLatin1String("tags"));
    if (!list.isArray() && !(list.isUndefined() && body->errcode))
        return fail(babbled(response));
    std::vector<FollowerTag> tags;
    for (const auto& value : list.toArray()) {
        const QJsonObject json = value.toObject();
        FollowerTag tag{.id = static_cast<int>(integerIn(json, QLatin1String("id"))),
                        .name = json.value(QLatin1String("name")).toString(),
                        .count = integerIn(json, QLatin1String("count"))};
        if (!tag.name.isEmpty())
            tags.push_back(std::move(tag));
    }
    return tags;
}

Result<FollowerPage> readFollowers(const HttpResponse& response) {
    auto body = bodyOf(Call::Followers, response);
    if (!body)
        return fail(body.error());
    const QJsonValue count = body->json.value(QLatin1String("count"));
    const QJsonValue openids = body->json.value(QLatin1String("data")).toObject().value(QLatin1String("openid"));
    FollowerPage page;
    page.total = integerIn(body->json, QLatin1String("total"));
    // "data" is absent where nobody is left. Taking anything else without it for the end would lose people.
    if (!openids.isArray() && (count.isUndefined() || integerIn(body->json, QLatin1String("count")) != 0))
        return fail(babbled(response));
    for (const auto& value : openids.toArray())
        if (QString openid = value.toString(); !openid.isEmpty())
            page.openids.append(std::move(openid));
    if (!openids.toArray().isEmpty())
        page.next = body->json.value(QLatin1String("next_openid")).toString();
    return page;
}

}  // namespace hongyan::wechat
