#pragma once

#include <algorithm>
#include <optional>
#include <span>

namespace hongyan::pace {

/// Takes turns, one each, so that a large one never starves a small one; who had nothing to do loses no turn later.
template<class Key>
class Turns {
 public:
    /// Whose turn it is among those who have something, in rising order; it counts as served.
    std::optional<Key> next(std::span<const Key> ready) {
        if (ready.empty())
            return std::nullopt;
        auto it = m_last ? std::upper_bound(ready.begin(), ready.end(), *m_last) : ready.begin();
        if (it == ready.end())
            it = ready.begin();
        m_last = *it;
        return *it;
    }

 private:
    std::optional<Key> m_last;
};

}  // namespace hongyan::pace
