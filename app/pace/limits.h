#pragma once

namespace hongyan::pace {

/// What the rate grows by in a clean second, until the first throttle or the ceiling.
inline constexpr double rateGrowth = 1.5;

/// What a person or the account's settings allow; the parts find out what the platform does.
struct Limits {
    double startRate = 20;  ///< messages a second
    double ceiling = 100;
    int startInFlight = 4;
    int maxInFlight = 48;
    bool operator==(const Limits&) const = default;
};

}  // namespace hongyan::pace
