#pragma once

#include <QMap>
#include <QStringList>
#include <optional>

namespace hongyan::recipientspage {

/// What a person chose for spreadsheets with the same columns, remembered in the library's notes. Columns by name.
struct Mapping {
    QString file;  ///< the one it was chosen for, without folder
    QString openidColumn;
    QString nameColumn = {};            ///< empty: none
    QMap<QString, QString> names = {};  ///< what columns were renamed to
    bool operator==(const Mapping&) const = default;
};

/// The note's key: "mapping/" and the header's signature.
QString mappingKey(const QStringList& header);
QByteArray toJson(const Mapping& mapping);
/// Nothing for what is no mapping.
std::optional<Mapping> mappingFrom(const QByteArray& json);

}  // namespace hongyan::recipientspage
