#pragma once

#include <QStringList>
#include <vector>

#include "base/result.h"
#include "recipients/recipient.h"

namespace hongyan::recipients {

constexpr int maxCellLength = 32'767;  ///< UTF-16 units: the most that Excel itself stores
constexpr int maxColumns = 16'384;
constexpr qint64 maxSheetRows = 1'048'576;
constexpr qint64 maxRowLength = 4'000'000;  ///< UTF-16 units in all its cells: what is kept of a row must stay small

/// A problem of a row that has no header yet. Column -1: the whole row.
struct RawProblem {
    int column = -1;
    ProblemKind kind = ProblemKind::RowBroken;
    bool rejected = true;
    QString text = {};
};

enum class Hiding { None, Filter, Other };

/// Cells merged into the one at `column`, from the row it stands in.
struct MergedCell {
    int column = 0;
    int columns = 1;
    qint64 rows = 1;
};

/// What stands beside the cells of a row.
struct RowFacts {
    std::vector<RawProblem> problems;
    Hiding hiding = Hiding::None;
    std::vector<MergedCell> merged;  ///< that begin in it
    std::vector<int> recalculated;   ///< columns whose formulas await to be calculated anew
    std::vector<int> opened;         ///< columns whose cells had the guard of a text file's export, which is gone
    std::vector<int> covered;        ///< columns whose cells hold a text that another cell lies over, and is not read
};

/// A row as the file has it, before the header gives it a shape.
struct RawRow : RowFacts {
    qint64 number = 0;
    QStringList cells;
};

struct ColumnRange {
    int first = 0;
    int last = 0;
};

/// A row as workbooks write it: only the filled cells. A queue of rows as wide as a sheet may be would be a bomb.
struct SparseRow : RowFacts {
    struct Cell {
        int column = 0;
        QString text;
        qint64 shared = -1;  ///< the text is the workbook's string of this number
        int repeat = 1;      ///< in the columns that follow, too
        int format = -1;     ///< the workbook's of this number changes the text
    };
    qint64 number = 0;
    std::vector<Cell> cells;
};

/// Fills in the cells left of `limit`. False when the row holds more than maxRowLength.
bool spread(SparseRow& sparse, int limit, RawRow& row);

/// What a format must offer: all of its rows in order, empty ones too if they are in the file.
class RawRows {
 public:
    virtual ~RawRows() = default;
    virtual Result<bool> next(RawRow& row) = 0;
    virtual double progress() const = 0;
    /// Cells from `count` on are not wanted in rows that were not read yet.
    virtual void limitColumns(int count) = 0;
    /// Those before the rows read so far.
    virtual std::vector<ColumnRange> hiddenColumns() const { return {}; }
};

}  // namespace hongyan::recipients
