#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "desk.h"
#include "store/sql/historyreader.h"
#include "store/sql/queue.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;

/// What only SQLite has: its file, its locks, its query plans.
class TestSqlite : public QObject {
    Q_OBJECT
 private slots:
    void makesItsFolderAndFile();
    void opensTwice();
    void refusesANewerSchema();
    void refusesAFileThatIsNone();
    void noticesACorruptPage();
    void refusesAFolderItCannotWriteTo();
    void readsOnlyWhatIsThere();
    void saysWhenItIsBusy();
    void saysWhenTheDiskIsFull();
    void keepsNothingOfAFailedCall();
    void writesAheadAndSyncs();
    void checkpointsIntoTheFile();
    void refusesWhatContradictsItself_data();
    void refusesWhatContradictsItself();
    void knowsEveryStatement();
    void bindsWhatDiffersFromTheLastTime();
    void findsMembershipsByIndex();
    void walksItsIndexes_data();
    void walksItsIndexes();

 private:
    HandClock clock;
};

using Question = std::function<void(Queue&, HistoryReader&)>;
Q_DECLARE_METATYPE(Question)

namespace {

/// A second program on the same file.
class Raw {
 public:
    explicit Raw(const QString& file, const QString& name = QStringLiteral("other"))
        : m_name(name), m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name)) {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~Raw() {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    bool run(const QString& sql) { return QSqlQuery(m_database).exec(sql); }
    QStringList plan(const QString& sql, qsizetype values) {
        QSqlQuery query(m_database);
        if (!query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        for (int i = 0; i < values; ++i)
            query.bindValue(i, 1);
        QStringList steps;
        query.exec();
        while (query.next())
            steps.append(query.value(3).toString());
        return steps;
    }

 private:
    QString m_name;
    QSqlDatabase m_database;
};

/// The most pages that the store's own connections of this thread may use.
QString literal(const QVariant& value) {
    if (value.isNull())
        return QStringLiteral("NULL");
    return value.typeId() == QMetaType::QString ? u'\'' + value.toString() + u'\'' : value.toString();
}

void limitPages(qint64 pages) {
    for (const QString& name : QSqlDatabase::connectionNames())
        if (name.startsWith(QLatin1String("hongyan-")))
            QSqlQuery(QSqlDatabase::database(name)).exec(QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
}

void overwrite(const QString& file, qint64 from, const QByteArray& bytes) {
    QFile broken(file);
    if (!broken.open(QIODevice::ReadWrite) || !broken.seek(from) || broken.write(bytes) != bytes.size())
        qFatal("cannot write");
}

}  // namespace

void TestSqlite::makesItsFolderAndFile() {
    const QTemporaryDir root;
    const QString folder = root.filePath(QStringLiteral("a/数据"));
    sure(openSqlite(folder, Mode::Write, clock));
    QVERIFY(QFileInfo(sqliteFile(folder)).isFile());
    QCOMPARE(QFileInfo(sqliteFile(folder)).fileName(), QStringLiteral("hongyan.db"));
}

void TestSqlite::opensTwice() {
    SqliteBackend backend(clock);
    const auto one = sure(backend.open(Mode::Write));
    sure(one->catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("1")));
    const auto two = sure(backend.open(Mode::Write));
    QCOMPARE(sure(two->catalog().note(QStringLiteral("a"))), QByteArrayLiteral("1"));
}

void TestSqlite::refusesANewerSchema() {
    SqliteBackend backend(clock);
    sure(backend.open(Mode::Write));
    backend.ask(QStringLiteral("PRAGMA user_version = 9999"));
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto opened = backend.open(mode);
        QCOMPARE(errorOf(opened), ErrorKind::StorageNewer);
        QCOMPARE(opened.error().subject, backend.file());
    }
    QCOMPARE(backend.ask(QStringLiteral("PRAGMA user_version")).toInt(), 9999);
}

