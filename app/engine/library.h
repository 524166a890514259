#pragma once

#include <QFuture>
#include <QObject>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "engine/jobrequests.h"
#include "engine/jobs.h"
#include "recipients/suppression.h"
#include "secrets/secretstore.h"
#include "settings/account.h"
#include "templates/message.h"
#include "wechat/answers.h"

namespace hongyan::engine {

struct AccountCheck {
    std::chrono::seconds tokenValidFor{0};
    std::optional<wechat::Quota> quota;  ///< where the platform answers it
};

/// What an operator prepares: accounts, templates, messages, lists. Lives on the caller's thread (the gui's).
class Library : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

    /// No secret stands in what is answered, where one stands in the database too.
    virtual QFuture<Result<std::vector<settings::Account>>> accounts() = 0;
    /// The secret goes into the SecretStore first; without it nothing is stored. Errors: validate()'s, AlreadyExists,
    /// the SecretStore's, storage's.
    virtual QFuture<Result<AccountId>> addAccount(const settings::Account& account, const Secret& secret) = 0;
    /// An empty secret keeps the old one. The token address's is kept with the user and the host it was for, and erased
    /// with another.
    virtual QFuture<Result<void>> changeAccount(const settings::Account& account, const Secret& secret) = 0;
    virtual QFuture<Result<void>> removeAccount(AccountId id) = 0;
    /// Of the user named in the account's proxy address; into the SecretStore. An empty one is erased.
    virtual QFuture<Result<void>> setProxyPassword(AccountId id, const Secret& password) = 0;
    /// What belongs into the account's token address, one line or one for each of its places; into the SecretStore. An
    /// empty one is erased. Error: InvalidInput (not as many lines).
    virtual QFuture<Result<void>> setTokenPassword(AccountId id, const Secret& password) = 0;
    /// In memory until the program ends, where there is no keychain or the secret is the sandbox's made-up one.
    virtual void keepSecretForSession(const QString& appId, const Secret& secret) = 0;
    /// Fetches a token anew and asks for the quota. Errors: readToken()'s, the SecretStore's.
    virtual QFuture<Result<AccountCheck>> checkAccount(AccountId id) = 0;
    virtual QFuture<secrets::BackendStatus> keychainStatus() = 0;

    virtual QFuture<Result<std::vector<templates::Template>>> templates(AccountId account) = 0;
    virtual QFuture<Result<std::vector<templates::Template>>> syncTemplates(AccountId account) = 0;
    /// What the platform changed about a template, as the syncs found it, oldest first.
    virtual QFuture<Result<std::vector<templates::TemplateChange>>> templateHistory(AccountId account,
                                                                                    const QString& id) = 0;

    /// The latest version of each.
    virtual QFuture<Result<std::vector<templates::Message>>> messages(AccountId account) = 0;
    /// As the next version of its id, or as the first of a new message without one; nothing is added where the latest
    /// version says the same. Error: AlreadyExists (subject: the name).
    virtual QFuture<Result<MessageId>> saveMessage(AccountId account, const templates::Message& message) = 0;
    virtual QFuture<Result<void>> renameMessage(MessageId id, const QString& name) = 0;  ///< AlreadyExists
    virtual QFuture<Result<void>> removeMessage(MessageId id) = 0;  ///< with its versions; campaigns keep theirs
    virtual QFuture<Result<std::vector<templates::MessageVersion>>> messageVersions(
        MessageId id) = 0;  ///< oldest first
    /// Holds a message against everybody of a list, in the background. Owned by the caller; begins at once. Errors:
    /// NoSuchVariable, NoSuchFormat, UnfinishedVariable, NoSuchList, storage's.
    virtual LintJob* lint(const LintRequest& request, QObject* parent) = 0;

    virtual QFuture<Result<std::vector<recipients::ListInfo>>> lists() = 0;
    virtual QFuture<Result<std::vector<recipients::Recipient>>> people(ListId list, qint64 from, int limit) = 0;
    virtual QFuture<Result<void>> removeList(ListId list) = 0;
    /// Stopped by the flag, which may be left out, it fails with Cancelled. What was pasted stays in memory.
    virtual QFuture<Result<recipients::Preview>> preview(const recipients::Origin& origin,
                                                         const recipients::ReadOptions& options,
                                                         const std::shared_ptr<const std::atomic_bool>& stopped) = 0;
    /// Owned by the caller; begins at once.
    virtual ImportJob* import(const ImportRequest& request, QObject* parent) = 0;
    virtual QFuture<Result<void>> renameList(ListId list, const QString& name) = 0;  ///< AlreadyExists
    virtual QFuture<Result<void>> tagList(ListId list, const QStringList& tags) = 0;
    /// New lists out of others, which stay as they are. Owned by the caller; begins at once. Errors: NoSuchList,
    /// NoSuchColumn, AlreadyExists, EmptyList (nobody would be on it), storage's.
    virtual ListJob* makeLists(const ListRecipe& recipe, QObject* parent) = 0;

    /// The account's followers by tag, as the platform has them now. Errors: readFollowerTags()'s, the token's.
    virtual QFuture<Result<std::vector<wechat::FollowerTag>>> followerTags(AccountId account) = 0;
    /// A list of followers, page by page; what was cancelled or cut off goes on where it stopped when it is asked for
    /// again in the same words, for a day. Its progress is 0 where the platform names no total (tags). Owned by the
    /// caller; begins at once. Errors: AlreadyRunning, EmptyList (subject: the list), readFollowers()'s, the token's.
    virtual ListJob* fetchFollowers(const FollowersRequest& request, QObject* parent) = 0;

    /// The people no campaign writes to. One that is on the list already is replaced.
    virtual QFuture<Result<void>> suppress(const std::vector<recipients::Suppression>& people) = 0;
    virtual QFuture<Result<qint64>> unsuppress(const QStringList& openids) = 0;  ///< how many were on it
    virtual QFuture<Result<std::vector<recipients::Suppression>>> suppressions(const QString& after, int limit) = 0;
    /// Those of the openids that are on it, expired or not.
    virtual QFuture<Result<std::vector<recipients::Suppression>>> suppressionsOf(const QStringList& openids) = 0;
    virtual QFuture<Result<qint64>> suppressionCount() = 0;
    virtual QFuture<Result<qint64>> suppressedOf(
        ListId list) = 0;  ///< how many of its messages are to people on it now
    /// From and to a spreadsheet. Owned by the caller; begin at once.
    virtual CopyJob* importSuppressions(const SuppressionImport& request, QObject* parent) = 0;
    virtual CopyJob* exportSuppressions(const SuppressionExport& request, QObject* parent) = 0;

    /// Drafts and remembered mappings.
    virtual QFuture<Result<QByteArray>> note(const QString& key) = 0;
    virtual QFuture<Result<void>> setNote(const QString& key, const QByteArray& json) = 0;

 signals:
    void accountsChanged();
    void templatesChanged(hongyan::AccountId account);
    void messagesChanged(hongyan::AccountId account);
    void listsChanged();
    void suppressionsChanged();
};

}  // namespace hongyan::engine
