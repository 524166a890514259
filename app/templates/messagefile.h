#pragma once

#include <QByteArray>
#include <QStringList>

#include "templates/message.h"

namespace hongyan::templates {

/// A message as a file (.json) to hand to a colleague or keep: what it says, and the template it was written for by id,
/// title and content, so that another account's template of the same fields can be found for it. No ids of this
/// database.
struct MessageFile {
    Message message;
    QString title;
    QString content;
};

QByteArray toFile(const Message& message, const Template& of);
/// Errors: InvalidInput (subject: "message file"), FileTooLarge beyond 1 MB.
Result<MessageFile> messageFrom(const QByteArray& json);
/// The template it fits among those of an account: the same id, else the same title and fields, else the same fields;
/// nullptr when none. Those that are gone come last.
const Template* templateFor(const MessageFile& file, const std::vector<Template>& among);

}  // namespace hongyan::templates
