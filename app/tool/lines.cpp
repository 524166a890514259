#include "tool/lines.h"

#include "base/outside.h"

namespace hongyan::tool {

QString lineFor(const QString& words) {
    return visibleLines(words, words.size()).replace(u'\n', u'↵');
}

QString rowFor(const QStringList& cells) {
    QStringList shown;
    for (const QString& cell : cells)
        shown << visible(cell);
    return shown.join(u'\t');
}

}  // namespace hongyan::tool
