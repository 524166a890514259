#pragma once

#include <vector>

#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Whether a row may be imported, and if not, why: one rule for the import and for what is exported of its refusals.
class RowJudge {
 public:
    RowJudge(const SourceInfo& source, int openidColumn)
        : openidColumn_(openidColumn), column_(source.header.value(openidColumn)) {}

    /// Cleaned: copying out of a web page brings invisible characters along.
    QString openidOf(const Row& row) const;
    /// Hands the problems over; true when the row may be imported.
    bool judge(const Row& row, const QString& openid, std::vector<Problem>& problems) const;

 private:
    int openidColumn_;
    QString column_;
};

}  // namespace hongyan::recipients
