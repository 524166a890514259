#include "templates/closest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace hongyan::templates {
namespace {

int editDistance(QStringView a, QStringView b) {
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar wanted : a) {
        int diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (wanted == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

QString closestTo(const QString& wanted, const QStringList& names) {
    const QString folded = wanted.trimmed().toCaseFolded();
    QString best;
    int bestDistance = 0;
    for (const QString& name : names) {
        const QString other = name.trimmed().toCaseFolded();
        const int distance = editDistance(folded, other);
        const auto longer = static_cast<int>(std::max(folded.size(), other.size()));
        const bool near = distance * 2 <= longer;
        if (near && (best.isEmpty() || distance < bestDistance)) {
            best = name;
            bestDistance = distance;
        }
    }
    return best;
}

}  // namespace hongyan::templates
