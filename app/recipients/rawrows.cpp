#include "recipients/rawrows.h"

namespace hongyan::recipients {

bool spread(SparseRow& sparse, int limit, RawRow& row) {
    row.number = sparse.number;
    static_cast<RowFacts&>(row) = std::move(static_cast<RowFacts&>(sparse));
    row.cells.clear();
    qint64 length = 0;
    for (auto& cell : sparse.cells) {
        const int end = qMin(limit, cell.column + cell.repeat);
        if (cell.column >= end)
            continue;
        if (end > row.cells.size())
            row.cells.resize(end);
        length += cell.text.size() * (end - cell.column);
        if (length > maxRowLength)
            return false;
        for (int column = cell.column + 1; column < end; ++column)
            row.cells[column] = cell.text;
        row.cells[cell.column] = std::move(cell.text);
    }
    return true;
}

}  // namespace hongyan::recipients
