#include "recipients/xlsx/dateformat.h"

#include <QDate>
#include <array>
#include <cmath>

namespace hongyan::recipients {
namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr double lastSerial = 2'958'466.0;  // 10000-01-01
const QString chineseHalves = QStringLiteral("上午/下午");

bool isDateLetter(QChar c) {
    return QStringLiteral("ymdhsaegb").contains(c.toLower());
}

bool isExponent(QStringView code) {
    return code.front() == u'E' && code.size() > 1 && (code[1] == u'+' || code[1] == u'-');
}

// Length of what a bracket, a quote, a backslash or a padding character covers; the literal it stands for is appended.
qsizetype skipLiteral(QStringView code, QString& literal) {
    const QChar c = code.front();
    if (c == u'"') {
        const auto end = code.indexOf(u'"', 1);
        const auto length = end < 0 ? code.size() : end + 1;
        literal += code.sliced(1, (end < 0 ? length : end) - 1);
        return length;
    }
    if (c == u'\\' || c == u'!') {
        literal += code.mid(1, 1);
        return qMin<qsizetype>(2, code.size());
    }
    if (c == u'_' || c == u'*')
        return qMin<qsizetype>(2, code.size());
    if (c == u'[') {
        const auto end = code.indexOf(u']');
        return end < 0 ? code.size() : end + 1;
    }
    return 0;
}

bool isElapsed(QStringView bracket) {
    if (bracket.size() < 3)
        return false;
    const QChar first = bracket[1].toLower();
    for (QChar c : bracket.sliced(1, bracket.size() - 2))
        if (c.toLower() != first)
            return false;
    return first == u'h' || first == u'm' || first == u's';
}

struct Moment {
    QDate date;
    qint64 seconds = 0;       ///< of the day
    qint64 totalSeconds = 0;  ///< of the serial, for elapsed times
    int milliseconds = 0;
};

Moment momentOf(double serial, bool epoch1904, bool fractions) {
    const double rawSeconds = serial * secondsPerDay;
    const auto ms = fractions ? std::llround(rawSeconds * 1000) : std::llround(rawSeconds) * 1000;
    Moment moment;
    moment.milliseconds = static_cast<int>(ms % 1000);
    moment.totalSeconds = ms / 1000;
    moment.seconds = moment.totalSeconds % secondsPerDay;
    const qint64 day = moment.totalSeconds / secondsPerDay;
    // The 1900 calendar counts a 29 February 1900 that never was.
    const QDate base = epoch1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    moment.date = base.addDays(day);
    return moment;
}

QString padded(qint64 number, qsizetype width) {
    return QString::number(number).rightJustified(width, u'0');
}

QString showWeekday(const QDate& date, qsizetype length, bool chinese) {
    static const std::array english{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const int day = date.dayOfWeek();
    if (chinese)
        return (length >= 4 ? QStringLiteral("星期") : QString()) + QStringLiteral("一二三四五六日")[day - 1];
    const QString name = QString::fromLatin1(english[static_cast<std::size_t>(day - 1)]);
    return length == 3 ? name.left(3) : name;
}

QString showMonth(int month, qsizetype length) {
    static const std::array names{"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};
    const QString name = QString::fromLatin1(names[static_cast<std::size_t>(month - 1)]);
    if (length <= 2)
        return padded(month, length);
    return length == 3 ? name.left(3) : length == 5 ? name.left(1) : name;
}

bool isMinutes(const std::vector<QString>& tokens, std::size_t at) {
    for (std::size_t i = at; i-- > 0;)
        if (tokens[i].front() != u'"') {
            if (tokens[i].contains(u'h'))
                return true;
            break;
        }
    for (std::size_t i = at + 1; i < tokens.size(); ++i)
        if (tokens[i].front() != u'"')
            return tokens[i].contains(u's');
    return false;
}

QString showElapsed(const QString& token, const Moment& moment) {
    const qint64 unit = token[1] == u'h' ? 3600 : token[1] == u'm' ? 60 : 1;
    return padded(moment.totalSeconds / unit, token.size() - 2);
}

QString showToken(const std::vector<QString>& tokens, std::size_t at, const Moment& moment, bool halves) {
    const QString& token = tokens[at];
    const auto length = token.size();
    const auto hour = moment.seconds / 3600;
    switch (token.front().unicode()) {
        case u'"':
            return token.sliced(1);
        case u'[':
            return showElapsed(token, moment);
        case u'y':
            return length <= 2 ? padded(moment.date.year() % 100, 2) : QString::number(moment.date.year());
        case u'e':
            return QString::number(moment.date.year());
        case u'm':
            return length <= 2 && isMinutes(tokens, at) ? padded(moment.seconds / 60 % 60, length)
                                                        : showMonth(moment.date.month(), length);
        case u'd':
            return length <= 2 ? padded(moment.date.day(), length) : showWeekday(moment.date, length, false);
        case u'a':
            return showWeekday(moment.date, length, true);
        case u'h':
            return padded(halves ? (hour + 11) % 12 + 1 : hour, length);
        case u's':
            return padded(moment.seconds % 60, length);
        case u'.':
            return u'.' + padded(moment.milliseconds, 3).left(length - 1);
        case u'A':
            return hour < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
        case u'U':
            return hour < 12 ? QStringLiteral("上午") : QStringLiteral("下午");
        default:
            return {};
    }
}

struct Token {
    QString text;
    qsizetype length = 1;
    bool isDate = false;
};

qsizetype runLength(QStringView text, qsizetype most) {
    qsizetype length = 1;
    while (length < qMin(most, text.size()) && text[length].toLower() == text.front().toLower())
        ++length;
    return length;
}

Token tokenAt(QStringView rest, bool insideDate) {
    const QChar c = rest.front();
    QString literal;
    if (const auto skipped = skipLiteral(rest, literal); skipped > 0) {
        if (c == u'[' && isElapsed(rest.first(skipped)))
            return {rest.first(skipped).toString().toLower(), skipped, true};
        return {literal.isEmpty() ? QString() : u'"' + literal, skipped, false};
    }
    if (rest.startsWith(u"AM/PM", Qt::CaseInsensitive))
        return {QStringLiteral("AM/PM"), 5, true};
    if (rest.startsWith(chineseHalves))
        return {QStringLiteral("U"), chineseHalves.size(), true};
    if (isDateLetter(c) && !isExponent(rest)) {
        const auto length = runLength(rest, rest.size());
        return {rest.first(length).toString().toLower(), length, true};
    }
    if (c == u'.' && insideDate && rest.size() > 1 && rest[1] == u'0') {
        const auto length = 1 + runLength(rest.sliced(1), 3);
        return {rest.first(length).toString(), length, false};
    }
    return {QString(u'"') + c, 1, false};
}

}  // namespace

std::optional<std::vector<QString>> dateTokens(QStringView section) {
    std::vector<QString> tokens;
    bool found = false;
    for (qsizetype at = 0; at < section.size();) {
        const QStringView rest = section.sliced(at);
        const auto [token, length, isDate] = tokenAt(rest, found);
        found = found || isDate;
        if (token.size() > 0)
            tokens.push_back(token);
        at += length;
    }
    if (!found)
        return std::nullopt;
    return tokens;
}

QString showDate(const std::vector<QString>& tokens, double serial, bool epoch1904) {
    if (!(serial >= 0 && serial < lastSerial))
        return {};
    static const std::vector<QString> timeOnly{QStringLiteral("hh"), QStringLiteral("\":"), QStringLiteral("mm"),
                                               QStringLiteral("\":"), QStringLiteral("ss")};
    bool needsDay = false;
    bool halves = false;
    bool fractions = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const QChar c = tokens[i].front();
        needsDay = needsDay || c == u'y' || c == u'e' || c == u'd' || c == u'a' || (c == u'm' && !isMinutes(tokens, i));
        halves = halves || c == u'A' || c == u'U';
        fractions = fractions || c == u'.';
    }
    const bool onlyTime = serial < 1 && !epoch1904 && needsDay;
    const auto& used = onlyTime ? timeOnly : tokens;
    const Moment moment = momentOf(serial, epoch1904, fractions);
    QString text;
    for (std::size_t i = 0; i < used.size(); ++i)
        text += showToken(used, i, moment, halves && !onlyTime);
    return text;
}

}  // namespace hongyan::recipients
