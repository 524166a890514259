#include <QDir>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "engine/engine.h"
#include "sandbox/sandbox.h"

using namespace hongyan;
using namespace std::chrono_literals;

namespace {

constexpr int people = 400;
const QString appId = QStringLiteral("wxending0000001");

template<class T>
T sure(QFuture<Result<T>> future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || !future.result())
        qFatal("no good answer came");
    if constexpr (!std::is_void_v<T>)
        return *future.result();
}

}  // namespace

/// hongyan as a program that somebody else ends: nothing it was sending is left in doubt.
class tst_Ending : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() { qputenv(("HONGYAN_SECRET_" + appId.toLatin1()).constData(), "any"); }
    void aSignalEndsItWell_data();
    void aSignalEndsItWell();
    void aSilentBusKeepsNobodyWaiting();

 private:
    std::unique_ptr<engine::Engine> open() const;
    CampaignId prepare();
    std::unique_ptr<QProcess> begin() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_platform;
};

std::unique_ptr<engine::Engine> tst_Ending::open() const {
    auto opened = engine::Engine::open({.folder = m_folder->path(), .secrets = secrets::Backend::Environment});
    if (!opened)
        qFatal("no engine");
    return std::move(*opened);
}

/// A campaign that waits for the next program: it was created and closed at once.
CampaignId tst_Ending::prepare() {
    m_folder = std::make_unique<QTemporaryDir>();
    auto started = sandbox::Sandbox::start({.faults = {.latency = 200ms}});
    if (!started)
        qFatal("no sandbox");
    m_platform = std::move(*started);
    const auto engine = open();
    settings::Account account;
    account.name = QStringLiteral("Ending");
    account.appId = appId;
    account.apiBase = m_platform->base();
    const AccountId id = sure(engine->library().addAccount(account, Secret()));
    sure(engine->library().syncTemplates(id));
    QFile file(m_folder->filePath(QStringLiteral("people.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("openid,order\n");
    for (int i = 0; i < people; ++i)
        file.write("oEndingPerson_" + QByteArray::number(i).rightJustified(10, '0') + ",DD1\n");
    file.close();
    const std::unique_ptr<engine::ImportJob> job(engine->library().import(
        {.path = file.fileName(), .listName = QStringLiteral("people"), .openidColumn = 0}, nullptr));
    std::optional<Result<engine::Imported>> imported;
    connect(job.get(), &engine::ImportJob::finished, this, [&](const auto& result) { imported = result; });
    if (!QTest::qWaitFor([&] { return imported.has_value(); }, 30'000) || !*imported)
        qFatal("not imported");
    templates::Message message;
    message.templateId = sandbox::sampleTemplateId();
    for (const auto& [key, text] :
         std::map<QString, QString>{{QStringLiteral("character_string2"), QStringLiteral("{{order}}")},
                                    {QStringLiteral("thing4"), QStringLiteral("Roses")},
                                    {QStringLiteral("thing7"), QStringLiteral("SF")},
                                    {QStringLiteral("character_string5"), QStringLiteral("{{order}}")},
                                    {QStringLiteral("time3"), QStringLiteral("2026-11-20 13:46")}})
        message.fields.push_back({key, text});
    const CampaignId campaign = sure(engine->sending().start(
        {.account = id, .list = (*imported)->list, .message = message, .title = {}, .policy = {.inFlight = 8}}));
    auto closed = engine->close(10s);
    if (!QTest::qWaitFor([&] { return closed.isFinished(); }, 20'000))
        qFatal("not closed");
    return campaign;
}

std::unique_ptr<QProcess> tst_Ending::begin() const {
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(HONGYAN),
                   {QStringLiteral("--data"), m_folder->path(), QStringLiteral("--secrets"), QStringLiteral("env")});
    if (!process->waitForStarted())
        qFatal("%s", qPrintable(process->errorString()));
    return process;
}

void tst_Ending::aSignalEndsItWell_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Ending::aSignalEndsItWell() {
    QFETCH(int, signal);
    const CampaignId campaign = prepare();
    const size_t before = m_platform->ledger().size();
    const auto window = begin();
    QTRY_VERIFY_WITH_TIMEOUT(m_platform->ledger().size() > before + 10, 30'000);
    ::kill(static_cast<pid_t>(window->processId()), signal);
    QVERIFY(window->waitForFinished(20'000));
    QCOMPARE(window->exitStatus(), QProcess::NormalExit);
    QCOMPARE(window->exitCode(), 0);
    const auto engine = open();
    const delivery::Counts counts = sure(engine->log().campaign(campaign)).counts;
    QCOMPARE(counts.of(delivery::State::Sending), 0);
    QCOMPARE(counts.of(delivery::State::Unconfirmed), 0);
    QCOMPARE(counts.of(delivery::State::Accepted), static_cast<qint64>(m_platform->ledger().size()));
    QVERIFY(counts.of(delivery::State::Waiting) > 0);
}

/// The window's own parts use the session bus too, at their start and in its thread.
void tst_Ending::aSilentBusKeepsNobodyWaiting() {
    prepare();
    const size_t before = m_platform->ledger().size();
    QLocalServer server;
    const QString path = m_folder->filePath(QStringLiteral("bus"));
    QVERIFY(server.listen(path));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path.toLocal8Bit());
    const auto window = begin();
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QTRY_VERIFY_WITH_TIMEOUT(m_platform->ledger().size() > before, 15'000);
    ::kill(static_cast<pid_t>(window->processId()), SIGTERM);
    QVERIFY(window->waitForFinished(20'000));
    QCOMPARE(window->exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Ending)
#include "tst_ending.moc"
