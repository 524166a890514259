#include "sending/dispatcher.h"

#include <algorithm>

#include "delivery/resumption.h"

namespace hongyan::sending {

using namespace std::chrono_literals;
using delivery::Campaign;
using delivery::CampaignStatus;
using delivery::PauseReason;

Dispatcher::Dispatcher(const LineNeeds& needs, const Parts& parts, const PaceLimits& limits, QObject* parent)
    : QObject(parent), m_needs(needs), m_parts(parts), m_limits(limits) {
    connectParts();
    connect(&m_needs.completer, &Completer::applied, this, [this](const delivery::Applied& applied) {
        if (!applied.finished.empty())
            look();
    });
    connect(&m_needs.completer, &Completer::drained, this, &Dispatcher::tellSettled);
    connect(&m_needs.lease, &LeaseKeeper::enlisted, this, &Dispatcher::look);
    connect(&m_needs.lease, &LeaseKeeper::checked, this, [this] {
        if (!std::exchange(m_checkedForDead, true))
            look();
    });
    connect(&m_needs.lease, &LeaseKeeper::lost, this, [this] {
        for (auto& [id, line] : m_lines)
            line->forgetClaims();
    });
}

void Dispatcher::connectParts() {
    connect(&m_parts.watch, &CampaignWatch::seen, this, &Dispatcher::see);
    connect(&m_parts.watch, &CampaignWatch::ended, this, [this](const Campaign& campaign) { drop(campaign.id); });
    connect(&m_parts.watch, &CampaignWatch::looked, this, [this] {
        for (const auto& [id, line] : m_lines)
            if (line->isIdle())
                askNextDue(id);
        tellSettled();
    });
    connect(&m_parts.preparation, &Preparation::done, this, &Dispatcher::look);
    connect(&m_parts.promotion, &Promotion::promoted, this, &Dispatcher::onPromoted);
    connect(&m_parts.promotion, &Promotion::swept, this, &Dispatcher::look);
    connect(&m_parts.canary, &CanaryWatch::advanced, this, [this](CampaignId campaign) {
        wake(campaign);
        look();
    });
    connect(&m_parts.pausing, &Pausing::stopping, this, &Dispatcher::drop);
    connect(&m_parts.pausing, &Pausing::changed, this, &Dispatcher::look);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::workOnEverything() {
    m_parts.promotion.start(true);
    m_parts.watch.watchEverything();
}

void Dispatcher::workOn(CampaignId campaign) {
    m_settled.erase(campaign);
    m_parts.promotion.start(false);
    m_parts.watch.watch(campaign);
}

void Dispatcher::see(const Campaign& campaign) {
    switch (campaign.status) {
        case CampaignStatus::Preparing:
            m_parts.preparation.prepare(campaign);
            return;
        case CampaignStatus::Running:
            m_settled.erase(campaign.id);
            run(campaign);
            return;
        case CampaignStatus::Paused:
            drop(campaign.id);
            resumeDue(campaign);
            return;
        case CampaignStatus::Finished:
        case CampaignStatus::Cancelled:
            return;
    }
}

void Dispatcher::run(const Campaign& campaign) {
    if (campaign.policy.window)
        if (const auto opening = delivery::opensAt(*campaign.policy.window, m_needs.clock.now())) {
            m_parts.pausing.pause(campaign.id, {.reason = PauseReason::OutsideWindow, .until = opening});
            return;
        }
    if (campaign.canaryStage > 0)
        m_parts.canary.look(campaign);
    work(campaign);
}

void Dispatcher::drop(CampaignId campaign) {
    for (auto& [id, line] : m_lines)
        line->drop(campaign);
}

void Dispatcher::resumeDue(const Campaign& campaign) {
    switch (m_parts.watch.isEverything() ? delivery::resumptionOf(campaign, m_needs.clock.now())
                                         : delivery::Resumption::Stay) {
        case delivery::Resumption::Stay:
            return;
        case delivery::Resumption::AskFirst:
            m_parts.pausing.pause(campaign.id, {.reason = PauseReason::LateStart});
            return;
        case delivery::Resumption::Resume:
            break;
    }
    m_parts.pausing.resume(campaign.id).then(this, [this, id = campaign.id](const Result<void>& resumed) {
        if (resumed)
            m_needs.journal.decision({.what = journal::Decision::CampaignResumed,
                                      .campaign = id,
                                      .detail = QStringLiteral("by itself: it was paused until now")});
    });
}

void Dispatcher::askNextDue(AccountId account) {
    m_parts.queue.nextDue(account).then(this, [this, account](const Result<std::optional<Timestamp>>& due) {
        m_nextDue[account] = due.value_or(std::nullopt);
    });
}

void Dispatcher::giveBackReady() {
    for (auto& [id, line] : m_lines)
        line->giveBackReady();
}

void Dispatcher::setLimits(const PaceLimits& limits) {
    m_limits = limits;
    for (auto& [id, line] : m_lines)
        line->setLimits(limits);
}

AccountLine* Dispatcher::lineOf(const settings::Account& account) {
    auto& line = m_lines[account.id];
    if (!line) {
        line = std::make_unique<AccountLine>(m_needs, m_parts.keepers.share(account), m_limits, nullptr);
        connect(
            line.get(), &AccountLine::pauseWanted, this,
            [this, id = account.id](CampaignId campaign, const Pause& pause) { onPauseWanted(id, campaign, pause); });
        connect(line.get(), &AccountLine::settledSomething, this, [this] {
            forgetQuietOnes();
            if (isQuiet())
                emit quiet();
        });
    }
    return line.get();
}

void Dispatcher::work(const Campaign& campaign) {
    if (m_forgetting.contains(campaign.account))
        return;  // the next look finds its new line
    if (const auto line = m_lines.find(campaign.account); line != m_lines.end()) {
        if (line->second->has(campaign.id))
            line->second->wake(campaign.id);
        else
            line->second->take(campaign);
        return;
    }
    m_parts.queue.account(campaign.account).then(this, [this, campaign](const Result<settings::Account>& account) {
        if (m_stopped)
            return;
        if (account)
            lineOf(*account)->take(campaign);
        else if (!isAboutStorage(account.error().kind))
            m_parts.pausing.pause(campaign.id, {.reason = PauseReason::AccountRefused, .detail = campaign.accountName});
    });
}

void Dispatcher::onPromoted(const delivery::Applied& applied) {
    m_needs.completer.announce(applied.deliveries);
    for (const auto& [id, campaign] : m_parts.watch.known())
        wake(id);
    if (!applied.finished.empty())
        look();
}

void Dispatcher::wake(CampaignId campaign) {
    for (auto& [id, line] : m_lines)
        line->wake(campaign);
}

/// No campaign: all of the account.
void Dispatcher::onPauseWanted(AccountId account, CampaignId campaign, const Pause& pause) {
    if (campaign.isValid()) {
        m_parts.pausing.pause(campaign, pause);
        return;
    }
    for (const auto& [id, known] : m_parts.watch.known())
        if (known.account == account && known.status == CampaignStatus::Running)
            m_parts.pausing.pause(id, pause);
}

void Dispatcher::release(CampaignId campaign) {
    if (--m_held[campaign] <= 0)
        m_held.erase(campaign);
    tellSettled();
}

bool Dispatcher::isBusyWith(CampaignId campaign) const {
    return m_needs.completer.pendingOf(campaign) > 0 || m_parts.preparation.isBusyWith(campaign) ||
           m_held.contains(campaign) ||
           std::ranges::any_of(m_lines, [campaign](const auto& entry) { return entry.second->isBusyWith(campaign); });
}

bool Dispatcher::isOver(const Campaign& campaign) const {
    const bool isPausedForGood =
        campaign.status == CampaignStatus::Paused && !(m_parts.watch.isEverything() && campaign.pausedUntil);
    return campaign.status == CampaignStatus::Finished || campaign.status == CampaignStatus::Cancelled ||
           isPausedForGood;
}

void Dispatcher::tellSettled() {
    bool isAnyLive = false;
    for (const auto& [id, campaign] : m_parts.watch.known()) {
        if (isOver(campaign) && !isBusyWith(id)) {
            if (m_parts.watch.isWanted(id) && m_settled.insert(id).second)
                emit campaignSettled(id);
        } else if (campaign.status != CampaignStatus::Paused || isBusyWith(id) ||
                   delivery::resumptionOf(campaign, m_needs.clock.now()) != delivery::Resumption::Stay) {
            isAnyLive = true;  // also one that is being resumed just now
        }
    }
    if (m_parts.watch.isEverything() && m_checkedForDead && !m_parts.promotion.isSweeping() && !isAnyLive &&
        m_needs.completer.isEmpty())
        emit idle();
}

void Dispatcher::forget(AccountId account) {
    m_forgetting.insert(account);
    if (const auto line = m_lines.find(account); line != m_lines.end())
        line->second->dropAll();
    for (const auto& [id, campaign] : m_parts.watch.known())
        if (campaign.account == account)
            m_settled.erase(id);
    forgetQuietOnes();
}

/// A line goes only after its last answer was heard: the answers would be lost with it. The keeper of the account as
/// it was goes with it, or the next line would send as before the change.
void Dispatcher::forgetQuietOnes() {
    const std::set<AccountId> wanted = m_forgetting;
    for (const AccountId account : wanted) {
        const auto line = m_lines.find(account);
        if (!m_forgetting.contains(account) || (line != m_lines.end() && !line->second->isQuiet()))
            continue;
        m_forgetting.erase(account);
        if (line != m_lines.end()) {
            line->second.release()->deleteLater();
            m_lines.erase(line);
        }
        m_parts.keepers.forget(account);  // whoever waits for its token hears so now, and may come back here
    }
}

void Dispatcher::startAfresh(AccountId account) {
    if (auto* keeper = m_parts.keepers.known(account))
        keeper->forget();
}

void Dispatcher::stop() {
    m_stopped = true;
    m_parts.watch.stop();
    m_parts.preparation.stop();
    m_parts.promotion.stop();
    m_parts.canary.stop();
    for (auto& [id, line] : m_lines)
        line->dropAll();
}

int Dispatcher::inFlight() const {
    int sum = 0;
    for (const auto& [id, line] : m_lines)
        sum += line->inFlight();
    return sum;
}

bool Dispatcher::isQuiet() const {
    return std::ranges::all_of(m_lines, [](const auto& entry) { return entry.second->isQuiet(); });
}

void Dispatcher::askQuotasAgain() {
    for (auto& [id, line] : m_lines)
        line->askQuotaAgain();
}

}  // namespace hongyan::sending
