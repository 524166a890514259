#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QThreadPool>

#include "bothsides.h"
#include "engine/engine.h"
#include "support/shiftedclock.h"

using namespace hongyan::tool;

namespace {

constexpr int people = 120;
constexpr int atOnce = 24;  // most of a trial is waiting for a retry to be due

/// What the program is doing when it is killed.
enum class Scene {
    FirstStart,  ///< a folder without a database
    Adding,      ///< an account
    Removing,    ///< an account
    Scrubbing,   ///< a token address that an older version left with a secret in it
    Fetching,    ///< its templates
    Sending,
    SendingSlowly,  ///< for longer than two heartbeats
    SendingMuch,    ///< to more people than one transaction enqueues
    Refused,        ///< sending with a wrong AppSecret
    TakingOver,     ///< what an earlier process left when it was killed
    Pausing,
    Resuming,
    Cancelling,
    Retrying,
    Settling,
    SendingCarefully,  ///< a few first
    Following,         ///< making a list of the account's followers
    Suppressing,
    Unsuppressing,
    Window,  ///< what only the window asks for: this program plays it, see act()
    WindowHastening,
};

struct Point {
    const char* name;
    Scene scene;
    std::vector<int> passages;  ///< of the first, the second and the seventh those that the scene comes to
};

const std::vector<Point>& points() {
    static const std::vector<Point> all{
        {"commit.*.migrate", Scene::FirstStart, {1}},
        {"commit.*.prepare", Scene::FirstStart, {1}},
        {"commit.*.addAccount", Scene::Adding, {1}},
        {"commit.*.changeAccount", Scene::Window, {1}},
        {"commit.*.removeAccount", Scene::Removing, {1}},
        {"commit.*.scrubTokenUrl", Scene::Scrubbing, {1}},
        {"commit.*.replaceTemplates", Scene::Fetching, {1}},
        {"commit.*.saveMessage", Scene::Window, {1}},
        {"commit.*.renameMessage", Scene::Window, {1}},
        {"commit.*.removeMessage", Scene::Window, {1}},
        {"commit.*.setNote", Scene::Window, {1}},
        {"commit.*.beginList", Scene::Sending, {1}},
        {"commit.*.addToList", Scene::SendingMuch, {1, 2}},
        {"commit.*.finishList", Scene::Sending, {1}},
        {"commit.*.finishLists", Scene::Window, {1}},
        {"commit.*.renameList", Scene::Window, {1}},
        {"commit.*.tagList", Scene::Window, {1}},
        {"commit.*.abandonList", Scene::Window, {1}},
        {"commit.*.removeList", Scene::Refused, {1}},
        {"commit.*.enlist", Scene::Sending, {1}},
        {"commit.*.heartbeat", Scene::SendingSlowly, {1, 2}},
        {"commit.*.resign", Scene::Sending, {1}},
        {"commit.*.adopt", Scene::TakingOver, {1, 2}},
        {"commit.*.create", Scene::Sending, {1}},
        {"commit.*.enqueue", Scene::SendingMuch, {1, 2}},
        {"commit.*.claim", Scene::Sending, {1, 2, 7}},
        {"commit.*.apply", Scene::Sending, {1, 2, 7}},
        {"commit.*.promoteDue", Scene::TakingOver, {1, 2, 7}},
        {"commit.*.pause", Scene::Pausing, {1}},
        {"commit.*.resume", Scene::Resuming, {1}},
        {"commit.*.cancel", Scene::Cancelling, {1}},
        {"commit.*.retry", Scene::Retrying, {1, 2}},
        {"commit.*.distrustTimes", Scene::Sending, {1}},
        {"commit.*.shiftTimes", Scene::Window, {1}},
        {"commit.*.advanceCanary", Scene::SendingCarefully, {1}},
        {"commit.*.beginFetch", Scene::Following, {1}},
        {"commit.*.addFetched", Scene::Following, {1, 2}},
        {"commit.*.finishFetch", Scene::Following, {1}},
        {"commit.*.suppress", Scene::Suppressing, {1}},
        {"commit.*.unsuppress", Scene::Unsuppressing, {1}},
        {"commit.*.settle", Scene::Settling, {1, 2}},
        {"commit.*.hasten", Scene::WindowHastening, {1}},
        {"commit.*.acceptMissing", Scene::Window, {1}},
        {"send.before", Scene::Sending, {1, 2, 7}},
        {"send.after", Scene::Sending, {1, 2, 7}},
        {"request.handed", Scene::Sending, {1, 2, 7}},
        {"body.read", Scene::Sending, {1, 2, 7}},
        {"answer.arrived", Scene::Sending, {1, 2, 7}},
        {"classify.before", Scene::Sending, {1, 2, 7}},
        {"complete.before", Scene::Sending, {1, 2, 7}},
        {"complete.after", Scene::Sending, {1, 2, 7}},
        {"mark.written", Scene::Sending, {1, 2, 7}},
    };
    return all;
}

/// One point, one passage: killed there, begun again, and both sides compared. Any thread.
class Crash {
 public:
    Crash(const Platform& platform, const Prepared& prepared, const Point& point, QString at, int number)
        : m_platform(platform),
          m_prepared(prepared),
          m_point(point),
          m_at(std::move(at)),
          m_trial(platform, QStringLiteral("wxcrash%1").arg(number)) {}

