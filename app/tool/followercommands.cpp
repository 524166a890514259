#include "tool/followercommands.h"

#include <QJsonArray>

#include "tool/jobs.h"
#include "tool/lines.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using Tags = std::vector<wechat::FollowerTag>;

/// By its name, or else its number.
Result<int> tagNamed(const Tags& tags, const QString& words) {
    QStringList known;
    for (const wechat::FollowerTag& tag : tags) {
        if (tag.name == words)
            return tag.id;
        known << tag.name;
    }
    for (const wechat::FollowerTag& tag : tags)
        if (QString::number(tag.id) == words)
            return tag.id;
    return fail(ErrorKind::InvalidInput, words,
                QStringLiteral("the account's tags are %1").arg(known.join(QStringLiteral(", "))));
}

Result<engine::FollowersRequest> requestFrom(Session& session, const FollowersWords& words) {
    const auto account = accountNamed(session, words.account);
    if (!account)
        return fail(account.error());
    engine::FollowersRequest request{.account = account->id, .tag = {}, .listName = words.list};
    if (words.tag.isEmpty())
        return request;
    const auto tags = session.wait((*session.engine())->library().followerTags(account->id));
    if (!tags)
        return fail(tags.error());
    const auto tag = tagNamed(*tags, words.tag);
    if (!tag)
        return fail(tag.error());
    request.tag = *tag;
    return request;
}

int sayStopped(Session& session) {
    const QString sentence = Words::tr("Stopped. What was fetched is kept for a day: the same command goes on there.");
    session.print({{QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), nameOf(ErrorKind::Cancelled)},
                                                         {QStringLiteral("message"), sentence}}}});
    session.note(sentence);
    return Interrupted;
}

}  // namespace

int listTags(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    const auto tags = session.wait((*session.engine())->library().followerTags(account->id));
    if (!tags)
        return session.refuse(tags.error());
    QJsonArray rows;
    for (const wechat::FollowerTag& tag : *tags) {
        rows.append(QJsonObject{{QStringLiteral("id"), tag.id},
                                {QStringLiteral("name"), tag.name},
                                {QStringLiteral("followers"), tag.count}});
        session.say(rowFor({QString::number(tag.id), tag.name, QString::number(tag.count)}));
    }
    session.print({{QStringLiteral("account"), account->name}, {QStringLiteral("tags"), rows}});
    return Done;
}

int fetchFollowers(Session& session, const FollowersWords& words) {
    const auto request = requestFrom(session, words);
    if (!request)
        return session.refuse(request.error());
    engine::Library& library = (*session.engine())->library();
    const std::unique_ptr<engine::ListJob> job(library.fetchFollowers(*request, nullptr));
    qint64 people = 0;
    const auto made = waitForJob<std::vector<ListId>>(session, *job, &people);
    if (!made && made.error().kind == ErrorKind::Cancelled)
        return sayStopped(session);
    if (!made) {
        const int code = session.refuse(made.error());
        if (people > 0)
            session.note(
                Words::tr("%1: fetched and kept for a day. The same command goes on there.").arg(peopleWords(people)));
        return code;
    }
    const auto lists = session.wait(library.lists());
    if (!lists)
        return session.refuse(lists.error());
    for (const recipients::ListInfo& info : *lists)
        if (info.list.id == made->front()) {
            session.print({{QStringLiteral("list"), info.list.name},
                           {QStringLiteral("people"), info.list.size},
                           {QStringLiteral("duplicates"), info.duplicates}});
            session.say(Words::tr("%1: %2 followers.").arg(info.list.name, QString::number(info.list.size)));
        }
    return Done;
}

}  // namespace hongyan::tool
