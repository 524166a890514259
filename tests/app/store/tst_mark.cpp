#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

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
        m_list = sure(m_connection->catalog().beginList(
            {.id = {}, .name = QStringLiteral("L"), .sourceFile = {}, .columns = {QStringLiteral("openid")}}));
        sure(m_connection->catalog().addToList(m_list, store::Desk::people(0, 10)));
        sure(m_connection->catalog().finishList(m_list, 0, 0));
        m_campaign = create();
        while (sure(m_connection->queue().enqueue(m_campaign, 100))) {
        }
    }
    CampaignId create() {
        Campaign campaign;
        campaign.list = m_list;
        campaign.listName = QStringLiteral("L");
        return sure(m_connection->queue().create(campaign));
    }
    Result<void> tryToOpen() {
        m_connection.reset();
        auto opened = openSqlite({.folder = folder(), .stateFolder = m_root->filePath(QStringLiteral("state"))},
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
    void settle(const Claim& claim, const Transition& transition, const Outcome& outcome) {
        const Settlement settlement{claim.delivery, claim.campaign,           claim.attempt, transition,
                                    outcome,        claim.standing.startedAt, m_clock.now()};
        sure(m_connection->queue().apply(m_worker, std::array{settlement}));
    }
    /// The whole folder as it is, in another place and open there; this one stays open.
    std::unique_ptr<Archive> copy(const QString& name) const {
        const QString to = m_root->filePath(name);
        QDir().mkpath(to);
        for (const QFileInfo& file : QDir(folder()).entryInfoList(QDir::Files))
            if (file.fileName().startsWith(QLatin1String("hongyan")))
                QFile::copy(file.filePath(), QDir(to).filePath(file.fileName()));
        return std::unique_ptr<Archive>(new Archive(*this, name));
    }
    /// Into a file system of its own, so to speak: to another file.
    void moveTo(const QString& name) {
        close();
        const QString from = std::exchange(m_name, name);
        if (!QFile::rename(m_root->filePath(from), folder()) || !QFile::copy(file("hongyan.db"), file("new")) ||
            !QFile::remove(file("hongyan.db")) || !QFile::rename(file("new"), file("hongyan.db")))
            qFatal("not moved");
    }
    HandClock& clock() { return m_clock; }
    Connection& connection() { return *m_connection; }
    Campaign campaign() { return sure(m_connection->queue().campaign(m_campaign)); }
    CampaignId id() const { return m_campaign; }

    QString folder() const { return m_root->filePath(m_name); }
    QString file(const char* name) const { return QDir(folder()).filePath(QLatin1String(name)); }
    QString stateFolder() const { return m_root->filePath(QStringLiteral("state")); }
    /// Closed, and everything of it in one file.
    void copyTo(const QString& name) {
        close();
        QFile::remove(m_root->filePath(name));
        if (!QFile::copy(file("hongyan.db"), m_root->filePath(name)))
            qFatal("no copy");
    }
    void bringBack(const QString& name) {
        close();
        QFile::remove(file("hongyan.db"));
        if (!QFile::copy(m_root->filePath(name), file("hongyan.db")))
            qFatal("no copy");
    }

 private:
    Archive(const Archive& from, const QString& name)
        : m_root(from.m_root), m_name(name), m_list(from.m_list), m_campaign(from.m_campaign) {
        open();
    }

    std::shared_ptr<QTemporaryDir> m_root = std::make_shared<QTemporaryDir>();
    QString m_name = QStringLiteral("data");
    HandClock m_clock;
    std::unique_ptr<Connection> m_connection;
    WorkerId m_worker;
    ListId m_list;
    CampaignId m_campaign;
};

/// Behind the store's back.
void execute(const QString& file, const QStringList& statements) {
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(file);
        QSqlQuery query(raw.open() ? raw : QSqlDatabase());
        for (const QString& statement : statements)
            if (!query.exec(statement))
                qFatal("%s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

}  // namespace

/// How far a database has sent is known outside it: what is behind that holds still.
class TestMark : public QObject {
    Q_OBJECT
 private slots:
    void keepsTheHighest() {
        const QTemporaryDir root;
        const MarkFile file(root.filePath(QStringLiteral("m")), MarkFile::Sync::Always);
        QVERIFY(!file.read());
        const Mark mark{QStringLiteral("one"), {1, 5}, 7, 3};
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

    void readsWhatOlderVersionsWrote() {
        const QTemporaryDir root;
        QFile older(root.filePath(QStringLiteral("m")));
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("hongyan-mark-1 one_____ 0000000000000000001 0000000000000000005 0000000000000000007\n");
        older.close();
        const MarkFile file(older.fileName(), MarkFile::Sync::Always);
        QCOMPARE(file.read(), (Mark{QStringLiteral("one"), {1, 5}, 7, 0}));
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write(
            "hongyan-mark-2 one_____ 0000000000000000001 0000000000000000005 0000000000000000007 "
            "0000000000000000003\n");
        older.close();
        QCOMPARE(file.read(), (Mark{QStringLiteral("one"), {1, 5}, 7, 3}));
        const Mark mark{QStringLiteral("one"), {1, 6}, 8, 2, QStringLiteral("64:9")};
        sure(file.raise(mark));
        QCOMPARE(file.read(), mark);
    }

    void isWrittenByOneFileAtATime() {
        const QTemporaryDir root;
        const MarkFile file(root.filePath(QStringLiteral("m")), MarkFile::Sync::Always);
        const auto by = [](const char* which, qint64 position) {
            return Mark{QStringLiteral("one"), {1, position}, 7, 3, QString::fromLatin1(which)};
        };
        sure(file.raise(by("a", 5)));
        QCOMPARE(errorOf(file.raise(by("b", 6))), ErrorKind::StorageReplaced);
        QCOMPARE(errorOf(file.raise(by("b", 6), by("a", 4))), ErrorKind::StorageReplaced);
        QCOMPARE(file.read(), by("a", 5));
        sure(file.raise(by("b", 5), by("a", 5)));
        QCOMPARE(file.read(), by("b", 5));
        QCOMPARE(errorOf(file.raise(by("a", 9), by("a", 5))), ErrorKind::StorageReplaced);
    }

    void goesOnWhereNothingIsBehind() {
        Archive archive;
        QCOMPARE(sure(archive.claim(3)).claims.size(), 3u);
        archive.open();
        QVERIFY(!archive.connection().older());
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
        QCOMPARE(archive.connection().older()->held, 1);
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
        QVERIFY(!archive.connection().older());
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
    }

    /// Whatever can have moved since the copy was made may have arrived, and when is not known.
    void doubtsWhatMayHaveMoved() {
        Archive archive;
        const auto claims = sure(archive.claim(6)).claims;
        const Timestamp then = archive.clock().now();
        archive.settle(claims.at(0), Transition::accepted(then), acceptedAs(1));
        archive.settle(claims.at(1), Transition::failed(then, Reason::Rejected), refused(43004));
        archive.settle(claims.at(2), Transition::failed(then, Reason::Exhausted), {.verdict = Verdict::RefusedForNow});
        archive.settle(claims.at(3), Transition::unconfirmed(then), {.verdict = Verdict::Ambiguous});
        archive.settle(claims.at(4), Transition::retryAt(then, Reason::Backoff), {.verdict = Verdict::RefusedForNow});
        archive.copyTo(QStringLiteral("before"));
        archive.open();
        sure(archive.claim(1));
        archive.clock().advance(std::chrono::hours(30));
        archive.bringBack(QStringLiteral("before"));
        archive.open();
        const Timestamp now = archive.clock().now();
        QCOMPARE(archive.connection().older()->doubted, 3);
        const auto row = [&](size_t i) {
            return sure(archive.connection().history().rows({claims[i].delivery})).at(0);
        };
        QCOMPARE(row(0).state, State::Accepted);
        QCOMPARE(row(0).reachedAt, std::optional(then));
        for (const size_t i : {1u, 2u, 5u}) {
            QCOMPARE(row(i).state, State::Unconfirmed);
            QCOMPARE(row(i).reason, Reason::OlderThanSent);
            QCOMPARE(row(i).reachedAt, std::optional(now));
        }
        QCOMPARE(row(1).code, 43004);  // what it last said stays to be seen
        QCOMPARE(row(5).fault, Fault::Crashed);
        QVERIFY(sure(archive.connection().history().attempts(claims[5].delivery)).back().endedAt);
        QCOMPARE(row(3).reachedAt, std::optional(now));
        QCOMPARE(row(4).state, State::Retrying);
        QCOMPARE(row(4).reachedAt, std::optional(now));
        const Counts counts = archive.campaign().counts;
        QCOMPARE(counts.of(State::Unconfirmed), 4);
        QCOMPARE(counts.of(State::Failed) + counts.of(State::Sending), 0);
        auto& queue = archive.connection().queue();
        QVERIFY(sure(queue.retry({}, 10, now)).empty());
        QCOMPARE(sure(queue.retry({store::Desk::in({State::Unconfirmed})}, 10, now)).size(), 4u);
    }

    /// Nothing that waits was under way last: it finishes, paused or not.
    void finishesWhatOnlyWasUnderWay() {
        Archive archive;
        sure(archive.claim(10));
        archive.copyTo(QStringLiteral("before"));
        archive.bringBack(QStringLiteral("before"));
        QVERIFY(QFile::remove(archive.file("hongyan.mark")));
        QVERIFY(QDir(archive.stateFolder()).removeRecursively());
        archive.open();
        QCOMPARE(archive.campaign().status, CampaignStatus::Finished);
        QCOMPARE(archive.campaign().counts.of(State::Unconfirmed), 10);
    }

    /// Who had no delivery yet when it was copied may have had the message as well.
    void doubtsWhomItHadNotWritten() {
        Archive archive;
        const CampaignId half = archive.create();
        QVERIFY(sure(archive.connection().queue().enqueue(half, 4)));
        archive.copyTo(QStringLiteral("before"));
        archive.open();
        sure(archive.claim(1));
        archive.bringBack(QStringLiteral("before"));
        archive.open();
        auto& queue = archive.connection().queue();
        QCOMPARE(sure(queue.campaign(half)).counts.of(State::Waiting), 10);
        QVERIFY(!sure(queue.cancel(half, 100)));
        QCOMPARE(sure(queue.campaign(half)).counts.of(State::Unconfirmed), 10);
    }

    void knowsHowManyCampaignsAreMissing() {
        Archive archive;
        archive.copyTo(QStringLiteral("before"));
        archive.open();
        for (int i = 0; i < 2; ++i)
            archive.create();
        sure(archive.claim(1));
        archive.bringBack(QStringLiteral("before"));
        archive.open();
        QCOMPARE(archive.connection().older()->missing, 2);
        QCOMPARE(archive.create().value, archive.id().value + 3);  // whoever speaks of the others is not misunderstood
        archive.open();
        QVERIFY(!archive.connection().older());
        QCOMPARE(sure(archive.connection().missingCampaigns()), 2);  // until a person has accepted it
        sure(archive.connection().acceptMissing());
        archive.open();
        QCOMPARE(sure(archive.connection().missingCampaigns()), 0);
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

    /// The disk was full, say: what was rolled back is no older state that somebody put there.
    void aFailedCommitIsNoOtherFile() {
        Archive archive;
        sure(archive.claim(1));
        const QString file = archive.file("hongyan.db");
        execute(file,
                {QStringLiteral("CREATE TABLE nobody (id INTEGER PRIMARY KEY)"),
                 QStringLiteral("CREATE TABLE spoilt (id REFERENCES nobody (id) DEFERRABLE INITIALLY DEFERRED)"),
                 QStringLiteral("CREATE TRIGGER spoil AFTER UPDATE ON lineage BEGIN INSERT INTO spoilt VALUES (1); "
                                "END")});
        for (int time = 0; time < 2; ++time)
            QCOMPARE(errorOf(archive.claim(2)), ErrorKind::StorageFailed);
        execute(file, {QStringLiteral("DROP TRIGGER spoil")});
        QCOMPARE(sure(archive.claim(2)).claims.size(), 2u);
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

    /// Of two copies that are open at once the one goes on that sends first.
    void letsOneOfTwoCopiesSend_data() {
        QTest::addColumn<bool>("isCopyFirst");
        QTest::addColumn<bool>("haveSent");
        QTest::newRow("the original") << false << true;
        QTest::newRow("the copy") << true << true;
        QTest::newRow("the original, nothing sent before") << false << false;
        QTest::newRow("the copy, nothing sent before") << true << false;
    }
    void letsOneOfTwoCopiesSend() {
        QFETCH(bool, isCopyFirst);
        QFETCH(bool, haveSent);
        Archive original;
        if (haveSent)
            sure(original.claim(2));
        const auto copy = original.copy(QStringLiteral("copy"));
        QVERIFY(!copy->connection().older());
        Archive& first = isCopyFirst ? *copy : original;
        Archive& other = isCopyFirst ? original : *copy;
        QCOMPARE(sure(first.claim(3)).claims.size(), 3u);
        QCOMPARE(errorOf(other.claim(3)), ErrorKind::StorageReplaced);
        QCOMPARE(sure(first.claim(1)).claims.size(), 1u);
        other.open();
        QCOMPARE(other.connection().older()->held, 1);
        QCOMPARE(other.campaign().pauseReason, PauseReason::OlderThanSent);
        other.open();
        QVERIFY(!other.connection().older());  // said once
        QCOMPARE(sure(first.claim(1)).claims.size(), 1u);
        other.open();
        QVERIFY(other.connection().older());  // and again where more was sent since
        sure(other.connection().queue().resume(other.id()));
        QCOMPARE(sure(other.claim(1)).claims.size(), 1u);
        QCOMPARE(errorOf(first.claim(1)), ErrorKind::StorageReplaced);
    }

    /// What a copy wrote or gave a place in the queue says nothing of what the other one has sent.
    void isNotMisledByWhatACopyQueues() {
        Archive original;
        sure(original.claim(2));
        const auto copy = original.copy(QStringLiteral("copy"));
        const CampaignId another = copy->create();
        while (sure(copy->connection().queue().enqueue(another, 100))) {
        }
        sure(original.claim(3));
        QCOMPARE(errorOf(copy->claim(3)), ErrorKind::StorageReplaced);
        copy->open();
        QCOMPARE(copy->connection().older()->held, 2);
    }

    /// Both claimed before either could say so: what the one that lost did not send counts as what the other may have.
    void settlesARace() {
        Archive original;
        sure(original.claim(2));
        const auto copy = original.copy(QStringLiteral("copy"));
        QVERIFY(QFile::remove(copy->file("hongyan.mark")));
        QVERIFY(QDir().mkdir(copy->file("hongyan.mark")));
        QVERIFY(sure(copy->claim(3)).unmarked);
        QCOMPARE(sure(original.claim(3)).claims.size(), 3u);
        QVERIFY(QDir().rmdir(copy->file("hongyan.mark")));
        QCOMPARE(errorOf(copy->connection().queue().mark()), ErrorKind::StorageReplaced);
        QVERIFY(!sure(original.claim(1)).unmarked);
        copy->open();
        QCOMPARE(copy->connection().older()->doubted, 5);
    }

    void goesOnWhereItIsMoved() {
        Archive archive;
        sure(archive.claim(2));
        for (const char* name : {"there", "back", "again"}) {
            archive.moveTo(QString::fromLatin1(name));
            archive.open();
            QVERIFY(!archive.connection().older());
            QCOMPARE(sure(archive.claim(2)).claims.size(), 2u);
        }
        archive.open();
        QVERIFY(!archive.connection().older());
        QCOMPARE(archive.campaign().status, CampaignStatus::Running);
    }

    /// A second mark that was not written for a while is of a file that it was before.
    void goesOnWhereTheSecondMarkIsLate() {
        Archive archive;
        sure(archive.claim(2));
        const QString name = QDir(archive.stateFolder()).entryList(QDir::Files).value(0);
        const MarkFile second(QDir(archive.stateFolder()).filePath(name), MarkFile::Sync::Never);
        const Mark late = *second.read();
        archive.moveTo(QStringLiteral("there"));
        archive.open();
        sure(archive.claim(2));
        archive.close();
        QVERIFY(QFile::remove(second.path()));
        sure(second.raise(late));
        archive.open();
        QVERIFY(!archive.connection().older());
        QCOMPARE(sure(archive.claim(2)).claims.size(), 2u);
        QCOMPARE(second.read()->reach, MarkFile(archive.file("hongyan.mark"), MarkFile::Sync::Always).read()->reach);
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
