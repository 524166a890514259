#include "desk.h"
#include "store/mark.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;

namespace {

/// One folder, with a running campaign of ten people in its database, opened and closed at will.
class Archive {
 public:
    Archive() {
        open();
        const ListId list = sure(m_connection->catalog().beginList(
            {.id = {}, .name = QStringLiteral("L"), .sourceFile = {}, .columns = {QStringLiteral("openid")}}));
        sure(m_connection->catalog().addToList(list, store::Desk::people(0, 10)));
        sure(m_connection->catalog().finishList(list, 0, 0));
        Campaign campaign;
        campaign.list = list;
        campaign.listName = QStringLiteral("L");
        m_campaign = sure(m_connection->queue().create(campaign));
        while (sure(m_connection->queue().enqueue(m_campaign, 100))) {
        }
    }
    Result<void> tryToOpen() {
        m_connection.reset();
        auto opened = openSqlite({.folder = folder(), .stateFolder = m_root.filePath(QStringLiteral("state"))},
                                 Mode::Write, m_clock);
        if (!opened)
            return fail(opened.error());
        m_connection = std::move(*opened);
        m_worker = sure(m_connection->queue().enlist(QStringLiteral("w")));
        return {};
    }
    void open() { sure(tryToOpen()); }
    void close() { m_connection.reset(); }
    Result<Claimed> claim(int rows) { return m_connection->queue().claim(m_worker, m_campaign, {rows}, m_clock.now()); }
    Connection& connection() { return *m_connection; }
    Campaign campaign() { return sure(m_connection->queue().campaign(m_campaign)); }
    CampaignId id() const { return m_campaign; }

    QString folder() const { return m_root.filePath(QStringLiteral("data")); }
    QString file(const char* name) const { return QDir(folder()).filePath(QLatin1String(name)); }
    QString stateFolder() const { return m_root.filePath(QStringLiteral("state")); }
    /// Closed, and everything of it in one file.
    void copyTo(const QString& name) {
        close();
        QFile::remove(m_root.filePath(name));
        if (!QFile::copy(file("hongyan.db"), m_root.filePath(name)))
            qFatal("no copy");
    }
    void bringBack(const QString& name) {
        close();
        QFile::remove(file("hongyan.db"));
        if (!QFile::copy(m_root.filePath(name), file("hongyan.db")))
            qFatal("no copy");
    }

 private:
    QTemporaryDir m_root;
    HandClock m_clock;
    std::unique_ptr<Connection> m_connection;
    WorkerId m_worker;
    CampaignId m_campaign;
};

}  // namespace

/// How far a database has sent is known outside it: what is behind that holds still.
class TestMark : public QObject {
    Q_OBJECT
 private slots:
    void keepsTheHighest() {
        const QTemporaryDir root;
        const MarkFile file(root.filePath(QStringLiteral("m")), MarkFile::Sync::Always);
        QVERIFY(!file.read());
        const Mark mark{QStringLiteral("one"), {1, 5}, 7};
        sure(file.raise(mark));
        QCOMPARE(file.read(), mark);
        sure(file.raise({QStringLiteral("one"), {1, 4}, 9}));
        QCOMPARE(file.read(), mark);
        sure(file.raise({QStringLiteral("one"), {2, 1}, 9}));
        QCOMPARE(file.read()->reach, (Reach{2, 1}));
        sure(file.raise({QStringLiteral("other"), {0, 1}, 9}));
        QCOMPARE(file.read()->identity, QStringLiteral("other"));
        QFile spoilt(file.path());
        QVERIFY(spoilt.open(QIODevice::WriteOnly) && spoilt.write("nonsense\n") > 0);
        spoilt.close();
        QVERIFY(!file.read());
    }

    void goesOnWhereNothingIsBehind() {
        Archive archive;
        QCOMPARE(sure(archive.claim(3)).claims.size(), 3u);
        archive.open();
        QCOMPARE(archive.connection().held(), 0);
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
        archive.copyTo(QStringLiteral("same"));
        archive.bringBack(QStringLiteral("same"));  // nothing was sent since
        archive.open();
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
    }

