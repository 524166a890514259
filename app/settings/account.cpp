#include "settings/account.h"

#include <QRegularExpression>

#include "base/enumnames.h"

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

Result<void> validateUrl(const QUrl& url) {
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorKind::InvalidUrl, url.toString(QUrl::RemoveUserInfo));
    if (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host())))
        return {};
    if (url.scheme() == QLatin1String("http"))
        return fail(ErrorKind::InsecureUrl, url.toString(QUrl::RemoveUserInfo));
    return fail(ErrorKind::InvalidUrl, url.toString(QUrl::RemoveUserInfo));
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
        return fail(ErrorKind::InvalidUrl, account.proxy.toString(QUrl::RemoveUserInfo),
                    QStringLiteral("a proxy is http://host:port or socks5://host:port"));
    if (!account.proxy.password().isEmpty())
        return fail(ErrorKind::PasswordInUrl, account.proxy.toString(QUrl::RemoveUserInfo),
                    QStringLiteral("write user@host and keep the password in the secret store"));
    return {};
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
