#include "wechat/body.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <limits>

namespace hongyan::wechat {
namespace {

/// QJsonValue keeps integers of 64 bits apart from doubles; toInteger() gives the default for what is neither.
std::optional<qint64> integerOf(const QJsonValue& value) {
    constexpr qint64 one = std::numeric_limits<qint64>::min();
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    const qint64 number = value.toInteger(one);
    return number == one ? std::nullopt : std::optional(number);
}

}  // namespace

std::optional<Body> readBody(const QByteArray& bytes) {
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    Body body{.json = document.object(), .errcode = {}, .errmsg = {}};
    const QJsonValue code = body.json.value(QLatin1String("errcode"));
    if (!code.isUndefined()) {
        const auto number = integerOf(code);
        if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
            return std::nullopt;
        body.errcode = static_cast<int>(*number);
    }
    body.errmsg = body.json.value(QLatin1String("errmsg")).toString();
    return body;
}

qint64 integerIn(const QJsonObject& json, QLatin1String key) {
    return integerOf(json.value(key)).value_or(0);
}

}  // namespace hongyan::wechat
