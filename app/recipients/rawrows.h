#pragma once

#include <QStringList>
#include <vector>

#include "base/result.h"
#include "recipients/recipient.h"

namespace hongyan::recipients {

constexpr int maxCellLength = 32'767;  ///< UTF-16 units: the most that Excel itself stores
constexpr int maxColumns = 16'384;
constexpr qint64 maxSheetRows = 1'048'576;

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
