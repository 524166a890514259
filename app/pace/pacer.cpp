#include "pace/pacer.h"

#include <algorithm>

namespace hongyan::pace {
namespace {

using namespace std::chrono_literals;

constexpr auto measureOver = 5s;
constexpr auto whileFull = 1s;  // the next answer comes first

Milliseconds until(SteadyTime then, SteadyTime now) {
    return std::chrono::ceil<Milliseconds>(std::max(then, now) - now);
}

}  // namespace

Pacer::Pacer(Limits limits, SteadyTime now)
    : m_limits(limits),
      m_rate(limits.startRate, limits.ceiling, now),
      m_window(limits.startInFlight, limits.maxInFlight),
      m_retries(now) {}

void Pacer::setLimits(Limits limits, SteadyTime now) {
    if (limits == m_limits)
        return;
    m_limits = limits;
    m_rate.setLimits(limits.startRate, limits.ceiling, now);
    m_window.setLimits(limits.startInFlight, limits.maxInFlight);
}

int Pacer::allowance(SteadyTime now, int inFlight) {
    const int byRate = m_rate.allowance(now);
    return std::min(byRate, m_window.room(now, inFlight));
}

int Pacer::retryAllowance(SteadyTime now, int retriesInFlight) {
    const int allowed = m_retries.allowance(now, m_rate.rate(), m_window.size(), retriesInFlight);
    m_retriesHeldBack = allowed == 0;
    return allowed;
}

void Pacer::started(int count, int retriesAmongThem) {
    m_rate.started(count);
    m_window.started(count);
    m_retries.started(retriesAmongThem);
}

void Pacer::answered(const Heard& heard, SteadyTime now) {
    m_answers.push_back(now);
    while (now - m_answers.front() > measureOver)
        m_answers.pop_front();
    const Signal signal = signalOf(heard.outcome);
    const SteadyTime startedAt = now - heard.latency;
    m_rate.answered(signal, startedAt, now, heard.wall, heard.chance);
    m_window.answered(signal, heard.inFlight, startedAt, now, heard.chance);
}

SteadyTime Pacer::nextLook(SteadyTime now) const {
    const SteadyTime byRate = m_rate.nextLook(now);
    if (m_window.isProbing())
        return std::max(m_window.nextProbe(), byRate);
    return m_window.isFull() ? std::max(byRate, now + whileFull) : byRate;
}

SteadyTime Pacer::nextRetryLook(SteadyTime now) const {
    return std::max(nextLook(now), m_retries.nextLook(now, m_rate.rate()));
}

double Pacer::measured(SteadyTime now) const {
    const auto recent = std::ranges::count_if(m_answers, [&](SteadyTime at) { return now - at <= measureOver; });
    return static_cast<double>(recent) / std::chrono::duration<double>(measureOver).count();
}

Doing Pacer::doing(SteadyTime now, int inFlight, bool onlyRetriesWait) const {
    Doing doing{.rate = rate(),
                .nextRate = nextRate(),
                .nextStep = untilNextStep(now),
                .measured = measured(now),
                .inFlight = inFlight,
                .window = window(),
                .until = m_rate.holdBack().untilMinute()};
    if (doing.until) {
        doing.activity = Activity::WaitingForMinute;
    } else if (isProbing()) {
        doing.activity = Activity::Probing;
        doing.nextStep = until(m_window.nextProbe(), now);
    } else if (m_rate.holdBack().isHolding()) {
        doing.activity = Activity::HoldingBack;
        doing.nextStep = until(m_rate.holdBack().nextLook(), now);
    } else if (inFlight >= window()) {
        doing.activity = Activity::WaitingForAnswers;
    } else if (onlyRetriesWait && m_retriesHeldBack) {
        doing.activity = Activity::RetriesHeldBack;
        doing.nextStep = until(m_retries.nextLook(now, rate()), now);
    } else if (isSlowedDown()) {
        doing.activity = Activity::SlowedDown;
    } else {
        doing.activity = isAtCeiling() ? Activity::AtCeiling : Activity::Growing;
    }
    return doing;
}

}  // namespace hongyan::pace
