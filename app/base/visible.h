#pragma once

#include <QString>

namespace hongyan {

/// True for what nobody sees on a screen: white space of every width, zero-width and direction marks, the byte order
/// mark, soft hyphens, fillers of scripts, variation selectors. Not for control characters that end no line: they are
/// damage, not space.
bool isInvisible(char32_t character);

/// Whether nothing of it is seen.
bool isBlank(QStringView text);

/// As it is seen: white space one blank each and none at the ends, no invisible characters. What shapes an emoji stays.
/// For names that people type and programs compare.
QString cleanedName(QStringView name);

/// For openids and the platform's other ids: no invisible characters, also in its middle, and no white space at its
/// ends; nor the apostrophe, backtick or ="…" that keeps a spreadsheet from calculating with it. White space between
/// characters stays, for it parts two ids.
QString cleanedId(QStringView id);

}  // namespace hongyan
