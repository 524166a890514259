#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

#include "recipients/xlsx/chinesedigits.h"

namespace hongyan::recipients {

/// One piece of a format code.
struct FormatToken {
    enum class Kind {
        Literal,
        Padding,  ///< "_x": as wide as x
        Digit,    ///< one of 0 # ?
        Point,
        Comma,
        Percent,
        Exponent,  ///< E+ or E-
        Slash,     ///< of a fraction; its text is the denominator where the code fixes it
        General,
        Text,  ///< @
        Year,
        EraYear,
        Buddhist,
        Era,
        Month,
        Minute,
        Day,
        Weekday,
        Hour,
        Second,
        SecondFraction,
        ElapsedHours,
        ElapsedMinutes,
        ElapsedSeconds,
        HalfDay,
    };
    Kind kind = Kind::Literal;
    QString text;   ///< as the code has it, of a literal what it shows
    int width = 1;  ///< how often a letter of a date is repeated

    bool isDate() const { return kind >= Kind::Year; }
};

/// "[>=100]".
struct FormatCondition {
    enum class Sign { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater } sign = Sign::Equal;
    double limit = 0;

    bool holds(double value) const;
};

/// What a code has between two semicolons. Places are counted in digits.
struct FormatSection {
    enum class Kind { Literals, General, Number, Exponent, Fraction, Date };
    enum class Language { Own, Chinese, Foreign };  ///< Own: of the program that shows the sheet, a Chinese one
    Kind kind = Kind::Literals;
    std::vector<FormatToken> tokens;
    std::optional<FormatCondition> condition;
    Language language = Language::Own;
    Script script = Script::Western;

    std::size_t numberEnd = 0;  ///< the tokens from here on are an exponent's or those of a fraction
    int integerPlaces = 0;
    int fractionPlaces = 0;
    int shift = 0;  ///< of the point: two to the right for a percent sign, three to the left for a comma
    bool grouped = false;
    std::size_t slash = 0;
    std::size_t denominatorEnd = 0;
    int denominatorPlaces = 0;

    bool halves = false;   ///< hours from 1 to 12
    int secondPlaces = 0;  ///< after the point

    bool holds(FormatToken::Kind wanted) const;
};

/// One per semicolon and one more. Unknown brackets (colours) say nothing, unknown characters stand for themselves.
std::vector<FormatSection> parseFormatCode(QStringView code);

}  // namespace hongyan::recipients
