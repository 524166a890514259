#pragma once

#include "delivery/outcome.h"

namespace hongyan::pace {

/// What an answer says about the platform's load, whatever it says about the message.
enum class Signal {
    Passed,      ///< the platform dealt with it, a refusal of this message included
    TooFast,     ///< 45011, HTTP 429
    Busy,        ///< -1 and its kin: in a burst it means too fast
    Overloaded,  ///< HTTP 503: trouble, and in a burst too fast
    Trouble,     ///< timeout, reset, no connection, 5xx, not an answer
    Nothing      ///< we closed it ourselves, or it is about the day's quota or the token
};

Signal signalOf(const delivery::Outcome& outcome);

constexpr bool isTrouble(Signal signal) {
    return signal == Signal::Trouble || signal == Signal::Overloaded;
}

}  // namespace hongyan::pace
