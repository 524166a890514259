#pragma once

#include <QString>

namespace hongyan {

/// Longer texts from outside are shown by their beginning: nobody reads more, and laying it out would hold the window
/// up.
inline constexpr qsizetype shownAtMost = 1'000;

/// `outside`, as it may stand among our own words in one line: what would act on them instead of being read (control
/// characters, ESC and NUL among them, whatever turns the writing direction, halves of characters) becomes a sign that
/// is seen, a line break ↵, and what is longer than `most` ends in …. Only for showing: what is sent, stored, copied
/// and exported stays as it is.
QString visible(const QString& outside, qsizetype most = shownAtMost);
/// The same where lines may break: line breaks and tabs stay.
QString visibleLines(const QString& outside, qsizetype most = shownAtMost);

/// For names in labels, boxes and menus, which grow with their text.
inline QString visibleName(const QString& outside) {
    return visible(outside, 60);
}

/// True where a reader or a terminal obeys the character instead of showing it; line breaks and tabs too.
bool isActing(QChar character);

}  // namespace hongyan
