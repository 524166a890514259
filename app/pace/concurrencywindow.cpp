#include "pace/concurrencywindow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hongyan::pace {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr double cut = 0.7;
constexpr double easyGrowth = 0.5;
constexpr int smallestRound = 12;
constexpr double excess = 0.45;
constexpr double learned = 0.3;       // of the difference, per round
constexpr double usualAtMost = 0.45;  // where everything is trouble it is never usual
constexpr auto cutRemembered = 10s;
constexpr int rounds = 3;
constexpr int fewestOfRound = 4;
constexpr Seconds oneRound = 1s;
constexpr Seconds firstProbe = 1s;
constexpr Seconds longestWait = 60s;
constexpr Seconds shortestWait = 500ms;  // full jitter never makes it a storm
constexpr auto probeLost = 60s;

}  // namespace

ConcurrencyWindow::ConcurrencyWindow(int start, int most)
    : m_start(std::min(start, most)), m_most(most), m_size(m_start), m_easyUpTo(most) {}

void ConcurrencyWindow::setLimits(int start, int most) {
    if (std::min(start, most) == m_start && most == m_most)
        return;
    const bool wasEasy = m_easyUpTo >= m_most;
    m_start = std::min(start, most);
    m_most = most;
    if (wasEasy)
        m_size = std::max<double>(m_size, m_start);
    m_easyUpTo = wasEasy ? most : std::min<double>(m_easyUpTo, most);
    m_size = std::min<double>(m_size, most);
}

int ConcurrencyWindow::room(SteadyTime now, int inFlight) {
    m_lookedAt = now;
    if (isProbing())
        return now >= nextProbe() ? 1 : 0;
    m_room = std::max(0, size() - inFlight);
    return m_room;
}

void ConcurrencyWindow::started(int count) {
    m_room -= count;
    if (isProbing() && count > 0)
        m_probeStarted = m_lookedAt;
}

SteadyTime ConcurrencyWindow::nextProbe() const {
    return m_probeStarted ? std::max(*m_probeAt, *m_probeStarted + probeLost) : *m_probeAt;
}

void ConcurrencyWindow::answered(Signal signal, int inFlight, SteadyTime startedAt, SteadyTime now, double chance) {
    if (signal == Signal::Nothing)
        return;
    if (!isTrouble(signal))
        onPassed(now);
    count(isTrouble(signal), inFlight);
    if (isTrouble(signal))
        onTrouble(startedAt, now, chance);
}

void ConcurrencyWindow::onPassed(SteadyTime now) {
    m_troublesInRow = 0;
    m_passedSinceCut = true;
    m_lastPassed = now;
    if (isProbing()) {
        m_probeAt.reset();
        m_probeStarted.reset();
        m_size = m_start;
        m_roundSize = 0;
        return;
    }
    if (now - m_cutAt > cutRemembered)
        m_easyUpTo = m_most;
    if (isFull())
        m_size = std::min<double>(m_most, m_size + (m_size < m_easyUpTo ? easyGrowth : 1.0 / m_size));
}

/// A round is as many answers as were under way at its beginning: what is cut in one is felt in the next.
void ConcurrencyWindow::count(bool isTrouble, int inFlight) {
    if (m_roundAnswers >= m_roundSize) {
        if (m_roundSize > 0)
            m_usual = std::min(usualAtMost, m_usual + learned * (1.0 * m_roundTroubles / m_roundAnswers - m_usual));
        m_roundSize = std::max(smallestRound, inFlight);
        m_roundAnswers = m_roundTroubles = 0;
        m_roundCut = false;
    }
    ++m_roundAnswers;
    m_roundTroubles += isTrouble ? 1 : 0;
}

void ConcurrencyWindow::onTrouble(SteadyTime startedAt, SteadyTime now, double chance) {
    if (isProbing()) {
        if (m_probeStarted && startedAt >= *m_probeStarted)  // others were under way before the probing began
            backOff(now, chance);
        return;
    }
    if (m_troublesInRow++ == 0) {
        m_nothingSince = std::max(startedAt, m_lastPassed.value_or(startedAt));
        m_troublesToStop = std::max(rounds * fewestOfRound, size() / 2);
    }
    if (!m_roundCut && m_roundTroubles > (m_usual + excess) * m_roundSize) {
        m_roundCut = true;
        m_cutAt = now;
        if (std::exchange(m_passedSinceCut, false))  // further cuts say nothing about the size
            m_easyUpTo = std::max<double>(m_start, m_size * cut);
        m_size = std::max(1.0, m_size * cut);
    }
    if (m_troublesInRow >= m_troublesToStop && now - m_nothingSince >= rounds * oneRound) {
        m_probes = 0;
        backOff(now, chance);
    }
}

void ConcurrencyWindow::backOff(SteadyTime now, double chance) {
    const Seconds wait = std::min(longestWait, firstProbe * std::pow(2.0, std::min(m_probes++, 20)));
    m_probeStarted.reset();
    m_probeAt = now + std::chrono::duration_cast<SteadyTime::duration>(std::max(shortestWait, wait * chance));
}

}  // namespace hongyan::pace