void TestSqlite::refusesAFileThatIsNone() {
    SqliteBackend backend(clock);
    overwrite(backend.file(), 0, QByteArray(5000, 'x'));
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto opened = backend.open(mode);
        QCOMPARE(errorOf(opened), mode == Mode::Write ? ErrorKind::StorageForeign : ErrorKind::StorageBroken);
        QCOMPARE(opened.error().subject, backend.file());
    }
}

void TestSqlite::noticesACorruptPage() {
    SqliteBackend backend(clock);
    {
        const auto connection = sure(backend.open(Mode::Write));
        for (int i = 0; i < 2000; ++i)
            sure(connection->catalog().setNote(QString::number(i), QByteArray(200, 'n')));
        sure(connection->queue().checkpoint());
    }
    const qint64 root =
        4096 *
        (backend.ask(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'notes'")).toLongLong() - 1);
    overwrite(backend.file(), root, QByteArray(4096, '\xff'));
    const auto connection = sure(backend.open(Mode::Write));
    QCOMPARE(errorOf(connection->catalog().note(QStringLiteral("7"))), ErrorKind::StorageBroken);
}

void TestSqlite::refusesAFolderItCannotWriteTo() {
    const QTemporaryDir root;
    const QString folder = root.filePath(QStringLiteral("closed"));
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    const bool isEnforced = !QFile(folder + QStringLiteral("/probe")).open(QIODevice::WriteOnly);
    if (isEnforced)
        QCOMPARE(errorOf(openSqlite(folder, Mode::Write, clock)), ErrorKind::StorageFailed);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // A file in the folder's place cannot be written into by anybody, root included.
    const QString file = root.filePath(QStringLiteral("file"));
    overwrite(file, 0, QByteArrayLiteral("x"));
    const auto opened = openSqlite(file, Mode::Write, clock);
    QCOMPARE(errorOf(opened), ErrorKind::StorageFailed);
    QCOMPARE(opened.error().subject, sqliteFile(file));
}

void TestSqlite::readsOnlyWhatIsThere() {
    SqliteBackend backend(clock);
    QCOMPARE(errorOf(backend.open(Mode::Read)), ErrorKind::StorageFailed);
    QVERIFY(!QFileInfo::exists(backend.file()));
}

void TestSqlite::saysWhenItIsBusy() {
    SqliteBackend backend(clock);
    const auto connection = sure(backend.open(Mode::Write));
    Raw other(backend.file());
    QVERIFY(other.run(QStringLiteral("BEGIN IMMEDIATE")));
    const auto refused = connection->catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("1"));
    QCOMPARE(errorOf(refused), ErrorKind::StorageBusy);
    QCOMPARE(refused.error().subject, backend.file());
    QVERIFY(other.run(QStringLiteral("COMMIT")));
    sure(connection->catalog().setNote(QStringLiteral("a"), QByteArrayLiteral("1")));
}

void TestSqlite::saysWhenTheDiskIsFull() {
    Desk desk(QStringLiteral("sqlite"));
    const ListId list =
        sure(desk.catalog().beginList({.id = {}, .name = QStringLiteral("new"), .sourceFile = {}, .columns = {}}));
    const qint64 pages = desk.backend->ask(QStringLiteral("PRAGMA page_count")).toLongLong();
    limitPages(pages + 10);
    QCOMPARE(errorOf(desk.catalog().addToList(list, Desk::people(0, 5000))), ErrorKind::StorageFull);
    limitPages(pages + 10'000);
    sure(desk.catalog().addToList(list, Desk::people(0, 5000)));
    sure(desk.catalog().finishList(list, 0, 0));
    QCOMPARE(sure(desk.catalog().listById(list)).list.size, 5000);
}

void TestSqlite::keepsNothingOfAFailedCall() {
    Desk desk(QStringLiteral("sqlite"));
    const CampaignId id = desk.campaign(10);
    const auto claims = desk.claim(id, 10);
    Raw other(static_cast<SqliteBackend*>(desk.backend.get())->file());
    // The last of ten cannot be written.
    QVERIFY(
        other.run(QStringLiteral("CREATE TRIGGER stop BEFORE UPDATE ON deliveries WHEN NEW.id = 10 AND NEW.state = 3 "
                                 "BEGIN SELECT RAISE(ABORT, 'no'); END")));
    std::vector<Settlement> settlements;
    for (const Claim& claim : claims)
        settlements.push_back(desk.settlement(claim, Transition::accepted(desk.clock.now())));
    QCOMPARE(errorOf(desk.queue().apply(desk.worker, settlements)), ErrorKind::StorageFailed);
    QCOMPARE(desk.campaignNow(id).counts.of(State::Sending), 10);
    QCOMPARE(desk.row(claims[0].delivery).state, State::Sending);
    QVERIFY(!sure(desk.history().attempts(claims[0].delivery)).at(0).endedAt);
    QVERIFY(other.run(QStringLiteral("DROP TRIGGER stop")));
    QCOMPARE(sure(desk.queue().apply(desk.worker, settlements)).deliveries.size(), 10u);
}

void TestSqlite::writesAheadAndSyncs() {
    Desk desk(QStringLiteral("sqlite"));
    int looked = 0;
    for (const QString& name : QSqlDatabase::connectionNames()) {
        if (!name.startsWith(QLatin1String("hongyan-")))
            continue;
        const auto pragma = [&](const char* what) {
            QSqlQuery query(QSqlDatabase::database(name));
            query.exec(QLatin1String("PRAGMA ") + QLatin1String(what));
            query.next();
            return query.value(0).toString();
        };
        QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(pragma("synchronous"), QStringLiteral("2"));
        QCOMPARE(pragma("foreign_keys"), QStringLiteral("1"));
        QCOMPARE(pragma("busy_timeout"), QStringLiteral("5000"));
        ++looked;
    }
    QCOMPARE(looked, 1);
}

void TestSqlite::checkpointsIntoTheFile() {
    Desk desk(QStringLiteral("sqlite"));
    desk.campaign(1000);
    const QFileInfo log(static_cast<SqliteBackend*>(desk.backend.get())->file() + QStringLiteral("-wal"));
    QVERIFY(log.size() > 0);
    sure(desk.queue().checkpoint());
    QCOMPARE(QFileInfo(log.filePath()).size(), 0);
}

void TestSqlite::refusesWhatContradictsItself_data() {
    QTest::addColumn<QString>("change");
    QTest::newRow("finished without a time") << QStringLiteral("UPDATE deliveries SET state = 3");
    QTest::newRow("a time without being finished") << QStringLiteral("UPDATE deliveries SET finished_at = 1");
    QTest::newRow("sending by nobody") << QStringLiteral("UPDATE deliveries SET state = 1");
    QTest::newRow("retrying at no time") << QStringLiteral("UPDATE deliveries SET state = 2");
    QTest::newRow("an unknown state") << QStringLiteral("UPDATE deliveries SET state = 9, finished_at = 1");
    QTest::newRow("the same person twice") << QStringLiteral(
        "INSERT INTO deliveries (campaign, openid, recipient, name, position) "
        "SELECT campaign, openid, recipient, name, 99 FROM deliveries");
}

void TestSqlite::refusesWhatContradictsItself() {
    QFETCH(QString, change);
    Desk desk(QStringLiteral("sqlite"));
    desk.campaign(1);
    Raw raw(static_cast<SqliteBackend*>(desk.backend.get())->file());
    QVERIFY(raw.run(QStringLiteral("UPDATE deliveries SET name = 'x'")));
    QVERIFY(!raw.run(change));
}

void TestSqlite::knowsEveryStatement() {
    SqliteBackend backend(clock);
    sure(backend.open(Mode::Write));
    Raw raw(backend.file());
    const Texts texts(QStringLiteral(":/hongyan/store/sqlite"));
    QVERIFY(texts.names().size() > 80);
    static const QRegularExpression whole(QStringLiteral("^(SELECT|INSERT|UPDATE|DELETE) "));
    static const QSet<QString> pieces{QStringLiteral("claim.columns"),  QStringLiteral("delivery.columns"),
                                      QStringLiteral("page.branch"),    QStringLiteral("counts.counted"),
                                      QStringLiteral("groups.columns"), QStringLiteral("find.columns"),
                                      QStringLiteral("take.columns"),   QStringLiteral("gate.close")};
    for (const QString& name : texts.names())
        if (whole.match(texts.text(name)).hasMatch() && !pieces.contains(name))
            raw.plan(texts.text(name), texts.text(name).count(QLatin1Char('?')));  // ends the test where it is none
}

/// A prepared statement keeps what was bound to it; null, zero and empty are three things.
void TestSqlite::bindsWhatDiffersFromTheLastTime() {
    QSqlDatabase own = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("binding"));
    own.setDatabaseName(QStringLiteral(":memory:"));
    QVERIFY(own.open());
    Session session(std::exchange(own, {}), {}, QStringLiteral(":/hongyan/store/sqlite"),
                    [](const QSqlError&) { return ErrorKind::StorageFailed; });
    const QVariantList values{QVariant(),          qint64(0),           QString(QLatin1String("")),
                              qint64(1),           QStringLiteral("1"), qint64(1) << 62,
                              QVariant(),          qint64(7),           qint64(7),
                              QStringLiteral("n"), QStringLiteral("N"), QVariant(),
                              QVariant()};
    const QString sql = QStringLiteral("SELECT quote(?), quote(?), typeof(?)");
    for (qsizetype i = 0; i + 2 < values.size(); ++i) {
        Statement row = session.runText(sql, values.mid(i, 3));
        QVERIFY(row.next());
        for (int column = 0; column < 2; ++column) {
            const QVariant fresh = session.once(QStringLiteral("SELECT quote(%1)").arg(literal(values[i + column])));
            QCOMPARE(row.text(column), fresh.toString());
        }
        const QVariant& last = values[i + 2];
        QCOMPARE(row.text(2), last.isNull()                         ? QStringLiteral("null")
                              : last.typeId() == QMetaType::QString ? QStringLiteral("text")
                                                                    : QStringLiteral("integer"));
    }
}

void TestSqlite::findsMembershipsByIndex() {
    SqliteBackend backend(clock);
    sure(backend.open(Mode::Write));
    Raw raw(backend.file());
    const Texts texts(QStringLiteral(":/hongyan/store/sqlite"));
    const QString plan = raw.plan(texts.text(QStringLiteral("recipient.memberships")), 2).join(QLatin1Char('\n'));
    static const QRegularExpression byOpenid(
        QStringLiteral("SEARCH m USING PRIMARY KEY \\(list=\\? AND openid=\\?\\)"));
    QVERIFY2(byOpenid.match(plan).hasMatch(), qPrintable(plan));
}

void TestSqlite::walksItsIndexes_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QStringList>("indexes");
    const auto row = [](const char* name, const QStringList& indexes, Question question) {
        QTest::newRow(name) << std::move(question) << indexes;
    };
    const auto pageOf = [](auto change) -> Question {
        PageRequest request;
        request.before = 1'000;
        change(request.filter);
        return [request](Queue&, HistoryReader& history) { sure(history.page(request)); };
    };
    row("claim",
        {QStringLiteral("deliveries_fresh"), QStringLiteral("deliveries_again"), QStringLiteral("deliveries_position")},
        [](Queue& queue, HistoryReader&) { sure(queue.claim({1}, {1}, {500}, HandClock().now())); });
    row("adopt", {QStringLiteral("deliveries_sending")},
        [](Queue& queue, HistoryReader&) { sure(queue.adopt({1}, {2}, 500)); });
    row("promote", {QStringLiteral("deliveries_retrying"), QStringLiteral("deliveries_uncertain")},
        [](Queue& queue, HistoryReader&) { sure(queue.promoteDue(HandClock().now(), 500)); });
    row("next due", {QStringLiteral("deliveries_retrying")},
        [](Queue& queue, HistoryReader&) { sure(queue.nextDue({7})); });
    row("cancel", {QStringLiteral("deliveries_campaign_state")},
        [](Queue& queue, HistoryReader&) { sure(queue.cancel({1}, 500)); });
    row("retry", {QStringLiteral("deliveries_state")},
        [](Queue& queue, HistoryReader&) { sure(queue.retry({}, 500, HandClock().now())); });
    row("page", {QStringLiteral("deliveries_position (position<?)")}, pageOf([](Filter&) {}));
    row("page of a campaign", {QStringLiteral("deliveries_campaign (campaign=? AND position<?)")},
        pageOf([](Filter& f) { f.campaign = CampaignId{1}; }));
    row("page of states", {QStringLiteral("deliveries_state (state=? AND position<?)")}, pageOf([](Filter& f) {
            f.states = {State::Failed, State::Unconfirmed};
        }));
    row("page of a campaign's waiting",
        {QStringLiteral("deliveries_campaign_state (campaign=? AND state=? AND position<?)")}, pageOf([](Filter& f) {
            f.states = {State::Waiting, State::Retrying, State::Sending}, f.campaign = CampaignId{1};
        }));
    row("page of a search", {QStringLiteral("deliveries_openid"), QStringLiteral("deliveries_name")},
        pageOf([](Filter& f) { f.search = QStringLiteral("o00"); }));
    row("page of an end", {QStringLiteral("COVERING INDEX deliveries_openid")},
        pageOf([](Filter& f) { f.search = QStringLiteral("o00…05"); }));
    row("page of a person", {QStringLiteral("deliveries_openid")},
        pageOf([](Filter& f) { f.openid = QStringLiteral("o00"); }));
    row("page since", {QStringLiteral("deliveries_sent")},
        pageOf([](Filter& f) { f.sentFrom = HandClock().now() + Milliseconds(1); }));
    row("groups", {QStringLiteral("COVERING INDEX deliveries_failures")},
        [](Queue&, HistoryReader& history) { sure(history.groups({})); });
    row("groups of a campaign", {QStringLiteral("COVERING INDEX deliveries_failures")},
        [](Queue&, HistoryReader& history) {
            Filter filter;
            filter.campaign = CampaignId{1};
            sure(history.groups(filter));
        });
    row("stream", {QStringLiteral("INTEGER PRIMARY KEY")}, [](Queue&, HistoryReader& history) {
        Filter filter;
        filter.campaign = CampaignId{1};
        filter.states = {State::Failed};
        sure(history.forEach(filter, 0, [](const Delivery&) { return true; }));
    });
}

