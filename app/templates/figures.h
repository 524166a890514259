#pragma once

#include <QString>
#include <optional>

namespace hongyan::templates {

/// A number as people write amounts, exact: digits only, no leading zeros, no point.
struct Figure {
    bool negative = false;
    QString whole;     ///< "0" for nothing before the point
    QString decimals;  ///< as many as were written
};
/// "1,234.50", "¥ 39.8元", "３９", "-5"; grouping is by three. Nothing for anything else.
std::optional<Figure> figureFrom(QStringView text);
/// Half up, away from zero.
Figure rounded(Figure figure, qsizetype decimals);

/// "0", "#,##0.00", "¥0.0#元": 0 is a digit always shown, # one shown where there is one; what stands around is
/// literal, without Latin letters.
bool isNumberPattern(QStringView pattern);
/// Nothing where the value is no number.
std::optional<QString> numberIn(QStringView pattern, const QString& value);

}  // namespace hongyan::templates
