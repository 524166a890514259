#include "recipients/rowjudge.h"

#include "base/visible.h"

namespace hongyan::recipients {
namespace {

bool isWithoutValue(ProblemKind kind) {
    return kind == ProblemKind::ErrorCell || kind == ProblemKind::NotCalculated;
}

}  // namespace

QString RowJudge::openidOf(const Row& row) const {
    return cleanedId(row.cells.value(openidColumn_));
}

bool RowJudge::judge(const Row& row, const QString& openid, std::vector<Problem>& problems) const {
    bool good = true;
    bool openidExplained = false;
    problems.clear();
    for (const Problem& problem : row.problems) {
        const bool ofOpenid = problem.column == column_;
        if (ofOpenid && (problem.kind == ProblemKind::LooksLikeNumber || problem.kind == ProblemKind::ErrorText))
            continue;
        problems.push_back(problem);
        Problem& judged = problems.back();
        judged.rejected = judged.rejected || (ofOpenid && isWithoutValue(judged.kind));
        openidExplained = openidExplained || (judged.rejected && ofOpenid);
        good = good && !judged.rejected;
    }
    if (openidExplained || canBeOpenid(openid))
        return good;
    problems.push_back(
        {row.number, column_, openid.isEmpty() ? ProblemKind::OpenidEmpty : ProblemKind::OpenidInvalid, true});
    return false;
}

}  // namespace hongyan::recipients
