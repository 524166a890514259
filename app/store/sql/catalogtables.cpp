#include "store/sql/catalogtables.h"

#include "store/sql/transaction.h"

namespace hongyan::store {

Result<AccountId> CatalogTables::addAccount(const settings::Account& account) {
    return inTransaction(m_session, [&] { return m_accounts.add(account); });
}

Result<void> CatalogTables::changeAccount(const settings::Account& account) {
    return inTransaction(m_session, [&] { m_accounts.change(account); });
}

Result<void> CatalogTables::removeAccount(AccountId id) {
    return inTransaction(m_session, [&] { m_accounts.remove(id); });
}

/// The write-ahead log is emptied too; where somebody still reads it, closing does that.
Result<void> CatalogTables::scrubTokenUrl(AccountId id, const QUrl& was, const QUrl& now) {
    auto scrubbed = inTransaction(m_session, [&] {
        settings::Account account = m_accounts.one(id);
        if (account.tokenUrl != was)
            return;
        account.tokenUrl = now;
        m_accounts.change(account);
    });
    if (scrubbed)
        (void)asResult([&] { m_session.once(m_session.texts().text(QStringLiteral("checkpoint"))); });
    return scrubbed;
}

Result<std::vector<settings::Account>> CatalogTables::accounts() {
    return asResult([&] { return m_accounts.all(); });
}

Result<settings::Account> CatalogTables::account(AccountId id) {
    return asResult([&] { return m_accounts.one(id); });
}

Result<settings::Account> CatalogTables::accountNamed(const QString& nameOrAppId) {
    return asResult([&] { return m_accounts.named(nameOrAppId); });
}

Result<void> CatalogTables::replaceTemplates(AccountId account, std::span<const templates::Template> list) {
    return inTransaction(m_session, [&] { m_templates.replace(account, list); });
}

Result<std::vector<templates::Template>> CatalogTables::templates(AccountId account) {
    return asResult([&] { return m_templates.all(account); });
}

Result<templates::Template> CatalogTables::templateById(AccountId account, const QString& id) {
    return asResult([&] { return m_templates.one(account, id); });
}

Result<std::vector<templates::TemplateChange>> CatalogTables::templateHistory(AccountId account, const QString& id) {
    return asResult([&] { return m_templates.history(account, id); });
}

Result<MessageId> CatalogTables::saveMessage(AccountId account, const templates::Message& message) {
    return inTransaction(m_session, [&] { return m_messages.save(account, message); });
}

Result<void> CatalogTables::renameMessage(MessageId id, const QString& name) {
    return inTransaction(m_session, [&] { m_messages.rename(id, name); });
}

Result<void> CatalogTables::removeMessage(MessageId id) {
    return inTransaction(m_session, [&] { m_messages.remove(id); });
}

Result<std::vector<templates::Message>> CatalogTables::messages(AccountId account) {
    return asResult([&] { return m_messages.all(account); });
}

Result<std::vector<templates::MessageVersion>> CatalogTables::messageVersions(MessageId id) {
    return asResult([&] { return m_messages.versions(id); });
}

Result<ListId> CatalogTables::beginList(const recipients::RecipientList& list) {
    return inTransaction(m_session, [&] { return m_lists.begin(list); });
}

Result<void> CatalogTables::addToList(ListId id, std::span<const recipients::Recipient> people) {
    return inTransaction(m_session, [&] { m_lists.add(id, people); });
}

Result<void> CatalogTables::finishList(ListId id, qint64 duplicates, qint64 problems) {
    return inTransaction(m_session, [&] { m_lists.finish(id, duplicates, problems); });
}

Result<void> CatalogTables::finishLists(std::span<const ListId> ids) {
    return inTransaction(m_session, [&] { m_lists.finishAll(ids); });
}

Result<void> CatalogTables::abandonList(ListId id) {
    return inTransaction(m_session, [&] { m_lists.abandon(id); });
}

Result<void> CatalogTables::removeList(ListId id) {
    return inTransaction(m_session, [&] { m_lists.remove(id); });
}

Result<void> CatalogTables::renameList(ListId id, const QString& name) {
    return inTransaction(m_session, [&] { m_lists.rename(id, name); });
}

Result<void> CatalogTables::tagList(ListId id, const QStringList& tags) {
    return inTransaction(m_session, [&] { m_lists.tag(id, tags); });
}

Result<std::vector<Catalog::ListInfo>> CatalogTables::lists() {
    return asResult([&] { return m_lists.all(); });
}

Result<Catalog::ListInfo> CatalogTables::listNamed(const QString& name) {
    return asResult([&] { return m_lists.named(name); });
}

Result<Catalog::ListInfo> CatalogTables::listById(ListId id) {
    return asResult([&] { return m_lists.one(id); });
}

Result<std::vector<recipients::Recipient>> CatalogTables::people(ListId id, qint64 from, int limit) {
    return asResult([&] { return m_lists.people(id, from, limit); });
}

Result<std::vector<int>> CatalogTables::memberships(const QStringList& openids, std::span<const ListId> lists) {
    return asResult([&] { return m_lists.memberships(openids, lists); });
}

Result<FollowerFetch> CatalogTables::beginFetch(const recipients::RecipientList& list, AccountId account,
                                                std::optional<int> tag) {
    return inTransaction(m_session, [&] { return m_fetches.begin(list, account, tag); });
}

Result<FollowerFetch> CatalogTables::addFetched(const FollowerFetch& at, const QStringList& openids,
                                                const QString& next, qint64 total) {
    return inTransaction(m_session, [&] { return m_fetches.add(at, openids, next, total); });
}

Result<void> CatalogTables::finishFetch(ListId id) {
    return inTransaction(m_session, [&] { m_fetches.finish(id); });
}

Result<void> CatalogTables::suppress(std::span<const recipients::Suppression> people) {
    return inTransaction(m_session, [&] { m_suppressions.put(people); });
}

Result<qint64> CatalogTables::unsuppress(const QStringList& openids) {
    return inTransaction(m_session, [&] { return m_suppressions.remove(openids); });
}

Result<std::vector<recipients::Suppression>> CatalogTables::suppressions(const QString& after, int limit) {
    return asResult([&] { return m_suppressions.page(after, limit); });
}

Result<std::vector<recipients::Suppression>> CatalogTables::suppressionsOf(const QStringList& openids) {
    return asResult([&] { return m_suppressions.among(openids); });
}

Result<qint64> CatalogTables::suppressedOf(ListId list, Timestamp now) {
    return asResult([&] { return m_suppressions.countOf(list, now); });
}

Result<qint64> CatalogTables::suppressionCount() {
    return asResult([&] { return m_suppressions.count(); });
}

Result<QByteArray> CatalogTables::note(const QString& key) {
    return asResult([&] { return m_messages.note(key); });
}

Result<void> CatalogTables::setNote(const QString& key, const QByteArray& json) {
    return inTransaction(m_session, [&] { m_messages.setNote(key, json); });
}

}  // namespace hongyan::store
