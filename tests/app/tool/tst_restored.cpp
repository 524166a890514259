#include <QDirIterator>
#include <csignal>

#include "bothsides.h"

using namespace hongyan::tool;

namespace {

constexpr int people = 120;

/// Two copies of a folder's database are taken of it while it sends: one early, and what is there when it is killed.
class Copied {
 public:
    explicit Copied(Trial& trial) : m_trial(trial) {}

    /// Sends until some have it, takes a copy, sends on, and is killed in the midst of it.
    bool make() {
        const auto sending = m_trial.begin(m_trial.sending(60, 4));
        const bool isBegun = QTest::qWaitFor([&] { return m_trial.calls() >= 30; }, 30'000);
        ::kill(static_cast<pid_t>(sending->processId()), SIGSTOP);
        const bool isCopied = copyFolder(m_trial.data(), early());
        ::kill(static_cast<pid_t>(sending->processId()), SIGCONT);
        const bool isFurther = QTest::qWaitFor([&] { return m_trial.calls() >= 100; }, 30'000);
        sending->kill();
        sending->waitForFinished();
        m_callsThen = m_trial.calls();
        return isBegun && isCopied && isFurther && m_callsThen < people;
    }
    QString early() const { return m_trial.file(QStringLiteral("early")); }
    int callsThen() const { return m_callsThen; }

    static bool copyFolder(const QString& from, const QString& to) {
        QProcess copying;
        copying.start(QStringLiteral("cp"), {QStringLiteral("-a"), from, to});
        return copying.waitForFinished() && copying.exitCode() == 0;
    }
    /// Of these files of the early copy, over what is there.
    void bringBack(const QStringList& names) const {
        for (const char* end : {"", "-wal", "-shm"})
            QFile::remove(there(QStringLiteral("hongyan.db") + QLatin1String(end)));
        for (const QString& name : names) {
            QFile::remove(there(name));
            QFile::copy(QDir(early()).filePath(name), there(name));
        }
    }

 private:
    QString there(const QString& name) const { return QDir(m_trial.data()).filePath(name); }

    Trial& m_trial;
    int m_callsThen = 0;
};

int twice(const Trial& trial) {
    int count = 0;
    for (const auto& [openid, heard] : trial.heard())
        count += heard.sent > 1 ? 1 : 0;
    return count;
}

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

}  // namespace

/// A database that is brought back from a copy in mid-campaign sends nothing until a person says so: both sides are
/// looked at.
class TestRestored : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        QVERIFY(m_platform.begin(15));
        QVERIFY(m_prepared.make(m_platform));
    }
    void cleanupTestCase() { QCOMPARE(m_platform.end(), 0); }

    void sendsNothingByItself_data() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"the database", "database and log", "database and mark", "the whole folder",
                                "a new folder", "hongyanctl restore"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void sendsNothingByItself() {
        QFETCH(QString, way);
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        Copied copied(trial);
        QVERIFY(begin(trial) && copied.make());
        if (way == u"the database") {
            checkpoint(copied.early());
            copied.bringBack({QStringLiteral("hongyan.db")});
        } else if (way == u"database and log") {
            copied.bringBack({QStringLiteral("hongyan.db"), QStringLiteral("hongyan.db-wal")});
        } else if (way == u"database and mark") {
            checkpoint(copied.early());
            copied.bringBack({QStringLiteral("hongyan.db"), QStringLiteral("hongyan.mark")});
        } else if (way == u"the whole folder") {
            QVERIFY(QDir(trial.data()).removeRecursively());
            QVERIFY(Copied::copyFolder(copied.early(), trial.data()));
        } else if (way == u"a new folder") {  // with nothing that could remember, here or in the user's folder
            checkpoint(copied.early());
            QVERIFY(QDir(trial.data()).removeRecursively());
            QVERIFY(QDir(trial.file(QStringLiteral("state"))).removeRecursively());
            QVERIFY(QDir().mkpath(trial.data()));
            copied.bringBack({QStringLiteral("hongyan.db")});
        } else {
            const QString backup = QDir(copied.early()).filePath(QStringLiteral("hongyan.db"));
            const Ran restored = trial.run({QStringLiteral("restore"), backup, QStringLiteral("--yes")});
            QVERIFY2(restored.exitCode == 0, restored.err.constData());
            QVERIFY(restored.json()[u"sent_since"].toInt() >= 60);
            QVERIFY(QFileInfo::exists(restored.json()[u"replaced"].toString()));
        }
        const Ran ran = trial.run(words("run"));
        QCOMPARE(trial.calls(), copied.callsThen());
        QCOMPARE(twice(trial), 0);
        QVERIFY2(ran.exitCode == 1 || ran.exitCode == 0, ran.err.constData());
        const QJsonObject campaign = trial.run(words("campaign show 1")).json();
        QCOMPARE(campaign[u"paused"].toString(), QStringLiteral("older_than_sent"));
        QVERIFY(campaign[u"waiting"].toInt() >= 60);

        // A person goes on with it knowingly, and is not asked again.
        const Ran resumed = trial.run(words("campaign resume 1"));
        QVERIFY2(resumed.exitCode == 0 || resumed.exitCode == 1, resumed.err.constData());
        QCOMPARE(resumed.json()[u"waiting"].toInt(), 0);
        QCOMPARE(static_cast<int>(trial.heard().size()), people);
        QVERIFY(trial.run(words("campaign list")).err.isEmpty());
    }

