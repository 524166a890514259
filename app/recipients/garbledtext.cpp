#include "recipients/garbledtext.h"

#include <QSet>
#include <QStringDecoder>
#include <QStringEncoder>

namespace hongyan::recipients {
namespace {

const char gbk[] = "GB18030";

bool isTail(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// A Chinese character of UTF-8 begins with one of these.
bool isLead(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xE4 && value <= 0xE9;
}

/// What the first two bytes of a Chinese character in UTF-8 look like in GBK.
QSet<QChar> firstOfGarbled() {
    QSet<QChar> characters;
    for (int lead = 0xE4; lead <= 0xE9; ++lead)
        for (int tail = 0x80; tail <= 0xBF; ++tail) {
            const char bytes[] = {static_cast<char>(lead), static_cast<char>(tail)};
            const QString read = QStringDecoder(gbk).decode(QByteArrayView(bytes, 2));
            if (read.size() == 1)
                characters.insert(read.front());
        }
    return characters;
}

QByteArray in(const char* encoding, QStringView text) {
    return QStringEncoder(encoding).encode(text);
}

/// Two characters or more, and nothing else but what was cut off at the end.
bool isChineseInUtf8(QByteArrayView bytes) {
    constexpr qsizetype length = 3;
    qsizetype at = 0;
    while (at + length <= bytes.size()) {
        if (!isLead(bytes[at]) || !isTail(bytes[at + 1]) || !isTail(bytes[at + 2]))
            return false;
        at += length;
    }
    const bool isCutOff =
        at == bytes.size() || (isLead(bytes[at]) && (at + 1 == bytes.size() || isTail(bytes[at + 1])));
    return isCutOff && at >= 2 * length;
}

/// ä to é: the same bytes in the encodings of Western Europe.
bool isWesternLead(QChar c) {
    return c.unicode() >= 0xE4 && c.unicode() <= 0xE9;
}

bool isAscii(QChar c) {
    return c.unicode() < 0x80;
}

}  // namespace

bool looksGarbled(QStringView text) {
    static const QSet<QChar> firsts = firstOfGarbled();
    if (text.contains(QStringView(u"锟斤拷")) || text.contains(QChar::ReplacementCharacter))
        return true;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !isAscii(text[to]))
            ++to;
        const QStringView run = text.sliced(from, to - from);
        if (run.size() > 2 && ((firsts.contains(run.front()) && isChineseInUtf8(in(gbk, run))) ||
                               (isWesternLead(run.front()) && isChineseInUtf8(in("windows-1252", run)))))
            return true;
        from = to + 1;
    }
    return false;
}

}  // namespace hongyan::recipients
