#include "engine/accountline.h"

#include <QRandomGenerator>
#include <algorithm>

#include "base/crashpoint.h"
#include "wechat/answers.h"

namespace hongyan::engine {
namespace {

using namespace std::chrono_literals;
using delivery::PauseReason;
using delivery::Verdict;

constexpr int smallestClaim = 4;
constexpr int largestClaim = 500;
constexpr double claimAheadSeconds = 0.25;  // what a crash may leave claimed, and must then be repeated or asked about
constexpr int tokenTries = 4;
constexpr int maxTokenStrikes = 2;

double chance() {
    return QRandomGenerator::global()->generateDouble();
}

}  // namespace

AccountLine::AccountLine(LineNeeds needs, std::shared_ptr<tokens::TokenKeeper> keeper, PaceLimits limits,
                         QObject* parent)
    : QObject(parent),
      m_needs(needs),
      m_keeper(std::move(keeper)),
      m_limits(limits),
      m_pacer(limits, needs.clock.steady()) {
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &AccountLine::pump);
    connect(m_keeper.get(), &tokens::TokenKeeper::changed, this, &AccountLine::onKeeperChanged);
}

AccountLine::~AccountLine() = default;

void AccountLine::take(const delivery::Campaign& campaign) {
    if (m_runs.contains(campaign.id))
        return;
    m_needs.writer
        .ask([list = campaign.list](store::Connection& connection) { return connection.catalog().listById(list); })
        .then(this, [this, campaign](const Result<recipients::ListInfo>& list) {
            if (m_runs.contains(campaign.id))
                return;
            const QStringList columns = list ? list->list.columns : QStringList();
            auto run = CampaignRun::make(campaign, columns, m_keeper->account());
            if (!run) {
                emit pauseWanted(campaign.id, PauseReason::TemplateRefused, 0, run.error().subject, {});
                return;
            }
            m_runs.emplace(campaign.id, std::move(*run));
            applyLimits();
            pumpSoon();
        });
}

void AccountLine::applyLimits() {
    PaceLimits limits = m_limits;
    for (const auto& [id, run] : m_runs) {
        if (run.policy().rate > 0)
            limits.startRate = limits.ceiling = run.policy().rate;
        if (run.policy().inFlight > 0)
            limits.startInFlight = limits.maxInFlight = run.policy().inFlight;
        else if (run.policy().rate > 0)
            limits.startInFlight = limits.maxInFlight;
    }
    m_pacer.setLimits(limits, m_needs.clock.steady());
}

void AccountLine::giveBack(const std::vector<delivery::Claim>& claims) {
    const Timestamp now = m_needs.clock.now();
    for (const delivery::Claim& claim : claims)
        m_needs.completer.add({.delivery = claim.delivery,
                               .campaign = claim.campaign,
                               .attempt = claim.attempt,
                               .transition = delivery::Transition::waiting(delivery::Reason::NotSent),
                               .outcome = {.verdict = Verdict::NotSent},
                               .startedAt = now,
                               .endedAt = now,
                               .latency = 0ms});
    m_needs.completer.flush();
}

void AccountLine::giveBackReady() {
    for (auto& [id, run] : m_runs) {
        const std::deque<delivery::Claim> ready = std::exchange(run.ready, {});
        giveBack({ready.begin(), ready.end()});
        run.isDry = false;
    }
}

void AccountLine::setLimits(const PaceLimits& limits) {
    m_limits = limits;
    applyLimits();
}

void AccountLine::drop(CampaignId campaign) {
    const auto run = m_runs.find(campaign);
    if (run == m_runs.end())
        return;
    const std::deque<delivery::Claim> ready = std::move(run->second.ready);
    m_runs.erase(run);
    giveBack({ready.begin(), ready.end()});
    applyLimits();
    emit settledSomething();
}

void AccountLine::dropAll() {
    while (!m_runs.empty())
        drop(m_runs.begin()->first);
}

void AccountLine::forgetClaims() {
    for (auto& [id, run] : m_runs) {
        run.ready.clear();
        run.isDry = false;
    }
}

bool AccountLine::isBusyWith(CampaignId campaign) const {
    const auto positive = [campaign](const std::map<CampaignId, int>& counts) {
        const auto it = counts.find(campaign);
        return it != counts.end() && it->second > 0;
    };
    const auto run = m_runs.find(campaign);
    return positive(m_underWay) || positive(m_claiming) || (run != m_runs.end() && !run->second.ready.empty());
}

