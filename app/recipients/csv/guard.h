#pragma once

#include <QStringView>

namespace hongyan::recipients {

/// A spreadsheet program runs a cell that starts with = + - @ as a formula, so exports put an apostrophe before it and
/// imports take it away again. What already starts with apostrophes before such a character gets one more, which makes
/// the pair lossless.
inline bool needsGuard(QStringView cell) {
    const auto* c = cell.begin();
    while (c != cell.end() && *c == u'\'')
        ++c;
    if (c == cell.end())
        return false;
    switch (c->unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case u'\t':
        case u'\r':
            return true;
        default:
            return false;
    }
}

inline bool isGuarded(QStringView cell) {
    return cell.startsWith(u'\'') && needsGuard(cell);
}

}  // namespace hongyan::recipients
