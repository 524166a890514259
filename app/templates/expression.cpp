#include "templates/expression.h"

#include <QRegularExpression>
#include <algorithm>

#include "base/visible.h"
#include "templates/closest.h"

namespace hongyan::templates {
namespace {

int columnNamed(QStringView wanted, const QStringList& columns) {
    const QString name = cleanedName(wanted);
    if (name.isEmpty())
        return -1;
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns.at(i) == name)
            return static_cast<int>(i);
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (cleanedName(columns.at(i)).compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    return -1;
}

bool findSource(QStringView name, const QStringList& columns, Variable& variable) {
    variable.column = columnNamed(name, columns);
    if (variable.column >= 0)
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

}  // namespace

std::vector<VariableSpan> variablesIn(QStringView written) {
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
            from = end + 2;
        }
    }
}

std::vector<LookAlike> lookAlikesIn(QStringView written, const QStringList& columns) {
    static const QRegularExpression braced(QStringLiteral(R"([$#%]?!?\{\s*([^{}]+?)\s*\}{1,2})"));
    const QString text = withPlainBraces(written);
    std::vector<LookAlike> found;
    const auto lookBetween = [&](qsizetype from, qsizetype to) {
        const QString between = text.sliced(from, to - from);
        for (auto it = braced.globalMatch(between); it.hasNext();) {
            const auto match = it.next();
            const auto variable = variableFrom(match.captured(1), columns);
            if (variable && variable->source == Variable::Source::Column)
                found.push_back({from + match.capturedStart(), match.capturedLength(), match.captured(1)});
        }
    };
    qsizetype from = 0;
    for (const VariableSpan& span : variablesIn(written)) {
        lookBetween(from, span.start);
        from = span.start + span.length;
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
