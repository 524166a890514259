#include "pace/signal.h"

namespace hongyan::pace {
namespace {

using delivery::Fault;
using delivery::Verdict;

constexpr int tooManyRequests = 429;
constexpr int serviceUnavailable = 503;

Signal withoutAnswer(const delivery::Outcome& outcome) {
    switch (outcome.fault) {
        case Fault::None:
        case Fault::Aborted:
        case Fault::Crashed:
        case Fault::Misplaced:  // says nothing of how much they can take
            return Signal::Nothing;
        case Fault::Unreachable:
        case Fault::Tls:
        case Fault::TimedOut:
        case Fault::ConnectionLost:
        case Fault::NotAnAnswer:
        case Fault::ProxyRefused:
            break;
    }
    if (outcome.httpStatus == tooManyRequests)
        return Signal::TooFast;
    return outcome.httpStatus == serviceUnavailable ? Signal::Overloaded : Signal::Trouble;
}

}  // namespace

Signal signalOf(const delivery::Outcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::TooFast:
            return Signal::TooFast;
        case Verdict::RefusedForNow:
            return Signal::Busy;
        case Verdict::NotSent:
        case Verdict::Ambiguous:
            return withoutAnswer(outcome);
        case Verdict::QuotaUsedUp:
        case Verdict::TokenRefused:
            return Signal::Nothing;
        case Verdict::Accepted:
        case Verdict::Held:
        case Verdict::DuplicateRefused:
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
        case Verdict::RecipientRefused:
        case Verdict::RequestRefused:
        case Verdict::AccountRefused:
        case Verdict::UnknownCode:
            return Signal::Passed;
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::pace
