#pragma once

#include <QHash>

#include "delivery/history.h"
#include "store/sql/campaigns.h"
#include "store/sql/filterquery.h"
#include "templates/fieldlabels.h"

namespace hongyan::store {

/// The history over SQL. The reader's thread.
class HistoryReader final : public delivery::History {
 public:
    explicit HistoryReader(Session& session) : m_session(session), m_campaigns(session) {}

    /// With only `after` set and more than `limit` new, those next to it: asking again leaves no hole.
    Result<std::vector<delivery::Delivery>> page(const delivery::PageRequest& request) override;
    Result<std::vector<delivery::Delivery>> rows(const std::vector<DeliveryId>& ids) override;
    Result<delivery::Counts> counts(const delivery::Filter& filter) override;
    Result<std::vector<delivery::Group>> groups(const delivery::Filter& filter) override;
    Result<std::vector<delivery::Attempt>> attempts(DeliveryId delivery) override;
    Result<std::vector<delivery::Campaign>> campaigns(int limit) override;
    Result<delivery::Campaign> campaign(CampaignId id) override;
    Result<std::vector<int>> acceptedPerSecond(Timestamp until, int seconds) override;
    Result<RecipientValues> recipientOf(DeliveryId delivery) override;
    Result<void> forEach(const delivery::Filter& filter, qint64 limit,
                         const std::function<bool(const delivery::Delivery&)>& row) override;
    Result<std::vector<delivery::Campaign>> recentAlike(const QString& templateId, const QString& listName,
                                                        Timestamp since) override;

 private:
    QString text(const char* name) const { return m_session.texts().text(QLatin1String(name)); }
    std::vector<delivery::Delivery> readDeliveries(Statement rows);
    std::vector<delivery::Group> merged(Statement rows);
    /// What the key is called in that campaign's template; read once per campaign, which keeps its template for good.
    QString labelOf(CampaignId campaign, const QString& key);
    delivery::Counts keptCounts(const delivery::Filter& filter);
    delivery::Counts countedCounts(const delivery::Filter& filter);
    std::vector<delivery::Delivery> chunk(const delivery::Filter& filter, DeliveryId after, qint64 last, qint64 limit);

    Session& m_session;
    Campaigns m_campaigns;
    QHash<CampaignId, templates::FieldLabels> m_labels;
};

}  // namespace hongyan::store
