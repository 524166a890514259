#include "sending/account/campaignrun.h"

#include <algorithm>

#include "templates/template.h"

namespace hongyan::sending {
namespace {

constexpr double retryShare = 0.3;

}  // namespace

CampaignRun::CampaignRun(const delivery::Campaign& campaign, templates::CompiledMessage message,
                         wechat::SendRequest request)
    : m_id(campaign.id),
      m_policy(campaign.policy),
      m_retryPolicy(delivery::policyFor(campaign.policy.retry)),
      m_message(std::move(message)),
      m_request(std::move(request)),
      // Only the beginning is watched: a campaign taken up again later has passed it.
      m_breakers(campaign.counts.total() - campaign.counts.live()) {}

Result<CampaignRun> CampaignRun::make(const delivery::Campaign& campaign, const QStringList& columns,
                                      const settings::Account& account) {
    auto compiled = templates::CompiledMessage::compile(campaign.message, columns);
    if (!compiled)
        return fail(compiled.error());
    return CampaignRun(campaign, std::move(*compiled), wechat::SendRequest(account, campaign.message));
}

transport::HttpRequest CampaignRun::request(const delivery::Claim& claim, const Secret& token, Timestamp now) {
    return m_request.build(token, claim.openid, claim.clientMsgId, m_message.render(claim.values, now));
}

std::optional<Timestamp> CampaignRun::opensAt(Timestamp now) {
    if (!m_policy.window || (now < m_openUntil && now >= m_openUntil - std::chrono::minutes(1)))
        return std::nullopt;
    const auto opening = delivery::opensAt(*m_policy.window, now);
    if (!opening)  // windows open and close on the minute
        m_openUntil = std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1);
    return opening;
}

std::vector<delivery::Claim> CampaignRun::takeAll() {
    std::vector<delivery::Claim> all(again.begin(), again.end());
    all.insert(all.end(), ready.begin(), ready.end());
    again.clear();
    ready.clear();
    wake();
    return all;
}

delivery::ClaimSize CampaignRun::wanted(int stock) const {
    const int retryStock = std::max(1, static_cast<int>(stock * retryShare));
    const auto missing = [](int of, size_t there) {
        const int left = of - static_cast<int>(there);
        return left * 2 >= of ? left : 0;  // few large claims rather than many small ones
    };
    const int retries = areRetriesLeft ? missing(retryStock, again.size()) : 0;
    const int firsts = isDry ? 0 : missing(stock, ready.size());
    return {.rows = firsts + retries, .retries = retries};
}

void CampaignRun::onClaimed(const delivery::ClaimSize& asked, const delivery::Claimed& claimed) {
    int retries = 0;
    for (const delivery::Claim& claim : claimed.claims) {
        retries += isRetry(claim) ? 1 : 0;
        (isRetry(claim) ? again : ready).push_back(claim);
    }
    areRetriesLeft = claimed.areRetriesLeft;
    if (static_cast<int>(claimed.claims.size()) - retries < asked.rows - std::max(retries, asked.retries))
        isDry = true;
}

void CampaignRun::wake() {
    isDry = false;
    areRetriesLeft = true;
}

bool isRetry(const delivery::Claim& claim) {
    return claim.standing.triesUsed > 0 || claim.standing.safeRepeats > 0;
}

}  // namespace hongyan::sending
