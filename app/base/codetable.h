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

}  // namespace hongyan
