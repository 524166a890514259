#include "recipients/textguards.h"

#include <algorithm>

#include "base/visible.h"
#include "recipients/csv/guard.h"

namespace hongyan::recipients {
namespace {

bool isGuardedBy(const QString& cell, QChar guard) {
    if (cell.size() < 2 || cell.at(0) != guard)
        return false;
    return guard == u'`' || (cell.at(1) >= u'0' && cell.at(1) <= u'9');
}

bool isOpened(const RawRow& row, int column) {
    return std::find(row.opened.begin(), row.opened.end(), column) != row.opened.end();
}

// Every cell that holds anything begins with it, and there are several.
bool isGuardedThroughout(const RawRow& row, QChar guard) {
    const auto isOpen = [guard](const QString& cell) { return !isBlank(cell) && !isGuardedBy(cell, guard); };
    const auto guarded = std::count_if(row.cells.begin(), row.cells.end(),
                                       [guard](const QString& cell) { return isGuardedBy(cell, guard); });
    return guarded > 1 && std::none_of(row.cells.begin(), row.cells.end(), isOpen);
}

}  // namespace

std::vector<QChar> textGuards(const std::deque<RawRow>& sample, int width, bool apostrophes) {
    std::vector<QChar> guards(static_cast<std::size_t>(width));
    for (const QChar guard : {QChar(u'`'), QChar(u'\'')}) {
        if (guard == u'\'' && !apostrophes)
            continue;
        const auto rows = std::count_if(sample.begin(), sample.end(),
                                        [guard](const RawRow& row) { return isGuardedThroughout(row, guard); });
        const bool throughout = rows > 0 && static_cast<std::size_t>(rows) * 2 >= sample.size();
        for (int column = 0; column < width; ++column) {
            qint64 filled = 0;
            qint64 guarded = 0;
            for (const auto& row : sample) {
                const QString cell = row.cells.value(column);
                filled += !isBlank(cell);
                guarded += isGuardedBy(cell, guard) && !isOpened(row, column);
            }
            if (guarded > 0 && (throughout || (guarded > 1 && guarded * 5 >= filled * 4)))
                guards[static_cast<std::size_t>(column)] = guard;
        }
    }
    return guards;
}

bool isGuardedNumber(QStringView cell) {
    if (cell.size() < 2 || (cell.front() != u'\'' && cell.front() != u'`'))
        return false;
    QStringView text = cell.sliced(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    constexpr qsizetype idNumber = 18;  // of a person: its last digit may be an X
    if (text.size() == idNumber && (text.back() == u'X' || text.back() == u'x'))
        text.chop(1);
    return text.front() != u' ' && std::any_of(text.begin(), text.end(), isDigit) &&
           std::all_of(text.begin(), text.end(), isOfNumber);
}

void openGuard(QString& cell, QChar guard) {
    if (isGuardedBy(cell, guard))
        cell.remove(0, 1);
}

}  // namespace hongyan::recipients
