#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <set>

#include "engine/accountline.h"
#include "engine/keepers.h"
#include "engine/pace.h"

namespace hongyan::engine {

/// Knows which campaigns are to be worked on and hands them to their account's line; promotes what is due, resumes
/// what was paused until now, notices what other processes changed. Engine thread.
class Dispatcher : public QObject {
    Q_OBJECT
 public:
    Dispatcher(LineNeeds needs, Keepers& keepers, PaceLimits limits, QObject* parent);
    ~Dispatcher() override;

    void workOnEverything();
    void workOn(CampaignId campaign);
    /// Looks at the store now instead of at the next second.
    void look();
    /// Rows of it were made waiting again.
    void wake(CampaignId campaign);
    void pause(CampaignId campaign, delivery::PauseReason reason, int code, const QString& detail,
               std::optional<Timestamp> until);
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
    void campaignChanged(hongyan::CampaignId id);
    void campaignSettled(hongyan::CampaignId id);
    void idle();
    void quiet();  ///< nothing is under way

 private:
    using Campaigns = std::vector<delivery::Campaign>;
    void onLooked(const Result<Campaigns>& campaigns);
    void see(const delivery::Campaign& campaign);
    void prepare(const delivery::Campaign& campaign);
    void work(const delivery::Campaign& campaign);
    AccountLine* lineOf(const settings::Account& account);
    void promote();
    void promoteNow();
    void onApplied(const delivery::Applied& applied);
    void onAdopted(const std::vector<delivery::Claim>& claims);
    void onPauseWanted(AccountId account, CampaignId campaign, delivery::PauseReason reason, int code,
                       const QString& detail, std::optional<Timestamp> until);
    bool isWanted(CampaignId campaign) const { return m_everything || m_scope.contains(campaign); }
    bool isBusyWith(CampaignId campaign) const;
    void tellSettled();
    void resumeDue(const delivery::Campaign& campaign);
    /// For the sentence of a line that waits for it.
    void askNextDue(AccountId account);
    void watchCanary(const delivery::Campaign& campaign);
    void onCanaryJudged(const delivery::Campaign& campaign, const delivery::CanaryFindings& findings);
    void forgetQuietOnes();

    LineNeeds m_needs;
    Keepers& m_keepers;
    PaceLimits m_limits;
    std::map<AccountId, std::unique_ptr<AccountLine>> m_lines;
    std::map<CampaignId, delivery::Campaign> m_known;  ///< as last looked at
    std::map<AccountId, std::optional<Timestamp>> m_nextDue;
    std::set<AccountId> m_forgetting;
    std::set<CampaignId> m_scope;
    std::set<CampaignId> m_preparing;
    std::map<CampaignId, int> m_held;
    std::set<CampaignId> m_settled;  ///< said so already
    bool m_everything = false;
    bool m_checkedForDead = false;
    bool m_stopped = false;
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_promoting = false;
    bool m_sweeping = false;  ///< a large cancelling may have been interrupted before
    int m_quietTicks = 0;
    QTimer m_look;
    QTimer m_promote;
};

}  // namespace hongyan::engine
