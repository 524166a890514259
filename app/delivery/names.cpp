#include "delivery/state.h"

#include "base/enumnames.h"
#include "delivery/outcome.h"
#include "delivery/personsword.h"

namespace hongyan::delivery {
namespace {

constexpr std::array stateNames{
    EnumName<State>{State::Waiting, QLatin1String("waiting")},
    EnumName<State>{State::Sending, QLatin1String("sending")},
    EnumName<State>{State::Retrying, QLatin1String("retrying")},
    EnumName<State>{State::Accepted, QLatin1String("accepted")},
    EnumName<State>{State::Failed, QLatin1String("failed")},
    EnumName<State>{State::Cancelled, QLatin1String("cancelled")},
    EnumName<State>{State::Suppressed, QLatin1String("suppressed")},
    EnumName<State>{State::Held, QLatin1String("held")},
    EnumName<State>{State::Unconfirmed, QLatin1String("unconfirmed")},
};

constexpr std::array reasonNames{
    EnumName<Reason>{Reason::None, QLatin1String("none")},
    EnumName<Reason>{Reason::NotSent, QLatin1String("not_sent")},
    EnumName<Reason>{Reason::Backoff, QLatin1String("backoff")},
    EnumName<Reason>{Reason::Throttled, QLatin1String("throttled")},
    EnumName<Reason>{Reason::TokenRefused, QLatin1String("token_refused")},
    EnumName<Reason>{Reason::PersonBusy, QLatin1String("person_busy")},
    EnumName<Reason>{Reason::RepeatedSafely, QLatin1String("repeated_safely")},
    EnumName<Reason>{Reason::ByPerson, QLatin1String("by_person")},
    EnumName<Reason>{Reason::Rejected, QLatin1String("rejected")},
    EnumName<Reason>{Reason::Exhausted, QLatin1String("exhausted")},
    EnumName<Reason>{Reason::SettledAsNotSent, QLatin1String("settled_as_not_sent")},
    EnumName<Reason>{Reason::NoAnswer, QLatin1String("no_answer")},
    EnumName<Reason>{Reason::RefusedLater, QLatin1String("refused_later")},
    EnumName<Reason>{Reason::OlderThanSent, QLatin1String("older_than_sent")},
    EnumName<Reason>{Reason::PlatformReview, QLatin1String("platform_review")},
    EnumName<Reason>{Reason::SuppressionList, QLatin1String("suppression_list")},
    EnumName<Reason>{Reason::Duplicate, QLatin1String("duplicate")},
    EnumName<Reason>{Reason::SendOnce, QLatin1String("send_once")},
    EnumName<Reason>{Reason::FrequencyCap, QLatin1String("frequency_cap")},
    EnumName<Reason>{Reason::FailsCheck, QLatin1String("fails_check")},
    EnumName<Reason>{Reason::DuplicateRefused, QLatin1String("duplicate_refused")},
    EnumName<Reason>{Reason::ReceiptArrived, QLatin1String("receipt_arrived")},
    EnumName<Reason>{Reason::SettledAsSent, QLatin1String("settled_as_sent")},
};

constexpr std::array receiptNames{
    EnumName<Receipt>{Receipt::None, QLatin1String("none")},
    EnumName<Receipt>{Receipt::Delivered, QLatin1String("delivered")},
    EnumName<Receipt>{Receipt::Blocked, QLatin1String("blocked")},
    EnumName<Receipt>{Receipt::Failed, QLatin1String("failed")},
};

constexpr std::array verdictNames{
    EnumName<Verdict>{Verdict::Accepted, QLatin1String("accepted")},
    EnumName<Verdict>{Verdict::Held, QLatin1String("held")},
    EnumName<Verdict>{Verdict::DuplicateRefused, QLatin1String("duplicate_refused")},
    EnumName<Verdict>{Verdict::RefusedForNow, QLatin1String("refused_for_now")},
    EnumName<Verdict>{Verdict::TooFast, QLatin1String("too_fast")},
    EnumName<Verdict>{Verdict::QuotaUsedUp, QLatin1String("quota_used_up")},
    EnumName<Verdict>{Verdict::PersonBusy, QLatin1String("person_busy")},
    EnumName<Verdict>{Verdict::CallBusy, QLatin1String("call_busy")},
    EnumName<Verdict>{Verdict::TokenRefused, QLatin1String("token_refused")},
    EnumName<Verdict>{Verdict::RecipientRefused, QLatin1String("recipient_refused")},
    EnumName<Verdict>{Verdict::RequestRefused, QLatin1String("request_refused")},
    EnumName<Verdict>{Verdict::AccountRefused, QLatin1String("account_refused")},
    EnumName<Verdict>{Verdict::UnknownCode, QLatin1String("unknown_code")},
    EnumName<Verdict>{Verdict::NotSent, QLatin1String("not_sent")},
    EnumName<Verdict>{Verdict::Ambiguous, QLatin1String("ambiguous")},
};

constexpr std::array faultNames{
    EnumName<Fault>{Fault::None, QLatin1String("none")},
    EnumName<Fault>{Fault::Unreachable, QLatin1String("unreachable")},
    EnumName<Fault>{Fault::Tls, QLatin1String("tls")},
    EnumName<Fault>{Fault::TimedOut, QLatin1String("timed_out")},
    EnumName<Fault>{Fault::ConnectionLost, QLatin1String("connection_lost")},
    EnumName<Fault>{Fault::NotAnAnswer, QLatin1String("not_an_answer")},
    EnumName<Fault>{Fault::Aborted, QLatin1String("aborted")},
    EnumName<Fault>{Fault::Crashed, QLatin1String("crashed")},
    EnumName<Fault>{Fault::ProxyRefused, QLatin1String("proxy_refused")},
    EnumName<Fault>{Fault::Misplaced, QLatin1String("misplaced")},
};

constexpr std::array wordNames{
    EnumName<PersonsWord>{PersonsWord::Sent, QLatin1String("sent")},
    EnumName<PersonsWord>{PersonsWord::NotSent, QLatin1String("not-sent")},
    EnumName<PersonsWord>{PersonsWord::TakenBack, QLatin1String("taken-back")},
};

}  // namespace

QString nameOf(State state) {
    return nameIn(stateNames, state);
}
QString nameOf(Reason reason) {
    return nameIn(reasonNames, reason);
}
QString nameOf(Receipt receipt) {
    return nameIn(receiptNames, receipt);
}
QString nameOf(Verdict verdict) {
    return nameIn(verdictNames, verdict);
}
QString nameOf(Fault fault) {
    return nameIn(faultNames, fault);
}
QString nameOf(PersonsWord word) {
    return nameIn(wordNames, word);
}
std::optional<PersonsWord> personsWordNamed(QStringView name) {
    return valueIn(wordNames, name);
}
std::optional<State> stateNamed(QStringView name) {
    return valueIn(stateNames, name);
}

}  // namespace hongyan::delivery
