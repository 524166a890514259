#pragma once

#include <QObject>
#include <memory>

#include "base/worker.h"
#include "engine/deliverylog.h"

namespace hongyan::logpage {

/// Writes what matches a filter into .csv or .xlsx. Rows are handed over on the reader's thread and written on the
/// exporter's own; nothing waits on the gui thread but the destructor, for a row that is being written.
class Exporter : public QObject {
    Q_OBJECT
 public:
    explicit Exporter(engine::DeliveryLog& log, QObject* parent = nullptr);
    ~Exporter() override;

    /// The name's ending chooses the kind, .xlsx or else .csv. One at a time: what runs already is broken off.
    void write(const delivery::Filter& filter, const QString& path);
    void cancel();
    bool isRunning() const { return m_channel != nullptr; }

 signals:
    void progressed(qint64 rows);  ///< four a second at most
    /// Cancelled is an error like others; there is no file then.
    void finished(const QString& path, qint64 rows, const hongyan::Result<void>& result);

 private:
    class Channel;
    void onWritten(const std::shared_ptr<Channel>& channel, const QString& path, const Result<void>& result);

    engine::DeliveryLog& m_log;
    std::shared_ptr<Channel> m_channel;
    std::unique_ptr<Worker> m_writer;
};

}  // namespace hongyan::logpage
