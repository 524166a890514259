#include "sending/campaigns/campaignwatch.h"

#include <algorithm>
#include <array>

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
using delivery::Campaign;
using delivery::CampaignStatus;
constexpr auto every = 1s;
constexpr std::array live{CampaignStatus::Preparing, CampaignStatus::Running, CampaignStatus::Paused};

bool isLive(const Campaign& campaign) {
    return std::ranges::find(live, campaign.status) != live.end();
}

}  // namespace

CampaignWatch::CampaignWatch(Queue& queue, QObject* parent) : QObject(parent), m_queue(queue) {
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &CampaignWatch::look);
}

void CampaignWatch::watchEverything() {
    m_everything = true;
    m_timer.start();
    look();
}

void CampaignWatch::watch(CampaignId campaign) {
    m_scope.insert(campaign);
    m_timer.start();
    look();
}

void CampaignWatch::look() {
    if (m_stopped || (!m_everything && m_scope.empty()))
        return;
    m_askAgain = m_asked;
    if (std::exchange(m_asked, true))
        return;
    m_queue.campaignsIn({live.begin(), live.end()}).then(this, [this](const Result<Campaigns>& campaigns) {
        m_asked = false;
        if (campaigns && !m_stopped)
            onLooked(*campaigns);
        if (std::exchange(m_askAgain, false))
            look();
    });
}

void CampaignWatch::stop() {
    m_stopped = true;
    m_timer.stop();
}

void CampaignWatch::onLooked(const Campaigns& campaigns) {
    std::set<CampaignId> found;
    for (const Campaign& campaign : campaigns) {
        found.insert(campaign.id);
        if (isWanted(campaign.id))
            see(campaign);
    }
    for (auto& [id, campaign] : m_known)
        if (!found.contains(id))
            end(campaign);
    for (const CampaignId id : m_scope)  // never seen live: it had nothing to do
        if (!found.contains(id) && !m_known.contains(id)) {
            Campaign done;
            done.id = id;
            done.status = CampaignStatus::Finished;
            m_known.emplace(id, done);
        }
    emit looked();
}

void CampaignWatch::see(const Campaign& campaign) {
    const auto before = m_known.find(campaign.id);
    const bool isNew = before == m_known.end();
    const bool isNews = isNew || before->second.status != campaign.status || before->second.counts != campaign.counts;
    const bool isPausedNow =
        !isNew && before->second.status != CampaignStatus::Paused && campaign.status == CampaignStatus::Paused;
    m_known.insert_or_assign(campaign.id, campaign);
    if (isPausedNow)
        emit paused(campaign);
    if (isNews)
        emit changed(campaign.id);
    emit seen(campaign);
}

/// One that was Preparing too: where everybody is left out, or it is cancelled, it never comes to Running.
void CampaignWatch::end(Campaign& campaign) {
    if (isLive(campaign)) {
        campaign.status = CampaignStatus::Finished;
        emit changed(campaign.id);
    }
    emit ended(campaign);
}

}  // namespace hongyan::sending
