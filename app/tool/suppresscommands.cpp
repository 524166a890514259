#include <QJsonArray>

#include "tool/commands.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

constexpr int page = 1'000;

QJsonObject toJson(const recipients::Suppression& one) {
    return {{QStringLiteral("openid"), one.openid},
            {QStringLiteral("reason"), one.reason},
            {QStringLiteral("source"), one.source},
            {QStringLiteral("added_at"), toDateTime(one.addedAt).toString(Qt::ISODateWithMs)},
            {QStringLiteral("expires_at"),
             one.expiresAt ? QJsonValue(toDateTime(*one.expiresAt).toString(Qt::ISODateWithMs)) : QJsonValue()}};
}

Result<std::vector<recipients::Suppression>> suppressionsFrom(const SuppressWords& words) {
    std::optional<Timestamp> until;
    if (!words.until.isEmpty()) {
        const QDate day = QDate::fromString(words.until, Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorKind::InvalidInput, words.until,
                        QStringLiteral("--until is a day such as 2027-01-31; they are written to again from then on"));
        until = fromDateTime(day.startOfDay());
    }
    std::vector<recipients::Suppression> people;
    for (const QString& openid : words.openids) {
        if (!recipients::canBeOpenid(openid))
            return fail(ErrorKind::InvalidInput, openid, QStringLiteral("this cannot be an openid"));
        people.push_back({openid, words.reason, QStringLiteral("hongyanctl"), SystemClock().now(), until});
    }
    return people;
}

}  // namespace

int suppress(Session& session, const SuppressWords& words) {
    const auto people = suppressionsFrom(words);
    if (!people)
        return session.refuse(people.error());
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto kept = session.wait((*opened)->library().suppress(*people)); !kept)
        return session.refuse(kept.error());
    session.print({{QStringLiteral("suppressed"), static_cast<qint64>(people->size())}});
    session.say(Words::tr("Put on the suppression list: %1. No campaign writes to them.").arg(people->size()));
    return Done;
}

int unsuppress(Session& session, const QStringList& openids) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto removed = session.wait((*opened)->library().unsuppress(openids));
    if (!removed)
        return session.refuse(removed.error());
    session.print({{QStringLiteral("removed"), *removed}});
    session.say(Words::tr("Taken off the suppression list: %1.").arg(*removed));
    return Done;
}

int listSuppressions(Session& session) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    QString after;
    QJsonArray rows;
    for (;;) {
        const auto people = session.wait((*opened)->library().suppressions(after, page));
        if (!people)
            return session.refuse(people.error());
        for (const recipients::Suppression& one : *people) {
            rows.append(toJson(one));
            session.say(QStringLiteral("%1\t%2\t%3\t%4")
                            .arg(one.openid, one.reason, one.source,
                                 one.expiresAt ? toDateTime(*one.expiresAt).toLocalTime().date().toString(Qt::ISODate)
                                               : QString()));
        }
        if (static_cast<int>(people->size()) < page)
            break;
        after = people->back().openid;
    }
    session.print({{QStringLiteral("suppressions"), rows}});
    return Done;
}

}  // namespace hongyan::tool
