#include "store/sql/messagecodec.h"

#include <QJsonObject>

#include "store/sql/failure.h"
#include "store/sql/values.h"

namespace hongyan::store {

QString storedMessage(const templates::Message& message) {
    return QString::fromUtf8(templates::toJson(message));
}

templates::Message messageFromStored(const QString& json, const QString& subject) {
    auto message = templates::messageFromJson(json.toUtf8());
    if (!message)
        raise(ErrorKind::StorageBroken, subject, QStringLiteral("a stored message is not readable: %1").arg(json));
    return *std::move(message);
}

QString storedChoices(const std::vector<templates::Field>& fields) {
    QJsonObject choices;
    for (const templates::Field& field : fields)
        if (!field.choices.isEmpty())
            choices.insert(field.key, QJsonArray::fromStringList(field.choices));
    return QString::fromUtf8(QJsonDocument(choices).toJson(QJsonDocument::Compact));
}

std::vector<templates::Field> fieldsFromStored(const QString& content, const QString& example, const QString& choices,
                                               templates::Channel channel) {
    std::vector<templates::Field> fields = templates::parseContent(content, example, channel);
    const QJsonObject byKey = QJsonDocument::fromJson(choices.toUtf8()).object();
    for (templates::Field& field : fields)
        for (const QJsonValue& choice : byKey.value(field.key).toArray())
            field.choices.append(choice.toString());
    return fields;
}

}  // namespace hongyan::store
