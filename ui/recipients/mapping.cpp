#include "ui/recipients/mapping.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace hongyan::recipientspage {

QString mappingKey(const QStringList& header) {
    // No cell holds a unit separator, so "a b" and "a","b" differ.
    const QByteArray text = header.join(QChar(0x1F)).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("mapping/") + QString::fromLatin1(hash);
}

QByteArray toJson(const Mapping& mapping) {
    return QJsonDocument(QJsonObject{{QStringLiteral("file"), mapping.file},
                                     {QStringLiteral("openid_column"), mapping.openidColumn},
                                     {QStringLiteral("name_column"), mapping.nameColumn}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Mapping> mappingFrom(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Mapping mapping{object[QStringLiteral("file")].toString(), object[QStringLiteral("openid_column")].toString(),
                          object[QStringLiteral("name_column")].toString()};
    if (mapping.openidColumn.isEmpty())
        return std::nullopt;
    return mapping;
}

}  // namespace hongyan::recipientspage
