#pragma once

#include <QLatin1String>
#include <QStringView>
#include <array>
#include <optional>

namespace hongyan {

/// One row of the table that gives an enum its stable names: those in columns, JSON and command lines.
template<class Enum>
struct EnumName {
    Enum value;
    QLatin1String name;
};

template<class Enum, std::size_t N>
constexpr QLatin1String nameIn(const std::array<EnumName<Enum>, N>& table, Enum value) {
    for (const auto& row : table)
        if (row.value == value)
            return row.name;
    return QLatin1String();
}

template<class Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<EnumName<Enum>, N>& table, QStringView name) {
    for (const auto& row : table)
        if (name == row.name)
            return row.value;
    return std::nullopt;
}

}  // namespace hongyan
