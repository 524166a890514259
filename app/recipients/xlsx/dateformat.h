#pragma once

#include <QString>
#include <optional>

#include "recipients/xlsx/formatcode.h"

namespace hongyan::recipients {

/// A moment by a section of kind Date, as a Chinese Excel shows it: its 29 February 1900 and its 0 January 1900
/// included. Nothing where the spreadsheet shows #####: outside of 1900 (or 1904) to 9999.
std::optional<QString> showDate(const FormatSection& section, double serial, bool epoch1904);

}  // namespace hongyan::recipients
