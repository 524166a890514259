#pragma once

#include <QString>

#include "recipients/xlsx/formatcode.h"

namespace hongyan::recipients {

/// A number by a section of kind Number, Exponent or Fraction, blanks at its ends cut off. `withSign`: a negative one
/// gets its minus, unless it is rounded to zero.
QString showDigits(const FormatSection& section, double value, bool withSign);

}  // namespace hongyan::recipients
