#include "recipients/csv/encoding.h"

#include <QFileInfo>
#include <QStringEncoder>
#include <algorithm>
#include <array>
#include <optional>

#include "base/enumnames.h"
#include "recipients/csv/evidence.h"

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

struct Utf8Look {
    bool valid = true;    ///< also where it was stopped: the one who asks looks at that first
    bool high = false;    ///< something is not ASCII
    bool threes = false;  ///< a character takes three bytes or more, as all Chinese ones do
};

Utf8Look lookAtUtf8(QFile& file, qint64 from, const std::atomic_bool& cancelled) {
    file.seek(from);
    constexpr qsizetype longestRest = 3;
    QByteArray buffer(longestRest + chunkSize, Qt::Uninitialized);
    qsizetype rest = 0;
    Utf8Look look;
    while (!cancelled) {
        const auto got = file.read(buffer.data() + rest, chunkSize);
        if (got <= 0) {
            look.valid = rest == 0;
            break;
        }
        const QByteArrayView chunk(buffer.constData(), rest + got);
        const auto tail = unfinishedTail(chunk);
        const QByteArrayView whole = chunk.chopped(tail);
        if (!whole.isValidUtf8()) {
            look.valid = false;
            break;
        }
        const auto above = [&](int least) {
            return std::any_of(whole.begin(), whole.end(), [least](char c) { return uchar(c) >= least; });
        };
        look.threes = look.threes || above(0xE0);
        look.high = look.high || look.threes || above(0x80);
        std::copy(chunk.end() - tail, chunk.end(), buffer.begin());
        rest = tail;
    }
    return look;
}

Evidence evidenceIn(QFile& file, qint64 from, const std::atomic_bool& cancelled) {
    Evidence evidence;
    file.seek(from);
    QByteArray buffer(chunkSize, Qt::Uninitialized);
    while (!cancelled) {
        const auto got = file.read(buffer.data(), chunkSize);
        if (got <= 0)
            break;
        evidence.take(QByteArrayView(buffer.constData(), got));
    }
    evidence.finish();
    return evidence;
}

// Each line that speaks has a voice; a mark in front of the file has one more.
std::optional<TextCode> weigh(const Evidence& evidence, bool marked) {
    const auto& lines = evidence.lines();
    const TextCode utf8{Encoding::Utf8, lines.strays(),
                        lines.clearGb > 0 ? std::optional(Encoding::Gb18030) : std::nullopt};
    const TextCode gb{Encoding::Gb18030, lines.neither + lines.utf8,
                      lines.utf8 > 0 ? std::optional(Encoding::Utf8) : std::nullopt};
    if (marked)
        return lines.utf8 == 0 && lines.clearGb > 0 ? gb : utf8;
    const bool isShortGb = lines.utf8 == 0 && lines.clearGb == 0 && lines.gb > 0;
    if (lines.clearGb > lines.utf8 || isShortGb) {
        if (evidence.resemblesBig5() || lines.neither > lines.gb)
            return std::nullopt;
        return gb;
    }
    const bool isMostlyUtf8 = lines.utf8 > 0 && lines.neither <= lines.utf8;
    return isMostlyUtf8 || lines.strays() * 50 <= lines.all ? std::optional(utf8) : std::nullopt;
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

Result<TextCode> detectEncoding(QFile& file, const std::atomic_bool& cancelled) {
    const QString subject = QFileInfo(file).fileName();
    file.seek(0);
    const QByteArray sample = file.read(sampleSize);
    const auto marked = byMark(sample);
    if (marked && *marked != Encoding::Utf8)
        return TextCode{*marked};
    const auto bytes = countBytes(sample);
    if (const auto patterned = byNuls(bytes, sample.size()); patterned && !marked)
        return TextCode{*patterned};
    const auto strays = bytes.controls + bytes.evenNuls + bytes.oddNuls;
    if (strays > straysForgiven && strays * 50 > sample.size() && !marked)
        return fail(ErrorKind::FileNotWhatItsNameSays, subject, QStringLiteral("binary, not text"));
    const qint64 from = marked ? utf8MarkSize : 0;
    const Utf8Look look = lookAtUtf8(file, from, cancelled);
    if (cancelled)
        return fail(ErrorKind::Cancelled, subject);
    if (look.valid && (look.threes || !look.high || marked))
        return TextCode{Encoding::Utf8};
    const Evidence evidence = evidenceIn(file, from, cancelled);
    if (cancelled)
        return fail(ErrorKind::Cancelled, subject);
    // Some single Chinese characters of GB18030 are UTF-8 by chance: 女 is also Ů.
    if (look.valid)
        return evidence.resemblesSingleHanzi() ? TextCode{Encoding::Gb18030, 0, Encoding::Utf8}
                                               : TextCode{Encoding::Utf8};
    if (const auto weighed = weigh(evidence, marked.has_value()))
        return *weighed;
    return fail(ErrorKind::EncodingUnknown, subject,
                evidence.resemblesBig5() ? QStringLiteral("it looks like Big5")
                                         : QStringLiteral("neither UTF-8 nor GB18030 for the most part"));
}

TextCode weighAgainst(QFile& file, Encoding chosen, const std::atomic_bool& cancelled) {
    TextCode code{chosen};
    if (chosen != Encoding::Utf8 && chosen != Encoding::Gb18030)
        return code;
    const auto lines = evidenceIn(file, 0, cancelled).lines();
    if (chosen == Encoding::Utf8) {
        code.strayLines = lines.strays();
        code.other = lines.clearGb > 0 ? std::optional(Encoding::Gb18030) : std::nullopt;
    } else {
        code.strayLines = lines.neither + lines.utf8;
        code.other = lines.utf8 > 0 ? std::optional(Encoding::Utf8) : std::nullopt;
    }
    return code;
}

bool isOfOtherCode(QStringView cell, const TextCode& code) {
    if (!code.other || std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return false;
    if (code.encoding == Encoding::Gb18030) {
        QStringEncoder encoder(codecName(Encoding::Gb18030));
        Evidence evidence;
        evidence.take(QByteArray(encoder(cell)));
        evidence.finish();
        return evidence.lines().utf8 > 0 || evidence.lines().damaged > 0;
    }
    if (code.encoding != Encoding::Utf8)
        return false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i].unicode() >= 0x800)
            return false;
        const auto isLatin = [&](qsizetype at) {
            return at >= 0 && at < cell.size() && cell[at].unicode() < 0x80 && cell[at].isLetter();
        };
        if (cell[i].unicode() >= 0x80 && (isLatin(i - 1) || isLatin(i + 1)))
            return false;
    }
    return true;
}

}  // namespace hongyan::recipients
