#include "recipients/xlsx/isodate.h"

#include <QDate>
#include <QRegularExpression>

namespace hongyan::recipients {
namespace {

constexpr double secondsPerDay = 86'400;

// Of the day in the workbook's calendar; 1900 had no 29 February, but its numbers did.
double serialOf(const QDate& day, bool epoch1904) {
    if (epoch1904)
        return static_cast<double>(QDate(1904, 1, 1).daysTo(day));
    const auto serial = QDate(1899, 12, 30).daysTo(day);
    return static_cast<double>(serial > 60 ? serial : serial - 1);
}

}  // namespace

std::optional<IsoDate> IsoDate::of(std::string_view text, bool epoch1904) {
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d{4})-(\\d\\d)-(\\d\\d))?(?:(?:^|T| )(\\d\\d):(\\d\\d)(?::(\\d\\d(?:[.,]\\d{1,9})?))?)?"
                       "(?:Z|[+-]\\d\\d:?\\d\\d)?$"));
    constexpr std::size_t longest = 48;
    const auto match =
        pattern.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(longest, text.size()))));
    IsoDate result;
    result.hasDay = match.hasCaptured(1);
    result.hasTime = match.hasCaptured(4);
    if (!match.hasMatch() || (!result.hasDay && !result.hasTime))
        return std::nullopt;
    if (result.hasDay) {
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (!day.isValid())
            return std::nullopt;
        result.serial = serialOf(day, epoch1904);
    }
    const int hour = match.captured(4).toInt();
    const int minute = match.captured(5).toInt();
    const double second = match.captured(6).replace(u',', u'.').toDouble();
    if (hour > 24 || minute > 59 || second >= 61)
        return std::nullopt;
    result.serial += (hour * 3600 + minute * 60 + second) / secondsPerDay;
    return result;
}

const NumberFormat& IsoDate::format() const {
    static const NumberFormat day(u"yyyy-mm-dd");
    static const NumberFormat moment(u"yyyy-mm-dd hh:mm:ss");
    static const NumberFormat time(u"hh:mm:ss");
    return !hasTime ? day : hasDay ? moment : time;
}

}  // namespace hongyan::recipients
