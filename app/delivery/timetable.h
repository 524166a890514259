#pragma once

#include <optional>

#include "delivery/policy.h"

namespace hongyan::delivery {

/// When a campaign started now would leave, by its start and its sending hours.
struct Timetable {
    Timestamp asked{};   ///< when it shall start: its start, or at once
    Timestamp begins{};  ///< when the first message may leave
    bool later = false;  ///< it has a start that is still to come

    bool isMoved() const { return begins != asked; }  ///< its sending hours keep it waiting
};
Timetable timetableOf(const Policy& policy, Timestamp now);

/// When `work` is over that begins at `from`, which is inside the window, and rests outside of it; nothing where that
/// takes longer than a year.
std::optional<Timestamp> overAt(const std::optional<SendingWindow>& window, Timestamp from, Milliseconds work);

/// The same day by this computer's clock.
bool isSameDay(Timestamp one, Timestamp other);
/// The same day to the platform, whose quota begins anew at 00:00 in Shanghai.
bool isSameQuotaDay(Timestamp one, Timestamp other);

}  // namespace hongyan::delivery
