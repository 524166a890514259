#pragma once

#include <atomic>
#include <functional>
#include <span>

#include "base/result.h"
#include "recipients/keptrows.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// What an import found. Of a repeated openid the first row stays, or every other one (SourceInfo::duplicates).
struct ImportSummary {
    qint64 rows = 0;
    qint64 imported = 0;
    qint64 further = 0;     ///< of the imported, rows of people who stand further up
    qint64 duplicates = 0;  ///< went because of a row further up
    qint64 rejected = 0;
    QMap<QString, qint64> reasons;         ///< why rows were rejected, by the names of the kinds
    qint64 problems = 0;                   ///< all, also those beyond problemRows
    std::vector<Problem> problemRows;      ///< the first maxProblemRows
    qint64 differing = 0;                  ///< duplicates whose values are others than those of the row that stays
    std::vector<Duplicate> duplicateRows;  ///< the first maxProblemRows
    std::vector<qint64> emptyCells;        ///< per column, among the imported
    std::vector<FileNote> notes;           ///< what is to be known about the file
    qint64 people() const { return imported - further; }
    static constexpr int maxProblemRows = 1000;
};

struct ImportProgress {
    double done = 0;  ///< 0 to 1
    qint64 rows = 0;
};

/// Where the good rows go, in batches of at most 5,000; an error ends the import with it.
using RecipientSink = std::function<Result<void>(std::span<const Recipient>)>;

/// Reads to the end. `cancelled` is looked at every few hundred rows: ErrorKind::Cancelled. An empty sink only counts.
/// Errors: those of the reader, the sink's; ChoiceNeeded where there is a sink and a note asks for a choice (subject:
/// the file, detail: the choice's name); when no row was good NotCalculated where the openids are formulas without
/// values (subject: the column), else EmptyList (subject: the file; counts: the reasons).
Result<ImportSummary> importRows(RowReader& reader, int openidColumn, const RecipientSink& sink,
                                 const std::atomic_bool& cancelled = {},
                                 const std::function<void(ImportProgress)>& progress = {});

/// The first `limit` rows for looking at, with what was detected.
struct Preview {
    SourceInfo source;
    std::vector<Row> rows;
    int openidColumn = -1;  ///< guessed
};
/// Errors: those of openRows().
Result<Preview> preview(const Origin& origin, const ReadOptions& options, int limit = 200,
                        const std::atomic_bool& cancelled = neverCancelled);

}  // namespace hongyan::recipients
