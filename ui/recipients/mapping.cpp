#include "ui/recipients/mapping.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "recipients/rowreader.h"

namespace hongyan::recipientspage {

QString mappingKey(const QStringList& header) {
    return QStringLiteral("mapping/") + recipients::headerSignature(header);
}

QByteArray toJson(const Mapping& mapping) {
    QJsonObject names;
    for (auto name = mapping.names.begin(); name != mapping.names.end(); ++name)
        names.insert(name.key(), name.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("file"), mapping.file},
                                     {QStringLiteral("openid_column"), mapping.openidColumn},
                                     {QStringLiteral("name_column"), mapping.nameColumn},
                                     {QStringLiteral("names"), names}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Mapping> mappingFrom(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Mapping mapping{object[QStringLiteral("file")].toString(), object[QStringLiteral("openid_column")].toString(),
                    object[QStringLiteral("name_column")].toString()};
    if (mapping.openidColumn.isEmpty())
        return std::nullopt;
    const QJsonObject names = object[QStringLiteral("names")].toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        mapping.names.insert(name.key(), name.value().toString());
    return mapping;
}

}  // namespace hongyan::recipientspage
