#pragma once

#include "recipients/xlsx/formatcode.h"

namespace hongyan::recipients {

/// Decides what the tokens of a section mean together: m is a minute after an hour, a comma groups or divides.
void planSection(FormatSection& section);

}  // namespace hongyan::recipients
