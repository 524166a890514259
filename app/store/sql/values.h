#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <type_traits>

#include "base/clock.h"
#include "base/ids.h"

namespace hongyan::store {

// What may be bound to a statement. Numbers travel as 64 bits; a null string is an empty one.
inline QVariant toVariant(const QVariant& value) {
    return value;
}
template<class T>
requires std::is_integral_v<T> QVariant toVariant(T value) {
    return QVariant(static_cast<qint64>(value));
}
template<class Enum>
requires std::is_enum_v<Enum> QVariant toVariant(Enum value) {
    return QVariant(static_cast<qint64>(value));
}
inline QVariant toVariant(const QString& value) {
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}
inline QVariant toVariant(const QByteArray& utf8) {
    return toVariant(QString::fromUtf8(utf8));
}
template<class Tag>
QVariant toVariant(Id<Tag> id) {
    return QVariant(id.value);
}
inline QVariant toVariant(Timestamp time) {
    return QVariant(toMilliseconds(time));
}
inline QVariant toVariant(Milliseconds span) {
    return QVariant(static_cast<qint64>(span.count()));
}
template<class T>
QVariant toVariant(const std::optional<T>& value) {
    return value ? toVariant(*value) : QVariant();
}

QString toJson(const QStringList& texts);
/// The same, and one text with its quotes, behind what is in `json`.
void appendJson(QString& json, const QStringList& texts);
void appendJson(QString& json, const QString& text);
/// What toJson() wrote, and any other array of texts.
QStringList textsFromJson(const QString& json);
/// A JSON array of numbers, for statements that take a set.
template<class Range>
QString toNumbersJson(const Range& values) {
    QString json = QStringLiteral("[");
    for (const auto& value : values) {
        if (json.size() > 1)
            json += QLatin1Char(',');
        json += QString::number(toVariant(value).toLongLong());
    }
    return json + QLatin1Char(']');
}

}  // namespace hongyan::store
