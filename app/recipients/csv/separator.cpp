#include "recipients/csv/separator.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace hongyan::recipients {
namespace {

constexpr std::array candidates{u',', u';', u'\t', u'|'};
constexpr std::size_t rowsLookedAt = 20;

// How often each candidate stands outside quotes, row by row; rows without any character are left out.
std::vector<std::array<int, 4>> countCandidates(QStringView text) {
    std::vector<std::array<int, 4>> rows;
    std::array<int, 4> row{};
    bool filled = false;
    bool quoted = false;
    for (QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            if (filled)
                rows.push_back(row);
            if (rows.size() == rowsLookedAt)
                return rows;
            row = {};
            filled = false;
            continue;
        } else if (!quoted) {
            const auto* found = std::find(candidates.begin(), candidates.end(), c.unicode());
            if (found != candidates.end())
                ++row[static_cast<std::size_t>(found - candidates.begin())];
        }
        filled = true;
    }
    // A text without a line end is one row; of a longer one the last row is cut, unless nothing else is there.
    if (filled && rows.empty())
        rows.push_back(row);
    return rows;
}

}  // namespace

QChar detectSeparator(QStringView start) {
    const auto rows = countCandidates(start);
    QChar best = u',';
    std::tuple<int, int> bestScore{0, 0};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::map<int, int> rowsByCount;
        for (const auto& row : rows)
            if (row[i] > 0)
                ++rowsByCount[row[i]];
        for (const auto& [count, agreeing] : rowsByCount)
            if (std::tuple score{agreeing, count}; score > bestScore) {
                bestScore = score;
                best = candidates[i];
            }
    }
    return best;
}

}  // namespace hongyan::recipients
