#include "engine/campaignrun.h"

#include "templates/template.h"

namespace hongyan::engine {
namespace {

constexpr int breakerSample = 50;
constexpr int breakerLimit = 20;

}  // namespace

CampaignRun::CampaignRun(const delivery::Campaign& campaign, templates::CompiledMessage message,
                         wechat::SendRequest request)
    : m_id(campaign.id),
      m_policy(campaign.policy),
      m_retryPolicy(delivery::policyFor(campaign.policy.retry)),
      m_message(std::move(message)),
      m_request(std::move(request)),
      // Only the beginning is watched: a campaign taken up again later has passed it.
      m_finished(static_cast<int>(campaign.counts.total() - campaign.counts.live())) {}

Result<CampaignRun> CampaignRun::make(const delivery::Campaign& campaign, const QStringList& columns,
                                      const settings::Account& account) {
    auto compiled = templates::CompiledMessage::compile(campaign.message, columns);
    if (!compiled)
        return fail(compiled.error());
    return CampaignRun(campaign, std::move(*compiled), wechat::SendRequest(account, campaign.message));
}

transport::HttpRequest CampaignRun::request(const delivery::Claim& claim, const Secret& token) const {
    const std::vector<QString> values(claim.values.begin(), claim.values.end());
    return m_request.build(token, claim.openid, claim.clientMsgId, m_message.render(values));
}

std::optional<Timestamp> CampaignRun::opensAt(Timestamp now) {
    if (!m_policy.window || (now < m_openUntil && now >= m_openUntil - std::chrono::minutes(1)))
        return std::nullopt;
    const auto opening = delivery::opensAt(*m_policy.window, now);
    if (!opening)  // windows open and close on the minute
        m_openUntil = std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1);
    return opening;
}

std::optional<delivery::Outcome> CampaignRun::breaker(const delivery::Outcome& outcome, delivery::State to) {
    if (!delivery::isFinished(to) || m_finished >= breakerSample)
        return std::nullopt;
    ++m_finished;
    if (to != delivery::State::Failed || ++m_failuresByCode[outcome.code] <= breakerLimit)
        return std::nullopt;
    m_finished = breakerSample;  // said once; a person who resumes means it
    return outcome;
}

}  // namespace hongyan::engine
