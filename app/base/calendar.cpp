#include "base/calendar.h"

namespace hongyan {

Timestamp inUtc(QDate day, QTime time) {
    return Timestamp(std::chrono::days(QDate(1970, 1, 1).daysTo(day))) + Milliseconds(time.msecsSinceStartOfDay());
}

Timestamp inShanghai(QDate day, QTime time) {
    return inUtc(day, time) - std::chrono::hours(8);
}

}  // namespace hongyan
