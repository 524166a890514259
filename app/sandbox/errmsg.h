#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "sandbox/exchange.h"

namespace hongyan::sandbox {

/// The platform's own words for a code (wechat-api §§ 1, 2.1, 4.2), without a rid.
QString textOf(int code);
/// 40164's, naming the address; 47003's, naming the key.
QString addressRefused(const QString& address);
QString valueRefused(const QString& key);

/// {"errcode":…,"errmsg":"… rid: …"}. The rid's first group is `at` in hex, the others are arbitrary.
Answer refusal(int code, Timestamp at, const QString& text = {});

}  // namespace hongyan::sandbox
