#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "desk.h"

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace hongyan;
using namespace hongyan::tool;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rubbish in place of the first page of a table or an index.
void spoil(const QString& database, const QString& name) {
    qint64 page = 0, size = 0;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"pages"_s);
        raw.setDatabaseName(database);
        raw.open();
        QSqlQuery query(raw);
        if (query.exec(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name)) && query.next())
            page = query.value(0).toLongLong();
        if (query.exec(u"PRAGMA page_size"_s) && query.next())
            size = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"pages"_s);
    QFile file(database);
    if (page == 0 || !file.open(QIODevice::ReadWrite) || !file.seek((page - 1) * size) ||
        file.write(QByteArray(size, '\xff')) != size)
        qFatal("cannot spoil %s", qPrintable(name));
}

/// What of a folder others could read.
QStringList openOnes(const QString& folder) {
    QStringList open;
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                              QDirIterator::Subdirectories);
         entries.hasNext();) {
        const QString path = entries.next();
        if (QFile::permissions(path) & others)
            open << path;
    }
    if (QFile::permissions(folder) & others)
        open << folder;
    return open;
}

}  // namespace

/// hongyanctl backup and restore, and that nobody else can read what the programs write.
class TestBackup : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        m_desk = std::make_unique<Desk>();
        m_desk->prepare();
        QCOMPARE(m_desk->run(m_desk->sending(m_desk->people(5))).exitCode, 0);
        m_backup = m_desk->file(u"good.db"_s);
        const Ran made = m_desk->run({u"backup"_s, m_backup});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(made.json()[u"deliveries"].toInt(), 5);
        QCOMPARE(made.json()[u"campaigns"].toInt(), 1);
        QCOMPARE(made.json()[u"live_campaigns"].toInt(), 0);
        QCOMPARE(QFile::permissions(m_backup) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(QDir(QFileInfo(m_backup).path()).entryList({u"*.part"_s}).isEmpty());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void backupRefuses_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a file that is there") << m_backup << 2 << u"already_exists"_s;
        QTest::newRow("the database") << m_desk->data() + u"/hongyan.db"_s << 2 << u"already_exists"_s;
        QTest::newRow("in the data folder") << m_desk->data() + u"/b.db"_s << 2 << u"invalid_input"_s;
        QTest::newRow("a folder that is not there") << u"/nowhere/b.db"_s << 2 << u"file_not_writable"_s;
    }
    void backupRefuses() {
        QFETCH(QString, file);
        QFETCH(int, exitCode);
        QFETCH(QString, kind);
        const QByteArray before = bytesOf(file);
        const Ran ran = m_desk->run({u"backup"_s, file});
        QCOMPARE(ran.errorKind(), kind);
        QCOMPARE(ran.exitCode, exitCode);
        QCOMPARE(bytesOf(file), before);
    }

    void restoreRefuses_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("kind");
        const auto made = [&](const char* name, qint64 at, const QByteArray& bytes) {
            const QString path = m_desk->write(QLatin1String(name), bytesOf(m_backup));
            QFile file(path);
            if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
            return path;
        };
        QTest::newRow("no file") << u"/nowhere/b.db"_s << 2 << u"file_not_found"_s;
        QTest::newRow("text") << m_desk->write(u"text.db"_s, "Dear diary") << 4 << u"storage_foreign"_s;
        QTest::newRow("empty") << m_desk->write(u"empty.db"_s, {}) << 4 << u"storage_foreign"_s;
        QTest::newRow("a folder") << m_desk->data() << 4 << u"storage_foreign"_s;
        QTest::newRow("the database") << m_desk->data() + u"/hongyan.db"_s << 2 << u"invalid_input"_s;
        QTest::newRow("newer") << made("newer.db", 60, QByteArray::fromHex("00000fa0")) << 4 << u"storage_newer"_s;
        QTest::newRow("damaged") << made("damaged.db", 4096 * 9, QByteArray(4096 * 3, '\xff')) << 4
                                 << u"storage_broken"_s;
        const QString table = m_desk->write(u"table.db"_s, bytesOf(m_backup));
        spoil(table, u"accounts"_s);  // which is not counted
        QTest::newRow("a damaged table") << table << 4 << u"storage_broken"_s;
    }
    void restoreRefuses() {
        QFETCH(QString, file);
        QFETCH(int, exitCode);
        QFETCH(QString, kind);
        const QByteArray before = bytesOf(m_desk->data() + u"/hongyan.db"_s);
        const Ran ran = m_desk->run({u"restore"_s, file, u"--yes"_s});
        QCOMPARE(ran.errorKind(), kind);
        QCOMPARE(ran.exitCode, exitCode);
        QCOMPARE(m_desk->run({u"restore"_s, file}).errorKind(), kind);  // before anybody is asked
        // Nothing is said of it that is only true of a database.
        QVERIFY2(!ran.err.contains("hongyanctl restore") && !ran.err.contains("begin anew"), ran.err.constData());
        QCOMPARE(bytesOf(m_desk->data() + u"/hongyan.db"_s), before);
        QVERIFY(QDir(m_desk->data()).entryList({u"*.part"_s, u"*.replaced*"_s}).isEmpty());
    }

    void restoreSaysFirstWhatItWouldDo() {
        const QByteArray before = bytesOf(m_desk->data() + u"/hongyan.db"_s);
        const Ran ran = m_desk->run({u"restore"_s, m_backup});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY(!ran.json()[u"restored"].toBool(true));
        QCOMPARE(ran.json()[u"backup"][u"deliveries"].toInt(), 5);
        QCOMPARE(ran.json()[u"sent_since"].toInt(-1), 0);
        QVERIFY(ran.err.contains("--yes"));
        QCOMPARE(bytesOf(m_desk->data() + u"/hongyan.db"_s), before);
    }

    void restoreIsRefusedWhileAProgramIsAtWork() {
        const auto running = m_desk->begin(words("run --forever"));
        QVERIFY(QTest::qWaitFor(
            [&] { return !QDir(m_desk->data()).entryList({u"worker-*.lock"_s}, QDir::Files).isEmpty(); }, 20'000));
        const Ran ran = m_desk->run({u"restore"_s, m_backup, u"--yes"_s});
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), u"storage_busy"_s);
        running->terminate();
        QCOMPARE(Hongyanctl::end(*running).exitCode, 130);
    }

    void bringsBackWhatWasLost() {
        Desk other;
        const Ran restored = other.run({u"restore"_s, m_backup, u"--yes"_s});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QVERIFY(restored.json()[u"replaced"].isNull());
        QCOMPARE(other.run(words("deliveries --campaign 1")).lines().size(), 5u);
        const QString database = other.data() + u"/hongyan.db"_s;
        other.write(u"data/hongyan.db"_s, QByteArray(8192, 'x'));
        QCOMPARE(other.run(words("account list")).exitCode, 4);
        const Ran again = other.run({u"restore"_s, m_backup, u"--yes"_s});
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(bytesOf(again.json()[u"replaced"].toString()), QByteArray(8192, 'x'));
        QCOMPARE(other.run(words("deliveries --campaign 1")).lines().size(), 5u);
        QVERIFY(openOnes(other.data()).isEmpty());
    }

    /// A copy is built anew from the tables: of a damaged index nobody would hear.
    void backupSaysThatTheDatabaseIsDamaged() {
        const Desk other;
        QVERIFY(QDir().mkpath(other.data()));
        const QString copy = other.write(u"data/hongyan.db"_s, bytesOf(m_backup));
        spoil(copy, u"deliveries_name"_s);
        const QString whole = other.file(u"whole.db"_s);
        const Ran made = other.run({u"backup"_s, whole});
        QCOMPARE(made.exitCode, 4);
        QVERIFY(!made.json()[u"damage"].toString().isEmpty());
        QVERIFY2(made.err.contains("hongyanctl restore"), made.err.constData());
        QCOMPARE(m_desk->run({u"restore"_s, whole}).json()[u"backup"][u"deliveries"].toInt(), 5);
    }

