#pragma once

#include <QString>
#include <QStringView>
#include <memory>
#include <vector>

namespace hongyan::recipients {

/// One number format of a workbook: turns the stored double into the text the spreadsheet program shows. Codes it
/// cannot follow (fractions, exponents, conditions, digits with text in between) show the plain number.
class NumberFormat {
 public:
    /// General.
    NumberFormat() = default;
    explicit NumberFormat(QStringView code);
    /// The formats that files refer to by number only. Those that follow the reader's country are shown as
    /// yyyy-mm-dd, which every country can read.
    static NumberFormat builtin(int id);

    bool isGeneral() const { return !sections_; }
    QString show(double value, bool epoch1904) const;

 private:
    enum class Kind { General, Number, Date, Hidden };
    struct Section {
        Kind kind = Kind::General;
        QString prefix;
        QString suffix;
        int integerDigits = 0;  ///< at least
        int minFraction = 0;
        int maxFraction = 0;
        int percents = 0;
        int thousandsCut = 0;
        bool grouped = false;
        std::vector<QString> dateTokens;  ///< literals start with a quote
    };

    static Section parseSection(QStringView code);
    static QString showNumber(const Section& section, double value);

    std::shared_ptr<const std::vector<Section>> sections_;  ///< many cells' styles have the same
};

/// As General shows it, but never shortened to fit a column: 4.35, 13800138000.
QString showPlain(double value);

}  // namespace hongyan::recipients
