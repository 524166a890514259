#include <algorithm>
#include <limits>

#include "tool/words.h"

namespace hongyan::tool {

int counted(qint64 count) {
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString peopleWords(qint64 people) {
    return Words::tr("%n person(s)", nullptr, counted(people));
}

QString messageWords(qint64 messages) {
    return Words::tr("%n message(s)", nullptr, counted(messages));
}

QString rowWords(qint64 rows) {
    return Words::tr("%n row(s)", nullptr, counted(rows));
}

QString campaignWords(qint64 campaigns) {
    return Words::tr("%n campaign(s)", nullptr, counted(campaigns));
}

QString deliveryWords(qint64 deliveries) {
    return Words::tr("%n delivery(ies)", nullptr, counted(deliveries));
}

QString duplicateWords(qint64 duplicates) {
    return Words::tr("%n duplicate(s)", nullptr, counted(duplicates));
}

QString problemWords(qint64 problems) {
    return Words::tr("%n problem(s)", nullptr, counted(problems));
}

QString fieldName(const delivery::Delivery& delivery) {
    return delivery.fieldLabel.isEmpty() ? delivery.field : delivery.fieldLabel;
}

QString whySuppressed(const delivery::Delivery& row) {
    using delivery::Reason;
    switch (row.reason) {
        case Reason::SuppressionList:
            return Words::tr("left out on purpose: the person is on the suppression list.");
        case Reason::Duplicate:
            return Words::tr("left out on purpose: the person is in the list more than once.");
        case Reason::SendOnce:
            return Words::tr(
                "left out on purpose: the person was sent this before, or may have been, and is to get it once.");
        case Reason::FrequencyCap:
            return Words::tr(
                "left out on purpose: the person was sent as many messages lately, or may have been, as the campaign "
                "allows.");
        case Reason::FailsCheck:
            return Words::tr("left out on purpose: the platform would have refused the value of \"%1\".")
                .arg(fieldName(row));
        default:
            return Words::tr("left out on purpose.");
    }
}

QString resultOf(const delivery::Delivery& delivery) {
    if (delivery.state == delivery::State::Suppressed)
        return whySuppressed(delivery);
    if (delivery.reason == delivery::Reason::SettledAsSent)
        return Words::tr("assumed sent, on a person's word");
    if (delivery.reason == delivery::Reason::SettledAsNotSent)
        return Words::tr("assumed not sent, on a person's word");
    if (delivery.reason == delivery::Reason::RefusedLater)
        return Words::tr("%1, but an earlier attempt may have arrived")
            .arg(delivery.fault == delivery::Fault::None ? meaningOf(delivery.code, delivery.errmsg)
                                                         : wordFor(delivery.fault));
    if (delivery.reason == delivery::Reason::OlderThanSent)
        return Words::tr("it may have been sent since the copy was made that this database was brought back from");
    if (delivery.attempts == 0)
        return {};
    if (delivery.code != 0 && !delivery.field.isEmpty())
        return Words::tr("\"%1\": %2", "a field and what is wrong with it")
            .arg(fieldName(delivery), meaningOf(delivery.code, delivery.errmsg));
    if (delivery.code != 0)
        return meaningOf(delivery.code, delivery.errmsg);
    switch (delivery.state) {
        case delivery::State::Unconfirmed:
            return Words::tr("no trustworthy answer came: it may have arrived");
        case delivery::State::Accepted:
            return Words::tr("taken by the platform");
        default:
            return wordFor(delivery.fault);
    }
}

}  // namespace hongyan::tool
