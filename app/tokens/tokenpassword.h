#pragma once

#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "settings/account.h"

namespace hongyan::tokens {

/// Where the SecretStore keeps the password or key of the account's token address. Another user or host there is
/// another key, so that nobody hears what was meant for somebody else.
QString passwordKey(const settings::Account& account);

/// What the store's answer means for a fetch: what to put into the address. An address that only names a user goes as
/// it is where none is stored. Errors: TokenPasswordMissing, the store's; subject: the AppID.
Result<Secret> passwordFrom(const settings::Account& account, const Result<Secret>& read);

}  // namespace hongyan::tokens
