#pragma once

#include <QObject>
#include <QTimer>

#include "base/clock.h"

namespace hongyan::sending {

/// Notices that the wall clock moved apart from the steady one: it was set, or the machine slept. Looks every second.
/// Engine thread.
class TimeWatch : public QObject {
    Q_OBJECT
 public:
    TimeWatch(const Clock& clock, QObject* parent);

    void start();
    void look();

 signals:
    /// Negative: the clock was set back. Positive: set forward, or slept.
    void jumped(hongyan::Milliseconds by);

 private:
    const Clock& m_clock;
    Timestamp m_wall{};
    SteadyTime m_steady{};
    QTimer m_timer;
};

}  // namespace hongyan::sending
