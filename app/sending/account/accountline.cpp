#include "sending/account/accountline.h"

#include <QRandomGenerator>
#include <algorithm>

#include "base/crashpoint.h"

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
using delivery::PauseReason;
using delivery::Verdict;

constexpr int smallestClaim = 4;
constexpr int largestClaim = 500;
constexpr double claimAheadSeconds = 0.25;  // what a crash may leave claimed, and must then be repeated or asked about

double chance() {
    return QRandomGenerator::global()->generateDouble();
}

}  // namespace

AccountLine::AccountLine(LineNeeds needs, std::shared_ptr<tokens::TokenKeeper> keeper, PaceLimits limits,
                         QObject* parent)
    : QObject(parent),
      m_needs(needs),
      m_token(std::move(keeper), needs.clock, this),
      m_limits(limits),
      m_pacer(limits, needs.clock.steady()),
      m_stock(needs.queue, needs.completer, needs.clock, this),
      m_desk(needs.completer, needs.journal, needs.clock) {
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &AccountLine::pump);
    connect(&m_token, &TokenSupply::changed, this, &AccountLine::pumpSoon);
    connect(&m_token, &TokenSupply::failed, this, [this](const Pause& pause) { emit pauseWanted({}, pause); });
    connect(&m_stock, &Stock::claimed, this, &AccountLine::onClaimed);
    connect(&m_stock, &Stock::failed, this, &AccountLine::onClaimFailed);
    connect(&m_stock, &Stock::answered, this, &AccountLine::settledSomething);
    connect(&m_stock, &Stock::answered, this, &AccountLine::pumpSoon);
}

AccountLine::~AccountLine() = default;

void AccountLine::take(const delivery::Campaign& campaign) {
    if (m_runs.contains(campaign.id))
        return;
    m_needs.lists.columnsOf(campaign.list).then(this, [this, campaign](const Result<QStringList>& columns) {
        if (m_isClosed || m_runs.contains(campaign.id) || (!columns && isAboutStorage(columns.error().kind)))
            return;  // the next look tries again
        auto run = CampaignRun::make(campaign, columns.value_or(QStringList()), m_token.account());
        if (run)
            onRunMade(campaign, std::move(*run));
        else
            emit pauseWanted(campaign.id, {.reason = PauseReason::TemplateRefused, .detail = run.error().subject});
    });
}

