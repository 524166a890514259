#include "store/sql/queue.h"

#include <algorithm>
#include <limits>

#include "base/crashpoint.h"
#include "store/sql/filterquery.h"
#include "store/sql/storedwords.h"
#include "store/sql/transaction.h"

namespace hongyan::store {

using namespace delivery;

namespace {

constexpr int noLimit = std::numeric_limits<int>::max();

std::vector<Found> readFound(Statement rows) {
    std::vector<Found> found;
    while (rows.next())
        found.push_back({{rows.number(0)}, {rows.number(1)}, rows.as<State>(2)});
    return found;
}

}  // namespace

Queue::Queue(Session& session, const Clock& clock, HighWater& highWater)
    : m_session(session),
      m_clock(clock),
      m_highWater(highWater),
      m_campaigns(session),
      m_workers(session),
      m_claims(session) {}

Result<WorkerId> Queue::enlist(const QString& name) {
    return inTransaction(m_session, [&] { return m_workers.enlist(name); });
}

Result<bool> Queue::heartbeat(WorkerId worker) {
    return inTransaction(m_session, [&] { return m_workers.renew(worker); });
}

Result<void> Queue::resign(WorkerId worker) {
    return inTransaction(m_session, [&] { m_workers.resign(worker); });
}

Result<std::vector<Store::OtherWorker>> Queue::otherWorkers(WorkerId me) {
    return asResult([&] { return m_workers.others(me); });
}

Result<std::vector<Claim>> Queue::adopt(WorkerId me, WorkerId dead, int limit) {
    return inTransaction(m_session, [&]() -> std::vector<Claim> {
        if (me == dead || !m_workers.holdsLease(me))
            return {};
        m_workers.take(me, dead);
        std::vector<Claim> claims = m_claims.read(m_session.run("adopt.rows", dead, limit));
        Statement take = m_session.prepare("adopt.take");
        for (const Claim& claim : claims)
            take.run({me.value, claim.delivery.value, dead.value});
        if (claims.empty())
            m_workers.forget(dead);
        return claims;
    });
}

Result<CampaignId> Queue::create(const Campaign& campaign) {
    return inTransaction(m_session, [&] { return m_campaigns.create(campaign, m_clock.now()); });
}

Result<bool> Queue::enqueue(CampaignId campaign, int limit, const Check& check) {
    return inTransaction(m_session, [&] {
        Statement state = m_session.run("enqueue.state", campaign);
        if (!state.next())
            raise(ErrorKind::NoSuchCampaign, QString::number(campaign.value));
        const qint64 list = state.number(1), from = state.number(2), size = state.number(4);
        const QString onceKey = state.text(5);
        if (state.flag(3))
            return false;
        const qint64 to = std::min(size, from + limit);
        const qint64 position = *m_session.ask("position.last");
        const qint64 before = *m_session.ask("enqueue.last");
        const qint64 written = m_session.change("enqueue.write", campaign, position - from, list, from, to);
        m_session.run("position.advance", position + to - from);
        m_session.run("enqueue.mark", to, before + 1, *m_session.ask("enqueue.last"), campaign);
        const Timestamp now = m_clock.now();
        if (to == size)
            m_session.run("enqueue.complete", now, now, now, campaign);
        Ledger ledger(m_session);
        ledger.add(campaign, State::Waiting, written);
        Gates gates(m_session, now);
        gates.setOnceKey(onceKey);
        gates.closeWritten(campaign, before, ledger);
        if (check)
            leaveOut(campaign, before, check, ledger);
        ledger.settle(now);
        return to < size;
    });
}

void Queue::leaveOut(CampaignId campaign, qint64 after, const Check& check, Ledger& ledger) {
    std::vector<std::pair<DeliveryId, QString>> found;
    for (Statement rows = m_session.run("enqueue.written", after, campaign); rows.next();) {
        const QStringList values = textsFromJson(rows.text(1));
        if (const QString field = check(values); !field.isEmpty())
            found.push_back({{rows.number(0)}, field});
    }
    for (const auto& [id, field] : found)
        m_session.run("enqueue.check", Reason::FailsCheck, field, m_clock.now(), id);
    ledger.move(campaign, State::Waiting, State::Suppressed, static_cast<qint64>(found.size()));
}

Result<void> Queue::pause(CampaignId campaign, PauseReason reason, int code, const QString& detail,
                          std::optional<Timestamp> until) {
    return inTransaction(m_session, [&] { m_campaigns.pause(campaign, reason, code, detail, until); });
}

Result<void> Queue::resume(CampaignId campaign) {
    return inTransaction(m_session, [&] { m_campaigns.resume(campaign); });
}

Result<bool> Queue::cancel(CampaignId campaign, int limit) {
    return inTransaction(m_session, [&] {
        if (m_session.change("campaign.cancel", campaign) == 0) {
            m_campaigns.one(campaign);  // raises where there is none; a finished one has nothing to cancel
            return false;
        }
        Ledger ledger(m_session);
        ledger.add(campaign, State::Cancelled, 0);
        cancelRows(campaign, limit, ledger);
        ledger.settle(m_clock.now());
        const Counts left = m_campaigns.one(campaign).counts;
        return left.of(State::Waiting) + left.of(State::Retrying) > 0;
    });
}

Result<Claimed> Queue::claim(WorkerId worker, CampaignId campaign, const ClaimSize& size, Timestamp now) {
    auto claimed = inTransaction(m_session, [&] {
        m_highWater.look();
        m_highWater.needNoneElsewhere();
        Claimed taken;
        if (m_workers.holdsLease(worker))
            taken = m_claims.take(worker, campaign, size, now);
        if (!taken.claims.empty())
            m_highWater.noteClaim();
        return taken;
    });
    if (claimed && !claimed->claims.empty())
        if (const auto marked = mark(); !marked)
            claimed->unmarked = marked.error();
    return claimed;
}

Result<void> Queue::mark() {
    auto marked = m_highWater.raise();
    crashPoint("mark.written");
    return marked;
}

Result<Applied> Queue::apply(WorkerId worker, std::span<const Settlement> settlements) {
    return inTransaction(m_session, [&] {
        m_highWater.look();
        Applied applied;
        Ledger ledger(m_session);
        std::vector<bool> taken(settlements.size());
        for (size_t i = 0; i < settlements.size(); ++i) {
            const Settlement& settlement = settlements[i];
            taken[i] = settleOne(worker, settlement);
            if (taken[i]) {
                applied.deliveries.push_back(settlement.delivery);
                ledger.move(settlement.campaign, State::Sending, settlement.transition.to());
            } else {
                ++applied.late;
            }
        }
        countAccepted(settlements, taken);
        // What was under way when its campaign was cancelled must not wait for another try.
        for (const CampaignId campaign : ledger.campaigns())
            if (isCancelled(campaign))
                cancelRows(campaign, static_cast<int>(settlements.size()), ledger);
        applied.finished = ledger.settle(m_clock.now());
        return applied;
    });
}

Result<Applied> Queue::promoteDue(Timestamp now, int limit) {
    return inTransaction(m_session, [&] {
        Applied applied;
        Ledger ledger(m_session);
        const auto left = [&] { return limit - static_cast<int>(applied.deliveries.size()); };
        for (const Found& row :
             readFound(m_session.run("promote.uncertain", now - safeRepeatWindow, now + clockSlack, left()))) {
            m_session.run("row.finish", State::Unconfirmed, Reason::NoAnswer, now, row.delivery);
            ledger.move(row.campaign, row.state, State::Unconfirmed);
            applied.deliveries.push_back(row.delivery);
        }
        std::vector<CampaignId> interrupted;
        for (Statement rows = m_session.run("cancel.unfinished"); rows.next();)
            interrupted.push_back({rows.number(0)});
        for (const CampaignId campaign : interrupted) {
            const auto cancelled = cancelRows(campaign, left(), ledger);
            applied.deliveries.insert(applied.deliveries.end(), cancelled.begin(), cancelled.end());
        }
        for (const Found& row : readFound(m_session.run("promote.due", now, left()))) {
            m_session.run("row.promote", row.delivery);
            ledger.move(row.campaign, row.state, State::Waiting);
            applied.deliveries.push_back(row.delivery);
        }
        applied.finished = ledger.settle(now);
        return applied;
    });
}

Result<CanaryFindings> Queue::canaryFindings(CampaignId campaign) {
    return asResult([&] { return m_campaigns.canary(campaign); });
}

Result<void> Queue::advanceCanary(CampaignId campaign, int from, int to) {
    return inTransaction(m_session, [&] { m_campaigns.advanceCanary(campaign, from, to); });
}

Result<void> Queue::shiftTimes(Milliseconds by) {
    return inTransaction(m_session, [&] {
        m_session.run("clock.shift.due", by);
        m_session.run("clock.shift.uncertain", by);
        m_session.run("clock.shift.sending", by);
        m_session.run("clock.shift.attempts", by);  // by which whoever takes them over knows their age
    });
}

Result<bool> Queue::distrustTimes(Timestamp now) {
    return inTransaction(m_session, [&] {
        Statement row = m_session.run("clock.latest");
        const auto latest = row.next() ? row.timeIfAny(0) : std::nullopt;
        if (!latest || *latest <= now + clockSlack)
            return false;
        // What waited long before it left is dated long after the last one was claimed.
        m_session.run("clock.bring.due", now - *latest, now + policyFor(RetryKind::Patient).cap);
        m_session.run("clock.close");
        m_session.run("clock.close.sending");  // they may be taken over only when the clock has come round again
        return true;
    });
}

Result<std::optional<Timestamp>> Queue::nextDue(AccountId account) {
    return asResult([&] {
        Statement row = m_session.run("promote.next", account);
        return row.next() ? row.timeIfAny(0) : std::nullopt;
    });
}

Result<std::vector<DeliveryId>> Queue::retry(const RetryRequest& request, int limit, Timestamp now) {
    return inTransaction(m_session, [&] {
        std::vector<DeliveryId> retried;
        // What may arrive twice is repeated only where the person named it.
        const std::vector<State> states =
            request.filter.states.empty() ? std::vector{State::Failed} : std::vector{State::Failed, State::Unconfirmed};
        // Only what had ended when the person asked: what fails again meanwhile is not retried in circles.
        const std::vector<Found> found = find(request.filter, states, QStringLiteral("d.finished_at <= ?"), now, limit);
        Ledger ledger(m_session);
        for (const Found& row : found)
            ledger.move(row.campaign, row.state, State::Waiting);
        for (const CampaignId campaign : ledger.campaigns()) {
            // Else what an interrupted cancelling left would be sent with the revived campaign.
            if (isCancelled(campaign))
                cancelRows(campaign, noLimit, ledger);
            m_session.run("campaign.revive", campaign);
        }
        for (const Found& row : found) {
            m_session.run("row.retry", Reason::ByPerson, row.delivery);
            retried.push_back(row.delivery);
        }
        ledger.settle(now);
        return retried;
    });
}

Result<std::vector<DeliveryId>> Queue::settle(const SettleRequest& request, int limit, Timestamp now) {
    return inTransaction(m_session, [&] {
        std::vector<DeliveryId> settled;
        Ledger ledger(m_session);
        const bool takesBack = request.word == PersonsWord::TakenBack;
        const bool isSent = request.word == PersonsWord::Sent;
        const State to = takesBack ? State::Unconfirmed : isSent ? State::Accepted : State::Failed;
        const Reason reason = isSent ? Reason::SettledAsSent : Reason::SettledAsNotSent;
        for (const Found& row : findSettled(request, limit, now)) {
            if (takesBack)
                m_session.run("row.unsettle", now, row.delivery);
            else
                m_session.run("row.settle", to, reason, to, now, row.delivery);
            ledger.move(row.campaign, row.state, to);
            settled.push_back(row.delivery);
        }
        ledger.settle(now);
        return settled;
    });
}

std::vector<Found> Queue::findSettled(const SettleRequest& request, int limit, Timestamp now) {
    const auto term = [&](const char* name) { return m_session.texts().text(QLatin1String(name)); };
    if (request.word == PersonsWord::TakenBack)
        return find(request.filter, {State::Accepted, State::Failed}, term("settle.settled"), now, limit);
    std::vector<Found> found = find(request.filter, {State::Unconfirmed}, term("settle.unconfirmed"), now, limit);
    // Where nothing moves by itself, and only what was named.
    if (request.word == PersonsWord::Sent && !request.filter.states.empty()) {
        const int left = limit - static_cast<int>(found.size());
        const auto waiting = find(request.filter, {State::Waiting, State::Retrying}, term("settle.waiting"), now, left);
        found.insert(found.end(), waiting.begin(), waiting.end());
    }
    return found;
}

Result<std::vector<DeliveryId>> Queue::hasten(const Filter& filter, int limit, Timestamp now) {
    return inTransaction(m_session, [&] {
        std::vector<DeliveryId> hastened;
        Ledger ledger(m_session);
        for (const Found& row : find(filter, {State::Retrying}, QStringLiteral("d.due_at > ?"), now, limit)) {
            m_session.run("row.hasten", Reason::ByPerson, row.delivery);
            ledger.move(row.campaign, row.state, State::Waiting);
            hastened.push_back(row.delivery);
        }
        ledger.settle(now);
        return hastened;
    });
}

Result<std::vector<Progress>> Queue::progressIn(std::span<const CampaignStatus> statuses) {
    return asResult([&] { return m_campaigns.progress(statuses); });
}

Result<Campaign> Queue::campaign(CampaignId id) {
    return asResult([&] { return m_campaigns.one(id); });
}

Result<void> Queue::checkpoint() {
    return asResult([&] {
        if (m_session.once(m_session.texts().text(QStringLiteral("checkpoint"))).toInt() != 0)
            raise(ErrorKind::StorageBusy, m_session.subject(), QStringLiteral("somebody still reads an older state"));
    });
}

/// The intent was committed but no request was made of it: there was no attempt. Its number is not given out again, so
/// that doing this twice (a commit that was reported as failed) cannot free a later claim.
bool Queue::unclaim(WorkerId worker, const Settlement& settlement) {
    if (m_session.change("apply.unclaim", settlement.transition.reason(), settlement.delivery, settlement.attempt,
                         worker, settlement.campaign) == 0)
        return false;
    m_session.run("apply.unattempt", settlement.delivery, settlement.attempt);
    return true;
}

bool Queue::settleOne(WorkerId worker, const Settlement& settlement) {
    if (neverLeft(settlement))
        return unclaim(worker, settlement);
    const Transition& step = settlement.transition;
    const Outcome& outcome = settlement.outcome;
    const QString& said = areThePlatforms(outcome.fault, outcome.code) ? outcome.errmsg : outcome.detail;
    const std::optional<Timestamp> ambiguousAt =
        step.wasAmbiguous() ? std::optional(settlement.startedAt) : std::nullopt;
    // A refusal as a duplicate, and whatever left it unconfirmed otherwise, is about an earlier attempt.
    const bool byThisOne = step.wasAmbiguous() || step.to() == State::Held ||
                           (step.to() == State::Accepted && step.reason() != Reason::DuplicateRefused);
    const std::optional<Timestamp> reachedAt = step.mayHaveArrived() ? std::optional(settlement.endedAt) : std::nullopt;
    if (m_session.change("apply.delivery", step.to(), step.reason(), outcome.verdict, outcome.fault, outcome.code, said,
                         outcome.rid, outcome.field, step.usesTry(), step.wasAmbiguous(), ambiguousAt,
                         byThisOne ? reachedAt : std::nullopt, reachedAt, step.dueAt(), step.finishedAt(),
                         outcome.msgid, settlement.latency, settlement.delivery, settlement.attempt, worker,
                         settlement.campaign) == 0)
        return false;
    m_session.run("apply.attempt", settlement.endedAt, outcome.verdict, outcome.fault, outcome.code, said, outcome.rid,
                  outcome.field, outcome.seenAddress, outcome.msgid, outcome.httpStatus, outcome.scope, step.to(),
                  step.reason(), step.dueAt(), settlement.latency, settlement.delivery, settlement.attempt);
    return true;
}

void Queue::countAccepted(std::span<const Settlement> settlements, const std::vector<bool>& applied) {
    QHash<qint64, qint64> answers;
    for (size_t i = 0; i < settlements.size(); ++i)
        if (applied[i] && settlements[i].transition.to() == State::Accepted)
            ++answers[toMilliseconds(*settlements[i].transition.finishedAt()) / 1000];
    for (auto second = answers.cbegin(); second != answers.cend(); ++second)
        m_session.run("accepted.add", second.key(), second.value());
}

std::vector<Found> Queue::find(const Filter& filter, const std::vector<State>& states, const QString& term,
                               Timestamp value, int limit) {
    std::vector<State> wanted;
    std::copy_if(states.begin(), states.end(), std::back_inserter(wanted), [&](State state) {
        return filter.states.empty() ||
               std::find(filter.states.begin(), filter.states.end(), state) != filter.states.end();
    });
    if (wanted.empty())
        return {};
    const FilterQuery query(m_session, filter, Access::Gather);
    const QString sql = m_session.texts().text(QStringLiteral("find.columns")) +
                        query.from({FilterQuery::stateTerm(wanted), term}) + QStringLiteral(" LIMIT ?");
    return readFound(m_session.runText(sql, query.values() + QVariantList{toMilliseconds(value), limit}));
}

/// What may have been received becomes unconfirmed.
std::vector<DeliveryId> Queue::cancelRows(CampaignId campaign, int limit, Ledger& ledger) {
    std::vector<DeliveryId> changed;
    for (const State from : {State::Waiting, State::Retrying})
        for (Statement row = m_session.run("cancel.rows", Reason::ByPerson, Reason::NoAnswer, m_clock.now(), campaign,
                                           from, std::max(0, limit - static_cast<int>(changed.size())));
             row.next();) {
            ledger.move(campaign, from, row.as<State>(1));
            changed.push_back({row.number(0)});
        }
    return changed;
}

bool Queue::isCancelled(CampaignId campaign) {
    return m_session.ask("campaign.status", campaign) == static_cast<qint64>(CampaignStatus::Cancelled);
}

}  // namespace hongyan::store
