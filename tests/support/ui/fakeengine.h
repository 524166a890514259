#pragma once

#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <algorithm>
#include <map>

#include "engine/deliverylog.h"
#include "engine/library.h"
#include "engine/sending.h"

/// The engine's three faces answering at once from plain members, for pages and pictures.
namespace hongyan::fakes {

/// A future that is over already. Qt has no one name for it: what 6.4 has is obsolete in 6.8.
template<class T>
QFuture<std::decay_t<T>> atOnce(T&& value) {
    QPromise<std::decay_t<T>> promise;
    promise.start();
    promise.addResult(std::forward<T>(value));
    promise.finish();
    return promise.future();
}

template<class T>
QFuture<Result<T>> ready(T value) {
    return atOnce(Result<T>(std::move(value)));
}
inline QFuture<Result<void>> done() {
    return atOnce(Result<void>());
}

class ImportJob final : public engine::ImportJob {
 public:
    using engine::ImportJob::ImportJob;
    void cancel() override { cancelled = true; }
    bool cancelled = false;
};

/// Ends when the test says so: emit finished().
class ListJob final : public engine::ListJob {
 public:
    using engine::ListJob::ListJob;
    void cancel() override { cancelled = true; }
    bool cancelled = false;
};
class CopyJob final : public engine::CopyJob {
 public:
    using engine::CopyJob::CopyJob;
    void cancel() override { cancelled = true; }
    qint64 copied() const override { return copiedSoFar; }
    qint64 leftOut() const override { return leftOutRows; }
    std::vector<recipients::Problem> uselessRows() const override { return useless; }
    std::vector<recipients::Problem> useless;
    bool cancelled = false;
    qint64 leftOutRows = 0;
    qint64 copiedSoFar = 0;
};

/// Looks at 2,000 people in each turn of the event loop.
class LintJob final : public engine::LintJob {
 public:
    LintJob(const engine::LintRequest& request, const QStringList& columns, std::vector<recipients::Recipient> people,
            std::optional<Error> trouble, QObject* parent)
        : engine::LintJob(parent), m_people(std::move(people)), m_trouble(std::move(trouble)) {
        auto linter = templates::Linter::make(request.message, request.fields, columns, SystemClock().now());
        if (linter)
            m_linter = std::move(*linter);
        else
            m_trouble = linter.error();
        later();
    }
    void cancel() override { m_cancelled = true; }
    const templates::LintReport& report() const override { return m_report; }

 private:
    void later() {
        QMetaObject::invokeMethod(
            this, [this] { look(); }, Qt::QueuedConnection);
    }
    void look() {
        if (m_cancelled)
            return;
        if (m_trouble)
            return finished(fail(*m_trouble));
        for (int i = 0; i < 2000 && m_report.checked < static_cast<qint64>(m_people.size()); ++i) {
            const auto at = static_cast<size_t>(m_report.checked);
            m_linter->look({m_report.checked, m_people[at].row, m_people[at].openid, {}, m_people[at].nth},
                           m_people[at].values, m_report);
        }
        const bool done = m_report.checked == static_cast<qint64>(m_people.size());
        emit progressed(done ? 1 : 0.5, m_report.checked);
        if (done && !m_cancelled)
            emit finished(m_report);
        else if (!done)
            later();
    }
    std::vector<recipients::Recipient> m_people;
    std::optional<Error> m_trouble;
    std::optional<templates::Linter> m_linter;
    templates::LintReport m_report;
    bool m_cancelled = false;
};

class Library : public engine::Library {
 public:
    std::vector<settings::Account> accountRows;
    std::vector<templates::Template> templateRows;
    std::vector<templates::Message> messageRows;  ///< the latest of each
    std::map<MessageId, std::vector<templates::MessageVersion>> versionRows;
    std::map<QString, std::vector<templates::TemplateChange>> templateChanges;  ///< by template
    std::vector<recipients::ListInfo> listRows;
    std::vector<recipients::Recipient> peopleRows;
    std::map<AccountId, QByteArray> proxyPasswords;
    std::map<AccountId, QByteArray> tokenPasswords;
    std::vector<recipients::Suppression> suppressed;
    qint64 suppressedInList = 0;  ///< of every list
    recipients::Preview previewed;
    QHash<QString, QByteArray> notes;
    secrets::BackendStatus keychain{secrets::Backend::Keychain, true, false, QStringLiteral("GNOME Keyring")};
    Result<engine::AccountCheck> check = engine::AccountCheck{};
    std::optional<engine::ImportRequest> imported;
    Timestamp savedAt{};  ///< of the next version of a message
    std::optional<engine::ListRecipe> recipe;
    QPointer<ListJob> making;  ///< of the last recipe
    std::vector<wechat::FollowerTag> tagRows;
    std::optional<engine::FollowersRequest> fetched;
    std::optional<engine::SuppressionImport> suppressionsRead;
    std::optional<engine::SuppressionExport> suppressionsWritten;

