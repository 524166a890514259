#pragma once

#include <QString>

#include "secrets/secretstore.h"
#include "settings/account.h"

namespace hongyan::text {

/// Where AppSecrets are, as the store in use has it; before it has answered nothing is claimed.
struct SecretPlace {
    QString title;     ///< "AppSecrets live in the system's keychain"
    QString sentence;  ///< "GNOME Keyring, unlocked. Never in a file, a database or a log."
    QString beside;    ///< said of the data folder: "AppSecrets are not in it: they live in the keychain."
};
SecretPlace secretPlace(const std::optional<secrets::BackendStatus>& status);

/// What becomes of the account's AppSecret when the account is removed; empty: none was kept.
QString secretAfterRemoval(const settings::Account& account, const std::optional<secrets::BackendStatus>& status);

}  // namespace hongyan::text
