#pragma once

#include "engine/deliverylog.h"
#include "engine/storethread.h"

namespace hongyan::engine {

/// Passes questions to the reader's thread, and what streams to a thread of its own: pages must not wait for it.
class LogService final : public DeliveryLog {
    Q_OBJECT
 public:
    LogService(StoreThread& reader, StoreThread& streamer, const Clock& clock)
        : m_reader(reader), m_streamer(streamer), m_clock(clock) {}

    QFuture<Result<std::vector<delivery::Delivery>>> page(const delivery::PageRequest& request) override;
    QFuture<Result<std::vector<delivery::Delivery>>> rows(const std::vector<DeliveryId>& ids) override;
    QFuture<Result<delivery::Counts>> counts(const delivery::Filter& filter) override;
    QFuture<Result<std::vector<delivery::Group>>> groups(const delivery::Filter& filter) override;
    QFuture<Result<std::vector<delivery::Attempt>>> attempts(DeliveryId delivery) override;
    QFuture<Result<std::vector<delivery::Campaign>>> campaigns(int limit) override;
    QFuture<Result<delivery::Campaign>> campaign(CampaignId id) override;
    QFuture<Result<std::vector<int>>> acceptedPerSecond(int seconds) override;
    QFuture<Result<delivery::History::RecipientValues>> recipientOf(DeliveryId delivery) override;
    QFuture<Result<std::vector<delivery::Campaign>>> recentAlike(const QString& templateId, const QString& listName,
                                                                 Timestamp since) override;
    QFuture<Result<void>> forEach(const delivery::Filter& filter, qint64 limit,
                                  std::function<bool(const delivery::Delivery&)> row) override;

 private:
    StoreThread& m_reader;
    StoreThread& m_streamer;
    const Clock& m_clock;
};

}  // namespace hongyan::engine
