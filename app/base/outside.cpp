#include "base/outside.h"

#include <algorithm>

namespace hongyan {
namespace {

constexpr QChar replacement = QChar::ReplacementCharacter;
constexpr char16_t controlPictures = 0x2400;
constexpr char16_t deletePicture = 0x2421;

enum class Breaks { Shown, Kept };

bool isBreak(QChar character) {
    return character == u'\n' || character == u'\r' || character == QChar::LineSeparator ||
           character == QChar::ParagraphSeparator;
}

/// Marks, embeddings, overrides and isolates.
bool turnsDirection(char16_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

QChar signOf(QChar character) {
    const char16_t code = character.unicode();
    if (code < 0x20)
        return QChar(char16_t(controlPictures + code));
    return code == 0x7F ? QChar(deletePicture) : replacement;
}

bool isHalf(const QString& text, qsizetype at) {
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

QString beginning(const QString& text, qsizetype most) {
    if (text.size() <= most)
        return text;
    const bool splits = most > 0 && text[most - 1].isHighSurrogate();
    return text.left(splits ? most - 1 : most) + u'…';
}

QString shown(const QString& text, Breaks breaks) {
    const bool harmless =
        std::none_of(text.begin(), text.end(), [](QChar each) { return isActing(each) || each.isSurrogate(); });
    if (harmless)
        return text;
    QString made;
    made.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar each = text[at];
        if (each == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
            continue;
        if (isBreak(each))
            made += breaks == Breaks::Kept ? u'\n' : u'↵';
        else if (each == u'\t')
            made += breaks == Breaks::Kept ? u'\t' : u' ';
        else if (isActing(each))
            made += signOf(each);
        else
            made += isHalf(text, at) ? replacement : each;
    }
    return made;
}

}  // namespace

bool isActing(QChar character) {
    return character.category() == QChar::Other_Control || isBreak(character) || turnsDirection(character.unicode());
}

QString visible(const QString& outside, qsizetype most) {
    return shown(beginning(outside, most), Breaks::Shown);
}

QString visibleLines(const QString& outside, qsizetype most) {
    return shown(beginning(outside, most), Breaks::Kept);
}

}  // namespace hongyan
