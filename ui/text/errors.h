#pragma once

#include <QString>

#include "base/error.h"
#include "recipients/recipient.h"
#include "recipients/rowreader.h"
#include "secrets/secretstore.h"
#include "settings/account.h"
#include "templates/rules.h"
#include "templates/template.h"
#include "tokens/tokenkeeper.h"

namespace hongyan::text {

/// What went wrong with what, and the next step, with the platform's number of the request where there is one. `detail`
/// never appears in it.
QString sentence(const Error& error);

// -- import
QString word(const recipients::Problem& problem);
QString word(recipients::Encoding encoding);
QString separatorWord(QChar separator);
/// What kind of file it is, by the name of its recipients::FileKind: "a web page".
QString fileKindWord(const QString& name);

// -- templates
QString typeWord(templates::FieldType type);
/// What the platform allows, as it stands below a field: "Any text, ≤ 20".
QString rule(templates::FieldType type);
/// What is wrong with the value of `field`: "“Product” is longer than 20 characters".
QString faultSentence(const templates::Field& field, templates::ValueFault fault);
QString word(templates::ValueFault fault);
QString word(templates::Channel channel);

// -- accounts
QString word(settings::AccountKind kind);
QString word(settings::TokenSource source);
QString description(settings::TokenSource source);
/// "1:12:48", "refreshing", "cannot be fetched, 40164", "—".
QString tokenWord(const tokens::TokenStatus& status, Timestamp now);
/// Where AppSecrets are kept and whether it is open: "GNOME Keyring, unlocked".
QString keychainSentence(const secrets::BackendStatus& status);

}  // namespace hongyan::text
