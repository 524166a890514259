#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "recipients/import.h"
#include "recipients/recipient.h"
#include "recipients/suppression.h"
#include "settings/account.h"
#include "templates/message.h"
#include "templates/template.h"

namespace hongyan::store {

/// How far followers are fetched.
struct FollowerFetch {
    ListId list;   ///< under construction
    QString next;  ///< where the next page begins; empty: at the first, or nowhere once there are people
    qint64 people = 0;
    qint64 total = 0;  ///< 0: not known
    bool operator==(const FollowerFetch&) const = default;
};

/// What an operator prepares: accounts, templates, lists, messages, drafts. One thread (the writer's for what
/// changes; the reader's copy answers questions). Every method is one transaction.
class Catalog {
 public:
    virtual ~Catalog() = default;

    // -- accounts. AlreadyExists (subject: the name or AppID), NoSuchAccount.
    virtual Result<AccountId> addAccount(const settings::Account& account) = 0;
    virtual Result<void> changeAccount(const settings::Account& account) = 0;
    virtual Result<void> removeAccount(AccountId id) = 0;  ///< WrongState while a campaign of it is live
    /// Where it still is `was`, of which nothing stays in the database's file nor beside it.
    virtual Result<void> scrubTokenUrl(AccountId id, const QUrl& was, const QUrl& now) = 0;
    virtual Result<std::vector<settings::Account>> accounts() = 0;
    virtual Result<settings::Account> account(AccountId id) = 0;
    virtual Result<settings::Account> accountNamed(const QString& nameOrAppId) = 0;

    // -- templates: replaces the account's list; what is missing from it is marked gone, not deleted. What differs from
    // before goes into the history.
    virtual Result<void> replaceTemplates(AccountId account, std::span<const templates::Template> list) = 0;
    virtual Result<std::vector<templates::Template>> templates(AccountId account) = 0;
    virtual Result<templates::Template> templateById(AccountId account, const QString& id) = 0;  ///< NoSuchTemplate
    virtual Result<std::vector<templates::TemplateChange>> templateHistory(AccountId, const QString& id) = 0;

    // -- messages, by names that are one account's own. AlreadyExists (subject: the name).
    /// As the next version; an id of 0, or one that is gone or another account's, is a new message. Nothing is added
    /// where the latest version says the same.
    virtual Result<MessageId> saveMessage(AccountId account, const templates::Message& message) = 0;
    virtual Result<void> renameMessage(MessageId id, const QString& name) = 0;        ///< InvalidInput: there is none
    virtual Result<void> removeMessage(MessageId id) = 0;                             ///< with its versions
    virtual Result<std::vector<templates::Message>> messages(AccountId account) = 0;  ///< the latest of each
    virtual Result<std::vector<templates::MessageVersion>> messageVersions(MessageId) = 0;  ///< oldest first

    // -- recipient lists. An import is invisible until it is finished; one that never was is swept at the next start.
    virtual Result<ListId> beginList(const recipients::RecipientList& list) = 0;
    /// Each openid once in a list that is not one per row; StorageFailed at its end otherwise.
    virtual Result<void> addToList(ListId id, std::span<const recipients::Recipient> people) = 0;
    /// Makes it visible in the place of an older one of that name, which stays for the campaigns that used it and
    /// leaves its tags to the new one.
    virtual Result<void> finishList(ListId id, qint64 duplicates, qint64 problems) = 0;
    /// All of them visible or none: AlreadyExists (subject: the name) where one would take another's place.
    virtual Result<void> finishLists(std::span<const ListId> ids) = 0;
    virtual Result<void> abandonList(ListId id) = 0;
    virtual Result<void> removeList(ListId id) = 0;
    virtual Result<void> renameList(ListId id, const QString& name) = 0;  ///< NoSuchList, AlreadyExists
    virtual Result<void> tagList(ListId id, const QStringList& tags) = 0;
    using ListInfo = recipients::ListInfo;
    virtual Result<std::vector<ListInfo>> lists() = 0;            ///< newest first
    virtual Result<ListInfo> listNamed(const QString& name) = 0;  ///< NoSuchList
    virtual Result<ListInfo> listById(ListId id) = 0;
    /// `limit` people after ordinal `from` (0 = the first), in the spreadsheet's order.
    virtual Result<std::vector<recipients::Recipient>> people(ListId id, qint64 from, int limit) = 0;
    /// Of each openid, on how many of the lists it is. NoSuchList where one of them went meanwhile.
    virtual Result<std::vector<int>> memberships(const QStringList& openids, std::span<const ListId> lists) = 0;

    // -- followers, page by page into a list that outlives the import which began it, for a day. abandonList() ends it.
    /// Goes on with the unfinished one of this account, tag (nothing: all) and list name, or begins one.
    virtual Result<FollowerFetch> beginFetch(const recipients::RecipientList& list, AccountId account,
                                             std::optional<int> tag) = 0;
    /// A page, and where the next begins. AlreadyRunning when it does not stand `at` there: another program goes on.
    virtual Result<FollowerFetch> addFetched(const FollowerFetch& at, const QStringList& openids, const QString& next,
                                             qint64 total) = 0;
    virtual Result<void> finishFetch(ListId id) = 0;  ///< as finishList()

    // -- the suppression list: nobody on it is written to. An openid that is there already is replaced.
    virtual Result<void> suppress(std::span<const recipients::Suppression> people) = 0;
    virtual Result<qint64> unsuppress(const QStringList& openids) = 0;  ///< how many were on it
    /// In the order of openids, those after `after`.
    virtual Result<std::vector<recipients::Suppression>> suppressions(const QString& after, int limit) = 0;
    /// Those of the openids that are on it, expired or not.
    virtual Result<std::vector<recipients::Suppression>> suppressionsOf(const QStringList& openids) = 0;
    virtual Result<qint64> suppressionCount() = 0;
    /// How many messages of the list are to people who may not be written to at `now`.
    virtual Result<qint64> suppressedOf(ListId list, Timestamp now) = 0;

    // -- drafts and remembered mappings: small JSON by key; empty when unknown.
    virtual Result<QByteArray> note(const QString& key) = 0;
    virtual Result<void> setNote(const QString& key, const QByteArray& json) = 0;
};

}  // namespace hongyan::store
