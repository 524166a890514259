#include "recipients/rejected.h"

#include "recipients/columns.h"
#include "recipients/rowjudge.h"
#include "recipients/writer.h"

namespace hongyan::recipients {
namespace {

QStringList describe(const Row& row, const std::vector<Problem>& problems, const RejectionWords& words) {
    QStringList columns;
    QStringList reasons;
    for (const auto& problem : problems) {
        if (!problem.rejected)
            continue;
        if (!columns.contains(problem.column))
            columns << problem.column;
        if (const QString reason = words.forProblem(problem.kind); !reasons.contains(reason))
            reasons << reason;
    }
    columns.removeAll(QString());
    return {QString::number(row.number), columns.join(QStringLiteral(", ")), reasons.join(QStringLiteral("; "))};
}

}  // namespace

Result<qint64> writeRejected(RowReader& reader, int openidColumn, const QString& path, const RejectionWords& words,
                             const std::atomic_bool& cancelled) {
    const auto& source = reader.source();
    if (openidColumn < 0 || openidColumn >= source.header.size())
        return fail(ErrorKind::NoSuchColumn, QString::number(openidColumn), source.header.join(QStringLiteral(", ")));
    const RowJudge judge(source, openidColumn);
    Row row;
    std::vector<Problem> problems;
    qint64 written = 0;
    const RowSource rejected = [&](QStringList& cells) -> Result<bool> {
        while (true) {
            if (cancelled)
                return fail(ErrorKind::Cancelled, source.file);
            const auto more = reader.next(row);
            if (!more || !*more)
                return more;
            if (judge.judge(row, judge.openidOf(row), problems))
                continue;
            cells = describe(row, problems, words) + row.cells;
            ++written;
            return true;
        }
    };
    const QStringList header = uniqueHeader(QStringList{words.row, words.column, words.reason} + source.header);
    const auto done = path.endsWith(u".csv", Qt::CaseInsensitive) ? writeCsv(path, header, rejected)
                                                                  : writeXlsx(path, header, rejected);
    return done ? Result<qint64>(written) : fail(done.error());
}

}  // namespace hongyan::recipients
