#include "pace/ratelimiter.h"

#include <algorithm>
#include <cmath>

#include "pace/limits.h"

namespace hongyan::pace {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr double cut = 0.7;
constexpr double minuteCut = 0.5;
constexpr double lowestRate = 1.0;
constexpr double justUnder = 0.97;
constexpr Seconds climb = 3s;  // until the curve is just under the rate that was too fast
constexpr Seconds hover = 2500ms;
constexpr Seconds probe = 3s;  // in which the curve then gains what the cut had taken
constexpr auto oneRound = 1s;
constexpr double inUse = 0.5;      // of the rate: when so much of it was used, it is what holds the sending back
constexpr double burstFor = 0.05;  // seconds of the rate that may leave at once
constexpr auto shortestLook = 2ms;

}  // namespace

RateLimiter::RateLimiter(double startRate, double ceiling, SteadyTime now)
    : m_startRate(startRate),
      m_ceiling(ceiling),
      m_rate(std::min(startRate, ceiling)),
      m_refilledAt(now),
      m_secondBegan(now),
      m_rateBefore(m_rate) {}

void RateLimiter::setLimits(double startRate, double ceiling, SteadyTime now) {
    if (startRate == m_startRate && ceiling == m_ceiling)
        return;
    refill(now);
    m_startRate = startRate;
    m_ceiling = ceiling;
    if (!m_throttledAt)
        m_rate = std::max(m_rate, startRate);
    m_rate = std::min(m_rate, ceiling);
}

void RateLimiter::refill(SteadyTime now) {
    grow(now);
    const double capacity = std::max(1.0, m_rate * burstFor);
    m_tokens = std::min(capacity, m_tokens + m_rate * Seconds(now - m_refilledAt).count());
    m_refilledAt = now;
}

void RateLimiter::grow(SteadyTime now) {
    if (m_throttledAt)
        m_rate = std::clamp(curve(now), lowestRate, m_ceiling);
    if (now - m_secondBegan < oneRound)
        return;
    const double couldStart = m_rate * Seconds(now - m_secondBegan).count();
    m_rateBefore = m_rate;
    if (!m_throttledAt && m_secondClean && m_startedInSecond >= inUse * couldStart)
        m_rate = std::min(m_ceiling, m_rate * rateGrowth);
    m_secondBegan = now;
    m_secondClean = true;
    m_startedInSecond = 0;
}

double RateLimiter::curve(SteadyTime at) const {
    const Seconds since = at - *m_throttledAt;
    if (since < climb)
        return m_hover - (m_hover - m_cutTo) * std::pow(1 - since / climb, 3);
    const Seconds beyond = std::max(Seconds(0), since - climb - hover);
    return m_hover * (1 + (1 - cut) * std::pow(beyond / probe, 3));
}

double RateLimiter::rateAt(SteadyTime at) const {
    if (m_throttledAt && at >= *m_throttledAt)
        return std::clamp(curve(at), lowestRate, m_ceiling);
    return at < m_secondBegan ? m_rateBefore : m_rate;
}

int RateLimiter::allowance(SteadyTime now) {
    refill(now);
    if (!m_hold.isHolding())
        return static_cast<int>(m_tokens);
    return m_hold.lets(now) ? 1 : 0;
}

void RateLimiter::started(int count) {
    m_tokens = std::max(0.0, m_tokens - count);
    m_startedInSecond += count;
    if (count > 0)
        m_hold.started(m_refilledAt);
}

void RateLimiter::answered(Signal signal, SteadyTime startedAt, SteadyTime now, Timestamp wall, double chance) {
    refill(now);
    m_busy.add(signal == Signal::Busy || signal == Signal::Overloaded, now);
    switch (signal) {
        case Signal::Passed:
            onPassed(startedAt, now);
            return;
        case Signal::TooFast:
            if (!m_hold.isHolding())
                cutBack(startedAt, now);
            m_hold.refused(startedAt, now, wall, chance);
            if (m_hold.untilMinute())
                m_cutTo = std::max(lowestRate, m_hover * minuteCut);
            return;
        case Signal::Busy:
        case Signal::Overloaded:
            if (m_busy.isBurst())
                cutBack(startedAt, now);
            return;
        case Signal::Trouble:
            m_secondClean = false;
            return;
        case Signal::Nothing:
            return;
    }
}

void RateLimiter::onPassed(SteadyTime startedAt, SteadyTime now) {
    const bool wasHolding = m_hold.isHolding();
    m_hold.passed(startedAt);
    if (wasHolding && !m_hold.isHolding() && now - *m_throttledAt >= oneRound)
        m_throttledAt = now;  // the curve has climbed unused
}

void RateLimiter::cutBack(SteadyTime startedAt, SteadyTime now) {
    m_secondClean = false;
    if (m_throttledAt && (startedAt <= *m_throttledAt || now - *m_throttledAt < oneRound))
        return;
    const double tooFast = rateAt(startedAt);
    m_hover = std::max(lowestRate, tooFast * justUnder);
    m_cutTo = std::max(lowestRate, tooFast * cut);
    m_throttledAt = now;
    m_rate = std::min(m_ceiling, m_cutTo);
    m_tokens = std::min(m_tokens, 1.0);
}

bool RateLimiter::isUpAgain(SteadyTime now) const {
    return now - *m_throttledAt >= climb;
}

SteadyTime RateLimiter::nextLook(SteadyTime now) const {
    if (m_hold.isHolding())
        return std::max(m_hold.nextLook(), now + shortestLook);
    const Seconds untilToken((1.0 - std::min(1.0, m_tokens)) / m_rate);
    return now +
           std::max<SteadyTime::duration>(shortestLook, std::chrono::duration_cast<SteadyTime::duration>(untilToken));
}

double RateLimiter::nextRate() const {
    return std::min(m_ceiling, m_throttledAt ? std::max(m_hover, m_rate) : m_rate * rateGrowth);
}

Milliseconds RateLimiter::untilNextStep(SteadyTime now) const {
    SteadyTime next = m_secondBegan + oneRound;
    if (m_throttledAt)
        next =
            *m_throttledAt + std::chrono::duration_cast<SteadyTime::duration>(isUpAgain(now) ? climb + hover : climb);
    return std::chrono::duration_cast<Milliseconds>(std::max(next, now) - now);
}

}  // namespace hongyan::pace
