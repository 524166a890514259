#pragma once

#include <string_view>
#include <vector>

#include "recipients/rawrows.h"
#include "recipients/xlsx/archive.h"

namespace hongyan::recipients {

/// Cells that are shown as one.
struct MergedRange {
    qint64 row = 0;
    MergedCell cells;
};

/// What a sheet says after its rows, and the reader of its rows has to know before.
struct SheetTail {
    std::vector<MergedRange> merged;  ///< by their first rows
    bool filtered = false;            ///< a filter leaves rows out

    /// Inflates the part to its end and looks at nothing before the rows' end. What is wrong with the part is told by
    /// those who read its rows.
    static SheetTail read(const Archive& archive, const QString& part);
};

/// "D2:E4". Nothing for a single cell and for what is no range.
std::optional<MergedRange> rangeFrom(std::string_view reference);

}  // namespace hongyan::recipients
