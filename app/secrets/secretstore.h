#pragma once

#include <QFuture>
#include <QString>
#include <memory>
#include <optional>

#include "base/result.h"
#include "base/secret.h"

namespace hongyan::secrets {

enum class Backend { Keychain, Environment, Memory };

struct BackendStatus {
    Backend backend = Backend::Keychain;
    bool available = false;
    bool locked = false;
    QString name;  ///< "GNOME Keyring", "KWallet", "macOS Keychain" …, as the system calls it
};

/// Keeps AppSecrets by AppID, and other secrets of an account by a key made of it. Call from a thread with an event
/// loop; answers come within 10 s, on any thread. Errors: SecretMissing, KeychainUnavailable, KeychainLocked,
/// KeychainRefused (subject: the AppID).
class SecretStore {
 public:
    virtual ~SecretStore() = default;
    /// `expected`: the database remembers that one was stored, so "not found" means locked or missing.
    virtual QFuture<Result<Secret>> read(const QString& appId, bool expected) = 0;
    /// Read back and compared before it answers. Environment: InvalidInput, it cannot be written.
    virtual QFuture<Result<void>> write(const QString& appId, const Secret& secret) = 0;
    virtual QFuture<Result<void>> erase(const QString& appId) = 0;
    virtual QFuture<BackendStatus> status() = 0;
};

/// The system's keychain, never a plain-text fall-back. Has a watchdog: an unlock prompt nobody answers ends as
/// KeychainLocked after 10 s.
std::unique_ptr<SecretStore> keychain();
/// HONGYAN_SECRET_<AppID>, read-only.
std::unique_ptr<SecretStore> environment();
/// The environment does not have it, so that it cannot be entered in the program either.
bool isOfEnvironment(const Error& error);
/// Until the program ends.
std::unique_ptr<SecretStore> memory();

/// The key of the password of an account's proxy, where an AppSecret has the AppID. In the environment it is
/// HONGYAN_PROXY_PASSWORD_<AppID>.
QString proxyKey(const QString& appId);
/// The same of the password or key of an account's token address, for `server` alone. In the environment it is
/// HONGYAN_TOKEN_PASSWORD_<AppID>, whatever the server.
QString tokenPasswordKey(const QString& appId, const QString& server);
/// Whose it is: the AppID of any key.
QString appIdOf(const QString& key);

QString nameOf(Backend backend);  ///< "keychain", "env", "memory"
std::optional<Backend> backendNamed(QStringView name);
std::unique_ptr<SecretStore> open(Backend backend);

}  // namespace hongyan::secrets
