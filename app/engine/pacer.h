#pragma once

#include <deque>
#include <optional>

#include "base/clock.h"
#include "delivery/outcome.h"

namespace hongyan::engine {

struct PaceLimits {
    double startRate = 20;  ///< messages a second
    double ceiling = 100;
    int startInFlight = 4;
    int maxInFlight = 48;
    bool operator==(const PaceLimits&) const = default;
};

/// Says how many requests of one account may start now: layers B (rate) and C (concurrency) of the pace. Values in,
/// values out; the caller brings the steady clock. `chance` in 0…1 spreads the probes.
///
/// Rate: ×1.5 per clean second in which at least half of it was used, until the first throttle or the ceiling; ×0.7 on
/// a throttle, at most once a second, and from there a cubic curve back, through the rate that was too fast, in about
/// ten seconds. Concurrency: +1/N per success while busy, ×0.7 on trouble; after three seconds of nothing but
/// trouble it stops and probes with single requests, backing off up to 60 s.
class Pacer {
 public:
    Pacer(PaceLimits limits, SteadyTime now);

    void setLimits(PaceLimits limits, SteadyTime now);
    /// How many may start now, with `inFlight` under way.
    int allowance(SteadyTime now, int inFlight);
    void started(int count);
    void answered(const delivery::Outcome& outcome, int inFlight, SteadyTime now, double chance);
    /// When allowance() may grow although no answer comes.
    SteadyTime nextLook(SteadyTime now) const;

    double rate() const { return m_rate; }
    int window() const { return static_cast<int>(m_window); }
    bool isProbing() const { return m_probing; }
    bool isSlowedDown() const { return m_throttledAt.has_value() && m_rate < m_limits.ceiling; }
    bool isAtCeiling() const { return m_rate >= m_limits.ceiling; }
    double ceiling() const { return m_limits.ceiling; }
    double nextRate() const;
    Milliseconds untilNextStep(SteadyTime now) const;
    /// Answers a second over the last five.
    double measured(SteadyTime now) const;

 private:
    void refill(SteadyTime now);
    void step(SteadyTime now);
    void onThrottled(SteadyTime now);
    void onTrouble(int inFlight, SteadyTime now, double chance);
    void onSuccess();
    bool isBurst(SteadyTime now);
    double cubicRate(SteadyTime now) const;

    PaceLimits m_limits;
    double m_rate;
    double m_tokens = 1;
    double m_window;
    SteadyTime m_refilledAt;
    SteadyTime m_secondBegan;
    bool m_secondClean = true;
    int m_startedInSecond = 0;
    int m_room = 1;  ///< left in the window when last looked at; answers that come in a bunch all count as busy or not
    std::optional<SteadyTime> m_throttledAt;
    double m_rateBefore = 0;  ///< the rate that was too fast
    std::optional<SteadyTime> m_troubledAt;
    int m_badRounds = 0;
    bool m_probing = false;
    int m_probes = 0;
    SteadyTime m_probeAt{};
    std::deque<SteadyTime> m_refusals;
    std::deque<SteadyTime> m_answers;
};

}  // namespace hongyan::engine
