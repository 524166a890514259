#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "recipients/filenotes.h"
#include "recipients/recipient.h"

namespace hongyan::recipients {

enum class Format { Csv, Xlsx, Ods };  ///< Csv: any separated text
enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030 };
enum class Quoting {
    Doubled,    ///< a cell may stand in quotes, with those inside it doubled
    None,       ///< quotes are characters like any other
    Clipboard,  ///< as spreadsheet programs copy: only cells with line breaks or tabs stand in quotes
};

/// What a person chose; what is left out is detected.
struct ReadOptions {
    std::optional<QString> sheet;
    std::optional<Encoding> encoding;
    std::optional<QChar> separator;
    std::optional<Quoting> quoting;
    std::optional<qint64> headerRow;  ///< from 1; 0: there is none, and the columns are named after their letters
    // What is never guessed; left out: read as the file has it, and asked in a note.
    std::optional<HiddenRows> hidden;
    std::optional<MergedCells> merged;
    std::optional<UncalculatedCells> uncalculated;
    Duplicates duplicates = Duplicates::First;
};

/// Where rows come from.
struct Origin {
    QString path;         ///< a file's; what was copied has only a name
    QString pasted = {};  ///< what a spreadsheet program put on the clipboard as plain text; empty: the file
};

/// What was found out about a file, with everything that can be changed.
struct SourceInfo {
    Format format = Format::Csv;
    std::vector<SheetInfo> sheets;
    QString sheet;
    Encoding encoding = Encoding::Utf8;
    std::optional<Encoding> otherEncoding;  ///< what else the text may be in: its strays, or all of it
    qint64 strayLines = 0;                  ///< lines the encoding cannot read: their rows are rejected
    QChar separator = u',';
    Quoting quoting = Quoting::Doubled;
    qint64 headerRow = 1;        ///< 0: there is none, chosen or because the first row holds an openid already
    QStringList guardedColumns;  ///< whose cells begin with a ` or ' that keeps them text: it is left out
    QStringList header;          ///< unique and not empty: a nameless column is named after its letter
    QString file;                ///< its name without folder
    Duplicates duplicates = Duplicates::First;  ///< what counts of the rows of one person
};

/// One row after the header, cells padded or cut to the header's width.
struct Row {
    qint64 number = 0;
    QStringList cells;
    QStringList beyond;             ///< a text's further ones, which belong to no column: the row is broken
    std::vector<Problem> problems;  ///< of its cells, openid not yet looked at
    bool hidden = false;            ///< in the spreadsheet program
};

/// Streams the rows of a spreadsheet. Memory does not grow with the rows. One thread at a time, off the gui's.
class RowReader {
 public:
    virtual ~RowReader() = default;
    virtual const SourceInfo& source() const = 0;
    /// True with the next row, false at the end. Empty rows are skipped.
    virtual Result<bool> next(Row& row) = 0;
    /// How much of the file is read, 0 to 1.
    virtual double progress() const = 0;
    /// What is to be known of the rows read so far: the whole once next() said false.
    virtual std::vector<FileNote> notes() const { return {}; }
};

/// For those who wait to the end.
inline const std::atomic_bool neverCancelled{false};

/// Opens by content, not by name: .xlsx, .ods and separated text under any name. At most 2 GB. Errors: FileNotFound,
/// FileUnreadable, FileEmpty, FileNotWhatItsNameSays, FileOfOtherKind, FileEncrypted, FileTooOld, FileBroken,
/// FileTooLarge, QuoteNotClosed, EncodingUnknown, NoSuchSheet, NoHeader, Cancelled. `cancelled` is looked at while
/// opening and while rows are read, every 256 kB at the latest, and must outlive the reader.
Result<std::unique_ptr<RowReader>> openRows(const QString& path, const ReadOptions& options = {},
                                            const std::atomic_bool& cancelled = neverCancelled);

/// What a spreadsheet program put on the clipboard as plain text, at most 64 million characters: as openRows() reads a
/// file with Quoting::Clipboard. `name` stands for the file's. Errors: FileEmpty, FileTooLarge, NoHeader.
Result<std::unique_ptr<RowReader>> openPasted(const QString& text, const QString& name, const ReadOptions& options = {},
                                              const std::atomic_bool& cancelled = neverCancelled);
/// One or the other.
Result<std::unique_ptr<RowReader>> openRows(const Origin& origin, const ReadOptions& options = {},
                                            const std::atomic_bool& cancelled = neverCancelled);

QString nameOf(Encoding encoding);                           ///< "utf-8", "utf-16le", "utf-16be", "gb18030"
std::optional<Encoding> encodingNamed(const QString& name);  ///< also gbk, gb2312, utf8, utf16
QString nameOf(Format format);                               ///< "csv", "xlsx", "ods"
QString nameOf(Quoting quoting);                             ///< "doubled", "none", "clipboard"
std::optional<Quoting> quotingNamed(const QString& name);
/// The character itself, or its name: comma, semicolon, tab (also \t), bar. Nothing for quotes and line ends.
std::optional<QChar> separatorNamed(const QString& name);

/// The same for headers with the same columns, whatever their order, case, width and white space: what a mapping of
/// columns by *name* is remembered by. Stable across versions and machines; 32 hexadecimal digits.
QString headerSignature(const QStringList& header);
/// The column a person named: exact, then as it is seen, whatever its case, then its width; "name (1)" is the first of
/// several of one name. Error: NoSuchColumn.
Result<int> columnNamed(const QStringList& header, const QString& name);
/// The column most likely to hold openids: by name, then by the values. -1 when none does.
int guessOpenidColumn(const QStringList& header, const std::vector<Row>& sample);
/// The column that holds people's names (姓名, 昵称, name …), -1 when none does.
int guessNameColumn(const QStringList& header);

}  // namespace hongyan::recipients
