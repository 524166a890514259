#pragma once

#include <QStringView>

/// The forms of values that wechat-api §§ 2.2 and 4.1 name, told by hand-written scanners: they run once per field and
/// recipient. Lengths are checked elsewhere. Pure.
namespace hongyan::templates::forms {

bool isControl(QChar ch);
bool hasHan(QStringView value);
bool isHan(QStringView value);  ///< nothing but Han
bool hasDigit(QStringView value);
bool isCharacterString(QStringView value);  ///< Latin letters, digits and symbols
bool isNumber(QStringView value);           ///< digits, perhaps with decimals
bool isLetters(QStringView value);
bool isSymbols(QStringView value);
/// A 24-hour time, perhaps after a year-month-day; or two of them joined by ~.
bool isTime(QStringView value);
/// A year-month-day, perhaps with a 24-hour time; or two of them joined by ~.
bool isDate(QStringView value);
/// At most one currency symbol, digits, perhaps decimals and 元: how many digits stand before the decimals. 0: no
/// amount.
qsizetype wholeDigitsOfAmount(QStringView value);
bool isPhoneNumber(QStringView value);
bool isCarNumber(QStringView value);

}  // namespace hongyan::templates::forms
