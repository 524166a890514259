#include "templates/messagefile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace hongyan::templates {
namespace {

constexpr qsizetype mostBytes = 1'000'000;
constexpr int format = 1;

tl::unexpected<Error> notAFile(const QString& detail) {
    return fail(ErrorKind::InvalidInput, QStringLiteral("message file"), detail);
}

/// What no keyboard writes and no platform takes.
bool hasNul(const Message& message) {
    const auto has = [](const QString& text) { return text.contains(QChar::Null); };
    return has(message.name) || has(message.templateId) || has(message.url) || has(message.miniAppId) ||
           has(message.miniPath) || std::ranges::any_of(message.fields, [&](const MessageField& field) {
               return has(field.key) || has(field.text);
           });
}

QStringList sortedKeys(const std::vector<Field>& fields) {
    QStringList keys;
    for (const Field& field : fields)
        keys.append(field.key);
    keys.sort();
    return keys;
}

/// Each field once, its fixes in their order.
Result<void> tidy(std::vector<MessageField>& fields) {
    QStringList keys;
    for (MessageField& field : fields) {
        if (field.key.isEmpty() || keys.contains(field.key))
            return notAFile(QStringLiteral("a field has no key, or another's"));
        keys.append(field.key);
        std::ranges::sort(field.fixes);
        const auto repeated = std::ranges::unique(field.fixes);
        field.fixes.erase(repeated.begin(), repeated.end());
    }
    return {};
}

}  // namespace

QByteArray toFile(const Message& message, const Template& of) {
    Message bare = message;
    bare.id = {};
    bare.version = 0;
    QJsonObject told = QJsonDocument::fromJson(toJson(bare)).object();
    told.remove(QLatin1String("id"));
    const QJsonObject file{{QLatin1String("hongyan_message"), format},
                           {QLatin1String("message"), told},
                           {QLatin1String("template"),
                            QJsonObject{{QLatin1String("title"), of.title}, {QLatin1String("content"), of.content}}}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

Result<MessageFile> messageFrom(const QByteArray& json) {
    if (json.size() > mostBytes)
        return fail(ErrorKind::FileTooLarge, QStringLiteral("message file"), QStringLiteral("more than 1 MB"));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QLatin1String("hongyan_message")).toInt() != format)
        return notAFile(QStringLiteral("this is no message of Hongyan's, or a newer one's"));
    const QJsonValue of = object.value(QLatin1String("template"));
    const QJsonValue title = of[QLatin1String("title")];
    const QJsonValue content = of[QLatin1String("content")];
    if (!object.value(QLatin1String("message")).isObject() || !title.isString() || !content.isString())
        return notAFile(QStringLiteral("it holds no message, or no template"));
    auto message = messageFromJson(
        QJsonDocument(object.value(QLatin1String("message")).toObject()).toJson(QJsonDocument::Compact));
    if (!message)
        return notAFile(message.error().detail);
    if (hasNul(*message))
        return notAFile(QStringLiteral("a text holds a NUL character"));
    message->id = {};
    message->version = 0;
    if (auto tidied = tidy(message->fields); !tidied)
        return fail(tidied.error());
    return MessageFile{*std::move(message), title.toString(), content.toString()};
}

const Template* templateFor(const MessageFile& file, const std::vector<Template>& among) {
    const QStringList keys = sortedKeys(parseContent(file.content, {}, file.message.channel));
    const auto rank = [&](const Template& one) {
        const bool isAlike = one.channel == file.message.channel && !keys.isEmpty() && sortedKeys(one.fields) == keys;
        if (one.id == file.message.templateId)
            return 0;
        return !isAlike ? 3 : one.title == file.title ? 1 : 2;
    };
    const Template* best = nullptr;
    int bestRank = 0;
    for (const Template& one : among) {
        const int ranked = rank(one);
        const int whole = ranked + (one.gone ? 3 : 0);
        if (ranked < 3 && (!best || whole < bestRank)) {
            best = &one;
            bestRank = whole;
        }
    }
    return best;
}

}  // namespace hongyan::templates
