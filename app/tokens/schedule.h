#pragma once

#include "base/clock.h"

namespace hongyan::tokens {

/// How long after a fetch the next one is due (wechat-api § 1.3): 300 s before the end, when the platform hands out the
/// next token beside the old one, plus up to 30 s; at least 60 s. `jitter` is in [0, 1).
Milliseconds refreshDelay(std::chrono::seconds expiresIn, double jitter);

/// How long to wait after the nth failure in a row, n ≥ 1: 1 s · 2ⁿ⁻¹, at most 60 s, the second half of it by chance.
Milliseconds retryDelay(int failures, double jitter);

/// How long a token may be used. Never under 60 s, so that a source that rounds down does not mean a fetch a message.
Milliseconds lifetime(std::chrono::seconds expiresIn);

}  // namespace hongyan::tokens
