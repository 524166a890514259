#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <map>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

#include "journal/journal.h"
#include "sample.h"
#include "support/fakeclock.h"
#include "support/logfiles.h"

namespace hongyan::journal {
namespace {

using test::logLinesIn;

const QRegularExpression cannotBeWritten(QStringLiteral("^The log files cannot be written"));

/// How often each delivery is written.
std::map<qint64, int> timesWritten(const QString& folder) {
    std::map<qint64, int> times;
    for (const QJsonObject& line : logLinesIn(folder))
        if (line["kind"] == QLatin1String("attempt"))
            ++times[line["delivery"].toInteger()];
    return times;
}

bool eachOnce(const QString& folder, qint64 first, qint64 last) {
    const auto times = timesWritten(folder);
    for (qint64 delivery = first; delivery <= last; ++delivery)
        if (const auto found = times.find(delivery); found == times.end() || found->second != 1) {
            qWarning("delivery %lld is written %d times", delivery, found == times.end() ? 0 : found->second);
            return false;
        }
    return times.size() == static_cast<size_t>(last - first + 1);
}

#ifdef Q_OS_UNIX
/// No file may grow beyond so much while this lives: as on a disk that is full, half a line gets through.
class SmallDisk {
 public:
    explicit SmallDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

 private:
    rlimit m_before{};
};
#endif

}  // namespace

using namespace std::chrono_literals;

class TestJournal : public QObject {
    Q_OBJECT
 private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void linesComeInTheirOrder() {
        const auto journal = open(m_folder->path(), m_clock);
        journal->decision({.what = Decision::Enlisted, .worker = {1}});
        journal->attempt(sampleAttempt(1));
        journal->attempt(sampleAttempt(2));
        journal->decision({.what = Decision::CampaignFinished, .campaign = {12}});
        journal->flush();
        const auto lines = logLinesIn(m_folder->path());
        QCOMPARE(lines.size(), size_t(4));
        QCOMPARE(lines[0]["what"].toString(), QStringLiteral("enlisted"));
        QCOMPARE(lines[0]["at"].toString(), QStringLiteral("2026-11-20T02:00:00.000Z"));
        QCOMPARE(lines[1]["delivery"].toInt(), 1);
        QCOMPARE(lines[2]["delivery"].toInt(), 2);
        QCOMPARE(lines[3]["what"].toString(), QStringLiteral("campaign_finished"));
    }

