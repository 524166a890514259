#pragma once

#include <QStringList>

#include "templates/message.h"

namespace hongyan::editor {

/// A text as one recipient would read it, as far as it can be said yet. Pure.
struct Shown {
    QString value;          ///< what cannot be replaced stands there as it was written
    bool complete = true;   ///< every variable is finished and among the columns
    bool formatted = true;  ///< every format could be applied to its value
};

/// `values` in the order of `columns`; a missing one renders empty.
Shown shownText(const QString& text, const QStringList& columns, const QStringList& values);
/// With the fixes done.
Shown shownField(const templates::Field& field, const templates::MessageField& written, const QStringList& columns,
                 const QStringList& values);
/// As it would open; as it was written where a variable is unknown.
QString shownLink(const QString& text, const QStringList& columns, const QStringList& values);
/// Line ends and tabs become spaces: a field is one line. Those at the end fall away, as a cell copied from Excel
/// brings one along.
QString onOneLine(QString text);

}  // namespace hongyan::editor
