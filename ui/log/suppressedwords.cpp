#include "ui/log/suppressedwords.h"

#include <QCoreApplication>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/policies.h"
#include "ui/text/results.h"
#include "ui/text/states.h"

namespace hongyan::logpage {
namespace {

struct Suppressed {
    Q_DECLARE_TR_FUNCTIONS(Suppressed)
};

QString listed(const std::optional<recipients::Suppression>& entry, Timestamp now) {
    if (!entry)
        return Suppressed::tr(
            "Was on the suppression list when it was this message's turn. By now it is off the list.");
    const QString since = text::dayAndTime(entry->addedAt, now);
    const QString why =
        entry->reason.isEmpty()
            ? Suppressed::tr("On the suppression list since %1, no reason given.").arg(since)
            : Suppressed::tr("On the suppression list since %1: “%2”.").arg(since, visibleName(entry->reason));
    return Suppressed::tr("%1 No campaign writes to this person; the list stands under Recipients.").arg(why);
}

}  // namespace

QString whySuppressed(const delivery::Delivery& delivery, const std::optional<recipients::Suppression>& entry,
                      const std::optional<delivery::Policy>& policy, Timestamp now) {
    using delivery::Reason;
    if (delivery.reason == Reason::SuppressionList)
        return listed(entry, now);
    if (delivery.reason == Reason::SendOnce)
        return policy && !policy->sendOnceKey.isEmpty()
                   ? Suppressed::tr("Was sent a message of another campaign with the key “%1” already.")
                         .arg(visibleName(policy->sendOnceKey))
                   : Suppressed::tr("Was sent a message of another campaign with the same key already.");
    if (delivery.reason == Reason::FrequencyCap)
        return policy && policy->cap ? Suppressed::tr("Was sent as many messages lately as this campaign allows: %1.")
                                           .arg(text::word(*policy->cap))
                                     : Suppressed::tr("Was sent as many messages lately as this campaign allows.");
    if (delivery.reason == Reason::FailsCheck)
        return Suppressed::tr(
                   "The check before sending found that the platform would refuse the value of “%1”. Mend it in "
                   "the list or the message, then send to these people once more.")
            .arg(text::fieldName(delivery.field, delivery.fieldLabel));
    if (delivery.reason == Reason::Duplicate)
        return Suppressed::tr("The same openid stands in the list twice; it gets the message once.");
    return text::word(delivery.reason);
}

}  // namespace hongyan::logpage
