#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <map>
#include <set>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "delivery/campaign.h"

namespace hongyan::sending {

/// Which campaigns are to be worked on, as last looked at: every second, and whenever somebody knows better. Notices
/// what other processes changed. A look asks only for what moves; a campaign is read whole once. Engine thread.
class CampaignWatch : public QObject {
    Q_OBJECT
 public:
    using Campaigns = std::vector<delivery::Campaign>;
    using Moved = std::vector<delivery::Progress>;
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<Moved>> progressIn(std::vector<delivery::CampaignStatus> statuses) = 0;
        /// Those of them that there are.
        virtual QFuture<Result<Campaigns>> campaigns(std::vector<CampaignId> ids) = 0;
    };

    explicit CampaignWatch(Queue& queue, QObject* parent = nullptr);

    void watchEverything();
    void watch(CampaignId campaign);
    /// Looks now instead of at the next second.
    void look();
    void stop();

    bool isEverything() const { return m_everything; }
    bool isWanted(CampaignId campaign) const { return m_everything || m_scope.contains(campaign); }
    const std::map<CampaignId, delivery::Campaign>& known() const { return m_known; }

 signals:
    void changed(hongyan::CampaignId campaign);
    /// It stands paused since the last look.
    void paused(const hongyan::delivery::Campaign& campaign);
    /// One that is to be worked on, at each look.
    void seen(const hongyan::delivery::Campaign& campaign);
    /// Finished or cancelled, here or by another process.
    void ended(const hongyan::delivery::Campaign& campaign);
    void looked();

 private:
    void onLooked(const Moved& moved);
    void takeIn(const Moved& moved, const Campaigns& read);
    void onRead();
    bool isUnread(CampaignId campaign) const;
    void see(const delivery::Campaign& campaign);
    void end(delivery::Campaign& campaign);

    Queue& m_queue;
    std::map<CampaignId, delivery::Campaign> m_known;
    std::set<CampaignId> m_scope;
    std::set<CampaignId> m_neverLive;  ///< known by their number only
    QTimer m_timer;
    bool m_everything = false;
    bool m_asked = false;
    bool m_askAgain = false;
    bool m_stopped = false;
};

}  // namespace hongyan::sending
