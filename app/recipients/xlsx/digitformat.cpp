#include "recipients/xlsx/digitformat.h"

#include <algorithm>
#include <cmath>

#include "recipients/xlsx/decimal.h"
#include "recipients/xlsx/plainnumber.h"
#include "recipients/xlsx/shownline.h"

namespace hongyan::recipients {
namespace {

using Kind = FormatToken::Kind;
using Tokens = std::vector<FormatToken>;

constexpr int maxDenominatorPlaces = 7;

int placesIn(const Tokens& tokens, std::size_t from, std::size_t to) {
    const auto begin = tokens.begin();
    return static_cast<int>(std::count_if(begin + static_cast<std::ptrdiff_t>(from),
                                          begin + static_cast<std::ptrdiff_t>(to),
                                          [](const FormatToken& token) { return token.kind == Kind::Digit; }));
}

/// Lays digits over the places of a section.
class DigitWriter {
 public:
    explicit DigitWriter(const FormatSection& section)
        : section_(section), tokens_(section.tokens), line_(section.script) {}

    void minus() { line_.text(u"-"); }
    void character(QChar c) { line_.text(QStringView(&c, 1)); }
    void blanks(qsizetype count) { line_.blanks(count); }
    void plain(std::size_t from, std::size_t to) {
        for (; from < to; ++from)
            other(tokens_[from]);
    }
    void plainDigits(const std::string& digits) {
        for (const char digit : digits)
            line_.digit(digit);
    }

    // From the right; digits that have no place of their own stand before the first one.
    void integer(std::size_t from, std::size_t to, const std::string& digits, bool grouped) {
        int place = placesIn(tokens_, from, to);
        const int size = static_cast<int>(digits.size());
        bool first = true;
        for (; from < to; ++from) {
            const FormatToken& token = tokens_[from];
            if (token.kind != Kind::Digit) {
                other(token);
                continue;
            }
            --place;
            for (int i = size - 1; std::exchange(first, false) && i > place; --i) {
                for (int surplus = i; surplus > place; --surplus)
                    grouping(digits[static_cast<std::size_t>(size - 1 - surplus)], surplus, grouped);
            }
            if (place < size)
                grouping(digits[static_cast<std::size_t>(size - 1 - place)], place, grouped);
            else if (token.text == u"0")
                grouping('0', place, grouped);
            else if (token.text == u"?")
                line_.blanks(grouped && place > 0 && place % 3 == 0 ? 2 : 1);
        }
    }

    void number(std::size_t from, std::size_t to, const Decimal::Digits& digits) {
        const auto begin = tokens_.begin();
        const auto point = static_cast<std::size_t>(
            std::find_if(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to),
                         [](const FormatToken& token) { return token.kind == Kind::Point; }) -
            begin);
        integer(from, point, digits.integer, section_.grouped);
        if (point == to)
            return;
        if (section_.integerPlaces == 0)
            plainDigits(digits.integer);
        line_.text(u".");
        fraction(point + 1, to, digits.fraction);
    }

    QString take() { return line_.takeTrimmed(); }

 private:
    void grouping(char digit, int place, bool grouped) {
        line_.digit(digit);
        if (grouped && place > 0 && place % 3 == 0)
            line_.text(u",");
    }

    void fraction(std::size_t from, std::size_t to, const std::string& digits) {
        const auto last = digits.find_last_not_of('0');
        for (std::size_t place = 0; from < to; ++from) {
            const FormatToken& token = tokens_[from];
            if (token.kind != Kind::Digit) {
                other(token);
                continue;
            }
            if (last != std::string::npos && place <= last)
                line_.digit(digits[place]);
            else if (token.text == u"0")
                line_.digit('0');
            else if (token.text == u"?")
                line_.blanks(1);
            ++place;
        }
    }

    void other(const FormatToken& token) {
        if (token.kind == Kind::Padding)
            line_.padding();
        else
            line_.text(token.text);
    }

