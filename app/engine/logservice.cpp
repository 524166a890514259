#include "engine/logservice.h"

namespace hongyan::engine {

using delivery::Attempt;
using delivery::Campaign;
using delivery::Delivery;
using store::Connection;

QFuture<Result<std::vector<Delivery>>> LogService::page(const delivery::PageRequest& request) {
    return m_reader.ask([request](Connection& connection) { return connection.history().page(request); });
}

QFuture<Result<std::vector<Delivery>>> LogService::rows(const std::vector<DeliveryId>& ids) {
    return m_reader.ask([ids](Connection& connection) { return connection.history().rows(ids); });
}

QFuture<Result<delivery::Counts>> LogService::counts(const delivery::Filter& filter) {
    return m_reader.ask([filter](Connection& connection) { return connection.history().counts(filter); });
}

QFuture<Result<std::vector<delivery::Group>>> LogService::groups(const delivery::Filter& filter) {
    return m_reader.ask([filter](Connection& connection) { return connection.history().groups(filter); });
}

QFuture<Result<std::vector<Attempt>>> LogService::attempts(DeliveryId delivery) {
    return m_reader.ask([delivery](Connection& connection) { return connection.history().attempts(delivery); });
}

QFuture<Result<std::vector<Campaign>>> LogService::campaigns(int limit) {
    return m_reader.ask([limit](Connection& connection) { return connection.history().campaigns(limit); });
}

QFuture<Result<Campaign>> LogService::campaign(CampaignId id) {
    return m_reader.ask([id](Connection& connection) { return connection.history().campaign(id); });
}

QFuture<Result<std::vector<int>>> LogService::acceptedPerSecond(int seconds) {
    return m_reader.ask([seconds, now = m_clock.now()](Connection& connection) {
        return connection.history().acceptedPerSecond(now, seconds);
    });
}

QFuture<Result<delivery::History::RecipientValues>> LogService::recipientOf(DeliveryId delivery) {
    return m_reader.ask([delivery](Connection& connection) { return connection.history().recipientOf(delivery); });
}

QFuture<Result<std::vector<Campaign>>> LogService::recentAlike(const QString& templateId, const QString& listName,
                                                               Timestamp since) {
    return m_reader.ask(
        [=](Connection& connection) { return connection.history().recentAlike(templateId, listName, since); });
}

QFuture<Result<void>> LogService::forEach(const delivery::Filter& filter, qint64 limit,
                                          std::function<bool(const Delivery&)> row) {
    return m_streamer.ask([filter, limit, row = std::move(row)](Connection& connection) {
        return connection.history().forEach(filter, limit, row);
    });
}

}  // namespace hongyan::engine
