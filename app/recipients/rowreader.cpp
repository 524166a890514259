#include "recipients/rowreader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>
#include <array>

#include "base/enumnames.h"
#include "base/visible.h"
#include "recipients/csv/csvrows.h"
#include "recipients/csv/encoding.h"
#include "recipients/csv/pastedrows.h"
#include "recipients/csv/separator.h"
#include "recipients/filekind.h"
#include "recipients/ods/odsbook.h"
#include "recipients/ods/odsrows.h"
#include "recipients/tablereader.h"
#include "recipients/xlsx/sheetrows.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 chunkSize = 1024 * 1024;
constexpr qint64 maxFileSize = 2LL * 1024 * 1024 * 1024;
constexpr qint64 maxBlank = 64LL * 1024 * 1024;
constexpr qsizetype maxPastedLength = 64 * 1024 * 1024;
constexpr qsizetype sampleSize = 256 * 1024;
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

bool isOnlyWhitespace(QFile& file, const std::atomic_bool& cancelled) {
    static const std::array<bool, 256> blank = [] {
        std::array<bool, 256> table{};
        for (char c : QByteArray(" \t\r\n\0\xEF\xBB\xBF\xFE\xFF", 10))
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    file.seek(0);
    for (qint64 seen = 0; seen < maxBlank && !cancelled; seen += chunkSize) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            return true;
        if (!std::all_of(chunk.begin(), chunk.end(), [](char c) { return blank[static_cast<unsigned char>(c)]; }))
            return false;
    }
    return true;  // whatever may come after so much of nothing is no list
}

constexpr std::array formats{
    EnumName<Format>{Format::Csv, QLatin1String("csv")},
    EnumName<Format>{Format::Xlsx, QLatin1String("xlsx")},
    EnumName<Format>{Format::Ods, QLatin1String("ods")},
};
constexpr std::array quotings{
    EnumName<Quoting>{Quoting::Doubled, QLatin1String("doubled")},
    EnumName<Quoting>{Quoting::None, QLatin1String("none")},
    EnumName<Quoting>{Quoting::Clipboard, QLatin1String("clipboard")},
};

template<class Rows>
Result<std::unique_ptr<RowReader>> shaped(Result<std::unique_ptr<Rows>> rows, SourceInfo source,
                                          const ReadOptions& options, const std::atomic_bool& cancelled) {
    return rows ? TableReader::open(std::move(*rows), std::move(source), options, cancelled) : fail(rows.error());
}

Result<std::unique_ptr<RowReader>> openArchive(const QString& path, SourceInfo source, const ReadOptions& options,
                                               const std::atomic_bool& cancelled) {
    auto archive = Archive::open(path, cancelled);
    if (!archive)
        return fail(archive.error());
    if (const auto other = refuseOtherKinds(**archive); !other)
        return fail(other.error());
    if (isOpenDocument(**archive)) {
        auto rows = OdsRows::open(std::move(*archive), options, source);
        return shaped(std::move(rows), std::move(source), options, cancelled);
    }
    auto rows = SheetRows::open(std::move(*archive), options, source);
    return shaped(std::move(rows), std::move(source), options, cancelled);
}

Result<std::unique_ptr<RowReader>> openClipboard(const QString& text, SourceInfo source, const ReadOptions& options,
                                                 const std::atomic_bool& cancelled) {
    source.format = Format::Csv;
    source.separator = options.separator.value_or(
        text.contains(u'\t') ? QChar(u'\t') : detectSeparator(text.first(qMin(text.size(), sampleSize))));
    source.quoting = Quoting::Clipboard;
    auto rows = std::make_unique<PastedRows>(text, source.file, source.separator);
    return TableReader::open(std::move(rows), std::move(source), options, cancelled);
}

