#pragma once

#include <deque>
#include <map>
#include <optional>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "settings/account.h"
#include "templates/message.h"
#include "wechat/requests.h"

namespace hongyan::engine {

/// A campaign being sent: its message bound to its columns, what is claimed for it, and what went wrong so far.
class CampaignRun {
 public:
    static Result<CampaignRun> make(const delivery::Campaign& campaign, const QStringList& columns,
                                    const settings::Account& account);

    transport::HttpRequest request(const delivery::Claim& claim, const Secret& token) const;

    CampaignId id() const { return m_id; }
    wechat::Call call() const { return m_request.call(); }
    bool hasIdempotencyKey() const { return m_request.hasIdempotencyKey(); }
    const delivery::Policy& policy() const { return m_policy; }
    const delivery::RetryPolicy& retryPolicy() const { return m_retryPolicy; }

    /// When its sending window opens; nothing while it is open. Cheap: asked before every message.
    std::optional<Timestamp> opensAt(Timestamp now);

    std::deque<delivery::Claim> ready;
    bool isDry = false;  ///< the last claim answered less than asked: ask again when woken

    /// The circuit breaker of a campaign: the code that more than 20 of the first 50 finished deliveries failed with.
    std::optional<delivery::Outcome> breaker(const delivery::Outcome& outcome, delivery::State to);

 private:
    CampaignRun(const delivery::Campaign& campaign, templates::CompiledMessage message, wechat::SendRequest request);

    CampaignId m_id;
    delivery::Policy m_policy;
    delivery::RetryPolicy m_retryPolicy;
    templates::CompiledMessage m_message;
    wechat::SendRequest m_request;
    Timestamp m_openUntil{};  ///< known to be open in this minute
    int m_finished = 0;
    std::map<int, int> m_failuresByCode;
};

}  // namespace hongyan::engine
