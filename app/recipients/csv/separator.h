#pragma once

#include <QChar>
#include <QStringView>

#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// The separator that divides the first rows most evenly, of comma, semicolon, tab and bar; `expected` when it divides
/// them as evenly as the best, and when none does.
QChar detectSeparator(QStringView start, QChar expected = u',');

/// None when cells between tabs or bars start with quotes of which not one is closed before the next separator: then
/// they are inch marks or speech. Else Doubled.
Quoting detectQuoting(QStringView start, QChar separator);

/// Whether quotes behind blanks open cells, as in `1, "a"`: where some do and each of them closes before a separator.
bool quotesFollowBlanks(QStringView start, QChar separator);

/// Whether a quoted cell of several lines swallowed rows: one of the lines behind its first has an openid between
/// separators, and as many of them as a row of `columns` cells (0: nobody knows); the last line, which goes on behind
/// the cell, needs only one. Addresses and remarks are not like that.
bool holdsRows(QStringView cell, QChar separator, qsizetype columns);

}  // namespace hongyan::recipients
