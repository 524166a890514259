#include "sending/campaigns/preparation.h"

namespace hongyan::sending {
namespace {

constexpr int atOnce = 5'000;

}  // namespace

Preparation::Preparation(Queue& queue, Pausing& pausing, const Clock& clock, QObject* parent)
    : QObject(parent), m_queue(queue), m_pausing(pausing), m_clock(clock) {}

void Preparation::prepare(const delivery::Campaign& campaign) {
    if (m_stopped || !m_campaigns.insert(campaign.id).second)
        return;
    m_queue.enqueue(campaign, atOnce, m_clock.now()).then(this, [this, campaign](const Result<bool>& isMore) {
        m_campaigns.erase(campaign.id);
        onEnqueued(campaign, isMore);
    });
}

void Preparation::onEnqueued(const delivery::Campaign& campaign, const Result<bool>& isMore) {
    if (!isMore && isAboutStorage(isMore.error().kind))
        return;     // the next look tries again
    if (!isMore) {  // trying again would not help
        m_pausing.pause(campaign.id,
                        {.reason = delivery::PauseReason::TemplateRefused, .detail = isMore.error().subject});
        return;
    }
    emit grew(campaign.id);
    if (*isMore)
        prepare(campaign);
    else
        emit done(campaign.id);
}

}  // namespace hongyan::sending
