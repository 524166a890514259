#include "recipients/xlsx/numberformat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "recipients/rawrows.h"
#include "recipients/xlsx/dateformat.h"
#include "recipients/xlsx/digitformat.h"
#include "recipients/xlsx/plainnumber.h"
#include "recipients/xlsx/shownline.h"

namespace hongyan::recipients {
namespace {

using Kind = FormatToken::Kind;
using Sign = FormatCondition::Sign;

constexpr double longNumbers = 1e10;  // from eleven digits on, a phone's
constexpr qsizetype maxCode = 255;    // Excel's own limit

struct Builtin {
    int id;
    const char16_t* code;
};
constexpr std::array builtins{
    Builtin{1, u"0"},
    Builtin{2, u"0.00"},
    Builtin{3, u"#,##0"},
    Builtin{4, u"#,##0.00"},
    Builtin{5, u"¥#,##0;¥-#,##0"},
    Builtin{6, u"¥#,##0;¥-#,##0"},
    Builtin{7, u"¥#,##0.00;¥-#,##0.00"},
    Builtin{8, u"¥#,##0.00;¥-#,##0.00"},
    Builtin{9, u"0%"},
    Builtin{10, u"0.00%"},
    Builtin{11, u"0.00E+00"},
    Builtin{12, u"# ?/?"},
    Builtin{13, u"# ?\?/?\?"},
    Builtin{14, u"yyyy/m/d"},
    Builtin{15, u"d-mmm-yy"},
    Builtin{16, u"d-mmm"},
    Builtin{17, u"mmm-yy"},
    Builtin{18, u"h:mm AM/PM"},
    Builtin{19, u"h:mm:ss AM/PM"},
    Builtin{20, u"h:mm"},
    Builtin{21, u"h:mm:ss"},
    Builtin{22, u"yyyy/m/d h:mm"},
    Builtin{23, u"$#,##0_);($#,##0)"},
    Builtin{24, u"$#,##0_);($#,##0)"},
    Builtin{25, u"$#,##0.00_);($#,##0.00)"},
    Builtin{26, u"$#,##0.00_);($#,##0.00)"},
    Builtin{27, u"yyyy年m月"},
    Builtin{28, u"m月d日"},
    Builtin{29, u"m月d日"},
    Builtin{30, u"m-d-yy"},
    Builtin{31, u"yyyy年m月d日"},
    Builtin{32, u"h时mm分"},
    Builtin{33, u"h时mm分ss秒"},
    Builtin{34, u"上午/下午h时mm分"},
    Builtin{35, u"上午/下午h时mm分ss秒"},
    Builtin{36, u"yyyy年m月"},
    Builtin{37, u"#,##0;-#,##0"},
    Builtin{38, u"#,##0;-#,##0"},
    Builtin{39, u"#,##0.00;-#,##0.00"},
    Builtin{40, u"#,##0.00;-#,##0.00"},
    Builtin{41, u"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "},
    Builtin{42, u"_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ "},
    Builtin{43, u"_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "},
    Builtin{44, u"_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "},
    Builtin{45, u"mm:ss"},
    Builtin{46, u"[h]:mm:ss"},
    Builtin{47, u"mm:ss.0"},
    Builtin{48, u"##0.0E+0"},
    Builtin{49, u"@"},
    Builtin{50, u"yyyy年m月"},
    Builtin{51, u"m月d日"},
    Builtin{52, u"yyyy年m月"},
    Builtin{53, u"m月d日"},
    Builtin{54, u"m月d日"},
    Builtin{55, u"上午/下午h时mm分"},
    Builtin{56, u"上午/下午h时mm分ss秒"},
    Builtin{57, u"yyyy年m月"},
    Builtin{58, u"m月d日"},
};

bool isText(const FormatToken& token) {
    return token.kind == Kind::Text || token.kind == Kind::General;
}

void writeGeneral(ShownLine& line, Script script, const QString& number) {
    if (script == Script::Western || number.contains(u'E'))
        return line.text(number);
    const auto point = number.indexOf(u'.');
    const auto integer = number.left(point).toStdString();
    line.text(countIn(script, integer == "0" ? std::string() : integer));
    if (point < 0)
        return;
    line.text(u".");
    for (const QChar digit : number.mid(point + 1))
        line.digit(digit.toLatin1());
}

// Where only negative numbers come, what stands before General ("-", "欠") takes the place of its minus.
bool hasOwnSign(const FormatSection& section) {
    const auto shows = [](const FormatToken& token) { return isText(token) || !token.text.trimmed().isEmpty(); };
    const auto first = std::find_if(section.tokens.begin(), section.tokens.end(), shows);
    return first != section.tokens.end() && !isText(*first);
}

QString showGeneral(const FormatSection& section, double value, bool withSign) {
    ShownLine line(section.script);
    if (value < 0 && (withSign || !hasOwnSign(section)))
        line.text(u"-");
    for (const auto& token : section.tokens)
        if (token.kind == Kind::Padding)
            line.padding();
        else if (isText(token))
            writeGeneral(line, section.script, showPlain(std::abs(value)));
        else
            line.text(token.text);
    return line.takeTrimmed();
}

QString showLiterals(const FormatSection& section) {
    ShownLine line;
    for (const auto& token : section.tokens)
        if (token.kind == Kind::Padding)
            line.padding();
        else
            line.text(token.text);
    return line.takeTrimmed();
}

bool onlyGeneral(const FormatSection& section) {
    return section.kind == FormatSection::Kind::General && section.tokens.size() == 1 &&
           section.script == Script::Western && !section.condition;
}

bool changes(const FormatSection& text) {
    const auto& tokens = text.tokens;
    return std::count_if(tokens.begin(), tokens.end(), isText) != 1 ||
           std::any_of(tokens.begin(), tokens.end(),
                       [](const FormatToken& token) { return token.kind != Kind::Padding && !isText(token); });
}

bool onlyNegative(const FormatCondition& condition) {
    return (condition.sign == Sign::Less && condition.limit <= 0) ||
           ((condition.sign == Sign::LessOrEqual || condition.sign == Sign::Equal) && condition.limit < 0);
}

// To the sections after it.
bool leavesOnlyNegative(const FormatCondition& condition) {
    return (condition.sign == Sign::GreaterOrEqual || condition.sign == Sign::Greater) && condition.limit <= 0;
}

}  // namespace

NumberFormat::NumberFormat(QStringView code) {
    if (code.isEmpty() || code.size() > maxCode)
        return;
    Sections sections{parseFormatCode(code)};
    auto& numbers = sections.numbers;
    const bool textIsGiven = numbers.size() == 4 || (numbers.size() < 4 && numbers.back().holds(Kind::Text));
    if (textIsGiven) {
        sections.text = std::move(numbers.back());
        numbers.pop_back();
        sections.changesText = changes(*sections.text);
    }
    numbers.resize(std::min<std::size_t>(3, numbers.size()));
    const bool isGeneral = numbers.empty() || (numbers.size() == 1 && onlyGeneral(numbers.front()));
    if (!isGeneral || sections.changesText)
        sections_ = std::make_shared<const Sections>(std::move(sections));
}

NumberFormat NumberFormat::builtin(int id) {
    static const auto formats = [] {
        std::map<int, NumberFormat> made;
        for (const auto& [number, code] : builtins)
            made.emplace(number, NumberFormat(QStringView(code)));
        return made;
    }();
    const auto found = formats.find(id);
    return found == formats.end() ? NumberFormat() : found->second;
}

NumberFormat::Choice NumberFormat::choose(const std::vector<FormatSection>& numbers, double value) {
    const auto& first = numbers.front().condition;
    const Choice positive{&numbers[0], !first || !onlyNegative(*first)};
    if (numbers.size() == 1)
        return positive;
    const auto& second = numbers[1].condition;
    const bool restIsNegative = first && leavesOnlyNegative(*first);
    const Choice negative{&numbers[1], !restIsNegative && (second ? !onlyNegative(*second) : first.has_value())};
    const bool secondHolds = second ? second->holds(value) : value < 0;
    if (numbers.size() == 2 && !first)
        return secondHolds ? negative : positive;
    if (first ? first->holds(value) : value > 0)
        return positive;
    if (numbers.size() == 2)
        return second && !secondHolds ? Choice{} : negative;
    if (secondHolds)
        return second ? negative : Choice{&numbers[1], false};
    return {&numbers[2], !restIsNegative && !(second && leavesOnlyNegative(*second))};
}

std::optional<QString> NumberFormat::show(double value, bool epoch1904) const {
    if (!sections_ || sections_->numbers.empty())
        return showPlain(value);
    const auto [section, withSign] = choose(sections_->numbers, value);
    if (!section)
        return showPlain(value);
    switch (section->kind) {
        case FormatSection::Kind::Literals:
            return showLiterals(*section);
        case FormatSection::Kind::General:
            return showGeneral(*section, value, withSign);
        case FormatSection::Kind::Exponent:
            if (std::abs(value) >= longNumbers && value == std::floor(value))
                return showPlain(value);
            [[fallthrough]];
        case FormatSection::Kind::Number:
        case FormatSection::Kind::Fraction:
            return showDigits(*section, value, withSign);
        case FormatSection::Kind::Date:
            return showDate(*section, value, epoch1904);
    }
    return QString();
}

QString NumberFormat::showText(const QString& text) const {
    if (!changesText())
        return text;
    ShownLine line;
    for (const auto& token : sections_->text->tokens) {
        if (token.kind == Kind::Padding)
            line.padding();
        else
            line.text(isText(token) ? text : token.text);
        if (line.size() > maxCellLength)
            break;
    }
    return line.take().left(maxCellLength + 1);
}

}  // namespace hongyan::recipients
