#pragma once

#include <QStringList>

namespace hongyan::tool {

/// `words` as one line that a terminal shows and does not obey: names, cells and the platform's words may hold ESC and
/// its like. Tabs stay, they part the columns.
QString lineFor(const QString& words);
/// Columns for people, parted by tabs; a cell stays in its column, and of a very long one the beginning is shown.
/// Scripts use --json.
QString rowFor(const QStringList& cells);

}  // namespace hongyan::tool
