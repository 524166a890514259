#include "recipients/csv/encoding.h"

#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <optional>

#include "base/enumnames.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 sampleSize = 64 * 1024;
constexpr qsizetype straysForgiven = 4;  // in a short list; their rows are rejected one by one
constexpr qint64 chunkSize = 1024 * 1024;

constexpr std::array names{
    EnumName<Encoding>{Encoding::Utf8, QLatin1String("utf-8")},
    EnumName<Encoding>{Encoding::Utf16Le, QLatin1String("utf-16le")},
    EnumName<Encoding>{Encoding::Utf16Be, QLatin1String("utf-16be")},
    EnumName<Encoding>{Encoding::Gb18030, QLatin1String("gb18030")},
};
constexpr std::array otherNames{
    EnumName<Encoding>{Encoding::Utf8, QLatin1String("utf8")},
    EnumName<Encoding>{Encoding::Utf8, QLatin1String("utf-8-sig")},
    EnumName<Encoding>{Encoding::Utf16Le, QLatin1String("utf16")},
    EnumName<Encoding>{Encoding::Utf16Le, QLatin1String("utf-16")},
    EnumName<Encoding>{Encoding::Utf16Le, QLatin1String("utf16le")},
    EnumName<Encoding>{Encoding::Utf16Be, QLatin1String("utf16be")},
    EnumName<Encoding>{Encoding::Gb18030, QLatin1String("gbk")},
    EnumName<Encoding>{Encoding::Gb18030, QLatin1String("gb2312")},
    EnumName<Encoding>{Encoding::Gb18030, QLatin1String("cp936")},
};

std::optional<Encoding> byMark(const QByteArray& sample) {
    if (sample.startsWith("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (sample.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (sample.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    return std::nullopt;
}

struct Bytes {
    qsizetype evenNuls = 0;
    qsizetype oddNuls = 0;
    qsizetype controls = 0;
};

Bytes countBytes(const QByteArray& sample) {
    Bytes bytes;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const auto byte = static_cast<unsigned char>(sample[i]);
        if (byte == 0)
            ++(i % 2 == 0 ? bytes.evenNuls : bytes.oddNuls);
        else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            ++bytes.controls;
    }
    return bytes;
}

// Openids, digits and separators are ASCII in every list, so half of their UTF-16 bytes are NUL.
std::optional<Encoding> byNuls(const Bytes& bytes, qsizetype size) {
    if (bytes.oddNuls > straysForgiven && bytes.oddNuls * 20 > size && bytes.evenNuls * 20 < bytes.oddNuls)
        return Encoding::Utf16Le;
    if (bytes.evenNuls > straysForgiven && bytes.evenNuls * 20 > size && bytes.oddNuls * 20 < bytes.evenNuls)
        return Encoding::Utf16Be;
    return std::nullopt;
}

// How many bytes at the end belong to a character whose rest is in the next chunk.
qsizetype unfinishedTail(QByteArrayView chunk) {
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, chunk.size()); ++back) {
        const auto byte = static_cast<unsigned char>(chunk[chunk.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

// True where it is stopped: the one who asks looks at that first.
bool isUtf8(QFile& file, const std::atomic_bool& cancelled) {
    file.seek(0);
    constexpr qsizetype longestRest = 3;
    QByteArray buffer(longestRest + chunkSize, Qt::Uninitialized);
    qsizetype rest = 0;
    while (!cancelled) {
        const auto got = file.read(buffer.data() + rest, chunkSize);
        if (got <= 0)
            return rest == 0;
        const QByteArrayView chunk(buffer.constData(), rest + got);
        const auto tail = unfinishedTail(chunk);
        if (!chunk.chopped(tail).isValidUtf8())
            return false;
        std::copy(chunk.end() - tail, chunk.end(), buffer.begin());
        rest = tail;
    }
    return true;
}

bool isGb18030(QFile& file, const std::atomic_bool& cancelled) {
    QStringDecoder decoder(codecName(Encoding::Gb18030));
    if (!decoder.isValid())
        return false;
    file.seek(0);
    while (!cancelled) {
        const QByteArray chunk = file.read(chunkSize);
        // A line end cannot be the second byte of anything: it makes half a character at the end show.
        const QString text = decoder.decode(chunk.isEmpty() ? QByteArray("\n") : chunk);
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
            return false;
        if (chunk.isEmpty())
            return true;
    }
    return true;
}

bool hasForeignMagic(const QByteArray& sample) {
    static const std::array<QByteArray, 8> magics{"\x89PNG", "\xFF\xD8\xFF", "%PDF-",    "GIF8",
                                                  "Rar!",    "7z\xBC\xAF",   "\x1F\x8B", "SQLite format 3"};
    for (const auto& magic : magics)
        if (sample.startsWith(magic))
            return true;
    const QByteArray start = sample.left(256).trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml") ||
           start.startsWith("<table");
}

}  // namespace

QString nameOf(Encoding encoding) {
    return nameIn(names, encoding);
}

std::optional<Encoding> encodingNamed(const QString& name) {
    const QString plain = name.trimmed().toLower().replace(u'_', u'-');
    const auto value = valueIn(names, plain);
    return value ? value : valueIn(otherNames, plain);
}

const char* codecName(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8:
            return "UTF-8";
        case Encoding::Utf16Le:
            return "UTF-16LE";
        case Encoding::Utf16Be:
            return "UTF-16BE";
        case Encoding::Gb18030:
            return "GB18030";
    }
    return "UTF-8";
}

Result<Encoding> detectEncoding(QFile& file, const std::atomic_bool& cancelled) {
    const QString subject = QFileInfo(file).fileName();
    file.seek(0);
    const QByteArray sample = file.read(sampleSize);
    if (hasForeignMagic(sample))
        return fail(ErrorKind::FileNotWhatItsNameSays, subject, QStringLiteral("starts like another kind of file"));
    if (const auto marked = byMark(sample))
        return *marked;
    const auto bytes = countBytes(sample);
    if (const auto patterned = byNuls(bytes, sample.size()))
        return *patterned;
    const auto strays = bytes.controls + bytes.evenNuls + bytes.oddNuls;
    if (strays > straysForgiven && strays * 50 > sample.size())
        return fail(ErrorKind::FileNotWhatItsNameSays, subject, QStringLiteral("binary, not text"));
    const auto throughout = isUtf8(file, cancelled)      ? std::optional(Encoding::Utf8)
                            : isGb18030(file, cancelled) ? std::optional(Encoding::Gb18030)
                                                         : std::nullopt;
    if (cancelled)
        return fail(ErrorKind::Cancelled, subject);
    if (throughout)
        return *throughout;
    return fail(ErrorKind::EncodingUnknown, subject, QStringLiteral("neither UTF-8 nor GB18030 throughout"));
}

}  // namespace hongyan::recipients
