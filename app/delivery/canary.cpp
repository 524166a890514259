#include "delivery/canary.h"

#include <algorithm>

namespace hongyan::delivery {

CanaryVerdict judge(const CanaryFindings& findings, int stage) {
    using Kind = CanaryVerdict::Kind;
    const Counts& counts = findings.counts;
    const qint64 failed = counts.of(State::Failed) + counts.of(State::Unconfirmed);
    const qint64 finished = failed + counts.of(State::Accepted) + counts.of(State::Held);
    // Judged against the whole stage, so that a stage of nothing but trouble stops before it is through.
    if (static_cast<double>(failed) > canaryFailureLimit * stage)
        return {.kind = Kind::StopForFailures,
                .failureRate = static_cast<double>(failed) / static_cast<double>(std::max<qint64>(finished, 1))};
    const bool isEverythingDone = counts.live() == 0;
    if (!isEverythingDone && static_cast<double>(finished) < canaryEnough * stage)
        return {};
    if (counts.of(State::Accepted) > 0 && findings.latency > canaryLatencyLimit)
        return {.kind = Kind::StopForLatency};
    const auto next = std::ranges::upper_bound(canaryStages, stage);
    return {.kind = Kind::Advance, .nextStage = next == canaryStages.end() ? 0 : *next};
}

}  // namespace hongyan::delivery
