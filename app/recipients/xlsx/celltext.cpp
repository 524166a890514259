#include "recipients/xlsx/celltext.h"

#include <QStringView>

#include "recipients/rawrows.h"

namespace hongyan::recipients {
namespace {

// No UTF-16 unit needs more than three bytes; an escape "_x000D_" stands for one unit with seven.
constexpr std::size_t maxBytes = std::size_t{maxCellLength + 1} * 7;

int hexValue(QChar c) {
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const QChar lower = c.toLower();
    return lower >= u'a' && lower <= u'f' ? lower.unicode() - u'a' + 10 : -1;
}

// The character that "_xHHHH_" at the start of the text stands for, or -1.
int escapedAt(QStringView text) {
    if (text.size() < 7 || text[0] != u'_' || text[1] != u'x' || text[6] != u'_')
        return -1;
    int value = 0;
    for (int i = 2; i < 6; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

QString unescaped(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const int value = escapedAt(QStringView(text).sliced(at));
        result += value < 0 ? text[at] : QChar(static_cast<char16_t>(value));
        at += value < 0 ? 1 : 7;
    }
    return result;
}

}  // namespace

void appendCapped(std::string& bytes, std::string_view piece) {
    bytes.append(piece.substr(0, maxBytes - bytes.size()));
}

QString decodeText(std::string_view bytes, bool* tooLong, Escapes escapes) {
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (escapes == Escapes::Office && bytes.find("_x") != std::string_view::npos)
        text = unescaped(text);
    if (text.size() > maxCellLength) {
        text.truncate(maxCellLength);
        if (tooLong)
            *tooLong = true;
    }
    return text;
}

}  // namespace hongyan::recipients
