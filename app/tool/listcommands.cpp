#include <QJsonArray>
#include <QRandomGenerator>
#include <cstdio>

#include "base/interrupt.h"
#include "tool/importing.h"
#include "tool/librarycommands.h"
#include "tool/lines.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using engine::ListRecipe;

Result<std::vector<ListId>> cook(Session& session, const ListRecipe& recipe) {
    Result<std::vector<ListId>> result = fail(ErrorKind::Cancelled, recipe.name);
    bool isDone = false;
    const std::unique_ptr<engine::ListJob> job((*session.engine())->library().makeLists(recipe, nullptr));
    QObject::connect(job.get(), &engine::ListJob::finished, &session, [&](const Result<std::vector<ListId>>& made) {
        result = made;
        isDone = true;
        session.quitLoop();
    });
    if (isTerminal())
        QObject::connect(job.get(), &engine::ListJob::progressed, &session, [](double done, qint64 people) {
            std::fprintf(stderr, "\r%3d %%  %lld ", static_cast<int>(done * 100), static_cast<long long>(people));
        });
    while (!isDone && !session.isInterrupted())
        session.runLoop();
    if (isTerminal())
        std::fputs("\r\033[K", stderr);
    return result;
}

QString wordFor(templates::TemplateEvent event) {
    switch (event) {
        case templates::TemplateEvent::Added:
            return Words::tr("added");
        case templates::TemplateEvent::Changed:
            return Words::tr("changed");
        case templates::TemplateEvent::Gone:
            return Words::tr("gone");
        case templates::TemplateEvent::Back:
            return Words::tr("back");
    }
    Q_UNREACHABLE();
}

QString nameOf(templates::TemplateEvent event) {
    switch (event) {
        case templates::TemplateEvent::Added:
            return QStringLiteral("added");
        case templates::TemplateEvent::Changed:
            return QStringLiteral("changed");
        case templates::TemplateEvent::Gone:
            return QStringLiteral("gone");
        case templates::TemplateEvent::Back:
            return QStringLiteral("back");
    }
    Q_UNREACHABLE();
}

}  // namespace

int renameList(Session& session, const ListWords& words) {
    const auto info = listNamed(session, words.lists.front());
    if (!info)
        return session.refuse(info.error());
    const auto renamed = session.wait((*session.engine())->library().renameList(info->list.id, words.name));
    if (!renamed)
        return session.refuse(renamed.error());
    session.print({{QStringLiteral("list"), words.name}, {QStringLiteral("people"), info->list.people()}});
    session.say(Words::tr("%1 is called %2 now.").arg(info->list.name, words.name));
    return Done;
}

int tagList(Session& session, const ListWords& words) {
    const auto info = listNamed(session, words.lists.front());
    if (!info)
        return session.refuse(info.error());
    const auto tagged = session.wait((*session.engine())->library().tagList(info->list.id, words.tags));
    if (!tagged)
        return session.refuse(tagged.error());
    session.print(
        {{QStringLiteral("list"), info->list.name}, {QStringLiteral("tags"), QJsonArray::fromStringList(words.tags)}});
    session.say(rowFor({info->list.name, words.tags.join(QStringLiteral(", "))}));
    return Done;
}

int makeLists(Session& session, ListRecipe::Kind kind, const ListWords& words) {
    ListRecipe recipe{.kind = kind, .name = words.name, .column = words.column, .size = words.size};
    recipe.seed = words.seed.value_or(QRandomGenerator::system()->generate());
    for (const QString& name : words.lists) {
        const auto info = listNamed(session, name);
        if (!info)
            return session.refuse(info.error());
        recipe.lists.push_back(info->list.id);
    }
    if (recipe.name.isEmpty())
        recipe.name = words.lists.front();
    const auto made = cook(session, recipe);
    if (!made)
        return session.refuse(made.error());
    const auto lists = session.wait((*session.engine())->library().lists());
    if (!lists)
        return session.refuse(lists.error());
    QJsonArray rows;
    for (const ListId id : *made) {
        for (const recipients::ListInfo& info : *lists) {
            if (info.list.id != id)
                continue;
            rows.append(QJsonObject{{QStringLiteral("list"), info.list.name},
                                    {QStringLiteral("people"), info.list.people()},
                                    {QStringLiteral("messages"), info.list.size},
                                    {QStringLiteral("columns"), QJsonArray::fromStringList(info.list.columns)}});
            session.say(rowFor({info.list.name, sizeOf(info.list)}));
        }
    }
    QJsonObject answer{{QStringLiteral("lists"), rows}};
    if (kind == ListRecipe::Kind::Sample) {
        answer.insert(QStringLiteral("seed"), QString::number(recipe.seed));
        session.say(Words::tr("Drawn with --seed %1: the same number draws the same people.").arg(recipe.seed));
    }
    session.print(answer);
    return Done;
}

int showTemplateHistory(Session& session, const QString& accountName, const QString& id) {
    const auto account = accountNamed(session, accountName);
    if (!account)
        return session.refuse(account.error());
    const auto changes = session.wait((*session.engine())->library().templateHistory(account->id, id));
    if (!changes)
        return session.refuse(changes.error());
    if (changes->empty())
        return session.refuse({.kind = ErrorKind::NoSuchTemplate, .subject = id});
    QJsonArray rows;
    for (const templates::TemplateChange& change : *changes) {
        rows.append(QJsonObject{{QStringLiteral("event"), nameOf(change.event)},
                                {QStringLiteral("at"), toDateTime(change.at).toString(Qt::ISODateWithMs)},
                                {QStringLiteral("title"), change.then.title},
                                {QStringLiteral("content"), change.then.content},
                                {QStringLiteral("example"), change.then.example}});
        session.say(rowFor({toDateTime(change.at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                            wordFor(change.event), change.then.title}));
        for (const QString& line : change.then.content.trimmed().split(u'\n'))
            session.say(line);
    }
    session.print({{QStringLiteral("account"), account->name},
                   {QStringLiteral("template"), id},
                   {QStringLiteral("changes"), rows}});
    return Done;
}

}  // namespace hongyan::tool
