#pragma once

#include <span>
#include <vector>

#include "delivery/canary.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// The campaigns table; shared by queue and history. Opens no transaction; throws Failure.
class Campaigns {
 public:
    explicit Campaigns(Session& session) : m_session(session) {}

    delivery::Campaign one(CampaignId id);
    std::vector<delivery::Campaign> newest(int limit);
    std::vector<delivery::Progress> progress(std::span<const delivery::CampaignStatus> statuses);
    std::vector<delivery::Campaign> alike(const QString& templateId, const QString& listName, Timestamp since);

    CampaignId create(const delivery::Campaign& campaign, Timestamp now);
    void pause(CampaignId id, delivery::PauseReason reason, int code, const QString& detail,
               std::optional<Timestamp> until);
    void resume(CampaignId id);
    delivery::CanaryFindings canary(CampaignId id);
    void advanceCanary(CampaignId id, int from, int to);

 private:
    struct Standing {
        delivery::CampaignStatus status;
        delivery::PauseReason pauseReason;
    };
    Standing standing(CampaignId id);
    QString storedKey(const QString& typed);
    delivery::Campaign read(const Statement& row) const;
    std::vector<delivery::Campaign> all(Statement rows) const;

    Session& m_session;
};

}  // namespace hongyan::store
