#include "delivery/timetable.h"

namespace hongyan::delivery {
namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int shanghaiOffsetSeconds = 8 * 3600;
constexpr int mostPauses = 366;

/// When the window, open at `now`, closes: it is then that its opposite opens.
std::optional<Timestamp> closesAt(const SendingWindow& window, Timestamp now) {
    if (window.from % minutesOfDay == window.to % minutesOfDay)
        return std::nullopt;
    return opensAt({window.to % minutesOfDay, window.from, window.zone}, now);
}

}  // namespace

Timetable timetableOf(const Policy& policy, Timestamp now) {
    Timetable table;
    table.later = policy.startAt && *policy.startAt > now;
    table.asked = table.later ? *policy.startAt : now;
    table.begins = policy.window ? opensAt(*policy.window, table.asked).value_or(table.asked) : table.asked;
    return table;
}

std::optional<Timestamp> overAt(const std::optional<SendingWindow>& window, Timestamp from, Milliseconds work) {
    for (int i = 0; i < mostPauses; ++i) {
        const auto closing = window ? closesAt(*window, from) : std::nullopt;
        if (!closing || from + work <= *closing)
            return from + work;
        work -= std::chrono::duration_cast<Milliseconds>(*closing - from);
        from = opensAt(*window, *closing).value_or(*closing);
    }
    return std::nullopt;
}

bool isSameDay(Timestamp one, Timestamp other) {
    return toDateTime(one).toLocalTime().date() == toDateTime(other).toLocalTime().date();
}

bool isSameQuotaDay(Timestamp one, Timestamp other) {
    return toDateTime(one).toOffsetFromUtc(shanghaiOffsetSeconds).date() ==
           toDateTime(other).toOffsetFromUtc(shanghaiOffsetSeconds).date();
}

}  // namespace hongyan::delivery
