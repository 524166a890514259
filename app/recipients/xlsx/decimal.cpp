#include "recipients/xlsx/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace hongyan::recipients {
namespace {

constexpr int keptDigits = 15;

std::size_t sizeOf(int number) {
    return static_cast<std::size_t>(std::max(0, number));
}

}  // namespace

bool Decimal::Digits::isZero() const {
    return integer.empty() && fraction.find_first_not_of('0') == std::string::npos;
}

Decimal::Decimal(double value) {
    char text[40];
    // d.dddddddddddddde+xx
    const auto written =
        std::to_chars(text, text + sizeof text, std::abs(value), std::chars_format::scientific, keptDigits - 1);
    const char* const letter = std::find(text, written.ptr, 'e');
    if (letter == written.ptr || value == 0)
        return;
    digits_ = text[0];
    digits_.append(text + 2, static_cast<std::size_t>(letter - text) - 2);
    digits_.erase(digits_.find_last_not_of('0') + 1);
    int exponent = 0;
    std::from_chars(letter + (letter[1] == '+' ? 2 : 1), written.ptr, exponent);
    point_ = exponent + 1;
}

Decimal::Digits Decimal::rounded(int places) const {
    const int kept = point_ + places;
    std::string digits = digits_.substr(0, sizeOf(kept));
    int point = point_;
    if (kept >= 0 && sizeOf(kept) < digits_.size() && digits_[sizeOf(kept)] >= '5') {
        auto at = digits.rbegin();
        for (; at != digits.rend() && *at == '9'; ++at)
            *at = '0';
        if (at != digits.rend()) {
            ++*at;
        } else {
            digits.insert(digits.begin(), '1');
            ++point;
        }
    }
    Digits result;
    result.integer = digits.substr(0, sizeOf(point));
    if (!digits.empty())
        result.integer.resize(sizeOf(point), '0');
    if (point < 0)
        result.fraction.assign(sizeOf(std::min(-point, places)), '0');
    result.fraction += digits.substr(std::min(digits.size(), sizeOf(point)));
    result.fraction.resize(sizeOf(places), '0');
    return result;
}

}  // namespace hongyan::recipients
