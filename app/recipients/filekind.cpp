#include "recipients/filekind.h"

#include <QByteArrayMatcher>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <array>

#include "base/enumnames.h"
#include "recipients/xlsx/archive.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 chunkSize = 1024 * 1024;
constexpr qint64 oleScanned = 32LL * 1024 * 1024;
constexpr qint64 startLooked = 4096;
const QByteArray oleMagic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

constexpr std::array names{
    EnumName<FileKind>{FileKind::ExcelBinary, QLatin1String("excel_binary")},
    EnumName<FileKind>{FileKind::SpreadsheetXml, QLatin1String("spreadsheet_xml")},
    EnumName<FileKind>{FileKind::FlatOds, QLatin1String("flat_ods")},
    EnumName<FileKind>{FileKind::Html, QLatin1String("html")},
    EnumName<FileKind>{FileKind::Mhtml, QLatin1String("mhtml")},
    EnumName<FileKind>{FileKind::Sylk, QLatin1String("sylk")},
    EnumName<FileKind>{FileKind::Numbers, QLatin1String("numbers")},
    EnumName<FileKind>{FileKind::Word, QLatin1String("word")},
    EnumName<FileKind>{FileKind::Slides, QLatin1String("slides")},
    EnumName<FileKind>{FileKind::Xml, QLatin1String("xml")},
    EnumName<FileKind>{FileKind::Json, QLatin1String("json")},
    EnumName<FileKind>{FileKind::Pdf, QLatin1String("pdf")},
    EnumName<FileKind>{FileKind::Picture, QLatin1String("picture")},
    EnumName<FileKind>{FileKind::Packed, QLatin1String("packed")},
    EnumName<FileKind>{FileKind::Database, QLatin1String("database")},
};

struct Magic {
    QByteArray start;
    FileKind kind;
};

bool holds(QFile& file, const QByteArrayMatcher& matcher, qint64 from, qint64 length) {
    file.seek(qMax<qint64>(0, from));
    QByteArray window;
    for (qint64 seen = 0; seen < length; seen += chunkSize) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            return false;
        window = window.last(qMin(window.size(), matcher.pattern().size())) + chunk;
        if (matcher.indexIn(window) >= 0)
            return true;
    }
    return false;
}

// Whether the directory of an OLE file has a stream of that name.
bool holdsStream(QFile& file, const QByteArray& stream) {
    QByteArray name;
    for (char c : stream)
        name.append(c).append('\0');
    const QByteArrayMatcher matcher(name);
    file.seek(0);
    const QByteArray start = file.read(512);
    if (start.size() < 512)
        return false;
    const auto shift = qFromLittleEndian<quint16>(start.constData() + 30);
    const auto sector = qFromLittleEndian<quint32>(start.constData() + 48);
    const qint64 directory = (qint64{sector} + 1) << qMin<quint16>(shift, 16);
    return holds(file, matcher, directory, chunkSize) || holds(file, matcher, 0, oleScanned) ||
           holds(file, matcher, file.size() - oleScanned, oleScanned);
}

tl::unexpected<Error> otherKind(const QString& subject, FileKind kind) {
    return fail(ErrorKind::FileOfOtherKind, subject, nameOf(kind));
}

// A workbook with a password is an OLE file, too.
tl::unexpected<Error> refuseOle(QFile& file, const QString& subject) {
    if (holdsStream(file, "EncryptedPackage"))
        return fail(ErrorKind::FileEncrypted, subject);
    if (holdsStream(file, "Workbook") || holdsStream(file, "Book"))
        return fail(ErrorKind::FileTooOld, subject);
    if (holdsStream(file, "WordDocument"))
        return otherKind(subject, FileKind::Word);
    if (holdsStream(file, "PowerPoint Document"))
        return otherKind(subject, FileKind::Slides);
    return fail(ErrorKind::FileTooOld, subject);
}

bool startsAny(const QByteArray& text, std::initializer_list<const char*> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const char* start) { return text.startsWith(start); });
}

