#pragma once

#include <QFuture>
#include <QObject>
#include <map>
#include <memory>
#include <set>

#include "sending/account/accountline.h"
#include "sending/campaigns/campaignwatch.h"
#include "sending/campaigns/canarywatch.h"
#include "sending/campaigns/pausing.h"
#include "sending/campaigns/preparation.h"
#include "sending/campaigns/promotion.h"
#include "sending/pace.h"
#include "tokens/keepers.h"

namespace hongyan::sending {

/// Hands the campaigns that are to be worked on to their account's line, takes up what was paused until now, and says
/// when one is settled. Engine thread.
class Dispatcher : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<settings::Account>> account(AccountId id) = 0;
        /// When the next retrying row of the account is due.
        virtual QFuture<Result<std::optional<Timestamp>>> nextDue(AccountId account) = 0;
    };
    struct Parts {
        Queue& queue;
        CampaignWatch& watch;
        Preparation& preparation;
        Promotion& promotion;
        CanaryWatch& canary;
        Pausing& pausing;
        tokens::Keepers& keepers;
    };

    Dispatcher(const LineNeeds& needs, const Parts& parts, const PaceLimits& limits, QObject* parent);
    ~Dispatcher() override;

    void workOnEverything();
    void workOn(CampaignId campaign);
    /// Looks at the store now instead of at the next second.
    void look() { m_parts.watch.look(); }
    /// What is claimed but has not left is given back: it will be claimed anew.
    void giveBackReady();
    void setLimits(const PaceLimits& limits);
    /// Not settled until release(), whatever its status says. Counted.
    void hold(CampaignId campaign) { ++m_held[campaign]; }
    void release(CampaignId campaign);
    /// The account was changed: its line and token are made anew.
    void forget(AccountId account);
    /// Stops claiming and gives back what has not left.
    void stop();
    int inFlight() const;
    bool isQuiet() const;  ///< nothing under way and no claim being asked for
    std::vector<PaceReport> pace() const;
    void askQuotasAgain();
    /// A person resumed: what was remembered of token and trouble does not count.
    void startAfresh(AccountId account);

 signals:
    void campaignSettled(hongyan::CampaignId id);
    void idle();
    void quiet();  ///< nothing is under way

 private:
    void connectParts();
    void see(const delivery::Campaign& campaign);
    void run(const delivery::Campaign& campaign);
    void drop(CampaignId campaign);
    void work(const delivery::Campaign& campaign);
    AccountLine* lineOf(const settings::Account& account);
    void wake(CampaignId campaign);
    void onPromoted(const delivery::Applied& applied);
    void onPauseWanted(AccountId account, CampaignId campaign, const Pause& pause);
    bool isBusyWith(CampaignId campaign) const;
    bool isOver(const delivery::Campaign& campaign) const;
    void tellSettled();
    void resumeDue(const delivery::Campaign& campaign);
    /// For the sentence of a line that waits for it.
    void askNextDue(AccountId account);
    void forgetQuietOnes();

    LineNeeds m_needs;
    Parts m_parts;
    PaceLimits m_limits;
    std::map<AccountId, std::unique_ptr<AccountLine>> m_lines;
    std::map<AccountId, std::optional<Timestamp>> m_nextDue;
    std::set<AccountId> m_forgetting;
    std::map<CampaignId, int> m_held;
    std::set<CampaignId> m_settled;  ///< said so already
    bool m_checkedForDead = false;
    bool m_stopped = false;
};

}  // namespace hongyan::sending
