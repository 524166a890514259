#pragma once

#include <deque>
#include <utility>

#include "base/clock.h"

namespace hongyan::pace {

/// How large a part of the answers of the last second was of one kind, and how large it usually is: what goes wrong
/// evenly at any speed (one back end of four, a few percent at random) is no reason to go slower.
class Share {
 public:
    void add(bool counts, SteadyTime now);
    /// At least three in the last second, and three tenths of its answers more than usual.
    bool isBurst() const;
    double recent() const;  ///< 0…1
    double usual() const { return m_usual; }

 private:
    std::deque<std::pair<SteadyTime, bool>> m_answers;
    int m_counted = 0;
    double m_usual = 0;
};

}  // namespace hongyan::pace
