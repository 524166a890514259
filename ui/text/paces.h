#pragma once

#include <QString>

#include "sending/pace.h"

namespace hongyan::text {

/// What the account's pacer does and why, in one sentence that begins with the account's name.
QString paceSentence(const sending::PaceReport& report);
/// The same without the name.
QString paceWords(const sending::PaceReport& report);
/// "14:32" or "—".
QString doneAbout(const sending::PaceReport& report);
QString quotaLeft(const sending::PaceReport& report);  ///< "65,046" or "—"

}  // namespace hongyan::text
