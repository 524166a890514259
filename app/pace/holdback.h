#pragma once

#include <optional>

#include "base/clock.h"

namespace hongyan::pace {

/// What follows a 45011: nothing for 50 ms, then one request alone to feel whether the platform takes it; while it does
/// not, twice as long each time. What goes on so for a second and a half is the limit of a minute: nothing until the
/// next full one, and where that is refused too (its minutes are not ours), one feeler at a time up to a minute apart.
class HoldBack {
 public:
    /// `startedAt`: of the request refused; one that left before the holding back began tells nothing new. `chance` in
    /// 0…1 spreads the accounts over the first second of the minute.
    void refused(SteadyTime startedAt, SteadyTime now, Timestamp wall, double chance);
    /// It was answered as if there was no limit.
    void passed(SteadyTime startedAt);
    void started(SteadyTime now);

    bool isHolding() const { return m_began.has_value(); }
    /// May the next one leave: always, unless it holds back.
    bool lets(SteadyTime now) const;
    SteadyTime nextLook() const;
    /// The turn of the minute that is waited for.
    std::optional<Timestamp> untilMinute() const { return m_minute; }

 private:
    std::optional<SteadyTime> m_began;  ///< the first refusal of this time
    SteadyTime m_heldAt{};              ///< the last one
    SteadyTime m_until{};
    std::optional<SteadyTime> m_feeler;  ///< when the one under way left
    std::optional<Timestamp> m_minute;
    bool m_wasMinute = false;
    int m_feelersRefused = 0;
};

/// The next full minute on the wall clock.
Timestamp nextMinute(Timestamp after);

}  // namespace hongyan::pace
