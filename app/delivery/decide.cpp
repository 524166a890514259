#include "delivery/decide.h"

#include <algorithm>

namespace hongyan::delivery {
namespace {

constexpr Milliseconds throttlePause{5'000};  // the pacer has slowed down already; this spreads the returning rows
constexpr Milliseconds personBusyPause = std::chrono::minutes(10);
constexpr Milliseconds callBusyPause{3'000};
constexpr RetryPolicy repeatPolicy{
    .maxTries = maxSafeRepeats, .base = Milliseconds(5'000), .cap = Milliseconds(60'000)};

bool isUncertain(const Standing& standing) {
    return standing.firstAmbiguousAt.has_value();
}

/// Other than the window, this outlives a person's retry.
bool mayHaveArrived(const Standing& standing) {
    return standing.reachedAt || standing.firstAmbiguousAt;
}

/// Whether a request at `when` is still inside the window of an ambiguous one at `first`. One from the future was
/// written before the clock was set back: its age is unknown.
bool isRepeatSafe(Timestamp first, Timestamp now, Timestamp when) {
    return first <= now + clockSlack && when < first + safeRepeatWindow;
}

/// Puts a delayed step under the rule of the safe window.
Transition guarded(const Standing& standing, const Transition& step, Timestamp now) {
    if (!isUncertain(standing) || step.to() != State::Retrying)
        return step;
    if (!standing.hasIdempotencyKey || !isRepeatSafe(*standing.firstAmbiguousAt, now, *step.dueAt()))
        return Transition::leftUnconfirmed(now, Reason::NoAnswer);
    return step;
}

/// The end without an acceptance. An earlier attempt may have arrived: "failed" would be a guess.
Transition ended(const Standing& standing, Timestamp now, Reason reason) {
    if (!mayHaveArrived(standing))
        return Transition::failed(now, reason);
    return Transition::leftUnconfirmed(now, reason == Reason::Rejected ? Reason::RefusedLater : Reason::NoAnswer);
}

/// The platform heard the same lately: it is ours where an attempt of ours may have arrived as lately.
Transition onDuplicate(const Standing& standing, Timestamp now) {
    // The window moves with a clock that is set; the other stays, as the caps need it.
    const auto reached = standing.firstAmbiguousAt ? standing.firstAmbiguousAt : standing.reachedAt;
    const bool isOurs = reached && *reached <= now + clockSlack && *reached > now - duplicateMemory;
    return isOurs ? Transition::accepted(now, Reason::DuplicateRefused) : ended(standing, now, Reason::Rejected);
}

Transition onAmbiguous(const Standing& standing, Timestamp now, double chance) {
    const Timestamp first = standing.firstAmbiguousAt.value_or(standing.startedAt);
    if (!standing.hasIdempotencyKey || standing.safeRepeats >= maxSafeRepeats)
        return Transition::unconfirmed(now);
    const Timestamp due = now + repeatPolicy.delay(standing.safeRepeats, chance);
    return isRepeatSafe(first, now, due) ? Transition::repeatAt(due) : Transition::unconfirmed(now);
}

Transition onRefusedForNow(const Standing& standing, const RetryPolicy& policy, Timestamp now, double chance) {
    if (standing.triesUsed + 1 < policy.maxTries)
        return Transition::retryAt(now + policy.delay(standing.triesUsed, chance), Reason::Backoff);
    return ended(standing, now, Reason::Exhausted);
}

Transition onBusy(const Standing& standing, const RetryPolicy& policy, Timestamp now, Milliseconds pause) {
    if (standing.triesUsed + 1 < policy.maxTries)
        return Transition::retryAt(now + pause, Reason::PersonBusy);
    return ended(standing, now, Reason::Exhausted);
}

Transition onNotSent(const Standing& standing, const Outcome& outcome, const RetryPolicy& policy, Timestamp now,
                     double chance) {
    if (outcome.fault == Fault::None || outcome.fault == Fault::Aborted)
        return Transition::waiting(Reason::NotSent);
    return Transition::postponedTo(now + policy.delay(std::min(standing.triesUsed, 2), chance), Reason::NotSent);
}

}  // namespace

Transition decide(const Standing& standing, const Outcome& outcome, const RetryPolicy& policy, Timestamp now,
                  double chance) {
    switch (outcome.verdict) {
        case Verdict::Accepted:
            return Transition::accepted(now);
        case Verdict::Held:
            return Transition::held(now);
        case Verdict::DuplicateRefused:
            return onDuplicate(standing, now);
        case Verdict::RefusedForNow:
            return guarded(standing, onRefusedForNow(standing, policy, now, chance), now);
        case Verdict::TooFast:
        case Verdict::QuotaUsedUp:
            return guarded(
                standing,
                Transition::postponedTo(now + std::chrono::duration_cast<Milliseconds>(throttlePause * (0.5 + chance)),
                                        Reason::Throttled),
                now);
        case Verdict::PersonBusy:
            return guarded(standing, onBusy(standing, policy, now, personBusyPause), now);
        case Verdict::CallBusy:
            return guarded(standing, onBusy(standing, policy, now, callBusyPause), now);
        case Verdict::TokenRefused:
            return guarded(standing, Transition::postponedTo(now, Reason::TokenRefused), now);
        case Verdict::AccountRefused:
            return guarded(standing, Transition::postponedTo(now, Reason::Backoff), now);
        case Verdict::RecipientRefused:
        case Verdict::RequestRefused:
        case Verdict::UnknownCode:
            return ended(standing, now, Reason::Rejected);
        case Verdict::NotSent:
            return guarded(standing, onNotSent(standing, outcome, policy, now, chance), now);
        case Verdict::Ambiguous:
            return onAmbiguous(standing, now, chance);
    }
    Q_UNREACHABLE();
}

bool mayLeave(const Standing& standing, Timestamp now) {
    return !isUncertain(standing) || (standing.hasIdempotencyKey && isRepeatSafe(*standing.firstAmbiguousAt, now, now));
}

}  // namespace hongyan::delivery
