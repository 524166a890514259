#include "ui/history/reportjob.h"

#include "ui/history/rowqueue.h"

namespace hongyan::historypage {

ReportJob::ReportJob(engine::DeliveryLog& log, const ReportHead& head, const QString& path, QObject* parent)
    : QObject(parent),
      m_log(log),
      m_head(head),
      m_path(path),
      m_queue(std::make_shared<RowQueue>()),
      m_written(std::make_shared<std::atomic<qint64>>(0)),
      m_writer(std::make_unique<Worker>(QStringLiteral("report"))) {}

// The writer must not wait for rows while its thread is ended.
ReportJob::~ReportJob() {
    m_queue->abandon();
}

delivery::Filter ReportJob::all() const {
    delivery::Filter filter;
    filter.campaign = m_head.campaign.id;
    return filter;
}

void ReportJob::start() {
    delivery::Filter failed = all();
    failed.states = {delivery::State::Failed};
    m_log.groups(failed).then(this, [this](const Result<std::vector<delivery::Group>>& groups) {
        if (!groups) {
            emit finished(fail(groups.error()));
            return;
        }
        m_head.failures = *groups;
        write();
        read();
    });
}

void ReportJob::read() {
    m_log
        .forEach(all(), 0,
                 [queue = m_queue](const delivery::Delivery& delivery) { return queue->push(reportRow(delivery)); })
        .then(this, [queue = m_queue](const Result<void>& read) { queue->close(read); });
}

void ReportJob::write() {
    m_writer
        ->ask([head = m_head, path = m_path, queue = m_queue, written = m_written]() -> Result<void> {
            const recipients::RowSource rows = [&queue, &written](QStringList& row) {
                Result<bool> more = queue->pull(row);
                if (more && *more)
                    ++*written;
                return more;
            };
            const bool sheet = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
            Result<void> done =
                sheet ? recipients::writeXlsx(path, reportColumns(), rows) : writeHtml(path, head, rows);
            queue->abandon();  // where the disk is full, nobody needs the rest
            return done;
        })
        .then(this, [this](const Result<void>& done) { emit finished(done); });
}

}  // namespace hongyan::historypage
