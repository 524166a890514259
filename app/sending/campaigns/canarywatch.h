#pragma once

#include <QFuture>
#include <QObject>

#include "delivery/canary.h"
#include "sending/campaigns/pausing.h"

namespace hongyan::sending {

/// Judges how the first few of a campaign fared, and lets the next ones go or stops it. Engine thread.
class CanaryWatch : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<delivery::CanaryFindings>> canaryFindings(CampaignId campaign) = 0;
        /// Only where the stage still is `from`.
        virtual QFuture<Result<void>> advanceCanary(CampaignId campaign, int from, int to) = 0;
    };

    CanaryWatch(Queue& queue, Pausing& pausing, QObject* parent = nullptr);

    /// Of a Running one with a stage.
    void look(const delivery::Campaign& campaign);
    void stop() { m_stopped = true; }

 signals:
    void advanced(hongyan::CampaignId campaign);  ///< more of it may be claimed

 private:
    void judge(const delivery::Campaign& campaign, const delivery::CanaryFindings& findings);

    Queue& m_queue;
    Pausing& m_pausing;
    bool m_stopped = false;
};

}  // namespace hongyan::sending
