#pragma once

#include <QFuture>
#include <QObject>

#include "base/result.h"
#include "delivery/history.h"

namespace hongyan::engine {

/// Reads what happened; each question runs on the reader's thread. Lives on the caller's thread (the gui's).
class DeliveryLog : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

    virtual QFuture<Result<std::vector<delivery::Delivery>>> page(const delivery::PageRequest& request) = 0;
    virtual QFuture<Result<std::vector<delivery::Delivery>>> rows(const std::vector<DeliveryId>& ids) = 0;
    virtual QFuture<Result<delivery::Counts>> counts(const delivery::Filter& filter) = 0;
    virtual QFuture<Result<std::vector<delivery::Group>>> groups(const delivery::Filter& filter) = 0;
    virtual QFuture<Result<std::vector<delivery::Attempt>>> attempts(DeliveryId delivery) = 0;
    virtual QFuture<Result<std::vector<delivery::Campaign>>> campaigns(int limit) = 0;
    virtual QFuture<Result<delivery::Campaign>> campaign(CampaignId id) = 0;
    virtual QFuture<Result<std::vector<int>>> acceptedPerSecond(int seconds) = 0;
    virtual QFuture<Result<delivery::History::RecipientValues>> recipientOf(DeliveryId delivery) = 0;
    virtual QFuture<Result<std::vector<delivery::Campaign>>> recentAlike(const QString& templateId,
                                                                         const QString& listName, Timestamp since) = 0;
    /// Every match in id order, called on a thread of its own; answer false to stop. limit 0: all.
    virtual QFuture<Result<void>> forEach(const delivery::Filter& filter, qint64 limit,
                                          std::function<bool(const delivery::Delivery&)> row) = 0;
};

}  // namespace hongyan::engine
