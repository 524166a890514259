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
    static Transition unconfirmed(Timestamp at);
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
