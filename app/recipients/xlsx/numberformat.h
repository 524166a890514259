#pragma once

#include <QString>
#include <QStringView>
#include <memory>
#include <optional>
#include <vector>

#include "recipients/xlsx/formatcode.h"

namespace hongyan::recipients {

/// One number format of a workbook: turns what is stored into the text that a Chinese Excel shows. Two things are
/// shown otherwise on purpose: General never shortens a number, and a long whole number (a phone's) is never given an
/// exponent. Blanks at the ends, which only align columns, are left out.
class NumberFormat {
 public:
    /// General.
    NumberFormat() = default;
    explicit NumberFormat(QStringView code);
    /// The formats that files refer to by number only, in the forms of a Chinese Excel.
    static NumberFormat builtin(int id);

    bool isGeneral() const { return !sections_; }
    /// Nothing where the spreadsheet shows #####: dates outside of the calendar.
    std::optional<QString> show(double value, bool epoch1904) const;

    /// A cell's text is shown otherwise than it stands there: @"先生".
    bool changesText() const { return sections_ && sections_->changesText; }
    /// No more than a cell may hold and one character.
    QString showText(const QString& text) const;

 private:
    struct Sections {
        std::vector<FormatSection> numbers;  ///< up to three
        std::optional<FormatSection> text;
        bool changesText = false;
    };
    struct Choice {
        const FormatSection* section = nullptr;  ///< null: no condition holds
        bool withSign = true;                    ///< false where only negative numbers come
    };
    static Choice choose(const std::vector<FormatSection>& numbers, double value);

    std::shared_ptr<const Sections> sections_;  ///< many cells' styles have the same
};

}  // namespace hongyan::recipients
