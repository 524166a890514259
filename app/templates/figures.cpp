#include "templates/figures.h"

#include <algorithm>

namespace hongyan::templates {
namespace {

constexpr QStringView signs = u"¥￥$€£₩";
constexpr qsizetype mostDigits = 30;

bool isFigure(QChar ch) {
    return ch >= u'0' && ch <= u'9';
}

bool isPatternMark(QChar ch) {
    return ch == u'0' || ch == u'#' || ch == u',' || ch == u'.';
}

/// Full-width figures and punctuation as their usual ones.
QString plain(QStringView text) {
    QString result = text.trimmed().toString();
    for (QChar& ch : result) {
        if (ch >= u'０' && ch <= u'９')
            ch = QChar(ch.unicode() - u'０' + u'0');
        else if (ch == u'，')
            ch = u',';
        else if (ch == u'．')
            ch = u'.';
        else if (ch == u'－' || ch == u'−')
            ch = u'-';
    }
    return result;
}

bool takeFront(QStringView& text, QStringView word) {
    if (!text.startsWith(word, Qt::CaseInsensitive))
        return false;
    text = text.sliced(word.size()).trimmed();
    return true;
}

bool takeBack(QStringView& text, QStringView word) {
    if (!text.endsWith(word, Qt::CaseInsensitive))
        return false;
    text = text.chopped(word.size()).trimmed();
    return true;
}

/// Digits with commas between groups of three, or without any.
std::optional<QString> ungrouped(QStringView whole) {
    QString digits;
    qsizetype sinceComma = 0;
    bool grouped = false;
    for (const QChar ch : whole) {
        if (ch == u',') {
            if (digits.isEmpty() || (grouped ? sinceComma != 3 : sinceComma > 3))
                return std::nullopt;
            grouped = true;
            sinceComma = 0;
        } else if (isFigure(ch)) {
            digits += ch;
            ++sinceComma;
        } else {
            return std::nullopt;
        }
    }
    return !grouped || sinceComma == 3 ? std::optional(digits) : std::nullopt;
}

QString withoutLeadingZeros(const QString& digits) {
    const auto first = std::find_if(digits.begin(), digits.end(), [](QChar ch) { return ch != u'0'; });
    return first == digits.end() ? QStringLiteral("0") : digits.sliced(first - digits.begin());
}

/// The pattern taken apart.
struct Shape {
    QStringView before;
    QStringView after;
    qsizetype leastWhole = 0;
    qsizetype leastDecimals = 0;
    qsizetype mostDecimals = 0;
    bool grouped = false;
};

std::optional<Shape> shapeOf(QStringView pattern) {
    const auto first = std::find_if(pattern.begin(), pattern.end(), [](QChar ch) { return ch == u'0' || ch == u'#'; });
    if (first == pattern.end())
        return std::nullopt;
    const qsizetype start = first - pattern.begin();
    qsizetype end = start;
    while (end < pattern.size() && isPatternMark(pattern[end]))
        ++end;
    Shape shape{pattern.first(start), pattern.sliced(end)};
    const QStringView marks = pattern.sliced(start, end - start);
    const qsizetype point = marks.indexOf(u'.');
    const QStringView whole = point < 0 ? marks : marks.first(point);
    const QStringView decimals = point < 0 ? QStringView() : marks.sliced(point + 1);
    const auto isLiteral = [](QStringView text) {
        return std::none_of(text.begin(), text.end(), [](QChar ch) {
            return isPatternMark(ch) || (ch >= u'a' && ch <= u'z') || (ch >= u'A' && ch <= u'Z') || isFigure(ch) ||
                   ch == u'*' || ch == u'%';
        });
    };
    if (decimals.contains(u'.') || decimals.contains(u',') || (point >= 0 && decimals.isEmpty()) ||
        whole.contains(u"0#") || decimals.contains(u"#0") || whole.endsWith(u',') || decimals.size() > 6 ||
        !isLiteral(shape.before) || !isLiteral(shape.after))
        return std::nullopt;
    shape.leastWhole = whole.count(u'0');
    shape.leastDecimals = decimals.count(u'0');
    shape.mostDecimals = decimals.size();
    shape.grouped = whole.contains(u',');
    return shape;
}

QString groupedByThree(QString whole) {
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, u',');
    return whole;
}

}  // namespace

