#pragma once

#include <QJsonArray>
#include <QStringList>

#include "templates/lint.h"

namespace hongyan::tool {

/// "thing4, 52 people: too long. --fix thing4=shorten mends 52."
QStringList findingWords(const templates::LintReport& report);
/// Field, fault, people and what each fix would mend.
QJsonArray findingsJson(const templates::LintReport& report);
/// "trim, collapse_spaces, …"
QString fixNames();

}  // namespace hongyan::tool
