#pragma once

#include <QString>

#include "engine/pace.h"

namespace hongyan::text {

/// What the account's pacer does and why, in one sentence that begins with the account's name.
QString paceSentence(const engine::PaceReport& report);
/// The same without the name.
QString paceWords(const engine::PaceReport& report);
/// "14:32" or "—".
QString doneAbout(const engine::PaceReport& report);
QString quotaLeft(const engine::PaceReport& report);  ///< "65,046" or "—"

}  // namespace hongyan::text
