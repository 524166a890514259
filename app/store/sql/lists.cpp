#include "store/sql/lists.h"

namespace hongyan::store {

using recipients::Recipient;
using recipients::RecipientList;

namespace {

Catalog::ListInfo read(const Statement& row) {
    RecipientList list;
    list.id = {row.number(0)};
    list.name = row.text(1);
    list.sourceFile = row.text(2);
    list.columns = textsFromJson(row.text(3));
    list.openidColumn = row.small(4);
    list.nameColumn = row.small(5);
    list.size = row.number(6);
    list.importedAt = row.time(7);
    return {list, row.number(8), row.number(9)};
}

}  // namespace

ListId Lists::begin(const RecipientList& list) {
    return {*m_session.ask("list.begin", list.name, list.sourceFile, toJson(list.columns), list.openidColumn,
                           list.nameColumn, list.importedAt)};
}

void Lists::add(ListId id, std::span<const Recipient> people) {
    const Import import = importing(id);
    qint64 size = import.size;
    Statement add = m_session.prepare("recipient.add");
    for (const Recipient& person : people) {
        const bool isNamed = import.nameColumn >= 0 && import.nameColumn < person.values.size();
        add.run({id.value, size + 1, person.row, toVariant(person.openid),
                 toVariant(isNamed ? person.values[import.nameColumn] : QString()), toJson(person.values)});
        size += add.changed();
    }
    m_session.run("list.grow", size, id);
}

void Lists::finish(ListId id, qint64 duplicates, qint64 problems) {
    importing(id);
    if (const std::optional<qint64> old = m_session.ask("list.replaced", id))
        retire({*old});
    m_session.run("list.finish", duplicates, problems, id);
}

void Lists::abandon(ListId id) {
    importing(id);
    destroy(id);
}

void Lists::remove(ListId id) {
    one(id);
    retire(id);
}

std::vector<Catalog::ListInfo> Lists::all() {
    std::vector<Catalog::ListInfo> lists;
    Statement rows = m_session.run("list.all");
    while (rows.next())
        lists.push_back(read(rows));
    return lists;
}

Catalog::ListInfo Lists::named(const QString& name) {
    Statement row = m_session.run("list.named", name);
    if (!row.next())
        raise(ErrorKind::NoSuchList, name);
    return read(row);
}

Catalog::ListInfo Lists::one(ListId id) {
    Statement row = m_session.run("list.one", id);
    if (!row.next())
        raise(ErrorKind::NoSuchList, QString::number(id.value));
    return read(row);
}

std::vector<Recipient> Lists::people(ListId id, qint64 from, int limit) {
    one(id);
    std::vector<Recipient> people;
    Statement rows = m_session.run("recipient.page", id, from, limit);
    while (rows.next())
        people.push_back({rows.number(0), rows.text(1), textsFromJson(rows.text(2))});
    return people;
}

void Lists::sweep() {
    std::vector<ListId> forsaken;
    for (Statement rows = m_session.run("list.unfinished", forsakenAfter); rows.next();)
        forsaken.push_back({rows.number(0)});
    for (const ListId id : forsaken)
        destroy(id);
}

Lists::Import Lists::importing(ListId id) {
    Statement row = m_session.run("list.importing", id);
    if (!row.next())
        raise(ErrorKind::NoSuchList, QString::number(id.value), QStringLiteral("no import of that number"));
    return {row.number(0), row.small(1)};
}

void Lists::retire(ListId id) {
    if (m_session.ask("list.used", id))
        m_session.run("list.hide", id);
    else
        destroy(id);
}

void Lists::destroy(ListId id) {
    m_session.run("list.empty", id);
    m_session.run("list.delete", id);
}

}  // namespace hongyan::store
