#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "base/worker.h"
#include "engine/deliverylog.h"
#include "ui/history/report.h"

namespace hongyan::historypage {

class RowQueue;

/// Writes one report: rows are read on the log's thread and written on one of its own. Delete it to cancel. Gui thread.
class ReportJob : public QObject {
    Q_OBJECT
 public:
    /// .xlsx by the path's suffix, else HTML.
    ReportJob(engine::DeliveryLog& log, const ReportHead& head, const QString& path, QObject* parent = nullptr);
    ~ReportJob() override;
    void start();
    QString path() const { return m_path; }
    qint64 written() const { return *m_written; }

 signals:
    void finished(const hongyan::Result<void>& result);

 private:
    void write();
    void read();
    delivery::Filter all() const;

    engine::DeliveryLog& m_log;
    ReportHead m_head;
    const QString m_path;
    std::shared_ptr<RowQueue> m_queue;
    std::shared_ptr<std::atomic<qint64>> m_written;
    std::unique_ptr<Worker> m_writer;
};

}  // namespace hongyan::historypage
