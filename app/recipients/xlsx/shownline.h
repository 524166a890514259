#pragma once

#include <QString>

#include "recipients/xlsx/chinesedigits.h"

namespace hongyan::recipients {

/// The text of a cell as it grows. Padding is nothing at either end and one blank between two texts.
class ShownLine {
 public:
    explicit ShownLine(Script script = Script::Western) : script_(script) {}

    void text(QStringView text) {
        if (text.isEmpty())
            return;
        if (padded_ && !line_.isEmpty())
            line_ += u' ';
        padded_ = false;
        line_ += text;
    }
    void padding() { padded_ = true; }
    void digit(char digit) {
        text(QStringView(QString(script_ == Script::Western ? QChar(QLatin1Char(digit)) : digitIn(script_, digit))));
    }
    void blanks(qsizetype count) { text(QString(count, u' ')); }

    qsizetype size() const { return line_.size(); }
    QString take() { return std::move(line_); }
    /// Without the blanks that a code has at its ends to align a column.
    QString takeTrimmed() {
        QStringView shown(line_);
        while (shown.startsWith(u' '))
            shown = shown.sliced(1);
        while (shown.endsWith(u' '))
            shown.chop(1);
        return shown.size() == line_.size() ? take() : shown.toString();
    }

 private:
    Script script_;
    QString line_;
    bool padded_ = false;
};

}  // namespace hongyan::recipients
