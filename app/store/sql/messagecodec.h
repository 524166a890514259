#pragma once

#include <QString>

#include "templates/message.h"
#include "templates/template.h"

namespace hongyan::store {

/// How messages and templates are kept: the only place of this room that calls the templates room.
QString storedMessage(const templates::Message& message);
/// Throws Failure(StorageBroken, subject) where `json` is no message.
templates::Message messageFromStored(const QString& json, const QString& subject);

/// The approved values of the fields that have any: {"key": ["…"]}. Everything else of a field follows from the
/// content.
QString storedChoices(const std::vector<templates::Field>& fields);
std::vector<templates::Field> fieldsFromStored(const QString& content, const QString& example, const QString& choices,
                                               templates::Channel channel);

}  // namespace hongyan::store
