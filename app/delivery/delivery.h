#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "delivery/decide.h"
#include "delivery/outcome.h"
#include "delivery/state.h"
#include "delivery/transition.h"

namespace hongyan::delivery {

/// One campaign × one row of its list, as the log shows it.
struct Delivery {
    DeliveryId id;
    CampaignId campaign;
    QString campaignTitle;
    QString templateTitle;
    QString openid;
    QString name;    ///< the recipient's, where the list has such a column
    int nth = 0;     ///< which of the person's messages of the campaign, from 0
    qint64 row = 0;  ///< in the spreadsheet; 0: not known
    State state = State::Waiting;
    Reason reason = Reason::None;
    Verdict verdict = Verdict::Accepted;  ///< of the last attempt; meaningless with attempts == 0
    Fault fault = Fault::None;
    int code = 0;
    QString errmsg;  ///< the platform's words; nothing where it said none
    QString rid;
    QString field;       ///< the key of the field at fault
    QString fieldLabel;  ///< what that is called in the campaign's template
    int attempts = 0;    ///< HTTP tries so far
    int triesUsed = 0;
    int maxTries = 0;
    qint64 msgid = 0;
    QString clientMsgId;
    Milliseconds latency{0};
    std::optional<Timestamp> firstAmbiguousAt;
    std::optional<Timestamp> reachedAt;  ///< a message of it reached the person, or may have, at the latest then
    std::optional<Timestamp> sentAt;     ///< start of the last attempt
    std::optional<Timestamp> dueAt;
    std::optional<Timestamp> finishedAt;
    Receipt receipt = Receipt::None;
    qint64 position = 0;  ///< the log's order: grows with every claim; a row moves to the top when it is tried
    bool operator==(const Delivery&) const = default;
};

/// One HTTP try. Append-only; `endedAt` is empty while it is under way.
struct Attempt {
    DeliveryId delivery;
    int number = 1;
    Timestamp startedAt{};
    std::optional<Timestamp> endedAt;
    Outcome outcome;
    QString fieldLabel;         ///< of the outcome's field, in the campaign's template
    State to = State::Sending;  ///< what it led to
    Reason reason = Reason::None;
    std::optional<Timestamp> dueAt;
    Milliseconds latency{0};
    bool operator==(const Attempt&) const = default;
};

/// A delivery handed to a worker: its intent is committed.
struct Claim {
    DeliveryId delivery;
    CampaignId campaign;
    int attempt = 1;
    Standing standing;
    QString openid;
    QString clientMsgId;
    QStringList values;  ///< the recipient's, in the order of the list's columns
};

/// What became of a claim. Applied only where the row is still `sending` with that attempt and that worker.
struct Settlement {
    DeliveryId delivery;
    CampaignId campaign;
    int attempt = 1;
    Transition transition;
    Outcome outcome;
    Timestamp startedAt{};
    Timestamp endedAt{};
    Milliseconds latency{0};
};

/// Given back unsent: no request was made of the claim, so it was no attempt.
inline bool neverLeft(const Settlement& settlement) {
    return settlement.transition.to() == State::Waiting && settlement.outcome.verdict == Verdict::NotSent &&
           settlement.outcome.fault == Fault::None;
}

/// Which deliveries; what is left empty does not restrict.
struct Filter {
    std::vector<State> states;
    std::vector<DeliveryId> ids;
    std::optional<CampaignId> campaign;
    std::optional<AccountId> account;
    std::optional<int> code;
    std::optional<Reason> reason;
    QString field;   ///< with code 47003
    QString search;  ///< start of an openid, or of a name
    QString openid;  ///< exactly
    std::optional<Timestamp> sentFrom;
    bool operator==(const Filter&) const = default;
};

}  // namespace hongyan::delivery
