#pragma once

#include <QObject>
#include <QTimer>
#include <map>

#include "engine/library.h"

namespace hongyan::templatespage {

/// What the page shows: accounts, one account's templates and what became of one, the messages with the versions of
/// one, drafts, and the lists. Asks the library and drops answers to older questions. Gui thread.
class Shelf : public QObject {
    Q_OBJECT
 public:
    explicit Shelf(engine::Library& library, QObject* parent = nullptr);
    ~Shelf() override;

    void refresh();
    void chooseAccount(AccountId account);
    /// Asks the platform for the account's templates.
    void sync();
    /// As the next version of its id, or as a new message without one.
    void save(const templates::Message& message);
    void rename(MessageId message, const QString& name);
    void remove(MessageId message);
    /// Those of another message, or template, are forgotten at once.
    void askVersions(MessageId message);
    void askChanges(const QString& templateId);

    const std::vector<settings::Account>& accounts() const { return m_accounts; }
    const settings::Account* account() const;  ///< the chosen one
    const std::vector<templates::Template>& templates() const { return m_templates; }
    const templates::Template* templateOf(const QString& id) const;
    const std::vector<recipients::ListInfo>& lists() const { return m_lists; }
    const recipients::ListInfo* list(ListId id) const;
    const std::vector<templates::Message>& messages() const { return m_messages; }  ///< the latest versions
    std::vector<templates::Message> messagesOf(const QString& templateId) const;    ///< oldest first
    const templates::Message* message(MessageId id) const;
    const std::vector<templates::MessageVersion>& versions() const { return m_versions; }  ///< oldest first
    const templates::MessageVersion* version(int number) const;
    const std::vector<templates::TemplateChange>& changes() const { return m_changes; }  ///< oldest first
    bool isLoaded() const { return m_loaded; }  ///< accounts and templates were answered once
    bool isSyncing() const { return m_syncing; }
    bool isSaving() const { return m_saving; }

    /// What was written on a message (0: on none) and not saved yet.
    const templates::Message* draft(const QString& templateId, MessageId base) const;
    bool hasDraft(const QString& templateId) const;
    /// `message.id` is the message it is to be the next version of. Written to the store within a second and before
    /// this goes.
    void keepDraft(const templates::Message& message);
    void dropDraft(const QString& templateId, MessageId base);

 signals:
    void accountsChanged();
    void templatesChanged();
    void messagesChanged();
    void versionsChanged();
    void changesChanged();
    void listsChanged();
    void stateChanged();  ///< syncing, saving
    void saved(hongyan::MessageId id);
    void loadFailed(const hongyan::Error& error);
    void syncFailed(const hongyan::Error& error);
    void synced();
    void saveFailed(const hongyan::Error& error);
    void renameFailed(const hongyan::Error& error);
    void removeFailed(const hongyan::Error& error);

 private:
    using DraftKey = std::pair<QString, qint64>;
    void askForTemplates();
    void askForMessages();
    void askForLists();
    void askForDrafts();
    void takeAccounts(const std::vector<settings::Account>& accounts);
    void writeDrafts();

    engine::Library& m_library;
    std::vector<settings::Account> m_accounts;
    std::vector<templates::Template> m_templates;
    std::vector<templates::Message> m_messages;
    std::vector<templates::MessageVersion> m_versions;
    MessageId m_versionsOf;
    std::vector<templates::TemplateChange> m_changes;
    QString m_changesOf;
    std::vector<recipients::ListInfo> m_lists;
    std::map<DraftKey, templates::Message> m_drafts;
    AccountId m_account;
    bool m_loaded = false;
    bool m_syncing = false;
    bool m_saving = false;
    QTimer m_draftsSoon;
    // Answers to older questions are dropped.
    quint64 m_accountsAsked = 0;
    quint64 m_templatesAsked = 0;
    quint64 m_messagesAsked = 0;
    quint64 m_versionsAsked = 0;
    quint64 m_changesAsked = 0;
    quint64 m_listsAsked = 0;
    quint64 m_draftsAsked = 0;
};

/// Whether they say the same, whatever their ids and names.
bool sayTheSame(const templates::Message& one, const templates::Message& other);

}  // namespace hongyan::templatespage