void AccountLine::onRunMade(const delivery::Campaign& campaign, CampaignRun run) {
    if (const auto until = m_needs.quotas.usedUpUntil(m_token.account(), run.channel())) {
        emit pauseWanted(campaign.id, {.reason = PauseReason::QuotaUsedUp, .until = until});
        return;
    }
    m_runs.emplace(campaign.id, std::move(run));
    applyLimits();
    pumpSoon();
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

void AccountLine::setLimits(const PaceLimits& limits) {
    m_limits = limits;
    applyLimits();
}

void AccountLine::giveBackReady() {
    for (auto& [id, run] : m_runs)
        m_stock.giveBack(run.takeAll());
    m_stock.giveBackWhatComes();
}

void AccountLine::drop(CampaignId campaign) {
    const auto run = m_runs.find(campaign);
    if (run == m_runs.end())
        return;
    const std::vector<delivery::Claim> claims = run->second.takeAll();
    m_runs.erase(run);
    m_stock.giveBack(claims);
    applyLimits();
    emit settledSomething();
}

void AccountLine::dropAll() {
    m_isClosed = true;
    while (!m_runs.empty())
        drop(m_runs.begin()->first);
}

void AccountLine::forgetClaims() {
    for (auto& [id, run] : m_runs)
        run.takeAll();
}

bool AccountLine::isBusyWith(CampaignId campaign) const {
    const auto underWay = m_underWay.find(campaign);
    const auto run = m_runs.find(campaign);
    return (underWay != m_underWay.end() && underWay->second > 0) || m_stock.isAsking(campaign) ||
           (run != m_runs.end() && run->second.hasAny());
}

bool AccountLine::isIdle() const {
    return !m_runs.empty() && m_inFlight == 0 &&
           std::ranges::none_of(m_runs, [](const auto& entry) { return entry.second.hasAny(); });
}

bool AccountLine::isQuiet() const {
    return m_inFlight == 0 && !m_stock.isAsking();
}

void AccountLine::wake(CampaignId campaign) {
    if (const auto run = m_runs.find(campaign); run != m_runs.end()) {
        run->second.wake();
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
    if (!m_token.token()) {
        m_token.fetch();
        return;
    }
    closeWindows();
    const SteadyTime now = m_needs.clock.steady();
    int allowed = m_pacer.allowance(now, m_inFlight);
    int retries = m_pacer.retryAllowance(now, m_retriesInFlight);
    while (allowed-- > 0) {
        const int before = m_retriesInFlight;
        if (!sendNext(retries > 0))
            break;
        retries -= m_retriesInFlight - before;
    }
    claimMore();
    waitForPace(now);
}

/// To the second: nothing leaves after a sending window has closed.
void AccountLine::closeWindows() {
    std::vector<std::pair<CampaignId, Timestamp>> closed;
    for (auto& [id, run] : m_runs)
        if (const auto opening = run.opensAt(m_needs.clock.now()))
            closed.emplace_back(id, *opening);
    for (const auto& [id, opening] : closed) {
        drop(id);
        emit pauseWanted(id, {.reason = PauseReason::OutsideWindow, .until = opening});
    }
}

/// One message of the campaign whose turn it is, later tries first where they may. False: nothing can leave.
bool AccountLine::sendNext(bool mayRetry) {
    std::vector<CampaignId> ready;
    for (const auto& [id, run] : m_runs)
        if (!run.ready.empty() || (mayRetry && !run.again.empty()))
            ready.push_back(id);
    while (const auto turn = m_turns.next(ready)) {
        CampaignRun& run = m_runs.at(*turn);
        std::optional<delivery::Claim> claim;
        if (mayRetry)
            claim = nextOf(run.again);
        if (!claim)
            claim = nextOf(run.ready);
        if (claim) {
            launch(run, std::move(*claim));
            return true;
        }
        std::erase(ready, *turn);
    }
    return false;
}

/// The first whose recipient has no request under way.
std::optional<delivery::Claim> AccountLine::nextOf(std::deque<delivery::Claim>& stock) const {
    const auto next = std::ranges::find_if(
        stock, [this](const delivery::Claim& claim) { return !m_openidsUnderWay.contains(claim.openid); });
    if (next == stock.end())
        return std::nullopt;
    delivery::Claim claim = std::move(*next);
    stock.erase(next);
    return claim;
}

void AccountLine::waitForPace(SteadyTime now) {
    const bool isAnyFirst = std::ranges::any_of(m_runs, [](const auto& entry) { return !entry.second.ready.empty(); });
    const bool isAnyAgain = std::ranges::any_of(m_runs, [](const auto& entry) { return !entry.second.again.empty(); });
    if (!isAnyFirst && !isAnyAgain)
        return;
    const SteadyTime look = isAnyFirst ? m_pacer.nextLook(now) : m_pacer.nextRetryLook(now);
    m_next.start(std::max(std::chrono::ceil<Milliseconds>(look - now), Milliseconds(1)));
}

int AccountLine::stockFor(const CampaignRun& run) const {
    if (!run.hasIdempotencyKey())  // what is claimed but not sent at a crash would need a person: claim no stock
        return std::max(0, m_pacer.window() - m_inFlight);
    return std::clamp(static_cast<int>(m_pacer.rate() * claimAheadSeconds), smallestClaim, largestClaim);
}

void AccountLine::claimMore() {
    for (auto& [id, run] : m_runs)
        if (!m_stock.isAsking(id))
            m_stock.claim(m_needs.lease.worker(), id, run.wanted(stockFor(run)));
}

void AccountLine::onClaimed(CampaignId campaign, const delivery::ClaimSize& asked, const delivery::Claimed& claimed) {
    if (const auto run = m_runs.find(campaign); run != m_runs.end())
        run->second.onClaimed(asked, claimed);
    else  // paused while we asked
        m_stock.giveBack(claimed.claims);
}

void AccountLine::onClaimFailed(CampaignId campaign) {
    if (const auto run = m_runs.find(campaign); run != m_runs.end()) {
        run->second.isDry = true;  // the regular look wakes it
        run->second.areRetriesLeft = false;
    }
}

void AccountLine::launch(CampaignRun& run, delivery::Claim claim) {
    UnderWay sent{.claim = std::move(claim),
                  .token = *m_token.token(),
                  .sentAt = m_needs.clock.steady(),
                  .channel = run.channel(),
                  .policy = run.retryPolicy()};
    sent.claim.standing.startedAt = m_needs.clock.now();
    if (!delivery::mayLeave(sent.claim.standing, sent.claim.standing.startedAt)) {
        onAnswer(sent, {.error = transport::NetError::Aborted});
        return;
    }
    const int retry = isRetry(sent.claim) ? 1 : 0;
    ++m_inFlight;
    m_retriesInFlight += retry;
    ++m_underWay[run.id()];
    m_openidsUnderWay.insert(sent.claim.openid);
    m_pacer.started(1, retry);
    m_needs.quotas.count(m_token.account(), sent.channel);
    transport::HttpRequest request = run.request(sent.claim, sent.token, sent.claim.standing.startedAt);
    crashPoint("send.before");
    m_needs.transport.send(std::move(request), this,
                           [this, sent = std::move(sent), retry](const transport::HttpResponse& response) {
                               --m_inFlight;
                               m_retriesInFlight -= retry;
                               --m_underWay[sent.claim.campaign];
                               m_openidsUnderWay.remove(sent.claim.openid);
                               onAnswer(sent, response);
                           });
    crashPoint("send.after");
}

void AccountLine::onAnswer(const UnderWay& sent, const transport::HttpResponse& response) {
    const Heard heard = m_desk.hear(sent, response, m_token.account().id,
                                    {.rate = m_pacer.rate(), .window = m_pacer.window(), .inFlight = m_inFlight + 1});
    m_pacer.answered({.outcome = heard.outcome,
                      .inFlight = m_inFlight + 1,
                      .latency = heard.latency,
                      .wall = heard.at,
                      .chance = chance()},
                     m_needs.clock.steady());
    react(sent, heard.outcome);
    if (const auto run = m_runs.find(sent.claim.campaign); run != m_runs.end() && m_needs.breakers)
        if (const auto broken = run->second.breaker(heard.outcome, heard.transition.to()))
            onBroken(sent.claim.campaign, *broken, heard.outcome);
    emit settledSomething();
    pumpSoon();
}

void AccountLine::react(const UnderWay& sent, const delivery::Outcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::TokenRefused:
            if (m_token.refuse(sent.token, outcome.code))
                m_needs.journal.decision(
                    {.what = journal::Decision::TokenRefused, .account = m_token.account().id, .rid = outcome.rid});
            return;
        case Verdict::QuotaUsedUp:
            pauseChannel(sent.channel, {.reason = PauseReason::QuotaUsedUp,
                                        .code = outcome.code,
                                        .detail = outcome.errmsg,
                                        .until = m_needs.quotas.noteUsedUp(m_token.account(), sent.channel)});
            return;
        case Verdict::AccountRefused:
            if (outcome.scope == delivery::Scope::Call)
                pauseChannel(sent.channel,
                             {.reason = PauseReason::AccountRefused, .code = outcome.code, .detail = outcome.errmsg});
            else
                emit pauseWanted({}, {.reason = PauseReason::AccountRefused,
                                      .code = outcome.code,
                                      .detail = outcome.seenAddress.isEmpty() ? outcome.errmsg : outcome.seenAddress});
            return;
        case Verdict::Accepted:
            m_token.proveGood();
            return;
        case Verdict::Held:
        case Verdict::DuplicateRefused:
        case Verdict::RefusedForNow:
        case Verdict::TooFast:
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
        case Verdict::RecipientRefused:
        case Verdict::RequestRefused:
        case Verdict::UnknownCode:
        case Verdict::NotSent:
        case Verdict::Ambiguous:
            return;
    }
}

/// Every campaign of the account that sends this kind of message.
void AccountLine::pauseChannel(templates::Channel channel, const Pause& pause) {
    std::vector<CampaignId> concerned;
    for (const auto& [id, run] : m_runs)
        if (run.channel() == channel)
            concerned.push_back(id);
    for (const CampaignId id : concerned)
        emit pauseWanted(id, pause);
}

void AccountLine::onBroken(CampaignId campaign, const pace::Broken& broken, const delivery::Outcome& outcome) {
    const auto stop = [&](PauseReason reason, const QString& detail) {
        m_needs.journal.decision({.what = journal::Decision::BreakerOpened,
                                  .campaign = campaign,
                                  .account = m_token.account().id,
                                  .reason = nameOf(broken.what),
                                  .code = broken.code,
                                  .detail = broken.field,
                                  .rid = outcome.rid});
        emit pauseWanted(campaign, {.reason = reason, .code = broken.code, .detail = detail});
    };
    switch (broken.what) {
        case pace::Break::FailingAlike:
            return stop(PauseReason::FailingAlike, outcome.errmsg);
        case pace::Break::FieldRefused:
            return stop(PauseReason::FieldRefused, broken.field);
        case pace::Break::UnknownCodes:
            return stop(PauseReason::UnknownCodes, outcome.errmsg);
        case pace::Break::WrongList:
            return stop(PauseReason::WrongList, outcome.errmsg);
        case pace::Break::TemplateRefused:
            return stop(PauseReason::TemplateRefused, outcome.errmsg);
        case pace::Break::AccountRefused:
            return;  // react() has stopped more than this campaign
    }
}

PaceKind AccountLine::kindNow(const pace::Doing& doing) const {
    if (m_runs.empty())
        return PaceKind::Idle;
    if (m_needs.completer.isTroubled())
        return PaceKind::StorageTrouble;
    if (!m_token.token())
        return PaceKind::WaitingForToken;
    if (isIdle())
        return PaceKind::WaitingForRetry;
    const PaceKind kind = kindOf(doing.activity);
    const bool isCapped = std::ranges::any_of(m_runs, [](const auto& entry) { return entry.second.policy().rate > 0; });
    return kind == PaceKind::AtCeiling && isCapped ? PaceKind::AtCampaignCap : kind;
}

/// What is left of the day moves while messages leave.
void AccountLine::askQuotaAgain() {
    if (m_inFlight > 0 && !m_runs.empty())
        m_needs.quotas.askAgain(m_token.account(), m_runs.begin()->second.channel());
}

PaceReport AccountLine::report() const {
    const bool onlyRetries =
        std::ranges::none_of(m_runs, [](const auto& entry) { return !entry.second.ready.empty(); });
    const pace::Doing doing = m_pacer.doing(m_needs.clock.steady(), m_inFlight, onlyRetries);
    PaceReport report;
    report.account = m_token.account().id;
    report.accountName = m_token.account().name;
    report.kind = kindNow(doing);
    report.rate = doing.rate;
    report.nextRate = doing.nextRate;
    report.nextStep = doing.nextStep;
    report.measured = doing.measured;
    report.inFlight = m_inFlight;
    report.window = doing.window;
    report.until = doing.until;
    report.token = m_token.status();
    const auto channel = m_runs.empty() ? mainChannel(m_token.account().kind) : m_runs.begin()->second.channel();
    report.quota = m_needs.quotas.left(m_token.account(), channel);
    return report;
}

}  // namespace hongyan::sending
