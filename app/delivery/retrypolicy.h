#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"

namespace hongyan::delivery {

enum class RetryKind { Prompt = 0, Standard = 1, Patient = 2 };

struct RetryPolicy {
    int maxTries = 5;  ///< attempts that count, the first included
    Milliseconds base{2'000};
    Milliseconds cap{300'000};

    /// Full jitter: `chance` (0 to 1) of base·2ⁿ, at most the cap; n = tries used before.
    Milliseconds delay(int triesUsed, double chance) const;
};

RetryPolicy policyFor(RetryKind kind);
QString nameOf(RetryKind kind);
std::optional<RetryKind> retryKindNamed(QStringView name);

/// The platform keeps a client_msg_id for 10 minutes; two are our margin.
inline constexpr Milliseconds safeRepeatWindow = std::chrono::minutes(8);
/// For so long a refusal as a duplicate is about an attempt of ours.
inline constexpr Milliseconds duplicateMemory = std::chrono::minutes(10);
inline constexpr int maxSafeRepeats = 3;
/// A time of ours that lies further than this after now was written before the clock was set back.
inline constexpr Milliseconds clockSlack = std::chrono::seconds(1);

}  // namespace hongyan::delivery
