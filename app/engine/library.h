#pragma once

#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "recipients/import.h"
#include "recipients/suppression.h"
#include "secrets/secretstore.h"
#include "settings/account.h"
#include "templates/message.h"
#include "wechat/answers.h"

namespace hongyan::engine {

struct ImportRequest {
    QString path;
    QString listName;
    int openidColumn = 0;
    recipients::ReadOptions options;
    bool dryRun = false;            ///< only count
    std::optional<int> nameColumn;  ///< shown beside the openid, -1: none; left out: guessed
};
struct Imported {
    ListId list;  ///< invalid after a dry run
    recipients::SourceInfo source;
    recipients::ImportSummary summary;
};

/// A running import. Delete it to cancel; lives on the thread that asked.
class ImportJob : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    virtual void cancel() = 0;
 signals:
    void progressed(double done, qint64 rows);  ///< ten a second at most
    void finished(const hongyan::Result<hongyan::engine::Imported>& result);
};

struct AccountCheck {
    std::chrono::seconds tokenValidFor{0};
    std::optional<wechat::Quota> quota;  ///< where the platform answers it
};

/// What an operator prepares: accounts, templates, messages, lists. Lives on the caller's thread (the gui's).
class Library : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

    virtual QFuture<Result<std::vector<settings::Account>>> accounts() = 0;
    /// The secret goes into the SecretStore first; without it nothing is stored. Errors: validate()'s, AlreadyExists,
    /// the SecretStore's, storage's.
    virtual QFuture<Result<AccountId>> addAccount(const settings::Account& account, const Secret& secret) = 0;
    /// An empty secret keeps the old one.
    virtual QFuture<Result<void>> changeAccount(const settings::Account& account, const Secret& secret) = 0;
    virtual QFuture<Result<void>> removeAccount(AccountId id) = 0;
    /// Of the user named in the account's proxy address; into the SecretStore. An empty one is erased.
    virtual QFuture<Result<void>> setProxyPassword(AccountId id, const Secret& password) = 0;
    /// In memory until the program ends, where there is no keychain or the secret is the sandbox's made-up one.
    virtual void keepSecretForSession(const QString& appId, const Secret& secret) = 0;
    /// Fetches a token anew and asks for the quota. Errors: readToken()'s, the SecretStore's.
    virtual QFuture<Result<AccountCheck>> checkAccount(AccountId id) = 0;
    virtual QFuture<secrets::BackendStatus> keychainStatus() = 0;

    virtual QFuture<Result<std::vector<templates::Template>>> templates(AccountId account) = 0;
    virtual QFuture<Result<std::vector<templates::Template>>> syncTemplates(AccountId account) = 0;
    virtual QFuture<Result<std::vector<templates::Message>>> messages(AccountId account) = 0;
    virtual QFuture<Result<MessageId>> saveMessage(AccountId account, const templates::Message& message) = 0;
    virtual QFuture<Result<void>> removeMessage(MessageId id) = 0;

    virtual QFuture<Result<std::vector<recipients::ListInfo>>> lists() = 0;
    virtual QFuture<Result<std::vector<recipients::Recipient>>> people(ListId list, qint64 from, int limit) = 0;
    virtual QFuture<Result<void>> removeList(ListId list) = 0;
    virtual QFuture<Result<recipients::Preview>> preview(const QString& path,
                                                         const recipients::ReadOptions& options) = 0;
    /// Owned by the caller; begins at once.
    virtual ImportJob* import(const ImportRequest& request, QObject* parent) = 0;

    /// The people no campaign writes to. One that is on the list already is replaced.
    virtual QFuture<Result<void>> suppress(const std::vector<recipients::Suppression>& people) = 0;
    virtual QFuture<Result<qint64>> unsuppress(const QStringList& openids) = 0;  ///< how many were on it
    virtual QFuture<Result<std::vector<recipients::Suppression>>> suppressions(const QString& after, int limit) = 0;
    /// Those of the openids that are on it, expired or not.
    virtual QFuture<Result<std::vector<recipients::Suppression>>> suppressionsOf(const QStringList& openids) = 0;
    virtual QFuture<Result<qint64>> suppressionCount() = 0;
    virtual QFuture<Result<qint64>> suppressedOf(ListId list) = 0;  ///< how many of its people are on it now

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
