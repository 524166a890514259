#include "store/sql/messages.h"

#include "store/sql/messagecodec.h"

namespace hongyan::store {

using templates::Message;
using templates::Template;

namespace {

Template read(const Statement& row, AccountId account) {
    Template read;
    read.account = account;
    read.id = row.text(0);
    read.title = row.text(1);
    read.content = row.text(2);
    read.example = row.text(3);
    read.channel = row.as<templates::Channel>(4);
    read.fields = fieldsFromStored(read.content, read.example, row.text(5), read.channel);
    read.gone = row.flag(6);
    read.syncedAt = row.time(7);
    return read;
}

}  // namespace

void Messages::replaceTemplates(AccountId account, std::span<const Template> list) {
    needAccount(account);
    m_session.run("template.mark", account);
    int ordinal = 0;
    for (const Template& one : list)
        m_session.run("template.put", account, ++ordinal, one.id, one.title, one.content, one.example, one.channel,
                      storedChoices(one.fields), one.gone, one.syncedAt);
}

std::vector<Template> Messages::templates(AccountId account) {
    std::vector<Template> all;
    Statement rows = m_session.run("template.all", account);
    while (rows.next())
        all.push_back(read(rows, account));
    return all;
}

Template Messages::templateById(AccountId account, const QString& id) {
    Statement row = m_session.run("template.one", account, id);
    if (!row.next())
        raise(ErrorKind::NoSuchTemplate, id);
    return read(row, account);
}

MessageId Messages::save(AccountId account, const Message& message) {
    needAccount(account);
    const QString json = storedMessage(message);
    // Removed meanwhile, it is kept as a new one rather than lost.
    if (message.id.isValid() && m_session.change("message.change", account, message.name, json, message.id) > 0)
        return message.id;
    return {*m_session.ask("message.add", account, message.name, json)};
}

void Messages::remove(MessageId id) {
    m_session.run("message.remove", id);
}

std::vector<Message> Messages::all(AccountId account) {
    std::vector<Message> messages;
    Statement rows = m_session.run("message.all", account);
    while (rows.next()) {
        messages.push_back(messageFromStored(rows.text(1), m_session.subject()));
        messages.back().id = {rows.number(0)};
    }
    return messages;
}

QByteArray Messages::note(const QString& key) {
    Statement row = m_session.run("note.one", key);
    return row.next() ? row.text(0).toUtf8() : QByteArray();
}

void Messages::setNote(const QString& key, const QByteArray& json) {
    m_session.run("note.put", key, json);
}

void Messages::needAccount(AccountId account) {
    if (!m_session.ask("account.one", account))
        raise(ErrorKind::NoSuchAccount, QString::number(account.value));
}

}  // namespace hongyan::store
