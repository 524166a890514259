#pragma once

#include "base/clock.h"
#include "delivery/outcome.h"
#include "delivery/retrypolicy.h"
#include "delivery/transition.h"

namespace hongyan::delivery {

/// What decide() must know of a delivery besides the outcome of its attempt.
struct Standing {
    int triesUsed = 0;                          ///< before this attempt
    int safeRepeats = 0;                        ///< ambiguous attempts before this one, since a person's last retry
    std::optional<Timestamp> firstAmbiguousAt;  ///< start of the first of those: the window of safe repeats runs
    Timestamp startedAt{};                      ///< of this attempt
    bool hasIdempotencyKey = true;              ///< the channel knows client_msg_id
    std::optional<Timestamp> reachedAt;         ///< an earlier attempt may have arrived, at the latest then
};

/// The only place that decides a state. Pure. `chance` in 0…1 spreads the delays.
/// While an earlier attempt may have reached the recipient, every further try stays inside the safe window, unless a
/// person asked for it knowing that; and no end says that nothing was sent.
Transition decide(const Standing& standing, const Outcome& outcome, const RetryPolicy& policy, Timestamp now,
                  double chance);

/// Whether a request may (still) leave: false once the window of an ambiguous earlier attempt has closed.
bool mayLeave(const Standing& standing, Timestamp now);

}  // namespace hongyan::delivery