    QString play(int passage) {
        m_trial.writePeople(m_point.scene == Scene::SendingMuch ? 6'000 : people,
                            m_point.scene == Scene::Retrying ? 10 : 0);
        if (!setUp())
            return QStringLiteral("no database to begin with");
        m_trial.environment.insert(QStringLiteral("HONGYAN_CRASH_AT"), QStringLiteral("%1:%2").arg(m_at).arg(passage));
        if (m_point.scene == Scene::Refused)
            m_trial.environment.insert(QStringLiteral("HONGYAN_SECRET_") + m_trial.appId(), QStringLiteral("wrong-1"));
        const Ran ran = isWindow() ? actAsWindow() : m_trial.run(act());
        m_trial.environment.remove(QStringLiteral("HONGYAN_CRASH_AT"));
        m_trial.environment.insert(QStringLiteral("HONGYAN_SECRET_") + m_trial.appId(), QStringLiteral("any"));
        if (!ran.crashed)
            return QStringLiteral("was not reached");
        if (const QString wrong = goOn(); !wrong.isEmpty())
            return wrong;
        return m_trial.compare(isCancelled() ? Trial::Open::MayStay : Trial::Open::No);
    }

 private:
    Ran ran(const QStringList& words) const { return m_trial.run(words); }
    /// What was under way then is not repeated.
    bool isCancelled() const { return m_point.scene == Scene::Cancelling || m_point.scene == Scene::SendingMuch; }
    bool isWindow() const { return m_point.scene == Scene::Window || m_point.scene == Scene::WindowHastening; }
    Ran actAsWindow() const {
        QProcess window;
        window.setProcessEnvironment(m_trial.environment);
        window.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--window"), m_trial.data(), m_at.section(u'.', -1),
                      m_trial.file(QStringLiteral("people.csv"))});
        window.waitForStarted();
        return Hongyanctl::end(window);
    }
    QStringList sending() const {
        QStringList words = m_trial.sending(m_point.scene == Scene::SendingSlowly ? 10 : 100, 8);
        if (m_point.scene == Scene::SendingCarefully)
            words << QStringLiteral("--canary");
        return words;
    }
    static QStringList suppression(const char* command) {
        return {QStringLiteral("suppress"), QLatin1String(command), QStringLiteral("oSomebodyElse_000001")};
    }
    static QStringList following() {
        return {QStringLiteral("recipients"), QStringLiteral("followers"), QStringLiteral("--account"),
                QStringLiteral("A"),          QStringLiteral("--name"),    QStringLiteral("Fans")};
    }
    static QStringList campaign(const char* command) {
        return {QStringLiteral("campaign"), QLatin1String(command), QStringLiteral("1")};
    }
    static QStringList settling() {
        return {QStringLiteral("settle"), QStringLiteral("--campaign"), QStringLiteral("1"), QStringLiteral("--as"),
                QStringLiteral("sent")};
    }
    static QStringList working() { return {QStringLiteral("run")}; }
    QStringList addition() const { return Prepared::addition(m_platform, m_trial.appId()); }

    /// Leaves some rows sending and many waiting.
    void leaveHalfDone() {
        m_trial.environment.insert(QStringLiteral("HONGYAN_CRASH_AT"), QStringLiteral("complete.before:20"));
        ran(sending());
        m_trial.environment.remove(QStringLiteral("HONGYAN_CRASH_AT"));
    }
    /// The account fetches its token without it: it only lies there.
    bool leaveAddressInPlain() {
        m_trial.environment.insert(QStringLiteral("HONGYAN_TOKEN_PASSWORD_") + m_trial.appId(),
                                   QStringLiteral("hidden-one"));
        return askDatabase(QStringLiteral("UPDATE accounts SET token_url = 'https://mei:hidden-one@t.example.com' "
                                          "RETURNING 1"))
                   .toInt() == 1;
    }
    bool isAddressClean() const {
        return !askDatabase(QStringLiteral("SELECT token_url FROM accounts")).toString().contains(u"hidden");
    }
    QVariant askDatabase(const QString& sql) const {
        QVariant answer;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_trial.appId());
            database.setDatabaseName(m_trial.data() + QStringLiteral("/hongyan.db"));
            QSqlQuery query(database);
            if (database.open() && query.exec(sql) && query.next())
                answer = query.value(0);
        }
        QSqlDatabase::removeDatabase(m_trial.appId());
        return answer;
    }
    bool setUp() {
        switch (m_point.scene) {
            case Scene::FirstStart:
                return true;
            case Scene::Adding:  // the tables are there
                return ran({QStringLiteral("account"), QStringLiteral("list")}).exitCode == 0;
            case Scene::Removing:
            case Scene::Fetching:
            case Scene::Sending:
            case Scene::SendingSlowly:
            case Scene::SendingMuch:
            case Scene::SendingCarefully:
            case Scene::Refused:
            case Scene::Following:
            case Scene::Suppressing:
            case Scene::Window:
                return m_prepared.copyTo(m_trial.data(), m_trial.appId());
            case Scene::TakingOver:
            case Scene::Pausing:
            case Scene::Cancelling:
            case Scene::WindowHastening:
                if (!m_prepared.copyTo(m_trial.data(), m_trial.appId()))
                    return false;
                leaveHalfDone();
                return true;
            case Scene::Scrubbing:
                return m_prepared.copyTo(m_trial.data(), m_trial.appId()) && leaveAddressInPlain();
            case Scene::Unsuppressing:
                return m_prepared.copyTo(m_trial.data(), m_trial.appId()) && ran(suppression("add")).exitCode == 0;
            case Scene::Resuming:
                if (!m_prepared.copyTo(m_trial.data(), m_trial.appId()))
                    return false;
                leaveHalfDone();
                return ran(campaign("pause")).exitCode == 0;
            case Scene::Retrying:
                return m_prepared.copyTo(m_trial.data(), m_trial.appId()) && ran(sending()).exitCode == 1;
            case Scene::Settling:  // what was under way when it was cancelled may have arrived
                if (!m_prepared.copyTo(m_trial.data(), m_trial.appId()))
                    return false;
                leaveHalfDone();
                ran(campaign("cancel"));
                ran(working());
                return Books(m_trial.data()).number(QStringLiteral("SELECT count(*) FROM deliveries WHERE state = 8")) >
                       0;
        }
        return false;
    }
    QStringList act() const {
        switch (m_point.scene) {
            case Scene::FirstStart:
                return {QStringLiteral("account"), QStringLiteral("list")};
            case Scene::Adding:
                return addition();
            case Scene::Fetching:
                return Prepared::synchronization();
            case Scene::Scrubbing:
                return {QStringLiteral("account"), QStringLiteral("list")};
            case Scene::Removing:
                return {QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("A")};
            case Scene::Sending:
            case Scene::SendingSlowly:
            case Scene::SendingMuch:
            case Scene::SendingCarefully:
            case Scene::Refused:
                return sending();
            case Scene::Following:
                return following();
            case Scene::Suppressing:
                return suppression("add");
            case Scene::Unsuppressing:
                return suppression("remove");
            case Scene::TakingOver:
                return working();
            case Scene::Pausing:
                return campaign("pause");
            case Scene::Resuming:
                return campaign("resume");
            case Scene::Cancelling:
                return campaign("cancel");
            case Scene::Retrying:
                return {QStringLiteral("retry"), QStringLiteral("--campaign"), QStringLiteral("1")};
            case Scene::Settling:
                return settling();
            case Scene::Window:
            case Scene::WindowHastening:
                break;
        }
        return {};
    }
    /// What a person does after the crash; afterwards everything that was begun is through.
    QString goOn() {
        switch (m_point.scene) {
            case Scene::FirstStart:
            case Scene::Adding:
            case Scene::Removing:
            case Scene::Fetching:
            case Scene::Suppressing:
            case Scene::Unsuppressing:
            case Scene::Window:
                return beginAgain();
            case Scene::Scrubbing:
                if (const QString wrong = beginAgain(); !wrong.isEmpty())
                    return wrong;
                return isAddressClean() ? QString() : QStringLiteral("the secret still stands in the address");
            case Scene::Following:
                return hasEverybody() ? beginAgain() : QStringLiteral("not all followers are on the list");
            case Scene::Pausing:
            case Scene::Resuming:  // refused where the crash was too late or too early for it
                ran(campaign("resume"));
                break;
            case Scene::Cancelling:
                ran(campaign("cancel"));
                break;
            case Scene::Settling:  // whether it was noted or not, it is asked about again
                ran(settling());
                break;
            case Scene::SendingMuch:  // only the beginning is looked at: 6,000 would take their time
                ran(campaign("cancel"));
                break;
            case Scene::Sending:
            case Scene::SendingSlowly:
            case Scene::SendingCarefully:
            case Scene::Refused:
            case Scene::TakingOver:
            case Scene::Retrying:
            case Scene::WindowHastening:
                break;
        }
        const Ran rest = ran(working());
        return rest.exitCode == 0 || rest.exitCode == 1 ? QString() : QString::fromUtf8(rest.err);
    }
    bool hasEverybody() {
        constexpr int followers = 491;  // of the sandbox's sample
        const Ran again = ran(following());
        return again.exitCode == 0 && again.json()[QLatin1String("people")].toInt() == followers &&
               again.json()[QLatin1String("duplicates")].toInt() == 0;
    }
    /// What the crash undid is done again; what it let pass is there already.
    QString beginAgain() {
        const Ran accounts = ran({QStringLiteral("account"), QStringLiteral("list")});
        if (accounts.json()[QLatin1String("accounts")].toArray().isEmpty() && ran(addition()).exitCode != 0)
            return QStringLiteral("the account cannot be added");
        if (ran(Prepared::synchronization()).exitCode != 0)
            return QStringLiteral("the templates cannot be fetched");
        const Ran sent = ran(sending());
        return sent.exitCode == 0 ? QString() : QString::fromUtf8(sent.err);
    }

    const Platform& m_platform;
    const Prepared& m_prepared;
    const Point& m_point;
    QString m_at;
    Trial m_trial;
};

