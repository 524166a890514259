#pragma once

#include <QString>

#include "templates/lint.h"

/// The check of a list in words. Gui thread.
namespace hongyan::editor {

/// What is wrong with their values: "“Product” is longer than 20 characters".
QString findingSentence(const templates::LintFinding& finding);
/// The same below its own field: "52 people exceed 20 characters and would be refused".
QString remarkOf(const templates::LintFinding& finding);
/// What a fix would do: "Shorten to 20".
QString offerOf(templates::Fix fix, const templates::Field& field);
/// What a fix in force does: "Shortened to 20".
QString doneBy(templates::Fix fix, const templates::Field& field);
/// Spaces where nobody would see them, line breaks and other invisible characters as signs: ␣ ↵ ⇥ �.
QString madeVisible(const QString& value);

}  // namespace hongyan::editor
