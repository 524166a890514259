#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "pace/pacer.h"
#include "pace/turns.h"
#include "sending/account/answerdesk.h"
#include "sending/account/campaignrun.h"
#include "sending/account/lineneeds.h"
#include "sending/account/tokensupply.h"
#include "sending/campaigns/pausing.h"
#include "sending/pace.h"

namespace hongyan::sending {

using PaceLimits = pace::Limits;

/// One account's sending: takes its campaigns in turn, sends as fast as the pacer allows, and reacts to what the
/// answers mean. Engine thread.
class AccountLine : public QObject {
    Q_OBJECT
 public:
    AccountLine(LineNeeds needs, std::shared_ptr<tokens::TokenKeeper> keeper, PaceLimits limits, QObject* parent);
    ~AccountLine() override;

    /// Begins or goes on with a Running campaign. Idempotent.
    void take(const delivery::Campaign& campaign);
    /// Stops claiming for it and gives back what has not left; what is under way is heard out.
    void drop(CampaignId campaign);
    void dropAll();  ///< for good: nothing is taken any more
    bool has(CampaignId campaign) const { return m_runs.contains(campaign); }
    /// Claimed, under way, or being claimed.
    bool isBusyWith(CampaignId campaign) const;
    int inFlight() const { return m_inFlight; }
    bool isIdle() const;   ///< has campaigns, and nothing of them can be sent now
    bool isQuiet() const;  ///< nothing under way and no claim being asked for
    void pump();
    /// Rows of it are waiting again.
    void wake(CampaignId campaign);
    /// What is claimed but has not left will be claimed anew.
    void giveBackReady();
    void setLimits(const PaceLimits& limits);
    /// The lease was lost: what is claimed but has not left is somebody else's now.
    void forgetClaims();
    PaceReport report() const;
    void askQuotaAgain();

 signals:
    /// The campaign, or with no id every campaign of the account.
    void pauseWanted(hongyan::CampaignId campaign, const hongyan::sending::Pause& pause);
    void settledSomething();  ///< an answer was handed to the completer

 private:
    void onRunMade(const delivery::Campaign& campaign, CampaignRun run);
    void pumpSoon();
    void closeWindows();
    bool sendNext(bool mayRetry);
    std::optional<delivery::Claim> nextOf(std::deque<delivery::Claim>& stock) const;
    void waitForPace(SteadyTime now);
    void claimMore();
    int stockFor(const CampaignRun& run) const;
    void onClaimed(CampaignId campaign, const delivery::ClaimSize& asked, const delivery::Claimed& claimed);
    void onClaimFailed(CampaignId campaign);
    void launch(CampaignRun& run, delivery::Claim claim);
    void onAnswer(const UnderWay& sent, const transport::HttpResponse& response);
    void react(const UnderWay& sent, const delivery::Outcome& outcome);
    void onBroken(CampaignId campaign, const pace::Broken& broken, const delivery::Outcome& outcome);
    void pauseChannel(templates::Channel channel, const Pause& pause);
    void applyLimits();
    PaceKind kindNow(const pace::Doing& doing) const;

    LineNeeds m_needs;
    TokenSupply m_token;
    PaceLimits m_limits;
    pace::Pacer m_pacer;
    std::map<CampaignId, CampaignRun> m_runs;
    std::map<CampaignId, int> m_underWay;
    Stock m_stock;
    AnswerDesk m_desk;
    pace::Turns<CampaignId> m_turns;
    QSet<QString> m_openidsUnderWay;  ///< two calls for one person at once are refused (43108)
    int m_inFlight = 0;
    int m_retriesInFlight = 0;
    bool m_pumpPosted = false;
    bool m_isClosed = false;
    QTimer m_next;
};

}  // namespace hongyan::sending