std::set<QString> namesInTable() {
    std::set<QString> names;
    for (const Point& point : points())
        names.insert(QLatin1String(point.name));
    return names;
}

/// Every crashPoint("…") of a text, and one for each function in it that opens a transaction.
std::set<QString> namesIn(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("crashPoint\\(\"([a-z.]+)\"\\)"));
    static const QRegularExpression function(
        QStringLiteral("^(?: {4})?(?!return|else|const )[\\w:<>&*,]+(?: [\\w:<>&*,]+)* (?:\\w+::)*(\\w+)"
                       "\\([\\w:<>&*, ]*(?:\\) (?:const )?(?:override )?\\{|,)$"));
    static const QRegularExpression transaction(QStringLiteral("[ =]inTransaction\\(|Transaction transaction\\("));
    std::set<QString> names;
    QString last;
    for (const QString& line : text.split(u'\n')) {
        for (auto found = plain.globalMatch(line); found.hasNext();)
            names.insert(found.next().captured(1));
        if (const auto found = function.match(line); found.hasMatch())
            last = found.captured(1);
        if (line.contains(transaction))
            names.insert(QStringLiteral("commit.*.") + last);
    }
    return names;
}

std::set<QString> namesInSources() {
    std::set<QString> names;
    for (QDirIterator files(QDir::cleanPath(QStringLiteral(TEST_DATA "/../../../../app")), {QStringLiteral("*.cpp")},
                            QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            names.merge(namesIn(QString::fromUtf8(file.readAll())));
    }
    return names;
}

QString joined(const std::set<QString>& names) {
    return QStringList(names.begin(), names.end()).join(u'\n');
}

template<class T>
auto await(QFuture<T> future) {
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
    return future.result();
}

/// Imports a list and changes it, or makes another of it.
int actOnLists(hongyan::engine::Library& library, const QString& what, const QString& spreadsheet) {
    using namespace hongyan;
    const std::unique_ptr<engine::ImportJob> job(
        library.import({.path = spreadsheet, .listName = QStringLiteral("L"), .openidColumn = 0}, nullptr));
    QSignalSpy finished(job.get(), &engine::ImportJob::finished);
    if (!finished.wait())
        return 1;
    const ListId list = await(library.lists())->front().list.id;
    if (what == u"renameList")
        return await(library.renameList(list, QStringLiteral("M"))) ? 0 : 1;
    if (what == u"tagList")
        return await(library.tagList(list, {QStringLiteral("t")})) ? 0 : 1;
    const std::unique_ptr<engine::ListJob> making(
        library.makeLists({.lists = {list}, .name = QStringLiteral("M"), .column = {}}, nullptr));
    QSignalSpy made(making.get(), &engine::ListJob::finished);
    return made.wait() ? 0 : 1;
}

/// In a process of its own, killed at a crash point: what the window asks of the engine and the tool never does. 0 when
/// it got through.
int act(const QString& folder, const QString& what, const QString& spreadsheet) {
    using namespace hongyan;
    const auto clock = std::make_shared<ShiftedClock>();
    auto opened = engine::Engine::open({.folder = folder, .secrets = secrets::Backend::Environment, .clock = clock});
    if (!opened)
        return 4;
    engine::Library& library = (*opened)->library();
    const settings::Account account = await(library.accounts())->front();
    if (what == u"changeAccount")
        return await(library.changeAccount(account, Secret())) ? 0 : 1;
    if (what.endsWith(u"Message")) {
        const auto saved =
            await(library.saveMessage(account.id, {.templateId = QStringLiteral("t"), .name = QStringLiteral("n")}));
        if (saved && what == u"renameMessage")
            return await(library.renameMessage(*saved, QStringLiteral("m"))) ? 0 : 1;
        return saved && (what == u"saveMessage" || await(library.removeMessage(*saved))) ? 0 : 1;
    }
    if (what == u"shiftTimes") {
        clock->set(std::chrono::hours(-1));
        return QTest::qWaitFor([] { return false; }, 20'000) ? 0 : 1;
    }
    if (what == u"setNote")
        return await(library.setNote(QStringLiteral("key"), "{}")) ? 0 : 1;
    if (what == u"acceptMissing")
        return await((*opened)->sending().acceptMissing()) ? 0 : 1;
    if (what == u"abandonList") {
        // Nobody of its column of orders could be written to.
        const std::unique_ptr<engine::ImportJob> job(
            library.import({.path = spreadsheet, .listName = QStringLiteral("L"), .openidColumn = 1}, nullptr));
        QSignalSpy finished(job.get(), &engine::ImportJob::finished);
        return finished.wait() ? 0 : 1;
    }
    if (what.endsWith(u"List") || what == u"finishLists")
        return actOnLists(library, what, spreadsheet);
    (*opened)->sending().workOnEverything();
    delivery::Filter filter;
    filter.campaign = CampaignId{1};
    const bool isRetrying = QTest::qWaitFor(
        [&] { return await((*opened)->log().campaign(CampaignId{1}))->counts.of(delivery::State::Retrying) > 0; },
        20'000);
    return isRetrying && await((*opened)->sending().hasten(filter)) ? 0 : 1;
}

}  // namespace

/// Kills hongyanctl before and after each commit and at each step of a send, begins again, and holds the platform's
/// ledger against the database.
class TestCrashPoints : public QObject {
    Q_OBJECT
 private slots:
    void everyPointIsInTheTable() { QCOMPARE(joined(namesInTable()), joined(namesInSources())); }

    void losesNobodyAndSendsNobodyTwice() {
#ifndef HONGYAN_CRASH_POINTS
        QSKIP("built without HONGYAN_CRASH_POINTS");
#endif
        Platform platform;
        QVERIFY(platform.begin(15));
        Prepared prepared;
        QVERIFY(prepared.make(platform));
        QMutex mutex;
        QStringList wrongs;
        int crashes = 0;
        QThreadPool pool;
        pool.setMaxThreadCount(atOnce);
        int number = 0;
        for (const Point& point : points())
            for (const QString& at : placesOf(point))
                for (const int passage : point.passages)
                    pool.start([&, at, passage, number = ++number] {
                        const QString wrong = Crash(platform, prepared, point, at, number).play(passage);
                        const QMutexLocker lock(&mutex);
                        if (!wrong.isEmpty())
                            wrongs << QStringLiteral("%1:%2 %3").arg(at).arg(passage).arg(wrong);
                        ++crashes;
                    });
        pool.waitForDone();
        qInfo("%d crashes", crashes);
        QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
        QCOMPARE(platform.end(), 0);
    }

 private:
    static QStringList placesOf(const Point& point) {
        const QString name = QLatin1String(point.name);
        if (!name.contains(u'*'))
            return {name};
        return {QString(name).replace(u'*', QStringLiteral("before")),
                QString(name).replace(u'*', QStringLiteral("after"))};
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (const QStringList words = app.arguments(); words.value(1) == u"--window")
        return act(words.value(2), words.value(3), words.value(4));
    TestCrashPoints test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashpoints.moc"
