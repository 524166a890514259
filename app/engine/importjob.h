#pragma once

#include <atomic>
#include <memory>

#include "engine/library.h"
#include "engine/storethread.h"

namespace hongyan::engine {

/// Reads the file on a thread of its own and hands the people to the writer batch by batch; the list becomes visible
/// when all are in. Deleting the job cancels it; what was written is taken back.
class SpreadsheetImport final : public ImportJob {
    Q_OBJECT
 public:
    SpreadsheetImport(StoreThread& writer, const Clock& clock, ImportRequest request, QObject* parent);
    ~SpreadsheetImport() override;
    void cancel() override { m_cancelled->store(true); }

 private:
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Worker> m_reading;
};

/// The same, on the calling thread: reads, writes, makes visible or leaves nothing.
Result<Imported> importSpreadsheet(StoreThread& writer, Timestamp now, const ImportRequest& request,
                                   const std::atomic_bool& cancelled,
                                   const std::function<void(recipients::ImportProgress)>& progress);

}  // namespace hongyan::engine
