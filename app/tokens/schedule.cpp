#include "tokens/schedule.h"

#include <algorithm>

namespace hongyan::tokens {
namespace {

using namespace std::chrono_literals;
constexpr Milliseconds soonest = 60s;

Milliseconds share(Milliseconds whole, double part) {
    return std::chrono::floor<Milliseconds>(std::chrono::duration<double, std::milli>(whole) * part);
}

}  // namespace

Milliseconds refreshDelay(std::chrono::seconds expiresIn, double jitter) {
    return std::max(soonest, Milliseconds(expiresIn) - 300s + share(30s, jitter));
}

Milliseconds retryDelay(int failures, double jitter) {
    const auto whole = std::min<Milliseconds>(60s, 1s * (1 << std::clamp(failures - 1, 0, 6)));
    return whole / 2 + share(whole / 2, jitter);
}

Milliseconds lifetime(std::chrono::seconds expiresIn) {
    return std::max(soonest, Milliseconds(expiresIn));
}

}  // namespace hongyan::tokens
