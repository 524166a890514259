#include <QElapsedTimer>
#include <QThreadPool>

#include "bothsides.h"

using namespace hongyan::tool;

namespace {

constexpr int people = 160;
constexpr int rate = 200;  // a quarter of it is claimed in advance: what must not be sent any more
constexpr int inFlight = 8;
constexpr int latency = 1'000;  // so long that all that is under way has been heard before the first answer comes
constexpr qint64 patienceMs = 90'000;

void rest() {
    QThread::msleep(20);
}

/// One process stopped for longer than its lease, and another one that takes over. Any thread.
class Stop {
 public:
    Stop(const Platform& platform, const QString& appId) : m_trial(platform, appId) {}

    QString begin(const Prepared& prepared) {
        m_trial.writePeople(people);
        if (!prepared.copyTo(m_trial.data(), m_trial.appId()))
            return QStringLiteral("no database to begin with");
        m_first = m_trial.begin(m_trial.sending(rate, inFlight));
        while (!isStoppedWell())
            if (m_first->waitForFinished(0))
                return QStringLiteral("ended before it was stopped");
        m_worker = books().number(QStringLiteral("SELECT worker FROM deliveries WHERE state = 1 LIMIT 1"));
        for (const QVariantList& row : books().ask(QStringLiteral("SELECT openid FROM deliveries WHERE state = 1")))
            if (m_trial.heard()[row[0].toString()].calls == 0)
                m_stock << row[0].toString();
        if (m_stock.size() < inFlight)
            return QStringLiteral("too little was claimed to show anything");
        m_second = m_trial.begin({QStringLiteral("run")});
        return {};
    }
    /// Waits until the other has taken over what the stopped one held.
    QString waitForTakeover() {
        QElapsedTimer clock;
        clock.start();
        while (books().number(
                   QStringLiteral("SELECT count(*) FROM deliveries WHERE state = 1 AND worker = %1").arg(m_worker)) >
               0) {
            if (clock.elapsed() > patienceMs)
                return QStringLiteral("nobody took over");
            rest();
        }
        return clock.elapsed() > 20'000 ? QString() : QStringLiteral("taken over while the lease was good");
    }
    void wake() { ::kill(static_cast<pid_t>(m_first->processId()), SIGCONT); }

    QString endBoth() {
        for (QProcess* process : {m_second.get(), m_first.get()})
            if (const Ran ran = Hongyanctl::end(*process, patienceMs); ran.exitCode != 0)
                return QStringLiteral("ended with %1: %2").arg(ran.exitCode).arg(QString::fromUtf8(ran.err));
        return {};
    }
    QString endSecond() {
        const Ran ran = Hongyanctl::end(*m_second, patienceMs);
        return ran.exitCode == 0 ? QString() : QString::fromUtf8(ran.err);
    }
    /// Everything a late answer could change.
    std::vector<QVariantList> everything() const {
        std::vector<QVariantList> all;
        for (const char* table : {"deliveries ORDER BY id", "attempts ORDER BY delivery, number", "campaign_counts"})
            for (const QVariantList& row : books().ask(QStringLiteral("SELECT * FROM ") + QLatin1String(table)))
                all.push_back(row);
        return all;
    }
    /// What was claimed but had not left was never sent under that claim: one call fewer than attempts.
    QString sentUnderOldClaims() const {
        const Platform::People heard = m_trial.heard();
        for (const QString& openid : m_stock)
            if (const auto attempts = books().number(
                    QStringLiteral("SELECT attempts - unsent FROM deliveries WHERE openid = '%1'").arg(openid));
                heard.at(openid).calls >= attempts)
                return QStringLiteral("sent under an old claim: %1").arg(openid);
        return {};
    }
    const Trial& trial() const { return m_trial; }

 private:
    Books books() const { return Books(m_trial.data()); }
    void signal(int number) const { ::kill(static_cast<pid_t>(m_first->processId()), number); }

