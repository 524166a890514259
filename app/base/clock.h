#pragma once

#include <QDateTime>
#include <chrono>

namespace hongyan {

using Milliseconds = std::chrono::milliseconds;
using Timestamp = std::chrono::sys_time<Milliseconds>;  ///< UTC
using SteadyTime = std::chrono::steady_clock::time_point;

/// The only source of time, so that tests own it. Callable from any thread.
class Clock {
 public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    virtual SteadyTime steady() const = 0;
};

class SystemClock final : public Clock {
 public:
    Timestamp now() const override;
    SteadyTime steady() const override;
};

QDateTime toDateTime(Timestamp time);  ///< in UTC
Timestamp fromDateTime(const QDateTime& time);
constexpr qint64 toMilliseconds(Timestamp time) {
    return time.time_since_epoch().count();
}
constexpr Timestamp fromMilliseconds(qint64 ms) {
    return Timestamp(Milliseconds(ms));
}

/// The platform's day turns at 00:00 in Asia/Shanghai (UTC+8, no summer time).
Timestamp nextShanghaiMidnight(Timestamp after);
/// The day of `at` in Asia/Shanghai as "2026-11-20".
QString shanghaiDay(Timestamp at);

}  // namespace hongyan
