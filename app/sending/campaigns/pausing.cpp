#include "sending/campaigns/pausing.h"

namespace hongyan::sending {

Pausing::Pausing(Queue& queue, QObject* parent) : QObject(parent), m_queue(queue) {}

QFuture<Result<void>> Pausing::pause(CampaignId campaign, const Pause& pause) {
    emit stopping(campaign);
    return m_queue.pause(campaign, pause).then(this, [this, campaign](const Result<void>& paused) {
        emit changed(campaign);
        return paused;
    });
}

QFuture<Result<void>> Pausing::resume(CampaignId campaign) {
    return m_queue.resume(campaign).then(this, [this, campaign](const Result<void>& resumed) {
        emit changed(campaign);
        return resumed;
    });
}

}  // namespace hongyan::sending
