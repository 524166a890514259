#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

namespace hongyan::recipients {

/// The pieces of a date code: "yyyy", "mm", "[h]", "AM/PM", ".00"; literals start with a quote. Nothing for a code that
/// is no date's.
std::optional<std::vector<QString>> dateTokens(QStringView section);

/// A serial below 1 is a time of day whatever the code asks for. Empty when the serial is outside the calendar.
QString showDate(const std::vector<QString>& tokens, double serial, bool epoch1904);

}  // namespace hongyan::recipients
