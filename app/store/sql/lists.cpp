#include "store/sql/lists.h"

#include <QSet>

#include "store/sql/fetches.h"

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
    list.tags = textsFromJson(row.text(10));
    list.onePerRow = row.flag(11);
    list.further = row.number(12);
    return {list, row.number(8), row.number(9)};
}

QString nameOf(const Recipient& person, int column) {
    return column >= 0 ? person.values.value(column) : QString();
}

/// [[row, openid, name, [cells]], …]
QString toJson(std::span<const Recipient> people, int nameColumn) {
    QString json = QStringLiteral("[");
    for (const Recipient& person : people) {
        json += json.size() > 1 ? QStringLiteral(",[") : QStringLiteral("[");
        json += QString::number(person.row) + u',';
        appendJson(json, person.openid);
        json += u',';
        appendJson(json, nameOf(person, nameColumn));
        json += u',';
        appendJson(json, person.values);
        json += u']';
    }
    return json + u']';
}

}  // namespace

ListId Lists::begin(const RecipientList& list) {
    needName(list.name);
    return {*m_session.ask("list.begin", list.name, list.sourceFile, toJson(list.columns), list.openidColumn,
                           list.nameColumn, list.importedAt, toJson(list.tags), list.onePerRow)};
}

void Lists::add(ListId id, std::span<const Recipient> people) {
    const Import import = importing(id);
    // In one statement: one of its own for each person takes three times as long.
    m_session.run("recipient.add", id, import.size, toJson(people, import.nameColumn));
    m_session.run("list.grow", import.size + static_cast<qint64>(people.size()), id);
}

void Lists::addNew(ListId id, std::span<const Recipient> people) {
    QStringList openids;
    for (const Recipient& person : people)
        openids.append(person.openid);
    QSet<QString> fresh;
    for (Statement rows = m_session.run("member.add", id, toJson(openids)); rows.next();)
        fresh.insert(rows.text(0));
    std::vector<Recipient> added;
    for (const Recipient& person : people)
        if (fresh.remove(person.openid))
            added.push_back(person);
    add(id, added);
}

void Lists::finish(ListId id, qint64 duplicates, qint64 problems) {
    importing(id);
    if (const std::optional<qint64> old = m_session.ask("list.replaced", id)) {
        m_session.run("list.inherit", *old, id);
        retire({*old});
    }
    complete(id, duplicates, problems);
}

void Lists::complete(ListId id, qint64 duplicates, qint64 problems) {
    m_session.run("member.fill", id);
    const Import import = importing(id);
    const qint64 further = import.size - *m_session.ask("member.count", id);
    if (further > 0 && !import.onePerRow)
        raise(ErrorKind::StorageFailed, m_session.subject(), QStringLiteral("somebody is on the list twice"));
    if (further > 0)
        m_session.run("recipient.number", id, id);
    m_session.run("list.finish", duplicates, problems, further, id);
}

void Lists::finishAll(std::span<const ListId> ids) {
    for (const ListId id : ids) {
        needFree(importing(id).name, id);
        complete(id, 0, 0);
    }
}

void Lists::abandon(ListId id) {
    importing(id);
    destroy(id);
}

void Lists::remove(ListId id) {
    one(id);
    retire(id);
}

void Lists::rename(ListId id, const QString& name) {
    needName(name);
    needFree(name, id);
    if (m_session.change("list.rename", name, id) == 0)
        raise(ErrorKind::NoSuchList, QString::number(id.value));
}

void Lists::tag(ListId id, const QStringList& tags) {
    if (m_session.change("list.tag", toJson(tags), id) == 0)
        raise(ErrorKind::NoSuchList, QString::number(id.value));
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
        people.push_back({rows.number(0), rows.text(1), textsFromJson(rows.text(2)), rows.small(3)});
    return people;
}

/// A list that goes while this reads takes its people along, which must not be read as nobody being on it. Numbers are
/// never given twice: a list that is there afterwards was there all the time.
std::vector<int> Lists::memberships(const QStringList& openids, std::span<const ListId> lists) {
    std::vector<int> counts(static_cast<size_t>(openids.size()), 0);
    for (Statement rows = m_session.run("recipient.memberships", toJson(openids), toNumbersJson(lists)); rows.next();)
        counts[static_cast<size_t>(rows.number(0))] = rows.small(1);
    for (const ListId list : lists)
        one(list);
    return counts;
}

void Lists::sweep() {
    std::vector<ListId> forsaken;
    for (Statement rows = m_session.run("list.unfinished", Fetches::keptFor, forsakenAfter); rows.next();)
        forsaken.push_back({rows.number(0)});
    for (const ListId id : forsaken)
        destroy(id);
}

Lists::Import Lists::importing(ListId id) {
    Statement row = m_session.run("list.importing", id);
    if (!row.next())
        raise(ErrorKind::NoSuchList, QString::number(id.value), QStringLiteral("no import of that number"));
    return {row.text(0), row.number(1), row.small(2), row.flag(3)};
}

void Lists::needFree(const QString& name, ListId self) {
    if (m_session.ask("list.taken", name, self))
        raise(ErrorKind::AlreadyExists, name);
}

void Lists::retire(ListId id) {
    if (m_session.ask("list.used", id))
        m_session.run("list.hide", id);
    else
        destroy(id);
}

void Lists::destroy(ListId id) {
    m_session.run("list.empty", id);
    m_session.run("list.disband", id);
    m_session.run("list.delete", id);
}

}  // namespace hongyan::store
