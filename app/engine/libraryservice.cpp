#include "engine/libraryservice.h"

#include <algorithm>

#include "engine/followersjob.h"
#include "engine/importjob.h"
#include "engine/lintjob.h"
#include "engine/listjob.h"
#include "engine/overthere.h"
#include "engine/plainaddresses.h"
#include "engine/suppressionjobs.h"
#include "settings/tokenaddress.h"
#include "tokens/tokenpassword.h"

namespace hongyan::engine {

using settings::Account;
using store::Connection;

namespace {

template<class T>
QFuture<Result<T>> failed(const Error& error) {
    return readyFuture<Result<T>>(fail(error));
}

}  // namespace

QFuture<Result<std::vector<Account>>> LibraryService::accounts() {
    return m_needs.reader.ask([](Connection& connection) {
        auto accounts = connection.catalog().accounts();
        if (accounts)
            std::ranges::transform(*accounts, accounts->begin(), withoutSecrets);
        return accounts;
    });
}

QFuture<Result<AccountId>> LibraryService::addAccount(const Account& account, const Secret& secret) {
    if (auto valid = settings::validate(account); !valid)
        return failed<AccountId>(valid.error());
    Account kept = account;
    if (secret.isEmpty())
        return storeAccount(kept);
    kept.secretStoredOn = storedOn();
    // Row first, so that a taken name or AppID never overwrites the other account's secret; without the secret the
    // row goes again.
    auto answer = std::make_shared<QPromise<Result<AccountId>>>();
    answer->start();
    const auto say = [answer](Result<AccountId> result) {
        answer->addResult(std::move(result));
        answer->finish();
    };
    storeAccount(kept).then(this, [this, say, kept, secret](const Result<AccountId>& id) {
        if (!id) {
            say(fail(id.error()));
            return;
        }
        overThere<void>(m_needs.engineThread, [this, kept, secret] {
            return m_needs.secrets.write(kept.appId, secret);
        }).then(this, [this, say, id = *id](const Result<void>& written) {
            if (written) {
                say(id);
                return;
            }
            removeAccount(id).then(this, [say, error = written.error()](const Result<void>&) { say(fail(error)); });
        });
    });
    return answer->future();
}

std::optional<QDate> LibraryService::storedOn() const {
    return m_needs.secretsLast ? std::optional(toDateTime(m_needs.clock.now()).toLocalTime().date()) : std::nullopt;
}

QFuture<Result<AccountId>> LibraryService::storeAccount(const Account& account) {
    return m_needs.writer.ask([account](Connection& connection) { return connection.catalog().addAccount(account); })
        .then(this, [this](const Result<AccountId>& id) {
            if (id)
                emit accountsChanged();
            return id;
        });
}

QFuture<Result<void>> LibraryService::rememberChange(const Account& account) {
    return m_needs.writer
        .ask([account](Connection& connection) -> Result<Account> {
            const auto before = connection.catalog().account(account.id);
            if (!before)
                return fail(before.error());
            Account kept = account;
            if (account.tokenUrl == withoutSecrets(*before).tokenUrl)
                kept.tokenUrl = before->tokenUrl;  // whose secret may not have been taken over yet
            if (auto changed = connection.catalog().changeAccount(kept); !changed)
                return fail(changed.error());
            return *before;
        })
        .then(this, [this, account](const Result<Account>& before) -> Result<void> {
            if (!before)
                return fail(before.error());
            m_needs.engineThread.post(
                [this, id = account.id, was = tokens::passwordKey(*before), is = tokens::passwordKey(account)] {
                    if (was != is)
                        m_needs.secrets.erase(was);
                    m_needs.core.forget(id);
                });
            emit accountsChanged();
            return {};
        });
}

QFuture<Result<void>> LibraryService::changeAccount(const Account& account, const Secret& secret) {
    if (auto valid = settings::validate(account); !valid)
        return failed<void>(valid.error());
    Account kept = account;
    if (secret.isEmpty())
        return rememberChange(kept);
    kept.secretStoredOn = storedOn();
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    overThere<void>(m_needs.engineThread, [this, kept, secret] {
        return m_needs.secrets.write(kept.appId, secret);
    }).then(this, [this, answer, kept](const Result<void>& written) {
        if (!written) {
            answer->addResult(written);
            answer->finish();
            return;
        }
        rememberChange(kept).then(this, [answer](const Result<void>& changed) {
            answer->addResult(changed);
            answer->finish();
        });
    });
    return answer->future();
}

QFuture<Result<void>> LibraryService::removeAccount(AccountId id) {
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    const auto say = [answer](const Result<void>& result) {
        answer->addResult(result);
        answer->finish();
    };
    m_needs.writer
        .ask([id](Connection& connection) -> Result<Account> {
            auto account = connection.catalog().account(id);
            if (!account)
                return fail(account.error());
            if (auto removed = connection.catalog().removeAccount(id); !removed)
                return fail(removed.error());
            return *account;
        })
        .then(this, [this, say, id](const Result<Account>& removed) {
            if (!removed) {
                say(fail(removed.error()));
                return;
            }
            m_needs.engineThread.post([this, id] { m_needs.core.forget(id); });
            emit accountsChanged();
            // The account is gone whether or not the keychain lets go of its secrets.
            overThere<void>(m_needs.engineThread, [this, account = *removed] {
                m_needs.secrets.erase(secrets::proxyKey(account.appId));
                m_needs.secrets.erase(tokens::passwordKey(account));
                return m_needs.secrets.erase(account.appId);
            }).then(this, [say](const Result<void>&) { say({}); });
        });
    return answer->future();
}

QFuture<Result<void>> LibraryService::withAccount(AccountId id,
                                                  std::function<QFuture<Result<void>>(const Account&)> then) {
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    const auto say = [answer](const Result<void>& result) {
        answer->addResult(result);
        answer->finish();
    };
    m_needs.writer.ask([id](Connection& connection) { return connection.catalog().account(id); })
        .then(this, [this, say, then = std::move(then)](const Result<Account>& account) {
            if (!account)
                return say(fail(account.error()));
            then(*account).then(this, say);
        });
    return answer->future();
}

QFuture<Result<void>> LibraryService::keepPassword(const Account& account, const QString& key, const Secret& password) {
    return overThere<void>(m_needs.engineThread, [this, password, key, account] {
        auto kept = password.isEmpty() ? m_needs.secrets.erase(key) : m_needs.secrets.write(key, password);
        return kept.then(m_needs.engineThread.context(), [this, account](const Result<void>& result) -> Result<void> {
            m_needs.core.forget(account.id);  // what was fetched meanwhile came with the old one
            if (result)
                return {};
            Error error = result.error();
            error.subject = account.appId;
            return fail(error);
        });
    });
}

QFuture<Result<void>> LibraryService::setProxyPassword(AccountId id, const Secret& password) {
    return withAccount(id, [this, password](const Account& account) {
        return keepPassword(account, secrets::proxyKey(account.appId), password);
    });
}

QFuture<Result<void>> LibraryService::setTokenPassword(AccountId id, const Secret& password) {
    return withAccount(id, [this, password](const Account& account) {
        const QUrl address = withoutSecrets(account).tokenUrl;
        if (!settings::fitsPlaces(address, password))
            return readyFuture(Result<void>(
                fail(ErrorKind::InvalidInput, account.name,
                     QStringLiteral("its token address has %1 places for a secret, which is one line for them all or "
                                    "one line for each")
                         .arg(settings::secretPlaces(address)))));
        return keepPassword(account, tokens::passwordKey(account), password)
            .then(this, [this, account, address](const Result<void>& kept) {
                // What an older version left in the address must not come before it.
                if (kept && address != account.tokenUrl)
                    m_needs.writer.ask([id = account.id, was = account.tokenUrl, address](Connection& connection) {
                        return connection.catalog().scrubTokenUrl(id, was, address);
                    });
                return kept;
            });
    });
}

void LibraryService::keepSecretForSession(const QString& appId, const Secret& secret) {
    m_needs.secrets.keep(appId, secret);
}

QFuture<Result<AccountCheck>> LibraryService::checkAccount(AccountId id) {
    return overThere<AccountCheck>(m_needs.engineThread, [this, id] { return m_needs.core.check(id); });
}

QFuture<secrets::BackendStatus> LibraryService::keychainStatus() {
    auto promise = std::make_shared<QPromise<secrets::BackendStatus>>();
    promise->start();
    m_needs.engineThread.post([this, promise] {
        m_needs.secrets.status().then(m_needs.engineThread.context(), [promise](const secrets::BackendStatus& status) {
            promise->addResult(status);
            promise->finish();
        });
    });
    return promise->future();
}

QFuture<Result<std::vector<templates::Template>>> LibraryService::templates(AccountId account) {
    return m_needs.reader.ask([account](Connection& connection) { return connection.catalog().templates(account); });
}

QFuture<Result<std::vector<templates::Template>>> LibraryService::syncTemplates(AccountId account) {
    using List = std::vector<templates::Template>;
    return overThere<List>(m_needs.engineThread, [this, account] { return m_needs.core.sync(account); })
        .then(this, [this, account](const Result<List>& list) {
            if (list)
                emit templatesChanged(account);
            return list;
        });
}

QFuture<Result<std::vector<templates::TemplateChange>>> LibraryService::templateHistory(AccountId account,
                                                                                        const QString& id) {
    return m_needs.reader.ask(
        [account, id](Connection& connection) { return connection.catalog().templateHistory(account, id); });
}

QFuture<Result<std::vector<templates::Message>>> LibraryService::messages(AccountId account) {
    return m_needs.reader.ask([account](Connection& connection) { return connection.catalog().messages(account); });
}

QFuture<Result<MessageId>> LibraryService::saveMessage(AccountId account, const templates::Message& message) {
    return m_needs.writer
        .ask([account, message](Connection& connection) { return connection.catalog().saveMessage(account, message); })
        .then(this, [this, account](const Result<MessageId>& saved) {
            if (saved)
                emit messagesChanged(account);
            return saved;
        });
}

QFuture<Result<void>> LibraryService::renameMessage(MessageId id, const QString& name) {
    return m_needs.writer
        .ask([id, name](Connection& connection) { return connection.catalog().renameMessage(id, name); })
        .then(this, [this](const Result<void>& renamed) {
            if (renamed)
                emit messagesChanged({});
            return renamed;
        });
}

QFuture<Result<void>> LibraryService::removeMessage(MessageId id) {
    return m_needs.writer.ask([id](Connection& connection) { return connection.catalog().removeMessage(id); })
        .then(this, [this](const Result<void>& removed) {
            if (removed)
                emit messagesChanged({});
            return removed;
        });
}

LintJob* LibraryService::lint(const LintRequest& request, QObject* parent) {
    return new ListCheck(m_needs.streamer, m_needs.clock, request, parent);
}

QFuture<Result<std::vector<templates::MessageVersion>>> LibraryService::messageVersions(MessageId id) {
    return m_needs.reader.ask([id](Connection& connection) { return connection.catalog().messageVersions(id); });
}

QFuture<Result<std::vector<recipients::ListInfo>>> LibraryService::lists() {
    return m_needs.reader.ask([](Connection& connection) { return connection.catalog().lists(); });
}

QFuture<Result<std::vector<recipients::Recipient>>> LibraryService::people(ListId list, qint64 from, int limit) {
    return m_needs.reader.ask([=](Connection& connection) { return connection.catalog().people(list, from, limit); });
}

QFuture<Result<recipients::Preview>> LibraryService::preview(const recipients::Origin& origin,
                                                             const recipients::ReadOptions& options,
                                                             const std::shared_ptr<const std::atomic_bool>& stopped) {
    return m_previewing.ask([origin, options, stopped] {
        return recipients::preview(origin, options, 200, stopped ? *stopped : recipients::neverCancelled);
    });
}

ImportJob* LibraryService::import(const ImportRequest& request, QObject* parent) {
    auto* job = new SpreadsheetImport(m_needs.writer, m_needs.clock, request, parent);
    connect(job, &ImportJob::finished, this, [this](const Result<Imported>& imported) {
        if (imported && imported->list.isValid())
            emit listsChanged();
    });
    return job;
}

QFuture<Result<void>> LibraryService::changeList(std::function<Result<void>(store::Catalog&)> change) {
    return m_needs.writer.ask([change](Connection& connection) { return change(connection.catalog()); })
        .then(this, [this](const Result<void>& changed) {
            if (changed)
                emit listsChanged();
            return changed;
        });
}

QFuture<Result<void>> LibraryService::removeList(ListId list) {
    return changeList([list](store::Catalog& catalog) { return catalog.removeList(list); });
}

QFuture<Result<void>> LibraryService::renameList(ListId list, const QString& name) {
    return changeList([list, name](store::Catalog& catalog) { return catalog.renameList(list, name); });
}

QFuture<Result<void>> LibraryService::tagList(ListId list, const QStringList& tags) {
    return changeList([list, tags](store::Catalog& catalog) { return catalog.tagList(list, tags); });
}

ListJob* LibraryService::makeLists(const ListRecipe& recipe, QObject* parent) {
    auto* job = new ListMaking(m_needs.reader, m_needs.writer, m_needs.clock, recipe, parent);
    connect(job, &ListJob::finished, this, [this](const Result<std::vector<ListId>>& made) {
        if (made)
            emit listsChanged();
    });
    return job;
}

QFuture<Result<std::vector<wechat::FollowerTag>>> LibraryService::followerTags(AccountId account) {
    return overThere<Followers::Tags>(m_needs.engineThread,
                                      [this, account] { return m_needs.core.followers().tags(account); });
}

ListJob* LibraryService::fetchFollowers(const FollowersRequest& request, QObject* parent) {
    auto* job = new FollowersJob(m_needs.engineThread, m_needs.core, request, parent);
    connect(job, &ListJob::finished, this, [this](const Result<std::vector<ListId>>& made) {
        if (made)
            emit listsChanged();
    });
    return job;
}

CopyJob* LibraryService::importSuppressions(const SuppressionImport& request, QObject* parent) {
    const auto copy = [this, request, now = m_needs.clock.now()](CopyWatch& watch) {
        return copySuppressionsIn(m_needs.writer, now, request, watch);
    };
    auto* job = new BackgroundCopy(QStringLiteral("suppressions"), copy, parent);
    connect(job, &CopyJob::finished, this, &Library::suppressionsChanged);
    connect(job, &QObject::destroyed, this, &Library::suppressionsChanged);  // cancelled: some are on the list
    return job;
}

CopyJob* LibraryService::exportSuppressions(const SuppressionExport& request, QObject* parent) {
    const auto copy = [this, request](CopyWatch& watch) { return copySuppressionsOut(m_needs.reader, request, watch); };
    return new BackgroundCopy(QStringLiteral("suppressions"), copy, parent);
}

QFuture<Result<void>> LibraryService::suppress(const std::vector<recipients::Suppression>& people) {
    return m_needs.writer.ask([people](Connection& connection) { return connection.catalog().suppress(people); })
        .then(this, [this](const Result<void>& kept) {
            if (kept)
                emit suppressionsChanged();
            return kept;
        });
}

QFuture<Result<qint64>> LibraryService::unsuppress(const QStringList& openids) {
    return m_needs.writer.ask([openids](Connection& connection) { return connection.catalog().unsuppress(openids); })
        .then(this, [this](const Result<qint64>& removed) {
            if (removed)
                emit suppressionsChanged();
            return removed;
        });
}

QFuture<Result<std::vector<recipients::Suppression>>> LibraryService::suppressions(const QString& after, int limit) {
    return m_needs.reader.ask(
        [after, limit](Connection& connection) { return connection.catalog().suppressions(after, limit); });
}

QFuture<Result<std::vector<recipients::Suppression>>> LibraryService::suppressionsOf(const QStringList& openids) {
    return m_needs.reader.ask(
        [openids](Connection& connection) { return connection.catalog().suppressionsOf(openids); });
}

QFuture<Result<qint64>> LibraryService::suppressedOf(ListId list) {
    return m_needs.reader.ask([list, now = m_needs.clock.now()](Connection& connection) {
        return connection.catalog().suppressedOf(list, now);
    });
}

QFuture<Result<qint64>> LibraryService::suppressionCount() {
    return m_needs.reader.ask([](Connection& connection) { return connection.catalog().suppressionCount(); });
}

QFuture<Result<QByteArray>> LibraryService::note(const QString& key) {
    return m_needs.reader.ask([key](Connection& connection) { return connection.catalog().note(key); });
}

QFuture<Result<void>> LibraryService::setNote(const QString& key, const QByteArray& json) {
    return m_needs.writer.ask([key, json](Connection& connection) { return connection.catalog().setNote(key, json); });
}

}  // namespace hongyan::engine