    /// Stopped where the platform has heard all that was handed to the network, and with the database free.
    bool isStoppedWell() const {
        const auto isFull = [this] { return m_trial.calls() >= 2 * inFlight && m_trial.calls() % inFlight == 0; };
        if (!isFull()) {
            QThread::msleep(1);
            return false;
        }
        signal(SIGSTOP);
        const Books look = books();
        QSqlQuery query(look.database());
        if (isFull() && query.exec(QStringLiteral("BEGIN IMMEDIATE")) && query.exec(QStringLiteral("ROLLBACK")))
            return true;
        signal(SIGCONT);
        QThread::msleep(100);
        return false;
    }

    Trial m_trial;
    std::unique_ptr<QProcess> m_first;
    std::unique_ptr<QProcess> m_second;
    qint64 m_worker = 0;
    QStringList m_stock;
};

/// Woken when the other is through with everything: nothing may happen any more.
QString wakeAfterTheEnd(Stop& stop) {
    if (const QString wrong = stop.waitForTakeover(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = stop.endSecond(); !wrong.isEmpty())
        return wrong;
    const auto before = stop.everything();
    const int calls = stop.trial().calls();
    stop.wake();
    if (const QString wrong = stop.endBoth(); !wrong.isEmpty())
        return wrong;
    if (stop.trial().calls() != calls)
        return QStringLiteral("sent %1 more").arg(stop.trial().calls() - calls);
    return stop.everything() == before ? QString() : QStringLiteral("a late answer changed something");
}

/// Woken when its rows have just become the other's.
QString wakeInTheMiddle(Stop& stop) {
    if (const QString wrong = stop.waitForTakeover(); !wrong.isEmpty())
        return wrong;
    stop.wake();
    if (const QString wrong = stop.endBoth(); !wrong.isEmpty())
        return wrong;
    return stop.sentUnderOldClaims();
}

QString play(Stop& stop, const Prepared& prepared, QString (*what)(Stop&)) {
    QString wrong = stop.begin(prepared);
    if (wrong.isEmpty())
        wrong = what(stop);
    stop.wake();
    return wrong.isEmpty() ? stop.trial().compare(Trial::Open::No) : wrong;
}

}  // namespace

/// SIGSTOP for longer than a lease (30 s), and SIGCONT: what was claimed is another's by then. And two that work on
/// one campaign from the beginning.
class TestStopped : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        QVERIFY(platform.begin(latency));
        QVERIFY(prepared.make(platform));
    }
    void cleanupTestCase() { QCOMPARE(platform.end(), 0); }

    void refusesLateAnswersAndSendsNothingMore() {
        QString afterTheEnd, inTheMiddle;
        QThreadPool pool;
        pool.start([&] {
            Stop stop(platform, QStringLiteral("wxstopped0"));
            afterTheEnd = play(stop, prepared, wakeAfterTheEnd);
        });
        pool.start([&] {
            Stop stop(platform, QStringLiteral("wxstopped1"));
            inTheMiddle = play(stop, prepared, wakeInTheMiddle);
        });
        pool.waitForDone();
        QCOMPARE(afterTheEnd, QString());
        QCOMPARE(inTheMiddle, QString());
    }

    void twoRunsShareACampaign() {
        Trial trial(platform, QStringLiteral("wxtogether"));
        trial.writePeople(people);
        QVERIFY(prepared.copyTo(trial.data(), trial.appId()));
        const auto first = trial.begin(trial.sending(rate, inFlight));
        QTRY_VERIFY_WITH_TIMEOUT(trial.calls() > 0, 20'000);
        const auto second = trial.begin({QStringLiteral("run")});
        const auto third = trial.begin({QStringLiteral("run")});
        QCOMPARE(Hongyanctl::end(*first).exitCode, 0);
        QCOMPARE(Hongyanctl::end(*second).exitCode, 0);
        QCOMPARE(Hongyanctl::end(*third).exitCode, 0);
        QCOMPARE(trial.compare(Trial::Open::No), QString());
        QCOMPARE(trial.calls(), people);
        const Books books(trial.data());
        QCOMPARE(books.number(QStringLiteral("SELECT count(DISTINCT worker) FROM attempts")), 3);
        QCOMPARE(books.number(QStringLiteral("SELECT max(attempts - unsent) FROM deliveries")), 1);
    }

 private:
    Platform platform;
    Prepared prepared;
};

QTEST_GUILESS_MAIN(TestStopped)
#include "tst_stopped.moc"
