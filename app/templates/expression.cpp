#include "templates/expression.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "base/visible.h"
#include "templates/closest.h"

namespace hongyan::templates {
namespace {

/// The only one that fits.
template<class Fits>
int onlyColumn(const QStringList& columns, Fits fits) {
    const auto first = std::find_if(columns.begin(), columns.end(), fits);
    const bool isOnly = first != columns.end() && std::find_if(first + 1, columns.end(), fits) == columns.end();
    return isOnly ? static_cast<int>(first - columns.begin()) : -1;
}

/// The number of "Name (2)" behind `name`; 0: it is none.
int numberBehind(QStringView column, QStringView name) {
    if (!column.startsWith(name) || !column.endsWith(u')') || !column.sliced(name.size()).startsWith(u" ("))
        return 0;
    return column.sliced(name.size() + 2).chopped(1).toInt();
}

bool hasTwin(const QString& name, const QStringList& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const QString& column) { return numberBehind(column, name) > 1; });
}

QStringView withoutBraces(QStringView name) {
    constexpr QStringView braces = u"{}｛｝";
    while (!name.isEmpty() && braces.contains(name.front()))
        name = name.sliced(1);
    while (!name.isEmpty() && braces.contains(name.back()))
        name.chop(1);
    return name.trimmed();
}

int columnNamed(QStringView wanted, const QStringList& columns) {
    const QString name = cleanedName(wanted);
    if (name.isEmpty())
        return -1;
    if (const auto exact = columns.indexOf(name); exact >= 0)
        return static_cast<int>(exact);
    const int seen = onlyColumn(
        columns, [&](const QString& column) { return cleanedName(column).compare(name, Qt::CaseInsensitive) == 0; });
    return seen >= 0 ? seen : onlyColumn(columns, [&](const QString& column) { return withoutBraces(column) == name; });
}

/// "Name (1)" where there are "Name" and "Name (2)".
int firstOfTwins(QStringView wanted, const QStringList& columns) {
    const QString name = cleanedName(wanted);
    const QString first = QStringLiteral(" (1)");
    if (!name.endsWith(first))
        return -1;
    const QString bare = name.chopped(first.size());
    return hasTwin(bare, columns) ? static_cast<int>(columns.indexOf(bare)) : -1;
}

bool findSource(QStringView name, const QStringList& columns, Variable& variable) {
    variable.column = columnNamed(name, columns);
    if (variable.column >= 0)
        return true;
    variable.column = firstOfTwins(name, columns);
    variable.isNumbered = variable.column >= 0;
    if (variable.isNumbered)
        return true;
    const QStringView word = name.trimmed();
    if (word.compare(u"today", Qt::CaseInsensitive) == 0)
        variable.source = Variable::Source::Today;
    else if (word.compare(u"now", Qt::CaseInsensitive) == 0)
        variable.source = Variable::Source::Now;
    else
        return false;
    return true;
}

qsizetype firstOf(QStringView text, QStringView marks, qsizetype from) {
    const auto found = std::find_first_of(text.begin() + from, text.end(), marks.begin(), marks.end());
    return found == text.end() ? -1 : found - text.begin();
}

constexpr QStringView colons = u":：";
constexpr QStringView bars = u"|｜";

/// Where the name ends: the whole if it is one, else before the last mark that leaves one.
qsizetype endOfName(QStringView inside, const QStringList& columns, Variable& variable) {
    if (findSource(inside, columns, variable))
        return inside.size();
    qsizetype found = -1;
    for (qsizetype mark = firstOf(inside, u":：|｜", 0); mark >= 0; mark = firstOf(inside, u":：|｜", mark + 1)) {
        Variable candidate;
        if (findSource(inside.first(mark), columns, candidate)) {
            variable = candidate;
            found = mark;
        }
    }
    return found;
}

/// With braces of one width. As long as the text.
QString withPlainBraces(QStringView text) {
    return text.toString().replace(u'｛', u'{').replace(u'｝', u'}');
}

/// The inner two braces of {{{a}}}.
bool isBraced(const QString& text, const VariableSpan& span) {
    const qsizetype end = span.start + span.length;
    return span.finished && span.start > 0 && text[span.start - 1] == u'{' && end < text.size() && text[end] == u'}';
}

