#include "pace/retrybudget.h"

#include <algorithm>

namespace hongyan::pace {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr double ofRequests = 0.2;
constexpr double ofSlots = 0.3;
constexpr double atLeast = 1.0;  // a second

double repeatRate(double rate) {
    return std::max(atLeast, ofRequests * rate);
}

}  // namespace

int RetryBudget::allowance(SteadyTime now, double rate, int window, int underWay) {
    const double refill = repeatRate(rate);
    m_tokens = std::min(refill, m_tokens + refill * Seconds(now - m_refilledAt).count());
    m_refilledAt = now;
    const int room = std::max(1, static_cast<int>(ofSlots * window)) - underWay;
    return std::max(0, std::min(room, static_cast<int>(m_tokens)));
}

SteadyTime RetryBudget::nextLook(SteadyTime now, double rate) const {
    const Seconds untilToken(std::max(0.0, 1.0 - m_tokens) / repeatRate(rate));
    return m_refilledAt +
           std::max<SteadyTime::duration>(now - m_refilledAt, std::chrono::ceil<std::chrono::milliseconds>(untilToken));
}

}  // namespace hongyan::pace
