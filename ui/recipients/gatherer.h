#pragma once

#include <QFuture>
#include <QSet>
#include <atomic>
#include <memory>

#include "base/result.h"
#include "base/worker.h"
#include "recipients/rowreader.h"

namespace hongyan::recipientspage {

/// Rows of a spreadsheet that the preview does not reach, with the numbers of those that have empty cells.
struct Gathered {
    std::vector<recipients::Row> rows;      ///< in the file's order
    std::vector<std::vector<qint64>> gaps;  ///< per column, the first maxGaps rows
    static constexpr std::size_t maxGaps = 1000;
    static constexpr std::size_t maxRows = 10'000;
};

/// A row for the table of what was left out: where, why, and the cells.
struct ProblemRow {
    qint64 row = 0;
    QString column;
    QString reason;
    QStringList cells;  ///< empty: not at hand
};

/// The page's reading and writing of files, on a thread of its own. Deleting it stops what runs.
class Gatherer {
 public:
    Gatherer();
    ~Gatherer();

    QFuture<qint64> sizeOf(const QString& path);
    /// The rows numbered in `wanted` and, among the rows not in `leftOut`, those with empty cells. A newer call stops
    /// an older one, which then fails with Cancelled. Errors: those of the reader.
    QFuture<Result<Gathered>> gather(const QString& path, const recipients::ReadOptions& options, QSet<qint64> wanted,
                                     QSet<qint64> leftOut);
    void stop();
    /// .csv by its ending, else .xlsx. Errors: those of the writer.
    QFuture<Result<void>> write(const QString& path, const QStringList& header, std::vector<ProblemRow> rows);

 private:
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
    Worker m_worker;
};

}  // namespace hongyan::recipientspage
