#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

#include "delivery/outcome.h"
#include "wechat/requests.h"

namespace hongyan::wechat {

/// A body that is a JSON object, read as UTF-8 whatever the content type says (§ 0).
struct Body {
    QJsonObject json;
    std::optional<int> errcode;  ///< nothing: the key is missing, which means success on calls that read
    QString errmsg;              ///< as it came
};
/// Nothing: not a JSON object, a key that it has twice, or an errcode that is no integer.
std::optional<Body> readBody(const QByteArray& bytes);

/// An integer of up to 64 bits, given as a number or as text; 0 otherwise. Never by way of a double.
qint64 integerIn(const QJsonObject& json, QLatin1String key);

/// What `code` means on this call (errcodes.csv, § 8).
delivery::Verdict verdictOf(Call call, int code, const QString& errmsg);

}  // namespace hongyan::wechat
