#pragma once

#include <functional>

#include "base/worker.h"
#include "engine/core.h"
#include "engine/library.h"
#include "engine/storethread.h"
#include "secrets/sessionsecrets.h"

namespace hongyan::engine {

/// Passes questions to the store's threads and the engine's; keeps secret and account together.
class LibraryService final : public Library {
    Q_OBJECT
 public:
    struct Needs {
        StoreThread& writer;
        StoreThread& reader;
        StoreThread& streamer;  ///< for what reads a whole list
        Worker& engineThread;
        Core& core;
        secrets::SessionSecrets& secrets;
        const Clock& clock;
        bool secretsLast;  ///< they are in a keychain, not in memory or the environment
    };
    explicit LibraryService(const Needs& needs) : m_needs(needs) {}

    QFuture<Result<std::vector<settings::Account>>> accounts() override;
    QFuture<Result<AccountId>> addAccount(const settings::Account& account, const Secret& secret) override;
    QFuture<Result<void>> changeAccount(const settings::Account& account, const Secret& secret) override;
    QFuture<Result<void>> removeAccount(AccountId id) override;
    QFuture<Result<void>> setProxyPassword(AccountId id, const Secret& password) override;
    QFuture<Result<void>> setTokenPassword(AccountId id, const Secret& password) override;
    void keepSecretForSession(const QString& appId, const Secret& secret) override;
    QFuture<Result<AccountCheck>> checkAccount(AccountId id) override;
    QFuture<secrets::BackendStatus> keychainStatus() override;

    QFuture<Result<std::vector<templates::Template>>> templates(AccountId account) override;
    QFuture<Result<std::vector<templates::Template>>> syncTemplates(AccountId account) override;
    QFuture<Result<std::vector<templates::TemplateChange>>> templateHistory(AccountId account,
                                                                            const QString& id) override;
    QFuture<Result<std::vector<templates::Message>>> messages(AccountId account) override;
    QFuture<Result<MessageId>> saveMessage(AccountId account, const templates::Message& message) override;
    QFuture<Result<void>> renameMessage(MessageId id, const QString& name) override;
    QFuture<Result<void>> removeMessage(MessageId id) override;
    LintJob* lint(const LintRequest& request, QObject* parent) override;
    QFuture<Result<std::vector<templates::MessageVersion>>> messageVersions(MessageId id) override;

    QFuture<Result<std::vector<recipients::ListInfo>>> lists() override;
    QFuture<Result<std::vector<recipients::Recipient>>> people(ListId list, qint64 from, int limit) override;
    QFuture<Result<void>> removeList(ListId list) override;
    QFuture<Result<recipients::Preview>> preview(const recipients::Origin& origin,
                                                 const recipients::ReadOptions& options,
                                                 const std::shared_ptr<const std::atomic_bool>& stopped) override;
    ImportJob* import(const ImportRequest& request, QObject* parent) override;
    QFuture<Result<void>> renameList(ListId list, const QString& name) override;
    QFuture<Result<void>> tagList(ListId list, const QStringList& tags) override;
    ListJob* makeLists(const ListRecipe& recipe, QObject* parent) override;

    QFuture<Result<std::vector<wechat::FollowerTag>>> followerTags(AccountId account) override;
    ListJob* fetchFollowers(const FollowersRequest& request, QObject* parent) override;

    QFuture<Result<void>> suppress(const std::vector<recipients::Suppression>& people) override;
    QFuture<Result<qint64>> unsuppress(const QStringList& openids) override;
    QFuture<Result<std::vector<recipients::Suppression>>> suppressions(const QString& after, int limit) override;
    QFuture<Result<std::vector<recipients::Suppression>>> suppressionsOf(const QStringList& openids) override;
    QFuture<Result<qint64>> suppressionCount() override;
    QFuture<Result<qint64>> suppressedOf(ListId list) override;
    CopyJob* importSuppressions(const SuppressionImport& request, QObject* parent) override;
    CopyJob* exportSuppressions(const SuppressionExport& request, QObject* parent) override;
    QFuture<Result<QByteArray>> note(const QString& key) override;
    QFuture<Result<void>> setNote(const QString& key, const QByteArray& json) override;

 private:
    /// The day to remember a stored secret by; none where it does not outlive the program.
    std::optional<QDate> storedOn() const;
    QFuture<Result<AccountId>> storeAccount(const settings::Account& account);
    QFuture<Result<void>> rememberChange(const settings::Account& account);
    /// Erased where it is empty.
    QFuture<Result<void>> keepPassword(const settings::Account& account, const QString& key, const Secret& password);
    QFuture<Result<void>> withAccount(AccountId id,
                                      std::function<QFuture<Result<void>>(const settings::Account&)> then);
    QFuture<Result<void>> changeList(std::function<Result<void>(store::Catalog&)> change);

    Needs m_needs;
    Worker m_previewing{QStringLiteral("preview")};
};

}  // namespace hongyan::engine
