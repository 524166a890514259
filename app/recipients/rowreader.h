#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "recipients/recipient.h"

namespace hongyan::recipients {

enum class Format { Csv, Xlsx };
enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030 };

/// What a person chose; what is left out is detected.
struct ReadOptions {
    std::optional<QString> sheet;
    std::optional<Encoding> encoding;
    std::optional<QChar> separator;
    std::optional<qint64> headerRow;  ///< from 1
};

struct SheetInfo {
    QString name;
    bool hidden = false;
};

/// What was found out about a file, with everything that can be changed.
struct SourceInfo {
    Format format = Format::Csv;
    std::vector<SheetInfo> sheets;
    QString sheet;
    Encoding encoding = Encoding::Utf8;
    QChar separator = u',';
    qint64 headerRow = 1;
    QStringList header;  ///< unique and not empty: a nameless column is named after its letter
    QString file;        ///< its name without folder
};

/// One row after the header, cells padded or cut to the header's width.
struct Row {
    qint64 number = 0;
    QStringList cells;
    std::vector<Problem> problems;  ///< of its cells, openid not yet looked at
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
};

/// Opens by content, not by name. Errors: FileNotFound, FileUnreadable, FileEmpty, FileNotWhatItsNameSays,
/// FileEncrypted, FileTooOld, FileBroken, FileTooLarge, EncodingUnknown, NoSuchSheet, NoHeader.
Result<std::unique_ptr<RowReader>> openRows(const QString& path, const ReadOptions& options = {});

QString nameOf(Encoding encoding);                           ///< "utf-8", "utf-16le", "utf-16be", "gb18030"
std::optional<Encoding> encodingNamed(const QString& name);  ///< also gbk, gb2312, utf8, utf16

/// The index of the column a person named: exact, then trimmed and case-insensitive. Error: NoSuchColumn.
Result<int> columnNamed(const QStringList& header, const QString& name);
/// The column most likely to hold openids: by name, then by the values. -1 when none does.
int guessOpenidColumn(const QStringList& header, const std::vector<Row>& sample);
/// The column that holds people's names (姓名, 昵称, name …), -1 when none does.
int guessNameColumn(const QStringList& header);

}  // namespace hongyan::recipients
