#include "ui/recipients/gatherer.h"

#include <QFileInfo>

#include "base/outputfile.h"
#include "base/visible.h"

namespace hongyan::recipientspage {
namespace {

/// Notes the row's empty cells; true when one of them was among the first of its column.
bool noteGaps(const recipients::Row& row, Gathered& gathered) {
    bool noted = false;
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        std::vector<qint64>& gaps = gathered.gaps[static_cast<std::size_t>(column)];
        if (gaps.size() >= Gathered::maxGaps || !isBlank(row.cells[column]))
            continue;
        gaps.push_back(row.number);
        noted = true;
    }
    return noted;
}

Result<Gathered> gatherRows(const recipients::Origin& origin, const recipients::ReadOptions& options,
                            const QSet<qint64>& wanted, const QSet<qint64>& leftOut, const std::atomic_bool& stopped) {
    recipients::ReadOptions all = options;
    all.hidden = recipients::HiddenRows::Take;
    const bool leavesHidden = options.hidden == recipients::HiddenRows::Leave;
    const auto reader = recipients::openRows(origin, all, stopped);
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
        const bool isOut = leftOut.contains(row.number) || (leavesHidden && row.hidden);
        const bool gap = !isOut && noteGaps(row, gathered);
        if ((gap || wanted.contains(row.number)) && gathered.rows.size() < Gathered::maxRows)
            gathered.rows.push_back(row);
    }
}

}  // namespace

Gatherer::Gatherer() : m_worker(QStringLiteral("spreadsheet")) {}

Gatherer::~Gatherer() {
    stop();
    stopWriting();
}

void Gatherer::stop() {
    m_stopped->store(true);
}

QFuture<qint64> Gatherer::sizeOf(const QString& path) {
    return m_worker.ask([path] { return QFileInfo(path).size(); });
}

QFuture<Result<Gathered>> Gatherer::gather(const recipients::Origin& origin, const recipients::ReadOptions& options,
                                           QSet<qint64> wanted, QSet<qint64> leftOut) {
    stop();
    m_stopped = std::make_shared<std::atomic_bool>(false);
    return m_worker.ask([origin, options, wanted = std::move(wanted), leftOut = std::move(leftOut),
                         stopped = m_stopped] { return gatherRows(origin, options, wanted, leftOut, *stopped); });
}

QFuture<Result<qint64>> Gatherer::write(const recipients::Origin& origin, const recipients::ReadOptions& options,
                                        int openidColumn, const QString& path,
                                        const recipients::RejectionWords& words) {
    m_writingStopped = std::make_shared<std::atomic_bool>(false);
    return m_worker.ask([origin, options, openidColumn, path, words, stopped = m_writingStopped]() -> Result<qint64> {
        if (auto checked = checkOutput(path, {.inputs = {origin.path}}); !checked)
            return fail(checked.error());
        const auto reader = recipients::openRows(origin, options, *stopped);
        if (!reader)
            return fail(reader.error());
        return recipients::writeRejected(**reader, openidColumn, path, words, *stopped);
    });
}

void Gatherer::stopWriting() {
    m_writingStopped->store(true);
}

}  // namespace hongyan::recipientspage
