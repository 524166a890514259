#pragma once

#include <QDate>
#include <QString>
#include <QUrl>
#include <optional>

#include "base/ids.h"
#include "base/result.h"

namespace hongyan::settings {

enum class AccountKind { Service, MiniProgram };
enum class TokenSource { Stable, Classic, External };

/// One Official Account or mini-program. Its AppSecret is not here: it lives in the SecretStore under the AppID.
struct Account {
    AccountId id;
    QString name;   ///< unique, what people call it
    QString appId;  ///< unique
    AccountKind kind = AccountKind::Service;
    QUrl apiBase = QUrl(QStringLiteral("https://api.weixin.qq.com"));
    TokenSource tokenSource = TokenSource::Stable;
    QUrl tokenUrl;   ///< TokenSource::External only: answers {access_token, expires_in}. See settings/tokenaddress.h
    QUrl proxy;      ///< empty: the system's. May name a user; the password is in the SecretStore: secrets::proxyKey()
    QString caFile;  ///< PEM; an authority to trust beside the system's
    bool sandbox = false;  ///< belongs to the built-in platform: its base is set anew each time that starts
    std::optional<QDate> secretStoredOn;  ///< a secret was put into the keychain then; never the secret

    bool operator==(const Account&) const = default;
};

/// Checks name, AppID form and URLs: https anywhere, http only to loopback; in none of them a password or key
/// (PasswordInUrl), which would lie in the database. The error names the offending value, of a URL only
/// what can be no secret.
Result<void> validate(const Account& account);

/// Whether it looks as the platform makes them, wx and 16 hex digits: a habit of its, not a rule. The sandbox's may
/// not.
bool isUsualAppId(const QString& appId);

QString nameOf(AccountKind kind);  ///< "service", "miniprogram"
QString nameOf(TokenSource source);
std::optional<AccountKind> accountKind(QStringView name);
std::optional<TokenSource> tokenSource(QStringView name);

}  // namespace hongyan::settings
