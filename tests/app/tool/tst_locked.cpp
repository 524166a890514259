#include <QElapsedTimer>
#include <QThreadPool>

#include "bothsides.h"

using namespace hongyan::tool;

namespace {

constexpr int people = 300;
constexpr int rate = 60;
constexpr int inFlight = 8;
constexpr int latency = 50;
// What is claimed, and what is under way, may still leave when the lock comes.
constexpr int mostAfterwards = rate / 4 + 2 * inFlight;

/// The lock of another program that writes to the database.
class Lock {
 public:
    Lock(const QString& folder, const char* kind) : m_books(folder) {
        m_isHeld = QSqlQuery(m_books.database()).exec(QStringLiteral("BEGIN ") + QLatin1String(kind));
    }
    ~Lock() { QSqlQuery(m_books.database()).exec(QStringLiteral("ROLLBACK")); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    bool isHeld() const { return m_isHeld; }

 private:
    Books m_books;
    bool m_isHeld = false;
};

}  // namespace

/// Another program holds the database's write lock: for less and for more than the five seconds a statement waits, and
/// for good.
class TestLocked : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        QVERIFY(platform.begin(latency));
        QVERIFY(prepared.make(platform));
    }
    void cleanupTestCase() { QCOMPARE(platform.end(), 0); }

    void goesOnAfterwards_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("seconds");
        QTest::newRow("immediate, 1 s") << QByteArray("IMMEDIATE") << 1;
        QTest::newRow("exclusive, 8 s") << QByteArray("EXCLUSIVE") << 8;
    }
    void goesOnAfterwards() {
        QFETCH(QByteArray, kind);
        QFETCH(int, seconds);
        Trial trial(platform, QStringLiteral("wxlocked%1").arg(seconds));
        const auto process = begin(trial);
        QVERIFY(process);
        hold(trial, kind, seconds);
        if (QTest::currentTestFailed())
            return;
        const Ran ran = Hongyanctl::end(*process);
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.err.contains("is locked by another program"), seconds > 5);
        QCOMPARE(trial.compare(Trial::Open::No), QString());
        QCOMPARE(trial.calls(), people);
    }

    void lockedFromTheStart() {
        Trial trial(platform, QStringLiteral("wxlockedstart"));
        trial.writePeople(people);
        QVERIFY(prepared.copyTo(trial.data(), trial.appId()));
        {
            const Lock lock(trial.data(), "IMMEDIATE");
            QVERIFY(lock.isHeld());
            const Ran ran = trial.run(trial.sending(rate, inFlight));
            QCOMPARE(ran.exitCode, 4);
            QCOMPARE(ran.errorKind(), QStringLiteral("storage_busy"));
            QCOMPARE(ran.err.count('\n'), 1);
        }
        QCOMPARE(trial.calls(), 0);
        QCOMPARE(Books(trial.data()).campaigns(), 0);
    }

    /// It waits for as long as the lock is held; a person may stop it, and it loses nothing.
    void lockedForGood() {
        Trial trial(platform, QStringLiteral("wxlockedgood"));
        const auto process = begin(trial);
        QVERIFY(process);
        {
            const Lock lock(trial.data(), "IMMEDIATE");
            QVERIFY(lock.isHeld());
            QByteArray said;
            QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError()).contains("is locked by another program"),
                                     20'000);
            QCOMPARE(process->state(), QProcess::Running);
            QElapsedTimer clock;
            clock.start();
            process->terminate();
            const Ran ran = Hongyanctl::end(*process, 60'000);
            // Ten seconds and two more to close, five for the statement under way, five to look how far it came.
            QVERIFY2(clock.elapsed() < 27'000, qPrintable(QString::number(clock.elapsed())));
            QCOMPARE(ran.exitCode, 4);
            QCOMPARE(ran.errorKind(), QStringLiteral("storage_busy"));
        }
        QVERIFY(trial.calls() < people);
        QCOMPARE(trial.run({QStringLiteral("run")}).exitCode, 0);
        QCOMPARE(trial.compare(Trial::Open::No), QString());
    }

 private:
    /// A campaign in mid-run.
    std::unique_ptr<QProcess> begin(Trial& trial) const {
        trial.writePeople(people);
        if (!prepared.copyTo(trial.data(), trial.appId()))
            return nullptr;
        auto process = trial.begin(trial.sending(rate, inFlight));
        return QTest::qWaitFor([&] { return trial.calls() >= 40; }, 20'000) ? std::move(process) : nullptr;
    }
    void hold(const Trial& trial, const QByteArray& kind, int seconds) const {
        const Lock lock(trial.data(), kind.constData());
        QVERIFY(lock.isHeld());
        const int before = trial.calls();
        QElapsedTimer clock;
        clock.start();
        int lastHeard = before;
        qint64 heardAt = 0;
        while (!clock.hasExpired(seconds * 1000)) {  // the fault lasts so long
            QTest::qWait(20);
            if (const int calls = trial.calls(); calls != lastHeard) {
                lastHeard = calls;
                heardAt = clock.elapsed();
            }
        }
        QVERIFY2(lastHeard - before <= mostAfterwards, qPrintable(QString::number(lastHeard - before)));
        QVERIFY2(seconds < 5 || heardAt < 2'000, qPrintable(QString::number(heardAt)));
    }

    Platform platform;
    Prepared prepared;
};

QTEST_GUILESS_MAIN(TestLocked)
#include "tst_locked.moc"
