#include "tokens/tokenpassword.h"

#include "secrets/secretstore.h"
#include "settings/tokenaddress.h"

namespace hongyan::tokens {

QString passwordKey(const settings::Account& account) {
    return secrets::tokenPasswordKey(account.appId, settings::serverOf(account.tokenUrl));
}

Result<Secret> passwordFrom(const settings::Account& account, const Result<Secret>& read) {
    const bool isMissing =
        read ? !settings::fitsPlaces(account.tokenUrl, *read) : read.error().kind == ErrorKind::SecretMissing;
    if (read && !isMissing)
        return read;
    if (isMissing && !read && !settings::needsSecret(account.tokenUrl))
        return Secret();
    if (isMissing)
        return fail(ErrorKind::TokenPasswordMissing, account.appId);
    Error error = read.error();
    error.subject = account.appId;
    return fail(error);
}

}  // namespace hongyan::tokens
