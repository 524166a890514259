#pragma once

#include <QMetaType>
#include <optional>

#include "base/clock.h"
#include "base/ids.h"
#include "delivery/campaign.h"
#include "pace/activity.h"
#include "tokens/tokenkeeper.h"
#include "wechat/answers.h"

namespace hongyan::sending {

/// What an account's pacer is doing, in one word; with the values of PaceReport it makes one sentence.
enum class PaceKind {
    Idle,               ///< nothing to send
    Growing,            ///< `rate`, next step `nextRate` in `nextStep`
    AtCampaignCap,      ///< the campaign asked for no more than `rate`
    AtCeiling,          ///< the account's ceiling
    SlowedDown,         ///< the platform throttled; from `rate` back to `nextRate` in `nextStep`
    HoldingBack,        ///< just throttled: one request at a time for a moment
    WaitingForMinute,   ///< the limit of a minute is used up: nothing until `until`
    WaitingForAnswers,  ///< as many under way as allowed: `inFlight` of `window`
    Probing,            ///< nothing came through: single requests, the next in `nextStep`
    RetriesHeldBack,    ///< only repeats are left, and they may not take more; the next in `nextStep`
    WaitingForToken,
    WaitingForRetry,  ///< all that is left is due later: `until`, where known
    Paused,           ///< `pauseReason`, `until`
    StorageTrouble
};

struct PaceReport {
    AccountId account;
    QString accountName;
    PaceKind kind = PaceKind::Idle;
    double rate = 0;  ///< allowed a second, now
    double nextRate = 0;
    Milliseconds nextStep{0};
    double measured = 0;  ///< answers a second over the last seconds
    int inFlight = 0;
    int window = 0;     ///< requests at once allowed, now
    qint64 queued = 0;  ///< waiting and retrying
    delivery::PauseReason pauseReason = delivery::PauseReason::None;
    std::optional<Timestamp> until;
    std::optional<Timestamp> doneAbout;
    std::optional<wechat::Quota> quota;
    tokens::TokenStatus token;
};

/// What a pacer does while its account has work; the other kinds are the engine's own.
PaceKind kindOf(pace::Activity activity);
QString nameOf(PaceKind kind);

}  // namespace hongyan::sending
