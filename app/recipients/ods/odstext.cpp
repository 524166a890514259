#include "recipients/ods/odstext.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <charconv>
#include <cmath>

#include "recipients/rawrows.h"
#include "recipients/xlsx/celltext.h"
#include "recipients/xlsx/plainnumber.h"
#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {
namespace {

constexpr double exactIntegers = 9'007'199'254'740'992.0;  // 2^53
constexpr double keptIntegers = 1e15;                      // spreadsheets keep 15 digits of what is typed
constexpr std::size_t maxValue = 4 * std::size_t{maxCellLength};

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QString textOf(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

// "PT36H05M00S" is 36:05:00.
QString shownTime(const QString& duration) {
    static const QRegularExpression pattern(
        QStringLiteral("^(-?)P(?:(\\d{1,6})D)?T(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,8})(?:[.,]\\d*)?S)?$"));
    const auto match = pattern.match(duration);
    if (!match.hasMatch())
        return duration;
    const qint64 seconds =
        ((match.captured(2).toLongLong() * 24 + match.captured(3).toLongLong()) * 60 + match.captured(4).toLongLong()) *
            60 +
        match.captured(5).toLongLong();
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    return match.captured(1) + two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

bool isBadStandIn(const QString& text) {
    if (!text.contains(u'E') && !text.startsWith(u'#'))
        return false;
    static const QRegularExpression exponent(QStringLiteral("^[+-]?\\d+([.,]\\d+)?E[+-]\\d+$"));
    return text.startsWith(u"###") || exponent.match(text).hasMatch();
}

}  // namespace

void OdsText::clear() {
    bytes_.clear();
    paragraphs_ = 0;
}

void OdsText::startParagraph() {
    if (paragraphs_++ > 0)
        appendRaw("\n");
    afterSpace_ = true;
}

void OdsText::append(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && !isSpace(text[end]))
            ++end;
        if (end > at) {
            appendRaw(text.substr(at, end - at));
            at = end;
            continue;
        }
        if (!std::exchange(afterSpace_, true))
            appendCapped(bytes_, " ");
        ++at;
    }
}

void OdsText::appendRaw(std::string_view text) {
    appendCapped(bytes_, text);
    afterSpace_ = false;
}

void OdsText::appendSpaces(std::string_view count) {
    int spaces = 1;
    std::from_chars(count.data(), count.data() + count.size(), spaces);
    appendRaw(std::string(static_cast<std::size_t>(qBound(1, spaces, maxCellLength + 1)), ' '));
}

OdsValue OdsValue::of(const Attributes& attributes) {
    OdsValue result{std::string(attributes["value-type"].substr(0, 16)), {}};
    const std::string_view kind(result.type);
    if (kind.empty())
        return result;
    const bool isNumber = kind == "float" || kind == "percentage" || kind == "currency";
    const auto value = attributes[isNumber            ? "value"
                                  : kind == "date"    ? "date-value"
                                  : kind == "time"    ? "time-value"
                                  : kind == "boolean" ? "boolean-value"
                                                      : "string-value"];
    result.value = value.substr(0, maxValue);
    return result;
}

std::optional<double> OdsValue::number() const {
    if (type != "float" && type != "percentage" && type != "currency")
        return std::nullopt;
    bool isNumber = false;
    const double number = QByteArrayView(value.data(), static_cast<qsizetype>(value.size())).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString OdsValue::shown() const {
    if (const auto held = number())
        return type == "percentage" ? showPlain(*held * 100) + u'%' : showPlain(*held);
    if (type == "date") {
        QString date = textOf(value).replace(u'T', u' ');
        return date.endsWith(u" 00:00:00") ? date.chopped(9) : date;
    }
    if (type == "time")
        return shownTime(textOf(value));
    if (type == "boolean")
        return value == "true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    return textOf(value);
}

QString shownText(const OdsText& text, const OdsValue& value, std::optional<ProblemKind>& problem) {
    bool tooLong = false;
    QString shown = text.hasParagraphs() ? decodeText(text.bytes(), &tooLong, Escapes::None) : value.shown();
    if (!text.hasParagraphs() && shown.size() > maxCellLength) {
        shown.truncate(maxCellLength);
        tooLong = true;
    }
    if (tooLong)
        problem = ProblemKind::CellTooLong;
    const auto number = value.number();
    if (!number)
        return shown;
    if (std::abs(*number) >= exactIntegers) {
        problem = ProblemKind::NumberLostDigits;
        return shown;
    }
    if (std::abs(*number) >= keptIntegers)
        problem = ProblemKind::NumberMayHaveLostDigits;
    return isBadStandIn(shown) ? value.shown() : shown;
}

}  // namespace hongyan::recipients