    /// Whoever waits in the older one may have the message: for caps, a retry and a cancelling too.
    void takesNobodyThereForNew() {
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        Copied copied(trial);
        QVERIFY(begin(trial) && copied.make());
        checkpoint(copied.early());
        copied.bringBack({QStringLiteral("hongyan.db")});
        const Ran again = trial.run(trial.sending(1000, 8) + words("--cap 1/24h"));
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(twice(trial), 0);
        QCOMPARE(trial.run(words("retry --campaign 1")).exitCode, 1);  // it is paused, so there is nothing to wait for
        QCOMPARE(trial.run(words("campaign cancel 1")).exitCode, 0);
        const QJsonObject campaign = trial.run(words("campaign show 1")).json();
        QCOMPARE(campaign[u"cancelled"].toInt(), 0);
        QVERIFY(campaign[u"unconfirmed"].toInt() >= 60);
    }

    /// Who had failed when the copy was made may have been tried again since, and have it: only a person who names them
    /// sends to them, and is told how many.
    void retriesNobodyWhoMayHaveItByItself() {
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        Copied copied(trial);
        QVERIFY(begin(trial) && copied.make());
        checkpoint(copied.early());
        {
            const Books books(copied.early());
            for (const char* sql :
                 {"UPDATE deliveries SET state = 4, reason = 20, code = 43004, finished_at = 1 WHERE id IN (SELECT id "
                  "FROM deliveries WHERE state = 0 ORDER BY id LIMIT 10)",
                  "UPDATE campaign_counts SET waiting = waiting - 10, failed = failed + 10"})
                books.ask(QLatin1String(sql));
        }
        copied.bringBack({QStringLiteral("hongyan.db")});
        const Ran silent = trial.run(words("retry --campaign 1"));
        QVERIFY2(silent.err.contains("unconfirmed and w"), silent.err.constData());
        QCOMPARE(silent.json()[u"failed"].toInt(), 0);
        QVERIFY(silent.json()[u"unconfirmed"].toInt() >= 10);
        QCOMPARE(silent.json()[u"may_arrive_twice"].toInt(), 0);
        QCOMPARE(trial.calls(), copied.callsThen());
        // Of those that wait a person may know, too.
        const Ran sent = trial.run(words("settle --campaign 1 --state waiting --as sent"));
        QCOMPARE(sent.exitCode, 0);
        QVERIFY(sent.json()[u"settled"].toInt() >= 50);
        QCOMPARE(trial.run(words("campaign show 1")).json()[u"status"].toString(), QStringLiteral("finished"));
        QCOMPARE(twice(trial), 0);
        const Ran named = trial.run(words("retry --campaign 1 --state unconfirmed"));
        QVERIFY(named.json()[u"may_arrive_twice"].toInt() >= 10);
    }

