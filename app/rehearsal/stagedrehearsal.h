#pragma once

#include <QSemaphore>
#include <atomic>

#include "base/worker.h"
#include "rehearsal/audience.h"
#include "rehearsal/performance.h"
#include "rehearsal/rehearsal.h"

namespace hongyan::rehearsal {

/// The asker's half: reads from the real library on the asker's thread and has the performance on another.
class StagedRehearsal final : public Rehearsal {
    Q_OBJECT
 public:
    StagedRehearsal(const Audience::Needs& needs, Request request, QString place, QObject* parent);
    ~StagedRehearsal() override;
    void cancel() override;

 private:
    void perform();
    void stop();
    void onEnded(Result<Report> result);
    void finish(const Result<Report>& result);

    Request m_request;
    QString m_place;
    Timestamp m_now;
    std::unique_ptr<Audience> m_audience;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<Performance> m_performance;  ///< on the worker's thread
    QSemaphore m_gone;                           ///< the performance is
    std::atomic_bool m_cancelled = false;
    bool m_finished = false;
};

}  // namespace hongyan::rehearsal
