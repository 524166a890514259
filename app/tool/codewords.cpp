#include "tool/codewords.h"

#include <QLocale>

#include "base/codetable.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

bool isChinese() {
    return QLocale().language() == QLocale::Chinese;
}

/// What the platform means by a code, and a sentence on what to do about it.
QString meaningAnd(const QString& next, int code, const QString& words) {
    const QString meaning = meaningOf(code, words);
    return next.isEmpty() ? Words::tr("%1 (code %2).").arg(meaning, QString::number(code))
                          : Words::tr("%1 (code %2). %3").arg(meaning, QString::number(code), next);
}

}  // namespace

QString meaningOf(int code, const QString& words) {
    const CodeEntry* entry = codeEntry(code);
    return !entry ? words : isChinese() ? entry->meaningZh : entry->meaningEn;
}

QString nextStepFor(int code) {
    const CodeEntry* entry = codeEntry(code);
    return !entry ? QString() : isChinese() ? entry->nextZh : entry->nextEn;
}

QString platformSays(int code, const QString& words) {
    const QString next = nextStepFor(code);
    return meaningAnd(next.isEmpty() ? next : next + Words::tr("."), code, words);
}

QString platformRefuses(int code, const QString& words) {
    switch (obstacleOf(code)) {
        case Obstacle::Lasting:
            return platformSays(code, words);
        case Obstacle::Passing:
            return meaningAnd(Words::tr("That passes: give the command again in a minute."), code, words);
        case Obstacle::UntilTomorrow:
            return meaningAnd(Words::tr("Give the command again after 00:00 in Shanghai."), code, words);
        case Obstacle::Token:
            return meaningAnd(Words::tr("Give the command again; if that stays, the AppSecret may be wrong."), code,
                              words);
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::tool