std::optional<FileKind> kindOfMarkup(const QByteArray& text) {
    const bool isXml = text.startsWith("<?xml");
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") &&
        (isXml || startsAny(text, {"<workbook", "<ss:workbook"})))
        return FileKind::SpreadsheetXml;
    if (text.contains("<office:document"))
        return FileKind::FlatOds;
    if (startsAny(text, {"<html", "<!doctype html", "<table", "<head", "<meta ", "<style", "<body", "<div"}) ||
        ((isXml || startsAny(text, {"<!--", "<!doctype"})) && (text.contains("<html") || text.contains("<table"))))
        return FileKind::Html;
    return isXml || text.startsWith("<!doctype") ? std::optional(FileKind::Xml) : std::nullopt;
}

// Lower case, without byte order marks and the NULs of UTF-16.
std::optional<FileKind> kindOfText(QByteArray start) {
    start.replace('\0', QByteArray());
    for (const char* mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (start.startsWith(mark))
            start.remove(0, static_cast<qsizetype>(qstrlen(mark)));
    const QByteArray text = start.trimmed().toLower();
    if (startsAny(text, {"mime-version:", "from: <saved by"}))
        return FileKind::Mhtml;
    if (text.startsWith("id;p") && (text.contains("\nc;") || text.contains("\np;")))
        return FileKind::Sylk;
    if (startsAny(text, {"[{\"", "{\"", "[\n", "{\n", "{\r\n", "[\r\n"}))
        return FileKind::Json;
    if (text.startsWith("{\\rtf"))
        return FileKind::Word;
    return text.startsWith('<') ? kindOfMarkup(text) : std::nullopt;
}

std::optional<FileKind> kindOfBytes(const QByteArray& start) {
    static const std::array magics{
        Magic{"\x89PNG", FileKind::Picture},
        Magic{"\xFF\xD8\xFF", FileKind::Picture},
        Magic{"GIF8", FileKind::Picture},
        Magic{"%PDF-", FileKind::Pdf},
        Magic{"Rar!", FileKind::Packed},
        Magic{"7z\xBC\xAF", FileKind::Packed},
        Magic{"\x1F\x8B", FileKind::Packed},
        Magic{"BZh9", FileKind::Packed},
        Magic{QByteArray("\xFD"
                         "7zXZ"),
              FileKind::Packed},
        Magic{"SQLite format 3", FileKind::Database},
        Magic{QByteArray("\0\1\0\0Standard", 12), FileKind::Database},
    };
    for (const auto& magic : magics)
        if (start.startsWith(magic.start))
            return magic.kind;
    return kindOfText(start);
}

// Workbooks of the years before OLE are a bare stream of records: the first one begins a sheet or a book.
bool isBareWorkbook(const QByteArray& start) {
    if (start.size() < 4 || start[0] != 9 || start[3] != 0)
        return false;
    return start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8;
}

}  // namespace

QString nameOf(FileKind kind) {
    return nameIn(names, kind);
}

std::optional<FileKind> fileKindNamed(const QString& name) {
    return valueIn(names, name);
}

Result<void> refuseOtherKinds(QFile& file) {
    const QString subject = QFileInfo(file).fileName();
    file.seek(0);
    const QByteArray start = file.read(startLooked);
    if (start.startsWith(oleMagic))
        return refuseOle(file, subject);
    if (isBareWorkbook(start))
        return fail(ErrorKind::FileTooOld, subject);
    const auto kind = kindOfBytes(start);
    return kind ? Result<void>(otherKind(subject, *kind)) : Result<void>();
}

Result<void> refuseOtherKinds(const Archive& archive) {
    struct Sign {
        const char* part;
        FileKind kind;
    };
    constexpr std::array signs{
        Sign{"xl/workbook.bin", FileKind::ExcelBinary}, Sign{"Index/Document.iwa", FileKind::Numbers},
        Sign{"Index.zip", FileKind::Numbers},           Sign{"word/document.xml", FileKind::Word},
        Sign{"ppt/presentation.xml", FileKind::Slides},
    };
    for (const Sign& sign : signs)
        if (archive.contains(QString::fromLatin1(sign.part)))
            return otherKind(archive.fileName(), sign.kind);
    constexpr std::array known{"_rels/.rels", "[Content_Types].xml", "xl/workbook.xml",
                               "mimetype",    "content.xml",         "encrypted-package"};
    const bool isDocument = std::any_of(known.begin(), known.end(),
                                        [&](const char* part) { return archive.contains(QString::fromLatin1(part)); });
    return isDocument ? Result<void>() : Result<void>(otherKind(archive.fileName(), FileKind::Packed));
}

}  // namespace hongyan::recipients
