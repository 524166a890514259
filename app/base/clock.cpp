#include "base/clock.h"

namespace hongyan {
namespace {

constexpr Milliseconds shanghaiOffset = std::chrono::hours(8);

}  // namespace

Timestamp SystemClock::now() const {
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

SteadyTime SystemClock::steady() const {
    return std::chrono::steady_clock::now();
}

QDateTime toDateTime(Timestamp time) {
    static const QDateTime epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(toMilliseconds(time));
}

Timestamp fromDateTime(const QDateTime& time) {
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

Timestamp nextShanghaiMidnight(Timestamp after) {
    const auto local = after + shanghaiOffset;
    return Timestamp(std::chrono::floor<std::chrono::days>(local) + std::chrono::days(1)) - shanghaiOffset;
}

QString shanghaiDay(Timestamp at) {
    return toDateTime(at + shanghaiOffset).toString(QStringLiteral("yyyy-MM-dd"));
}

}  // namespace hongyan