#ifdef Q_OS_UNIX
    /// Whatever the umask of whoever starts them is.
    void nobodyElseReadsWhatIsWritten() {
        const mode_t before = ::umask(0);
        Desk desk({.faults = {.latency = 2ms}});
        QVERIFY(QDir().mkdir(desk.file(u"out"_s)));
        QFile::setPermissions(desk.file(u"out"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto out = [&](const char* name) { return desk.file(u"out/"_s + QLatin1String(name)); };
        desk.prepare();
        for (const char* name : {"old.xlsx", "old.csv", "old.json"}) {  // as readable as any file of the user's
            QFile old(out(name));
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        }
        const QString people = desk.people(6);
        desk.run(desk.sending(people));
        for (const char* name : {"rejected.xlsx", "rejected.csv"})
            desk.run({u"recipients"_s, u"import"_s, people, u"--name"_s, u"L"_s, u"--openid"_s, u"order"_s,
                      u"--rejected"_s, out(name)});
        desk.run(words("suppress add oSomebody_0000000001"));
        for (const char* name : {"suppressed.xlsx", "suppressed.csv", "old.xlsx", "old.csv"})
            QCOMPARE(desk.run({u"suppress"_s, u"export"_s, out(name)}).exitCode, 0);
        QCOMPARE(desk.run(QStringList{u"message"_s, u"save"_s, u"--account"_s, u"Shop"_s, u"--name"_s, u"M"_s,
                                      u"--template"_s, sandbox::sampleTemplateId()} +
                          Desk::fields())
                     .exitCode,
                 0);
        for (const char* name : {"message.json", "old.json"})
            QCOMPARE(desk.run({u"message"_s, u"export"_s, u"--account"_s, u"Shop"_s, u"--name"_s, u"M"_s, out(name)})
                         .exitCode,
                     0);
        QCOMPARE(desk.run({u"backup"_s, out("backup.db")}).exitCode, 0);
        const auto box = desk.begin({u"sandbox"_s, u"--sample"_s, out("sample.xlsx"), u"--ledger"_s, out("ledger")});
        QVERIFY(box->waitForReadyRead(20'000));
        box->terminate();
        Hongyanctl::end(*box);
        const auto running = desk.begin(words("run --forever"));  // what is there only meanwhile
        QVERIFY(QTest::qWaitFor(
            [&] { return !QDir(desk.data()).entryList({u"worker-*.lock"_s}, QDir::Files).isEmpty(); }, 20'000));
        const QStringList open =
            openOnes(desk.data()) + openOnes(desk.file(u"out"_s)) + openOnes(desk.file(u"state"_s));
        running->terminate();
        Hongyanctl::end(*running);
        ::umask(before);
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
        QVERIFY(QDir(desk.file(u"out"_s)).entryList(QDir::Files).size() >= 9);
    }

    void closesWhatOthersCouldRead() {
        Desk desk;
        desk.prepare();
        const QStringList files{desk.data(), desk.data() + u"/hongyan.db"_s, desk.data() + u"/logs/hongyan.jsonl"_s};
        for (const QString& file : files)
            QCOMPARE(::chmod(qPrintable(file), 0755), 0);
        const Ran first = desk.run(words("account list"));
        QCOMPARE(first.exitCode, 0);
        QVERIFY2(first.err.contains("3 of the files"), first.err.constData());
        QVERIFY(openOnes(desk.data()).isEmpty());
        QVERIFY(desk.run(words("account list")).err.isEmpty());
        // A folder is made whole; that one was shut to everybody is no news of others.
        const QString logs = desk.data() + u"/logs"_s;
        for (const mode_t mode : {0655, 0600}) {
            QCOMPARE(::chmod(qPrintable(logs), mode), 0);
            QCOMPARE(desk.run(words("account list")).err.isEmpty(), mode == 0600);
            struct stat status = {};
            QCOMPARE(::stat(qPrintable(logs), &status), 0);
            QCOMPARE(static_cast<int>(status.st_mode & 0777), 0700);
        }
        QVERIFY(desk.read(u"data/logs/hongyan.jsonl"_s).contains("\"files_closed\""));
    }

    void refusesAFolderThatIsEverybodys() {
        Desk desk;
        QVERIFY(QDir().mkdir(desk.data()));
        QCOMPARE(::chmod(qPrintable(desk.data()), 01777), 0);
        const Ran ran = desk.run(words("account list"));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), u"storage_failed"_s);
        QVERIFY(QDir(desk.data()).isEmpty());
        if (::geteuid() == 0) {
            QCOMPARE(::chmod(qPrintable(desk.data()), 0700), 0);
            QCOMPARE(::chown(qPrintable(desk.data()), 12345, 12345), 0);
            QCOMPARE(desk.run(words("account list")).exitCode, 4);
        }
    }
#endif

 private:
    std::unique_ptr<Desk> m_desk;
    QString m_backup;
};

QTEST_GUILESS_MAIN(TestBackup)

#include "tst_backup.moc"
