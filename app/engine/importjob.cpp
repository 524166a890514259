#include "engine/importjob.h"

#include <QFileInfo>

#include "engine/tellrate.h"

namespace hongyan::engine {
namespace {

recipients::RecipientList listFrom(const ImportRequest& request, const recipients::SourceInfo& source, Timestamp now) {
    recipients::RecipientList list;
    list.name = request.listName;
    list.sourceFile = QFileInfo(request.path).fileName();
    list.columns = request.columns.size() == source.header.size() ? request.columns : source.header;
    list.openidColumn = request.openidColumn;
    list.nameColumn = request.nameColumn.value_or(recipients::guessNameColumn(source.header));
    list.importedAt = now;
    list.onePerRow = source.duplicates == recipients::Duplicates::Each;
    return list;
}

/// Asks the writer and waits: the reader's thread may, and so never runs ahead of it.
template<class F>
auto askAndWait(StoreThread& writer, F question) {
    return writer.ask(std::move(question)).result();
}

}  // namespace

Result<Imported> importSpreadsheet(StoreThread& writer, Timestamp now, const ImportRequest& request,
                                   const std::atomic_bool& cancelled,
                                   const std::function<void(recipients::ImportProgress)>& progress) {
    auto reader = request.open ? request.open()
                               : recipients::openRows({request.path, request.pasted}, request.options, cancelled);
    if (!reader)
        return fail(reader.error());
    Imported imported;
    imported.source = (*reader)->source();
    if (request.dryRun) {
        auto counted = recipients::importRows(**reader, request.openidColumn, {}, cancelled, progress);
        if (!counted)
            return fail(counted.error());
        imported.summary = std::move(*counted);
        return imported;
    }
    const auto begun =
        askAndWait(writer, [list = listFrom(request, imported.source, now)](store::Connection& connection) {
            return connection.catalog().beginList(list);
        });
    if (!begun)
        return fail(begun.error());
    const ListId id = *begun;
    const auto sink = [&](std::span<const recipients::Recipient> people) {
        return askAndWait(writer,
                          [&](store::Connection& connection) { return connection.catalog().addToList(id, people); });
    };
    auto summary = recipients::importRows(**reader, request.openidColumn, sink, cancelled, progress);
    Result<void> finished;
    if (summary)
        finished = askAndWait(writer, [&](store::Connection& connection) {
            return connection.catalog().finishList(id, summary->duplicates, summary->problems);
        });
    if (!summary || !finished) {
        const auto abandoned =
            askAndWait(writer, [&](store::Connection& connection) { return connection.catalog().abandonList(id); });
        Q_UNUSED(abandoned)  // what could not be taken back is invisible, and swept at the next start
        return fail(summary ? finished.error() : summary.error());
    }
    imported.list = id;
    imported.summary = std::move(*summary);
    return imported;
}

SpreadsheetImport::SpreadsheetImport(StoreThread& writer, const Clock& clock, ImportRequest request, QObject* parent)
    : ImportJob(parent), m_reading(std::make_unique<Worker>(QStringLiteral("importer"))) {
    const auto progress = [this, rate = TellRate()](recipients::ImportProgress at) mutable {
        if (!rate.isDue())
            return;
        QMetaObject::invokeMethod(
            this, [this, at] { emit progressed(at.done, at.rows); }, Qt::QueuedConnection);
    };
    m_reading
        ->ask([&writer, now = clock.now(), request = std::move(request), progress, cancelled = m_cancelled] {
            return importSpreadsheet(writer, now, request, *cancelled, progress);
        })
        .then(this, [this](const Result<Imported>& result) {
            // Queued: a small file may be read before whoever asked has connected.
            QMetaObject::invokeMethod(
                this, [this, result] { emit finished(result); }, Qt::QueuedConnection);
        });
}

SpreadsheetImport::~SpreadsheetImport() {
    m_cancelled->store(true);
    m_reading.reset();
}

}  // namespace hongyan::engine
