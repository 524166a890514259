#include "recipients/rejected.h"

#include "base/visible.h"
#include "recipients/columns.h"
#include "recipients/keptrows.h"
#include "recipients/rowjudge.h"
#include "recipients/writer.h"

namespace hongyan::recipients {
namespace {

struct Complaint {
    QStringList columns;
    QStringList reasons;

    void add(const QString& column, const QString& reason) {
        if (!column.isEmpty() && !columns.contains(column))
            columns << column;
        if (!reasons.contains(reason))
            reasons << reason;
    }
    bool isEmpty() const { return reasons.isEmpty(); }
    QStringList cells(qint64 row) const {
        return {QString::number(row), columns.join(QStringLiteral(", ")), reasons.join(QStringLiteral("; "))};
    }
};

/// What is said of each row, in the file's order.
class Complaints {
 public:
    Complaints(const SourceInfo& source, int openidColumn, const RejectionWords& words)
        : source_(source),
          openidColumn_(openidColumn),
          judge_(source, openidColumn),
          words_(words),
          kept_(static_cast<int>(source.header.size()), openidColumn, source.duplicates) {}

    Complaint about(const Row& row) {
        Complaint complaint;
        const QString openid = judge_.openidOf(row);
        const QString& column = source_.header[openidColumn_];
        if (!judge_.judge(row, openid, problems_)) {
            for (const auto& problem : problems_)
                if (problem.rejected)
                    complaint.add(problem.column, words_.forProblem(problem));
        } else if (const qint64 first = words_.duplicate.isEmpty() ? 0 : rowBefore(row, openid); first > 0) {
            complaint.add(column, words_.duplicate.arg(first));
        } else {
            for (const auto& problem : problems_)
                if (words_.isOfDoubtful)
                    complaint.add(problem.column, words_.forProblem(problem));
            for (const auto& name : words_.needed)
                if (isBlank(row.cells.value(source_.header.indexOf(name))) && !complaint.columns.contains(name))
                    complaint.add(name, words_.empty);
        }
        return complaint;
    }

 private:
    /// The row in whose favour this one goes, 0: none.
    qint64 rowBefore(const Row& row, const QString& openid) {
        const auto duplicate = kept_.take(row.number, openid, row.cells);
        return duplicate && duplicate->goes ? duplicate->first : 0;
    }

    const SourceInfo& source_;
    int openidColumn_;
    RowJudge judge_;
    const RejectionWords& words_;
    KeptRows kept_;
    std::vector<Problem> problems_;
};

}  // namespace

Result<qint64> writeRejected(RowReader& reader, int openidColumn, const QString& path, const RejectionWords& words,
                             const std::atomic_bool& cancelled) {
    const auto& source = reader.source();
    if (openidColumn < 0 || openidColumn >= source.header.size())
        return fail(ErrorKind::NoSuchColumn, QString::number(openidColumn), source.header.join(QStringLiteral(", ")));
    Complaints complaints(source, openidColumn, words);
    Row row;
    qint64 written = 0;
    const RowSource rejected = [&](QStringList& cells) -> Result<bool> {
        while (true) {
            if (cancelled)
                return fail(ErrorKind::Cancelled, source.file);
            const auto more = reader.next(row);
            if (!more || !*more)
                return more;
            const Complaint complaint = complaints.about(row);
            if (complaint.isEmpty())
                continue;
            cells = complaint.cells(row.number) + row.cells + row.beyond;
            ++written;
            return true;
        }
    };
    const QStringList header = uniqueHeader(QStringList{words.row, words.column, words.reason} + source.header);
    const auto done = writeTable(path, header, rejected);
    return done ? Result<qint64>(written) : fail(done.error());
}

}  // namespace hongyan::recipients
