#pragma once

#include <QString>

#include "delivery/campaign.h"
#include "delivery/outcome.h"
#include "delivery/retrypolicy.h"
#include "delivery/state.h"

namespace hongyan::text {

/// 等待 … 已送达: an accepted delivery with a receipt is called by the receipt.
QString word(delivery::State state, delivery::Receipt receipt = delivery::Receipt::None);
QString word(delivery::Reason reason);  ///< half a sentence; nothing for None
QString word(delivery::Receipt receipt);
QString word(delivery::Verdict verdict);
QString word(delivery::Fault fault);  ///< nothing for None
QString word(delivery::CampaignStatus status);
QString word(delivery::PauseReason reason);     ///< nothing for None
QString word(delivery::RetryKind kind);         ///< Prompt, Standard, Patient
QString tries(delivery::RetryKind kind);        ///< "at most 5 tries, within about 10 minutes"
QString description(delivery::RetryKind kind);  ///< "Standard: at most 5 tries within about 10 minutes"

/// Why it is paused, until when, and what to do: one sentence; nothing for a campaign that is not paused.
QString pauseSentence(const delivery::Campaign& campaign);
/// What the status says while the database is damaged: nothing runs.
delivery::Campaign standingStill(delivery::Campaign campaign);
/// Asked before a person resumes it; nothing where nobody could get it twice.
QString resumeQuestion(const delivery::Campaign& campaign);

/// The words of a chart's series: of those states there are any of.
QString words(const delivery::Counts& counts, std::initializer_list<delivery::State> states);

}  // namespace hongyan::text
