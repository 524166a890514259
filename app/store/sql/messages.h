#pragma once

#include <span>
#include <vector>

#include "store/sql/session.h"
#include "templates/message.h"
#include "templates/template.h"

namespace hongyan::store {

/// Templates as the platform listed them, messages as people wrote them, and notes. Opens no transaction; throws
/// Failure.
class Messages {
 public:
    explicit Messages(Session& session) : m_session(session) {}

    void replaceTemplates(AccountId account, std::span<const templates::Template> list);
    std::vector<templates::Template> templates(AccountId account);
    templates::Template templateById(AccountId account, const QString& id);

    MessageId save(AccountId account, const templates::Message& message);
    void remove(MessageId id);
    std::vector<templates::Message> all(AccountId account);

    QByteArray note(const QString& key);
    void setNote(const QString& key, const QByteArray& json);

 private:
    void needAccount(AccountId account);

    Session& m_session;
};

}  // namespace hongyan::store
