#include "base/visible.h"

#include <algorithm>
#include <utility>

namespace hongyan {
namespace {

/// Change how their neighbours look, and are nothing alone.
bool isShaping(char32_t c) {
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Letters to Unicode, and empty to the eye.
bool isFiller(char32_t c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

/// The character that begins at `at`, which moves behind it.
char32_t next(QStringView text, qsizetype& at) {
    const QChar c = text[at++];
    if (!c.isHighSurrogate() || at >= text.size() || !text[at].isLowSurrogate())
        return c.unicode();
    return QChar::surrogateToUcs4(c, text[at++]);
}

bool isSpace(char32_t c) {
    return QChar::isSpace(c);
}

bool takesNoRoom(char32_t c) {
    return !isSpace(c) && isInvisible(c);
}

QStringView withoutSpaceAtEnds(QStringView text) {
    const auto isEnd = [](QChar c) { return isInvisible(c.unicode()); };
    while (!text.isEmpty() && isEnd(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isEnd(text.back()))
        text.chop(1);
    return text;
}

void append(QString& text, char32_t c) {
    text += QStringView(QChar::fromUcs4(c));
}

}  // namespace

bool isInvisible(char32_t c) {
    if (c < 0x7F)
        return c == u' ' || (c >= u'\t' && c <= u'\r');
    // Most of what lists hold.
    if (c >= 0x3400 && c <= 0xD7FF)
        return false;
    return isSpace(c) || QChar::category(c) == QChar::Other_Format || isShaping(c) || isFiller(c) || c == 0x034F ||
           c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F);
}

bool isBlank(QStringView text) {
    for (qsizetype at = 0; at < text.size();)
        if (!isInvisible(next(text, at)))
            return false;
    return true;
}

QString cleanedName(QStringView name) {
    QString cleaned;
    char32_t last = u' ';
    bool parted = false;
    for (qsizetype at = 0; at < name.size();) {
        const char32_t c = next(name, at);
        if (isSpace(c)) {
            parted = !cleaned.isEmpty();
            continue;
        }
        // ❤ and the mark that makes it red are one; behind a letter it is a stray.
        const bool shapes = isShaping(c) && !parted && last > 0x7F && !QChar::isLetterOrNumber(last);
        if (isInvisible(c) && !shapes)
            continue;
        if (std::exchange(parted, false))
            cleaned += u' ';
        append(cleaned, c);
        last = c;
    }
    return cleaned;
}

QString cleanedId(QStringView id) {
    id = withoutSpaceAtEnds(id);
    if (id.size() > 3 && id.startsWith(u"=\"") && id.endsWith(u'"'))
        id = id.sliced(2).chopped(1);
    else if (id.startsWith(u'\'') || id.startsWith(u'`'))
        id = id.sliced(1);
    id = withoutSpaceAtEnds(id);
    if (std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < QChar(0x7F); }))
        return id.toString();
    QString cleaned;
    for (qsizetype at = 0; at < id.size();)
        if (const char32_t c = next(id, at); !takesNoRoom(c))
            append(cleaned, c);
    return cleaned;
}

}  // namespace hongyan
