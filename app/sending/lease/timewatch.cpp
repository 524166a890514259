#include "sending/lease/timewatch.h"

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
constexpr auto lookEvery = 1s;
constexpr Milliseconds smallestJump{2'000};  // less is the slewing of a time service

}  // namespace

TimeWatch::TimeWatch(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &TimeWatch::look);
}

void TimeWatch::start() {
    m_wall = m_clock.now();
    m_steady = m_clock.steady();
    m_timer.start();
}

void TimeWatch::look() {
    const Timestamp wall = m_clock.now();
    const SteadyTime steady = m_clock.steady();
    const Milliseconds by = (wall - std::exchange(m_wall, wall)) -
                            std::chrono::duration_cast<Milliseconds>(steady - std::exchange(m_steady, steady));
    if (by > smallestJump || by < -smallestJump)
        emit jumped(by);
}

}  // namespace hongyan::sending
