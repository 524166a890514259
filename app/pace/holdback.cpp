#include "pace/holdback.h"

#include <algorithm>

namespace hongyan::pace {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds shortest = 50ms;
constexpr Milliseconds longest = 1min;
constexpr Milliseconds minuteAfter = 1500ms;  // a limit of the second has let something through by then
constexpr int minuteFeelers = 3;
constexpr int afterMinute = 5;           // the power of two to go on from: 1.6 s
constexpr Milliseconds margin = 200ms;   // clocks differ
constexpr Milliseconds feelerLost = 1s;  // one that hangs must not hold everything

}  // namespace

Timestamp nextMinute(Timestamp after) {
    return std::chrono::floor<std::chrono::minutes>(after) + 1min;
}

void HoldBack::refused(SteadyTime startedAt, SteadyTime now, Timestamp wall, double chance) {
    if (m_began && startedAt <= m_heldAt)
        return;
    m_heldAt = now;
    m_feeler.reset();
    m_minute.reset();
    if (!m_began) {
        m_began = now;
        m_until = now + shortest;
        return;
    }
    ++m_feelersRefused;
    if (!m_wasMinute && m_feelersRefused >= minuteFeelers && now - *m_began >= minuteAfter) {
        m_wasMinute = true;
        m_feelersRefused = afterMinute;
        m_minute = nextMinute(wall);
        m_until = now + (*m_minute - wall) + margin + std::chrono::duration_cast<Milliseconds>(1s * chance);
        return;
    }
    m_until = now + std::min(longest, Milliseconds(shortest.count() << std::min(m_feelersRefused, 20)));
}

void HoldBack::passed(SteadyTime startedAt) {
    if (m_began && startedAt > m_heldAt)
        *this = HoldBack();
}

void HoldBack::started(SteadyTime now) {
    if (m_began)
        m_feeler = now;
}

bool HoldBack::lets(SteadyTime now) const {
    return !m_began || now >= nextLook();
}

SteadyTime HoldBack::nextLook() const {
    return m_feeler ? std::max(m_until, *m_feeler + feelerLost) : m_until;
}

}  // namespace hongyan::pace
