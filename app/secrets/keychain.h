#pragma once

#include "secrets/keychaincall.h"
#include "secrets/secretstore.h"

namespace hongyan::secrets {

/// The system's keychain through QtKeychain. Callable from any thread: the work is done on a thread of its own.
class Keychain final : public SecretStore {
 public:
    explicit Keychain(Milliseconds watchdog = Milliseconds(10'000));

    QFuture<Result<Secret>> read(const QString& appId, bool expected) override;
    QFuture<Result<void>> write(const QString& appId, const Secret& secret) override;
    QFuture<Result<void>> erase(const QString& appId) override;
    QFuture<BackendStatus> status() override;

 private:
    QFuture<Result<void>> change(KeychainCall::Question question);

    Milliseconds m_watchdog;
};

}  // namespace hongyan::secrets
