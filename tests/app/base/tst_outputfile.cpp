#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "base/outputfile.h"

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace hongyan;
using namespace Qt::StringLiterals;

/// What an output may be written over, and what it must never be.
class TestOutputFile : public QObject {
    Q_OBJECT
 private slots:
    void init();
    void refuses_data();
    void refuses();
    void allows_data();
    void allows();
    void completesBesideAndRenames();
    void leavesNothingOfWhatIsNotCompleted();

 private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void make(const QString& name, const QByteArray& content) const {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray read(const QString& name) const {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void hardLink(const QString& to, const QString& name) const {
        std::filesystem::create_hard_link(at(to).toStdString(), at(name).toStdString());
    }
    Kept kept() const { return {.inputs = {at(u"people.csv"_s)}, .folder = at(u"data"_s)}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutputFile::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    make(u"people.csv"_s, "openid\n");
    make(u"other.csv"_s, "old");
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(qPrintable(at(u"pipe"_s)), 0600), 0);
#endif
    make(u"data/hongyan.db"_s, QByteArray("SQLite format 3\0", 16) + "rest");
    make(u"data/hongyan.db-shm"_s, "x");
    make(u"data/settings.ini"_s, "[a]");
    make(u"data/logs/hongyan.jsonl"_s, "{}");
    QFile::link(at(u"people.csv"_s), at(u"input-link.csv"_s));
    hardLink(u"people.csv"_s, u"input-hard.csv"_s);
    QFile::link(at(u"data/hongyan.db"_s), at(u"db-link.csv"_s));
    hardLink(u"data/hongyan.db"_s, u"db-hard.csv"_s);
    hardLink(u"data/hongyan.db-shm"_s, u"shm-hard.csv"_s);
    QFile::link(at(u"data"_s), at(u"folder-link"_s));
    QFile::link(at(u"data/hongyan.db-wal"_s), at(u"wal-link.csv"_s));  // leads to what is not there yet
}

void TestOutputFile::refuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    for (const char* own :
         {"people.csv", "input-link.csv", "input-hard.csv", "./people.csv", "data/hongyan.db", "data/hongyan.db-wal",
          "data/hongyan.db-shm", "data/worker-1@host.lock", "data/settings.ini", "data/logs/hongyan.jsonl",
          "data/logs/new.csv", "db-link.csv", "db-hard.csv", "shm-hard.csv", "folder-link/hongyan.db", "wal-link.csv"})
        QTest::newRow(own) << QString::fromLatin1(own) << ErrorKind::InvalidInput;
    for (const char* impossible : {"data", "folder-link", "nowhere/list.csv", "people.csv/list.csv", "pipe"})
        QTest::newRow(impossible) << QString::fromLatin1(impossible) << ErrorKind::FileNotWritable;
}

void TestOutputFile::refuses() {
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const auto checked = checkOutput(at(name), kept());
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, kind);
    QCOMPARE(checked.error().subject, at(name));
    QVERIFY(!checked.error().detail.isEmpty());
}

void TestOutputFile::allows_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("a new file") << u"new.csv"_s;
    QTest::newRow("an older one") << u"other.csv"_s;
    QTest::newRow("a file of one's own beside the database") << u"data/mine.csv"_s;
}

void TestOutputFile::allows() {
    QFETCH(QString, name);
    QVERIFY(checkOutput(at(name), kept()));
    QVERIFY(read(u"other.csv"_s) == "old");
    for (const QString& left : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(!left.startsWith(u".hongyan"_s), qPrintable(left));
}

void TestOutputFile::completesBesideAndRenames() {
    QFile::link(at(u"other.csv"_s), at(u"link.csv"_s));
    OutputFile output(at(u"link.csv"_s));
    QFile draft(output.draft());
    QVERIFY(draft.open(QIODevice::WriteOnly));
    draft.write("new");
    draft.close();
    QCOMPARE(read(u"other.csv"_s), QByteArray("old"));
    QVERIFY(output.complete());
    QCOMPARE(read(u"other.csv"_s), QByteArray("new"));
    QVERIFY(QFileInfo(at(u"link.csv"_s)).isSymLink());
}

void TestOutputFile::leavesNothingOfWhatIsNotCompleted() {
    QString draft;
    {
        const OutputFile output(at(u"new.csv"_s));
        draft = output.draft();
        QFile file(draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(!QFile::exists(draft));
    QVERIFY(!QFile::exists(at(u"new.csv"_s)));
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
