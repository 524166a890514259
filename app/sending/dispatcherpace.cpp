#include <cmath>

#include "sending/dispatcher.h"

// What the Dispatcher says of each account: its line's report, with what only the campaigns tell.
namespace hongyan::sending {

using delivery::Campaign;
using delivery::CampaignStatus;

std::vector<PaceReport> Dispatcher::pace() const {
    std::vector<PaceReport> reports;
    for (const auto& [account, line] : m_lines) {
        PaceReport report = line->report();
        const Campaign* paused = nullptr;
        for (const auto& [id, campaign] : m_parts.watch.known()) {
            if (campaign.account != account)
                continue;
            if (campaign.status == CampaignStatus::Running)
                report.queued +=
                    campaign.counts.of(delivery::State::Waiting) + campaign.counts.of(delivery::State::Retrying);
            else if (campaign.status == CampaignStatus::Paused)
                paused = &campaign;
        }
        if (report.kind == PaceKind::Idle && paused) {
            report.kind = PaceKind::Paused;
            report.pauseReason = paused->pauseReason;
            report.until = paused->pausedUntil;
        }
        if (report.kind == PaceKind::WaitingForRetry)
            if (const auto due = m_nextDue.find(account); due != m_nextDue.end())
                report.until = due->second;
        const double speed = std::min(report.rate, report.measured > 0 ? report.measured : report.rate);
        if (report.queued > 0 && speed > 0)
            report.doneAbout =
                m_needs.clock.now() + Milliseconds(std::llround(1000.0 * static_cast<double>(report.queued) / speed));
        reports.push_back(report);
    }
    for (const tokens::TokenKeeper* keeper : m_parts.keepers.all())
        if (!m_lines.contains(keeper->account().id)) {
            PaceReport report;
            report.account = keeper->account().id;
            report.accountName = keeper->account().name;
            report.token = keeper->status();
            report.quota = m_needs.quotas.left(keeper->account(), mainChannel(keeper->account().kind));
            reports.push_back(report);
        }
    return reports;
}

}  // namespace hongyan::sending
