#include "templates/fixes.h"

#include <algorithm>

#include "base/enumnames.h"
#include "templates/figures.h"
#include "templates/format.h"
#include "templates/forms.h"

namespace hongyan::templates {
namespace {

using enum Fix;
constexpr std::array names{
    EnumName<Fix>{MakeVariables, QLatin1String("make_variables")},
    EnumName<Fix>{Trim, QLatin1String("trim")},
    EnumName<Fix>{CollapseSpaces, QLatin1String("collapse_spaces")},
    EnumName<Fix>{ReformatDate, QLatin1String("reformat_date")},
    EnumName<Fix>{ReformatAmount, QLatin1String("reformat_amount")},
    EnumName<Fix>{Shorten, QLatin1String("shorten")},
};

QString collapsed(const QString& value) {
    QString kept;
    kept.reserve(value.size());
    bool gap = false;
    for (const QChar ch : value) {
        const bool isSpace = ch.isSpace() || forms::isControl(ch);
        if (!isSpace && gap && !kept.isEmpty())
            kept += u' ';
        if (!isSpace)
            kept += ch;
        gap = isSpace;
    }
    return kept;
}

QString redated(FieldType type, const QString& value) {
    const auto moment = momentFrom(value);
    const bool fits = moment && (type == FieldType::Time ? moment->hasTime() : moment->hasDay());
    if (!fits)
        return value;
    QString pattern = moment->hasDay() ? QStringLiteral("yyyy-MM-dd") : QString();
    if (moment->hasTime()) {
        pattern += pattern.isEmpty() ? QStringLiteral("HH:mm") : QStringLiteral(" HH:mm");
        if (moment->second > 0)
            pattern += QStringLiteral(":ss");
    }
    return Format::from(pattern)->apply(*moment).value_or(value);
}

QString reworded(const QString& value) {
    const auto figure = figureFrom(value);
    if (!figure || figure->negative)
        return value;
    const Figure money = rounded(*figure, 2);
    return money.whole + (money.decimals.isEmpty() ? QString() : u'.' + money.decimals) + u'元';
}

QString shortened(FieldType type, bool ofSubscription, const QString& value) {
    const int limit = longestOf(type, value);
    if (limit == 0 || value.size() <= limit)
        return value;
    const QString ellipsis = QStringLiteral("…");
    Field field;
    field.type = type;
    field.ofSubscription = ofSubscription;
    for (const QString& end : {ellipsis, QString()}) {
        qsizetype length = limit - end.size();
        if (value[length - 1].isHighSurrogate())
            --length;
        const QString cut = value.first(length) + end;
        if (!faultOf(field, cut))
            return cut;
    }
    return value;
}

}  // namespace

QString nameOf(Fix fix) {
    return nameIn(names, fix);
}

std::optional<Fix> fixNamed(QStringView name) {
    return valueIn(names, name);
}

QString applied(Fix fix, FieldType type, bool ofSubscription, const QString& value) {
    switch (fix) {
        case MakeVariables:
            return value;
        case Trim:
            return value.trimmed();
        case CollapseSpaces:
            return collapsed(value);
        case ReformatDate:
            return type == FieldType::Time || type == FieldType::Date ? redated(type, value) : value;
        case ReformatAmount:
            return type == FieldType::Amount ? reworded(value) : value;
        case Shorten:
            return shortened(type, ofSubscription, value);
    }
    Q_UNREACHABLE();
}

std::span<const Fix> fixesFor(FieldType type, ValueFault fault) {
    static constexpr std::array date{Trim, CollapseSpaces, ReformatDate};
    static constexpr std::array amount{Trim, CollapseSpaces, ReformatAmount};
    static constexpr std::array length{Trim, CollapseSpaces, Shorten};
    static constexpr std::array spaces{Trim, CollapseSpaces};
    static constexpr std::array variables{MakeVariables};
    switch (fault) {
        case ValueFault::Empty:
        case ValueFault::NotFormatted:
        case ValueFault::NullMarker:
        case ValueFault::TwinColumns:
            return {};
        case ValueFault::LookAlike:
            return variables;
        case ValueFault::TooLong:
        case ValueFault::WrongForm:
        case ValueFault::ControlCharacter:
        case ValueFault::NotAChoice:
            break;
    }
    if (type == FieldType::Time || type == FieldType::Date)
        return date;
    if (type == FieldType::Amount)
        return amount;
    if (fault == ValueFault::TooLong)
        return length;
    return spaces;
}

}  // namespace hongyan::templates
