#pragma once

#include <QFuture>
#include <QObject>
#include <optional>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "delivery/campaign.h"

namespace hongyan::sending {

/// Why a campaign stops, and until when.
struct Pause {
    delivery::PauseReason reason = delivery::PauseReason::None;
    int code = 0;
    QString detail;
    std::optional<Timestamp> until;  ///< it goes on by itself then
};

/// The one place where campaigns are paused and taken up again, by whomever. Engine thread.
class Pausing : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<void>> pause(CampaignId campaign, const Pause& pause) = 0;
        virtual QFuture<Result<void>> resume(CampaignId campaign) = 0;
    };

    explicit Pausing(Queue& queue, QObject* parent = nullptr);

    QFuture<Result<void>> pause(CampaignId campaign, const Pause& pause);
    QFuture<Result<void>> resume(CampaignId campaign);

 signals:
    void stopping(hongyan::CampaignId campaign);  ///< nothing more of it may be claimed, and no claim may leave
    void changed(hongyan::CampaignId campaign);   ///< the queue has it, or refused it

 private:
    Queue& m_queue;
};

}  // namespace hongyan::sending
