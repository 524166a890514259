#pragma once

#include <atomic>

#include "base/clock.h"

namespace hongyan::test {

/// Time stands still until a test moves it. Callable from any thread.
class FakeClock final : public Clock {
 public:
    /// 2026-11-20 02:00 UTC, 10:00 in Shanghai.
    static constexpr Timestamp start() { return fromMilliseconds(1'795'140'000'000); }

    Timestamp now() const override { return fromMilliseconds(m_now); }
    SteadyTime steady() const override { return SteadyTime(Milliseconds(m_steady)); }

    /// Both clocks go on.
    void advance(Milliseconds by) {
        m_now += by.count();
        m_steady += by.count();
    }
    /// The machine sleeps, or somebody sets the wall clock: the steady clock does not notice.
    void jump(Milliseconds by) { m_now += by.count(); }
    void setNow(Timestamp now) { m_now = toMilliseconds(now); }
    void setSteady(SteadyTime steady) {
        m_steady = std::chrono::duration_cast<Milliseconds>(steady.time_since_epoch()).count();
    }

 private:
    std::atomic<qint64> m_now = toMilliseconds(start());
    std::atomic<qint64> m_steady = 1'000'000;
};

}  // namespace hongyan::test
