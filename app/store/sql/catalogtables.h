#pragma once

#include "store/catalog.h"
#include "store/sql/accounts.h"
#include "store/sql/fetches.h"
#include "store/sql/lists.h"
#include "store/sql/messages.h"
#include "store/sql/suppressions.h"
#include "store/sql/templates.h"

namespace hongyan::store {

/// The catalog over SQL: each change one transaction. The session's thread.
class CatalogTables final : public Catalog {
 public:
    /// `clock` says when a message was saved.
    CatalogTables(Session& session, const Clock& clock)
        : m_session(session),
          m_accounts(session),
          m_templates(session, clock),
          m_messages(session, clock),
          m_lists(session),
          m_fetches(session, m_lists),
          m_suppressions(session) {}

    Result<AccountId> addAccount(const settings::Account& account) override;
    Result<void> changeAccount(const settings::Account& account) override;
    Result<void> removeAccount(AccountId id) override;
    Result<void> scrubTokenUrl(AccountId id, const QUrl& was, const QUrl& now) override;
    Result<std::vector<settings::Account>> accounts() override;
    Result<settings::Account> account(AccountId id) override;
    Result<settings::Account> accountNamed(const QString& nameOrAppId) override;

    Result<void> replaceTemplates(AccountId account, std::span<const templates::Template> list) override;
    Result<std::vector<templates::Template>> templates(AccountId account) override;
    Result<templates::Template> templateById(AccountId account, const QString& id) override;
    Result<std::vector<templates::TemplateChange>> templateHistory(AccountId account, const QString& id) override;

    Result<MessageId> saveMessage(AccountId account, const templates::Message& message) override;
    Result<void> renameMessage(MessageId id, const QString& name) override;
    Result<void> removeMessage(MessageId id) override;
    Result<std::vector<templates::Message>> messages(AccountId account) override;
    Result<std::vector<templates::MessageVersion>> messageVersions(MessageId id) override;

    Result<ListId> beginList(const recipients::RecipientList& list) override;
    Result<void> addToList(ListId id, std::span<const recipients::Recipient> people) override;
    Result<void> finishList(ListId id, qint64 duplicates, qint64 problems) override;
    Result<void> finishLists(std::span<const ListId> ids) override;
    Result<void> abandonList(ListId id) override;
    Result<void> removeList(ListId id) override;
    Result<void> renameList(ListId id, const QString& name) override;
    Result<void> tagList(ListId id, const QStringList& tags) override;
    Result<std::vector<ListInfo>> lists() override;
    Result<ListInfo> listNamed(const QString& name) override;
    Result<ListInfo> listById(ListId id) override;
    Result<std::vector<recipients::Recipient>> people(ListId id, qint64 from, int limit) override;
    Result<std::vector<int>> memberships(const QStringList& openids, std::span<const ListId> lists) override;

    Result<FollowerFetch> beginFetch(const recipients::RecipientList& list, AccountId account,
                                     std::optional<int> tag) override;
    Result<FollowerFetch> addFetched(const FollowerFetch& at, const QStringList& openids, const QString& next,
                                     qint64 total) override;
    Result<void> finishFetch(ListId id) override;

    Result<void> suppress(std::span<const recipients::Suppression> people) override;
    Result<qint64> unsuppress(const QStringList& openids) override;
    Result<std::vector<recipients::Suppression>> suppressions(const QString& after, int limit) override;
    Result<std::vector<recipients::Suppression>> suppressionsOf(const QStringList& openids) override;
    Result<qint64> suppressionCount() override;
    Result<qint64> suppressedOf(ListId list, Timestamp now) override;

    Result<QByteArray> note(const QString& key) override;
    Result<void> setNote(const QString& key, const QByteArray& json) override;

 private:
    Session& m_session;
    Accounts m_accounts;
    Templates m_templates;
    Messages m_messages;
    Lists m_lists;
    Fetches m_fetches;
    Suppressions m_suppressions;
};

}  // namespace hongyan::store
