#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "delivery/store.h"
#include "engine/campaignrun.h"
#include "engine/completer.h"
#include "engine/leasekeeper.h"
#include "engine/pace.h"
#include "journal/journal.h"
#include "pace/pacer.h"
#include "tokens/tokenkeeper.h"
#include "transport/transport.h"

namespace hongyan::engine {

using PaceLimits = pace::Limits;
using pace::Pacer;

/// What a line needs of the rest of the engine.
struct LineNeeds {
    StoreThread& writer;
    transport::Transport& transport;
    Completer& completer;
    LeaseKeeper& lease;
    const Clock& clock;
    journal::Journal& journal;
};

/// One account's sending: claims for its campaigns in turn, sends as fast as the pacer allows, has every answer
/// classified, decided and completed. Engine thread.
class AccountLine : public QObject {
    Q_OBJECT
 public:
    AccountLine(LineNeeds needs, std::shared_ptr<tokens::TokenKeeper> keeper, PaceLimits limits, QObject* parent);
    ~AccountLine() override;

    /// Begins or goes on with a Running campaign. Idempotent.
    void take(const delivery::Campaign& campaign);
    /// Stops claiming for it and gives back what has not left; what is under way is heard out.
    void drop(CampaignId campaign);
    void dropAll();
    bool has(CampaignId campaign) const { return m_runs.contains(campaign); }
    /// Claimed, under way, or being claimed.
    bool isBusyWith(CampaignId campaign) const;
    int inFlight() const { return m_inFlight; }
    bool isQuiet() const;  ///< nothing under way and no claim being asked for
    void pump();
    /// Rows of it are waiting again.
    void wake(CampaignId campaign);
    void giveBackReady();
    void setLimits(const PaceLimits& limits);
    /// The lease was lost: what is claimed but has not left is somebody else's now.
    void forgetClaims();
    PaceReport report() const;

 signals:
    /// The campaign, or with no id every campaign of the account, must pause.
    void pauseWanted(hongyan::CampaignId campaign, hongyan::delivery::PauseReason reason, int code,
                     const QString& detail, std::optional<hongyan::Timestamp> until);
    void settledSomething();  ///< an answer was handed to the completer

 private:
    struct UnderWay {
        delivery::Claim claim;
        Secret token;
        SteadyTime sentAt{};
        wechat::Call call{};  ///< of the run, which may have ended when the answer comes
    };
    void pumpSoon();
    void fetchToken();
    void onToken(const Result<Secret>& token);
    void claimMore();
    int wanted(const CampaignRun& run) const;
    void onClaimed(CampaignId campaign, int asked, const Result<delivery::Claimed>& claimed);
    void tell(const delivery::Claimed& claimed);
    void closeWindows();
    CampaignRun* nextReady();
    std::optional<delivery::Claim> nextOf(CampaignRun& run);
    void launch(CampaignRun& run, delivery::Claim claim);
    void onAnswer(const UnderWay& sent, const transport::HttpResponse& response);
    void react(const UnderWay& sent, const delivery::Outcome& outcome);
    void onTokenRefused(const Secret& used);
    void giveBack(const std::vector<delivery::Claim>& claims);
    void onKeeperChanged();
    void applyLimits();

    LineNeeds m_needs;
    std::shared_ptr<tokens::TokenKeeper> m_keeper;
    PaceLimits m_limits;
    Pacer m_pacer;
    std::map<CampaignId, CampaignRun> m_runs;
    std::map<CampaignId, int> m_underWay;
    std::map<CampaignId, int> m_claiming;
    CampaignId m_lastServed;
    QSet<QString> m_openidsUnderWay;  ///< two calls for one person at once are refused (43108)
    int m_inFlight = 0;
    std::optional<Secret> m_token;
    bool m_fetchingToken = false;
    int m_tokenStrikes = 0;  ///< refusals in a row, each of a different token
    int m_tokenFailures = 0;
    bool m_pumpPosted = false;
    QTimer m_next;
};

}  // namespace hongyan::engine