    /// What is as new as what was sent goes on by itself: killed, moved, backed up and brought back in between.
    void asksNobodyWithoutReason_data() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"killed", "moved to another machine", "its mark was taken away"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void asksNobodyWithoutReason() {
        QFETCH(QString, way);
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        Copied copied(trial);
        QVERIFY(begin(trial) && copied.make());
        const QString state = trial.file(QStringLiteral("state"));
        if (way == u"moved to another machine")  // the folder, without what the user's own remembers
            QVERIFY(QDir(state).removeRecursively());
        if (way == u"its mark was taken away")
            QVERIFY(QFile::remove(QDir(trial.data()).filePath(QStringLiteral("hongyan.mark"))));
        const Ran ran = trial.run(words("run"));
        QVERIFY2(ran.exitCode == 0, (ran.out + ran.err).constData());
        const QString wrong = trial.compare(Trial::Open::No);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void noticesItWhileSending_data() {
        QTest::addColumn<bool>("byName");
        QTest::newRow("another file under its name") << true;
        QTest::newRow("older bytes in its file") << false;
    }
    void noticesItWhileSending() {
        QFETCH(bool, byName);
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        QVERIFY(begin(trial));
        const QString database = QDir(trial.data()).filePath(QStringLiteral("hongyan.db"));
        const QString early = trial.file(QStringLiteral("early.db"));
        const auto sending = trial.begin(trial.sending(60, 4));
        QVERIFY(QTest::qWaitFor([&] { return trial.calls() >= 20; }, 30'000));
        const Ran backed = trial.run({QStringLiteral("backup"), early});
        QVERIFY2(backed.exitCode == 0, backed.err.constData());
        QVERIFY(QTest::qWaitFor([&] { return trial.calls() >= 60; }, 30'000));
        if (byName) {
            QCOMPARE(std::rename(qPrintable(early), qPrintable(database)), 0);
        } else {
            const Books books(trial.data());  // as `sqlite3 hongyan.db .restore` does it, through the locks
            QSqlQuery put(books.database());
            QVERIFY(put.exec(QStringLiteral("ATTACH '%1' AS early").arg(early)));
            for (const char* sql :
                 {"BEGIN IMMEDIATE", "UPDATE positions SET last = (SELECT last FROM early.positions)", "COMMIT"})
                QVERIFY2(put.exec(QLatin1String(sql)), qPrintable(put.lastError().text()));
        }
        const Ran ran = Hongyanctl::end(*sending);
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), QStringLiteral("storage_replaced"));
        QVERIFY(trial.calls() < people);
        const int calls = trial.calls();
        trial.run(words("run"));
        QCOMPARE(trial.calls(), calls);
        QCOMPARE(twice(trial), 0);
    }

    /// A copy of the folder that works at the same time: one of the two stops in words.
    void letsOneOfTwoCopiesSend() {
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        QVERIFY(begin(trial));
        const auto sending = trial.begin(trial.sending(60, 4));
        QVERIFY(QTest::qWaitFor([&] { return trial.calls() >= 20; }, 30'000));
        sending->terminate();
        QCOMPARE(Hongyanctl::end(*sending).exitCode, 130);
        const QString copy = trial.file(QStringLiteral("copy"));
        QVERIFY(Copied::copyFolder(trial.data(), copy));
        QStringList there = trial.words(words("run"));
        there[1] = copy;
        QProcess other;
        other.setProcessEnvironment(trial.environment);
        other.start(QStringLiteral(HONGYANCTL), there);
        const auto one = trial.begin(words("run"));
        const std::array ran{Hongyanctl::end(*one), Hongyanctl::end(other)};
        QCOMPARE(twice(trial), 0);
        QCOMPARE(static_cast<int>(trial.heard().size()), people);
        const Ran& stopped = ran[0].exitCode == 0 ? ran[1] : ran[0];
        QCOMPARE(std::min(ran[0].exitCode, ran[1].exitCode), 0);
        // It was open when the other one sent, or was opened after that.
        QVERIFY2(stopped.exitCode == 4 || stopped.exitCode == 1, stopped.err.constData());
        if (stopped.exitCode == 4) {
            QCOMPARE(stopped.errorKind(), QStringLiteral("storage_replaced"));
            QVERIFY2(stopped.err.contains("a copy of it is sending"), stopped.err.constData());
        }
    }

    /// What a key or a cap cannot count is said until a person accepts it, whoever opened it first.
    void asksBeforeAKeyThatCannotCount_data() {
        QTest::addColumn<QString>("gate");
        QTest::newRow("key") << QStringLiteral("--once spring");
        QTest::newRow("cap") << QStringLiteral("--cap 1/24h");
    }
    void asksBeforeAKeyThatCannotCount() {
        QFETCH(QString, gate);
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        QVERIFY(m_prepared.copyTo(trial.data(), trial.appId()));
        trial.writePeople(4);
        const QString backup = trial.file(QStringLiteral("early.db"));
        QCOMPARE(trial.run({QStringLiteral("backup"), backup}).exitCode, 0);
        const QStringList gated = trial.sending(100, 4) + gate.split(u' ');
        QCOMPARE(trial.run(gated).exitCode, 0);
        QCOMPARE(trial.run({QStringLiteral("restore"), backup, QStringLiteral("--yes")}).exitCode, 0);
        QVERIFY(trial.run(words("campaign list")).err.contains("1 campaign that was sent since is not in it"));

        for (int time = 0; time < 2; ++time) {
            const Ran refused = trial.run(gated);
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.errorKind(), QStringLiteral("invalid_input"));
            QVERIFY2(refused.err.contains("--missing accept"), refused.err.constData());
        }
        QCOMPARE(trial.calls(), 4);
        QCOMPARE(trial.run(gated + words("--dry-run")).exitCode, 0);
        const Ran open = trial.run(trial.sending(100, 4));  // nobody asked for anything to be counted
        QCOMPARE(open.exitCode, 0);
        QVERIFY2(open.err.contains("campaigns that were sent but are missing from it: 1"), open.err.constData());
        QCOMPARE(trial.calls(), 8);
        QCOMPARE(trial.run(gated + words("--missing perhaps")).exitCode, 2);
        QCOMPARE(trial.run(trial.sending(100, 4) + words("--once another --missing accept")).exitCode, 0);
        QCOMPARE(trial.calls(), 12);
        const Ran after = trial.run(trial.sending(100, 4) + words("--once a-third-one"));
        QCOMPARE(after.exitCode, 0);
        QVERIFY2(!after.err.contains("missing"), after.err.constData());
    }

    /// The log that a crash left would be played into any file under the name of its own.
    void refusesALogOfAnotherFile() {
        Trial trial(m_platform, QStringLiteral("wxrestored%1").arg(++m_number));
        Copied copied(trial);
        QVERIFY(begin(trial) && copied.make());
        checkpoint(copied.early());
        const QString database = QDir(trial.data()).filePath(QStringLiteral("hongyan.db"));
        const QString log = database + QStringLiteral("-wal");
        QVERIFY(QFileInfo(log).size() > 0);
        QFile::remove(database);
        QFile::copy(QDir(copied.early()).filePath(QStringLiteral("hongyan.db")), database);
        QFile aged(log);
        QVERIFY(aged.open(QIODevice::ReadWrite));
        QVERIFY(aged.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFile::FileModificationTime));
        aged.close();
        const QByteArray before = bytesOf(database);
        const QByteArray logBefore = bytesOf(log);
        const Ran ran = trial.run(words("run"));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), QStringLiteral("storage_foreign"));
        QVERIFY(bytesOf(database) == before);
        QVERIFY(bytesOf(log) == logBefore);
        QCOMPARE(trial.calls(), copied.callsThen());
    }

 private:
    bool begin(Trial& trial) const {
        trial.writePeople(people);
        return m_prepared.copyTo(trial.data(), trial.appId());
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void checkpoint(const QString& folder) {
        const Books books(folder);
        books.ask(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    Platform m_platform;
    Prepared m_prepared;
    int m_number = 0;
};

int main(int argc, char** argv) {
    return runForHours<TestRestored>(argc, argv);
}

#include "tst_restored.moc"
