#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "base/outputfile.h"
#include "base/privatefiles.h"
#include "recipients/csv/guard.h"
#include "recipients/writer.h"

namespace hongyan::recipients {
namespace {

constexpr qsizetype bufferSize = 256 * 1024;

// Other programs' separators are quoted too, so that none of them is ever taken for this file's.
bool needsQuotes(QStringView cell) {
    constexpr QStringView special = u"\",;|\t\r\n";
    const bool marked = std::any_of(cell.begin(), cell.end(), [&](QChar c) { return special.contains(c); });
    return marked || cell.startsWith(u"sep=", Qt::CaseInsensitive);
}

void appendRow(QString& text, const QStringList& cells) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += u',';
        QString cell = needsGuard(cells[i]) ? u'\'' + cells[i] : cells[i];
        if (needsQuotes(cell))
            text += u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        else
            text += cell;
    }
    text += QStringLiteral("\r\n");
}

}  // namespace

Result<void> writeCsv(const QString& path, const QStringList& header, const RowSource& rows) {
    const auto notWritable = [&](const QSaveFile& file) {
        return fail(ErrorKind::FileNotWritable, QFileInfo(path).fileName(), file.errorString());
    };
    if (auto checked = checkOutput(path, {}); !checked)
        return checked;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    closeFile(file);
    QString text(QChar::ByteOrderMark);
    appendRow(text, header);
    QStringList row;
    while (true) {
        row.clear();
        const auto more = rows(row);
        if (!more)
            return fail(more.error());
        if (*more)
            appendRow(text, row);
        if (!*more || text.size() > bufferSize) {
            const QByteArray bytes = text.toUtf8();
            if (file.write(bytes) != bytes.size())
                return notWritable(file);
            text.clear();
        }
        if (!*more)
            break;
    }
    if (!file.commit())
        return notWritable(file);
    return {};
}

}  // namespace hongyan::recipients
