#include "ui/editor/variableparts.h"

#include <algorithm>

#include "templates/expression.h"

namespace hongyan::editor {
namespace {

constexpr QStringView colons = u":：";
constexpr QStringView bars = u"|｜";

bool isMark(QChar ch) {
    return colons.contains(ch) || bars.contains(ch);
}

bool isSource(const QString& name, const QStringList& columns) {
    const auto variable = templates::variableFrom(name, columns);
    return variable && variable->format.kind() == templates::Format::Kind::AsIs && !variable->hasFallback;
}

}  // namespace

VariableParts partsOf(const QString& inside, const QStringList& columns) {
    VariableParts parts;
    std::vector<qsizetype> ends{inside.size()};
    for (qsizetype i = inside.size() - 1; i >= 0; --i)
        if (isMark(inside[i]))
            ends.push_back(i);
    const auto end = std::ranges::find_if(ends, [&](qsizetype at) {
        const bool behindMark = at > 0 && isMark(inside[at - 1]) && !columns.contains(inside.left(at).trimmed());
        return !behindMark && isSource(inside.left(at), columns);
    });
    parts.known = end != ends.end();
    parts.sourceEnd = parts.known ? *end : ends.back();
    qsizetype at = parts.sourceEnd;
    if (at < inside.size() && colons.contains(inside[at])) {
        parts.formatStart = at + 1;
        const auto bar = std::find_if(inside.begin() + at, inside.end(), [](QChar ch) { return bars.contains(ch); });
        at = parts.formatEnd = bar - inside.begin();
    }
    if (at < inside.size())
        parts.defaultStart = at + 1;
    return parts;
}

}  // namespace hongyan::editor
