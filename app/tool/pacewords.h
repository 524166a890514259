#pragma once

#include <QString>

#include "sending/pace.h"

namespace hongyan::tool {

/// What an account's pacer is doing and why, in one sentence: "20/s, growing; next step 30/s in 1 s".
QString sentenceFor(const sending::PaceReport& report);

}  // namespace hongyan::tool
