#include "rehearsal/expectation.h"

#include <algorithm>
#include <cmath>

#include "delivery/canary.h"
#include "pace/limits.h"

namespace hongyan::rehearsal {
namespace {

constexpr double secondsToJudge = 1;  // a stage's answers are in, and it is looked at once a second
constexpr double inUse = 0.5;         // of the rate: a second in which less of it left is none to grow by

/// How many may have left before the next look; `messages` where there is none to come.
double untilLook(double sent, double messages, const delivery::Policy& policy) {
    if (policy.canary)
        for (const int stage : delivery::canaryStages)
            if (sent < stage)
                return std::min<double>(stage, messages);
    return messages;
}

}  // namespace

Milliseconds sendingTime(qint64 messages, int ceiling, const delivery::Policy& policy) {
    const double most = std::max(1, policy.rate > 0 ? policy.rate : ceiling);
    double rate = policy.rate > 0 ? most : std::min(most, pace::Limits().startRate);
    const auto all = static_cast<double>(messages);
    double sent = 0;
    double seconds = 0;
    while (sent < all) {
        const double until = untilLook(sent, all, policy);
        // At full rate there is nothing more to follow second by second.
        const double now = rate >= most ? until - sent : std::min(rate, until - sent);
        seconds += now / rate;
        sent += now;
        if (sent >= until && until < all)
            seconds += secondsToJudge;
        if (now >= inUse * rate)
            rate = std::min(most, rate * pace::rateGrowth);
    }
    return Milliseconds(std::llround(seconds * 1000));
}

Expectation expectedDuration(qint64 messages, int ceiling, const delivery::Policy& policy, Timestamp now) {
    Expectation expected;
    expected.sending = sendingTime(messages, ceiling, policy);
    expected.begins = delivery::timetableOf(policy, now).begins;
    expected.doneAt = delivery::overAt(policy.window, expected.begins, expected.sending);
    return expected;
}

}  // namespace hongyan::rehearsal
