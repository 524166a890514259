#pragma once

#include "tool/session.h"

namespace hongyan::tool {

struct AccountWords {
    QString name;
    QString appId;
    QString kind = QStringLiteral("service");
    QString apiBase;
    QString token = QStringLiteral("stable");
    QString proxy;
    QString caFile;
    bool secretFromStdin = false;
};
int addAccount(Session& session, const AccountWords& words);
int listAccounts(Session& session);
int checkAccount(Session& session, const QString& name);
int removeAccount(Session& session, const QString& name);
/// The password comes from standard input.
int setProxyPassword(Session& session, const QString& name);
/// What belongs into the token address comes from standard input, a line for each of its places.
int setTokenPassword(Session& session, const QString& name);

}  // namespace hongyan::tool