void TestSqlite::walksItsIndexes() {
    QFETCH(Question, question);
    QFETCH(QStringList, indexes);
    Desk desk(QStringLiteral("sqlite"));
    desk.campaign(20);
    const QString file = static_cast<SqliteBackend*>(desk.backend.get())->file();
    QSqlDatabase own = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plans"));
    own.setDatabaseName(file);
    QVERIFY(own.open());
    Session session(std::exchange(own, {}), file, QStringLiteral(":/hongyan/store/sqlite"),
                    [](const QSqlError&) { return ErrorKind::StorageFailed; });
    HighWater highWater(session, file, {});
    QVERIFY(!highWater.judge(clock.now()));
    Queue queue(session, clock, highWater);
    HistoryReader history(session);
    question(queue, history);

    Raw raw(file);
    QStringList steps;
    for (const QString& sql : session.preparedTexts())
        if (sql.contains(QLatin1String("deliveries")))
            steps += raw.plan(sql, sql.count(QLatin1Char('?')));
    const QString plan = steps.join(QLatin1Char('\n')) + QLatin1Char('\n');
    static const QRegularExpression wholeTable(QStringLiteral("SCAN (d|deliveries)\\b(?! USING (COVERING )?INDEX)"));
    QVERIFY2(!wholeTable.match(plan).hasMatch(), qPrintable(plan));
    for (const QString& index : indexes)
        QVERIFY2(plan.contains(index), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
