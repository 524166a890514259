#pragma once

#include <QPromise>
#include <atomic>
#include <functional>

#include "base/worker.h"
#include "recipients/writer.h"
#include "support/ui/fakeengine.h"

/// A library that reads real spreadsheets with the recipients room and keeps the lists in memory.
namespace hongyan::fakes {

class ReadingJob final : public engine::ImportJob {
 public:
    using Kept = std::vector<recipients::Recipient>;

    ReadingJob(Worker& worker, const engine::ImportRequest& request, QObject* parent)
        : engine::ImportJob(parent), m_worker(worker), m_request(request) {}
    ~ReadingJob() override { m_cancelled->store(true); }

    void begin() {
        m_worker
            .ask([request = m_request, kept = m_kept, cancelled = m_cancelled] {
                return read(request, *kept, *cancelled);
            })
            .then(this, [this](const Result<engine::Imported>& result) {
                // A future that is ready calls back at once, when nobody listens yet.
                QMetaObject::invokeMethod(
                    this, [this, result] { finish(result); }, Qt::QueuedConnection);
            });
    }
    void cancel() override {
        m_cancelled->store(true);
        if (m_held)
            QMetaObject::invokeMethod(
                this, [this] { emit finished(fail(ErrorKind::Cancelled)); }, Qt::QueuedConnection);
    }
    /// It stands still until it is cancelled.
    void hold() {
        m_held = true;
        QMetaObject::invokeMethod(
            this, [this] { emit progressed(0.5, 7); }, Qt::QueuedConnection);
    }
    const Kept& kept() const { return *m_kept; }
    std::function<void(engine::Imported&)> keeper;  ///< makes a list of it

 private:
    void finish(Result<engine::Imported> result) {
        if (result && keeper)
            keeper(*result);
        emit finished(result);
    }

    static Result<engine::Imported> read(const engine::ImportRequest& request, Kept& kept,
                                         const std::atomic_bool& cancelled) {
        auto reader = recipients::openRows({request.path, request.pasted}, request.options, cancelled);
        if (!reader)
            return fail(reader.error());
        engine::Imported imported;
        imported.source = (*reader)->source();
        recipients::RecipientSink sink;
        if (!request.dryRun)
            sink = [&kept](std::span<const recipients::Recipient> people) -> Result<void> {
                kept.insert(kept.end(), people.begin(), people.end());
                return {};
            };
        auto summary = recipients::importRows(**reader, request.openidColumn, sink, cancelled);
        if (!summary)
            return fail(summary.error());
        imported.summary = std::move(*summary);
        return imported;
    }

    Worker& m_worker;
    engine::ImportRequest m_request;
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    bool m_held = false;
};

class ReadingLibrary : public Library {
 public:
    struct Asked {
        recipients::Origin origin;
        recipients::ReadOptions options;
        std::shared_ptr<const std::atomic_bool> stopped;
    };
    std::vector<Asked> previews;
    std::vector<engine::ImportRequest> imports;
    /// Previews wait until answer() lets them go, in any order.
    bool holdPreviews = false;
    bool holdImports = false;
    std::vector<ListId> removed;
    std::vector<qint64> peopleAsked;

    /// Waits for what is being read: a page must not go while an answer is under way to it.
    void settle() {
        m_worker.runAndWait([] {});
    }
    void answer(std::size_t which) {
        const auto& [asked, promise] = m_held[which];
        promise->addResult(recipients::preview(asked.origin, asked.options, 200, *asked.stopped));
        promise->finish();
    }

    QFuture<Result<recipients::Preview>> preview(const recipients::Origin& origin,
                                                 const recipients::ReadOptions& options,
                                                 const std::shared_ptr<const std::atomic_bool>& stopped) override {
        previews.push_back({origin, options, stopped});
        if (!holdPreviews)
            return m_worker.ask(
                [origin, options, stopped] { return recipients::preview(origin, options, 200, *stopped); });
        auto promise = std::make_shared<QPromise<Result<recipients::Preview>>>();
        promise->start();
        m_held.push_back({previews.back(), promise});
        return promise->future();
    }
    engine::ImportJob* import(const engine::ImportRequest& request, QObject* parent) override {
        imports.push_back(request);
        auto* job = new ReadingJob(m_worker, request, parent);
        if (!request.dryRun)
            job->keeper = [this, job, request](engine::Imported& found) {
                found.list = keep(request, found, job->kept());
            };
        if (holdImports)
            job->hold();
        else
            job->begin();
        return job;
    }
    QFuture<Result<std::vector<recipients::Recipient>>> people(ListId list, qint64 from, int limit) override {
        peopleAsked.push_back(from);
        return Library::people(list, from, limit);
    }
    QFuture<Result<void>> removeList(ListId list) override {
        removed.push_back(list);
        std::erase_if(listRows, [list](const auto& row) { return row.list.id == list; });
        return done();
    }

 private:
    ListId keep(const engine::ImportRequest& request, const engine::Imported& found, const ReadingJob::Kept& people) {
        recipients::ListInfo info;
        info.list.id = ListId{static_cast<qint64>(listRows.size()) + 1};
        info.list.name = request.listName;
        info.list.sourceFile = found.source.file;
        info.list.columns = request.columns.isEmpty() ? found.source.header : request.columns;
        info.list.openidColumn = request.openidColumn;
        info.list.size = found.summary.imported;
        info.list.further = found.summary.further;
        info.duplicates = found.summary.duplicates;
        info.problems = found.summary.problems;
        listRows.push_back(info);
        peopleRows = people;
        emit listsChanged();
        return info.list.id;
    }

    std::vector<std::pair<Asked, std::shared_ptr<QPromise<Result<recipients::Preview>>>>> m_held;
    Worker m_worker{QStringLiteral("reader")};
};

}  // namespace hongyan::fakes