bool AccountLine::isQuiet() const {
    return m_inFlight == 0 && std::ranges::all_of(m_claiming, [](const auto& entry) { return entry.second == 0; });
}

void AccountLine::wake(CampaignId campaign) {
    if (const auto run = m_runs.find(campaign); run != m_runs.end()) {
        run->second.isDry = false;
        pumpSoon();
    }
}

void AccountLine::pumpSoon() {
    if (std::exchange(m_pumpPosted, true))
        return;
    QMetaObject::invokeMethod(this, &AccountLine::pump, Qt::QueuedConnection);
}

void AccountLine::pump() {
    m_pumpPosted = false;
    if (m_runs.empty() || !m_needs.lease.isGood() || m_needs.completer.isTroubled())
        return;
    if (!m_token) {
        fetchToken();
        return;
    }
    closeWindows();
    const SteadyTime now = m_needs.clock.steady();
    int allowed = m_pacer.allowance(now, m_inFlight);
    while (allowed-- > 0) {
        CampaignRun* run = nextReady();
        if (!run)
            break;
        if (auto claim = nextOf(*run))
            launch(*run, std::move(*claim));
    }
    claimMore();
    if (std::ranges::any_of(m_runs, [](const auto& entry) { return !entry.second.ready.empty(); })) {
        const auto wait = std::chrono::ceil<Milliseconds>(m_pacer.nextLook(now) - now);
        m_next.start(std::max(wait, Milliseconds(1)));
    }
}

/// To the second: nothing leaves after a sending window has closed.
void AccountLine::closeWindows() {
    std::vector<std::pair<CampaignId, Timestamp>> closed;
    for (auto& [id, run] : m_runs)
        if (const auto opening = run.opensAt(m_needs.clock.now()))
            closed.emplace_back(id, *opening);
    for (const auto& [id, opening] : closed) {
        drop(id);
        emit pauseWanted(id, PauseReason::OutsideWindow, 0, {}, opening);
    }
}

/// Campaigns take turns, one message each, so that a large one never starves a small one.
CampaignRun* AccountLine::nextReady() {
    auto it = m_runs.upper_bound(m_lastServed);
    for (size_t looked = 0; looked < m_runs.size(); ++looked, ++it) {
        if (it == m_runs.end())
            it = m_runs.begin();
        if (!it->second.ready.empty()) {
            m_lastServed = it->first;
            return &it->second;
        }
    }
    return nullptr;
}

/// The first whose recipient has no request under way.
std::optional<delivery::Claim> AccountLine::nextOf(CampaignRun& run) {
    const auto next = std::ranges::find_if(
        run.ready, [this](const delivery::Claim& claim) { return !m_openidsUnderWay.contains(claim.openid); });
    if (next == run.ready.end())
        return std::nullopt;
    delivery::Claim claim = std::move(*next);
    run.ready.erase(next);
    return claim;
}

int AccountLine::wanted(const CampaignRun& run) const {
    if (!run.hasIdempotencyKey())  // what is claimed but not sent at a crash would need a person: claim no stock
        return std::max(0, m_pacer.window() - m_inFlight - static_cast<int>(run.ready.size()));
    const int ahead = std::clamp(static_cast<int>(m_pacer.rate() * claimAheadSeconds), smallestClaim, largestClaim);
    const int missing = ahead - static_cast<int>(run.ready.size());
    return missing * 2 >= ahead ? missing : 0;
}

void AccountLine::claimMore() {
    for (auto& [id, run] : m_runs) {
        const int count = wanted(run);
        if (run.isDry || m_claiming[id] > 0 || count <= 0)
            continue;
        m_claiming[id] = count;
        m_needs.writer
            .ask([worker = m_needs.lease.worker(), campaign = id, count,
                  now = m_needs.clock.now()](store::Connection& connection) {
                return connection.queue().claim(worker, campaign, {count}, now);
            })
            .then(this, [this, campaign = id, count](const Result<delivery::Claimed>& claimed) {
                onClaimed(campaign, count, claimed);
            });
    }
}

