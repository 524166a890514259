#pragma once

#include <QString>

namespace hongyan::recipients {

/// As General shows it, but never shortened to fit a column: 4.35, 13800138000.
QString showPlain(double value);

}  // namespace hongyan::recipients
