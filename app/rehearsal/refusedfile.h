#pragma once

#include <QStringList>
#include <functional>

#include "rehearsal/report.h"

namespace hongyan::rehearsal {

/// The words of an export of refused rows, in the language of the one who asks.
struct RefusedWords {
    QStringList header;  ///< row, openid, field, value, reason
    std::function<QString(const Refused&)> field;
    std::function<QString(const Refused&)> reason;
};

/// Row, openid, field, value and reason of each, as text that imports again; .csv or .xlsx by the path's ending. Any
/// thread. Errors: the writer's.
Result<void> writeRefused(const QString& path, const std::vector<Refused>& refused, const RefusedWords& words);

}  // namespace hongyan::rehearsal
