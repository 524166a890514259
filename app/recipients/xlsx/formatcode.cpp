#include "recipients/xlsx/formatcode.h"

#include <algorithm>
#include <array>

#include "recipients/xlsx/sectionplan.h"

namespace hongyan::recipients {
namespace {

using Kind = FormatToken::Kind;
using Tokens = std::vector<FormatToken>;

const QString systemDate = QStringLiteral("yyyy\"年\"m\"月\"d\"日\"");
const QString systemTime = QStringLiteral("h:mm:ss");

bool isPlace(QChar c) {
    return c == u'0' || c == u'#' || c == u'?';
}

bool isDecimalDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

qsizetype runLength(QStringView text) {
    qsizetype length = 1;
    while (length < text.size() && text[length].toLower() == text.front().toLower())
        ++length;
    return length;
}

/// Cuts one section into tokens.
class Scanner {
 public:
    Scanner(QStringView code, FormatSection& section) : rest_(code), section_(section) {}

    void scan() {
        while (!rest_.isEmpty())
            if (!scanQuoted() && !scanBracket() && !scanWord() && !scanDateLetters() && !scanSign())
                add(Kind::Literal, rest_.front().isHighSurrogate() && rest_.size() > 1 ? 2 : 1);
    }

 private:
    void add(Kind kind, qsizetype length) {
        section_.tokens.push_back({kind, rest_.first(length).toString(), static_cast<int>(length)});
        rest_ = rest_.sliced(length);
    }

    // What stands for itself whatever it is, and what is only as wide as something.
    bool scanQuoted() {
        const QChar c = rest_.front();
        if (c == u'"') {
            const auto end = rest_.indexOf(u'"', 1);
            const auto text = rest_.sliced(1, (end < 0 ? rest_.size() : end) - 1);
            section_.tokens.push_back({Kind::Literal, text.toString()});
            rest_ = rest_.sliced(end < 0 ? rest_.size() : end + 1);
            return true;
        }
        const bool isLiteral = c == u'\\' || c == u'!';
        if (!isLiteral && c != u'_' && c != u'*')
            return false;
        rest_ = rest_.sliced(1);
        const auto length = qMin(rest_.size(), !rest_.isEmpty() && rest_.front().isHighSurrogate() ? 2 : 1);
        if (isLiteral)
            section_.tokens.push_back({Kind::Literal, rest_.first(length).toString()});
        else if (c == u'_')
            section_.tokens.push_back({Kind::Padding, {}});
        rest_ = rest_.sliced(length);
        return true;
    }

    bool scanBracket() {
        if (rest_.front() != u'[')
            return false;
        const auto end = rest_.indexOf(u']');
        const auto inside = rest_.sliced(1, (end < 0 ? rest_.size() : end) - 1);
        rest_ = rest_.sliced(end < 0 ? rest_.size() : end + 1);
        if (inside.isEmpty())
            return true;
        const QChar first = inside.front().toLower();
        if (first == u'$')
            readCurrency(inside.sliced(1));
        else if (first == u'<' || first == u'>' || first == u'=')
            readCondition(inside);
        else if (inside.startsWith(u"DBNum", Qt::CaseInsensitive))
            readScript(inside.sliced(5));
        else if (runLength(inside) == inside.size() && (first == u'h' || first == u'm' || first == u's'))
            section_.tokens.push_back({first == u'h'   ? Kind::ElapsedHours
                                       : first == u'm' ? Kind::ElapsedMinutes
                                                       : Kind::ElapsedSeconds,
                                       {},
                                       static_cast<int>(inside.size())});
        return true;
    }

    // "¥-804": a sign that is shown, and a language.
    void readCurrency(QStringView inside) {
        const auto dash = inside.indexOf(u'-');
        if (dash != 0)
            section_.tokens.push_back({Kind::Literal, inside.first(dash < 0 ? inside.size() : dash).toString()});
        if (dash < 0)
            return;
        const auto name = inside.sliced(dash + 1);
        bool isNumber = false;
        const uint number = name.toUInt(&isNumber, 16);
        // Higher bits choose calendars and digits.
        const uint language = number & 0xFFFF;
        if (name.compare(u"x-sysdate", Qt::CaseInsensitive) == 0 || (isNumber && language == 0xF800))
            becomeSystems(systemDate);
        else if (name.compare(u"x-systime", Qt::CaseInsensitive) == 0 || (isNumber && language == 0xF400))
            becomeSystems(systemTime);
        else if (name.startsWith(u"zh", Qt::CaseInsensitive) || (isNumber && (language & 0x3FF) == 0x04))
            section_.language = FormatSection::Language::Chinese;
        else if (!isNumber || language != 0)
            section_.language = FormatSection::Language::Foreign;
    }

    // The rest of such a code is only for programs that do not know the system's form.
    void becomeSystems(const QString& code) {
        section_.tokens.clear();
        Scanner(code, section_).scan();
        rest_ = {};
    }

    void readCondition(QStringView inside) {
        using Sign = FormatCondition::Sign;
        static const std::array signs{std::pair{u"<=", Sign::LessOrEqual}, std::pair{u">=", Sign::GreaterOrEqual},
                                      std::pair{u"<>", Sign::NotEqual}};
        Sign sign = inside.front() == u'<' ? Sign::Less : inside.front() == u'>' ? Sign::Greater : Sign::Equal;
        qsizetype length = 1;
        for (const auto& [text, meaning] : signs)
            if (inside.startsWith(QStringView(text))) {
                sign = meaning;
                length = 2;
            }
        bool isNumber = false;
        const double limit = inside.sliced(length).trimmed().toDouble(&isNumber);
        if (isNumber)
            section_.condition = FormatCondition{sign, limit};
    }

