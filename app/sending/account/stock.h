#pragma once

#include <QFuture>
#include <QObject>
#include <map>
#include <set>
#include <vector>

#include "base/clock.h"
#include "delivery/store.h"
#include "sending/completer.h"

namespace hongyan::sending {

/// Claims rows for an account's campaigns, one question a campaign at a time, and gives back what may not leave. What
/// was claimed travels to the log at once. Engine thread.
class Stock : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<delivery::Claimed>> claim(WorkerId worker, CampaignId campaign,
                                                         const delivery::ClaimSize& size, Timestamp now) = 0;
    };

    Stock(Queue& queue, Completer& completer, const Clock& clock, QObject* parent = nullptr);

    /// Answers with claimed(), unless one is being asked for already or nothing is wanted.
    void claim(WorkerId worker, CampaignId campaign, const delivery::ClaimSize& size);
    /// What is being claimed just now is given back when it comes.
    void giveBackWhatComes() { m_returning = m_asking; }
    void giveBack(const std::vector<delivery::Claim>& claims);
    bool isAsking(CampaignId campaign) const { return m_asking.contains(campaign); }
    bool isAsking() const { return !m_asking.empty(); }

 signals:
    /// To be sent, unless it is not worked on any more: then giveBack().
    void claimed(hongyan::CampaignId campaign, const hongyan::delivery::ClaimSize& asked,
                 const hongyan::delivery::Claimed& claimed);
    void failed(hongyan::CampaignId campaign);  ///< nothing was claimed; the completer says the trouble
    void answered();                            ///< after either

 private:
    void onClaimed(CampaignId campaign, const delivery::ClaimSize& asked, const Result<delivery::Claimed>& claimed);

    Queue& m_queue;
    Completer& m_completer;
    const Clock& m_clock;
    std::set<CampaignId> m_asking;
    std::set<CampaignId> m_returning;
};

}  // namespace hongyan::sending
