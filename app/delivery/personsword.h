#pragma once

#include "delivery/delivery.h"

namespace hongyan::delivery {

struct RetryRequest {
    Filter filter;  ///< of these the failed ones; the unconfirmed ones too, but only where its states name them
};

/// What a person knows of an unconfirmed delivery.
enum class PersonsWord {
    /// {unconfirmed → accepted}; where the filter's states name them, also {waiting, retrying → accepted} of a paused
    /// campaign that may have arrived
    Sent,
    NotSent,   ///< {unconfirmed → failed}, and no attempt so far counts as one that may have arrived
    TakenBack  ///< {accepted, failed → unconfirmed} where only a person had said so
};

struct SettleRequest {
    Filter filter;
    PersonsWord word = PersonsWord::Sent;
};

QString nameOf(PersonsWord word);  ///< "sent", "not-sent", "taken-back"
std::optional<PersonsWord> personsWordNamed(QStringView name);

}  // namespace hongyan::delivery
