#include "store/sql/suppressions.h"

namespace hongyan::store {

using recipients::Suppression;

void Suppressions::put(std::span<const Suppression> people) {
    Statement put = m_session.prepare("suppression.put");
    for (const Suppression& one : people)
        put.run({one.openid, toVariant(one.reason), toVariant(one.source), toVariant(one.addedAt),
                 toVariant(one.expiresAt)});
}

qint64 Suppressions::remove(const QStringList& openids) {
    qint64 removed = 0;
    for (const QString& openid : openids)
        removed += m_session.change("suppression.remove", openid);
    return removed;
}

std::vector<Suppression> Suppressions::page(const QString& after, int limit) {
    std::vector<Suppression> people;
    for (Statement row = m_session.run("suppression.page", after, limit); row.next();)
        people.push_back({row.text(0), row.text(1), row.text(2), row.time(3), row.timeIfAny(4)});
    return people;
}

std::vector<Suppression> Suppressions::among(const QStringList& openids) {
    std::vector<Suppression> people;
    for (const QString& openid : openids)
        for (Statement row = m_session.run("suppression.one", openid); row.next();)
            people.push_back({row.text(0), row.text(1), row.text(2), row.time(3), row.timeIfAny(4)});
    return people;
}

qint64 Suppressions::countOf(ListId list, Timestamp now) {
    return *m_session.ask("suppression.of", list, now);
}

qint64 Suppressions::count() {
    return *m_session.ask("suppression.count");
}

}  // namespace hongyan::store
