#pragma once

#include <QString>

#include "base/clock.h"

namespace hongyan::delivery {

/// What an attempt turned out to mean. wechat::classify() makes it, decide() reads it.
/// Stored as these numbers: never renumber.
enum class Verdict {
    Accepted = 1,
    Held = 2,              ///< 40252
    DuplicateRefused = 3,  ///< 40241
    RefusedForNow = 4,     ///< the platform itself said it is busy: safe to repeat
    TooFast = 5,           ///< 45011, HTTP 429: slow down
    QuotaUsedUp = 6,       ///< 45009: nothing more today
    PersonBusy = 7,        ///< 43117: this recipient in some minutes
    TokenRefused = 8,
    RecipientRefused = 9,  ///< this recipient, finally
    RequestRefused = 10,   ///< this content; may concern the whole campaign
    AccountRefused = 11,   ///< nothing of this account can go on
    UnknownCode = 12,
    NotSent = 13,    ///< certainly never reached the platform
    Ambiguous = 14,  ///< it left, and no trustworthy answer came
    CallBusy = 15    ///< 43108: another call for this recipient is under way; in some seconds
};

/// Whom a refusal concerns besides the one who was refused. Stored as these numbers: never renumber.
enum class Scope {
    Recipient = 0,  ///< nobody
    Message = 1,    ///< every recipient of the message (40037, 43116 …)
    Values = 2,     ///< what stands in this row: the others may pass, unless they are alike (47003 …)
    List = 3,       ///< the openid is not one of the account's: perhaps none of the list is (40003, 49003)
    Call = 4,       ///< all messages of this kind (48001, 48004)
    Account = 5     ///< all messages
};

/// What the network layer saw when there was no usable answer.
enum class Fault {
    None = 0,
    Unreachable = 1,
    Tls = 2,
    TimedOut = 3,
    ConnectionLost = 4,
    NotAnAnswer = 5,  ///< HTML, half a JSON, a 5xx, an unexpected status
    Aborted = 6,      ///< we closed
    Crashed = 7,      ///< our process ended between sending and hearing
    ProxyRefused = 8,
    Misplaced = 9  ///< the answer to another request
};

struct Outcome {
    Verdict verdict = Verdict::Ambiguous;
    Fault fault = Fault::None;
    int code = 0;    ///< errcode; 0 also when there was none: see `fault`
    QString errmsg;  ///< the platform's own words without its rid; nothing with a fault
    QString detail;  ///< of a fault: what the network layer says, for the journal
    QString rid;
    QString field;        ///< 47003: the data key at fault
    QString seenAddress;  ///< 40164: the address the platform saw
    qint64 msgid = 0;     ///< 19 digits; never through a double
    int httpStatus = 0;
    Scope scope = Scope::Recipient;

    bool operator==(const Outcome&) const = default;
};

QString nameOf(Verdict verdict);
QString nameOf(Fault fault);

}  // namespace hongyan::delivery