    QFuture<Result<std::vector<settings::Account>>> accounts() override { return ready(accountRows); }
    QFuture<Result<AccountId>> addAccount(const settings::Account& account, const Secret&) override {
        accountRows.push_back(account);
        accountRows.back().id = AccountId{static_cast<qint64>(accountRows.size())};
        emit accountsChanged();
        return ready(accountRows.back().id);
    }
    QFuture<Result<void>> changeAccount(const settings::Account&, const Secret&) override { return done(); }
    QFuture<Result<void>> removeAccount(AccountId) override { return done(); }
    QFuture<Result<void>> setProxyPassword(AccountId id, const Secret& password) override {
        proxyPasswords[id] = password.reveal();
        return done();
    }
    QFuture<Result<void>> setTokenPassword(AccountId id, const Secret& password) override {
        tokenPasswords[id] = password.reveal();
        return done();
    }
    void keepSecretForSession(const QString&, const Secret&) override {}
    QFuture<Result<engine::AccountCheck>> checkAccount(AccountId) override { return atOnce(check); }
    QFuture<secrets::BackendStatus> keychainStatus() override { return atOnce(keychain); }
    QFuture<Result<std::vector<templates::Template>>> templates(AccountId) override { return ready(templateRows); }
    QFuture<Result<std::vector<templates::Template>>> syncTemplates(AccountId) override { return ready(templateRows); }
    QFuture<Result<std::vector<templates::Message>>> messages(AccountId) override { return ready(messageRows); }
    QFuture<Result<std::vector<templates::TemplateChange>>> templateHistory(AccountId, const QString& id) override {
        return ready(templateChanges[id]);
    }
    QFuture<Result<MessageId>> saveMessage(AccountId account, const templates::Message& message) override {
        if (isTaken(messageRows, message.name, message.id))
            return refuse<MessageId>(message.name);
        const auto known = std::ranges::find(messageRows, message.id, &templates::Message::id);
        templates::Message kept = message;
        if (known == messageRows.end()) {
            kept.id = MessageId{1};
            for (const templates::Message& each : messageRows)
                kept.id.value = std::max(kept.id.value, each.id.value + 1);
            kept.version = 1;
            messageRows.push_back(kept);
        } else {
            kept.version = known->version;
            if (*known == kept)
                return ready(kept.id);
            if (versionRows[kept.id].empty() && known->version > 0)
                versionRows[kept.id].push_back({*known, {}});
            ++kept.version;
            *known = kept;
        }
        versionRows[kept.id].push_back({kept, savedAt});
        emit messagesChanged(account);
        return ready(kept.id);
    }
    QFuture<Result<void>> renameMessage(MessageId id, const QString& name) override {
        if (isTaken(messageRows, name, id))
            return refuse<void>(name);
        for (templates::Message& each : messageRows)
            if (each.id == id)
                each.name = name;
        emit messagesChanged({});
        return done();
    }
    QFuture<Result<void>> removeMessage(MessageId id) override {
        std::erase_if(messageRows, [id](const templates::Message& each) { return each.id == id; });
        versionRows.erase(id);
        emit messagesChanged({});
        return done();
    }
    QFuture<Result<std::vector<templates::MessageVersion>>> messageVersions(MessageId id) override {
        return ready(versionRows[id]);
    }
    QFuture<Result<std::vector<recipients::ListInfo>>> lists() override { return ready(listRows); }
    QFuture<Result<std::vector<recipients::Recipient>>> people(ListId, qint64 from, int limit) override {
        std::vector<recipients::Recipient> some;
        for (qint64 i = from; i < from + limit && i < static_cast<qint64>(peopleRows.size()); ++i)
            some.push_back(peopleRows[static_cast<size_t>(i)]);
        return ready(some);
    }
    QFuture<Result<void>> removeList(ListId) override { return done(); }
    QFuture<Result<void>> renameList(ListId list, const QString& name) override {
        for (const recipients::ListInfo& each : listRows)
            if (each.list.name == name && each.list.id != list)
                return refuse<void>(name);
        for (recipients::ListInfo& each : listRows)
            if (each.list.id == list)
                each.list.name = name;
        emit listsChanged();
        return done();
    }
    QFuture<Result<void>> tagList(ListId list, const QStringList& tags) override {
        for (recipients::ListInfo& each : listRows)
            if (each.list.id == list)
                each.list.tags = tags;
        emit listsChanged();
        return done();
    }
    QFuture<Result<recipients::Preview>> preview(const recipients::Origin&, const recipients::ReadOptions&,
                                                 const std::shared_ptr<const std::atomic_bool>&) override {
        return ready(previewed);
    }
    engine::ImportJob* import(const engine::ImportRequest& request, QObject* parent) override {
        imported = request;
        return new ImportJob(parent);
    }
    engine::ListJob* makeLists(const engine::ListRecipe& asked, QObject* parent) override {
        recipe = asked;
        making = new ListJob(parent);
        return making;
    }
    QFuture<Result<std::vector<wechat::FollowerTag>>> followerTags(AccountId) override { return ready(tagRows); }
    engine::ListJob* fetchFollowers(const engine::FollowersRequest& request, QObject* parent) override {
        fetched = request;
        return new ListJob(parent);
    }
    engine::CopyJob* importSuppressions(const engine::SuppressionImport& request, QObject* parent) override {
        suppressionsRead = request;
        return new CopyJob(parent);
    }
    engine::CopyJob* exportSuppressions(const engine::SuppressionExport& request, QObject* parent) override {
        suppressionsWritten = request;
        return new CopyJob(parent);
    }
    QFuture<Result<void>> suppress(const std::vector<recipients::Suppression>& people) override {
        for (const recipients::Suppression& one : people) {
            std::erase_if(suppressed, [&](const auto& known) { return known.openid == one.openid; });
            suppressed.push_back(one);
        }
        std::sort(suppressed.begin(), suppressed.end(),
                  [](const auto& one, const auto& other) { return one.openid < other.openid; });
        emit suppressionsChanged();
        return done();
    }
    QFuture<Result<qint64>> unsuppress(const QStringList& openids) override {
        const auto removed =
            std::erase_if(suppressed, [&](const recipients::Suppression& one) { return openids.contains(one.openid); });
        emit suppressionsChanged();
        return ready(static_cast<qint64>(removed));
    }
    QFuture<Result<std::vector<recipients::Suppression>>> suppressions(const QString& after, int limit) override {
        std::vector<recipients::Suppression> page;
        for (const recipients::Suppression& one : suppressed)
            if (one.openid > after && static_cast<int>(page.size()) < limit)
                page.push_back(one);
        return ready(page);
    }
    QFuture<Result<std::vector<recipients::Suppression>>> suppressionsOf(const QStringList& openids) override {
        std::vector<recipients::Suppression> known;
        for (const recipients::Suppression& one : suppressed)
            if (openids.contains(one.openid))
                known.push_back(one);
        return ready(known);
    }
    QFuture<Result<qint64>> suppressedOf(ListId) override { return ready(suppressedInList); }
    QFuture<Result<qint64>> suppressionCount() override { return ready(static_cast<qint64>(suppressed.size())); }
    QFuture<Result<QByteArray>> note(const QString& key) override { return ready(notes.value(key)); }
    QFuture<Result<void>> setNote(const QString& key, const QByteArray& json) override {
        notes.insert(key, json);
        return done();
    }

