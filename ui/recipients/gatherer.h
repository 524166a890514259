#pragma once

#include <QFuture>
#include <QSet>
#include <atomic>
#include <memory>

#include "base/result.h"
#include "base/worker.h"
#include "recipients/rejected.h"

namespace hongyan::recipientspage {

/// Rows of a spreadsheet that the preview does not reach, with the numbers of those that have empty cells.
struct Gathered {
    std::vector<recipients::Row> rows;      ///< in the file's order
    std::vector<std::vector<qint64>> gaps;  ///< per column, the first maxGaps rows
    static constexpr std::size_t maxGaps = 1000;
    static constexpr std::size_t maxRows = 10'000;
};

/// The page's reading and writing of files, on a thread of its own. Deleting it stops what runs.
class Gatherer {
 public:
    Gatherer();
    ~Gatherer();

    QFuture<qint64> sizeOf(const QString& path);
    /// The rows numbered in `wanted` and, among the rows not in `leftOut`, those with empty cells. A newer call stops
    /// an older one, which then fails with Cancelled. Errors: those of the reader.
    QFuture<Result<Gathered>> gather(const recipients::Origin& origin, const recipients::ReadOptions& options,
                                     QSet<qint64> wanted, QSet<qint64> leftOut);
    void stop();
    /// Reads anew and writes the rows that there are words for; how many. Stopped by stopWriting() alone. Errors: those
    /// of writeRejected().
    QFuture<Result<qint64>> write(const recipients::Origin& origin, const recipients::ReadOptions& options,
                                  int openidColumn, const QString& path, const recipients::RejectionWords& words);
    void stopWriting();

 private:
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<std::atomic_bool> m_writingStopped = std::make_shared<std::atomic_bool>(false);
    Worker m_worker;
};

}  // namespace hongyan::recipientspage
