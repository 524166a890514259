#include "ui/sending/draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hongyan::sendingpage {
namespace {

QJsonArray toArray(const Draft::Written& written) {
    QJsonArray rows;
    for (const auto& [key, message] : written)
        rows.append(QJsonObject{{QStringLiteral("template"), key.first},
                                {QStringLiteral("saved"), key.second.value},
                                {QStringLiteral("message"), QJsonDocument::fromJson(toJson(message)).object()}});
    return rows;
}

Draft::Written writtenFrom(const QJsonArray& rows) {
    Draft::Written written;
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        const QByteArray json = QJsonDocument(row.value(QStringLiteral("message")).toObject()).toJson();
        if (auto message = templates::messageFromJson(json))
            written.insert_or_assign({row.value(QStringLiteral("template")).toString(),
                                      MessageId{row.value(QStringLiteral("saved")).toInteger()}},
                                     std::move(*message));
    }
    return written;
}

void write(const delivery::Policy& policy, QJsonObject& object) {
    object.insert(QStringLiteral("retry"), delivery::nameOf(policy.retry));
    object.insert(QStringLiteral("rate"), policy.rate);
    if (policy.startAt)
        object.insert(QStringLiteral("startAt"), toDateTime(*policy.startAt).toString(Qt::ISODateWithMs));
    if (policy.window)
        object.insert(QStringLiteral("window"), delivery::nameOf(*policy.window));
    if (policy.canary)
        object.insert(QStringLiteral("canary"), true);
    if (!policy.sendOnceKey.isEmpty())
        object.insert(QStringLiteral("sendOnceKey"), policy.sendOnceKey);
    if (policy.leaveOutRefused)
        object.insert(QStringLiteral("leaveOutRefused"), true);
    if (policy.cap)
        object.insert(QStringLiteral("cap"), delivery::nameOf(*policy.cap));
}

delivery::Policy policyFrom(const QJsonObject& object) {
    delivery::Policy policy;
    policy.retry = delivery::retryKindNamed(object.value(QStringLiteral("retry")).toString())
                       .value_or(delivery::RetryKind::Standard);
    policy.rate = qMax(0, object.value(QStringLiteral("rate")).toInt());
    const QDateTime start =
        QDateTime::fromString(object.value(QStringLiteral("startAt")).toString(), Qt::ISODateWithMs);
    if (start.isValid())
        policy.startAt = fromDateTime(start);
    policy.window = delivery::sendingWindowFrom(object.value(QStringLiteral("window")).toString());
    policy.canary = object.value(QStringLiteral("canary")).toBool();
    policy.sendOnceKey = object.value(QStringLiteral("sendOnceKey")).toString();
    policy.leaveOutRefused = object.value(QStringLiteral("leaveOutRefused")).toBool();
    policy.cap = delivery::frequencyCapFrom(object.value(QStringLiteral("cap")).toString());
    return policy;
}

}  // namespace

QByteArray toJson(const Draft& draft) {
    QJsonObject object{{QStringLiteral("step"), static_cast<int>(draft.step)},
                       {QStringLiteral("account"), draft.account.value},
                       {QStringLiteral("template"), draft.templateId},
                       {QStringLiteral("saved"), draft.saved.value},
                       {QStringLiteral("list"), draft.list.value},
                       {QStringLiteral("listName"), draft.listName},
                       {QStringLiteral("title"), draft.title},
                       {QStringLiteral("written"), toArray(draft.written)}};
    write(draft.policy, object);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Draft draftFromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Draft draft;
    draft.step = static_cast<Step>(qBound(0, object.value(QStringLiteral("step")).toInt(), stepCount - 1));
    draft.account = AccountId{object.value(QStringLiteral("account")).toInteger()};
    draft.templateId = object.value(QStringLiteral("template")).toString();
    draft.saved = MessageId{object.value(QStringLiteral("saved")).toInteger()};
    draft.list = ListId{object.value(QStringLiteral("list")).toInteger()};
    draft.listName = object.value(QStringLiteral("listName")).toString();
    draft.title = object.value(QStringLiteral("title")).toString();
    draft.policy = policyFrom(object);
    draft.written = writtenFrom(object.value(QStringLiteral("written")).toArray());
    return draft;
}

templates::Message suggested(const templates::Template& of, const QStringList& columns) {
    templates::Message message;
    message.templateId = of.id;
    message.name = of.title;
    message.channel = of.channel;
    for (const templates::Field& field : of.fields) {
        const bool known = !field.dead && columns.contains(field.label);
        message.fields.push_back(
            {field.key, known ? QStringLiteral("{{") + field.label + QStringLiteral("}}") : QString()});
    }
    return message;
}

}  // namespace hongyan::sendingpage
