#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include "base/privatefiles.h"
#include "templates/messagefile.h"
#include "tool/librarycommands.h"
#include "tool/lines.h"
#include "tool/savedmessages.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using templates::Message;
using templates::MessageVersion;

constexpr qint64 mostRead = 1'000'001;  ///< one more than a message file may have

QJsonObject told(const Message& message) {
    QJsonArray fields;
    for (const templates::MessageField& field : message.fields) {
        QJsonArray fixes;
        for (const templates::Fix fix : field.fixes)
            fixes.append(nameOf(fix));
        fields.append(QJsonObject{{QStringLiteral("key"), field.key},
                                  {QStringLiteral("text"), field.text},
                                  {QStringLiteral("fixes"), fixes}});
    }
    const QString page = message.miniAppId.isEmpty() ? QString() : message.miniAppId + u':' + message.miniPath;
    return {{QStringLiteral("message"), message.name},
            {QStringLiteral("version"), message.version},
            {QStringLiteral("template"), message.templateId},
            {QStringLiteral("channel"), nameOf(message.channel)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("url"), message.url},
            {QStringLiteral("mini_program"), page}};
}

QString savedAt(const MessageVersion& version, const QString& format) {
    return version.savedAt == Timestamp() ? QString() : toDateTime(version.savedAt).toLocalTime().toString(format);
}

int print(Session& session, const Message& message) {
    session.print(told(message));
    session.say(Words::tr("%1, version %2, of template %3 (%4)")
                    .arg(message.name, QString::number(message.version), message.templateId, wordFor(message.channel)));
    for (const templates::MessageField& field : message.fields) {
        QStringList fixes;
        for (const templates::Fix fix : field.fixes)
            fixes << nameOf(fix);
        session.say(QStringLiteral("  %1=%2%3")
                        .arg(field.key, field.text,
                             fixes.isEmpty() ? QString() : QStringLiteral("\t[%1]").arg(fixes.join(u' '))));
    }
    if (!message.url.isEmpty())
        session.say(QStringLiteral("  --url %1").arg(message.url));
    if (!message.miniAppId.isEmpty())
        session.say(QStringLiteral("  --mini-program %1:%2").arg(message.miniAppId, message.miniPath));
    return Done;
}

/// The name may be new; the id says whether it is.
Result<Message> saved(Session& session, AccountId account, const Message& message) {
    const auto id = session.wait((*session.engine())->library().saveMessage(account, message));
    if (!id)
        return fail(id.error());
    return messageNamed(session, account, message.name);
}

int printSaved(Session& session, const Result<Message>& message) {
    if (!message)
        return session.refuse(message.error());
    session.print(told(*message));
    session.say(Words::tr("%1 is saved as version %2.").arg(message->name, QString::number(message->version)));
    return Done;
}

/// The account and its message that the words name.
struct Named {
    settings::Account account;
    Message message;
};
Result<Named> named(Session& session, const MessageWords& words) {
    const auto account = accountNamed(session, words.account);
    if (!account)
        return fail(account.error());
    auto message = messageNamed(session, account->id, words.name, words.version);
    if (!message)
        return fail(message.error());
    return Named{*account, *std::move(message)};
}

Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    return file.read(mostRead);
}

}  // namespace

int listMessages(Session& session, const MessageWords& words) {
    const auto account = accountNamed(session, words.account);
    if (!account)
        return session.refuse(account.error());
    const auto messages = session.wait((*session.engine())->library().messages(account->id));
    if (!messages)
        return session.refuse(messages.error());
    QJsonArray rows;
    for (const Message& message : *messages) {
        rows.append(told(message));
        session.say(rowFor({message.name, QString::number(message.version), message.templateId}));
    }
    session.print({{QStringLiteral("account"), account->name}, {QStringLiteral("messages"), rows}});
    return Done;
}

int showMessage(Session& session, const MessageWords& words) {
    const auto found = named(session, words);
    return found ? print(session, found->message) : session.refuse(found.error());
}

