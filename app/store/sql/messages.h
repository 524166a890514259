#pragma once

#include <optional>
#include <vector>

#include "store/sql/session.h"
#include "templates/message.h"

namespace hongyan::store {

/// Messages as people wrote them, version by version, and notes. Opens no transaction; throws Failure.
class Messages {
 public:
    Messages(Session& session, const Clock& clock) : m_session(session), m_clock(clock) {}

    MessageId save(AccountId account, const templates::Message& message);
    void rename(MessageId id, const QString& name);
    void remove(MessageId id);
    std::vector<templates::Message> all(AccountId account);
    std::vector<templates::MessageVersion> versions(MessageId id);

    QByteArray note(const QString& key);
    void setNote(const QString& key, const QByteArray& json);

 private:
    templates::MessageVersion read(const Statement& row) const;
    std::optional<templates::Message> latest(MessageId id);
    void needFree(AccountId account, const QString& name, MessageId self);

    Session& m_session;
    const Clock& m_clock;
};

}  // namespace hongyan::store
