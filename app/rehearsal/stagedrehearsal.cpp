#include "rehearsal/stagedrehearsal.h"

#include <QElapsedTimer>

namespace hongyan::rehearsal {
namespace {

constexpr int tellEveryMs = 100;

}  // namespace

StagedRehearsal::StagedRehearsal(const Audience::Needs& needs, Request request, QString place, QObject* parent)
    : Rehearsal(parent),
      m_request(std::move(request)),
      m_place(std::move(place)),
      m_now(needs.now),
      m_audience(std::make_unique<Audience>(needs, m_request, nullptr)) {
    connect(m_audience.get(), &Audience::ready, this, &StagedRehearsal::perform);
    connect(m_audience.get(), &Audience::failed, this, [this](const Error& error) { finish(fail(error)); });
    // Queued: whoever asked has not connected yet.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_finished)
                m_audience->prepare();
        },
        Qt::QueuedConnection);
}

StagedRehearsal::~StagedRehearsal() {
    m_cancelled = true;
    m_audience->feed()->close();
    if (m_worker) {
        stop();
        m_gone.acquire();
    }
    m_worker.reset();
}

void StagedRehearsal::perform() {
    if (m_finished)
        return;
    m_worker = std::make_unique<Worker>(QStringLiteral("rehearsal"));
    const auto last = std::make_shared<QElapsedTimer>();
    Performance::Ears ears;
    ears.progressed = [this, last](qint64 done, qint64 total) {
        if (last->isValid() && last->elapsed() < tellEveryMs)
            return;
        last->start();
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    };
    ears.ended = [this](Result<Report> result) { onEnded(std::move(result)); };
    m_worker->post(
        [this, ears, script = Performance::Script{m_request, m_audience->feed(), m_audience->leftOut(), m_place}] {
            if (m_cancelled)
                return;
            PrivateFolder::sweep(m_place);
            m_performance = std::make_unique<Performance>(script, ears);
            m_performance->begin();
        });
}

/// On the worker's thread, where it must not go while it speaks.
void StagedRehearsal::onEnded(Result<Report> result) {
    m_worker->post([this, result = std::move(result)] {
        if (!m_performance)
            return;
        m_performance.reset();
        m_gone.release();
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    });
}

/// It answers by onEnded() where it has begun.
void StagedRehearsal::stop() {
    m_worker->post([this] {
        if (m_performance)
            return m_performance->stop();
        m_gone.release();
        QMetaObject::invokeMethod(
            this, [this] { finish(fail(ErrorKind::Cancelled)); }, Qt::QueuedConnection);
    });
}

void StagedRehearsal::cancel() {
    if (m_finished || m_cancelled.exchange(true))
        return;
    m_audience->feed()->close();
    if (m_worker)
        stop();
    else
        QMetaObject::invokeMethod(
            this, [this] { finish(fail(ErrorKind::Cancelled)); }, Qt::QueuedConnection);
}

void StagedRehearsal::finish(const Result<Report>& result) {
    if (std::exchange(m_finished, true))
        return;
    m_worker.reset();
    if (!result || m_cancelled)
        return emit finished(result ? Result<Report>(fail(ErrorKind::Cancelled)) : result);
    Report report = *result;
    report.expected = expectedDuration(report.toSend(m_request.policy), m_request.ceiling, m_request.policy, m_now);
    report.quotaLeft = m_request.quotaLeft;
    emit finished(report);
}

}  // namespace hongyan::rehearsal