void AccountLine::onClaimed(CampaignId campaign, int asked, const Result<delivery::Claimed>& claimed) {
    m_claiming[campaign] = 0;
    const auto found = m_runs.find(campaign);
    if (!claimed) {
        if (found != m_runs.end())
            found->second.isDry = true;  // the regular look wakes it
        emit settledSomething();
        return;
    }
    tell(*claimed);
    const std::vector<delivery::Claim>& claims = claimed->claims;
    if (found == m_runs.end()) {  // paused while we asked
        giveBack(claims);
        emit settledSomething();
        return;
    }
    CampaignRun& run = found->second;
    run.ready.insert(run.ready.end(), claims.begin(), claims.end());
    run.isDry = static_cast<int>(claims.size()) < asked;
    emit settledSomething();
    pumpSoon();
}

void AccountLine::tell(const delivery::Claimed& claimed) {
    std::vector<DeliveryId> ids = claimed.closed;
    for (const delivery::Claim& claim : claimed.claims)
        ids.push_back(claim.delivery);
    m_needs.completer.announce(ids);
}

void AccountLine::launch(CampaignRun& run, delivery::Claim claim) {
    UnderWay sent{.claim = std::move(claim), .token = *m_token, .sentAt = m_needs.clock.steady(), .call = run.call()};
    sent.claim.standing.startedAt = m_needs.clock.now();
    if (!delivery::mayLeave(sent.claim.standing, sent.claim.standing.startedAt)) {
        onAnswer(sent, {.error = transport::NetError::Aborted});
        return;
    }
    ++m_inFlight;
    ++m_underWay[run.id()];
    m_openidsUnderWay.insert(sent.claim.openid);
    m_pacer.started(1);
    transport::HttpRequest request = run.request(sent.claim, sent.token);
    crashPoint("send.before");
    m_needs.transport.send(std::move(request), this,
                           [this, sent = std::move(sent)](const transport::HttpResponse& response) {
                               --m_inFlight;
                               --m_underWay[sent.claim.campaign];
                               m_openidsUnderWay.remove(sent.claim.openid);
                               onAnswer(sent, response);
                           });
    crashPoint("send.after");
}

void AccountLine::onAnswer(const UnderWay& sent, const transport::HttpResponse& response) {
    const auto found = m_runs.find(sent.claim.campaign);
    crashPoint("classify.before");
    const delivery::Outcome outcome = wechat::classify(sent.call, response);
    const delivery::RetryPolicy policy =
        found != m_runs.end() ? found->second.retryPolicy() : delivery::policyFor(delivery::RetryKind::Standard);
    const Timestamp now = m_needs.clock.now();
    // By the steady clock: the other may have been set while the request was under way.
    delivery::Standing standing = sent.claim.standing;
    const auto latency = std::chrono::duration_cast<Milliseconds>(m_needs.clock.steady() - sent.sentAt);
    standing.startedAt = now - latency;
    const delivery::Transition step = delivery::decide(standing, outcome, policy, now, chance());
    const delivery::Settlement settlement{.delivery = sent.claim.delivery,
                                          .campaign = sent.claim.campaign,
                                          .attempt = sent.claim.attempt,
                                          .transition = step,
                                          .outcome = outcome,
                                          .startedAt = standing.startedAt,
                                          .endedAt = now,
                                          .latency = response.latency};
    crashPoint("complete.before");
    m_needs.completer.add(settlement);
    crashPoint("complete.after");
    m_needs.journal.attempt({.settlement = settlement,
                             .clientMsgId = sent.claim.clientMsgId,
                             .account = m_keeper->account().id,
                             .lane = response.lane,
                             .pace = {.rate = m_pacer.rate(), .window = m_pacer.window(), .inFlight = m_inFlight + 1}});
    m_pacer.answered(
        {.outcome = outcome, .inFlight = m_inFlight + 1, .latency = latency, .wall = now, .chance = chance()},
        m_needs.clock.steady());
    react(sent, outcome);
    if (const auto run = m_runs.find(sent.claim.campaign); run != m_runs.end())
        if (const auto alike = run->second.breaker(outcome, step.to()))
            emit pauseWanted(sent.claim.campaign, PauseReason::FailingAlike, alike->code, alike->errmsg, {});
    emit settledSomething();
    pumpSoon();
}

