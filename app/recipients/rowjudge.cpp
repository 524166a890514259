#include "recipients/rowjudge.h"

#include "base/visible.h"

namespace hongyan::recipients {

QString RowJudge::openidOf(const Row& row) const {
    return cleanedId(row.cells.value(openidColumn_));
}

bool RowJudge::judge(const Row& row, const QString& openid, std::vector<Problem>& problems) const {
    bool good = true;
    bool openidExplained = false;
    problems.clear();
    for (const Problem& problem : row.problems) {
        if (problem.column == column_ && problem.kind == ProblemKind::LooksLikeNumber)
            continue;
        openidExplained = openidExplained || (problem.rejected && problem.column == column_);
        good = good && !problem.rejected;
        problems.push_back(problem);
    }
    if (openidExplained || canBeOpenid(openid))
        return good;
    problems.push_back(
        {row.number, column_, openid.isEmpty() ? ProblemKind::OpenidEmpty : ProblemKind::OpenidInvalid, true});
    return false;
}

}  // namespace hongyan::recipients
