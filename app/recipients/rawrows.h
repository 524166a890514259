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
};

/// A row as the file has it, before the header gives it a shape.
struct RawRow {
    qint64 number = 0;
    QStringList cells;
    std::vector<RawProblem> problems;
};

/// A row as workbooks write it: only the filled cells. A queue of rows as wide as a sheet may be would be a bomb.
struct SparseRow {
    struct Cell {
        int column = 0;
        QString text;
        qint64 shared = -1;  ///< the text is the workbook's string of this number
        int repeat = 1;      ///< in the columns that follow, too
        int format = -1;     ///< the workbook's of this number changes the text
    };
    qint64 number = 0;
    std::vector<Cell> cells;
    std::vector<RawProblem> problems;
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
};

}  // namespace hongyan::recipients
