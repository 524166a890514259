#include "recipients/csv/formula.h"

#include <algorithm>

namespace hongyan::recipients {
namespace {

bool isNameLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// "SUM(" and its like.
bool beginsWithCall(QStringView text) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), [](QChar c) {
        return isNameLetter(c) || c == u'.' || c == u'_' || (c >= u'0' && c <= u'9');
    });
    return end != text.begin() && isNameLetter(text.front()) && end != text.end() && *end == u'(';
}

}  // namespace

std::optional<QString> textInFormula(QStringView cell) {
    cell = cell.trimmed();
    if (cell.size() < 3 || !cell.startsWith(u"=\"") || !cell.endsWith(u'"'))
        return std::nullopt;
    QString inside = cell.sliced(2).chopped(1).toString();
    inside.replace(QStringLiteral("\"\""), QString(QChar::Null));
    if (inside.contains(u'"'))
        return std::nullopt;
    return inside.replace(QChar::Null, QStringLiteral("\""));
}

bool isFormula(QStringView cell) {
    cell = cell.trimmed();
    if (cell.size() < 2)
        return false;
    const QChar sign = cell.front();
    const QStringView rest = cell.sliced(1).trimmed();
    if (sign == u'+' || sign == u'-' || sign == u'@')
        return beginsWithCall(rest);
    if (sign != u'=' || rest.isEmpty())
        return false;
    const QChar first = rest.front();
    return first.isLetterOrNumber() || (rest.size() > 1 && QStringView(u"\"($'{#@+-").contains(first));
}

}  // namespace hongyan::recipients
