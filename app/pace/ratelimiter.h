#pragma once

#include <optional>

#include "base/clock.h"
#include "pace/holdback.h"
#include "pace/share.h"
#include "pace/signal.h"

namespace hongyan::pace {

/// How many requests a second (layer B). ×1.5 per clean second in which at least half of the rate was used, until the
/// first throttle or the ceiling. A throttle, 45011 or 429, or -1 and 503 in bursts: ×0.7, then in three seconds up
/// a cubic curve to just under the rate that was too fast, some time there, and on upwards, slowly first, to feel
/// whether more is allowed now. After a minute's limit half of the rate.
class RateLimiter {
 public:
    RateLimiter(double startRate, double ceiling, SteadyTime now);

    void setLimits(double startRate, double ceiling, SteadyTime now);
    int allowance(SteadyTime now);
    void started(int count);  ///< right after allowance()
    void answered(Signal signal, SteadyTime startedAt, SteadyTime now, Timestamp wall, double chance);
    /// When allowance() is at least one, if it is not now.
    SteadyTime nextLook(SteadyTime now) const;

    double rate() const { return m_rate; }
    double ceiling() const { return m_ceiling; }
    bool isSlowedDown() const { return m_throttledAt.has_value() && m_rate < m_ceiling; }
    const HoldBack& holdBack() const { return m_hold; }
    double nextRate() const;
    Milliseconds untilNextStep(SteadyTime now) const;

 private:
    void refill(SteadyTime now);
    void grow(SteadyTime now);
    double curve(SteadyTime at) const;
    double rateAt(SteadyTime at) const;
    void onPassed(SteadyTime startedAt, SteadyTime now);
    void cutBack(SteadyTime startedAt, SteadyTime now);
    bool isUpAgain(SteadyTime now) const;

    double m_startRate;
    double m_ceiling;
    double m_rate;
    double m_tokens = 1;
    SteadyTime m_refilledAt;
    SteadyTime m_secondBegan;
    double m_rateBefore;  ///< of the second before
    bool m_secondClean = true;
    int m_startedInSecond = 0;
    std::optional<SteadyTime> m_throttledAt;
    double m_cutTo = 0;  ///< where the curve begins
    double m_hover = 0;  ///< just under the rate that was too fast
    Share m_busy;
    HoldBack m_hold;
};

}  // namespace hongyan::pace
