#pragma once

#include <atomic>

#include "base/clock.h"

namespace hongyan {

/// The system's clock, which a test may set as a person would: the steady one goes on.
class ShiftedClock final : public Clock {
 public:
    Timestamp now() const override { return m_system.now() + Milliseconds(m_shift.load()); }
    SteadyTime steady() const override { return m_system.steady(); }
    void set(Milliseconds by) { m_shift += by.count(); }
    void setTo(Timestamp time) { set(time - now()); }

 private:
    SystemClock m_system;
    std::atomic<qint64> m_shift{0};
};

}  // namespace hongyan
