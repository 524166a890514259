#include "delivery/resumption.h"

namespace hongyan::delivery {
namespace {

bool isDue(const Campaign& campaign, Timestamp now) {
    if (now >= *campaign.pausedUntil)
        return true;
    if (campaign.pauseReason == PauseReason::QuotaUsedUp)
        return *campaign.pausedUntil > nextShanghaiMidnight(now);
    if (campaign.pauseReason == PauseReason::OutsideWindow)
        return !campaign.policy.window || !opensAt(*campaign.policy.window, now);
    return false;
}

}  // namespace

Resumption resumptionOf(const Campaign& campaign, Timestamp now) {
    if (campaign.status != CampaignStatus::Paused || !campaign.pausedUntil || !isDue(campaign, now))
        return Resumption::Stay;
    const bool isLate = campaign.pauseReason == PauseReason::Scheduled && now > *campaign.pausedUntil + lateStartAfter;
    return isLate ? Resumption::AskFirst : Resumption::Resume;
}

}  // namespace hongyan::delivery
