#include "recipients/xlsx/plainnumber.h"

#include <QLocale>
#include <cmath>

namespace hongyan::recipients {
namespace {

constexpr double exactIntegers = 9'007'199'254'740'992.0;  // 2^53

}  // namespace

QString showPlain(double value) {
    if (std::abs(value) < exactIntegers && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    // 15 digits are what spreadsheets keep; the rest is the noise of binary arithmetic.
    const double kept = QString::number(value, 'g', 15).toDouble();
    const double size = std::abs(kept);
    const bool extreme = size >= 1e21 || size < 1e-12;
    return QString::number(kept, extreme ? 'G' : 'f', QLocale::FloatingPointShortest);
}

}  // namespace hongyan::recipients
