#pragma once

#include <atomic>
#include <functional>

#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// The words of an export of refused rows, in the language of the one who asks.
struct RejectionWords {
    QString row;  ///< heads the column with the row's number in the file
    QString column;
    QString reason;
    std::function<QString(const Problem&)> forProblem;
    QString duplicate = {};  ///< for a repeated openid, %1 the row it is in first; empty: such rows are left out
    QString empty = {};      ///< for a good row with nothing in one of `needed`
    QStringList needed = {};
    bool isOfDoubtful = false;  ///< good rows with a doubtful cell, such as one that shows an error, too
};

/// Writes every row that importRows() would refuse, or more of those there are words for, in the file's order: its
/// number, the columns that are wrong, why, and its cells as they are, also those beyond the header. All of them, not
/// only the first thousand; memory does not grow with their number, only, for the repeated ones, with the openids. .csv
/// or .xlsx by the path's ending; what is written can be mended and imported. Returns how many. Errors: the reader's,
/// the writer's, NoSuchColumn, Cancelled (looked at with every row).
Result<qint64> writeRejected(RowReader& reader, int openidColumn, const QString& path, const RejectionWords& words,
                             const std::atomic_bool& cancelled = {});

}  // namespace hongyan::recipients
