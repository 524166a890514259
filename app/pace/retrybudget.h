#pragma once

#include "base/clock.h"

namespace hongyan::pace {

/// Keeps repeats from crowding out first tries and from multiplying the load of a platform in trouble (layer D): at
/// most 30 % of the slots and 20 % of the rate, also when nothing else waits. Never less than one slot and one a
/// second, so that the last few do not starve. What may leave at once is one second's worth.
class RetryBudget {
 public:
    explicit RetryBudget(SteadyTime now) : m_refilledAt(now) {}

    /// How many repeats may leave now. `rate`: requests a second allowed; `window`: requests at once allowed;
    /// `underWay`: repeats among those in flight.
    int allowance(SteadyTime now, double rate, int window, int underWay);
    void started(int count) { m_tokens -= count; }
    /// When allowance() may be more, slots aside.
    SteadyTime nextLook(SteadyTime now, double rate) const;

 private:
    double m_tokens = 1;
    SteadyTime m_refilledAt;
};

}  // namespace hongyan::pace
