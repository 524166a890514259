#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <cstdio>

#include "settings/tokenaddress.h"
#include "tool/accountcommands.h"
#include "tool/commands.h"
#include "tool/lines.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

/// The first lines, each trimmed; what came in is zeroed once it is a Secret.
Secret secretFromStdin(int lines = 1) {
    QByteArray all;
    all.reserve(4096);
    for (int left = lines; left > 0; --left) {
        QByteArray line;
        line.reserve(1024);
        int c = std::getchar();
        for (; c != EOF && c != '\n'; c = std::getchar())
            line.append(static_cast<char>(c));
        QByteArray trimmed = line.trimmed();
        trimmed.detach();
        if (c == EOF && trimmed.isEmpty())
            break;
        if (left < lines)
            all += '\n';
        all += trimmed;
        wipe(trimmed);
        wipe(line);
    }
    return Secret(std::move(all));
}

QJsonObject toJson(const settings::Account& account) {
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("app_id"), account.appId},
            {QStringLiteral("kind"), nameOf(account.kind)},
            {QStringLiteral("api_base"), account.apiBase.toString(QUrl::RemovePassword)},
            {QStringLiteral("token"), nameOf(account.tokenSource)},
            {QStringLiteral("secret_stored"), account.secretStoredOn.has_value()}};
}

Result<settings::Account> accountFrom(const AccountWords& words) {
    settings::Account account;
    account.name = words.name.trimmed();
    account.appId = words.appId.trimmed();
    const auto kind = settings::accountKind(words.kind);
    if (!kind)
        return fail(ErrorKind::InvalidInput, words.kind, QStringLiteral("--kind is service or miniprogram"));
    account.kind = *kind;
    if (!words.apiBase.isEmpty())
        account.apiBase = QUrl(words.apiBase);
    const QString source = words.token.section(QLatin1Char(':'), 0, 0);
    const auto tokenSource = settings::tokenSource(source);
    if (!tokenSource)
        return fail(ErrorKind::InvalidInput, source, QStringLiteral("--token is stable, classic or external:URL"));
    account.tokenSource = *tokenSource;
    if (*tokenSource == settings::TokenSource::External)
        account.tokenUrl = QUrl(words.token.mid(source.size() + 1));
    if (!words.proxy.isEmpty())
        account.proxy = QUrl(words.proxy);
    account.caFile = words.caFile;
    if (!words.caFile.isEmpty() && !QFileInfo(words.caFile).isReadable())
        return fail(ErrorKind::FileNotFound, words.caFile);
    if (!account.caFile.isEmpty())
        account.caFile = QFileInfo(account.caFile).absoluteFilePath();
    return account;
}

}  // namespace

Result<settings::Account> accountNamed(Session& session, const QString& name) {
    auto opened = session.engine();
    if (!opened)
        return fail(opened.error());
    auto accounts = session.wait((*opened)->library().accounts());
    if (!accounts)
        return fail(accounts.error());
    for (const settings::Account& account : *accounts)
        if (account.name == name || account.appId == name)
            return account;
    return fail(ErrorKind::NoSuchAccount, name);
}

namespace {

bool isAmong(const std::vector<settings::Account>& accounts, const settings::Account& one) {
    return std::ranges::any_of(accounts,
                               [&](const auto& known) { return known.name == one.name || known.appId == one.appId; });
}

/// Whether what was given is gone with the program.
bool tellForgotten(Session& session) {
    if (session.options().secrets != secrets::Backend::Memory)
        return false;
    session.note(
        Words::tr("With --secrets memory it was kept for this command only and is gone now. To keep it, use the "
                  "keychain; or --secrets env, which reads it from the environment each time."));
    return true;
}

/// The row is written before the secret: it goes again, without waiting for a keychain that may not answer.
void withdraw(Session& session, const settings::Account& account) {
    engine::Library& library = (*session.engine())->library();
    const auto accounts = session.waitAnyway(library.accounts());
    if (!accounts)
        return;
    for (const settings::Account& known : *accounts)
        if (known.appId == account.appId)
            library.removeAccount(known.id);
}

}  // namespace

