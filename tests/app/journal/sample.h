#pragma once

#include "journal/journal.h"

namespace hongyan::journal {

inline Timestamp sampleTime() {
    return fromMilliseconds(1'795'140'000'123);  // 2026-11-20 02:00 UTC
}

/// An attempt of delivery `delivery` that met a busy platform and is retried 1.8 s later.
inline AttemptLine sampleAttempt(qint64 delivery) {
    const Timestamp at = sampleTime();
    return {
        .settlement = {.delivery = {delivery},
                       .campaign = {12},
                       .attempt = 2,
                       .transition = delivery::Transition::retryAt(at + Milliseconds(1'800), delivery::Reason::Backoff),
                       .outcome = {.verdict = delivery::Verdict::RefusedForNow,
                                   .code = -1,
                                   .errmsg = QStringLiteral("system error"),
                                   .rid = QStringLiteral("65a0-1f"),
                                   .httpStatus = 200},
                       .startedAt = at - Milliseconds(41),
                       .endedAt = at,
                       .latency = Milliseconds(41)},
        .clientMsgId = QStringLiteral("k3y-3mv"),
        .account = {3},
        .lane = 5,
        .pace = {.rate = 45.04, .window = 12, .inFlight = 7}};
}

}  // namespace hongyan::journal
