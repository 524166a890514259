#pragma once

#include <deque>
#include <vector>

#include "recipients/rawrows.h"

namespace hongyan::recipients {

/// The character in front of a column's cells that keeps a spreadsheet program from taking them for numbers, as the
/// platform's bills have ` and other programs '. Null: none. It takes more than one cell to make it a guard, for a
/// name may begin so: four fifths of the column's cells, or, of the backticks, half of the rows with nothing else. An
/// apostrophe guards digits only.
std::vector<QChar> textGuards(const std::deque<RawRow>& sample, int width, bool apostrophes);

/// Without the guard, if it has it.
void openGuard(QString& cell, QChar guard);

/// Whether a cell is a number, a date or an id number behind a guard: that is one even where the column's other cells
/// have none.
bool isGuardedNumber(QStringView cell);

}  // namespace hongyan::recipients
