#pragma once

#include "templates/message.h"
#include "tool/librarycommands.h"

namespace hongyan::tool {

/// Error: NoSuchTemplate.
Result<templates::Template> templateNamed(Session& session, AccountId account, const QString& id);
/// The account's message of that name, its latest version or the one asked for. Error: InvalidInput.
Result<templates::Message> messageNamed(Session& session, AccountId account, const QString& name,
                                        std::optional<int> version = {});
/// From what stands on the command line. Errors: InvalidInput (subject: the word), those of checkAgainst().
Result<templates::Message> messageFrom(const MessageWords& words, const templates::Template& of);

/// A message and the template it fills in, which it is held against.
struct FilledTemplate {
    templates::Message message;
    templates::Template of;
};
/// What is to be sent: a saved message or what stands on the command line.
Result<FilledTemplate> filledTemplate(Session& session, AccountId account, const SendWords& words);

}  // namespace hongyan::tool
