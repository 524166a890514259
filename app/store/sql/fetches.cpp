#include "store/sql/fetches.h"

namespace hongyan::store {

using recipients::Recipient;

namespace {

constexpr int everybody = -1;

}  // namespace

FollowerFetch Fetches::begin(const recipients::RecipientList& list, AccountId account, std::optional<int> tag) {
    std::optional<ListId> old;
    bool isFresh = false;
    if (Statement row = m_session.run("fetch.begun", keptFor, account, tag.value_or(everybody), list.name);
        row.next()) {
        old = ListId{row.number(0)};
        isFresh = row.flag(1);
    }
    if (old && isFresh)
        return standing(*old).fetch;
    if (old)
        m_lists.abandon(*old);
    const ListId id = m_lists.begin(list);
    m_session.run("fetch.begin", id, account, tag.value_or(everybody), list.name);
    return standing(id).fetch;
}

FollowerFetch Fetches::add(const FollowerFetch& at, const QStringList& openids, const QString& next, qint64 total) {
    const Standing before = standing(at.list);
    if (before.fetch != at)
        raise(ErrorKind::AlreadyRunning, {}, QStringLiteral("another program goes on with this fetch"));
    std::vector<Recipient> people;
    people.reserve(static_cast<size_t>(openids.size()));
    qint64 row = at.people;
    for (const QString& openid : openids)
        people.push_back({.row = ++row, .openid = openid, .values = {openid}});
    m_lists.addNew(at.list, people);
    m_session.run("fetch.move", next, total, at.list);
    const FollowerFetch now = standing(at.list).fetch;
    m_session.run("fetch.repeated", before.duplicates + openids.size() - (now.people - at.people), at.list);
    return now;
}

void Fetches::finish(ListId id) {
    const Standing end = standing(id);
    m_session.run("fetch.end", id);
    m_lists.finish(id, end.duplicates, 0);
}

Fetches::Standing Fetches::standing(ListId id) {
    Statement row = m_session.run("fetch.one", id);
    if (!row.next())
        raise(ErrorKind::NoSuchList, QString::number(id.value), QStringLiteral("no fetch of that number"));
    return {{.list = id, .next = row.text(0), .people = row.number(2), .total = row.number(1)}, row.number(3)};
}

}  // namespace hongyan::store
