#include "recipients/xlsx/dateformat.h"

#include <QDate>
#include <array>
#include <cmath>

#include "recipients/xlsx/shownline.h"

namespace hongyan::recipients {
namespace {

using Kind = FormatToken::Kind;
using Language = FormatSection::Language;

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 lastDay = 2'958'465;  // 9999-12-31
constexpr qint64 daysTo1904 = 1'462;
constexpr qint64 leapDay = 60;  // the 29 February 1900 that never was
constexpr int buddhistYears = 543;

struct Moment {
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0;          ///< from 0, Sunday
    qint64 seconds = 0;       ///< of the day
    qint64 totalSeconds = 0;  ///< of the serial, for elapsed times
    int milliseconds = 0;
};

std::optional<Moment> momentOf(double serial, bool epoch1904, int places) {
    if (!(serial >= 0 && serial <= static_cast<double>(lastDay + 1)))
        return std::nullopt;
    const double unit = std::pow(10, places);
    const qint64 ms = std::llround(serial * secondsPerDay * unit) * std::llround(1000 / unit);
    Moment moment;
    moment.milliseconds = static_cast<int>(ms % 1000);
    moment.totalSeconds = ms / 1000;
    moment.seconds = moment.totalSeconds % secondsPerDay;
    const qint64 day = moment.totalSeconds / secondsPerDay + (epoch1904 ? daysTo1904 : 0);
    if (day > lastDay)
        return std::nullopt;
    moment.weekday = static_cast<int>((day + 6) % 7);
    if (day == 0 || day == leapDay) {
        moment.year = 1900;
        moment.month = day == 0 ? 1 : 2;
        moment.day = day == 0 ? 0 : 29;
    } else {
        const QDate date = (day < leapDay ? QDate(1899, 12, 31) : QDate(1899, 12, 30)).addDays(day);
        date.getDate(&moment.year, &moment.month, &moment.day);
    }
    return moment;
}

QString padded(qint64 number, int width) {
    return QString::number(number).rightJustified(width, u'0');
}

/// Shows the parts of one moment by one section.
class DateWriter {
 public:
    DateWriter(const FormatSection& section, const Moment& moment)
        : section_(section), moment_(moment), line_(section.script) {}

    void write(const FormatToken& token) {
        if (token.kind == Kind::Padding)
            line_.padding();
        else
            line_.text(part(token));
    }
    QString take() { return line_.takeTrimmed(); }

 private:
    QString part(const FormatToken& token) const {
        const qint64 hour = moment_.seconds / 3600;
        switch (token.kind) {
            case Kind::Year:
                return token.width <= 2 ? digits(padded(moment_.year % 100, 2)) : digits(padded(moment_.year, 4));
            case Kind::EraYear:
                return digits(padded(moment_.year, 4));
            case Kind::Buddhist:
                return token.width <= 2 ? digits(padded((moment_.year + buddhistYears) % 100, 2))
                                        : digits(padded(moment_.year + buddhistYears, 4));
            case Kind::Month:
                return month(token.width);
            case Kind::Minute:
                return number(moment_.seconds / 60 % 60, token.width);
            case Kind::Day:
                return token.width <= 2 ? number(moment_.day, token.width)
                                        : weekday(token.width, section_.language == Language::Chinese);
            case Kind::Weekday:
                return weekday(token.width, section_.language != Language::Foreign);
            case Kind::Hour:
                return number(section_.halves ? (hour + 11) % 12 + 1 : hour, token.width);
            case Kind::Second:
                return number(moment_.seconds % 60, token.width);
            case Kind::SecondFraction:
                return u'.' +
                       digits(padded(moment_.milliseconds, 3).leftJustified(token.width, u'0').left(token.width));
            case Kind::ElapsedHours:
                return digits(padded(moment_.totalSeconds / 3600, token.width));
            case Kind::ElapsedMinutes:
                return digits(padded(moment_.totalSeconds / 60, token.width));
            case Kind::ElapsedSeconds:
                return digits(padded(moment_.totalSeconds, token.width));
            case Kind::HalfDay:
                return halfDay(token.text, hour < 12);
            case Kind::Era:
                return {};
            case Kind::Literal:
            case Kind::Padding:
            case Kind::Digit:
            case Kind::Point:
            case Kind::Comma:
            case Kind::Percent:
            case Kind::Exponent:
            case Kind::Slash:
            case Kind::General:
            case Kind::Text:
                break;
        }
        return token.text;
    }

    // Years are read digit by digit, the rest as a count: 二〇二六年十一月.
    QString digits(const QString& number) const {
        if (section_.script == Script::Western)
            return number;
        QString text;
        for (const QChar digit : number)
            text += digitIn(section_.script, digit.toLatin1());
        return text;
    }
    QString number(qint64 value, int width) const {
        return datePartIn(section_.script, padded(value, qMin(width, 2)).toStdString());
    }

    QString month(int width) const {
        static const std::array names{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
        if (width <= 2)
            return number(moment_.month, width);
        if (section_.language == Language::Chinese) {
            if (width == 3)
                return QString::number(moment_.month) + u'月';
            const QString count = datePartIn(Script::Chinese, std::to_string(moment_.month));
            return width == 5 ? count.left(1) : count + u'月';
        }
        const QString name = QString::fromLatin1(names[static_cast<std::size_t>(moment_.month - 1)]);
        return width == 3 ? name.left(3) : width == 5 ? name.left(1) : name;
    }

    QString weekday(int width, bool chinese) const {
        static const std::array names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
        if (chinese) {
            const QString prefix = width >= 4                               ? QStringLiteral("星期")
                                   : section_.language == Language::Chinese ? QStringLiteral("周")
                                                                            : QString();
            return prefix + QStringLiteral("日一二三四五六")[moment_.weekday];
        }
        const QString name = QString::fromLatin1(names[static_cast<std::size_t>(moment_.weekday)]);
        return width == 3 ? name.left(3) : name;
    }

    QString halfDay(const QString& code, bool morning) const {
        if (section_.language == Language::Chinese || code.startsWith(u'上'))
            return morning ? QStringLiteral("上午") : QStringLiteral("下午");
        const auto slash = code.indexOf(u'/');
        const QString half = morning ? code.left(slash) : code.mid(slash + 1);
        return half.size() > 1 ? half.toUpper() : half;
    }

    const FormatSection& section_;
    const Moment& moment_;
    ShownLine line_;
};

}  // namespace

std::optional<QString> showDate(const FormatSection& section, double serial, bool epoch1904) {
    // Only the calendar from 1904 knows moments before its first.
    const bool before = epoch1904 && serial < 0;
    const auto moment = momentOf(before ? -serial : serial, epoch1904, section.secondPlaces);
    if (!moment)
        return std::nullopt;
    DateWriter writer(section, *moment);
    for (const auto& token : section.tokens)
        writer.write(token);
    return before ? u'-' + writer.take() : writer.take();
}

}  // namespace hongyan::recipients
