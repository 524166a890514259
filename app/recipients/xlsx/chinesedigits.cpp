#include "recipients/xlsx/chinesedigits.h"

#include <array>

namespace hongyan::recipients {
namespace {

struct Characters {
    const char16_t* digits;
    std::array<const char16_t*, 4> units;
};

const Characters& charactersOf(Script script) {
    static const std::array all{
        Characters{u"0123456789", {u"", u"十", u"百", u"千"}},
        Characters{u"〇一二三四五六七八九", {u"", u"十", u"百", u"千"}},
        Characters{u"零壹贰叁肆伍陆柒捌玖", {u"", u"拾", u"佰", u"仟"}},
        Characters{u"０１２３４５６７８９", {u"", u"十", u"百", u"千"}},
    };
    return all[static_cast<std::size_t>(script)];
}

QString textOf(const char16_t* text) {
    return QString::fromUtf16(text);
}

// 万, 亿, 万亿 after the four digits that `rest` others follow.
QString groupUnit(std::size_t rest) {
    const QString ten = rest / 4 % 2 == 1 ? QStringLiteral("万") : QString();
    return ten + QString(static_cast<qsizetype>(rest / 8), u'亿');
}

}  // namespace

QChar digitIn(Script script, char digit) {
    return charactersOf(script).digits[digit - '0'];
}

QString countIn(Script script, std::string_view digits) {
    if (digits.empty())
        return digitIn(script, '0');
    const auto& characters = charactersOf(script);
    QString text;
    bool gap = false;
    bool groupFilled = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t rest = digits.size() - 1 - i;
        if (digits[i] == '0') {
            gap = true;
        } else {
            if (std::exchange(gap, false))
                text += digitIn(script, '0');
            text += digitIn(script, digits[i]) + textOf(characters.units[rest % 4]);
            groupFilled = true;
        }
        if (rest % 4 == 0 && std::exchange(groupFilled, false))
            text += groupUnit(rest);
    }
    return text;
}

QString datePartIn(Script script, std::string_view digits) {
    if (script == Script::Western)
        return QString::fromLatin1(digits.data(), static_cast<qsizetype>(digits.size()));
    if (script == Script::FullWidth || digits.size() != 2 || digits[0] == '0') {
        QString text;
        for (const char digit : digits)
            text += digitIn(script, digit);
        return text;
    }
    const QString count = countIn(script, digits);
    return script == Script::Chinese && digits[0] == '1' ? count.mid(1) : count;
}

}  // namespace hongyan::recipients
