#include "recipients/xlsx/numberformat.h"

#include <QLocale>
#include <cmath>
#include <map>

#include "recipients/xlsx/dateformat.h"

namespace hongyan::recipients {
namespace {

constexpr double exactIntegers = 9'007'199'254'740'992.0;  // 2^53
constexpr qsizetype maxCode = 255;                         // Excel's own limit

std::vector<QStringView> splitSections(QStringView code) {
    std::vector<QStringView> sections;
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'"')
            quoted = !quoted;
        else if (!quoted && code[i] == u'\\')
            ++i;
        else if (!quoted && code[i] == u';') {
            sections.push_back(code.sliced(from, i - from));
            from = i + 1;
        }
    }
    sections.push_back(code.sliced(from));
    return sections;
}

bool isCondition(QStringView bracket) {
    return bracket.size() > 1 && (bracket[1] == u'<' || bracket[1] == u'>' || bracket[1] == u'=');
}

// "[$¥-804]" shows ¥.
QString currencyOf(QStringView bracket) {
    if (bracket.size() < 3 || bracket[1] != u'$')
        return {};
    const auto end = bracket.indexOf(u'-');
    return bracket.sliced(2, (end < 0 ? bracket.size() - 1 : end) - 2).toString();
}

struct Piece {
    enum class Kind { Digit, Literal, Unsupported } kind = Kind::Literal;
    QString text;
    qsizetype length = 1;
};

Piece pieceAt(QStringView rest) {
    const QChar c = rest.front();
    if (c == u'"') {
        const auto end = rest.indexOf(u'"', 1);
        const auto length = end < 0 ? rest.size() : end + 1;
        return {Piece::Kind::Literal, rest.sliced(1, (end < 0 ? length : end) - 1).toString(), length};
    }
    if (c == u'\\' || c == u'!')
        return {Piece::Kind::Literal, rest.mid(1, 1).toString(), qMin<qsizetype>(2, rest.size())};
    if (c == u'_' || c == u'*')
        return {Piece::Kind::Literal, {}, qMin<qsizetype>(2, rest.size())};
    if (c == u'[') {
        const auto end = rest.indexOf(u']');
        const auto length = end < 0 ? rest.size() : end + 1;
        const auto bracket = rest.first(length);
        return {isCondition(bracket) ? Piece::Kind::Unsupported : Piece::Kind::Literal, currencyOf(bracket), length};
    }
    if (c == u'/' || c == u'E')
        return {Piece::Kind::Unsupported, {}, 1};
    if (QStringLiteral("0#?.,%").contains(c))
        return {Piece::Kind::Digit, QString(c), 1};
    return {Piece::Kind::Literal, QString(c), 1};
}