Result<std::unique_ptr<RowReader>> openClipboardFile(QFile& file, SourceInfo source, const ReadOptions& options,
                                                     const std::atomic_bool& cancelled) {
    if (file.size() > maxPastedLength)
        return fail(ErrorKind::FileTooLarge, source.file, QStringLiteral("a copy of %1 bytes").arg(file.size()));
    if (options.encoding) {
        source.encoding = *options.encoding;
    } else {
        const auto detected = detectEncoding(file, cancelled);
        if (!detected)
            return fail(detected.error());
        source.encoding = detected->encoding;
        source.strayLines = detected->strayLines;
        source.otherEncoding = detected->other;
    }
    QStringDecoder decoder(codecName(source.encoding));
    file.seek(0);
    return openClipboard(decoder.decode(file.readAll()), std::move(source), options, cancelled);
}

}  // namespace

QString nameOf(Format format) {
    return nameIn(formats, format);
}

QString nameOf(Quoting quoting) {
    return nameIn(quotings, quoting);
}

std::optional<Quoting> quotingNamed(const QString& name) {
    return valueIn(quotings, name.trimmed().toLower());
}

std::optional<QChar> separatorNamed(const QString& name) {
    static const std::array<std::pair<QLatin1String, char16_t>, 6> names{{{QLatin1String("comma"), u','},
                                                                          {QLatin1String("semicolon"), u';'},
                                                                          {QLatin1String("tab"), u'\t'},
                                                                          {QLatin1String("\\t"), u'\t'},
                                                                          {QLatin1String("bar"), u'|'},
                                                                          {QLatin1String("pipe"), u'|'}}};
    for (const auto& [known, separator] : names)
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return QChar(separator);
    if (name.size() != 1 || name == u"\"" || name == u"\n" || name == u"\r" || name.front().isNull() ||
        name.front().isSurrogate())
        return std::nullopt;
    return name.front();
}

Result<std::unique_ptr<RowReader>> openRows(const QString& path, const ReadOptions& options,
                                            const std::atomic_bool& cancelled) {
    QFile file(path);
    if (const auto opened = openReadable(file); !opened)
        return fail(opened.error());
    SourceInfo source;
    source.file = QFileInfo(path).fileName();
    if (file.size() >= maxFileSize)
        return fail(ErrorKind::FileTooLarge, source.file, QStringLiteral("%1 bytes").arg(file.size()));
    const QByteArray magic = file.read(zipMagic.size());
    if (magic.startsWith(zipMagic) || magic.startsWith(emptyZipMagic))
        return openArchive(path, std::move(source), options, cancelled);
    const bool empty = isOnlyWhitespace(file, cancelled);
    if (cancelled)
        return fail(ErrorKind::Cancelled, source.file);
    if (empty)
        return fail(ErrorKind::FileEmpty, source.file);
    if (const auto other = refuseOtherKinds(file); !other)
        return fail(other.error());
    if (options.quoting == Quoting::Clipboard)
        return openClipboardFile(file, std::move(source), options, cancelled);
    auto rows = CsvRows::open(path, options, source, cancelled);
    return shaped(std::move(rows), std::move(source), options, cancelled);
}

Result<std::unique_ptr<RowReader>> openPasted(const QString& text, const QString& name, const ReadOptions& options,
                                              const std::atomic_bool& cancelled) {
    SourceInfo source;
    source.file = name;
    if (text.size() > maxPastedLength)
        return fail(ErrorKind::FileTooLarge, name, QStringLiteral("%1 characters").arg(text.size()));
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.isNull() || isInvisible(c.unicode()); }))
        return fail(ErrorKind::FileEmpty, name);
    return openClipboard(text, std::move(source), options, cancelled);
}

Result<std::unique_ptr<RowReader>> openRows(const Origin& origin, const ReadOptions& options,
                                            const std::atomic_bool& cancelled) {
    return origin.pasted.isEmpty() ? openRows(origin.path, options, cancelled)
                                   : openPasted(origin.pasted, origin.path, options, cancelled);
}

}  // namespace hongyan::recipients
