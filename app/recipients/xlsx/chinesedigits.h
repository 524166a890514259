#pragma once

#include <QString>
#include <string_view>

namespace hongyan::recipients {

/// [DBNum1], [DBNum2] and [DBNum3] of a format code: 一二三, 壹贰叁, １２３.
enum class Script { Western, Chinese, Banking, FullWidth };

QChar digitIn(Script script, char digit);
/// A count: 12300 is 一万二千三百. `digits` has no leading zeros; empty: none at all.
QString countIn(Script script, std::string_view digits);
/// A part of a date, at most two digits: 14 is 十四, 壹拾肆.
QString datePartIn(Script script, std::string_view digits);

}  // namespace hongyan::recipients