bool namesColumn(const QString& inside, const QStringList& columns) {
    const auto variable = variableFrom(inside, columns);
    return variable && variable->source == Variable::Source::Column;
}

/// {Order} and its like, with a sign before or inside the braces.
std::optional<LookAlike> bracedAt(const QString& text, qsizetype at, qsizetype end, const QStringList& columns) {
    static const QRegularExpression braced(QStringLiteral(R"([$#%@]?!?\{\s*([^{}]+?)\s*\}{1,2})"));
    const auto match =
        braced.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch() || match.capturedEnd() > end)
        return std::nullopt;
    QString inside = match.captured(1);
    if (!namesColumn(inside, columns)) {
        static const QRegularExpression signs(QStringLiteral(R"(^[$#%@!=:.]\s*|\s*[%#]$)"));
        inside.remove(signs);
        if (!namesColumn(inside, columns))
            return std::nullopt;
    }
    return LookAlike{at, match.capturedLength(), inside};
}

/// A column's name between two other signs. Of it nothing is split off: they mostly are what they are.
std::optional<LookAlike> markedAt(const QString& text, qsizetype at, qsizetype end, const QStringList& columns) {
    static constexpr std::array<std::pair<QStringView, QStringView>, 15> marks{{{u"<%=", u"%>"},
                                                                                {u"[[", u"]]"},
                                                                                {u"<<", u">>"},
                                                                                {u"%%", u"%%"},
                                                                                {u"[", u"]"},
                                                                                {u"<", u">"},
                                                                                {u"【", u"】"},
                                                                                {u"〖", u"〗"},
                                                                                {u"《", u"》"},
                                                                                {u"「", u"」"},
                                                                                {u"«", u"»"},
                                                                                {u"#", u"#"},
                                                                                {u"%", u"%"},
                                                                                {u"@", u"@"},
                                                                                {u"$", u"$"}}};
    for (const auto& [open, close] : marks) {
        if (!QStringView(text).sliced(at).startsWith(open))
            continue;
        const qsizetype from = at + open.size();
        const qsizetype to = text.indexOf(close, from);
        if (to < 0 || to + close.size() > end)
            continue;
        const QString inside = QStringView(text).sliced(from, to - from).trimmed().toString();
        if (columnNamed(inside, columns) >= 0)
            return LookAlike{at, to + close.size() - at, inside};
    }
    return std::nullopt;
}

}  // namespace

std::vector<VariableSpan> variablesIn(QStringView written, const QStringList& columns) {
    const QString text = withPlainBraces(written);
    std::vector<VariableSpan> spans;
    qsizetype from = 0;
    while (true) {
        qsizetype start = text.indexOf(u"{{", from);
        if (start < 0)
            return spans;
        while (start + 2 < text.size() && text[start + 2] == u'{')  // of {{{a}}} the inner braces count
            ++start;
        const qsizetype end = text.indexOf(u"}}", start + 2);
        const qsizetype next = text.indexOf(u"{{", start + 2);
        if (end < 0 || (next >= 0 && next < end)) {
            const qsizetype stop = next < 0 ? text.size() : next;
            spans.push_back({start, stop - start, {}, false});
            from = stop;
        } else {
            const auto inside = written.sliced(start + 2, end - start - 2).trimmed().toString();
            spans.push_back({start, end + 2 - start, inside, true});
            if (const QString braced = u'{' + inside + u'}'; isBraced(text, spans.back()) && columns.contains(braced))
                spans.back() = {start - 1, end + 4 - start, braced, true};
            from = spans.back().start + spans.back().length;
        }
    }
}

std::vector<LookAlike> lookAlikesIn(QStringView written, const QStringList& columns) {
    const QString text = withPlainBraces(written);
    std::vector<LookAlike> found;
    const auto lookBetween = [&](qsizetype from, qsizetype to) {
        while (from < to) {
            auto alike = bracedAt(text, from, to, columns);
            if (!alike)
                alike = markedAt(text, from, to, columns);
            from += alike ? alike->length : 1;
            if (alike)
                found.push_back(*std::move(alike));
        }
    };
    qsizetype from = 0;
    for (const VariableSpan& span : variablesIn(written, columns)) {
        const bool alike = isBraced(text, span) && namesColumn(span.inside, columns);
        lookBetween(from, alike ? span.start - 1 : span.start);
        if (alike)
            found.push_back({span.start - 1, span.length + 2, span.inside});
        from = span.start + span.length + (alike ? 1 : 0);
    }
    lookBetween(from, text.size());
    return found;
}

