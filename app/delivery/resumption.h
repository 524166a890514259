#pragma once

#include "delivery/campaign.h"

namespace hongyan::delivery {

/// What becomes of a paused campaign by itself.
enum class Resumption {
    Stay,
    Resume,
    AskFirst  ///< its start was missed by more than lateStartAfter
};

/// Pure. What waits for a turn of the day is asked of `now`, not of the time noted: the clock may have been set back
/// since.
Resumption resumptionOf(const Campaign& campaign, Timestamp now);

}  // namespace hongyan::delivery