    const FormatSection& section_;
    const Tokens& tokens_;
    ShownLine line_;
};

QString showNumber(const FormatSection& section, double value, bool negative) {
    Decimal decimal(value);
    decimal.shift(section.shift);
    const auto digits = decimal.rounded(section.fractionPlaces);
    DigitWriter writer(section);
    if (negative && !digits.isZero())
        writer.minus();
    writer.number(0, section.tokens.size(), digits);
    return writer.take();
}

// "##0.0E+0" counts in steps of three.
QString showExponent(const FormatSection& section, double value, bool negative) {
    Decimal decimal(value);
    decimal.shift(section.shift);
    const int step = std::max(1, section.integerPlaces);
    int exponent = static_cast<int>(std::floor(static_cast<double>(decimal.exponent()) / step)) * step;
    decimal.shift(-exponent);
    auto digits = decimal.rounded(section.fractionPlaces);
    if (static_cast<int>(digits.integer.size()) > step) {
        decimal.shift(-step);
        exponent += step;
        digits = decimal.rounded(section.fractionPlaces);
    }
    DigitWriter writer(section);
    if (negative && !digits.isZero())
        writer.minus();
    const std::size_t letter = section.numberEnd;
    writer.number(0, letter, digits);
    writer.character(u'E');
    if (exponent < 0)
        writer.character(u'-');
    else if (section.tokens[letter].text.endsWith(u'+'))
        writer.character(u'+');
    const auto power = std::to_string(std::abs(exponent));
    writer.integer(letter + 1, section.tokens.size(), exponent == 0 ? std::string() : power, false);
    return writer.take();
}

struct Ratio {
    qint64 numerator = 0;
    qint64 denominator = 1;
};

// The continued fraction of what is left of one, as spreadsheets break it off: at the last denominator that has room.
Ratio nearest(double rest, qint64 largest) {
    Ratio before{1, 0};
    Ratio now{0, 1};
    while (rest >= 5e-8) {
        const double inverse = 1 / rest;
        const double whole = std::floor(inverse);
        rest = inverse - whole;
        if (whole > static_cast<double>(largest))
            break;
        const auto factor = static_cast<qint64>(whole);
        const Ratio next{factor * now.numerator + before.numerator, factor * now.denominator + before.denominator};
        if (next.denominator > largest)
            break;
        before = std::exchange(now, next);
    }
    return now;
}

Ratio ratioOf(const FormatSection& section, double rest) {
    const QString& fixed = section.tokens[section.slash].text;
    if (fixed.isEmpty()) {
        const int places = std::min(maxDenominatorPlaces, section.denominatorPlaces);
        return nearest(rest, static_cast<qint64>(std::pow(10, places)) - 1);
    }
    const qint64 denominator = std::max<qint64>(1, fixed.left(maxDenominatorPlaces).toLongLong());
    return {std::llround(rest * static_cast<double>(denominator)), denominator};
}

std::string digitsOf(qint64 number) {
    return number == 0 ? std::string() : std::to_string(number);
}

void writeDenominator(const FormatSection& section, DigitWriter& writer, qint64 denominator) {
    writer.character(u'/');
    for (std::size_t i = section.slash + 1; i < section.denominatorEnd; ++i)
        if (section.tokens[i].kind == Kind::Literal && section.tokens[i].width > 0)
            writer.plain(i, i + 1);
    const auto digits = std::to_string(denominator);
    writer.plainDigits(digits);
    writer.blanks(std::max(0, section.denominatorPlaces - static_cast<int>(digits.size())));
}

QString showFraction(const FormatSection& section, double value, bool negative) {
    const double size = value == 0 ? 0 : std::abs(value) * std::pow(10, section.shift);
    const bool isMixed = section.integerPlaces > 0;
    // Beyond, a double has hardly anything behind its point.
    if (size >= (isMixed ? 1e15 : 1e11))
        return showPlain(value);
    auto whole = static_cast<qint64>(size);
    Ratio ratio = ratioOf(section, size - std::floor(size));
    if (!isMixed) {
        ratio.numerator += std::exchange(whole, 0) * ratio.denominator;
    } else if (ratio.numerator == ratio.denominator) {
        ratio.numerator = 0;
        ++whole;
    }
    const std::size_t from = section.numberEnd;
    const bool isZero = whole == 0 && ratio.numerator == 0;
    DigitWriter writer(section);
    if (negative && !isZero)
        writer.minus();
    writer.integer(0, from, isZero ? "0" : digitsOf(whole), section.grouped);
    if (isMixed && ratio.numerator == 0) {
        writer.blanks(placesIn(section.tokens, from, section.slash) + 1 + section.denominatorPlaces);
    } else {
        writer.integer(from, section.slash, std::to_string(ratio.numerator), false);
        writeDenominator(section, writer, ratio.denominator);
    }
    writer.plain(section.denominatorEnd, section.tokens.size());
    return writer.take();
}

}  // namespace

QString showDigits(const FormatSection& section, double value, bool withSign) {
    const bool negative = withSign && value < 0;
    switch (section.kind) {
        case FormatSection::Kind::Number:
            return showNumber(section, value, negative);
        case FormatSection::Kind::Exponent:
            return showExponent(section, value, negative);
        case FormatSection::Kind::Fraction:
            return showFraction(section, value, negative);
        case FormatSection::Kind::Literals:
        case FormatSection::Kind::General:
        case FormatSection::Kind::Date:
            break;
    }
    return {};
}

}  // namespace hongyan::recipients
