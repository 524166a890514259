#pragma once

#include <QStringView>

namespace hongyan::recipients {

/// What numbers, amounts and dates are written with.
inline bool isOfNumber(QChar c) {
    return (c >= u'0' && c <= u'9') || QStringView(u".,:/+-%()¥￥$€ 年月日时分秒").contains(c);
}

/// A spreadsheet program runs a cell that starts with = + - @, behind blanks too, as a formula, so exports put an
/// apostrophe before it and imports take it away again. What already starts with apostrophes before such a character
/// gets one more, which makes the pair lossless; so does what starts with apostrophes before a number, or a backtick,
/// which may be another program's guard (textguards.h).
inline bool needsGuard(QStringView cell) {
    const auto* c = cell.begin();
    while (c != cell.end() && (*c == u'\'' || (c->isSpace() && *c != u'\t' && *c != u'\r')))
        ++c;
    if (c == cell.end())
        return false;
    if (isOfNumber(*c) && c != cell.begin() && c[-1] == u'\'')
        return true;
    switch (c->unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case u'`':
        case u'\t':
        case u'\r':
            return true;
        default:
            return false;
    }
}

inline bool isGuarded(QStringView cell) {
    return cell.startsWith(u'\'') && needsGuard(cell.sliced(1));
}

}  // namespace hongyan::recipients
