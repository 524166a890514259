#pragma once

#include <string>

namespace hongyan::recipients {

/// A number without its sign, in the 15 decimal digits that spreadsheets keep: 4.3499999999999996 is 4.35.
class Decimal {
 public:
    struct Digits {
        std::string integer;  ///< without leading zeros: empty for 0.5
        std::string fraction;
        bool isZero() const;
    };

    explicit Decimal(double value);

    /// Times ten to the power of `places`.
    void shift(int places) { point_ += places; }
    bool isZero() const { return digits_.empty(); }
    /// Of ten, where one digit stands before the point. 0 for zero.
    int exponent() const { return isZero() ? 0 : point_ - 1; }
    /// With so many digits after the point, halves away from zero.
    Digits rounded(int places) const;

 private:
    std::string digits_;  ///< without zeros at either end
    int point_ = 0;       ///< so many of them stand before the point; negative: so many zeros follow it first
};

}  // namespace hongyan::recipients
