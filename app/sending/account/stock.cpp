#include "sending/account/stock.h"

namespace hongyan::sending {

using namespace std::chrono_literals;

Stock::Stock(Queue& queue, Completer& completer, const Clock& clock, QObject* parent)
    : QObject(parent), m_queue(queue), m_completer(completer), m_clock(clock) {}

void Stock::claim(WorkerId worker, CampaignId campaign, const delivery::ClaimSize& size) {
    if (size.rows <= 0 || !m_asking.insert(campaign).second)
        return;
    m_queue.claim(worker, campaign, size, m_clock.now())
        .then(this,
              [this, campaign, size](const Result<delivery::Claimed>& claimed) { onClaimed(campaign, size, claimed); });
}

void Stock::giveBack(const std::vector<delivery::Claim>& claims) {
    const Timestamp now = m_clock.now();
    for (const delivery::Claim& claim : claims)
        m_completer.add({.delivery = claim.delivery,
                         .campaign = claim.campaign,
                         .attempt = claim.attempt,
                         .transition = delivery::Transition::waiting(delivery::Reason::NotSent),
                         .outcome = {.verdict = delivery::Verdict::NotSent},
                         .startedAt = now,
                         .endedAt = now,
                         .latency = 0ms});
    m_completer.flush();
}

void Stock::onClaimed(CampaignId campaign, const delivery::ClaimSize& asked, const Result<delivery::Claimed>& claimed) {
    m_asking.erase(campaign);
    const bool isReturning = m_returning.erase(campaign) > 0;
    if (!claimed) {
        emit m_completer.troubled(claimed.error());
        emit failed(campaign);
    } else {
        if (claimed->unmarked)
            m_completer.onUnmarked(*claimed->unmarked);
        std::vector<DeliveryId> ids = claimed->closed;
        for (const delivery::Claim& claim : claimed->claims)
            ids.push_back(claim.delivery);
        m_completer.announce(ids);
        if (isReturning)
            giveBack(claimed->claims);
        else
            emit this->claimed(campaign, asked, *claimed);
    }
    emit answered();
}

}  // namespace hongyan::sending
