#pragma once

#include <QHash>
#include <QString>

namespace hongyan {

/// One errcode of the platform, from resources/errcodes.csv.
struct CodeEntry {
    int code = 0;
    QString errmsg;  ///< the platform's words
    QString kind;    ///< ok, transient, token, rate, recipient, request, account, unknown
    QString meaningZh;
    QString meaningEn;
    QString nextZh;  ///< what a person does about it
    QString nextEn;
};

/// Constant data compiled into the program. Thread-safe. Null: a code that is not in it.
const CodeEntry* codeEntry(int code);
const QHash<int, CodeEntry>& codeTable();

/// Who hears of a code, outside of sending, hears what is true there: the table's next steps speak of messages that
/// wait and are tried again. Passing: the same may work in a minute. UntilTomorrow: the day's quota. Token: it, or the
/// AppSecret it is fetched with, was refused.
enum class Obstacle { Lasting, Passing, UntilTomorrow, Token };
Obstacle obstacleOf(int code);

}  // namespace hongyan
