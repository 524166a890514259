#include "ui/log/exporter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>
#include <QWaitCondition>
#include <atomic>
#include <deque>

#include "recipients/writer.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"

namespace hongyan::logpage {
namespace {

constexpr size_t mostWaiting = 4096;
constexpr int progressEvery = 250;  // milliseconds

struct Exports {
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

QStringList header() {
    return {Exports::tr("Time"),
            Exports::tr("State"),
            Exports::tr("openid"),
            Exports::tr("Name"),
            Exports::tr("Row in the sheet"),
            Exports::tr("Campaign"),
            Exports::tr("Template"),
            Exports::tr("Attempts"),
            Exports::tr("Code"),
            Exports::tr("Result"),
            Exports::tr("errmsg"),
            Exports::tr("Latency in ms"),
            Exports::tr("Next try"),
            Exports::tr("msgid"),
            Exports::tr("Deduplication id"),
            Exports::tr("rid")};
}

QString timeOf(const std::optional<Timestamp>& at) {
    return at ? toDateTime(*at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")) : QString();
}

QStringList cellsOf(const delivery::Delivery& d) {
    const text::ResultWords result = text::resultOf(d);
    return {timeOf(d.sentAt ? d.sentAt : d.finishedAt),
            text::word(d.state, d.receipt),
            d.openid,
            d.name,
            d.row > 0 ? QString::number(d.row) : QString(),
            d.campaignTitle,
            d.templateTitle,
            QString::number(d.attempts),
            d.attempts > 0 ? QString::number(d.code) : QString(),
            result.meaning,
            d.errmsg,
            d.attempts > 0 ? QString::number(d.latency.count()) : QString(),
            timeOf(d.dueAt),
            d.msgid == 0 ? QString() : QString::number(d.msgid),
            d.attempts > 0 ? d.clientMsgId : QString(),
            d.rid};
}

}  // namespace

/// Between the reader's thread, which pushes rows, and the writer's, which takes them.
class Exporter::Channel {
 public:
    /// False: nobody wants more.
    bool push(const delivery::Delivery& delivery) {
        const QMutexLocker lock(&m_mutex);
        while (m_waiting.size() >= mostWaiting && !m_cancelled)
            m_taken.wait(&m_mutex);
        m_waiting.push_back(delivery);
        m_pushed.wakeOne();
        return !m_cancelled;
    }
    void close(const Result<void>& result) {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        m_result = result;
        m_pushed.wakeOne();
    }
    void cancel() {
        const QMutexLocker lock(&m_mutex);
        m_cancelled = true;
        m_pushed.wakeOne();
        m_taken.wakeOne();
    }
    /// A row, false at the end, or why there are no more.
    Result<bool> take(QStringList& cells) {
        delivery::Delivery delivery;
        {
            const QMutexLocker lock(&m_mutex);
            while (m_waiting.empty() && !m_closed && !m_cancelled)
                m_pushed.wait(&m_mutex);
            if (m_cancelled)
                return fail(ErrorKind::Cancelled);
            if (m_waiting.empty()) {
                if (!m_result)
                    return fail(m_result.error());
                return false;
            }
            delivery = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_taken.wakeOne();
        }
        cells = cellsOf(delivery);
        ++m_rows;
        return true;
    }
    qint64 rows() const { return m_rows.load(); }

 private:
    QMutex m_mutex;
    QWaitCondition m_pushed;
    QWaitCondition m_taken;
    std::deque<delivery::Delivery> m_waiting;
    Result<void> m_result;
    bool m_closed = false;
    bool m_cancelled = false;
    std::atomic<qint64> m_rows = 0;
};

Exporter::Exporter(engine::DeliveryLog& log, QObject* parent) : QObject(parent), m_log(log) {}

Exporter::~Exporter() {
    cancel();
}

void Exporter::cancel() {
    if (m_channel)
        m_channel->cancel();
}

void Exporter::write(const delivery::Filter& filter, const QString& path) {
    cancel();
    if (!m_writer)
        m_writer = std::make_unique<Worker>(QStringLiteral("log-export"));
    auto channel = std::make_shared<Channel>();
    m_channel = channel;
    const auto source = [this, channel, clock = QElapsedTimer()](QStringList& cells) mutable -> Result<bool> {
        if (!clock.isValid() || clock.elapsed() >= progressEvery) {
            clock.start();
            emit progressed(channel->rows());
        }
        return channel->take(cells);
    };
    m_writer
        ->ask([path, source, channel, columns = header()] {
            const Result<void> result = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)
                                            ? recipients::writeXlsx(path, columns, source)
                                            : recipients::writeCsv(path, columns, source);
            // Where the disk was full before the rows were through, the reader must not wait for room.
            channel->cancel();
            return result;
        })
        .then(this, [this, channel, path](const Result<void>& result) { onWritten(channel, path, result); });
    m_log.forEach(filter, 0, [channel](const delivery::Delivery& each) { return channel->push(each); })
        .then([channel](const Result<void>& result) { channel->close(result); });
}

void Exporter::onWritten(const std::shared_ptr<Channel>& channel, const QString& path, const Result<void>& result) {
    if (channel != m_channel)
        return;
    m_channel.reset();
    emit finished(path, channel->rows(), result);
}

}  // namespace hongyan::logpage
