#pragma once

#include <QChar>
#include <QStringView>

namespace hongyan::recipients {

/// The separator that divides the first rows most evenly, of comma, semicolon, tab and bar; a comma when none does.
QChar detectSeparator(QStringView start);

}  // namespace hongyan::recipients
