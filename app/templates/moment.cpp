#include <QDate>

#include "templates/format.h"
#include "templates/scanner.h"

namespace hongyan::templates {
namespace {

constexpr auto shanghaiOffset = std::chrono::hours(8);

std::optional<QDate> packedDay(Scanner& scanner) {
    const auto packed = scanner.number(8, 8);
    return packed ? std::optional(QDate(*packed / 10'000, *packed / 100 % 100, *packed % 100)) : std::nullopt;
}

std::optional<QDate> spelledDay(Scanner& scanner) {
    const auto year = scanner.number(4, 4);
    const bool inWords = year && scanner.skip(u'年');
    const QStringView between = inWords ? u"月" : u"-/.";
    if (!year || (!inWords && !scanner.skipOneOf(between)))
        return std::nullopt;
    const auto month = scanner.number(1, 2);
    const auto day = month && scanner.skipOneOf(between) ? scanner.number(1, 2) : std::nullopt;
    if (!day)
        return std::nullopt;
    if (inWords)
        scanner.skipOneOf(u"日号");
    return QDate(*year, *month, *day);
}

bool readDay(Scanner& scanner, Moment& moment) {
    const qsizetype start = scanner.position();
    auto day = packedDay(scanner);
    if (!day)
        day = spelledDay(scanner);
    if (!day || !day->isValid()) {
        scanner.goBackTo(start);
        return false;
    }
    moment.year = day->year();
    moment.month = day->month();
    moment.day = day->day();
    return true;
}

/// "9:05", "9:05:30.5", "9时", "9点5分", "9时5分30秒".
bool readClock(Scanner& scanner, Moment& moment) {
    const auto hour = scanner.number(1, 2);
    const bool inWords = hour && scanner.skipOneOf(u"时点");
    if (!hour || (!inWords && !scanner.skipOneOf(u":：")))
        return false;
    const auto minute = scanner.number(1, 2);
    if (!minute && !inWords)
        return false;
    const bool goesOn = minute && scanner.skipOneOf(inWords ? QStringView(u"分") : QStringView(u":："));
    const auto second = goesOn ? scanner.number(1, 2) : std::nullopt;
    if (goesOn && !inWords && !second)
        return false;
    if (second && inWords)
        scanner.skip(u'秒');
    if (second && !inWords && scanner.skip(u'.') && !scanner.number(1, 9))
        return false;
    moment.hour = *hour;
    moment.minute = minute.value_or(0);
    moment.second = second.value_or(0);
    return moment.hour < 24 && moment.minute < 60 && moment.second < 60;
}

/// Of a 12-hour clock, though "下午 13:46" is written too; false where there is no such hour.
bool toWholeDay(int& hour, bool afternoon) {
    if (hour < 1 || hour > 12)
        return afternoon && hour > 12;
    hour = hour % 12 + (afternoon ? 12 : 0);
    return true;
}

bool readTime(Scanner& scanner, Moment& moment) {
    bool afternoon = scanner.skipWord(u"下午");
    bool isHalved = afternoon || scanner.skipWord(u"上午");
    scanner.skipSpaces();
    if (!readClock(scanner, moment))
        return false;
    scanner.skipSpaces();
    if (!isHalved) {
        afternoon = scanner.skipWord(u"PM");
        isHalved = afternoon || scanner.skipWord(u"AM");
    }
    return !isHalved || toWholeDay(moment.hour, afternoon);
}

}  // namespace

std::optional<Moment> momentFrom(QStringView text) {
    Scanner scanner(text.trimmed());
    Moment moment;
    const bool hasDay = readDay(scanner, moment);
    if (hasDay && scanner.atEnd())
        return moment;
    if (hasDay)
        scanner.skip(u'T');
    scanner.skipSpaces();
    if (!readTime(scanner, moment) || !scanner.atEnd())
        return std::nullopt;
    return moment;
}

Moment momentAt(Timestamp time) {
    const auto there = time + shanghaiOffset;
    const auto day = std::chrono::floor<std::chrono::days>(there);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(there - day));
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = static_cast<int>(clock.hours().count()),
            .minute = static_cast<int>(clock.minutes().count()),
            .second = static_cast<int>(clock.seconds().count())};
}

}  // namespace hongyan::templates
