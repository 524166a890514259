#pragma once

#include <optional>
#include <string_view>

#include "recipients/xlsx/numberformat.h"

namespace hongyan::recipients {

/// A date as cells of type "d" hold it: 2026-11-20, 2026-11-20T10:05:00.000Z, 10:05:00. The hands of the clock count,
/// as in Excel: an offset from UTC behind it is left out.
struct IsoDate {
    double serial = 0;  ///< as a number cell of the same workbook would hold it
    bool hasDay = false;
    bool hasTime = false;

    static std::optional<IsoDate> of(std::string_view text, bool epoch1904);
    /// For a cell that has none: as it is written.
    const NumberFormat& format() const;
};

}  // namespace hongyan::recipients