QString withVariables(const QString& text, const QStringList& columns) {
    QString made = text;
    qsizetype grown = 0;
    for (const LookAlike& found : lookAlikesIn(text, columns)) {
        const QString variable = QStringLiteral("{{%1}}").arg(found.inside);
        made.replace(found.start + grown, found.length, variable);
        grown += variable.size() - found.length;
    }
    return made;
}

Result<Variable> variableFrom(const QString& inside, const QStringList& columns) {
    Variable variable;
    const QStringView whole(inside);
    const qsizetype end = endOfName(whole, columns, variable);
    if (end < 0) {
        const qsizetype mark = firstOf(whole, u":：|｜", 0);
        const QString name = whole.first(mark < 0 ? whole.size() : mark).trimmed().toString();
        return fail(ErrorKind::NoSuchVariable, name.isEmpty() ? QStringLiteral("{{}}") : name,
                    closestTo(name, columns));
    }
    QStringView rest = whole.sliced(end);
    QStringView pattern;
    if (!rest.isEmpty() && colons.contains(rest.front())) {
        // A time's colons belong to the format; only a bar ends it.
        const qsizetype bar = firstOf(rest, bars, 0);
        pattern = rest.sliced(1, (bar < 0 ? rest.size() : bar) - 1).trimmed();
        rest = bar < 0 ? QStringView() : rest.sliced(bar);
    }
    if (!rest.isEmpty()) {
        variable.hasFallback = true;
        variable.fallback = rest.sliced(1).trimmed().toString();
    }
    const auto format = Format::from(pattern);
    const bool isOfClock = variable.source != Variable::Source::Column;
    if (!format || (isOfClock && format->kind() != Format::Kind::Date && format->kind() != Format::Kind::AsIs))
        return fail(ErrorKind::NoSuchFormat, pattern.toString(), whole.first(end).trimmed().toString());
    variable.format = *format;
    return variable;
}

std::vector<Twins> twinsIn(const QString& text, const QStringList& columns) {
    std::vector<Twins> twins;
    for (const VariableSpan& span : variablesIn(text, columns)) {
        const auto variable = variableFrom(span.inside, columns);
        if (!variable || variable->column < 0 || variable->isNumbered)
            continue;
        for (int other = 0; other < static_cast<int>(columns.size()); ++other) {
            const Twins found{variable->column, other};
            if (numberBehind(columns.at(other), columns.at(found.column)) > 1 &&
                std::find(twins.begin(), twins.end(), found) == twins.end())
                twins.push_back(found);
        }
    }
    return twins;
}

QStringList formatsFor(const QString& value) {
    const auto moment = momentFrom(value);
    const QStringView digits = QStringView(value).trimmed();
    const bool isLong = digits.size() >= 7 && std::all_of(digits.begin(), digits.end(), [](QChar ch) {
                            return (ch >= u'0' && ch <= u'9') || ch == u'-' || ch == u' ' || ch == u'+';
                        });
    if (moment && moment->hasDay() && moment->hasTime())
        return {QStringLiteral("yyyy-MM-dd HH:mm"), QStringLiteral("M月d日 HH:mm"), QStringLiteral("yyyy年M月d日"),
                QStringLiteral("HH:mm")};
    if (moment && moment->hasDay())
        return {QStringLiteral("yyyy-MM-dd"), QStringLiteral("M月d日"), QStringLiteral("yyyy年M月d日")};
    if (moment)
        return {QStringLiteral("HH:mm")};
    if (isLong)
        return {QStringLiteral("3****4"), QStringLiteral("****4"), QStringLiteral("4")};
    const auto number = Format::from(u"0.00");
    if (number->apply(value))
        return {QStringLiteral("0.00"), QStringLiteral("#,##0.00"), QStringLiteral("¥0.00"), QStringLiteral("0")};
    return {QStringLiteral("1**"), QStringLiteral("****4")};
}

}  // namespace hongyan::templates
