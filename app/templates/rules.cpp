#include "templates/rules.h"

#include <algorithm>

#include "base/enumnames.h"
#include "base/visible.h"
#include "templates/forms.h"

namespace hongyan::templates {
namespace {

using enum ValueFault;
constexpr std::array names{
    EnumName<ValueFault>{Empty, QLatin1String("empty")},
    EnumName<ValueFault>{TooLong, QLatin1String("too_long")},
    EnumName<ValueFault>{WrongForm, QLatin1String("wrong_form")},
    EnumName<ValueFault>{ControlCharacter, QLatin1String("control_character")},
    EnumName<ValueFault>{NotAChoice, QLatin1String("not_a_choice")},
    EnumName<ValueFault>{NotFormatted, QLatin1String("not_formatted")},
    EnumName<ValueFault>{NullMarker, QLatin1String("null_marker")},
    EnumName<ValueFault>{LookAlike, QLatin1String("look_alike")},
    EnumName<ValueFault>{TwinColumns, QLatin1String("twin_columns")},
};

std::optional<ValueFault> formFault(bool fits) {
    return fits ? std::nullopt : std::optional(WrongForm);
}

std::optional<ValueFault> faultOfAmount(QStringView value, bool ofSubscription) {
    const qsizetype digits = forms::wholeDigitsOfAmount(value);
    if (digits > longestAmount(ofSubscription))
        return TooLong;
    return formFault(digits > 0);
}

std::optional<ValueFault> faultOfForm(const Field& field, const QString& value) {
    switch (field.type) {
        case FieldType::CharacterString:
            return formFault(forms::isCharacterString(value));
        case FieldType::Number:
            return formFault(forms::isNumber(value));
        case FieldType::Letter:
            return formFault(forms::isLetters(value));
        case FieldType::Symbol:
            return formFault(forms::isSymbols(value));
        case FieldType::Time:
            return formFault(forms::isTime(value));
        case FieldType::Date:
            return formFault(forms::isDate(value));
        case FieldType::Amount:
            return faultOfAmount(value, field.ofSubscription);
        case FieldType::PhoneNumber:
            return formFault(forms::isPhoneNumber(value));
        case FieldType::CarNumber:
            return formFault(forms::isCarNumber(value));
        case FieldType::Name:
            return formFault(!forms::hasDigit(value));
        case FieldType::Phrase:
            return formFault(forms::isHan(value));
        case FieldType::Const:
        case FieldType::Enum:
            if (!field.choices.isEmpty() && !field.choices.contains(value))
                return NotAChoice;
            return std::nullopt;
        case FieldType::Thing:
        case FieldType::ShortThing:
        case FieldType::Legacy:
            return std::nullopt;
    }
    Q_UNREACHABLE();
}

}  // namespace

std::optional<ValueFault> faultOf(const Field& field, const QString& value) {
    if (isBlank(value)) {
        const bool mayBeEmpty = field.dead || (field.type == FieldType::Const && value.isEmpty());
        return mayBeEmpty ? std::nullopt : std::optional(Empty);
    }
    if (std::any_of(value.begin(), value.end(), forms::isControl) || !value.isValidUtf16())
        return ControlCharacter;
    if (const int limit = longestOf(field.type, value); limit > 0 && value.size() > limit)
        return TooLong;
    return faultOfForm(field, value);
}

int longestOf(FieldType type, const QString& value) {
    constexpr int hanNameLimit = 10;
    return type == FieldType::Name && forms::hasHan(value) ? hanNameLimit : maxLength(type);
}

int longestAmount(bool ofSubscription) {
    return ofSubscription ? 10 : 12;
}

QString nameOf(ValueFault fault) {
    return nameIn(names, fault);
}

}  // namespace hongyan::templates