    void readScript(QStringView number) {
        if (number == u"1")
            section_.script = Script::Chinese;
        else if (number == u"2")
            section_.script = Script::Banking;
        else if (number == u"3")
            section_.script = Script::FullWidth;
    }

    bool scanWord() {
        static const std::array words{std::pair{u"General", Kind::General},  std::pair{u"G/通用格式", Kind::General},
                                      std::pair{u"通用格式", Kind::General}, std::pair{u"AM/PM", Kind::HalfDay},
                                      std::pair{u"A/P", Kind::HalfDay},      std::pair{u"上午/下午", Kind::HalfDay}};
        for (const auto& [text, kind] : words)
            if (const QStringView word(text); rest_.startsWith(word, Qt::CaseInsensitive)) {
                add(kind, word.size());
                return true;
            }
        return false;
    }

    bool scanDateLetters() {
        const char16_t letter = rest_.front().toLower().unicode();
        const auto length = runLength(rest_);
        switch (letter) {
            case u'y':
                add(Kind::Year, length);
                return true;
            case u'm':
                add(Kind::Month, length);
                return true;
            case u'd':
                add(Kind::Day, length);
                return true;
            case u'h':
                add(Kind::Hour, length);
                return true;
            case u's':
                add(Kind::Second, length);
                return true;
            case u'g':
                add(Kind::Era, length);
                return true;
            case u'b':
                // "B1" and "B2" choose a calendar; there is only one here.
                if (rest_.size() > 1 && (rest_[1] == u'1' || rest_[1] == u'2'))
                    rest_ = rest_.sliced(2);
                else
                    add(Kind::Buddhist, length);
                return true;
            case u'a':
                if (length >= 3)
                    add(Kind::Weekday, length);
                return length >= 3;
            case u'e':
                if (!followsPlace() || rest_.size() < 2 || (rest_[1] != u'+' && rest_[1] != u'-'))
                    add(Kind::EraYear, length);
                else
                    add(Kind::Exponent, 2);
                return true;
            default:
                return false;
        }
    }

    bool followsPlace() const {
        const auto& tokens = section_.tokens;
        return !tokens.empty() && (tokens.back().kind == Kind::Digit || tokens.back().kind == Kind::Point ||
                                   tokens.back().kind == Kind::Comma);
    }

    bool scanSign() {
        const QChar c = rest_.front();
        if (isPlace(c))
            add(Kind::Digit, 1);
        else if (c == u'.')
            add(Kind::Point, 1);
        else if (c == u',')
            add(Kind::Comma, 1);
        else if (c == u'%')
            add(Kind::Percent, 1);
        else if (c == u'@')
            add(Kind::Text, 1);
        else if (c == u'/')
            scanSlash();
        else
            return false;
        return true;
    }

    // A fraction's only between places: "# ?/?", "# ??/16", "?? / ??".
    void scanSlash() {
        const auto blanks = [this](qsizetype at) {
            while (at < rest_.size() && rest_[at] == u' ')
                ++at;
            return at;
        };
        auto before = section_.tokens.rbegin();
        while (before != section_.tokens.rend() && before->kind == Kind::Literal && before->text == u" ")
            ++before;
        const auto from = blanks(1);
        const bool afterPlace = before != section_.tokens.rend() && before->kind == Kind::Digit;
        if (!afterPlace || from == rest_.size() || (!isPlace(rest_[from]) && !isDecimalDigit(rest_[from])) ||
            section_.holds(Kind::Slash))
            return add(Kind::Literal, 1);
        section_.tokens.push_back({Kind::Slash, {}});
        rest_ = rest_.sliced(1);
        if (rest_[from - 1] == u'0' || !isDecimalDigit(rest_[from - 1]))
            return;
        while (rest_.front() == u' ')
            add(Kind::Literal, 1);
        qsizetype length = 0;
        while (length < rest_.size() && isDecimalDigit(rest_[length]))
            ++length;
        section_.tokens.push_back({Kind::Literal, rest_.first(length).toString(), -1});
        rest_ = rest_.sliced(length);
    }

    QStringView rest_;
    FormatSection& section_;
};

std::vector<QStringView> splitSections(QStringView code) {
    std::vector<QStringView> sections;
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'"')
            quoted = !quoted;
        else if (!quoted && (code[i] == u'\\' || code[i] == u'!' || code[i] == u'_' || code[i] == u'*'))
            ++i;
        else if (!quoted && code[i] == u';') {
            sections.push_back(code.sliced(from, i - from));
            from = i + 1;
        }
    }
    sections.push_back(code.sliced(from));
    return sections;
}

}  // namespace

bool FormatCondition::holds(double value) const {
    switch (sign) {
        case Sign::Less:
            return value < limit;
        case Sign::LessOrEqual:
            return value <= limit;
        case Sign::Equal:
            return value == limit;
        case Sign::NotEqual:
            return value != limit;
        case Sign::GreaterOrEqual:
            return value >= limit;
        case Sign::Greater:
            return value > limit;
    }
    return false;
}

bool FormatSection::holds(FormatToken::Kind wanted) const {
    return std::any_of(tokens.begin(), tokens.end(), [&](const FormatToken& token) { return token.kind == wanted; });
}

std::vector<FormatSection> parseFormatCode(QStringView code) {
    std::vector<FormatSection> sections;
    for (const auto part : splitSections(code)) {
        FormatSection& section = sections.emplace_back();
        Scanner(part, section).scan();
        // "[Red]" and "[DBNum1]" change how General is shown.
        if (section.tokens.empty() && !part.isEmpty() && part.startsWith(u'[') && !section.condition)
            section.tokens.push_back({Kind::General, {}});
        planSection(section);
    }
    return sections;
}

}  // namespace hongyan::recipients
