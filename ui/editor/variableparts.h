#pragma once

#include <QStringList>

namespace hongyan::editor {

/// Where in the text between braces its source, format and default stand, finished or not. Pure.
struct VariableParts {
    bool known = false;          ///< the source is a column, today or now
    qsizetype sourceEnd = 0;     ///< the source is what stands before it
    qsizetype formatStart = -1;  ///< behind the colon; −1: none
    qsizetype formatEnd = -1;
    qsizetype defaultStart = -1;  ///< behind the bar; −1: none
};

/// Columns are taken whole before they are split, as in templates/expression.h.
VariableParts partsOf(const QString& inside, const QStringList& columns);

}  // namespace hongyan::editor
