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
    m_queue.progressIn({live.begin(), live.end()}).then(this, [this](const Result<Moved>& moved) {
        if (moved && !m_stopped)
            onLooked(*moved);
        else
            onRead();
    });
}

void CampaignWatch::stop() {
    m_stopped = true;
    m_timer.stop();
}

void CampaignWatch::onLooked(const Moved& moved) {
    std::vector<CampaignId> unread;
    for (const delivery::Progress& progress : moved)
        if (isWanted(progress.campaign) && isUnread(progress.campaign))
            unread.push_back(progress.campaign);
    if (unread.empty()) {
        takeIn(moved, {});
        return onRead();
    }
    m_queue.campaigns(std::move(unread)).then(this, [this, moved](const Result<Campaigns>& read) {
        if (read && !m_stopped)
            takeIn(moved, *read);
        onRead();
    });
}

bool CampaignWatch::isUnread(CampaignId campaign) const {
    return !m_known.contains(campaign) || m_neverLive.contains(campaign);
}

void CampaignWatch::onRead() {
    m_asked = false;
    if (std::exchange(m_askAgain, false))
        look();
}

void CampaignWatch::takeIn(const Moved& moved, const Campaigns& read) {
    std::set<CampaignId> found;
    for (const delivery::Progress& progress : moved) {
        const CampaignId id = progress.campaign;
        found.insert(id);
        if (!isWanted(id))
            continue;
        const auto whole = std::ranges::find(read, id, &Campaign::id);
        if (whole == read.end() && isUnread(id))
            continue;  // gone meanwhile
        Campaign campaign = whole == read.end() ? m_known.at(id) : *whole;
        campaign.follow(progress);
        see(campaign);
    }
    for (auto& [id, campaign] : m_known)
        if (!found.contains(id))
            end(campaign);
    for (const CampaignId id : m_scope)  // it had nothing to do
        if (!found.contains(id) && !m_known.contains(id)) {
            Campaign done;
            done.id = id;
            done.status = CampaignStatus::Finished;
            m_known.emplace(id, done);
            m_neverLive.insert(id);
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
    m_neverLive.erase(campaign.id);
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
