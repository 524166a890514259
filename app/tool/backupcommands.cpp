#include "tool/backupcommands.h"

#include "engine/backup.h"
#include "tool/detailwords.h"
#include "tool/summary.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

QString localTime(Timestamp time) {
    return toDateTime(time).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonObject toJson(const engine::Contents& contents) {
    return {{QStringLiteral("latest"), timeOrNull(contents.latest)},
            {QStringLiteral("campaigns"), contents.campaigns},
            {QStringLiteral("live_campaigns"), contents.liveCampaigns},
            {QStringLiteral("deliveries"), contents.deliveries},
            {QStringLiteral("bytes"), contents.bytes}};
}

QStringList linesOf(const engine::RestorePlan& plan, const RestoreWords& words, const QString& folder) {
    QStringList lines{plan.backup.latest
                          ? Words::tr("%1 is from %2: %3, %4.")
                                .arg(words.file, localTime(*plan.backup.latest), campaignWords(plan.backup.campaigns),
                                     deliveryWords(plan.backup.deliveries))
                          : Words::tr("%1 holds no campaign yet.").arg(words.file)};
    if (!plan.replaces)
        lines << Words::tr("There is no database in %1 yet.").arg(folder);
    else if (!plan.current)
        lines << Words::tr("The database in %1 cannot be read; it is kept beside the new one.").arg(folder);
    else if (!plan.current->latest)
        lines << Words::tr("The database in %1 holds no campaign yet. It is kept beside the new one.").arg(folder);
    else
        lines << Words::tr("The database in %1 is from %2: %3, %4. It is kept beside the new one.")
                     .arg(folder, localTime(*plan.current->latest), campaignWords(plan.current->campaigns),
                          deliveryWords(plan.current->deliveries));
    if (plan.startedSince > 0)
        lines << Words::tr(
            "%n campaign(s) started after the backup are not known to it: no send-once key and no cap will "
            "count them.",
            nullptr, counted(plan.startedSince));
    if (plan.sentSince)
        lines << Words::tr("%n delivery(ies) made after the backup are not known to it.", nullptr,
                           counted(*plan.sentSince));
    else if (plan.replaces)
        lines << Words::tr("How many deliveries were made after the backup is not known.");
    if (plan.backup.liveCampaigns > 0)
        lines << Words::tr("%n campaign(s) in it not finished yet will be paused until you look at them.", nullptr,
                           counted(plan.backup.liveCampaigns));
    return lines;
}

/// Of the backup itself, which is not the database that the usual sentences are about.
int refuseBackup(Session& session, const Error& error, const QString& file) {
    if (error.subject == file && error.kind == ErrorKind::StorageForeign)
        return session.refuse(error, Words::tr("%1 is no backup that could be brought back: %2. Nothing was changed.")
                                         .arg(file, detailOf(error)));
    if (error.subject == file && error.kind == ErrorKind::StorageBroken)
        return session.refuse(
            error,
            Words::tr("%1 is damaged and cannot be brought back. Nothing was changed. Try an older backup.").arg(file));
    return session.refuse(error);
}

}  // namespace

int backUp(Session& session, const QString& file) {
    const auto made = engine::backUp(session.options().folder, file);
    if (!made)
        return session.refuse(made.error());
    QJsonObject object = toJson(*made);
    object.insert(QStringLiteral("file"), file);
    object.insert(QStringLiteral("damage"), made->damage.isEmpty() ? QJsonValue() : QJsonValue(made->damage));
    session.print(object);
    session.say(Words::tr("%1 and %2 are in %3, and were read through there.")
                    .arg(campaignWords(made->campaigns), deliveryWords(made->deliveries), file));
    if (made->damage.isEmpty())
        return Done;
    session.note(
        Words::tr("The database itself is damaged (%1); the backup is not. Bring it back with: hongyanctl restore %2")
            .arg(made->damage, file));
    return Storage;
}

int restore(Session& session, const RestoreWords& words) {
    const QString& folder = session.options().folder;
    const auto plan = engine::planRestore(folder, words.file);
    if (!plan)
        return refuseBackup(session, plan.error(), words.file);
    QJsonObject object{{QStringLiteral("backup"), toJson(plan->backup)},
                       {QStringLiteral("current"), plan->current ? QJsonValue(toJson(*plan->current)) : QJsonValue()},
                       {QStringLiteral("sent_since"), plan->sentSince ? QJsonValue(*plan->sentSince) : QJsonValue()},
                       {QStringLiteral("started_since"), plan->startedSince},
                       {QStringLiteral("restored"), words.isMeant}};
    for (const QString& line : linesOf(*plan, words, folder))
        session.say(line);
    if (!words.isMeant) {
        session.print(object);
        session.note(
            Words::tr("Nothing was changed. To bring it back, say so: hongyanctl restore %1 --yes").arg(words.file));
        return BadInput;
    }
    const auto aside = engine::restore(folder, words.file);
    if (!aside)
        return refuseBackup(session, aside.error(), words.file);
    object.insert(QStringLiteral("replaced"), aside->isEmpty() ? QJsonValue() : QJsonValue(*aside));
    session.print(object);
    if (!aside->isEmpty())
        session.say(Words::tr("The database that was there is now %1.").arg(*aside));
    session.say(Words::tr("The backup is in its place. See: hongyanctl campaign list."));
    return Done;
}

}  // namespace hongyan::tool