    std::optional<Error> lintTrouble;  ///< of the next check
    std::vector<engine::LintRequest> linted;
    engine::LintJob* lint(const engine::LintRequest& request, QObject* parent) override {
        linted.push_back(request);
        const auto list =
            std::ranges::find_if(listRows, [&](const auto& each) { return each.list.id == request.list; });
        auto people = peopleRows;
        if (list != listRows.end() && list->list.size < static_cast<qint64>(people.size()))
            people.resize(static_cast<size_t>(list->list.size));
        return new LintJob(request, list == listRows.end() ? QStringList() : list->list.columns, std::move(people),
                           std::exchange(lintTrouble, std::nullopt), parent);
    }

 private:
    static bool isTaken(const std::vector<templates::Message>& rows, const QString& name, MessageId self) {
        return std::ranges::any_of(rows, [&](const auto& each) { return each.name == name && each.id != self; });
    }
    template<class T>
    static QFuture<Result<T>> refuse(const QString& name) {
        return atOnce(Result<T>(fail(ErrorKind::AlreadyExists, name)));
    }
};

class Log : public engine::DeliveryLog {
 public:
    std::vector<delivery::Delivery> deliveries;
    delivery::Counts counted;
    std::vector<delivery::Group> grouped;
    std::vector<delivery::Attempt> attempted;
    std::vector<delivery::Campaign> campaignRows;
    std::vector<int> perSecond;
    delivery::History::RecipientValues recipient;
    std::vector<delivery::Campaign> alike;

