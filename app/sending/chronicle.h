#pragma once

#include <QObject>
#include <map>
#include <optional>

#include "journal/journal.h"
#include "sending/campaigns/campaignwatch.h"
#include "sending/completer.h"
#include "sending/lease/leasekeeper.h"
#include "sending/lease/timewatch.h"
#include "sending/pace.h"
#include "tokens/keepers.h"

namespace hongyan::sending {

/// Listens to the parts of the engine and has what they decide written down. Decides nothing. Engine thread.
class Chronicle : public QObject {
    Q_OBJECT
 public:
    Chronicle(journal::Journal& journal, const Clock& clock, QObject* parent);

    void follow(const LeaseKeeper& lease);
    void follow(const Completer& completer);
    void follow(const tokens::Keepers& keepers);
    void follow(const TimeWatch& time);
    void follow(const CampaignWatch& watch);
    /// Several times a second: what changed since the last time is written.
    void onPace(const std::vector<PaceReport>& reports);
    void onTrouble(const Error& error);

 private:
    void onTokenChanged(AccountId account, const tokens::TokenStatus& status);
    void onPaceKind(const PaceReport& report, PaceKind before);

    journal::Journal& m_journal;
    const Clock& m_clock;
    std::map<AccountId, PaceKind> m_paces;
    std::map<AccountId, tokens::TokenStatus> m_tokens;
    std::optional<ErrorKind> m_trouble;
    SteadyTime m_troubleToldAt{};
};

}  // namespace hongyan::sending
