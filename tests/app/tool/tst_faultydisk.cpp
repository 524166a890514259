#include <QThreadPool>

#include "bothsides.h"

using namespace hongyan::tool;

#if defined(FAULTYDISK) && !defined(__SANITIZE_THREAD__)

namespace {

constexpr int people = 60;
constexpr int atOnce = 24;  // most of a trial is waiting: for a retry to be due, or for the trouble to pass

/// How the disk fails.
struct Fault {
    const char* error;
    bool isForEver = false;
};
constexpr std::array faults{Fault{"ENOSPC", false}, Fault{"ENOSPC", true}, Fault{"EIO", false}, Fault{"EIO", true}};

/// One sending whose Nth write fails, and what follows. Any thread.
class Failing {
 public:
    Failing(const Platform& platform, const Prepared& prepared, Fault fault, int at)
        : m_prepared(prepared),
          m_fault(fault),
          m_at(at),
          m_trial(platform, QStringLiteral("wxdisk%1%2%3")
                                .arg(QLatin1String(fault.error).at(1))
                                .arg(fault.isForEver ? 1 : 0)
                                .arg(at)) {}

    QString name() const {
        return QStringLiteral("%1 %2 at %3")
            .arg(QLatin1String(m_fault.error), m_fault.isForEver ? QStringLiteral("for ever") : QStringLiteral("once"))
            .arg(m_at);
    }
    /// Whether the Nth write came at all.
    bool isStruck() const { return QFile::exists(m_trial.file(QStringLiteral("struck"))); }

    QString play() {
        m_trial.writePeople(people);
        if (!m_prepared.copyTo(m_trial.data(), m_trial.appId()))
            return QStringLiteral("no database to begin with");
        const Ran ran = sendOverFaultyDisk();
        const bool isBegun = Books(m_trial.data()).campaigns() > 0;
        if (ran.exitCode != 0 && ran.exitCode != 4)
            return QStringLiteral("ended with %1: %2").arg(ran.exitCode).arg(QString::fromUtf8(ran.err));
        if (ran.exitCode == 4 && (!ran.errorKind().startsWith(u"storage_") || ran.err.count('\n') != 1))
            return QStringLiteral("not one clear sentence: ") + QString::fromUtf8(ran.err);
        if (ran.exitCode == 4 && isBegun && !m_fault.isForEver)
            return QStringLiteral("did not recover by itself: ") + QString::fromUtf8(ran.err);
        if (ran.exitCode == 4)
            if (const Ran rest = m_trial.run({QStringLiteral("run")}); rest.exitCode != 0)
                return QStringLiteral("run ended with %1: %2").arg(rest.exitCode).arg(QString::fromUtf8(rest.err));
        return m_trial.compare(Trial::Open::No);
    }

 private:
    Ran sendOverFaultyDisk() {
        const QProcessEnvironment sound = m_trial.environment;
        m_trial.environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FAULTYDISK));
        m_trial.environment.insert(QStringLiteral("ASAN_OPTIONS"),
                                   qEnvironmentVariable("ASAN_OPTIONS") + QStringLiteral(":verify_asan_link_order=0"));
        m_trial.environment.insert(QStringLiteral("FAULTY_FOLDER"), m_trial.data());
        m_trial.environment.insert(QStringLiteral("FAULTY_AT"), QString::number(m_at));
        m_trial.environment.insert(QStringLiteral("FAULTY_ERROR"), QLatin1String(m_fault.error));
        m_trial.environment.insert(QStringLiteral("FAULTY_FOR"), QLatin1String(m_fault.isForEver ? "ever" : "once"));
        m_trial.environment.insert(QStringLiteral("FAULTY_MARK"), m_trial.file(QStringLiteral("struck")));
        const Ran ran = m_trial.run(m_trial.sending(200, 8));
        m_trial.environment = sound;
        return ran;
    }

    const Prepared& m_prepared;
    Fault m_fault;
    int m_at;
    Trial m_trial;
};

/// The writes that fail: some of them, or each one; until a sending is through without meeting the fault.
int next(int at, bool each) {
    return each ? at + 1 : std::max(at + 1, at * 8 / 5);
}

}  // namespace

#endif

/// Sends over a disk that is full or broken from its Nth write on, N = 1, 2, 3 … until the fault is not met any more:
/// nobody twice, nobody lost, and after the fault is gone everything is sent. HONGYAN_FAULTY_ALL=1 tries every N.
class TestFaultyDisk : public QObject {
    Q_OBJECT
 private slots:
    void losesNobodyAndSendsNobodyTwice() {
#ifndef FAULTYDISK
        QSKIP("nothing can be preloaded here");
#elif defined(__SANITIZE_THREAD__)
        QSKIP("the thread sanitizer must be the first library");
#else
        const bool each = qEnvironmentVariableIntValue("HONGYAN_FAULTY_ALL") > 0;
        Platform platform;
        QVERIFY(platform.begin(10));
        Prepared prepared;
        QVERIFY(prepared.make(platform));
        QMutex mutex;
        QStringList wrongs;
        int struck = 0;
        QThreadPool pool;
        pool.setMaxThreadCount(atOnce);
        std::array<std::atomic_bool, faults.size()> isThrough{};
        const auto isAnyLeft = [&] {
            return !std::ranges::all_of(isThrough, [](const auto& one) { return one.load(); });
        };
        for (int at = 1; isAnyLeft(); at = next(at, each))
            for (size_t i = 0; i < faults.size(); ++i) {
                while (!pool.tryStart([&, i, at] {
                    Failing failing(platform, prepared, faults[i], at);
                    const QString wrong = failing.play();
                    const QMutexLocker lock(&mutex);
                    if (!wrong.isEmpty())
                        wrongs << failing.name() + QLatin1String(": ") + wrong;
                    if (failing.isStruck())
                        ++struck;
                    else
                        isThrough[i] = true;
                }))
                    pool.waitForDone(20);
            }
        pool.waitForDone();
        qInfo("%d faults", struck);
        QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
        QVERIFY(struck > 30);
        QCOMPARE(platform.end(), 0);
#endif
    }
};

int main(int argc, char** argv) {
    return runForHours<TestFaultyDisk>(argc, argv);
}

#include "tst_faultydisk.moc"
