#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"

namespace hongyan::recipients {

/// One imported row: an openid and the values of the list's columns, all text as the spreadsheet shows them.
struct Recipient {
    qint64 row = 0;  ///< in the spreadsheet, as its program numbers it, from 1
    QString openid;
    QStringList values;  ///< one per column of the list, the openid column included
    int nth = 0;         ///< which of the person's rows on the list, from 0; told by the store
};

/// An imported list. Immutable once imported; importing the same name again makes a new one in its place.
struct RecipientList {
    ListId id;
    QString name;
    QString sourceFile;  ///< file name without folder
    QStringList columns;
    int openidColumn = 0;
    int nameColumn = -1;  ///< shown beside the openid; -1: none
    qint64 size = 0;      ///< rows, and so messages
    Timestamp importedAt{};
    QStringList tags = {};   ///< a person's words for it
    bool onePerRow = false;  ///< somebody may be on it more than once, with a message each time
    qint64 further = 0;      ///< rows of people who stand further up
    qint64 people() const { return size - further; }
};

/// A list with what its import found.
struct ListInfo {
    RecipientList list;
    qint64 duplicates = 0;
    qint64 problems = 0;
};

enum class ProblemKind {
    OpenidEmpty,
    OpenidInvalid,     ///< cannot be an openid: wrong characters or length
    NumberLostDigits,  ///< a number ≥ 2^53 stored as a double
    LooksLikeNumber,   ///< text such as 1.38E+10: kept, but flagged
    CellTooLong,
    RowBroken,                ///< `text`, where it has more cells than columns: "4/3"
    NumberMayHaveLostDigits,  ///< 16 digits: a spreadsheet has kept 15 of what was typed
    NoSuchDate,               ///< a number under a date's format that is none: the spreadsheet shows #####
    TextBroken,               ///< bytes that are no text in the file's encoding, or (kept) read in another one before
    ErrorCell,                ///< shows an error (`text`): it has no value
    ErrorText,                ///< the text is the name of an error: kept, but flagged
    NoSuchDay,                ///< no last day can be read: it is for good
    NotCalculated,            ///< a formula whose value was never calculated: it has none
};

/// A row, or a cell of it, that is not as it should be. `rejected`: the row is not imported.
struct Problem {
    qint64 row = 0;
    QString column;
    ProblemKind kind = ProblemKind::OpenidInvalid;
    bool rejected = true;
    QString text = {};  ///< #N/A; see the kinds
};

QString nameOf(ProblemKind kind);
std::optional<ProblemKind> problemKindNamed(const QString& name);

/// Letters, digits, - and _; 12 to 64 of them, not all digits. The platform's are 28 today but promise no length.
bool canBeOpenid(QStringView text);

}  // namespace hongyan::recipients
