#include "tool/words.h"

namespace hongyan::tool {

QString peopleWords(qint64 people) {
    return people == 1 ? Words::tr("1 person") : Words::tr("%1 people").arg(people);
}

QString messageWords(qint64 messages) {
    return messages == 1 ? Words::tr("1 message") : Words::tr("%1 messages").arg(messages);
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
            return Words::tr("left out on purpose: the platform would have refused the value of %1.").arg(row.field);
        default:
            return Words::tr("left out on purpose.");
    }
}

QString resultOf(const delivery::Delivery& delivery) {
    if (delivery.state == delivery::State::Suppressed)
        return whySuppressed(delivery);
    if (delivery.reason == delivery::Reason::SettledAsSent)
        return Words::tr("a person said that it was sent");
    if (delivery.reason == delivery::Reason::SettledAsNotSent)
        return Words::tr("a person said that it was not sent");
    if (delivery.reason == delivery::Reason::RefusedLater)
        return Words::tr("%1, but an earlier attempt may have arrived")
            .arg(delivery.fault == delivery::Fault::None ? meaningOf(delivery.code, delivery.errmsg)
                                                         : wordFor(delivery.fault));
    if (delivery.reason == delivery::Reason::OlderThanSent)
        return Words::tr("it may have been sent since the copy was made that this database was brought back from");
    if (delivery.attempts == 0)
        return {};
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