std::optional<Figure> figureFrom(QStringView text) {
    const QString kept = plain(text);
    QStringView rest = kept;
    Figure figure;
    figure.negative = takeFront(rest, u"-");
    const bool signedFront = takeFront(rest, u"RMB") || takeFront(rest, u"CNY") || takeFront(rest, u"人民币") ||
                             (!rest.isEmpty() && signs.contains(rest.front()));
    if (signedFront && !rest.isEmpty() && signs.contains(rest.front()))
        rest = rest.sliced(1).trimmed();
    if (!figure.negative)
        figure.negative = takeFront(rest, u"-");
    if (takeBack(rest, u"元整") || takeBack(rest, u"元") || takeBack(rest, u"RMB") || takeBack(rest, u"CNY"))
        rest = rest.trimmed();
    const qsizetype point = rest.indexOf(u'.');
    const auto whole = ungrouped(point < 0 ? rest : rest.first(point));
    const QStringView decimals = point < 0 ? QStringView() : rest.sliced(point + 1);
    const bool hasDigits = whole && !(whole->isEmpty() && decimals.isEmpty());
    if (!hasDigits || !std::all_of(decimals.begin(), decimals.end(), isFigure) ||
        whole->size() + decimals.size() > mostDigits)
        return std::nullopt;
    figure.whole = withoutLeadingZeros(*whole);
    figure.decimals = decimals.toString();
    return figure;
}

Figure rounded(Figure figure, qsizetype decimals) {
    if (figure.decimals.size() <= decimals)
        return figure;
    const bool up = figure.decimals[decimals] >= u'5';
    figure.decimals.truncate(decimals);
    if (!up)
        return figure;
    QString digits = u'0' + figure.whole + figure.decimals;
    qsizetype at = digits.size() - 1;
    for (; digits[at] == u'9'; --at)
        digits[at] = u'0';
    digits[at] = QChar(digits[at].unicode() + 1);
    figure.whole = withoutLeadingZeros(digits.chopped(decimals));
    figure.decimals = digits.last(decimals);
    return figure;
}

bool isNumberPattern(QStringView pattern) {
    return shapeOf(pattern).has_value();
}

std::optional<QString> numberIn(QStringView pattern, const QString& value) {
    const auto shape = shapeOf(pattern);
    auto figure = figureFrom(value);
    if (!shape || !figure)
        return std::nullopt;
    Figure shown = rounded(*std::move(figure), shape->mostDecimals);
    while (shown.decimals.size() > shape->leastDecimals && shown.decimals.endsWith(u'0'))
        shown.decimals.chop(1);
    shown.decimals = shown.decimals.leftJustified(shape->leastDecimals, u'0');
    if (shown.whole == u"0" && shape->leastWhole == 0 && !shown.decimals.isEmpty())
        shown.whole.clear();
    shown.whole = shown.whole.rightJustified(shape->leastWhole, u'0');
    const auto isNought = [](const QString& digits) {
        return std::ranges::all_of(digits, [](QChar ch) { return ch == u'0'; });
    };
    const bool isZero = isNought(shown.whole) && isNought(shown.decimals);
    QString text = shown.negative && !isZero ? QStringLiteral("-") : QString();
    text += shape->before;
    text += shape->grouped ? groupedByThree(shown.whole) : shown.whole;
    if (!shown.decimals.isEmpty())
        text += u'.' + shown.decimals;
    text += shape->after;
    return text;
}

}  // namespace hongyan::templates
