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

}  // namespace hongyan::recipients
