#include "store/sql/messages.h"

#include "store/sql/messagecodec.h"

namespace hongyan::store {

using templates::Message;
using templates::MessageVersion;

MessageId Messages::save(AccountId account, const Message& message) {
    if (!m_session.ask("account.one", account))
        raise(ErrorKind::NoSuchAccount, QString::number(account.value));
    // Removed meanwhile, it is kept as a new one rather than lost.
    const bool isKnown = message.id.isValid() && m_session.ask("message.of", message.id) == account.value;
    Message kept = message;
    kept.id = isKnown ? message.id : MessageId();
    needName(kept.name);
    needFree(account, kept.name, kept.id);
    const std::optional<Message> before = isKnown ? latest(kept.id) : std::nullopt;
    kept.version = before ? before->version : 0;
    if (before == kept)
        return kept.id;
    if (isKnown)
        m_session.run("message.rename", kept.name, kept.id);
    else
        kept.id = {*m_session.ask("message.add", account, kept.name)};
    ++kept.version;
    m_session.run("version.add", kept.id, kept.version, m_clock.now(), storedMessage(kept));
    return kept.id;
}

void Messages::rename(MessageId id, const QString& name) {
    const std::optional<qint64> account = m_session.ask("message.of", id);
    if (!account)
        raise(ErrorKind::InvalidInput, name, QStringLiteral("there is no message %1").arg(id.value));
    needName(name);
    needFree({*account}, name, id);
    m_session.run("message.rename", name, id);
}

void Messages::remove(MessageId id) {
    m_session.run("message.remove", id);
}

std::vector<Message> Messages::all(AccountId account) {
    std::vector<Message> messages;
    for (Statement rows = m_session.run("message.all", account); rows.next();)
        messages.push_back(read(rows).message);
    return messages;
}

std::vector<MessageVersion> Messages::versions(MessageId id) {
    std::vector<MessageVersion> versions;
    for (Statement rows = m_session.run("message.versions", id); rows.next();)
        versions.push_back(read(rows));
    return versions;
}

MessageVersion Messages::read(const Statement& row) const {
    MessageVersion version{messageFromStored(row.text(4), m_session.subject()), row.time(3)};
    version.message.id = {row.number(0)};
    version.message.name = row.text(1);
    version.message.version = row.small(2);
    return version;
}

std::optional<Message> Messages::latest(MessageId id) {
    Statement row = m_session.run("message.latest", id);
    return row.next() ? std::optional(read(row).message) : std::nullopt;
}

void Messages::needFree(AccountId account, const QString& name, MessageId self) {
    if (m_session.ask("message.taken", account, name, self))
        raise(ErrorKind::AlreadyExists, name);
}

QByteArray Messages::note(const QString& key) {
    Statement row = m_session.run("note.one", key);
    return row.next() ? row.text(0).toUtf8() : QByteArray();
}

void Messages::setNote(const QString& key, const QByteArray& json) {
    m_session.run("note.put", key, json);
}

}  // namespace hongyan::store
