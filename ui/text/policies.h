#pragma once

#include <QString>

#include "delivery/campaign.h"

namespace hongyan::text {

QString hours(const delivery::SendingWindow& window);  ///< "09:00–21:30 Shanghai time"
QString span(std::chrono::hours time);                 ///< "24 hours", "7 days"
QString word(const delivery::FrequencyCap& cap);       ///< "At most 1 message per person in 7 days"
QString canaryStages();                                ///< "20, then 200, then 2,000"
/// What a careful start does, one sentence.
QString canarySentence();
/// "careful start: 18 of the first 20 done, then 200"; nothing where it is not, or no longer, in one.
QString canaryProgress(const delivery::Campaign& campaign);

}  // namespace hongyan::text
