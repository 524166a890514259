#pragma once

#include <QStringList>
#include <functional>

#include "base/result.h"

namespace hongyan::recipients {

/// Fills in the next row, false at the end. A plain bool may be returned; an error ends the writing with it.
using RowSource = std::function<Result<bool>(QStringList&)>;

/// Write every cell as text, so that nothing is turned into a number or run as a formula, and what openRows() reads
/// back is what was given. Written beside the target and renamed when complete: there is never half a file.
/// Any thread; memory does not grow with the rows.
/// Errors: FileNotWritable, FileTooLarge (.xlsx: 1,048,575 rows, 16,384 columns, 32,767 characters), the source's own.
Result<void> writeXlsx(const QString& path, const QStringList& header, const RowSource& rows);

/// UTF-8 with byte order mark, commas, CRLF. A cell that a spreadsheet program would run (= + - @ tab or return first)
/// gets an apostrophe in front, which openRows() takes away again. What no text file holds does not come back: NUL,
/// U+FFFD and halves of characters make openRows() reject the row; a row of empty cells is none.
Result<void> writeCsv(const QString& path, const QStringList& header, const RowSource& rows);

/// One or the other, by the ending of its name. Another ending: InvalidInput (subject: the path), for no program would
/// open the file by that name.
Result<void> writeTable(const QString& path, const QStringList& header, const RowSource& rows);

}  // namespace hongyan::recipients