    void holdsWhatIsBehind_data() {
        QTest::addColumn<QString>("lost");
        QTest::newRow("both marks") << QString();
        QTest::newRow("the user's only") << QStringLiteral("hongyan.mark");
        QTest::newRow("the folder's only") << QStringLiteral("state");
        QTest::newRow("none at all") << QStringLiteral("both");
    }
    void holdsWhatIsBehind() {
        QFETCH(QString, lost);
        Archive archive;
        archive.copyTo(QStringLiteral("before"));
        archive.open();
        sure(archive.claim(1));
        archive.bringBack(QStringLiteral("before"));
        if (lost == u"hongyan.mark" || lost == u"both")
            QVERIFY(QFile::remove(archive.file("hongyan.mark")));
        if (lost == u"state" || lost == u"both")
            QVERIFY(QDir(archive.stateFolder()).removeRecursively());
        archive.open();
        QCOMPARE(archive.connection().held(), 1);
        QCOMPARE(archive.campaign().status, CampaignStatus::Paused);
        QCOMPARE(archive.campaign().pauseReason, PauseReason::OlderThanSent);
        QVERIFY(sure(archive.claim(3)).claims.empty());

        // Neither a pause for another reason nor another opening lets it go on by itself.
        sure(archive.connection().queue().pause(archive.id(), PauseReason::QuotaUsedUp, 0, {}, fromMilliseconds(1)));
        archive.open();
        QCOMPARE(archive.campaign().pauseReason, PauseReason::OlderThanSent);
        QVERIFY(!archive.campaign().pausedUntil);

        // Once a person has said so it is as good as any.
        sure(archive.connection().queue().resume(archive.id()));
        QCOMPARE(sure(archive.claim(3)).claims.size(), 3u);
        archive.open();
        QCOMPARE(archive.connection().held(), 0);
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
    }

    /// Each of two copies knows when the other one has sent.
    void holdsTheNewerOneOnceTheOlderHasSent() {
        Archive archive;
        archive.copyTo(QStringLiteral("before"));
        archive.open();
        sure(archive.claim(5));
        archive.copyTo(QStringLiteral("after"));
        archive.bringBack(QStringLiteral("before"));
        archive.open();
        archive.bringBack(QStringLiteral("after"));  // the older one has sent nothing
        archive.open();
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
        archive.bringBack(QStringLiteral("before"));
        archive.open();
        sure(archive.connection().queue().resume(archive.id()));
        sure(archive.claim(1));
        archive.bringBack(QStringLiteral("after"));
        archive.open();
        QCOMPARE(archive.campaign().pauseReason, PauseReason::OlderThanSent);
    }

    void handsOutNothingThatIsNotMarked() {
        Archive archive;
        QVERIFY(QFile::remove(archive.file("hongyan.mark")));
        QVERIFY(QDir().mkdir(archive.file("hongyan.mark")));  // nobody can write there, root included
        const Claimed claimed = sure(archive.claim(2));
        QCOMPARE(claimed.claims.size(), 2u);
        QVERIFY(claimed.unmarked);
        QCOMPARE(claimed.unmarked->kind, ErrorKind::StorageFailed);
        QVERIFY(!archive.connection().queue().mark());
        QVERIFY(QDir().rmdir(archive.file("hongyan.mark")));
        QVERIFY(archive.connection().queue().mark());
        QVERIFY(!sure(archive.claim(2)).unmarked);
    }

    void noticesAnotherFile() {
        Archive archive;
        archive.copyTo(QStringLiteral("copy"));
        archive.open();
        QVERIFY(QFile::rename(archive.file("hongyan.db"), archive.file("elsewhere.db")));
        QCOMPARE(errorOf(archive.claim(1)), ErrorKind::StorageReplaced);
        QVERIFY(QFile::rename(archive.file("elsewhere.db"), archive.file("hongyan.db")));
        QCOMPARE(sure(archive.claim(1)).claims.size(), 1u);
    }

    void refusesWhatIsNoneOfOurs_data() {
        QTest::addColumn<QString>("made");
        for (const char* made : {"empty", "text", "another program's", "a folder"})
            QTest::newRow(made) << QString::fromLatin1(made);
    }
    void refusesWhatIsNoneOfOurs() {
        QFETCH(QString, made);
        HandClock clock;
        const SqliteBackend backend(clock);
        if (made == u"a folder") {
            QVERIFY(QDir().mkdir(backend.file()));
        } else if (made == u"another program's") {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(backend.file());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE notes (text)")));
            other.close();
            other = {};
            QSqlDatabase::removeDatabase(QStringLiteral("other"));
        } else {
            QFile file(backend.file());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(made == u"text" ? QByteArray("Dear diary\n") : QByteArray());
        }
        const QByteArray before = bytesOf(backend.file());
        const auto opened = openSqlite(backend.folder(), Mode::Write, clock);
        QCOMPARE(errorOf(opened), ErrorKind::StorageForeign);
        QCOMPARE(opened.error().subject, backend.file());
        QVERIFY(!opened.error().detail.isEmpty());
        QCOMPARE(bytesOf(backend.file()), before);
        QVERIFY(!QFileInfo::exists(backend.folder() + QStringLiteral("/hongyan.mark")));
    }

 private:
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestMark)

#include "tst_mark.moc"
