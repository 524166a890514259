#pragma once

#include <deque>

#include "base/clock.h"
#include "delivery/outcome.h"
#include "pace/activity.h"
#include "pace/concurrencywindow.h"
#include "pace/limits.h"
#include "pace/ratelimiter.h"
#include "pace/retrybudget.h"

namespace hongyan::pace {

/// An answer, with what the pacer must know of its request.
struct Heard {
    const delivery::Outcome& outcome;
    int inFlight = 1;         ///< this one included
    Milliseconds latency{0};  ///< since it left
    Timestamp wall{};         ///< now
    double chance = 0.5;      ///< 0…1, spreads probes and minutes
};

/// Says how many requests of one account may start now: rate, concurrency and retries (layers B, C and D) together.
/// Values in, values out; the caller brings the clocks.
class Pacer {
 public:
    Pacer(Limits limits, SteadyTime now);

    void setLimits(Limits limits, SteadyTime now);
    /// How many may start now, with `inFlight` under way.
    int allowance(SteadyTime now, int inFlight);
    /// How many of those may be repeats (a request for a delivery that had one before), with so many under way.
    int retryAllowance(SteadyTime now, int retriesInFlight);
    void started(int count, int retriesAmongThem = 0);  ///< right after allowance()
    void answered(const Heard& heard, SteadyTime now);
    /// When allowance() may grow although no answer comes.
    SteadyTime nextLook(SteadyTime now) const;
    /// The same where only repeats wait.
    SteadyTime nextRetryLook(SteadyTime now) const;

    double rate() const { return m_rate.rate(); }
    int window() const { return m_window.size(); }
    bool isProbing() const { return m_window.isProbing(); }
    bool isSlowedDown() const { return m_rate.isSlowedDown(); }
    bool isAtCeiling() const { return m_rate.rate() >= m_rate.ceiling(); }
    double ceiling() const { return m_rate.ceiling(); }
    double nextRate() const { return m_rate.nextRate(); }
    Milliseconds untilNextStep(SteadyTime now) const { return m_rate.untilNextStep(now); }
    /// Answers a second over the last five.
    double measured(SteadyTime now) const;
    Doing doing(SteadyTime now, int inFlight, bool onlyRetriesWait = false) const;

 private:
    Limits m_limits;
    RateLimiter m_rate;
    ConcurrencyWindow m_window;
    RetryBudget m_retries;
    bool m_retriesHeldBack = false;
    std::deque<SteadyTime> m_answers;
};

}  // namespace hongyan::pace
