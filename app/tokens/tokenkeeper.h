#pragma once

#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "secrets/secretstore.h"
#include "settings/account.h"
#include "transport/transport.h"

namespace hongyan::tokens {

/// What people may know of a token: never the token.
struct TokenStatus {
    bool present = false;
    bool refreshing = false;
    Timestamp validUntil{};
    Timestamp refreshAt{};       ///< when the background timer fetches the next one
    std::optional<Error> error;  ///< of the last fetch, when it failed
    int fetchesToday = 0;        ///< in the day of Asia/Shanghai
};

/// Keeps one account's access_token: fetched on first use, again at expires_in − 300 s with jitter (at least 60 s
/// after the last), one fetch in flight however many ask. Memory only. Lives on one thread, the engine's.
class TokenKeeper : public QObject {
    Q_OBJECT
 public:
    TokenKeeper(settings::Account account, secrets::SecretStore& secrets, transport::Transport& transport,
                const Clock& clock, QObject* parent = nullptr);
    ~TokenKeeper() override;

    /// The token, from memory or fetched. Errors: readToken()'s, passwordFrom()'s and the SecretStore's.
    QFuture<Result<Secret>> token();
    /// The platform refused `used`: it is dropped only if it is still the current one. More than five of them within
    /// five minutes, and the next fetch waits 1 s · 2ⁿ, at most 60 s.
    void refused(const Secret& used);
    /// Forgets token and secret: after a new secret, or when a person asks to try again.
    void forget();
    /// A person's click: stable_token with force_refresh; other sources fetch as usual.
    QFuture<Result<Secret>> forceRefresh();
    /// The clock jumped or the machine woke up: fetches anew if due. Without it that is noticed within 30 s.
    void wake();

    TokenStatus status() const;
    const settings::Account& account() const { return m_account; }

 signals:
    void changed();

 private:
    struct Private;
    settings::Account m_account;
    std::unique_ptr<Private> d;
};

}  // namespace hongyan::tokens
