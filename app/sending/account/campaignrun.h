#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/store.h"
#include "pace/breakers.h"
#include "settings/account.h"
#include "templates/message.h"
#include "wechat/requests.h"

namespace hongyan::sending {

/// A campaign being sent: its message bound to its columns, what is claimed for it, and what went wrong so far.
class CampaignRun {
 public:
    static Result<CampaignRun> make(const delivery::Campaign& campaign, const QStringList& columns,
                                    const settings::Account& account);

    transport::HttpRequest request(const delivery::Claim& claim, const Secret& token, Timestamp now);

    CampaignId id() const { return m_id; }
    wechat::Call call() const { return m_request.call(); }
    templates::Channel channel() const { return m_request.channel(); }
    bool hasIdempotencyKey() const { return m_request.hasIdempotencyKey(); }
    const delivery::Policy& policy() const { return m_policy; }
    const delivery::RetryPolicy& retryPolicy() const { return m_retryPolicy; }

    /// When its sending window opens; nothing while it is open. Cheap: asked before every message.
    std::optional<Timestamp> opensAt(Timestamp now);

    std::deque<delivery::Claim> ready;  ///< claimed first tries
    std::deque<delivery::Claim> again;  ///< claimed later ones: they may take only part of the slots
    bool isDry = false;                 ///< the last claim answered fewer first tries than asked: ask again when woken
    bool areRetriesLeft = true;         ///< more later tries wait than were claimed

    bool hasAny() const { return !ready.empty() || !again.empty(); }
    std::vector<delivery::Claim> takeAll();
    /// How many rows to claim to have so many in stock; rows is 0 where it is not worth asking.
    delivery::ClaimSize wanted(int stock) const;
    void onClaimed(const delivery::ClaimSize& asked, const delivery::Claimed& claimed);
    void wake();

    std::optional<pace::Broken> breaker(const delivery::Outcome& outcome, delivery::State to) {
        return m_breakers.note(outcome, to);
    }

 private:
    CampaignRun(const delivery::Campaign& campaign, templates::CompiledMessage message, wechat::SendRequest request);

    CampaignId m_id;
    delivery::Policy m_policy;
    delivery::RetryPolicy m_retryPolicy;
    templates::CompiledMessage m_message;
    wechat::SendRequest m_request;
    Timestamp m_openUntil{};  ///< known to be open in this minute
    pace::Breakers m_breakers;
};

/// It was tried before, and counts as a repeat for the pace.
bool isRetry(const delivery::Claim& claim);

}  // namespace hongyan::sending
