#pragma once

#include "delivery/campaign.h"

namespace hongyan::delivery {

/// How many deliveries may have been started before each judgement; then the rest.
inline constexpr std::array canaryStages{20, 200, 2'000};
inline constexpr double canaryFailureLimit = 0.10;        ///< of those finished: more stops the campaign
inline constexpr Milliseconds canaryLatencyLimit{3'000};  ///< of the slowest twentieth
inline constexpr double canaryEnough = 0.95;              ///< of a stage has to be finished: a few may wait for a retry

/// What the deliveries started so far came to.
struct CanaryFindings {
    Counts counts;
    Milliseconds latency{0};  ///< 95th percentile of those accepted
    int worstCode = 0;        ///< the commonest of the failures
};

struct CanaryVerdict {
    enum class Kind { Wait, Advance, StopForFailures, StopForLatency };
    Kind kind = Kind::Wait;
    int nextStage = 0;       ///< Advance: 0 is the rest
    double failureRate = 0;  ///< StopForFailures
    bool operator==(const CanaryVerdict&) const = default;
};

/// Pure. `stage` is the campaign's canaryStage, not 0.
CanaryVerdict judge(const CanaryFindings& findings, int stage);

}  // namespace hongyan::delivery
