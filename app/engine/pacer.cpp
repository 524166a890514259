#include "engine/pacer.h"

#include <algorithm>
#include <cmath>

namespace hongyan::engine {
namespace {

using namespace std::chrono_literals;
using delivery::Fault;
using delivery::Verdict;
using Seconds = std::chrono::duration<double>;

constexpr double growth = 1.5;
constexpr double cut = 0.7;
constexpr double lowestRate = 1.0;
constexpr Seconds cubicHalf = 8s;  // until the curve is back at the rate that was too fast
constexpr auto oneRound = 1s;
constexpr int burst = 3;  // -1 answers within a second that count as a throttle
constexpr int badRoundsUntilProbe = 3;
constexpr auto measureOver = 5s;
constexpr double inUse = 0.5;  // of the rate: when so much of it was used, it is what holds the sending back

bool isTrouble(const delivery::Outcome& outcome) {
    switch (outcome.verdict) {
        case Verdict::NotSent:
        case Verdict::Ambiguous:
            return outcome.fault != Fault::Aborted && outcome.fault != Fault::Crashed && outcome.fault != Fault::None;
        default:
            return false;
    }
}

}  // namespace

Pacer::Pacer(PaceLimits limits, SteadyTime now)
    : m_limits(limits),
      m_rate(std::min(limits.startRate, limits.ceiling)),
      m_window(std::min(limits.startInFlight, limits.maxInFlight)),
      m_refilledAt(now),
      m_secondBegan(now) {}

void Pacer::setLimits(PaceLimits limits, SteadyTime now) {
    if (limits == m_limits)
        return;
    refill(now);
    m_limits = limits;
    if (!m_throttledAt)
        m_rate = std::max(m_rate, limits.startRate);
    m_rate = std::min(m_rate, limits.ceiling);
    if (!m_troubledAt)
        m_window = std::max<double>(m_window, limits.startInFlight);
    m_window = std::min<double>(m_window, limits.maxInFlight);
}

void Pacer::refill(SteadyTime now) {
    step(now);
    const double capacity = std::max(1.0, m_rate * 0.05);
    m_tokens = std::min(capacity, m_tokens + m_rate * Seconds(now - m_refilledAt).count());
    m_refilledAt = now;
}

void Pacer::step(SteadyTime now) {
    if (m_throttledAt)
        m_rate = std::clamp(cubicRate(now), lowestRate, m_limits.ceiling);
    if (now - m_secondBegan < oneRound)
        return;
    const double couldStart = m_rate * Seconds(now - m_secondBegan).count();
    if (!m_throttledAt && m_secondClean && m_startedInSecond >= inUse * couldStart)
        m_rate = std::min(m_limits.ceiling, m_rate * growth);
    m_secondBegan = now;
    m_secondClean = true;
    m_startedInSecond = 0;
}

double Pacer::cubicRate(SteadyTime now) const {
    const double t = (Seconds(now - *m_throttledAt) - cubicHalf) / cubicHalf;  // −1 at the throttle, 0 when back
    return m_rateBefore * (1 + (1 - cut) * t * t * t);
}

int Pacer::allowance(SteadyTime now, int inFlight) {
    refill(now);
    if (m_probing)
        return now >= m_probeAt && inFlight == 0 ? 1 : 0;
    m_room = std::max(0, window() - inFlight);
    return std::min(m_room, static_cast<int>(m_tokens));
}

void Pacer::started(int count) {
    m_tokens -= count;
    m_startedInSecond += count;
    m_room -= count;
}

void Pacer::answered(const delivery::Outcome& outcome, int inFlight, SteadyTime now, double chance) {
    refill(now);
    m_answers.push_back(now);
    while (!m_answers.empty() && now - m_answers.front() > measureOver)
        m_answers.pop_front();
    if (isTrouble(outcome)) {
        onTrouble(inFlight, now, chance);
        if (outcome.httpStatus == 503)
            onThrottled(now);
        return;
    }
    if (outcome.verdict == Verdict::TooFast || (outcome.verdict == Verdict::RefusedForNow && isBurst(now)))
        onThrottled(now);
    if (outcome.fault == Fault::None)
        onSuccess();
}

bool Pacer::isBurst(SteadyTime now) {
    m_refusals.push_back(now);
    while (now - m_refusals.front() > oneRound)
        m_refusals.pop_front();
    return m_refusals.size() >= burst;
}

void Pacer::onThrottled(SteadyTime now) {
    m_secondClean = false;
    if (m_throttledAt && now - *m_throttledAt < oneRound)
        return;
    m_rateBefore = m_rate;
    m_throttledAt = now;
    m_rate = std::max(lowestRate, m_rate * cut);
    m_tokens = std::min(m_tokens, 1.0);
}

void Pacer::onTrouble(int inFlight, SteadyTime now, double chance) {
    m_secondClean = false;
    if (m_probing) {
        if (inFlight > 1)
            return;  // it was under way before the probing began
        const Seconds wait = std::min<Seconds>(60s, 1s * std::pow(2.0, ++m_probes));
        m_probeAt = now + std::chrono::duration_cast<SteadyTime::duration>(std::max<Seconds>(500ms, wait * chance));
        return;
    }
    if (m_troubledAt && now - *m_troubledAt < oneRound)
        return;
    m_troubledAt = now;
    m_window = std::max(1.0, m_window * cut);
    if (++m_badRounds >= badRoundsUntilProbe) {
        m_probing = true;
        m_probes = 0;
        m_probeAt = now + std::chrono::duration_cast<SteadyTime::duration>(std::max<Seconds>(500ms, 1s * chance));
    }
}

void Pacer::onSuccess() {
    m_badRounds = 0;
    if (m_probing) {
        m_probing = false;
        m_window = std::min(m_limits.startInFlight, m_limits.maxInFlight);
        return;
    }
    if (m_room <= 0)
        m_window = std::min<double>(m_limits.maxInFlight, m_window + 1.0 / m_window);
}

SteadyTime Pacer::nextLook(SteadyTime now) const {
    if (m_probing)
        return std::max(m_probeAt, now + 10ms);
    const Seconds untilToken((1.0 - std::min(1.0, m_tokens)) / m_rate);
    return now + std::max<SteadyTime::duration>(2ms, std::chrono::duration_cast<SteadyTime::duration>(untilToken));
}

double Pacer::nextRate() const {
    return m_throttledAt ? std::min(m_limits.ceiling, m_rateBefore) : std::min(m_limits.ceiling, m_rate * growth);
}

Milliseconds Pacer::untilNextStep(SteadyTime now) const {
    const SteadyTime next = m_throttledAt ? *m_throttledAt + std::chrono::duration_cast<SteadyTime::duration>(cubicHalf)
                                          : m_secondBegan + oneRound;
    return std::chrono::duration_cast<Milliseconds>(std::max(next, now) - now);
}

double Pacer::measured(SteadyTime now) const {
    const auto recent = std::ranges::count_if(m_answers, [&](SteadyTime at) { return now - at <= measureOver; });
    return static_cast<double>(recent) / Seconds(measureOver).count();
}

}  // namespace hongyan::engine
