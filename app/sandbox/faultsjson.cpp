#include "sandbox/faultsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <limits>
#include <optional>

#include "base/enumnames.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array troubleNames{
    EnumName<Trouble>{Trouble::None, QLatin1String("none")},
    EnumName<Trouble>{Trouble::CloseBefore, QLatin1String("close_before")},
    EnumName<Trouble>{Trouble::CloseAfter, QLatin1String("close_after")},
    EnumName<Trouble>{Trouble::ResetAfter, QLatin1String("reset_after")},
    EnumName<Trouble>{Trouble::SilentBefore, QLatin1String("silent_before")},
    EnumName<Trouble>{Trouble::SilentAfter, QLatin1String("silent_after")},
    EnumName<Trouble>{Trouble::HtmlError, QLatin1String("html_error")},
    EnumName<Trouble>{Trouble::HalfJson, QLatin1String("half_json")},
    EnumName<Trouble>{Trouble::Code, QLatin1String("code")},
};

constexpr qint64 longestLatency = 3'600'000;
constexpr qint64 mostInt = std::numeric_limits<int>::max();

std::optional<qint64> wholeIn(const QJsonValue& value, qint64 least, qint64 most) {
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number) || number < double(least) || number > double(most))
        return std::nullopt;
    return value.toInteger();
}

/// Every reader says whether the value fits its field.
bool readRuleField(TroubleRule& rule, const QString& field, const QJsonValue& value) {
    if (field == u"trouble") {
        const auto trouble = valueIn(troubleNames, value.toString());
        rule.trouble = trouble.value_or(Trouble::None);
        return trouble.has_value();
    }
    if (field == u"openid") {
        rule.openid = value.toString();
        return value.isString();
    }
    int* const number = field == u"code"    ? &rule.code
                        : field == u"every" ? &rule.every
                        : field == u"times" ? &rule.times
                                            : nullptr;
    const auto whole = wholeIn(value, field == u"every" ? 0 : -mostInt, mostInt);
    if (!number || !whole)
        return false;
    *number = int(*whole);
    return true;
}

Result<TroubleRule> readRule(const QJsonValue& value) {
    TroubleRule rule;
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        if (!readRuleField(rule, field.key(), field.value()))
            return fail(ErrorKind::InvalidInput, u"rules."_s + field.key());
    if (rule.openid.isEmpty() && rule.every == 0)
        return fail(ErrorKind::InvalidInput, u"rules"_s, u"a rule needs openid or every"_s);
    if (rule.trouble == Trouble::Code && rule.code == 0)
        return fail(ErrorKind::InvalidInput, u"rules.code"_s);
    return rule;
}

Result<std::vector<TroubleRule>> readRules(const QJsonValue& value) {
    if (!value.isArray())
        return fail(ErrorKind::InvalidInput, u"rules"_s);
    std::vector<TroubleRule> rules;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) {
        auto rule = readRule(one);
        if (!rule)
            return fail(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

bool readFollowerField(Faults& faults, const QString& field, const QJsonValue& value) {
    int* const number = field == u"followers"        ? &faults.followers
                        : field == u"follower_page"  ? &faults.followerPage
                        : field == u"follower_calls" ? &faults.followerCalls
                                                     : nullptr;
    const auto whole = wholeIn(value, field == u"follower_calls" ? -1 : field == u"follower_page" ? 1 : 0, mostInt);
    if (!number || !whole)
        return false;
    *number = int(*whole);
    return true;
}

bool readField(Faults& faults, const QString& field, const QJsonValue& value) {
    if (field == u"refused_address") {
        faults.refusedAddress = value.toString();
        return value.isString();
    }
    if (field == u"ban_templates") {
        faults.banTemplates = value.toBool();
        return value.isBool();
    }
    if (field == u"no_notices") {
        faults.noNotices = value.toBool();
        return value.isBool();
    }
    if (field == u"no_followers") {
        faults.noFollowers = value.toBool();
        return value.isBool();
    }
    if (field == u"latency_ms") {
        const auto latency = wholeIn(value, 0, longestLatency);
        faults.latency = Milliseconds(latency.value_or(0));
        return latency.has_value();
    }
    if (field == u"per_second") {
        const auto limit = wholeIn(value, 0, mostInt);
        faults.perSecond = int(limit.value_or(0));
        return limit.has_value();
    }
    if (field == u"daily_quota") {
        const auto quota = wholeIn(value, 0, qint64(1) << 50);
        faults.dailyQuota = quota.value_or(0);
        return quota.has_value();
    }
    return readFollowerField(faults, field, value);
}

}  // namespace

QString nameOf(Trouble trouble) {
    return nameIn(troubleNames, trouble);
}

QByteArray toJson(const Faults& faults) {
    QJsonArray rules;
    for (const TroubleRule& rule : faults.rules)
        rules.append(QJsonObject{{u"trouble"_s, nameOf(rule.trouble)},
                                 {u"code"_s, rule.code},
                                 {u"openid"_s, rule.openid},
                                 {u"every"_s, rule.every},
                                 {u"times"_s, rule.times}});
    const QJsonObject object{{u"latency_ms"_s, qint64(faults.latency.count())},
                             {u"per_second"_s, faults.perSecond},
                             {u"daily_quota"_s, faults.dailyQuota},
                             {u"refused_address"_s, faults.refusedAddress},
                             {u"ban_templates"_s, faults.banTemplates},
                             {u"no_notices"_s, faults.noNotices},
                             {u"no_followers"_s, faults.noFollowers},
                             {u"followers"_s, faults.followers},
                             {u"follower_page"_s, faults.followerPage},
                             {u"follower_calls"_s, faults.followerCalls},
                             {u"rules"_s, rules}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Faults> changedBy(const QByteArray& json, Faults faults) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorKind::InvalidInput, {}, u"not a JSON object"_s);
    const QJsonObject object = document.object();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key() == u"rules") {
            auto rules = readRules(field.value());
            if (!rules)
                return fail(rules.error());
            faults.rules = std::move(*rules);
        } else if (!readField(faults, field.key(), field.value())) {
            return fail(ErrorKind::InvalidInput, field.key());
        }
    }
    return faults;
}

}  // namespace hongyan::sandbox
