#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "delivery/campaign.h"
#include "delivery/delivery.h"

namespace hongyan::delivery {

/// A stretch of the log, newest position first.
struct PageRequest {
    Filter filter;
    std::optional<qint64> before;  ///< positions smaller than this: the next page down
    std::optional<qint64> after;   ///< positions larger than this: what is new; still newest first
    int limit = 256;
};

/// Failures that are alike: one code and, for 47003, one field; without a code, one reason and fault.
struct Group {
    int code = 0;
    QString field;
    Reason reason = Reason::None;
    Fault fault = Fault::None;
    qint64 count = 0;
    QString label = {};  ///< what the field is called in the campaigns' templates
    bool operator==(const Group&) const = default;
};

/// Sums of the day, for the desk.
struct Totals {
    Counts counts;
    qint64 inLog = 0;  ///< all deliveries there are
};

/// Reads what was committed. One thread, the reader's, with its own connection. Errors: StorageFailed, StorageBroken.
class History {
 public:
    virtual ~History() = default;
    virtual Result<std::vector<Delivery>> page(const PageRequest& request) = 0;
    virtual Result<std::vector<Delivery>> rows(const std::vector<DeliveryId>& ids) = 0;
    /// The kept counters where the filter is at most a campaign or an account; else counted.
    virtual Result<Counts> counts(const Filter& filter) = 0;
    virtual Result<std::vector<Group>> groups(const Filter& filter) = 0;
    virtual Result<std::vector<Attempt>> attempts(DeliveryId delivery) = 0;
    virtual Result<std::vector<Campaign>> campaigns(int limit) = 0;  ///< newest first
    virtual Result<Campaign> campaign(CampaignId id) = 0;
    /// Accepted answers per second of the last `seconds`, oldest first.
    virtual Result<std::vector<int>> acceptedPerSecond(Timestamp until, int seconds) = 0;
    /// The values of the delivery's recipient with their columns, for the detail and a retry's message.
    struct RecipientValues {
        QStringList columns;
        QStringList values;
    };
    virtual Result<RecipientValues> recipientOf(DeliveryId delivery) = 0;
    /// Every match in id order, streamed; the callback answers false to stop.
    virtual Result<void> forEach(const Filter& filter, qint64 limit,
                                 const std::function<bool(const Delivery&)>& row) = 0;
    /// Deliveries of other campaigns with the same template and list since `since`: for the guard before sending.
    virtual Result<std::vector<Campaign>> recentAlike(const QString& templateId, const QString& listName,
                                                      Timestamp since) = 0;
};

}  // namespace hongyan::delivery
