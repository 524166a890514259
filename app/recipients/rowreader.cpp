#include "recipients/rowreader.h"

#include <QByteArrayMatcher>
#include <QFile>
#include <QFileInfo>
#include <array>

#include "recipients/csv/csvrows.h"
#include "recipients/tablereader.h"
#include "recipients/xlsx/sheetrows.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 chunkSize = 1024 * 1024;
const QByteArray oleMagic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
const QByteArray zipMagic("PK\x03\x04", 4);
const QByteArray emptyZipMagic("PK\x05\x06", 4);

Result<void> openReadable(QFile& file) {
    const QFileInfo info(file);
    if (!info.exists())
        return fail(ErrorKind::FileNotFound, info.fileName());
    // A pipe or device might never end.
    if (!info.isFile())
        return fail(ErrorKind::FileUnreadable, info.fileName(), QStringLiteral("not a regular file"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, info.fileName(), file.errorString());
    return {};
}

bool isOnlyWhitespace(QFile& file) {
    static const QByteArray blank(" \t\r\n\0\xEF\xBB\xBF\xFE\xFF", 10);
    file.seek(0);
    while (true) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            return true;
        for (char c : chunk)
            if (!blank.contains(c))
                return false;
    }
}

// A workbook with a password is an OLE file, like .xls, but holds a stream of this name.
bool holdsEncryptedPackage(QFile& file) {
    QByteArray name;
    for (char c : QByteArray("EncryptedPackage"))
        name.append(c).append('\0');
    const QByteArrayMatcher matcher(name);
    file.seek(0);
    QByteArray window;
    while (true) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            return false;
        window = window.last(qMin(window.size(), name.size())) + chunk;
        if (matcher.indexIn(window) >= 0)
            return true;
    }
}

bool isNamedLikeWorkbook(const QString& path) {
    static const std::array suffixes{u"xlsx", u"xlsm", u"xltx", u"xls", u"xlsb", u"ods", u"et"};
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const char16_t* s) { return suffix == s; });
}

}  // namespace

Result<std::unique_ptr<RowReader>> openRows(const QString& path, const ReadOptions& options) {
    QFile file(path);
    if (const auto opened = openReadable(file); !opened)
        return fail(opened.error());
    SourceInfo source;
    source.file = QFileInfo(path).fileName();
    const QByteArray magic = file.read(oleMagic.size());
    if (magic == oleMagic)
        return fail(holdsEncryptedPackage(file) ? ErrorKind::FileEncrypted : ErrorKind::FileTooOld, source.file);
    if (magic.startsWith(zipMagic) || magic.startsWith(emptyZipMagic)) {
        auto rows = SheetRows::open(path, options, source);
        return rows ? TableReader::open(std::move(*rows), std::move(source), options) : fail(rows.error());
    }
    if (isOnlyWhitespace(file))
        return fail(ErrorKind::FileEmpty, source.file);
    if (isNamedLikeWorkbook(path))
        return fail(ErrorKind::FileNotWhatItsNameSays, source.file, QStringLiteral("not a workbook inside"));
    auto rows = CsvRows::open(path, options, source);
    return rows ? TableReader::open(std::move(*rows), std::move(source), options) : fail(rows.error());
}

}  // namespace hongyan::recipients
