#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "base/result.h"
#include "delivery/store.h"

namespace hongyan::sending {

/// Makes waiting again what is due, and ends what may not be repeated any more. Engine thread.
class Promotion : public QObject {
    Q_OBJECT
 public:
    class Queue {
     public:
        virtual ~Queue() = default;
        virtual QFuture<Result<delivery::Applied>> promoteDue(Timestamp now, int limit) = 0;
    };
    /// Called several times a second.
    struct Moment {
        bool isAnyRetrying = false;  ///< else only what other processes left is looked for, every few seconds
        bool isTroubled = false;     ///< the store takes nothing now
    };

    Promotion(Queue& queue, const Clock& clock, std::function<Moment()> moment, QObject* parent = nullptr);

    /// `sweeps`: what an interrupted cancelling left is swept up first.
    void start(bool sweeps);
    void stop();
    bool isSweeping() const { return m_sweeping; }
    void tick();  ///< as the timer does

 signals:
    void promoted(const hongyan::delivery::Applied& applied);  ///< at least one delivery
    void swept();

 private:
    void promote();
    void onPromoted(const Result<delivery::Applied>& applied);

    Queue& m_queue;
    const Clock& m_clock;
    std::function<Moment()> m_moment;
    QTimer m_timer;
    bool m_asked = false;
    bool m_sweeping = false;
    bool m_stopped = false;
    int m_quietTicks = 0;
};

}  // namespace hongyan::sending
