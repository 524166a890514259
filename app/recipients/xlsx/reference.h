#pragma once

#include <QtGlobal>
#include <optional>
#include <string_view>

namespace hongyan::recipients {

struct CellPlace {
    int column = 0;  ///< from 0
    qint64 row = 0;  ///< from 1
};

/// The column that a reference like "BC12" names, -1 when it names none.
int columnOf(std::string_view reference);
/// "BC12", "$BC$12". Nothing for what is no cell of a sheet.
std::optional<CellPlace> cellFrom(std::string_view reference);
/// The number, or something else for what is none.
qint64 integerOf(std::string_view text, qint64 otherwise);

}  // namespace hongyan::recipients
