#include "ui/recipients/gatherer.h"

#include <QFileInfo>

#include "recipients/writer.h"

namespace hongyan::recipientspage {
namespace {

/// Notes the row's empty cells; true when one of them was among the first of its column.
bool noteGaps(const recipients::Row& row, Gathered& gathered) {
    bool noted = false;
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        std::vector<qint64>& gaps = gathered.gaps[static_cast<std::size_t>(column)];
        if (gaps.size() >= Gathered::maxGaps || !QStringView(row.cells[column]).trimmed().isEmpty())
            continue;
        gaps.push_back(row.number);
        noted = true;
    }
    return noted;
}

Result<Gathered> gatherRows(const QString& path, const recipients::ReadOptions& options, const QSet<qint64>& wanted,
                            const QSet<qint64>& leftOut, const std::atomic_bool& stopped) {
    const auto reader = recipients::openRows(path, options);
    if (!reader)
        return fail(reader.error());
    Gathered gathered;
    gathered.gaps.resize(static_cast<std::size_t>((*reader)->source().header.size()));
    recipients::Row row;
    while (true) {
        if (stopped)
            return fail(ErrorKind::Cancelled, (*reader)->source().file);
        const auto more = (*reader)->next(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            return gathered;
        const bool gap = !leftOut.contains(row.number) && noteGaps(row, gathered);
        if ((gap || wanted.contains(row.number)) && gathered.rows.size() < Gathered::maxRows)
            gathered.rows.push_back(row);
    }
}

}  // namespace

Gatherer::Gatherer() : m_worker(QStringLiteral("spreadsheet")) {}

Gatherer::~Gatherer() {
    stop();
}

void Gatherer::stop() {
    m_stopped->store(true);
}

QFuture<qint64> Gatherer::sizeOf(const QString& path) {
    return m_worker.ask([path] { return QFileInfo(path).size(); });
}

QFuture<Result<Gathered>> Gatherer::gather(const QString& path, const recipients::ReadOptions& options,
                                           QSet<qint64> wanted, QSet<qint64> leftOut) {
    stop();
    m_stopped = std::make_shared<std::atomic_bool>(false);
    return m_worker.ask([path, options, wanted = std::move(wanted), leftOut = std::move(leftOut), stopped = m_stopped] {
        return gatherRows(path, options, wanted, leftOut, *stopped);
    });
}

QFuture<Result<void>> Gatherer::write(const QString& path, const QStringList& header, std::vector<ProblemRow> rows) {
    return m_worker.ask([path, header, rows = std::move(rows)] {
        std::size_t next = 0;
        const recipients::RowSource source = [&](QStringList& cells) -> Result<bool> {
            if (next == rows.size())
                return false;
            const ProblemRow& row = rows[next++];
            cells = QStringList{QString::number(row.row), row.column, row.reason} + row.cells;
            while (cells.size() < header.size())
                cells << QString();
            return true;
        };
        return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? recipients::writeCsv(path, header, source)
                                                                         : recipients::writeXlsx(path, header, source);
    });
}

}  // namespace hongyan::recipientspage
