#include "recipients/writer.h"

namespace hongyan::recipients {

Result<void> writeTable(const QString& path, const QStringList& header, const RowSource& rows) {
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return writeCsv(path, header, rows);
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive))
        return writeXlsx(path, header, rows);
    return fail(ErrorKind::InvalidInput, path, QStringLiteral("a table is written to .xlsx or .csv"));
}

}  // namespace hongyan::recipients
