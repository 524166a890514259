#pragma once

#include <QSettings>
#include <limits>
#include <span>
#include <tuple>
#include <type_traits>

namespace hongyan::settings {

/// One row of a group's table: the key in the file, the member it is for, and its range where that is a number. The
/// default is the member's own, in the struct.
template<class Group, class T>
struct Field {
    const char* key;
    T Group::*member;
    int lowest = std::numeric_limits<int>::min();
    int highest = std::numeric_limits<int>::max();
};
template<class Group, class T, class... Bounds>  // clang 14 does not find it by itself
Field(const char*, T Group::*, Bounds...)->Field<Group, T>;

struct Rename {
    const char* before;
    const char* now;
};

// How a value stands in the file, and back: false when the text is none of the type's values, which then stays as it
// is. Enums bring a nameOf() and a fromText() of their own.
QString toText(int value);
QString toText(bool value);
QString toText(const QString& value);
QString toText(const QByteArray& value);
bool fromText(const QString& text, int& value);
bool fromText(const QString& text, bool& value);
bool fromText(const QString& text, QString& value);
bool fromText(const QString& text, QByteArray& value);

template<class Enum>
requires std::is_enum_v<Enum> QString toText(Enum value) {
    return nameOf(value);
}

/// Moves what stands under an old key to the new one, unless something stands there already.
void renameKeys(QSettings& file, std::span<const Rename> renames);

template<class Group, class T>
void loadField(const QSettings& file, const Field<Group, T>& field, Group& into) {
    const auto stored = file.value(QLatin1String(field.key));
    T value = into.*field.member;
    if (!stored.isValid() || !fromText(stored.toString(), value))
        return;
    if constexpr (std::is_same_v<T, int>)
        if (value < field.lowest || value > field.highest)
            return;
    into.*field.member = std::move(value);
}

template<class Group, class... T>
void loadGroup(const QSettings& file, const std::tuple<Field<Group, T>...>& table, Group& into) {
    std::apply([&](const auto&... field) { (loadField(file, field, into), ...); }, table);
}

template<class Group, class... T>
void saveGroup(QSettings& file, const std::tuple<Field<Group, T>...>& table, const Group& from) {
    std::apply(
        [&](const auto&... field) { (file.setValue(QLatin1String(field.key), toText(from.*field.member)), ...); },
        table);
}

}  // namespace hongyan::settings
