#pragma once

#include <QString>
#include <optional>
#include <span>

#include "templates/rules.h"
#include "templates/template.h"

namespace hongyan::templates {

/// What can be done to a field's value before it is sent. Kept with the message, so a campaign's snapshot has them.
/// Applied in this order.
enum class Fix {
    MakeVariables,   ///< of the text, before it has a value: {Order} and its like become {{Order}}
    Trim,            ///< white space around it goes
    CollapseSpaces,  ///< line breaks, control characters and runs of white space become one space
    ReformatDate,    ///< a day and a time the platform reads: 2026-11-20 13:46
    ReformatAmount,  ///< 1234.50元: no grouping, no words, two decimals at most
    Shorten          ///< to the limit, the last character an ellipsis where the type allows it
};
inline constexpr std::array allFixes{Fix::MakeVariables, Fix::Trim,           Fix::CollapseSpaces,
                                     Fix::ReformatDate,  Fix::ReformatAmount, Fix::Shorten};

/// `value` as it is where the fix has nothing to do or is not for this type. Pure.
QString applied(Fix fix, FieldType type, bool ofSubscription, const QString& value);
/// Those that may cure the fault, the gentlest first; whether they do is for the caller to try.
std::span<const Fix> fixesFor(FieldType type, ValueFault fault);

QString nameOf(Fix fix);  ///< "trim" …
std::optional<Fix> fixNamed(QStringView name);

}  // namespace hongyan::templates