    void theEndWritesWhatIsLeft() {
        {
            const auto journal = open(m_folder->path(), m_clock);
            for (qint64 delivery = 1; delivery <= 1'000; ++delivery)
                journal->attempt(sampleAttempt(delivery));
        }
        QVERIFY(eachOnce(m_folder->path(), 1, 1'000));
    }

    void itIsWrittenWithoutBeingAsked() {
        const auto journal = open(m_folder->path(), m_clock);
        journal->attempt(sampleAttempt(1));
        QTRY_COMPARE(logLinesIn(m_folder->path()).size(), size_t(1));
        journal->attempt(sampleAttempt(2));
        QTRY_COMPARE(logLinesIn(m_folder->path()).size(), size_t(2));
    }

    void theNextRunGoesOnInTheSameFile() {
        for (qint64 delivery = 1; delivery <= 3; ++delivery)
            open(m_folder->path(), m_clock)->attempt(sampleAttempt(delivery));
        QCOMPARE(test::logFilesIn(m_folder->path()).size(), 1);
        QVERIFY(eachOnce(m_folder->path(), 1, 3));
    }

    void rotationKeepsTheNewestAndItsBound() {
        constexpr Limits limits{.bytesPerFile = 20'000, .files = 3};
        {
            const auto journal = open(m_folder->path(), m_clock, limits);
            for (qint64 delivery = 1; delivery <= 1'000; ++delivery)
                journal->attempt(sampleAttempt(delivery));
        }
        const QFileInfoList files = test::logFilesIn(m_folder->path());
        QCOMPARE(files.size(), 3);
        for (const QFileInfo& file : files)
            QVERIFY2(file.size() <= limits.bytesPerFile, qPrintable(QString::number(file.size())));
        const auto times = timesWritten(m_folder->path());
        QVERIFY(times.size() > 80);
        QVERIFY(eachOnce(m_folder->path(), 1'001 - static_cast<qint64>(times.size()), 1'000));
    }

    void twoOnOneFolderKeepApart() {
        {
            constexpr Limits limits{.bytesPerFile = 20'000, .files = 200};
            const auto one = open(m_folder->path(), m_clock, limits);
            const auto other = open(m_folder->path(), m_clock, limits);
            one->attempt(sampleAttempt(1));
            one->flush();
            other->attempt(sampleAttempt(2'001));
            other->flush();
            std::thread second([&] {
                for (qint64 delivery = 2'002; delivery <= 4'000; ++delivery)
                    other->attempt(sampleAttempt(delivery));
            });
            for (qint64 delivery = 2; delivery <= 2'000; ++delivery)
                one->attempt(sampleAttempt(delivery));
            second.join();
        }
        QVERIFY(eachOnce(m_folder->path(), 1, 4'000));
        const QDir folder(folderIn(m_folder->path()));
        QVERIFY(!folder.entryList({"hongyan.jsonl", "hongyan.[0-9]*.jsonl"}, QDir::Files).isEmpty());
        QVERIFY(!folder.entryList({"hongyan-2*.jsonl"}, QDir::Files).isEmpty());
        // Nobody holds a name any more.
        QVERIFY(QDir(folderIn(m_folder->path())).entryList({"*.lock"}, QDir::Files).isEmpty());
    }

    void tooManyProcessesAreRefusedNotMixed() {
        std::vector<std::unique_ptr<Journal>> journals;
        QTest::failOnWarning(cannotBeWritten);
        for (int number = 1; number <= 8; ++number) {
            journals.push_back(open(m_folder->path(), m_clock));
            journals.back()->attempt(sampleAttempt(number));
            journals.back()->flush();
        }
        QCOMPARE(test::logFilesIn(m_folder->path()).size(), 8);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too many processes")));
        const auto ninth = open(m_folder->path(), m_clock, {.tryAgainAfter = Milliseconds(10)});
        ninth->attempt(sampleAttempt(9));
        ninth->flush();
        m_clock.advance(31s);
        ninth->attempt(sampleAttempt(10));
        ninth->flush();
        journals.pop_back();
        QTRY_COMPARE(timesWritten(m_folder->path())[9], 1);
    }

    void whatIsOldGoes() {
        open(m_folder->path(), m_clock)->attempt(sampleAttempt(1));
        const QString old = folderIn(m_folder->path()) + "/hongyan-3.4.jsonl";
        QVERIFY(QFile::copy(folderIn(m_folder->path()) + "/hongyan.jsonl", old));
        QFile file(old);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-100), QFileDevice::FileModificationTime));
        file.close();
        QFile other(folderIn(m_folder->path()) + "/notours.txt");
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(other.setFileTime(QDateTime::currentDateTime().addDays(-100), QFileDevice::FileModificationTime));
        other.close();
        open(m_folder->path(), m_clock)->attempt(sampleAttempt(2));
        QVERIFY(!QFile::exists(old));
        QVERIFY(other.exists());
        QVERIFY(eachOnce(m_folder->path(), 1, 2));
    }

    void halfALineOfAKilledProcessGoes() {
        open(m_folder->path(), m_clock)->attempt(sampleAttempt(1));
        QFile file(folderIn(m_folder->path()) + "/hongyan.jsonl");
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"at\":\"2026-11-20T02:00:");
        file.close();
        open(m_folder->path(), m_clock)->attempt(sampleAttempt(2));
        QVERIFY(eachOnce(m_folder->path(), 1, 2));
    }

    void aFolderThatCannotBeIsSaidOnceAndTriedAgain() {
        QFile inTheWay(folderIn(m_folder->path()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        static std::atomic_int said;
        said = 0;
        const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& words) {
            said += cannotBeWritten.match(words).hasMatch() ? 1 : 0;
        });
        const auto journal = open(m_folder->path(), m_clock, {.tryAgainAfter = Milliseconds(10)});
        journal->attempt(sampleAttempt(1));
        journal->flush();
        QCOMPARE(said, 0);
        m_clock.advance(31s);
        journal->attempt(sampleAttempt(2));
        const bool isSaid = QTest::qWaitFor([] { return said > 0; });
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY(test::logFilesIn(m_folder->path()).size() == 1 && timesWritten(m_folder->path()).size() == 2);
        qInstallMessageHandler(before);
        QVERIFY(isSaid);
        QCOMPARE(said, 1);
        QVERIFY(eachOnce(m_folder->path(), 1, 2));
    }

    void aFolderTakenAwayIsMadeAnew() {
        const auto journal = open(m_folder->path(), m_clock, {.tryAgainAfter = Milliseconds(10)});
        journal->attempt(sampleAttempt(1));
        journal->flush();
        QVERIFY(QDir(folderIn(m_folder->path())).removeRecursively());
        journal->attempt(sampleAttempt(2));
        journal->flush();
        QVERIFY(eachOnce(m_folder->path(), 2, 2));
    }

#ifdef Q_OS_UNIX
    void aFullDiskTearsNoLineAndLosesNone() {
        std::unique_ptr<Journal> journal;
        {
            const SmallDisk disk(2'000);
            journal = open(m_folder->path(), m_clock, {.tryAgainAfter = Milliseconds(10)});
            for (qint64 delivery = 1; delivery <= 50; ++delivery) {
                journal->attempt(sampleAttempt(delivery));
                journal->flush();
                (void)logLinesIn(m_folder->path());  // whole lines, whatever was refused
            }
            QVERIFY(timesWritten(m_folder->path()).size() < 10);
        }
        journal->attempt(sampleAttempt(51));
        QTRY_COMPARE(timesWritten(m_folder->path()).size(), size_t(51));
        QVERIFY(eachOnce(m_folder->path(), 1, 51));
    }

    void whatDoesNotFitInMemoryIsCounted() {
        constexpr qint64 handed = 50'000;
        {
            std::unique_ptr<Journal> journal;
            {
                const SmallDisk disk(100);
                journal = open(m_folder->path(), m_clock);
                for (qint64 delivery = 1; delivery <= handed; ++delivery) {
                    journal->attempt(sampleAttempt(delivery));
                    if (delivery == 1)
                        journal->flush();
                }
                journal->flush();
            }
        }
        qint64 written = 0;
        qint64 dropped = 0;
        for (const QJsonObject& line : logLinesIn(m_folder->path())) {
            written += line["kind"] == QLatin1String("attempt") ? 1 : 0;
            if (line["what"] == QLatin1String("lines_dropped"))
                dropped += line["count"].toInteger();
        }
        QVERIFY(dropped > 0);
        QCOMPARE(written + dropped, handed);
    }
#endif

    void noneWritesNothing() {
        const auto journal = none();
        journal->attempt(sampleAttempt(1));
        journal->decision({.what = Decision::LeaseLost});
        journal->flush();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void theCheckerFindsWhatLeaked() {
        QVERIFY(!test::leakIn(m_folder->path(), {"x"}).isEmpty());
        {
            const auto journal = open(m_folder->path(), m_clock);
            journal->decision({.what = Decision::TokenFailed, .detail = QStringLiteral("a \"quoted\" 密钥")});
        }
        QCOMPARE(test::leakIn(m_folder->path(), {"absent", ""}), QString());
        QVERIFY(!test::leakIn(m_folder->path(), {"absent", "\"quoted\" 密"}).isEmpty());
    }

    /// Says what a line costs whoever hands it over. Bounded generously: the machine may be busy.
    void handingOverIsCheap() {
        const auto journal = open(m_folder->path(), m_clock);
        constexpr int lines = 15'000;
        const AttemptLine sample = sampleAttempt(1);
        const auto begun = std::chrono::steady_clock::now();
        for (int line = 0; line < lines; ++line)
            journal->attempt(sample);
        const double each =
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun).count() / lines;
        qInfo("%.2f microseconds a line", each);
        QVERIFY2(each < 50, qPrintable(QString::number(each)));
    }

 private:
    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace hongyan::journal

QTEST_GUILESS_MAIN(hongyan::journal::TestJournal)
#include "tst_journal.moc"
