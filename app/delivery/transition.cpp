#include "delivery/transition.h"

namespace hongyan::delivery {

Transition Transition::accepted(Timestamp at, Reason reason) {
    Transition step(State::Accepted, reason);
    step.m_finishedAt = at;
    step.m_usesTry = true;
    return step;
}

Transition Transition::held(Timestamp at) {
    Transition step(State::Held, Reason::PlatformReview);
    step.m_finishedAt = at;
    step.m_usesTry = true;
    return step;
}

Transition Transition::failed(Timestamp at, Reason reason) {
    Transition step(State::Failed, reason);
    step.m_finishedAt = at;
    step.m_usesTry = true;
    return step;
}

Transition Transition::unconfirmed(Timestamp at) {
    Transition step(State::Unconfirmed, Reason::NoAnswer);
    step.m_finishedAt = at;
    step.m_usesTry = true;
    step.m_wasAmbiguous = true;
    return step;
}

Transition Transition::leftUnconfirmed(Timestamp at, Reason reason) {
    Transition step(State::Unconfirmed, reason);
    step.m_finishedAt = at;
    step.m_usesTry = true;
    return step;
}

Transition Transition::retryAt(Timestamp due, Reason reason) {
    Transition step(State::Retrying, reason);
    step.m_dueAt = due;
    step.m_usesTry = true;
    return step;
}

Transition Transition::postponedTo(Timestamp due, Reason reason) {
    Transition step(State::Retrying, reason);
    step.m_dueAt = due;
    return step;
}

Transition Transition::repeatAt(Timestamp due) {
    Transition step(State::Retrying, Reason::RepeatedSafely);
    step.m_dueAt = due;
    step.m_wasAmbiguous = true;
    return step;
}

Transition Transition::waiting(Reason reason) {
    return Transition(State::Waiting, reason);
}

}  // namespace hongyan::delivery
