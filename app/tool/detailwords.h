#pragma once

#include "base/error.h"

namespace hongyan::tool {

/// What an error's `detail` says, a clause of its sentence: in the locale's language where the table has it, else as it
/// is. Details of libraries and names out of files are not in the table.
QString detailOf(const Error& error);
/// Why something cannot be done in the state it is in.
QString sentenceForState(const Error& error);

}  // namespace hongyan::tool