void AccountLine::react(const UnderWay& sent, const delivery::Outcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::TokenRefused:
            onTokenRefused(sent.token);
            return;
        case Verdict::QuotaUsedUp:
            emit pauseWanted({}, PauseReason::QuotaUsedUp, outcome.code, outcome.errmsg,
                             nextShanghaiMidnight(m_needs.clock.now()));
            return;
        case Verdict::AccountRefused:
            emit pauseWanted({}, PauseReason::AccountRefused, outcome.code,
                             outcome.seenAddress.isEmpty() ? outcome.errmsg : outcome.seenAddress, {});
            return;
        case Verdict::RequestRefused:
            if (outcome.templateWide)
                emit pauseWanted(sent.claim.campaign, PauseReason::TemplateRefused, outcome.code, outcome.errmsg, {});
            return;
        case Verdict::Accepted:
            m_tokenStrikes = 0;
            return;
        case Verdict::Held:
        case Verdict::DuplicateRefused:
        case Verdict::RefusedForNow:
        case Verdict::TooFast:
        case Verdict::PersonBusy:
        case Verdict::RecipientRefused:
        case Verdict::UnknownCode:
        case Verdict::NotSent:
        case Verdict::Ambiguous:
            return;
    }
}

void AccountLine::onTokenRefused(const Secret& used) {
    if (!m_token || !(*m_token == used))
        return;  // an answer from before the last refresh
    m_token.reset();
    m_needs.journal.decision({.what = journal::Decision::TokenRefused, .account = m_keeper->account().id});
    m_keeper->refused(used);
    if (++m_tokenStrikes >= maxTokenStrikes) {
        m_tokenStrikes = 0;
        emit pauseWanted({}, PauseReason::TokenUnavailable, 40001, {}, {});
    }
}

/// A token refreshed in the background takes the place of the one in use.
void AccountLine::onKeeperChanged() {
    const tokens::TokenStatus status = m_keeper->status();
    if (!m_runs.empty() && m_token && status.present && !status.refreshing)
        fetchToken();
}

void AccountLine::fetchToken() {
    if (std::exchange(m_fetchingToken, true))
        return;
    m_keeper->token().then(this, [this](const Result<Secret>& token) {
        m_fetchingToken = false;
        onToken(token);
    });
}

void AccountLine::onToken(const Result<Secret>& token) {
    if (token) {
        m_token = *token;
        m_tokenFailures = 0;
        pumpSoon();
        return;
    }
    const Error& error = token.error();
    switch (error.kind) {
        case ErrorKind::AccountRefused:
            emit pauseWanted({}, PauseReason::AccountRefused, error.code,
                             error.subject.isEmpty() ? error.detail : error.subject, {});
            return;
        case ErrorKind::SecretMissing:
        case ErrorKind::KeychainLocked:
        case ErrorKind::KeychainRefused:
        case ErrorKind::KeychainUnavailable:
            emit pauseWanted({}, PauseReason::SecretUnavailable, 0, nameOf(error.kind), {});
            return;
        default:
            break;
    }
    if (++m_tokenFailures >= tokenTries) {
        m_tokenFailures = 0;
        emit pauseWanted({}, PauseReason::TokenUnavailable, error.code, nameOf(error.kind),
                         m_needs.clock.now() + std::chrono::minutes(1));
        return;
    }
    m_next.start(Milliseconds(1'000 << m_tokenFailures));
}

PaceReport AccountLine::report() const {
    const SteadyTime now = m_needs.clock.steady();
    PaceReport report;
    report.account = m_keeper->account().id;
    report.accountName = m_keeper->account().name;
    report.rate = m_pacer.rate();
    report.nextRate = m_pacer.nextRate();
    report.nextStep = m_pacer.untilNextStep(now);
    report.measured = m_pacer.measured(now);
    report.inFlight = m_inFlight;
    report.token = m_keeper->status();
    const bool asksForRate =
        std::ranges::any_of(m_runs, [](const auto& entry) { return entry.second.policy().rate > 0; });
    if (m_runs.empty())
        report.kind = PaceKind::Idle;
    else if (m_needs.completer.isTroubled())
        report.kind = PaceKind::StorageTrouble;
    else if (!m_token)
        report.kind = PaceKind::WaitingForToken;
    else if (m_pacer.isProbing())
        report.kind = PaceKind::Probing;
    else if (m_inFlight >= m_pacer.window())
        report.kind = PaceKind::WaitingForAnswers;
    else if (m_pacer.isSlowedDown())
        report.kind = PaceKind::SlowedDown;
    else if (m_pacer.isAtCeiling())
        report.kind = asksForRate ? PaceKind::AtCampaignCap : PaceKind::AtCeiling;
    else
        report.kind = PaceKind::Growing;
    return report;
}

}  // namespace hongyan::engine
