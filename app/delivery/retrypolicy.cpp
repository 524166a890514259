#include "delivery/retrypolicy.h"

#include <algorithm>

#include "base/enumnames.h"

namespace hongyan::delivery {
namespace {

constexpr std::array names{EnumName<RetryKind>{RetryKind::Prompt, QLatin1String("prompt")},
                           EnumName<RetryKind>{RetryKind::Standard, QLatin1String("standard")},
                           EnumName<RetryKind>{RetryKind::Patient, QLatin1String("patient")}};
constexpr Milliseconds shortestDelay{200};

}  // namespace

Milliseconds RetryPolicy::delay(int triesUsed, double chance) const {
    const Milliseconds ceiling = std::min(cap, Milliseconds(base.count() << std::clamp(triesUsed, 0, 20)));
    return std::max(shortestDelay, std::chrono::duration_cast<Milliseconds>(ceiling * std::clamp(chance, 0.0, 1.0)));
}

RetryPolicy policyFor(RetryKind kind) {
    using namespace std::chrono_literals;
    switch (kind) {
        case RetryKind::Prompt:
            return {.maxTries = 3, .base = 1s, .cap = 10s};
        case RetryKind::Standard:
            return {.maxTries = 5, .base = 2s, .cap = 5min};
        case RetryKind::Patient:
            return {.maxTries = 8, .base = 30s, .cap = 1h};
    }
    Q_UNREACHABLE();
}

QString nameOf(RetryKind kind) {
    return nameIn(names, kind);
}
std::optional<RetryKind> retryKindNamed(QStringView name) {
    return valueIn(names, name);
}

}  // namespace hongyan::delivery
