#include "templates/forms.h"

#include <QDate>
#include <algorithm>
#include <optional>

#include "templates/scanner.h"

namespace hongyan::templates::forms {
namespace {

bool isDigit(QChar ch) {
    return ch >= u'0' && ch <= u'9';
}
bool isLatin(QChar ch) {
    return (ch >= u'a' && ch <= u'z') || (ch >= u'A' && ch <= u'Z');
}
bool isHanCode(char32_t code) {
    return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x2e7f && QChar::script(code) == QChar::Script_Han);
}

template<class Predicate>
bool allCodes(QStringView value, Predicate holds) {
    for (qsizetype i = 0; i < value.size(); ++i) {
        char32_t code = value[i].unicode();
        if (value[i].isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(value[i], value[i + 1]);
            ++i;
        }
        if (!holds(code))
            return false;
    }
    return true;
}

/// 2023年9月12日, 2023-09-12 or 2023/9/12.
bool skipDate(Scanner& scanner) {
    const qsizetype start = scanner.position();
    const auto year = scanner.number(4, 4);
    if (year) {
        for (const QStringView marks : {u"年月日", u"--", u"//"}) {
            if (!scanner.skip(marks[0]))
                continue;
            const auto month = scanner.number(1, 2);
            const bool second = month && scanner.skip(marks[1]);
            const auto day = second ? scanner.number(1, 2) : std::nullopt;
            if (day && QDate::isValid(*year, *month, *day) && (marks.size() < 3 || scanner.skip(marks[2])))
                return true;
            break;
        }
    }
    scanner.goBackTo(start);
    return false;
}

/// 15:01 or 15:01:30.
bool skipClock(Scanner& scanner) {
    const qsizetype start = scanner.position();
    const auto hour = scanner.number(1, 2);
    const auto minute = hour && scanner.skip(u':') ? scanner.number(2, 2) : std::nullopt;
    bool fits = minute && *hour < 24 && *minute < 60;
    if (fits && scanner.skip(u':')) {
        const auto second = scanner.number(2, 2);
        fits = second && *second < 60;
    }
    if (!fits)
        scanner.goBackTo(start);
    return fits;
}

enum class Needed { Date, Clock };

bool skipMoment(Scanner& scanner, Needed needed) {
    const bool date = skipDate(scanner);
    const qsizetype afterDate = scanner.position();
    scanner.skipSpaces();
    const bool clock = skipClock(scanner);
    if (!clock)
        scanner.goBackTo(afterDate);
    return needed == Needed::Date ? date : clock;
}

bool isMomentOrRange(QStringView value, Needed needed) {
    Scanner scanner(value.trimmed());
    if (!skipMoment(scanner, needed))
        return false;
    scanner.skipSpaces();
    if (scanner.skip(u'~')) {
        scanner.skipSpaces();
        // The end of a range of days may be a mere time: 2023年9月12日 09:00~18:00.
        if (!skipMoment(scanner, needed) && !skipClock(scanner))
            return false;
    }
    return scanner.atEnd();
}

}  // namespace

bool isControl(QChar ch) {
    const char16_t code = ch.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == QChar::LineSeparator ||
           code == QChar::ParagraphSeparator;
}

bool hasHan(QStringView value) {
    return !allCodes(value, [](char32_t code) { return !isHanCode(code); });
}

bool isHan(QStringView value) {
    return allCodes(value, isHanCode);
}

bool hasDigit(QStringView value) {
    return std::any_of(value.begin(), value.end(), [](QChar ch) { return ch.isDigit(); });
}

bool isCharacterString(QStringView value) {
    return allCodes(value, [](char32_t code) { return code < 0x80 || !(QChar::isLetter(code) || isHanCode(code)); });
}

bool isNumber(QStringView value) {
    const qsizetype point = value.indexOf(u'.');
    const auto digits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
    };
    return point < 0 ? digits(value) : digits(value.first(point)) && digits(value.sliced(point + 1));
}

bool isLetters(QStringView value) {
    return std::all_of(value.begin(), value.end(), isLatin);
}

bool isSymbols(QStringView value) {
    return allCodes(value, [](char32_t code) { return !QChar::isLetterOrNumber(code) && !isHanCode(code); });
}

bool isTime(QStringView value) {
    return isMomentOrRange(value, Needed::Clock);
}

bool isDate(QStringView value) {
    return isMomentOrRange(value, Needed::Date);
}

qsizetype wholeDigitsOfAmount(QStringView value) {
    if (!value.isEmpty() && value.front().category() == QChar::Symbol_Currency)
        value = value.sliced(1);
    if (!value.isEmpty() && value.back() == u'元')
        value.chop(1);
    if (!isNumber(value))
        return 0;
    const qsizetype point = value.indexOf(u'.');
    return point < 0 ? value.size() : point;
}

bool isPhoneNumber(QStringView value) {
    const bool noLetters = allCodes(value, [](char32_t code) { return !QChar::isLetter(code) && !isHanCode(code); });
    return noLetters && std::any_of(value.begin(), value.end(), isDigit);
}

bool isCarNumber(QStringView value) {
    const auto plain = [](QChar ch) { return isLatin(ch) || isDigit(ch); };
    const auto end = [&](QChar ch) { return plain(ch) || isHanCode(ch.unicode()); };
    if (value.size() < 2 || !end(value.front()) || !end(value.back()))
        return false;
    const QStringView middle = value.sliced(1, value.size() - 2);
    return std::all_of(middle.begin(), middle.end(), plain) && std::any_of(value.begin(), value.end(), plain);
}

}  // namespace hongyan::templates::forms
