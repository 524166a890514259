#include "recipients/xlsx/sectionplan.h"

#include <algorithm>

namespace hongyan::recipients {
namespace {

using Kind = FormatToken::Kind;
using Tokens = std::vector<FormatToken>;

// ".000" after any part of a time.
void joinSecondFractions(FormatSection& section) {
    Tokens joined;
    bool inTime = false;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        FormatToken token = section.tokens[i];
        inTime = inTime || token.isDate();
        if (inTime && token.kind == Kind::Point) {
            int places = 0;
            while (i + 1 < section.tokens.size() && section.tokens[i + 1].kind == Kind::Digit &&
                   section.tokens[i + 1].text == u"0") {
                ++places;
                ++i;
            }
            token.kind = places > 0 ? Kind::SecondFraction : Kind::Literal;
            token.width = places;
        }
        joined.push_back(std::move(token));
    }
    section.tokens = std::move(joined);
}

bool isMinute(const Tokens& tokens, std::size_t at) {
    const auto isPart = [](const FormatToken& token) { return token.isDate(); };
    const auto next = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end(), isPart);
    const auto before = std::find_if(tokens.rend() - static_cast<std::ptrdiff_t>(at), tokens.rend(), isPart);
    return (before != tokens.rend() && (before->kind == Kind::Hour || before->kind == Kind::ElapsedHours)) ||
           (next != tokens.end() && (next->kind == Kind::Second || next->kind == Kind::ElapsedSeconds));
}

void planDate(FormatSection& section) {
    section.kind = FormatSection::Kind::Date;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        FormatToken& token = section.tokens[i];
        if (token.kind == Kind::Month && token.width <= 2 && isMinute(section.tokens, i))
            token.kind = Kind::Minute;
        section.halves = section.halves || token.kind == Kind::HalfDay;
        if (token.kind == Kind::SecondFraction)
            section.secondPlaces = std::max(section.secondPlaces, std::min(3, token.width));
        if (!token.isDate() && token.kind != Kind::Padding)
            token.kind = Kind::Literal;
    }
}

// Between places it groups, after the last one it divides by a thousand, elsewhere it is a comma.
void readCommas(FormatSection& section) {
    Tokens kept;
    const auto& tokens = section.tokens;
    const auto isDigit = [](const FormatToken& token) { return token.kind == Kind::Digit; };
    const auto point = std::find_if(tokens.begin(), tokens.end(), [](const auto& t) { return t.kind == Kind::Point; });
    for (auto token = tokens.begin(); token != tokens.end(); ++token) {
        const bool afterDigits = std::any_of(tokens.begin(), token, isDigit) || point < token;
        if (token->kind != Kind::Comma || !afterDigits)
            kept.push_back(*token);
        else if (token < point && std::any_of(token, point, isDigit))
            section.grouped = true;
        else
            section.shift -= 3;
    }
    section.tokens = std::move(kept);
}

void planFraction(FormatSection& section, std::size_t slash) {
    auto& tokens = section.tokens;
    section.kind = FormatSection::Kind::Fraction;
    section.slash = slash;
    section.numberEnd = slash;
    while (section.numberEnd > 0 && tokens[section.numberEnd - 1].kind != Kind::Digit)
        --section.numberEnd;
    while (section.numberEnd > 0 && tokens[section.numberEnd - 1].kind == Kind::Digit)
        --section.numberEnd;
    std::size_t end = slash + 1;
    while (end < tokens.size() && tokens[end].kind == Kind::Literal && tokens[end].width > 0)
        ++end;
    if (end < tokens.size() && tokens[end].kind == Kind::Literal) {
        tokens[slash].text = tokens[end].text;
        section.denominatorPlaces = static_cast<int>(tokens[end].text.size());
        ++end;
    } else {
        for (; end < tokens.size() && tokens[end].kind == Kind::Digit; ++end)
            ++section.denominatorPlaces;
    }
    section.denominatorEnd = end;
}

void planNumber(FormatSection& section) {
    section.kind = FormatSection::Kind::Number;
    readCommas(section);
    auto& tokens = section.tokens;
    bool afterPoint = false;
    for (const auto& token : tokens)
        section.shift += token.kind == Kind::Percent ? 2 : 0;
    section.numberEnd = tokens.size();
    for (std::size_t i = 0; i < tokens.size() && section.kind == FormatSection::Kind::Number; ++i) {
        FormatToken& token = tokens[i];
        if (token.kind == Kind::Point && !afterPoint)
            afterPoint = true;
        else if (token.kind == Kind::Digit)
            ++(afterPoint ? section.fractionPlaces : section.integerPlaces);
        else if (token.kind == Kind::Slash)
            planFraction(section, i);
        else if (token.kind == Kind::Exponent) {
            section.kind = FormatSection::Kind::Exponent;
            section.numberEnd = i;
        }
    }
    if (section.kind == FormatSection::Kind::Fraction)
        section.integerPlaces = static_cast<int>(
            std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(section.numberEnd),
                          [](const FormatToken& token) { return token.kind == Kind::Digit; }));
}

}  // namespace

void planSection(FormatSection& section) {
    const auto isDate = [](const FormatToken& token) { return token.isDate(); };
    const bool hasDate = std::any_of(section.tokens.begin(), section.tokens.end(), isDate);
    if (hasDate)
        joinSecondFractions(section);
    if (section.holds(Kind::General) || (section.holds(Kind::Text) && !section.holds(Kind::Digit))) {
        section.kind = FormatSection::Kind::General;
    } else if (section.holds(Kind::Digit)) {
        // "0.00kg" is a number whose g is no era.
        planNumber(section);
    } else if (hasDate) {
        planDate(section);
    }
}

}  // namespace hongyan::recipients
