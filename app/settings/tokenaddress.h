#pragma once

#include <QString>
#include <QUrl>

#include "base/secret.h"

namespace hongyan::settings {

/// What an account's token address (TokenSource::External) may hold. It lies in the database in plain, so a secret has
/// only a place in it: {secret} as the user, the password, in the path or as the value of a parameter; or, where that
/// stands nowhere, the password of the user it names. Never a password, nor a value of a parameter whose name speaks of
/// one: that has key, secret, token, pass, pwd, auth, sign, cred, ticket, cookie or session in it, is sig, hmac, jwt,
/// ak or sk, or says so in Chinese. The secret itself is in the SecretStore, one line for all places or one for each.

/// Against that rule: an older version kept it so.
bool holdsSecret(const QUrl& address);
/// How many places it has: user, password, path, query, in that order.
int secretPlaces(const QUrl& address);
/// {secret} stands in it: without one there is nothing to ask for.
bool needsSecret(const QUrl& address);
/// One line, or one for each place.
bool fitsPlaces(const QUrl& address, const Secret& secret);
/// Each line percent-encoded for its place. Only for the request that goes there.
QUrl withSecret(const QUrl& address, const Secret& secret);

/// What the rule forbids, taken out of an address: withSecret() puts it together again.
struct SplitAddress {
    QUrl address;
    Secret secret;
};
SplitAddress splitAddress(const QUrl& address);

/// For people to read and to type: with {secret} as it is written.
QString shownAddress(const QUrl& address);
/// Whom the secret is for, "user@host:port": it is told to nobody else.
QString serverOf(const QUrl& address);

}  // namespace hongyan::settings
