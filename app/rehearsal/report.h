#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "delivery/campaign.h"
#include "recipients/recipient.h"
#include "rehearsal/expectation.h"
#include "settings/account.h"
#include "templates/rules.h"
#include "templates/template.h"

namespace hongyan::rehearsal {

/// What is rehearsed: a campaign as it would be started, with what the account may do.
struct Request {
    settings::Account account;  ///< only its kind is used: nothing of the rehearsal reaches it
    templates::Template of;
    templates::Message message;
    recipients::RecipientList list;
    /// Instead of the library's: the next people of the list, none at its end. Asked on the asker's thread, in order.
    std::function<Result<std::vector<recipients::Recipient>>(int limit)> nextPeople = {};
    delivery::Policy policy;
    int ceiling = 100;                ///< messages a second that the account may send
    std::optional<qint64> quotaLeft;  ///< of the account's day; nothing: not known
    /// The same would be rehearsed: what the day brings (quota, a sync without news) makes no difference.
    bool operator==(const Request& other) const;
};

/// One that the platform would refuse.
struct Refused {
    qint64 ordinal = 0;  ///< in the list, from 0
    qint64 row = 0;      ///< as the spreadsheet numbers it
    QString openid;
    QString name;  ///< the recipient's, where the list has such a column
    int code = 0;  ///< what the platform answered
    QString key;   ///< of the field at fault, "url"; empty: it is not about one
    std::optional<templates::ValueFault> fault;
    QString value;  ///< of that field, as it was sent
    bool operator==(const Refused&) const = default;
};

/// Refused alike, how many.
struct RefusedGroup {
    QString key;
    std::optional<templates::ValueFault> fault;
    int code = 0;
    qint64 people = 0;  ///< rows
    bool operator==(const RefusedGroup&) const = default;
};

/// The sending would stop itself there: too many in a row, or of the first, are refused.
struct Stop {
    delivery::PauseReason reason = delivery::PauseReason::None;
    int code = 0;
    QString field;
    qint64 after = 0;  ///< so many were heard
    bool operator==(const Stop&) const = default;
};

struct Report {
    qint64 people = 0;  ///< rows of the list: a message each
    qint64 accepted = 0;
    std::vector<Refused> refused;  ///< in the list's order
    qint64 suppressed = 0;         ///< left out: on the suppression list now
    qint64 sentBefore = 0;         ///< left out: the send-once key
    qint64 sentEnough = 0;         ///< left out: the cap
    qint64 unheard = 0;            ///< no answer came: this machine was too busy
    std::optional<Stop> stop;
    Milliseconds took{0};  ///< from the first message to the last answer
    Expectation expected;  ///< of the real sending
    std::optional<qint64> quotaLeft;

    qint64 messages() const { return people - leftOut(); }
    /// Of those, the ones the real sending takes to the platform.
    qint64 toSend(const delivery::Policy& policy) const {
        return messages() - (policy.leaveOutRefused ? static_cast<qint64>(refused.size()) : 0);
    }
    qint64 leftOut() const { return suppressed + sentBefore + sentEnough; }
    double speed() const;  ///< messages a second of the rehearsal
    /// The largest first.
    std::vector<RefusedGroup> groups() const;
};

}  // namespace hongyan::rehearsal
