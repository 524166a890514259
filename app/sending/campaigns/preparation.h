#pragma once

#include <QFuture>
#include <QObject>
#include <set>

#include "base/clock.h"
#include "sending/campaigns/pausing.h"

namespace hongyan::sending {

/// Writes the deliveries of campaigns that were just created, a few thousand at a time. Engine thread.
class Preparation : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        /// The next `limit`; false: all are there.
        virtual QFuture<Result<bool>> enqueue(const delivery::Campaign& campaign, int limit, Timestamp now) = 0;
    };

    Preparation(Queue& queue, Pausing& pausing, const Clock& clock, QObject* parent = nullptr);

    /// Begins, or lets be what has begun.
    void prepare(const delivery::Campaign& campaign);
    bool isBusyWith(CampaignId campaign) const { return m_campaigns.contains(campaign); }
    void stop() { m_stopped = true; }

 signals:
    void grew(hongyan::CampaignId campaign);
    void done(hongyan::CampaignId campaign);

 private:
    void onEnqueued(const delivery::Campaign& campaign, const Result<bool>& isMore);

    Queue& m_queue;
    Pausing& m_pausing;
    const Clock& m_clock;
    std::set<CampaignId> m_campaigns;
    bool m_stopped = false;
};

}  // namespace hongyan::sending