int addAccount(Session& session, const AccountWords& words) {
    auto account = accountFrom(words);
    if (!account)
        return session.refuse(account.error());
    if (auto valid = settings::validate(*account); !valid)
        return session.refuse(valid.error());
    const bool needsSecret = account->tokenSource != settings::TokenSource::External &&
                             session.options().secrets != secrets::Backend::Environment;
    if (needsSecret && !words.secretFromStdin)
        return session.refuse(
            {.kind = ErrorKind::MissingField, .detail = {}, .subject = QStringLiteral("--secret-stdin")});
    const Secret secret = words.secretFromStdin ? secretFromStdin() : Secret();
    if (words.secretFromStdin && secret.isEmpty())
        return session.refuse({.kind = ErrorKind::MissingField, .detail = {}, .subject = QStringLiteral("AppSecret")});
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    engine::Library& library = (*opened)->library();
    if (const auto known = session.wait(library.accounts()); known && isAmong(*known, *account))
        return session.refuse({.kind = ErrorKind::AlreadyExists, .subject = account->name});
    const auto added = session.wait(library.addAccount(*account, secret));
    if (!added && session.isInterrupted())
        withdraw(session, *account);
    if (!added)
        return session.refuse(added.error());
    if (!settings::isUsualAppId(account->appId))
        session.note(Words::tr("An AppID is wx and 16 more of 0–9 and a–f. Compare it with the platform's page."));
    if (!secret.isEmpty() && session.options().secrets == secrets::Backend::Keychain)
        account->secretStoredOn = QDate::currentDate();
    session.print(toJson(*account));
    session.say(
        Words::tr("Added %1 (%2). Check it with: hongyanctl account check %1").arg(account->name, account->appId));
    if (!secret.isEmpty())
        tellForgotten(session);
    return Done;
}

int listAccounts(Session& session) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto accounts = session.wait((*opened)->library().accounts());
    if (!accounts)
        return session.refuse(accounts.error());
    QJsonArray rows;
    for (const settings::Account& account : *accounts) {
        rows.append(toJson(account));
        session.say(rowFor(
            {account.name, account.appId, nameOf(account.kind), account.apiBase.toString(QUrl::RemovePassword)}));
    }
    session.print({{QStringLiteral("accounts"), rows}});
    return Done;
}

int checkAccount(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    const auto check = session.wait((*session.engine())->library().checkAccount(account->id));
    if (!check)
        return session.refuse(check.error());
    QJsonObject answer = toJson(*account);
    answer.insert(QStringLiteral("ok"), true);
    answer.insert(QStringLiteral("token_valid_seconds"), static_cast<qint64>(check->tokenValidFor.count()));
    session.say(
        Words::tr("%1 works: the token is valid for %n more second(s).", nullptr, counted(check->tokenValidFor.count()))
            .arg(account->name));
    if (check->quota) {
        answer.insert(QStringLiteral("quota"), QJsonObject{{QStringLiteral("daily_limit"), check->quota->dailyLimit},
                                                           {QStringLiteral("used"), check->quota->used},
                                                           {QStringLiteral("remain"), check->quota->remain}});
        session.say(Words::tr("Quota left today: %1 of %2.").arg(check->quota->remain).arg(check->quota->dailyLimit));
    }
    session.print(answer);
    return Done;
}

int setProxyPassword(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    if (account->proxy.userName().isEmpty())
        return session.refuse({.kind = ErrorKind::InvalidInput,
                               .detail = QStringLiteral("the account's proxy address names no user: give it as "
                                                        "http://user@host:port first"),
                               .subject = account->name});
    const auto kept = session.wait((*session.engine())->library().setProxyPassword(account->id, secretFromStdin()));
    if (!kept)
        return session.refuse(kept.error());
    session.print({{QStringLiteral("account"), account->name}});
    if (!tellForgotten(session))
        session.say(Words::tr("The proxy password of %1 was stored.").arg(account->name));
    return Done;
}

int setTokenPassword(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    const bool isExternal = account->tokenSource == settings::TokenSource::External;
    const int places = isExternal ? settings::secretPlaces(account->tokenUrl) : 0;
    if (places == 0)
        return session.refuse({.kind = ErrorKind::InvalidInput,
                               .detail = QStringLiteral("its token address has no place for a password or key: give it "
                                                        "as external:https://user@host/path, or with {secret} where "
                                                        "it goes, first"),
                               .subject = account->name});
    const auto kept =
        session.wait((*session.engine())->library().setTokenPassword(account->id, secretFromStdin(places)));
    if (!kept)
        return session.refuse(kept.error());
    session.print({{QStringLiteral("account"), account->name}});
    if (!tellForgotten(session))
        session.say(Words::tr("The password or key of the token address of %1 was stored.").arg(account->name));
    return Done;
}

int removeAccount(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    if (const auto removed = session.wait((*session.engine())->library().removeAccount(account->id)); !removed)
        return session.refuse(removed.error());
    session.print({{QStringLiteral("removed"), account->name}});
    const bool keepsSecret = session.options().secrets == secrets::Backend::Environment;
    session.say((keepsSecret ? Words::tr("Removed %1. What it sent stays in the history.")
                             : Words::tr("Removed %1 and its AppSecret. What it sent stays in the history."))
                    .arg(account->name));
    return Done;
}

}  // namespace hongyan::tool
