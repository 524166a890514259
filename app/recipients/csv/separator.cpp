#include "recipients/csv/separator.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "base/visible.h"
#include "recipients/columns.h"

namespace hongyan::recipients {
namespace {

constexpr std::array candidates{u',', u';', u'\t', u'|'};
constexpr std::size_t rowsLookedAt = 200;
constexpr int quotesLookedAt = 50;

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

QChar detectSeparator(QStringView start, QChar expected) {
    const auto rows = countCandidates(start);
    QChar best = expected;
    std::tuple<int, bool, int> bestScore{0, false, 0};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::map<int, int> rowsByCount;
        for (const auto& row : rows)
            if (row[i] > 0)
                ++rowsByCount[row[i]];
        for (const auto& [count, agreeing] : rowsByCount)
            if (std::tuple score{agreeing, candidates[i] == expected && expected != u',', count}; score > bestScore) {
                bestScore = score;
                best = candidates[i];
            }
    }
    return best;
}

Quoting detectQuoting(QStringView start, QChar separator) {
    if (separator != u'\t' && separator != u'|')
        return Quoting::Doubled;
    const auto endsCell = [&](QChar c) { return c == separator || c == u'\n' || c == u'\r'; };
    int opened = 0;
    for (qsizetype at = 0; at < start.size() && opened < quotesLookedAt; ++at) {
        if (start[at] != u'"' || (at > 0 && !endsCell(start[at - 1])))
            continue;
        ++opened;
        qsizetype end = start.indexOf(u'"', at + 1);
        while (end >= 0 && end + 1 < start.size() && start[end + 1] == u'"')
            end = start.indexOf(u'"', end + 2);
        if (end >= 0 && (end + 1 == start.size() || endsCell(start[end + 1])))
            return Quoting::Doubled;
    }
    return opened > 0 ? Quoting::None : Quoting::Doubled;
}

bool quotesFollowBlanks(QStringView start, QChar separator) {
    const auto isBlankHere = [&](QChar c) { return c == u' ' || (c == u'\t' && separator != u'\t'); };
    const auto endsCell = [&](QChar c) { return c == separator || c == u'\n' || c == u'\r'; };
    int closed = 0;
    for (qsizetype at = 0; at + 1 < start.size() && closed < quotesLookedAt; ++at) {
        if (!endsCell(start[at]) || !isBlankHere(start[at + 1]))
            continue;
        while (at + 1 < start.size() && isBlankHere(start[at + 1]))
            ++at;
        if (at + 1 >= start.size() || start[at + 1] != u'"')
            continue;
        qsizetype end = start.indexOf(u'"', at + 2);
        while (end >= 0 && end + 1 < start.size() && start[end + 1] == u'"')
            end = start.indexOf(u'"', end + 2);
        if (end < 0)
            return closed > 0;  // the sample ends in it
        qsizetype next = end + 1;
        while (next < start.size() && isBlankHere(start[next]))
            ++next;
        if (next < start.size() && !endsCell(start[next]))
            return false;
        ++closed;
        at = next - 1;
    }
    return closed > 0;
}

bool holdsRows(QStringView cell, QChar separator, qsizetype columns) {
    qsizetype from = cell.indexOf(u'\n');
    if (from < 0)
        from = cell.indexOf(u'\r');
    while (from >= 0 && from < cell.size()) {
        const QStringView rest = cell.sliced(from + 1);
        const auto end = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
        const bool last = end == rest.end();
        const QStringView line = rest.first(end - rest.begin());
        const auto pieces = line.split(separator);
        const bool wide = last && columns > 1 ? pieces.size() > 1 : pieces.size() >= columns;
        if (wide && std::any_of(pieces.begin(), pieces.end(),
                                [](QStringView piece) { return looksLikeOpenid(cleanedId(piece)); }))
            return true;
        from = last ? -1 : from + 1 + line.size();
    }
    return false;
}

}  // namespace hongyan::recipients
