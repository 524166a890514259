#include "tool/savedmessages.h"

#include <algorithm>

#include "base/visible.h"
#include "tool/lintwords.h"
#include "tool/words.h"

namespace hongyan::tool {

using templates::Message;

Result<templates::Template> templateNamed(Session& session, AccountId account, const QString& id) {
    auto list = session.wait((*session.engine())->library().templates(account));
    if (!list)
        return fail(list.error());
    // Copied out of a web page or a chat, it may bring along what nobody sees.
    const QString cleaned = cleanedId(id);
    for (const templates::Template& one : *list)
        if (one.id == cleaned)
            return one;
    return fail(ErrorKind::NoSuchTemplate, cleaned);
}

Result<Message> messageNamed(Session& session, AccountId account, const QString& name, std::optional<int> version) {
    engine::Library& library = (*session.engine())->library();
    const auto messages = session.wait(library.messages(account));
    if (!messages)
        return fail(messages.error());
    const auto found = std::ranges::find(*messages, name, &Message::name);
    if (found == messages->end())
        return fail(ErrorKind::InvalidInput, name, QStringLiteral("the account has no message of that name"));
    if (!version)
        return *found;
    const auto versions = session.wait(library.messageVersions(found->id));
    if (!versions)
        return fail(versions.error());
    for (const templates::MessageVersion& one : *versions)
        if (one.message.version == *version)
            return one.message;
    return fail(ErrorKind::InvalidInput, QString::number(*version),
                QStringLiteral("\"%1\" has no such version").arg(name));
}

namespace {

Result<void> setFixes(Message& message, const QStringList& words) {
    for (const QString& word : words) {
        const QString key = word.section(u'=', 0, 0);
        const auto field = std::ranges::find(message.fields, key, &templates::MessageField::key);
        if (field == message.fields.end())
            return fail(ErrorKind::InvalidInput, word,
                        QStringLiteral("--fix is KEY=FIX for a field that is filled in"));
        for (const QString& name : word.section(u'=', 1).split(u',')) {
            const auto fix = templates::fixNamed(name.trimmed());
            if (!fix)
                return fail(ErrorKind::InvalidInput, word, QStringLiteral("the fixes are %1").arg(fixNames()));
            if (std::ranges::find(field->fixes, *fix) == field->fixes.end())
                field->fixes.push_back(*fix);
        }
        std::ranges::sort(field->fixes);
    }
    return {};
}

}  // namespace

Result<Message> messageFrom(const MessageWords& words, const templates::Template& of) {
    Message message;
    message.templateId = of.id;
    message.name = words.name.isEmpty() ? of.title : words.name;
    message.channel = of.channel;
    message.url = words.url;
    for (const QString& field : words.fields) {
        const qsizetype equals = field.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return fail(ErrorKind::InvalidInput, field, QStringLiteral("--field is KEY=TEXT"));
        const QString key = field.left(equals).trimmed();
        if (std::ranges::find(message.fields, key, &templates::MessageField::key) != message.fields.end())
            return fail(ErrorKind::InvalidInput, field, Words::tr("there is a --field %1 already").arg(key));
        message.fields.push_back({key, field.mid(equals + 1)});
    }
    if (auto fixed = setFixes(message, words.fixes); !fixed)
        return fail(fixed.error());
    if (!words.miniProgram.isEmpty()) {
        const qsizetype colon = words.miniProgram.indexOf(QLatin1Char(':'));
        if (colon <= 0)
            return fail(ErrorKind::InvalidInput, words.miniProgram, QStringLiteral("--mini-program is APPID:PATH"));
        message.miniAppId = words.miniProgram.left(colon);
        message.miniPath = words.miniProgram.mid(colon + 1);
    }
    if (auto fits = templates::checkAgainst(message, of); !fits)
        return fail(fits.error());
    return message;
}

Result<FilledTemplate> filledTemplate(Session& session, AccountId account, const SendWords& words) {
    if (words.message.isEmpty()) {
        auto of = templateNamed(session, account, words.templateId);
        if (!of)
            return fail(of.error());
        auto message = messageFrom(
            {.fields = words.fields, .fixes = words.fixes, .url = words.url, .miniProgram = words.miniProgram}, *of);
        if (!message)
            return fail(message.error());
        return FilledTemplate{*std::move(message), *std::move(of)};
    }
    auto message = messageNamed(session, account, words.message, words.messageVersion);
    if (!message)
        return fail(message.error());
    auto of = templateNamed(session, account, message->templateId);
    if (!of)
        return fail(of.error());
    if (auto fits = templates::checkAgainst(*message, *of); !fits)
        return fail(fits.error());
    return FilledTemplate{*std::move(message), *std::move(of)};
}

}  // namespace hongyan::tool
