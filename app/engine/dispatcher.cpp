#include "engine/dispatcher.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

#include "delivery/decide.h"
#include "delivery/resumption.h"
#include "engine/leaveout.h"

namespace hongyan::engine {
namespace {

using namespace std::chrono_literals;
using delivery::Campaign;
using delivery::CampaignStatus;
constexpr auto lookEvery = 1s;
constexpr auto promoteEvery = 250ms;
constexpr int quietTicks = 20;
constexpr int promoteAtOnce = 1'000;
constexpr int enqueueAtOnce = 5'000;
constexpr std::array watched{CampaignStatus::Preparing, CampaignStatus::Running, CampaignStatus::Paused};

}  // namespace

Dispatcher::Dispatcher(LineNeeds needs, Keepers& keepers, PaceLimits limits, QObject* parent)
    : QObject(parent), m_needs(needs), m_keepers(keepers), m_limits(limits) {
    m_look.setInterval(lookEvery);
    m_promote.setInterval(promoteEvery);
    connect(&m_look, &QTimer::timeout, this, &Dispatcher::look);
    connect(&m_promote, &QTimer::timeout, this, &Dispatcher::promote);
    connect(&m_needs.completer, &Completer::applied, this, &Dispatcher::onApplied);
    connect(&m_needs.completer, &Completer::drained, this, &Dispatcher::tellSettled);
    connect(&m_needs.lease, &LeaseKeeper::adopted, this, &Dispatcher::onAdopted);
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

Dispatcher::~Dispatcher() = default;

void Dispatcher::workOnEverything() {
    m_everything = true;
    m_sweeping = true;
    m_look.start();
    m_promote.start();
    promoteNow();
    look();
}

void Dispatcher::workOn(CampaignId campaign) {
    m_scope.insert(campaign);
    m_settled.erase(campaign);
    m_look.start();
    m_promote.start();
    look();
}

void Dispatcher::look() {
    if (m_stopped || (!m_everything && m_scope.empty()))
        return;
    m_lookAgain = m_looking;
    if (std::exchange(m_looking, true))
        return;
    m_needs.writer.ask([](store::Connection& connection) { return connection.queue().campaignsIn(watched); })
        .then(this, [this](const Result<Campaigns>& campaigns) {
            m_looking = false;
            onLooked(campaigns);
            if (std::exchange(m_lookAgain, false))
                look();
        });
}

void Dispatcher::onLooked(const Result<Campaigns>& campaigns) {
    if (!campaigns || m_stopped)
        return;
    std::set<CampaignId> seen;
    for (const Campaign& campaign : *campaigns) {
        seen.insert(campaign.id);
        if (isWanted(campaign.id))
            see(campaign);
    }
    // What is no longer watched has finished or was cancelled, here or by another process.
    for (auto& [id, campaign] : m_known)
        if (!seen.contains(id)) {
            // One that was Preparing too: where everybody is left out, or it is cancelled, it never comes to Running.
            if (std::ranges::find(watched, campaign.status) != watched.end()) {
                campaign.status = CampaignStatus::Finished;
                emit campaignChanged(id);
            }
            if (const auto line = m_lines.find(campaign.account); line != m_lines.end())
                line->second->drop(id);
        }
    for (const CampaignId id : m_scope)  // never seen live: it had nothing to do
        if (!seen.contains(id) && !m_known.contains(id)) {
            Campaign done;
            done.id = id;
            done.status = CampaignStatus::Finished;
            m_known.emplace(id, done);
        }
    for (const auto& [id, line] : m_lines)
        if (line->isIdle())
            askNextDue(id);
    tellSettled();
}

void Dispatcher::see(const Campaign& campaign) {
    const auto before = m_known.find(campaign.id);
    const bool isNews =
        before == m_known.end() || before->second.status != campaign.status || before->second.counts != campaign.counts;
    const bool isPausedNow = before != m_known.end() && before->second.status != CampaignStatus::Paused &&
                             campaign.status == CampaignStatus::Paused;
    if (isPausedNow && campaign.pauseReason != delivery::PauseReason::ByPerson)  // a person's was written when asked
        m_needs.journal.decision({.what = journal::Decision::CampaignPaused,
                                  .campaign = campaign.id,
                                  .account = campaign.account,
                                  .reason = nameOf(campaign.pauseReason),
                                  .code = campaign.pauseCode,
                                  .detail = campaign.pauseDetail,
                                  .until = campaign.pausedUntil});
    m_known.insert_or_assign(campaign.id, campaign);
    if (isNews)
        emit campaignChanged(campaign.id);
    switch (campaign.status) {
        case CampaignStatus::Preparing:
            prepare(campaign);
            return;
        case CampaignStatus::Running:
            m_settled.erase(campaign.id);
            if (campaign.policy.window)
                if (const auto opening = delivery::opensAt(*campaign.policy.window, m_needs.clock.now())) {
                    pause(campaign.id, delivery::PauseReason::OutsideWindow, 0, {}, opening);
                    return;
                }
            if (campaign.canaryStage > 0)
                watchCanary(campaign);
            work(campaign);
            return;
        case CampaignStatus::Paused:
            if (const auto line = m_lines.find(campaign.account); line != m_lines.end())
                line->second->drop(campaign.id);
            resumeDue(campaign);
            return;
        case CampaignStatus::Finished:
        case CampaignStatus::Cancelled:
            return;
    }
}

void Dispatcher::resumeDue(const Campaign& campaign) {
    switch (m_everything ? delivery::resumptionOf(campaign, m_needs.clock.now()) : delivery::Resumption::Stay) {
        case delivery::Resumption::Stay:
            return;
        case delivery::Resumption::AskFirst:
            return pause(campaign.id, delivery::PauseReason::LateStart, 0, {}, {});
        case delivery::Resumption::Resume:
            break;
    }
    m_needs.writer.ask([id = campaign.id](store::Connection& connection) { return connection.queue().resume(id); })
        .then(this, [this, id = campaign.id](const Result<void>& resumed) {
            if (resumed)
                m_needs.journal.decision({.what = journal::Decision::CampaignResumed,
                                          .campaign = id,
                                          .detail = QStringLiteral("by itself: it was paused until now")});
            look();
        });
}

void Dispatcher::askNextDue(AccountId account) {
    m_needs.writer.ask([account](store::Connection& connection) { return connection.queue().nextDue(account); })
        .then(this, [this, account](const Result<std::optional<Timestamp>>& due) {
            m_nextDue[account] = due.value_or(std::nullopt);
        });
}

void Dispatcher::watchCanary(const Campaign& campaign) {
    m_needs.writer
        .ask([id = campaign.id](store::Connection& connection) { return connection.queue().canaryFindings(id); })
        .then(this, [this, campaign](const Result<delivery::CanaryFindings>& findings) {
            if (findings && !m_stopped)
                onCanaryJudged(campaign, *findings);
        });
}

void Dispatcher::onCanaryJudged(const Campaign& campaign, const delivery::CanaryFindings& findings) {
    using Kind = delivery::CanaryVerdict::Kind;
    const delivery::CanaryVerdict verdict = delivery::judge(findings, campaign.canaryStage);
    switch (verdict.kind) {
        case Kind::Wait:
            return;
        case Kind::Advance:
            m_needs.writer
                .ask([id = campaign.id, from = campaign.canaryStage, to = verdict.nextStage](
                         store::Connection& connection) { return connection.queue().advanceCanary(id, from, to); })
                .then(this, [this, id = campaign.id](const Result<void>&) {
                    wake(id);
                    look();
                });
            return;
        case Kind::StopForFailures:
            pause(campaign.id, delivery::PauseReason::CanaryFailed, findings.worstCode,
                  QString::number(std::lround(verdict.failureRate * 100)), {});
            return;
        case Kind::StopForLatency:
            pause(campaign.id, delivery::PauseReason::CanarySlow, 0, QString::number(findings.latency.count()), {});
            return;
    }
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

void Dispatcher::prepare(const delivery::Campaign& campaign) {
    if (m_stopped || !m_preparing.insert(campaign.id).second)
        return;
    m_needs.writer
        .ask([campaign, now = m_needs.clock.now()](store::Connection& connection) -> Result<bool> {
            const auto check = checkFor(connection, campaign, now);
            return check ? connection.queue().enqueue(campaign.id, enqueueAtOnce, *check) : fail(check.error());
        })
        .then(this, [this, campaign](const Result<bool>& isMore) {
            m_preparing.erase(campaign.id);
            if (!isMore && isAboutStorage(isMore.error().kind))
                return;   // the next look tries again
            if (!isMore)  // trying again would not help
                return pause(campaign.id, delivery::PauseReason::TemplateRefused, 0, isMore.error().subject, {});
            emit campaignChanged(campaign.id);
            if (*isMore)
                prepare(campaign);
            else
                look();
        });
}

AccountLine* Dispatcher::lineOf(const settings::Account& account) {
    auto& line = m_lines[account.id];
    if (!line) {
        line = std::make_unique<AccountLine>(m_needs, m_keepers.share(account), m_limits, nullptr);
        connect(line.get(), &AccountLine::pauseWanted, this,
                [this, id = account.id](CampaignId campaign, delivery::PauseReason reason, int code,
                                        const QString& detail, std::optional<Timestamp> until) {
                    onPauseWanted(id, campaign, reason, code, detail, until);
                });
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
    m_needs.writer
        .ask([id = campaign.account](store::Connection& connection) { return connection.catalog().account(id); })
        .then(this, [this, campaign](const Result<settings::Account>& account) {
            if (m_stopped)
                return;
            if (account)
                lineOf(*account)->take(campaign);
            else if (!isAboutStorage(account.error().kind))
                pause(campaign.id, delivery::PauseReason::AccountRefused, 0, campaign.accountName, {});
        });
}

void Dispatcher::promote() {
    // Without anything retrying only the closing windows of other processes' rows are left to look for.
    const bool isAnyDue = std::ranges::any_of(
        m_known, [](const auto& entry) { return entry.second.counts.of(delivery::State::Retrying) > 0; });
    if (isAnyDue || m_sweeping || ++m_quietTicks % quietTicks == 0)
        promoteNow();
}

void Dispatcher::promoteNow() {
    if (m_stopped || m_needs.completer.isTroubled() || std::exchange(m_promoting, true))
        return;
    m_needs.writer
        .ask([now = m_needs.clock.now()](store::Connection& connection) {
            return connection.queue().promoteDue(now, promoteAtOnce);
        })
        .then(this, [this](const Result<delivery::Applied>& applied) {
            m_promoting = false;
            if (!applied)
                return;
            const bool isMore = applied->deliveries.size() >= promoteAtOnce;
            if (isMore)
                promoteNow();
            else if (std::exchange(m_sweeping, false))
                look();
            if (applied->deliveries.empty())
                return;
            m_needs.completer.announce(applied->deliveries);
            for (auto& [id, campaign] : m_known)
                wake(id);
            if (!applied->finished.empty())
                look();
        });
}

void Dispatcher::wake(CampaignId campaign) {
    for (auto& [id, line] : m_lines)
        line->wake(campaign);
}

void Dispatcher::pause(CampaignId campaign, delivery::PauseReason reason, int code, const QString& detail,
                       std::optional<Timestamp> until) {
    for (auto& [id, line] : m_lines)
        line->drop(campaign);
    m_needs.writer
        .ask([=](store::Connection& connection) {
            return connection.queue().pause(campaign, reason, code, detail, until);
        })
        .then(this, [this](const Result<void>&) { look(); });
}

void Dispatcher::onPauseWanted(AccountId account, CampaignId campaign, delivery::PauseReason reason, int code,
                               const QString& detail, std::optional<Timestamp> until) {
    if (campaign.isValid()) {
        pause(campaign, reason, code, detail, until);
        return;
    }
    for (const auto& [id, known] : m_known)
        if (known.account == account && known.status == CampaignStatus::Running)
            pause(id, reason, code, detail, until);
}

void Dispatcher::onApplied(const delivery::Applied& applied) {
    if (!applied.finished.empty())
        look();
}

void Dispatcher::onAdopted(const std::vector<delivery::Claim>& claims) {
    const Timestamp now = m_needs.clock.now();
    const delivery::Outcome crashed{.verdict = delivery::Verdict::Ambiguous, .fault = delivery::Fault::Crashed};
    const delivery::RetryPolicy policy = delivery::policyFor(delivery::RetryKind::Standard);
    for (const delivery::Claim& claim : claims) {
        const delivery::Settlement settlement{
            .delivery = claim.delivery,
            .campaign = claim.campaign,
            .attempt = claim.attempt,
            .transition =
                delivery::decide(claim.standing, crashed, policy, now, QRandomGenerator::global()->generateDouble()),
            .outcome = crashed,
            .startedAt = claim.standing.startedAt,
            .endedAt = now,
            .latency = 0ms};
        m_needs.completer.add(settlement);
        m_needs.journal.attempt({.settlement = settlement, .clientMsgId = claim.clientMsgId});
    }
}

void Dispatcher::release(CampaignId campaign) {
    if (--m_held[campaign] <= 0)
        m_held.erase(campaign);
    tellSettled();
}

bool Dispatcher::isBusyWith(CampaignId campaign) const {
    return m_needs.completer.pendingOf(campaign) > 0 || m_preparing.contains(campaign) || m_held.contains(campaign) ||
           std::ranges::any_of(m_lines, [campaign](const auto& entry) { return entry.second->isBusyWith(campaign); });
}

void Dispatcher::tellSettled() {
    bool isAnyLive = false;
    for (const auto& [id, campaign] : m_known) {
        const bool isPausedForGood =
            campaign.status == CampaignStatus::Paused && !(m_everything && campaign.pausedUntil);
        const bool isOver = campaign.status == CampaignStatus::Finished ||
                            campaign.status == CampaignStatus::Cancelled || isPausedForGood;
        if (isOver && !isBusyWith(id)) {
            if (isWanted(id) && m_settled.insert(id).second)
                emit campaignSettled(id);
        } else if (campaign.status != CampaignStatus::Paused || isBusyWith(id) ||
                   delivery::resumptionOf(campaign, m_needs.clock.now()) != delivery::Resumption::Stay) {
            isAnyLive = true;  // also one that is being resumed just now
        }
    }
    if (m_everything && m_checkedForDead && !m_sweeping && !isAnyLive && m_needs.completer.isEmpty())
        emit idle();
}

void Dispatcher::forget(AccountId account) {
    m_forgetting.insert(account);
    if (const auto line = m_lines.find(account); line != m_lines.end())
        line->second->dropAll();
    for (auto& [id, campaign] : m_known)
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
        m_keepers.forget(account);  // whoever waits for its token hears so now, and may come back here
    }
}

void Dispatcher::startAfresh(AccountId account) {
    if (auto* keeper = m_keepers.known(account))
        keeper->forget();
}

void Dispatcher::stop() {
    m_stopped = true;
    m_look.stop();
    m_promote.stop();
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

}  // namespace hongyan::engine
