#include "settings/account.h"

#include <QRegularExpression>

#include "base/enumnames.h"
#include "settings/tokenaddress.h"

namespace hongyan::settings {
namespace {

constexpr std::array kinds{EnumName<AccountKind>{AccountKind::Service, QLatin1String("service")},
                           EnumName<AccountKind>{AccountKind::MiniProgram, QLatin1String("miniprogram")}};
constexpr std::array sources{EnumName<TokenSource>{TokenSource::Stable, QLatin1String("stable")},
                             EnumName<TokenSource>{TokenSource::Classic, QLatin1String("classic")},
                             EnumName<TokenSource>{TokenSource::External, QLatin1String("external")}};

bool isLoopback(const QString& host) {
    static const QRegularExpression v4(QStringLiteral("\\A127(\\.\\d{1,3}){3}\\z"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || v4.match(host).hasMatch();
}

QString bare(const QUrl& url) {
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<void> validateUrl(const QUrl& url) {
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorKind::InvalidUrl, bare(url));
    if (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host())))
        return {};
    if (url.scheme() == QLatin1String("http"))
        return fail(ErrorKind::InsecureUrl, bare(url));
    return fail(ErrorKind::InvalidUrl, bare(url));
}

/// Also where the address is not used now: it is stored all the same.
Result<void> validateSecrets(const Account& account) {
    if (holdsSecret(account.apiBase))
        return fail(ErrorKind::InvalidInput, bare(account.apiBase),
                    QStringLiteral("an API base takes no password and no key"));
    if (account.apiBase.hasQuery() || account.apiBase.hasFragment())
        return fail(ErrorKind::InvalidInput, bare(account.apiBase),
                    QStringLiteral("an API base ends with its path: no ? and no #"));
    if (holdsSecret(account.tokenUrl))
        return fail(ErrorKind::PasswordInUrl, bare(account.tokenUrl),
                    QStringLiteral("write user@host or {secret} and keep the secret in the secret store"));
    if (!account.proxy.password().isEmpty())
        return fail(ErrorKind::PasswordInUrl, bare(account.proxy),
                    QStringLiteral("write user@host and keep the password in the secret store"));
    return {};
}

}  // namespace

Result<void> validate(const Account& account) {
    static const QRegularExpression appIdForm(QStringLiteral("\\A[A-Za-z0-9_-]{4,64}\\z"));
    if (account.name.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("name"), QStringLiteral("an account needs a name"));
    if (!appIdForm.match(account.appId).hasMatch())
        return fail(ErrorKind::InvalidInput, account.appId, QStringLiteral("not the form of an AppID"));
    if (auto base = validateUrl(account.apiBase); !base)
        return base;
    if (account.tokenSource == TokenSource::External)
        if (auto url = validateUrl(account.tokenUrl); !url)
            return url;
    static const QStringList proxySchemes{QStringLiteral("http"), QStringLiteral("socks5")};
    if (!account.proxy.isEmpty() &&
        (!account.proxy.isValid() || account.proxy.host().isEmpty() || !proxySchemes.contains(account.proxy.scheme())))
        return fail(ErrorKind::InvalidUrl, bare(account.proxy),
                    QStringLiteral("a proxy is http://host:port or socks5://host:port"));
    return validateSecrets(account);
}

bool isUsualAppId(const QString& appId) {
    static const QRegularExpression usual(QStringLiteral("\\Awx[0-9a-f]{16}\\z"));
    return usual.match(appId).hasMatch();
}

QString nameOf(AccountKind kind) {
    return nameIn(kinds, kind);
}
QString nameOf(TokenSource source) {
    return nameIn(sources, source);
}
std::optional<AccountKind> accountKind(QStringView name) {
    return valueIn(kinds, name);
}
std::optional<TokenSource> tokenSource(QStringView name) {
    return valueIn(sources, name);
}

}  // namespace hongyan::settings
