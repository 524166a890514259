#pragma once

#include <atomic>
#include <memory>

#include "engine/library.h"
#include "engine/storethread.h"

namespace hongyan::engine {

/// Reads the list page by page and looks at one page while the next is read. Deleting the job cancels it.
class ListCheck final : public LintJob {
    Q_OBJECT
 public:
    ListCheck(StoreThread& reader, const Clock& clock, LintRequest request, QObject* parent);
    ~ListCheck() override;
    void cancel() override { m_cancelled->store(true); }
    const templates::LintReport& report() const override { return m_report; }

 private:
    using Report = templates::LintReport;
    void take(const Report& soFar, qint64 size);
    void end(const Result<Report>& result);

    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Worker> m_checking;
    Report m_report;
};

/// The same, on the calling thread. `progress` is told of every page.
Result<templates::LintReport> checkList(StoreThread& reader, Timestamp now, const LintRequest& request,
                                        const std::atomic_bool& cancelled,
                                        const std::function<void(const templates::LintReport&, qint64 size)>& progress);

}  // namespace hongyan::engine