QString grouped(QString digits) {
    for (auto at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

}  // namespace

QString showPlain(double value) {
    if (std::abs(value) < exactIntegers && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    // 15 digits are what spreadsheets keep; the rest is the noise of binary arithmetic.
    const double kept = QString::number(value, 'g', 15).toDouble();
    const double size = std::abs(kept);
    const bool extreme = size >= 1e21 || size < 1e-12;
    return QString::number(kept, extreme ? 'g' : 'f', QLocale::FloatingPointShortest);
}

NumberFormat::NumberFormat(QStringView code) {
    if (code.size() > maxCode)
        return;
    const auto codes = splitSections(code);
    auto sections = std::make_shared<std::vector<Section>>();
    for (const auto section : codes) {
        sections->push_back(parseSection(section));
        // "0;-0;;@" shows no zeros, ";;;" nothing at all.
        if (section.isEmpty() && codes.size() > 2)
            sections->back().kind = Kind::Hidden;
    }
    sections_ = std::move(sections);
}

NumberFormat::Section NumberFormat::parseSection(QStringView code) {
    Section section;
    const auto general = code.indexOf(u"General", 0, Qt::CaseInsensitive);
    if (general >= 0 || code.contains(u"通用格式") || code.isEmpty())
        return section;
    if (auto tokens = dateTokens(code)) {
        section.kind = Kind::Date;
        section.dateTokens = std::move(*tokens);
        return section;
    }
    QString digits;
    bool digitsEnded = false;
    section.kind = Kind::Number;
    for (qsizetype at = 0; at < code.size();) {
        const Piece piece = pieceAt(code.sliced(at));
        at += piece.length;
        if (piece.text == u"@" && piece.kind == Piece::Kind::Literal)
            return {};
        if (piece.kind == Piece::Kind::Unsupported ||
            (piece.kind == Piece::Kind::Digit && digitsEnded && piece.text != u"%"))
            return {};
        if (piece.text == u"%" && piece.kind == Piece::Kind::Digit) {
            ++section.percents;
            section.suffix += u'%';
            digitsEnded = true;
        } else if (piece.kind == Piece::Kind::Digit) {
            digits += piece.text;
        } else if (!piece.text.isEmpty()) {
            digitsEnded = !digits.isEmpty();
            (digitsEnded ? section.suffix : section.prefix) += piece.text;
        }
    }
    while (digits.endsWith(u',')) {
        digits.chop(1);
        ++section.thousandsCut;
    }
    const auto point = digits.indexOf(u'.');
    const QString integer = point < 0 ? digits : digits.left(point);
    const QString fraction = point < 0 ? QString() : digits.mid(point + 1);
    section.grouped = integer.contains(u',');
    section.integerDigits = static_cast<int>(integer.count(u'0'));
    section.minFraction = static_cast<int>(fraction.count(u'0'));
    section.maxFraction = qMin(15, static_cast<int>(fraction.size()));
    return digits.isEmpty() ? Section{} : section;
}

NumberFormat NumberFormat::builtin(int id) {
    static const std::map<int, QString> codes{
        {1, QStringLiteral("0")},
        {2, QStringLiteral("0.00")},
        {3, QStringLiteral("#,##0")},
        {4, QStringLiteral("#,##0.00")},
        {9, QStringLiteral("0%")},
        {10, QStringLiteral("0.00%")},
        {14, QStringLiteral("yyyy-mm-dd")},
        {15, QStringLiteral("d-mmm-yy")},
        {16, QStringLiteral("d-mmm")},
        {17, QStringLiteral("mmm-yy")},
        {18, QStringLiteral("h:mm AM/PM")},
        {19, QStringLiteral("h:mm:ss AM/PM")},
        {20, QStringLiteral("h:mm")},
        {21, QStringLiteral("h:mm:ss")},
        {22, QStringLiteral("yyyy-mm-dd hh:mm")},
        {27, QStringLiteral("yyyy年m月")},
        {28, QStringLiteral("m月d日")},
        {29, QStringLiteral("m月d日")},
        {30, QStringLiteral("m-d-yy")},
        {31, QStringLiteral("yyyy年m月d日")},
        {32, QStringLiteral("h时mm分")},
        {33, QStringLiteral("h时mm分ss秒")},
        {34, QStringLiteral("上午/下午h时mm分")},
        {35, QStringLiteral("上午/下午h时mm分ss秒")},
        {36, QStringLiteral("yyyy年m月")},
        {37, QStringLiteral("#,##0")},
        {38, QStringLiteral("#,##0")},
        {39, QStringLiteral("#,##0.00")},
        {40, QStringLiteral("#,##0.00")},
        {45, QStringLiteral("mm:ss")},
        {46, QStringLiteral("[h]:mm:ss")},
        {47, QStringLiteral("mm:ss.0")},
        {50, QStringLiteral("yyyy年m月")},
        {51, QStringLiteral("m月d日")},
        {52, QStringLiteral("yyyy年m月")},
        {53, QStringLiteral("m月d日")},
        {54, QStringLiteral("m月d日")},
        {55, QStringLiteral("上午/下午h时mm分")},
        {56, QStringLiteral("上午/下午h时mm分ss秒")},
        {57, QStringLiteral("yyyy年m月")},
        {58, QStringLiteral("m月d日")},
    };
    const auto found = codes.find(id);
    return found == codes.end() ? NumberFormat() : NumberFormat(found->second);
}

QString NumberFormat::show(double value, bool epoch1904) const {
    if (!sections_)
        return showPlain(value);
    const auto& own = *sections_;
    const std::size_t index = value < 0 && own.size() > 1 ? 1 : value == 0 && own.size() > 2 ? 2 : 0;
    const Section& section = own[index];
    switch (section.kind) {
        case Kind::General:
            return showPlain(value);
        case Kind::Hidden:
            return {};
        case Kind::Number:
            return showNumber(section, index == 1 ? std::abs(value) : value);
        case Kind::Date: {
            const QString text = showDate(section.dateTokens, value, epoch1904);
            return text.isEmpty() ? showPlain(value) : text;
        }
    }
    return {};
}

QString NumberFormat::showNumber(const Section& section, double value) {
    double scaled = std::abs(value) * std::pow(100.0, section.percents) / std::pow(1000.0, section.thousandsCut);
    if (scaled >= 1e15)
        return showPlain(value);
    // 1.005 is stored a hair below itself but shown with two digits as 1.01.
    scaled *= 1 + 4e-16;
    QString digits = QString::number(scaled, 'f', section.maxFraction);
    const auto point = digits.indexOf(u'.');
    QString integer = point < 0 ? digits : digits.left(point);
    QString fraction = point < 0 ? QString() : digits.mid(point + 1);
    while (fraction.size() > section.minFraction && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (integer == u"0" && section.integerDigits == 0 && !fraction.isEmpty())
        integer.clear();
    integer = integer.rightJustified(section.integerDigits, u'0');
    const bool isZero = integer.count(u'0') == integer.size() && fraction.count(u'0') == fraction.size();
    if (section.grouped)
        integer = grouped(integer);
    return (value < 0 && !isZero ? QStringLiteral("-") : QString()) + section.prefix + integer +
           (fraction.isEmpty() ? QString() : u'.' + fraction) + section.suffix;
}

}  // namespace hongyan::recipients
