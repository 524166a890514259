#pragma once

#include "delivery/timetable.h"

namespace hongyan::rehearsal {

/// How long a campaign takes at its account's pace where the platform takes every message at once.
struct Expectation {
    Milliseconds sending{0};          ///< in which messages leave, or the first ones are judged
    Timestamp begins{};               ///< when the first may leave
    std::optional<Timestamp> doneAt;  ///< with the hours it rests; nothing: not within a year
    bool operator==(const Expectation&) const = default;
};

/// The ramp up to `ceiling` messages a second, or the campaign's own rate from the start; with the looks at the first
/// ones of a careful start. Pure.
Milliseconds sendingTime(qint64 messages, int ceiling, const delivery::Policy& policy);
/// The same with its start and its sending hours. Pure.
Expectation expectedDuration(qint64 messages, int ceiling, const delivery::Policy& policy, Timestamp now);

}  // namespace hongyan::rehearsal
