#pragma once

#include <QString>
#include <array>
#include <optional>

namespace hongyan::delivery {

/// Stored as these numbers: never renumber.
enum class State {
    Waiting = 0,
    Sending = 1,
    Retrying = 2,
    Accepted = 3,
    Failed = 4,
    Cancelled = 5,
    Suppressed = 6,
    Held = 7,
    Unconfirmed = 8
};
inline constexpr std::array allStates{State::Waiting,    State::Sending, State::Retrying,
                                      State::Accepted,   State::Failed,  State::Cancelled,
                                      State::Suppressed, State::Held,    State::Unconfirmed};
constexpr bool isFinished(State state) {
    return state != State::Waiting && state != State::Sending && state != State::Retrying;
}
constexpr bool isLive(State state) {
    return !isFinished(state);
}
/// A person may send these again.
constexpr bool isRetryable(State state) {
    return state == State::Failed || state == State::Unconfirmed;
}

/// Why a delivery is in its state. Stored as these numbers: never renumber.
enum class Reason {
    None = 0,
    // waiting, retrying
    NotSent = 1,    ///< the request certainly never left
    Backoff = 2,    ///< the platform refused for now
    Throttled = 3,  ///< too fast, or the day's quota is used up
    TokenRefused = 4,
    PersonBusy = 5,      ///< 43117, 43108: only this recipient has to wait
    RepeatedSafely = 6,  ///< no trustworthy answer; repeated under the same client_msg_id
    ByPerson = 7,        ///< a person asked for another try, or cancelled
    // failed
    Rejected = 20,
    Exhausted = 21,
    SettledAsNotSent = 22,  ///< it was unconfirmed, and a person said that nothing was sent
    // unconfirmed
    NoAnswer = 30,       ///< no trustworthy answer and it can no longer be repeated safely
    RefusedLater = 31,   ///< a final no, but an earlier attempt may have arrived
    OlderThanSent = 32,  ///< the database was brought back from a copy: what was sent since is not in it
    // held
    PlatformReview = 40,
    // suppressed
    SuppressionList = 50,
    Duplicate = 51,
    SendOnce = 52,      ///< had a message of another campaign with the same send-once key
    FrequencyCap = 53,  ///< had as many messages lately as the campaign's cap allows
    FailsCheck = 54,    ///< the check before sending found a fault; the delivery's field says with what
    // accepted
    DuplicateRefused = 60,  ///< 40241 after an ambiguous attempt: an earlier one was taken
    ReceiptArrived = 61,
    SettledAsSent = 62  ///< it was unconfirmed, and a person said that it was sent
};

/// The platform's later word on an accepted delivery.
enum class Receipt { None = 0, Delivered = 1, Blocked = 2, Failed = 3 };

QString nameOf(State state);  ///< "waiting" …
QString nameOf(Reason reason);
QString nameOf(Receipt receipt);
std::optional<State> stateNamed(QStringView name);

}  // namespace hongyan::delivery
