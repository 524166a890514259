#include "templates/format.h"

#include <QDate>
#include <algorithm>
#include <array>

#include "templates/figures.h"

namespace hongyan::templates {
namespace {

constexpr QStringView dateLetters = u"yYmMdDhHsS";

bool isLatin(QChar ch) {
    return (ch >= u'a' && ch <= u'z') || (ch >= u'A' && ch <= u'Z');
}

bool isFigure(QChar ch) {
    return ch >= u'0' && ch <= u'9';
}

/// A run of one letter, or anything else, of a date pattern.
struct Token {
    char16_t letter = 0;  ///< lower case; n is minutes, 0 is literal text
    QStringView text;
};

std::vector<Token> tokensOf(QStringView pattern) {
    std::vector<Token> tokens;
    for (qsizetype i = 0; i < pattern.size();) {
        qsizetype end = i + 1;
        const QChar first = pattern[i].toLower();
        const bool isLetter = dateLetters.contains(pattern[i]);
        while (end < pattern.size() &&
               (isLetter ? pattern[end].toLower() == first : !dateLetters.contains(pattern[end])))
            ++end;
        tokens.push_back({isLetter ? first.unicode() : char16_t{0}, pattern.sliced(i, end - i)});
        i = end;
    }
    char16_t before = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].letter == 0)
            continue;
        const auto next = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, tokens.end(),
                                       [](const Token& token) { return token.letter != 0; });
        if (tokens[i].letter == u'm' && (before == u'h' || (next != tokens.end() && next->letter == u's')))
            tokens[i].letter = u'n';
        before = tokens[i].letter;
    }
    return tokens;
}

bool isDatePattern(QStringView pattern) {
    for (const QChar ch : pattern)
        if (isFigure(ch) || (isLatin(ch) && !dateLetters.contains(ch)) || ch == u'#' || ch == u'*')
            return false;
    const auto tokens = tokensOf(pattern);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.letter != 0; }) &&
           std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
               return token.letter == 0 || token.text.size() <= (token.letter == u'y' ? 4 : 2);
           });
}

bool isMask(QStringView pattern) {
    const auto isNoFigure = [](QChar ch) { return !isFigure(ch); };
    const qsizetype first = std::find_if(pattern.begin(), pattern.end(), isNoFigure) - pattern.begin();
    if (first == pattern.size())  // "4"; "0" is a number
        return first > 0 && first <= 3 && pattern.toInt() > 0;
    qsizetype stars = first;
    while (stars < pattern.size() && pattern[stars] == u'*')
        ++stars;
    const QStringView last = pattern.sliced(stars);
    return stars > first && first <= 3 && last.size() <= 3 && std::none_of(last.begin(), last.end(), isNoFigure);
}

QString masked(QStringView pattern, const QString& value) {
    const qsizetype firstStar = pattern.indexOf(u'*');
    const qsizetype lastStar = pattern.lastIndexOf(u'*');
    const qsizetype head = firstStar < 0 ? 0 : pattern.first(firstStar).toInt();
    const qsizetype tail = pattern.sliced(lastStar + 1).toInt();
    const auto points = value.trimmed().toUcs4();
    if (firstStar < 0)
        return QString::fromUcs4(
            reinterpret_cast<const char32_t*>(points.data()) + std::max<qsizetype>(0, points.size() - tail),
            std::min(points.size(), tail));
    const QString stars(lastStar - firstStar + 1, u'*');
    // A value too short to hide anything in is hidden whole.
    if (points.size() <= head + tail)
        return stars;
    const auto* data = reinterpret_cast<const char32_t*>(points.data());
    return QString::fromUcs4(data, head) + stars + QString::fromUcs4(data + points.size() - tail, tail);
}

QString padded(int number, qsizetype width) {
    return QString::number(number).rightJustified(width, u'0');
}

}  // namespace

std::optional<Format> Format::from(QStringView pattern) {
    Format format;
    format.m_pattern = pattern.trimmed().toString();
    if (format.m_pattern.isEmpty())
        format.m_kind = Kind::AsIs;
    else if (isMask(format.m_pattern))
        format.m_kind = Kind::Mask;
    else if (isNumberPattern(format.m_pattern))
        format.m_kind = Kind::Number;
    else if (isDatePattern(format.m_pattern))
        format.m_kind = Kind::Date;
    else
        return std::nullopt;
    return format;
}

std::optional<QString> Format::apply(const QString& value) const {
    switch (m_kind) {
        case Kind::AsIs:
            return value;
        case Kind::Mask:
            return masked(m_pattern, value);
        case Kind::Number:
            return numberIn(m_pattern, value);
        case Kind::Date:
            const auto moment = momentFrom(value);
            return moment ? apply(*moment) : std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QString> Format::apply(const Moment& moment) const {
    if (m_kind != Kind::Date)
        return QString();
    QString text;
    for (const Token& token : tokensOf(m_pattern)) {
        const bool ofDay = token.letter == u'y' || token.letter == u'm' || token.letter == u'd';
        if (token.letter != 0 && !(ofDay ? moment.hasDay() : moment.hasTime()))
            return std::nullopt;
        switch (token.letter) {
            case u'y':
                text += token.text.size() > 2 ? padded(moment.year, 4) : padded(moment.year % 100, 2);
                break;
            case u'm':
                text += padded(moment.month, token.text.size());
                break;
            case u'd':
                text += padded(moment.day, token.text.size());
                break;
            case u'h':
                text += padded(moment.hour, token.text.size());
                break;
            case u'n':
                text += padded(moment.minute, token.text.size());
                break;
            case u's':
                text += padded(moment.second, token.text.size());
                break;
            default:
                text += token.text;
        }
    }
    return text;
}

}  // namespace hongyan::templates