int listMessageVersions(Session& session, const MessageWords& words) {
    const auto found = named(session, words);
    if (!found)
        return session.refuse(found.error());
    const auto versions = session.wait((*session.engine())->library().messageVersions(found->message.id));
    if (!versions)
        return session.refuse(versions.error());
    QJsonArray rows;
    for (const MessageVersion& version : *versions) {
        QJsonObject row = told(version.message);
        row.insert(QStringLiteral("saved_at"), version.savedAt == Timestamp()
                                                   ? QJsonValue()
                                                   : toDateTime(version.savedAt).toString(Qt::ISODateWithMs));
        rows.append(row);
        session.say(rowFor({QString::number(version.message.version),
                            savedAt(version, QStringLiteral("yyyy-MM-dd HH:mm")), version.message.templateId}));
    }
    session.print({{QStringLiteral("message"), found->message.name}, {QStringLiteral("versions"), rows}});
    return Done;
}

int saveMessage(Session& session, const MessageWords& words) {
    const auto account = accountNamed(session, words.account);
    if (!account)
        return session.refuse(account.error());
    const auto of = templateNamed(session, account->id, words.templateId);
    if (!of)
        return session.refuse(of.error());
    auto message = messageFrom(words, *of);
    if (!message)
        return session.refuse(message.error());
    if (const auto known = messageNamed(session, account->id, words.name))
        message->id = known->id;
    return printSaved(session, saved(session, account->id, *message));
}

int renameMessage(Session& session, const MessageWords& words) {
    const auto found = named(session, words);
    if (!found)
        return session.refuse(found.error());
    const auto renamed = session.wait((*session.engine())->library().renameMessage(found->message.id, words.newName));
    if (!renamed)
        return session.refuse(renamed.error());
    session.print({{QStringLiteral("message"), words.newName}, {QStringLiteral("version"), found->message.version}});
    session.say(Words::tr("%1 is called %2 now.").arg(words.name, words.newName));
    return Done;
}

int duplicateMessage(Session& session, const MessageWords& words) {
    auto found = named(session, words);
    if (!found)
        return session.refuse(found.error());
    found->message.id = {};
    found->message.name = words.newName;
    return printSaved(session, saved(session, found->account.id, found->message));
}

int removeMessage(Session& session, const MessageWords& words) {
    const auto found = named(session, words);
    if (!found)
        return session.refuse(found.error());
    const auto removed = session.wait((*session.engine())->library().removeMessage(found->message.id));
    if (!removed)
        return session.refuse(removed.error());
    session.print({{QStringLiteral("removed"), words.name}});
    session.say(Words::tr("Removed %1 and its versions. Campaigns keep what they sent.").arg(words.name));
    return Done;
}

int exportMessage(Session& session, const MessageWords& words) {
    if (const auto may = session.mayWrite(words.file, {}, {QStringLiteral("json")}); !may)
        return session.refuse(may.error());
    const auto found = named(session, words);
    if (!found)
        return session.refuse(found.error());
    const auto of = templateNamed(session, found->account.id, found->message.templateId);
    if (!of)
        return session.refuse(of.error());
    const QByteArray json = templates::toFile(found->message, *of);
    QSaveFile file(words.file);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    closeFile(file);
    if (!isOpen || file.write(json) != json.size() || !file.commit())
        return session.refuse(
            {.kind = ErrorKind::FileNotWritable, .detail = file.errorString(), .subject = words.file});
    session.print({{QStringLiteral("message"), found->message.name},
                   {QStringLiteral("version"), found->message.version},
                   {QStringLiteral("file"), words.file}});
    session.say(Words::tr("%1, version %2, is in %3.")
                    .arg(found->message.name, QString::number(found->message.version), words.file));
    return Done;
}

int importMessage(Session& session, const MessageWords& words) {
    const auto account = accountNamed(session, words.account);
    if (!account)
        return session.refuse(account.error());
    const auto content = contentOf(words.file);
    if (!content)
        return session.refuse(content.error());
    auto file = templates::messageFrom(*content);
    if (!file) {
        Error error = file.error();
        error.subject = words.file;
        return session.refuse(error);
    }
    const auto list = session.wait((*session.engine())->library().templates(account->id));
    if (!list)
        return session.refuse(list.error());
    const templates::Template* of = templates::templateFor(*file, *list);
    if (!of)
        return session.refuse({.kind = ErrorKind::NoSuchTemplate, .subject = file->title});
    file->message.templateId = of->id;
    file->message.channel = of->channel;
    if (!words.name.isEmpty())
        file->message.name = words.name;
    return printSaved(session, saved(session, account->id, file->message));
}

}  // namespace hongyan::tool
