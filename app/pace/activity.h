#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"

namespace hongyan::pace {

/// What the pacer is doing, in one word.
enum class Activity {
    Growing,            ///< `rate`, next step `nextRate` in `nextStep`
    AtCeiling,          ///< `rate` is all that is allowed
    SlowedDown,         ///< throttled: from `rate` back to `nextRate` in `nextStep`
    HoldingBack,        ///< just throttled: for a moment one request at a time, to feel whether it is taken
    WaitingForMinute,   ///< the minute's limit is used up: nothing until `until`
    WaitingForAnswers,  ///< `inFlight` under way, `window` is all that is allowed
    Probing,            ///< nothing came through: single requests, the next in `nextStep`
    RetriesHeldBack     ///< only repeats are left, and they may not take more; the next in `nextStep`
};

struct Doing {
    Activity activity = Activity::Growing;
    double rate = 0;  ///< allowed a second, now
    double nextRate = 0;
    Milliseconds nextStep{0};
    double measured = 0;  ///< answers a second over the last five
    int inFlight = 0;
    int window = 0;
    std::optional<Timestamp> until;
};

QString nameOf(Activity activity);

}  // namespace hongyan::pace
