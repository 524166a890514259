#pragma once

#include <QStringList>
#include <optional>

namespace hongyan::recipientspage {

/// What a person chose for spreadsheets with one header, remembered in the library's notes.
struct Mapping {
    QString file;          ///< the one it was chosen for, without folder
    QString openidColumn;  ///< by name
    QString nameColumn;    ///< by name; empty: none
    bool operator==(const Mapping&) const = default;
};

/// The note's key: "mapping/" and a hash of the columns' names in their order.
QString mappingKey(const QStringList& header);
QByteArray toJson(const Mapping& mapping);
/// Nothing for what is no mapping.
std::optional<Mapping> mappingFrom(const QByteArray& json);

}  // namespace hongyan::recipientspage
