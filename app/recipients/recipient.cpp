#include "recipients/recipient.h"

#include <algorithm>

#include "base/enumnames.h"

namespace hongyan::recipients {
namespace {

constexpr std::array names{
    EnumName<ProblemKind>{ProblemKind::OpenidEmpty, QLatin1String("openid_empty")},
    EnumName<ProblemKind>{ProblemKind::OpenidInvalid, QLatin1String("openid_invalid")},
    EnumName<ProblemKind>{ProblemKind::NumberLostDigits, QLatin1String("number_lost_digits")},
    EnumName<ProblemKind>{ProblemKind::LooksLikeNumber, QLatin1String("looks_like_number")},
    EnumName<ProblemKind>{ProblemKind::CellTooLong, QLatin1String("cell_too_long")},
    EnumName<ProblemKind>{ProblemKind::RowBroken, QLatin1String("row_broken")},
    EnumName<ProblemKind>{ProblemKind::NumberMayHaveLostDigits, QLatin1String("number_may_have_lost_digits")},
    EnumName<ProblemKind>{ProblemKind::NoSuchDate, QLatin1String("no_such_date")},
    EnumName<ProblemKind>{ProblemKind::TextBroken, QLatin1String("text_broken")},
    EnumName<ProblemKind>{ProblemKind::ErrorCell, QLatin1String("error_cell")},
    EnumName<ProblemKind>{ProblemKind::ErrorText, QLatin1String("error_text")},
    EnumName<ProblemKind>{ProblemKind::NoSuchDay, QLatin1String("no_such_day")},
    EnumName<ProblemKind>{ProblemKind::NotCalculated, QLatin1String("not_calculated")},
};

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isOpenidCharacter(QChar c) {
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_';
}

}  // namespace

QString nameOf(ProblemKind kind) {
    return nameIn(names, kind);
}

std::optional<ProblemKind> problemKindNamed(const QString& name) {
    return valueIn(names, name);
}

bool canBeOpenid(QStringView text) {
    if (text.size() < 12 || text.size() > 64)
        return false;
    return std::all_of(text.begin(), text.end(), isOpenidCharacter) && !std::all_of(text.begin(), text.end(), isDigit);
}

}  // namespace hongyan::recipients
