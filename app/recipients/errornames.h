#pragma once

#include <QStringView>

namespace hongyan::recipients {

/// True for what spreadsheet programs show in place of a value: #N/A, #DIV/0!, Err:502 …
bool namesError(QStringView text);

}  // namespace hongyan::recipients
