#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "delivery/delivery.h"
#include "delivery/retrypolicy.h"
#include "delivery/store.h"
#include "journal/journal.h"
#include "sending/completer.h"
#include "templates/message.h"
#include "transport/transport.h"

namespace hongyan::sending {

/// A request that left, with what its answer is judged by: its campaign may have ended when it comes.
struct UnderWay {
    delivery::Claim claim;  ///< standing.startedAt: when it left
    Secret token;
    SteadyTime sentAt{};
    templates::Channel channel{};
    delivery::RetryPolicy policy;
};

/// What became of one.
struct Heard {
    delivery::Outcome outcome;
    delivery::Transition transition;
    Timestamp at{};
    Milliseconds latency{0};  ///< by the steady clock, from launching to hearing
};

/// Has every answer classified, decided, completed and written down; nothing else. Engine thread.
class AnswerDesk {
 public:
    AnswerDesk(Completer& completer, journal::Journal& journal, const Clock& clock);

    /// `account` and `pace` are for the journal.
    Heard hear(const UnderWay& sent, const transport::HttpResponse& response, AccountId account,
               const journal::PaceThen& pace) const;
    /// What a dead worker left under way: nobody heard its answer.
    void hearNothing(const delivery::Claim& claim) const;

 private:
    Completer& m_completer;
    journal::Journal& m_journal;
    const Clock& m_clock;
};

}  // namespace hongyan::sending
