#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

#include "base/clock.h"
#include "delivery/delivery.h"
#include "delivery/personsword.h"

namespace hongyan::engine {

/// Whose word it was that settled deliveries, kept as a note of the library. What it settled has finished at the moment
/// it was said.
struct KeptWord {
    delivery::PersonsWord word = delivery::PersonsWord::Sent;
    QString by;  ///< login and host
    bool operator==(const KeptWord&) const = default;
};

QString noteKeyOfWord(Timestamp said);
QByteArray noteOf(const KeptWord& word);
/// Nothing where nobody has said anything then.
std::optional<KeptWord> keptWordFrom(const QByteArray& note);
/// Whether it was this word that brought it there; something else may have finished at the same moment.
bool hasSettled(const KeptWord& word, const delivery::Delivery& delivery);

}  // namespace hongyan::engine
