#include "sending/account/tokensupply.h"

namespace hongyan::sending {
namespace {

using delivery::PauseReason;
constexpr int triesToFetch = 4;
constexpr int strikesToStop = 2;
constexpr Milliseconds firstWait{1'000};
constexpr Milliseconds pauseAfterFailing = std::chrono::minutes(1);

}  // namespace

TokenSupply::TokenSupply(std::shared_ptr<tokens::TokenKeeper> keeper, const Clock& clock, QObject* parent)
    : QObject(parent), m_keeper(std::move(keeper)), m_clock(clock) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TokenSupply::fetch);
    connect(m_keeper.get(), &tokens::TokenKeeper::changed, this, &TokenSupply::onKeeperChanged);
}

void TokenSupply::fetch() {
    // While it waits to try again, everybody who asks waits with it: one failure must not count as many.
    if (m_again.isActive() || std::exchange(m_fetching, true))
        return;
    m_keeper->token().then(this, [this](const Result<Secret>& token) {
        m_fetching = false;
        onToken(token);
    });
}

bool TokenSupply::refuse(const Secret& used, int code) {
    if (!m_token || !(*m_token == used))
        return false;
    m_token.reset();
    m_keeper->refused(used);
    if (++m_strikes >= strikesToStop) {
        m_strikes = 0;
        emit failed({.reason = PauseReason::TokenUnavailable, .code = code});
    }
    return true;
}

/// A token refreshed in the background takes the place of the one in use.
void TokenSupply::onKeeperChanged() {
    const tokens::TokenStatus status = m_keeper->status();
    if (m_token && status.present && !status.refreshing)
        fetch();
}

void TokenSupply::onToken(const Result<Secret>& token) {
    if (!token)
        return onFailure(token.error());
    m_token = *token;
    m_failures = 0;
    emit changed();
}

void TokenSupply::onFailure(const Error& error) {
    switch (error.kind) {
        case ErrorKind::AccountRefused:
            emit failed({.reason = PauseReason::AccountRefused,
                         .code = error.code,
                         .detail = error.subject.isEmpty() ? error.detail : error.subject});
            return;
        case ErrorKind::SecretMissing:
        case ErrorKind::TokenPasswordMissing:
        case ErrorKind::KeychainLocked:
        case ErrorKind::KeychainRefused:
        case ErrorKind::KeychainUnavailable:
            emit failed({.reason = PauseReason::SecretUnavailable, .detail = nameOf(error.kind)});
            return;
        default:
            break;
    }
    if (++m_failures < triesToFetch) {
        m_again.start(firstWait * (1 << m_failures));
        return;
    }
    m_failures = 0;
    emit failed({.reason = PauseReason::TokenUnavailable,
                 .code = error.code,
                 .detail = nameOf(error.kind),
                 .until = m_clock.now() + pauseAfterFailing});
}

}  // namespace hongyan::sending
