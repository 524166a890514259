#include "sending/account/quotas.h"

#include "wechat/requests.h"

namespace hongyan::sending {
namespace {

constexpr auto askEvery = std::chrono::seconds(30);

pace::QuotaKey keyOf(const settings::Account& account, templates::Channel channel) {
    return {account.appId, wechat::sendPath(channel)};
}

}  // namespace

Quotas::Quotas(tokens::Keepers& keepers, const Clock& clock, QObject* parent)
    : QObject(parent), m_keepers(keepers), m_clock(clock) {}

QFuture<Result<wechat::Quota>> Quotas::ask(const settings::Account& account, templates::Channel channel) {
    const pace::QuotaKey key = keyOf(account, channel);
    m_askedAt[key] = m_clock.steady();
    return m_keepers
        .call(
            account, [=](const Secret& token) { return wechat::quotaRequest(account, token, channel); },
            wechat::Call::QuotaGet)
        .then(this, [this, key](const Result<transport::HttpResponse>& response) -> Result<wechat::Quota> {
            if (!response)
                return fail(response.error());
            auto quota = wechat::readQuota(*response);
            if (!quota)
                return quota;
            quota->askedAt = m_clock.now();
            note(key, *quota);
            return quota;
        });
}

void Quotas::note(const pace::QuotaKey& key, const wechat::Quota& quota) {
    m_ledger.note(key, {quota.dailyLimit, quota.used, quota.remain, quota.askedAt});
    m_answeredAt[key] = quota.askedAt;
}

void Quotas::askAgain(const settings::Account& account, templates::Channel channel) {
    const auto asked = m_askedAt.find(keyOf(account, channel));
    if (asked == m_askedAt.end() || m_clock.steady() - asked->second >= askEvery)
        ask(account, channel);
}

void Quotas::count(const settings::Account& account, templates::Channel channel) {
    m_ledger.count(keyOf(account, channel), m_clock.now());
}

Timestamp Quotas::noteUsedUp(const settings::Account& account, templates::Channel channel) {
    const Timestamp now = m_clock.now();
    m_ledger.noteUsedUp(keyOf(account, channel), now);
    return m_ledger.usedUpUntil(keyOf(account, channel), now).value_or(nextShanghaiMidnight(now));
}

std::optional<Timestamp> Quotas::usedUpUntil(const settings::Account& account, templates::Channel channel) const {
    return m_ledger.usedUpUntil(keyOf(account, channel), m_clock.now());
}

void Quotas::lift(const settings::Account& account) {
    for (const templates::Channel channel : templates::allChannels)
        m_ledger.lift(keyOf(account, channel));
}

std::optional<wechat::Quota> Quotas::left(const settings::Account& account, templates::Channel channel) const {
    const pace::QuotaKey key = keyOf(account, channel);
    const auto left = m_ledger.left(key, m_clock.now());
    const auto answered = m_answeredAt.find(key);
    if (!left || answered == m_answeredAt.end())
        return std::nullopt;
    return wechat::Quota{left->dailyLimit, left->used, left->remain, answered->second};
}

templates::Channel mainChannel(settings::AccountKind kind) {
    switch (kind) {
        case settings::AccountKind::Service:
            return templates::Channel::TemplateSend;
        case settings::AccountKind::MiniProgram:
            return templates::Channel::SubscribeSend;
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::sending
