#pragma once

#include <QString>
#include <optional>

#include "templates/template.h"

namespace hongyan::templates {

/// Why the platform would refuse a value (47003, 40250), or why a person should look at it first.
enum class ValueFault {
    Empty,
    TooLong,
    WrongForm,
    ControlCharacter,  ///< or half a character
    NotAChoice,
    NotFormatted,  ///< a variable's format could not be applied; not of faultOf()
    // Taken by the platform; not of faultOf()
    NullMarker,  ///< a variable's value says that there is none: nullmarker.h
    LookAlike,   ///< the text holds what looks like a variable and is none: expression.h
    TwinColumns  ///< another column of the variable's name holds another value
};
constexpr bool isWarning(ValueFault fault) {
    return fault == ValueFault::NullMarker || fault == ValueFault::LookAlike || fault == ValueFault::TwinColumns;
}

/// The first rule of the field's type that `value` breaks (wechat-api §§ 2.2, 4.1), or nothing. Legacy fields only
/// refuse empty values and control characters. Pure; about 200 ns.
std::optional<ValueFault> faultOf(const Field& field, const QString& value);

/// Longest value of the type in UTF-16 units; a name with Han in it is shorter than one without. 0: no limit.
int longestOf(FieldType type, const QString& value);
/// The platform only says that one can be too long (40039); this much works in a browser everywhere.
inline constexpr int longestUrl = 2048;
/// Digits before the decimals that an Amount may have.
int longestAmount(bool ofSubscription);

QString nameOf(ValueFault fault);

}  // namespace hongyan::templates
