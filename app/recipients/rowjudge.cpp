#include "recipients/rowjudge.h"

namespace hongyan::recipients {

QString RowJudge::openidOf(const Row& row) const {
    const QString cell = row.cells.value(openidColumn_);
    QStringView view = QStringView(cell).trimmed();
    const auto isInvisible = [](QChar c) {
        return c.isSpace() || c == QChar::ByteOrderMark || (c >= QChar(0x200B) && c <= QChar(0x200F));
    };
    while (!view.isEmpty() && isInvisible(view.front()))
        view = view.sliced(1);
    while (!view.isEmpty() && isInvisible(view.back()))
        view.chop(1);
    return view.toString();
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
