#include "templates/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "templates/closest.h"

namespace hongyan::templates {
namespace {

tl::unexpected<Error> notAMessage(const QString& detail) {
    return fail(ErrorKind::InvalidInput, QStringLiteral("message"), detail);
}

/// An absent text is empty; one of another type makes the whole invalid.
bool readText(const QJsonObject& object, QLatin1String key, QString& text) {
    const QJsonValue value = object.value(key);
    text = value.toString();
    return value.isString() || value.isUndefined();
}

Result<std::vector<Fix>> fixesFromJson(const QJsonValue& value) {
    if (!value.isArray() && !value.isUndefined())
        return notAMessage(QStringLiteral("fixes is not an array"));
    std::vector<Fix> fixes;
    const QJsonArray entries = value.toArray();
    for (const auto& entry : entries) {
        const auto fix = fixNamed(entry.toString());
        if (!fix)
            return notAMessage(QStringLiteral("no such fix"));
        fixes.push_back(*fix);
    }
    return fixes;
}

QJsonObject toJsonObject(const MessageField& field) {
    QJsonObject object{{QLatin1String("key"), field.key}, {QLatin1String("text"), field.text}};
    if (field.fixes.empty())
        return object;
    QJsonArray fixes;
    for (const Fix fix : field.fixes)
        fixes.append(nameOf(fix));
    object.insert(QLatin1String("fixes"), fixes);
    return object;
}

Result<std::vector<MessageField>> fieldsFromJson(const QJsonValue& value) {
    if (!value.isArray())
        return notAMessage(QStringLiteral("fields is not an array"));
    std::vector<MessageField> fields;
    const QJsonArray entries = value.toArray();
    for (const auto& entry : entries) {
        const QJsonValue key = entry[QLatin1String("key")];
        const QJsonValue text = entry[QLatin1String("text")];
        if (!key.isString() || !text.isString())
            return notAMessage(QStringLiteral("a field has no key or no text"));
        auto fixes = fixesFromJson(entry[QLatin1String("fixes")]);
        if (!fixes)
            return fail(fixes.error());
        fields.push_back({key.toString(), text.toString(), *std::move(fixes)});
    }
    return fields;
}

}  // namespace

QByteArray toJson(const Message& message) {
    QJsonArray fields;
    for (const MessageField& field : message.fields)
        fields.append(toJsonObject(field));
    QJsonObject object{
        {QLatin1String("id"), message.id.value},
        {QLatin1String("template_id"), message.templateId},
        {QLatin1String("name"), message.name},
        {QLatin1String("channel"), nameOf(message.channel)},
        {QLatin1String("fields"), fields},
        {QLatin1String("url"), message.url},
        {QLatin1String("mini_app_id"), message.miniAppId},
        {QLatin1String("mini_path"), message.miniPath},
    };
    if (message.version > 0)
        object.insert(QLatin1String("version"), message.version);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Message> messageFromJson(const QByteArray& json) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return notAMessage(error.error == QJsonParseError::NoError ? QStringLiteral("not an object")
                                                                   : error.errorString());
    const QJsonObject object = document.object();
    if (!object.value(QLatin1String("template_id")).isString())
        return notAMessage(QStringLiteral("no template_id"));
    Message message;
    message.id.value = object.value(QLatin1String("id")).toInteger();
    message.version = object.value(QLatin1String("version")).toInt();
    const bool texts = readText(object, QLatin1String("template_id"), message.templateId) &&
                       readText(object, QLatin1String("name"), message.name) &&
                       readText(object, QLatin1String("url"), message.url) &&
                       readText(object, QLatin1String("mini_app_id"), message.miniAppId) &&
                       readText(object, QLatin1String("mini_path"), message.miniPath);
    if (!texts)
        return notAMessage(QStringLiteral("a text is none"));
    const auto channel = channelNamed(object.value(QLatin1String("channel")).toString());
    if (!channel)
        return notAMessage(QStringLiteral("no such channel"));
    message.channel = *channel;
    auto fields = fieldsFromJson(object.value(QLatin1String("fields")));
    if (!fields)
        return fail(fields.error());
    message.fields = std::move(*fields);
    return message;
}

Result<void> checkAgainst(const Message& message, const Template& against) {
    for (const MessageField& given : message.fields) {
        const bool known = std::any_of(against.fields.begin(), against.fields.end(),
                                       [&](const Field& field) { return field.key == given.key; });
        if (known)
            continue;
        QStringList keys;
        for (const Field& field : against.fields)
            keys.append(field.key);
        return fail(ErrorKind::NoSuchField, given.key, closestTo(given.key, keys));
    }
    for (const Field& field : against.fields) {
        const bool filled = std::any_of(message.fields.begin(), message.fields.end(), [&](const MessageField& given) {
            return given.key == field.key && !QStringView(given.text).trimmed().isEmpty();
        });
        if (!filled && !field.dead)
            return fail(ErrorKind::MissingField, field.key);
    }
    return {};
}

}  // namespace hongyan::templates