    QFuture<Result<std::vector<delivery::Delivery>>> page(const delivery::PageRequest&) override {
        return ready(deliveries);
    }
    QFuture<Result<std::vector<delivery::Delivery>>> rows(const std::vector<DeliveryId>&) override {
        return ready(deliveries);
    }
    QFuture<Result<delivery::Counts>> counts(const delivery::Filter&) override { return ready(counted); }
    QFuture<Result<std::vector<delivery::Group>>> groups(const delivery::Filter&) override { return ready(grouped); }
    QFuture<Result<std::vector<delivery::Attempt>>> attempts(DeliveryId) override { return ready(attempted); }
    QFuture<Result<std::vector<delivery::Campaign>>> campaigns(int) override { return ready(campaignRows); }
    QFuture<Result<delivery::Campaign>> campaign(CampaignId id) override {
        for (const delivery::Campaign& each : campaignRows) {
            if (each.id == id)
                return ready(each);
        }
        return atOnce(Result<delivery::Campaign>(fail(ErrorKind::NoSuchCampaign)));
    }
    QFuture<Result<std::vector<int>>> acceptedPerSecond(int) override { return ready(perSecond); }
    QFuture<Result<delivery::History::RecipientValues>> recipientOf(DeliveryId) override { return ready(recipient); }
    QFuture<Result<std::vector<delivery::Campaign>>> recentAlike(const QString&, const QString&, Timestamp) override {
        return ready(alike);
    }
    QFuture<Result<void>> forEach(const delivery::Filter&, qint64,
                                  std::function<bool(const delivery::Delivery&)> row) override {
        for (const delivery::Delivery& each : deliveries) {
            if (!row(each))
                break;
        }
        return done();
    }
};

class Sending : public engine::Sending {
 public:
    std::vector<sending::PaceReport> reports;
    std::vector<CampaignId> paused;
    std::vector<CampaignId> resumed;
    std::optional<engine::StartRequest> started;
    std::optional<Error> refusal;  ///< of the next start
    std::vector<delivery::Filter> retried;

    QFuture<Result<CampaignId>> start(const engine::StartRequest& request) override {
        if (refusal)
            return atOnce(Result<CampaignId>(fail(*std::exchange(refusal, std::nullopt))));
        started = request;
        return ready(CampaignId{1});
    }
    QFuture<Result<void>> pause(CampaignId id) override {
        paused.push_back(id);
        return done();
    }
    QFuture<Result<void>> resume(CampaignId id) override {
        resumed.push_back(id);
        return done();
    }
    QFuture<Result<void>> cancel(CampaignId) override { return done(); }
    QFuture<Result<qint64>> retry(const delivery::Filter& filter) override {
        retried.push_back(filter);
        return ready(qint64(1));
    }
    struct Word {
        delivery::Filter filter;
        delivery::PersonsWord word;
    };
    std::vector<Word> settled;
    QFuture<Result<qint64>> settle(const delivery::Filter& filter, delivery::PersonsWord word) override {
        settled.push_back({filter, word});
        return ready(static_cast<qint64>(filter.ids.size()));
    }
    std::optional<Error> broken;
    std::optional<Error> damage() const override { return broken; }
    QFuture<Result<qint64>> hasten(const delivery::Filter&) override { return ready(qint64(1)); }
    qint64 missing = 0;
    QFuture<Result<qint64>> missingCampaigns() override { return ready(qint64(missing)); }
    QFuture<Result<void>> acceptMissing() override { return done(); }
    void workOnEverything() override {}
    void setLimits(int rateCeiling, int maxInFlight) override { limits = {rateCeiling, maxInFlight}; }
    std::pair<int, int> limits;
    std::vector<sending::PaceReport> pace() const override { return reports; }
    QFuture<Result<void>> refreshToken(AccountId) override { return done(); }
};

class FixedClock final : public Clock {
 public:
    Timestamp time{};
    Timestamp now() const override { return time; }
    SteadyTime steady() const override { return SteadyTime(time.time_since_epoch()); }
};

}  // namespace hongyan::fakes
