#pragma once

#include "base/result.h"
#include "delivery/policy.h"
#include "engine/library.h"
#include "templates/message.h"
#include "tool/commands.h"

namespace hongyan::tool {

/// How a campaign is to be sent, from what stands on the command line. Errors: InvalidInput (subject: the value).
Result<delivery::Policy> policyFrom(const SendWords& words);

/// What is sent to, before anything is written: the columns, and the import that would make the list.
struct Audience {
    std::optional<recipients::ListInfo> list;
    std::optional<engine::ImportRequest> import;
    QStringList columns;
};

/// Errors: NoSuchList, those of importRequest().
Result<Audience> audienceFrom(Session& session, const SendWords& words);

/// What looks like a variable of the columns is made one or left, as the words choose. Errors: InvalidInput,
/// LooksLikeVariable where they do not choose and it is no dry run.
Result<void> settleLookAlikes(templates::Message& message, const QStringList& columns, const SendWords& words);

/// What a copy that was brought back does not know of is counted by no key and no cap: with one of them it is sent only
/// where the words accept that, and without it is said. Errors: InvalidInput, storage's.
Result<void> settleMissing(Session& session, const delivery::Policy& policy, const SendWords& words);

}  // namespace hongyan::tool
