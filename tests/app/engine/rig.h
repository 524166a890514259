#pragma once

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <map>

#include "engine/engine.h"
#include "sandbox/sandbox.h"

namespace hongyan::engine {

constexpr int patience = 30'000;  // milliseconds before a test gives up waiting for an event

template<class T>
T await(QFuture<T> future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        qFatal("no answer came");
    return future.result();
}
template<class T>
T sure(QFuture<Result<T>> future) {
    Result<T> result = await(future);
    if (!result)
        qFatal("%s %s %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}
inline bool eventually(const std::function<bool()>& isSo, int within = patience) {
    return QTest::qWaitFor(isSo, within);
}

inline QString person(int number, const QString& ending = {}) {
    return QStringLiteral("oRigPerson_%1%2").arg(number, 10, 10, QLatin1Char('0')).arg(ending);
}

/// A whole engine on an empty folder, with an account of a sandbox, its templates and short words for what every test
/// does. The secret is in the environment, so that a second engine on the same folder has it too.
class Rig {
 public:
    explicit Rig(const sandbox::Faults& faults = {}, const QByteArray& secret = "any",
                 std::shared_ptr<const Clock> by = std::make_shared<SystemClock>())
        : clock(std::move(by)) {
        platform = startSandbox(faults);
        qputenv(("HONGYAN_SECRET_" + appId.toLatin1()).constData(), secret);
        engine = open();
        settings::Account made;
        made.name = QStringLiteral("Rig");
        made.appId = appId;
        made.apiBase = platform->base();
        account = sure(engine->library().addAccount(made, Secret()));
    }

    static std::unique_ptr<sandbox::Sandbox> startSandbox(const sandbox::Faults& faults) {
        auto started = sandbox::Sandbox::start({.faults = faults});
        if (!started)
            qFatal("no sandbox: %s", qPrintable(started.error().detail));
        return std::move(*started);
    }
    std::unique_ptr<Engine> open() const {
        auto opened = Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Environment, .clock = clock});
        if (!opened)
            qFatal("no engine: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    /// The same folder with a new engine, as after a new start of the program.
    void reopen() {
        engine.reset();
        engine = open();
    }

    ListId listOf(const QStringList& openids) {
        sure(engine->library().syncTemplates(account));
        QFile file(folder.filePath(QStringLiteral("people%1.csv").arg(++m_lists)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write("openid,order\n");
        for (const QString& openid : openids)
            file.write(openid.toUtf8() + ",DD" + openid.right(6).toUtf8() + '\n');
        file.close();
        return import(file.fileName(), 0);
    }
    ListId listOf(int count) {
        QStringList openids;
        for (int i = 0; i < count; ++i)
            openids << person(i);
        return listOf(openids);
    }
    ListId import(const QString& path, int openidColumn) {
        const std::unique_ptr<ImportJob> job(engine->library().import(
            {.path = path, .listName = path.section(u'/', -1), .openidColumn = openidColumn}, nullptr));
        std::optional<Result<Imported>> ended;
        QObject::connect(job.get(), &ImportJob::finished, job.get(),
                         [&](const Result<Imported>& imported) { ended = imported; });
        if (!eventually([&] { return ended.has_value(); }) || !*ended)
            qFatal("not imported");
        return (*ended)->list;
    }

    static templates::Message message() {
        templates::Message made;
        made.templateId = sandbox::sampleTemplateId();
        made.fields = {{QStringLiteral("character_string2"), QStringLiteral("{{order}}")},
                       {QStringLiteral("thing4"), QStringLiteral("Roses")},
                       {QStringLiteral("thing7"), QStringLiteral("SF")},
                       {QStringLiteral("character_string5"), QStringLiteral("{{order}}")},
                       {QStringLiteral("time3"), QStringLiteral("2026-11-20 13:46")}};
        return made;
    }
    StartRequest request(ListId list, delivery::Policy policy) const {
        return {.account = account, .list = list, .message = message(), .title = {}, .policy = policy};
    }
    CampaignId start(ListId list, delivery::Policy policy = {.retry = delivery::RetryKind::Prompt, .rate = 1000}) {
        return sure(engine->sending().start(request(list, policy)));
    }

    delivery::Campaign campaign(CampaignId id) { return sure(engine->log().campaign(id)); }
    qint64 count(CampaignId id, delivery::State state) { return campaign(id).counts.of(state); }
    bool is(CampaignId id, delivery::CampaignStatus status) {
        return eventually([&] { return campaign(id).status == status; });
    }
    std::vector<delivery::Delivery> deliveries(CampaignId id) {
        auto rows = std::make_shared<std::vector<delivery::Delivery>>();
        delivery::Filter filter;
        filter.campaign = id;
        sure(engine->log().forEach(filter, 0, [rows](const delivery::Delivery& row) {
            rows->push_back(row);
            return true;
        }));
        return *rows;
    }

    /// What the platform knows: messages that went out, by openid.
    std::map<QString, int> sent() const { return sentBy(*platform); }
    static std::map<QString, int> sentBy(const sandbox::Sandbox& platform) {
        std::map<QString, int> byOpenid;
        for (const sandbox::LedgerEntry& entry : platform.ledger())
            byOpenid[entry.openid] += entry.sent ? 1 : 0;
        return byOpenid;
    }
    int heard() const { return static_cast<int>(platform->ledger().size()); }
    int tokenFetches() const { return platform->calls()[QStringLiteral("/cgi-bin/stable_token")]; }

    /// Nobody twice, and accepted exactly where the platform sent something.
    bool bothSidesAgree(CampaignId id) {
        const auto ledger = sent();
        return std::ranges::all_of(deliveries(id), [&](const delivery::Delivery& row) {
            const auto found = ledger.find(row.openid);
            const int count = found == ledger.end() ? 0 : found->second;
            const bool fits = count == (row.state == delivery::State::Accepted ? 1 : 0);
            if (!fits)
                qWarning("%s is %s, sent %d times", qPrintable(row.openid), qPrintable(nameOf(row.state)), count);
            return fits;
        });
    }

    const QString appId = QStringLiteral("wxrig00000001");
    const std::shared_ptr<const Clock> clock;
    QTemporaryDir folder;
    std::unique_ptr<sandbox::Sandbox> platform;
    std::unique_ptr<Engine> engine;
    AccountId account;

 private:
    int m_lists = 0;
};

}  // namespace hongyan::engine
