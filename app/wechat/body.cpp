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
        const QString text = value.toString();
        const qint64 number = text.toLongLong(&ok);
        return ok && QString::number(number) == text ? std::optional(number) : std::nullopt;
    }
    const qint64 number = value.toInteger(one);
    return number == one ? std::nullopt : std::optional(number);
}

/// The keys of the outermost object, each as often as it stands there: the colons at that depth. Of valid JSON only.
qsizetype keysIn(const QByteArray& json) {
    qsizetype keys = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '{' || c == '['))
            ++depth;
        else if (!inText && (c == '}' || c == ']'))
            --depth;
        else if (!inText && c == ':' && depth == 1)
            ++keys;
    }
    return keys;
}

}  // namespace

std::optional<Body> readBody(const QByteArray& bytes) {
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    // A key that stands there twice says two things, of which the parser would keep one.
    if (!document.isObject() || keysIn(bytes) != document.object().size())
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
