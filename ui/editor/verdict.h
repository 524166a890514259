#pragma once

#include <QStringList>
#include <optional>

#include "base/error.h"
#include "templates/message.h"

namespace hongyan::editor {

/// What is to be said below a text.
struct Verdict {
    enum class Weight {
        Fine,
        Doubtful,  ///< not finished, or refused for the recipient shown
        Wrong      ///< refused for everybody
    };
    Weight weight = Weight::Fine;
    bool unfinished = false;  ///< a variable is still being written
    QString sentence;         ///< empty when fine
    QString link;             ///< what mends it, or nothing
    QString replacement;      ///< the text after the link was followed
    qsizetype length = 0;     ///< UTF-16 units of the rendered value, −1 while it is not known
};

/// Without columns no variable is unknown. Without values only what holds for everybody is judged. `mayBeEmpty`:
/// nothing was written yet. Gui thread: it speaks.
Verdict verdictOn(const templates::Field& field, const templates::MessageField& written, const QStringList& columns,
                  const QStringList& values, bool mayBeEmpty);
/// The variables of a text alone: what a tap opens.
Verdict verdictOnVariables(const QString& text, const QStringList& columns, const QStringList& values);
/// The first variable that cannot be replaced: UnfinishedVariable, NoSuchVariable, NoSuchFormat.
std::optional<Error> variableError(const QString& text, const QStringList& columns);

}  // namespace hongyan::editor
