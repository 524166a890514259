#pragma once

#include <QObject>
#include <vector>

#include "engine/library.h"

namespace hongyan::sendingpage {

/// What there is to choose from, as the library last answered; answers to older questions are dropped. Gui thread.
class Shelf : public QObject {
    Q_OBJECT
 public:
    explicit Shelf(engine::Library& library, QObject* parent = nullptr);

    void askAccounts();
    void askLists();
    /// Templates and saved messages of one account; those of another are forgotten at once.
    void askTemplates(AccountId account);
    /// From the platform.
    void sync();

    const std::vector<settings::Account>& accounts() const { return m_accounts; }
    const std::vector<templates::Template>& templates() const { return m_templates; }
    const std::vector<recipients::ListInfo>& lists() const { return m_lists; }
    std::vector<templates::Message> messagesOf(const QString& templateId) const;

    /// Null: not there (any more).
    const settings::Account* account(AccountId id) const;
    const templates::Template* templateOf(const QString& id) const;
    const templates::Message* message(MessageId id) const;
    /// The list, or the one that was imported in its place.
    const recipients::ListInfo* list(ListId id, const QString& name) const;

    AccountId templatesOf() const { return m_account; }
    bool accountsKnown() const { return m_accountsKnown; }
    bool templatesKnown() const { return m_templatesKnown; }
    bool listsKnown() const { return m_listsKnown; }
    bool isSyncing() const { return m_syncing; }

 signals:
    void changed();
    void failed(const hongyan::Error& error);

 private:
    void takeTemplates(quint64 question, const Result<std::vector<templates::Template>>& rows);

    engine::Library& m_library;
    AccountId m_account;
    std::vector<settings::Account> m_accounts;
    std::vector<templates::Template> m_templates;
    std::vector<templates::Message> m_messages;
    std::vector<recipients::ListInfo> m_lists;
    bool m_accountsKnown = false;
    bool m_templatesKnown = false;
    bool m_listsKnown = false;
    bool m_syncing = false;
    quint64 m_accountQuestion = 0;
    quint64 m_templateQuestion = 0;
    quint64 m_listQuestion = 0;
};

}  // namespace hongyan::sendingpage
