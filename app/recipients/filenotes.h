#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hongyan::recipients {

enum class HiddenRows { Take, Leave };         ///< leave: they are not read
enum class MergedCells { Fill, Leave };        ///< fill: each row gets what the merged cell shows; leave: empty
enum class UncalculatedCells { Take, Leave };  ///< take: what the writer put in their place; leave: empty
/// Rows of somebody who stands further up with other values. Each: every one is a message of its own.
enum class Duplicates { First, Each };

/// What the first rows of a sheet look like.
enum class SheetContent { Unknown, Nothing, Table, NamesOpenid, People };

struct SheetInfo {
    QString name;
    bool hidden = false;
    SheetContent content = SheetContent::Unknown;  ///< looked at where there is a choice
};

/// What only a person can say about a file.
enum class Choice { Hidden, Merged, Uncalculated, Duplicates };

/// What a person does not see in a file, or sees otherwise than it is read.
enum class NoteKind {
    FilteredRows,    ///< hidden by a filter
    HiddenRows,      ///< hidden by hand, or in a closed group
    Uncalculated,    ///< formulas whose values were never calculated, in `column`
    TextFormulas,    ///< the same in a text file, which never has their values
    OpenedGuards,    ///< numbers in `column` without the ' or ` that kept them text
    KeptGuards,      ///< other texts in `column` that begin with one, and keep it
    TwinColumns,     ///< two columns of one name, as they are called here: `names`; rows where they differ
    MergedDown,      ///< cells of `column` that are merged with one above
    MergedAcross,    ///< rows with cells merged with the one to their left
    CoveredTexts,    ///< cells of `column` that hold a text below a merged cell, where nobody sees it
    ErrorCells,      ///< cells of `column` that show an error: `names`
    ErrorTexts,      ///< cells of `column` whose text is the name of an error: `names`
    ShortenedTexts,  ///< texts in `column` such as 1.38E+10
    LostDigits,      ///< numbers in `column` of which a spreadsheet program kept only the first digits
    Recalculated,    ///< formulas in `column` that the next program to open the file calculates anew
    HiddenColumns,   ///< `names`
    OtherPeople,     ///< sheets that hold people, too: `names`
    HiddenPeople,    ///< hidden sheets that hold people: `names`
    PassedOver,      ///< sheets that would have been read and hold no list: `names`
    OtherSheets,     ///< `names`
    Repeated,        ///< rows of people who stand further up with other values, in the columns `names`
    Identical,       ///< rows that say the same as one further up, where each row is a message: they go
};

struct FileNote {
    NoteKind kind = NoteKind::FilteredRows;
    QString column = {};
    QStringList names = {};              ///< the first maxNames
    qint64 rows = 0;                     ///< 0: it is not about rows
    std::vector<qint64> firstRows = {};  ///< the first maxRows
    std::optional<Choice> choice = {};   ///< what it asks
    QString answer = {};                 ///< what a person said, or holds where nobody does; empty: nothing yet
    static constexpr int maxNames = 20;
    static constexpr std::size_t maxRows = 1000;

    bool isOpen() const { return choice && answer.isEmpty(); }
    bool operator==(const FileNote&) const = default;
};

/// The first choice that is still open.
std::optional<Choice> openChoice(const std::vector<FileNote>& notes);

QString nameOf(NoteKind kind);
QString nameOf(Choice choice);  ///< "hidden", "merged", "uncalculated", "duplicates": hongyanctl's options
QString nameOf(HiddenRows answer);
QString nameOf(MergedCells answer);
QString nameOf(UncalculatedCells answer);
QString nameOf(Duplicates answer);
std::optional<Choice> choiceNamed(const QString& name);
std::optional<HiddenRows> hiddenRowsNamed(const QString& name);
std::optional<MergedCells> mergedCellsNamed(const QString& name);
std::optional<UncalculatedCells> uncalculatedCellsNamed(const QString& name);
std::optional<Duplicates> duplicatesNamed(const QString& name);

}  // namespace hongyan::recipients
