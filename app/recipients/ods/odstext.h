#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>

#include "recipients/recipient.h"

namespace hongyan::recipients {

class Attributes;

/// The paragraphs of a cell while they are read, white space collapsed as the format asks.
class OdsText {
 public:
    void clear();
    void startParagraph();
    void append(std::string_view text);
    void appendSpaces(std::string_view count);
    void appendTab() { appendRaw("\t"); }
    void appendLineBreak() { appendRaw("\n"); }
    bool hasParagraphs() const { return paragraphs_ > 0; }
    const std::string& bytes() const { return bytes_; }

 private:
    void appendRaw(std::string_view text);

    std::string bytes_;
    int paragraphs_ = 0;
    bool afterSpace_ = true;
};

/// The typed value beside a cell's text.
struct OdsValue {
    std::string type;
    std::string value;

    static OdsValue of(const Attributes& attributes);
    /// What a program would show for it, for writers that leave the text out.
    QString shown() const;
    /// The number of a cell that holds one.
    std::optional<double> number() const;
};

/// What is read of a cell: its text, or its value where the text is missing or stands for it badly: a column too narrow
/// ("###"), an exponent.
QString shownText(const OdsText& text, const OdsValue& value, std::optional<ProblemKind>& problem);

}  // namespace hongyan::recipients
