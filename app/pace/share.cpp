#include "pace/share.h"

#include <algorithm>

namespace hongyan::pace {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr auto lookBack = 1s;
constexpr Seconds memory = 10s;
constexpr double atMostPerAnswer = 0.1;  // of the difference is learned
constexpr int fewest = 3;
constexpr double excess = 0.3;

}  // namespace

void Share::add(bool counts, SteadyTime now) {
    const Seconds since = m_answers.empty() ? Seconds(0) : Seconds(now - m_answers.back().first);
    m_answers.emplace_back(now, counts);
    m_counted += counts ? 1 : 0;
    for (; now - m_answers.front().first > lookBack; m_answers.pop_front())
        m_counted -= m_answers.front().second ? 1 : 0;
    m_usual += (recent() - m_usual) * std::min(atMostPerAnswer, since / memory);
}

double Share::recent() const {
    return m_answers.empty() ? 0.0 : static_cast<double>(m_counted) / static_cast<double>(m_answers.size());
}

bool Share::isBurst() const {
    return m_counted >= fewest && recent() >= m_usual + excess;
}

}  // namespace hongyan::pace
