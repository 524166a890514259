#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "engine/jobrequests.h"
#include "engine/jobs.h"
#include "engine/storethread.h"

namespace hongyan::engine {

/// What a copy is watched and stopped by.
struct CopyWatch {
    std::atomic_bool cancelled{false};
    std::atomic<qint64> copied{0};
    std::atomic<qint64> leftOut{0};
    std::vector<recipients::Problem> leftOutRows;          ///< read once the copy ended; NoSuchDay: kept for good
    std::function<void(double done, qint64 people)> tell;  ///< on the copying thread, as often as it likes
};

/// A copy on a thread of its own. Deleting it cancels and waits until nothing is written any more.
class BackgroundCopy final : public CopyJob {
    Q_OBJECT
 public:
    using Work = std::function<Result<qint64>(CopyWatch& watch)>;
    BackgroundCopy(const QString& threadName, Work work, QObject* parent);
    ~BackgroundCopy() override;
    void cancel() override { m_watch->cancelled = true; }
    qint64 copied() const override { return m_watch->copied; }
    qint64 leftOut() const override { return m_watch->leftOut; }
    std::vector<recipients::Problem> uselessRows() const override { return m_watch->leftOutRows; }

 private:
    std::shared_ptr<CopyWatch> m_watch = std::make_shared<CopyWatch>();
    std::unique_ptr<Worker> m_copying;
};

/// On the calling thread. The file is read through before anything is kept: one that is broken or wrong anywhere leaves
/// the list as it is. Kept in parts: cancelled meanwhile, or when the disk is full, those kept so far stay.
/// Whoever has a last day that is none is kept for good: nobody is written to because of an odd date.
/// Errors: the reader's, NoSuchColumn, EmptyList, storage's, Cancelled.
Result<qint64> copySuppressionsIn(StoreThread& writer, Timestamp now, const SuppressionImport& request,
                                  CopyWatch& watch);
/// Expiries are days of Shanghai, the last day on the list, or with a time where they end within one. Errors: the
/// writer's, storage's, Cancelled.
Result<qint64> copySuppressionsOut(StoreThread& reader, const SuppressionExport& request, CopyWatch& watch);

}  // namespace hongyan::engine
