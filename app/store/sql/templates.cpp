#include "store/sql/templates.h"

#include <algorithm>
#include <map>

#include "store/sql/messagecodec.h"

namespace hongyan::store {

using templates::Template;
using templates::TemplateChange;
using templates::TemplateEvent;

namespace {

/// From `column` on: title, content, example, channel, choices.
Template readText(const Statement& row, int column, AccountId account) {
    Template read;
    read.account = account;
    read.title = row.text(column);
    read.content = row.text(column + 1);
    read.example = row.text(column + 2);
    read.channel = row.as<templates::Channel>(column + 3);
    read.fields = fieldsFromStored(read.content, read.example, row.text(column + 4), read.channel);
    return read;
}

Template read(const Statement& row, AccountId account) {
    Template read = readText(row, 1, account);
    read.id = row.text(0);
    read.gone = row.flag(6);
    read.syncedAt = row.time(7);
    return read;
}

bool saySame(const Template& one, const Template& other) {
    return one.title == other.title && one.content == other.content && one.example == other.example &&
           one.channel == other.channel && storedChoices(one.fields) == storedChoices(other.fields);
}

/// What happened to a template between two lists of the platform, if anything.
std::optional<TemplateEvent> eventBetween(const Template* before, const Template& after) {
    if (!before)
        return TemplateEvent::Added;
    if (before->gone != after.gone)
        return after.gone ? TemplateEvent::Gone : TemplateEvent::Back;
    return saySame(*before, after) ? std::nullopt : std::optional(TemplateEvent::Changed);
}

}  // namespace

void Templates::replace(AccountId account, std::span<const Template> list) {
    if (!m_session.ask("account.one", account))
        raise(ErrorKind::NoSuchAccount, QString::number(account.value));
    std::map<QString, Template> before;
    for (Template& known : all(account))
        before.emplace(known.id, std::move(known));
    const Timestamp now = m_clock.now();
    m_session.run("template.mark", account);
    int ordinal = 0;
    for (const Template& one : list) {
        m_session.run("template.put", account, ++ordinal, one.id, one.title, one.content, one.example, one.channel,
                      storedChoices(one.fields), one.gone, one.syncedAt);
        const auto known = before.find(one.id);
        Template after = one;
        after.account = account;
        if (const auto event = eventBetween(known == before.end() ? nullptr : &known->second, one))
            remember(*event, now, after);
        before.insert_or_assign(one.id, std::move(after));
    }
    const auto isListed = [&](const QString& id) { return std::ranges::find(list, id, &Template::id) != list.end(); };
    for (auto& [id, known] : before)
        if (!known.gone && !isListed(id))
            remember(TemplateEvent::Gone, now, known);
}

std::vector<Template> Templates::all(AccountId account) {
    std::vector<Template> all;
    Statement rows = m_session.run("template.all", account);
    while (rows.next())
        all.push_back(read(rows, account));
    return all;
}

Template Templates::one(AccountId account, const QString& id) {
    Statement row = m_session.run("template.one", account, id);
    if (!row.next())
        raise(ErrorKind::NoSuchTemplate, id);
    return read(row, account);
}

std::vector<TemplateChange> Templates::history(AccountId account, const QString& id) {
    std::vector<TemplateChange> changes;
    for (Statement row = m_session.run("template.history", account, id); row.next();) {
        TemplateChange change{row.as<TemplateEvent>(0), row.time(1), readText(row, 2, account)};
        change.then.id = id;
        change.then.gone = change.event == TemplateEvent::Gone;
        change.then.syncedAt = change.at;
        changes.push_back(std::move(change));
    }
    return changes;
}

void Templates::remember(TemplateEvent event, Timestamp at, const Template& then) {
    m_session.run("template.changed", then.account, then.id, event, at, then.title, then.content, then.example,
                  then.channel, storedChoices(then.fields), then.account, then.id);
}

}  // namespace hongyan::store
