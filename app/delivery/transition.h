#pragma once

#include <optional>

#include "base/clock.h"
#include "delivery/state.h"

namespace hongyan::delivery {

/// A step of one delivery out of `sending`, made only by its named makers.
class Transition {
 public:
    static Transition accepted(Timestamp at, Reason reason = Reason::None);
    static Transition held(Timestamp at);
    static Transition failed(Timestamp at, Reason reason);
    /// The attempt that ends got no trustworthy answer.
    static Transition unconfirmed(Timestamp at);
    /// The attempt that ends certainly did not arrive, but an earlier one may have.
    static Transition leftUnconfirmed(Timestamp at, Reason reason);
    /// Another try of the budget is used.
    static Transition retryAt(Timestamp due, Reason reason);
    /// No try is used; `due` in the past or now means: waiting again.
    static Transition postponedTo(Timestamp due, Reason reason);
    /// Under the same client_msg_id; uses no try of the budget but one of the safe repeats.
    static Transition repeatAt(Timestamp due);
    static Transition waiting(Reason reason);

    State to() const { return m_to; }
    Reason reason() const { return m_reason; }
    std::optional<Timestamp> dueAt() const { return m_dueAt; }
    std::optional<Timestamp> finishedAt() const { return m_finishedAt; }
    bool usesTry() const { return m_usesTry; }
    /// The attempt that ends may have reached the recipient.
    bool wasAmbiguous() const { return m_wasAmbiguous; }
    /// A message of the delivery has reached the recipient, or may have, by whichever attempt.
    bool mayHaveArrived() const {
        return m_wasAmbiguous || m_to == State::Accepted || m_to == State::Held || m_to == State::Unconfirmed;
    }
    bool operator==(const Transition&) const = default;

 private:
    Transition(State to, Reason reason) : m_to(to), m_reason(reason) {}

    State m_to;
    Reason m_reason;
    std::optional<Timestamp> m_dueAt;
    std::optional<Timestamp> m_finishedAt;
    bool m_usesTry = false;
    bool m_wasAmbiguous = false;
};

}  // namespace hongyan::delivery
