#include "desk.h"
#include "store/sql/texts.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The database as an older program left it.
class Old {
 public:
    Old(const QString& file, int version) : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)) {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
        const Texts texts(QStringLiteral(":/hongyan/store/sqlite"));
        for (int number = 1; number <= version; ++number)
            for (const QString& statement : texts.migration(number))
                run(statement);
        run(QStringLiteral("PRAGMA user_version = %1").arg(version));
    }
    ~Old() {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    void run(const QString& sql) {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    /// As the second version kept it: the name in a column and in the JSON. Its url tells the rows apart.
    void addMessage(int id, int account, const char* name, const char* templateId) {
        templates::Message message;
        message.templateId = QLatin1String(templateId);
        message.name = QString::fromUtf8(name);
        message.url = QStringLiteral("https://example.com/%1").arg(id);
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("INSERT INTO messages (id, account, name, json) VALUES (?, ?, ?, ?)"));
        for (const QVariant& value : QVariantList{id, account, message.name, toJson(message)})
            query.addBindValue(value.typeId() == QMetaType::QByteArray ? QString::fromUtf8(value.toByteArray())
                                                                       : value);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }

 private:
    const QString m_name = QStringLiteral("old");
    QSqlDatabase m_database;
};

/// A campaign of three people: one accepted, one to be tried again, one waiting. What every version could hold.
void fill(Old& old) {
    old.run(
        QStringLiteral("INSERT INTO lists (id, name, stage, source_file, columns, openid_column, name_column, size, "
                       "imported_at, touched_at) VALUES (1, 'L', 1, 'l.csv', '[\"openid\"]', 0, -1, 3, 1, 1)"));
    for (int i = 1; i <= 3; ++i)
        old.run(QStringLiteral("INSERT INTO recipients (list, ordinal, row, openid, name, cells) VALUES (1, %1, %1, "
                               "'oPerson_%1', '', '[\"oPerson_%1\"]')")
                    .arg(i));
    old.run(
        QStringLiteral("INSERT INTO campaigns (id, title, account, account_name, list, list_name, message, channel, "
                       "template_id, template_title, template_content, retry, rate, in_flight, status, key, "
                       "created_at, complete, duplicates, problems) VALUES (1, 'Old', 1, 'A', 1, 'L', '%1', 0, 'T', "
                       "'T', 'c', 1, 0, 0, 1, "
                       "'k', 1, 1, 0, 0)")
            .arg(QString::fromUtf8(templates::toJson({.templateId = QStringLiteral("T")}))));
    old.run(QStringLiteral("INSERT INTO campaign_counts (campaign, waiting, retrying, accepted) VALUES (1, 1, 1, 1)"));
    old.run(
        QStringLiteral("INSERT INTO deliveries (id, campaign, openid, recipient, name, state, attempts, tries_used, "
                       "sent_at, finished_at, position) VALUES (1, 1, 'oPerson_1', 1, '', 3, 1, 1, 5, 6, 1)"));
    old.run(
        QStringLiteral("INSERT INTO deliveries (id, campaign, openid, recipient, name, state, attempts, tries_used, "
                       "sent_at, due_at, position) VALUES (2, 1, 'oPerson_2', 2, '', 2, 1, 1, 5, 7, 2)"));
    old.run(
        QStringLiteral("INSERT INTO deliveries (id, campaign, openid, recipient, name, position) VALUES (3, 1, "
                       "'oPerson_3', 3, '', 3)"));
    for (const int delivery : {1, 2})
        old.run(
            QStringLiteral("INSERT INTO attempts (delivery, number, worker, started_at, ended_at) VALUES (%1, 1, 1, "
                           "5, 6)")
                .arg(delivery));
    old.run(QStringLiteral("UPDATE positions SET last = 3"));
}

/// Two accounts; the first has lost a template.
void addAccounts(Old& old) {
    for (const int id : {1, 2}) {
        old.run(
            QStringLiteral("INSERT INTO accounts VALUES (%1, 'A%1', 'wx%1', 'service', '', 'stable', '', '', '', 0, "
                           "'')")
                .arg(id));
        for (const char* row : {"'T1', 1, 'Notice', '{{thing1.DATA}}', '', 0, '{}', 0, 7",
                                "'T2', 2, 'Other', '{{thing1.DATA}}', '', 0, '{}', 1, 6"})
            old.run(QStringLiteral("INSERT INTO templates VALUES (%1, %2)").arg(id).arg(QLatin1String(row)));
    }
}

/// "name #id" of each message, in the order of names.
QStringList namesOf(Catalog& catalog, AccountId account) {
    QStringList names;
    for (const templates::Message& message : sure(catalog.messages(account)))
        names << QStringLiteral("%1 #%2").arg(message.name).arg(message.id.value);
    return names;
}

}  // namespace

/// A newer program opens what an older one left, and goes on with it.
class TestMigrations : public QObject {
    Q_OBJECT
 private slots:
    void goesOnWithAnOlderOne_data() {
        QTest::addColumn<int>("version");
        const Texts texts(QStringLiteral(":/hongyan/store/sqlite"));
        for (int version = 1; !texts.migration(version).isEmpty(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void goesOnWithAnOlderOne() {
        QFETCH(int, version);
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), version);
            fill(old);
            if (version >= 6)  // before, the people's own table knew who is on a list
                old.run(QStringLiteral("INSERT INTO list_members (list, openid) SELECT list, openid FROM recipients"));
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        delivery::Store& queue = connection->queue();
        const Campaign before = sure(queue.campaign({1}));
        QCOMPARE(before.title, QStringLiteral("Old"));
        QCOMPARE(before.policy, Policy{});
        QCOMPARE(before.counts.total(), 3);
        sure(queue.promoteDue(clock.now(), 10));
        const WorkerId worker = sure(queue.enlist(QStringLiteral("w")));
        const auto claims = sure(queue.claim(worker, {1}, {10}, clock.now())).claims;
        QCOMPARE(claims.size(), 2u);
        QCOMPARE(claims[0].openid, QStringLiteral("oPerson_2"));  // the retry first
        QCOMPARE(claims[0].attempt, 2);
        QCOMPARE(claims[1].openid, QStringLiteral("oPerson_3"));
        std::vector<Settlement> settlements;
        for (const Claim& claim : claims)
            settlements.push_back({.delivery = claim.delivery,
                                   .campaign = claim.campaign,
                                   .attempt = claim.attempt,
                                   .transition = Transition::accepted(clock.now()),
                                   .outcome = acceptedAs(7)});
        QCOMPARE(sure(queue.apply(worker, settlements)).finished, std::vector{CampaignId{1}});
        QCOMPARE(sure(queue.campaign({1})).counts.of(State::Accepted), 3);
        QCOMPARE(sure(connection->catalog().suppressionCount()), 0);
        QCOMPARE(sure(connection->catalog().listById({1})).list.tags, QStringList());
        QCOMPARE(sure(connection->catalog().people({1}, 0, 10)).size(), 3u);
        const QStringList asked{QStringLiteral("oPerson_2"), QStringLiteral("nobody")};
        QCOMPARE(sure(connection->catalog().memberships(asked, std::array{ListId{1}})), (std::vector{1, 0}));
    }

    /// Until the eighth version nobody was on a list twice.
    void hasOneMessagePerPerson() {
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 8);
            fill(old);
            old.run(u"INSERT INTO list_members SELECT list, openid FROM recipients"_s);
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        Catalog& catalog = connection->catalog();
        const recipients::RecipientList list = sure(catalog.listById({1})).list;
        QVERIFY(!list.onePerRow);
        QCOMPARE(list.people(), 3);
        sure(catalog.suppress(std::array{recipients::Suppression{u"oPerson_2"_s, {}, {}, clock.now(), {}}}));
        QCOMPARE(sure(catalog.suppressedOf({1}, clock.now())), 1);
        for (const Delivery& row : sure(connection->history().rows({DeliveryId{1}, DeliveryId{2}, DeliveryId{3}}))) {
            QCOMPARE(row.nth, 0);
            QCOMPARE(row.row, 0);
        }
        // The index still keeps a campaign from having anybody twice.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"seen"_s);
        database.setDatabaseName(sqliteFile(folder.path()));
        QVERIFY(database.open());
        QVERIFY(!QSqlQuery(database).exec(
            u"INSERT INTO deliveries (campaign, openid, recipient, name, position) VALUES (1, 'oPerson_3', 4, '', 4)"_s));
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(u"seen"_s);
    }

    /// Until the sixth version a retry, a refusal or a cancelling forgot that an earlier attempt may have arrived.
    void findsWhatMayHaveArrived_data() {
        QTest::addColumn<QString>("row");       // columns of the delivery that are not as at first
        QTest::addColumn<QString>("attempts");  // (number, ended_at, verdict), started at 5
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("mayHaveArrived");
        const auto row = [](const char* name, const char* columns, const char* attempts, State state, bool may) {
            QTest::newRow(name) << QString::fromLatin1(columns) << QString::fromLatin1(attempts) << state << may;
        };
        row("never tried", "state = 0", "", State::Waiting, false);
        row("refused for now", "state = 2, due_at = 9, attempts = 1", "(1, 6, 4)", State::Retrying, false);
        row("retried by a person", "state = 0, attempts = 1", "(1, 6, 14)", State::Waiting, true);
        row("its window runs", "state = 0, attempts = 1, first_ambiguous_at = 5", "(1, 6, 14)", State::Waiting, true);
        row("under way", "state = 1, attempts = 1, worker = 1", "(1, NULL, 14)", State::Sending, false);
        row("under way again", "state = 1, attempts = 2, worker = 1", "(1, 6, 14), (2, NULL, 14)", State::Sending,
            true);
        row("never ended", "state = 0, attempts = 1", "(1, NULL, 14)", State::Waiting, true);
        row("failed", "state = 4, reason = 20, finished_at = 7, attempts = 1", "(1, 6, 9)", State::Failed, false);
        row("failed later", "state = 4, reason = 20, finished_at = 7, attempts = 2", "(1, 6, 14), (2, 7, 9)",
            State::Unconfirmed, true);
        row("cancelled", "state = 5, finished_at = 7", "", State::Cancelled, false);
        row("cancelled later", "state = 5, finished_at = 7, attempts = 1", "(1, 6, 14)", State::Unconfirmed, true);
        row("suppressed later", "state = 6, finished_at = 7, attempts = 1", "(1, 6, 14)", State::Unconfirmed, true);
        row("accepted", "state = 3, finished_at = 7, attempts = 1", "(1, 6, 1)", State::Accepted, true);
        row("unconfirmed", "state = 8, finished_at = 7", "", State::Unconfirmed, true);
    }
    void findsWhatMayHaveArrived() {
        QFETCH(QString, row);
        QFETCH(QString, attempts);
        QFETCH(State, state);
        QFETCH(bool, mayHaveArrived);
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 6);
            fill(old);
            old.run(u"UPDATE deliveries SET %1 WHERE id = 3"_s.arg(row));
            if (!attempts.isEmpty())
                old.run(
                    u"INSERT INTO attempts (delivery, number, worker, started_at, ended_at, verdict) "
                    "SELECT 3, column1, 1, 5, column2, column3 FROM (VALUES %1)"_s.arg(attempts));
            for (const char* name : {"waiting", "sending", "retrying", "accepted", "failed", "cancelled", "suppressed",
                                     "held", "unconfirmed"})
                old.run(u"UPDATE campaign_counts SET %1 = (SELECT count(*) FROM deliveries WHERE state = %2)"_s
                            .arg(QLatin1String(name))
                            .arg(static_cast<int>(*stateNamed(QString::fromLatin1(name)))));
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        const Delivery found = sure(connection->history().rows({DeliveryId{3}})).at(0);
        QCOMPARE(found.state, state);
        QCOMPARE(found.reachedAt.has_value(), mayHaveArrived);
        QVERIFY(!mayHaveArrived ||
                (*found.reachedAt >= fromMilliseconds(5) && *found.reachedAt <= fromMilliseconds(7)));
        Counts recount;
        for (const Delivery& one : sure(connection->history().rows({DeliveryId{1}, DeliveryId{2}, DeliveryId{3}})))
            ++recount.of(one.state);
        QCOMPARE(sure(connection->queue().campaign({1})).counts, recount);
    }

    /// Until the third version each row was a version: those the program named become one message.
    void makesMessagesOfVersions() {
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 2);
            addAccounts(old);
            old.addMessage(1, 1, "Version 1", "T1");
            old.addMessage(2, 1, "第 2 版", "T1");
            old.addMessage(3, 1, "Spring", "T1");
            old.addMessage(4, 1, "Version 2 (2)", "T1");
            old.addMessage(5, 1, "Version 1", "T2");     // of another template
            old.addMessage(6, 2, "Version 1", "T1");     // of another account
            old.addMessage(7, 1, "Version 1", "TGone");  // a template nobody knows
            old.addMessage(8, 1, "Version 1b", "T1");
            old.addMessage(9, 1, "第 3 版 draft", "T1");
            old.addMessage(10, 1, "Version", "T1");
            old.addMessage(11, 1, "第 4 版 (10)", "T1");
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        Catalog& catalog = connection->catalog();
        QCOMPARE(namesOf(catalog, {1}), (QStringList{u"Notice #11"_s, u"Other #5"_s, u"Spring #3"_s, u"TGone #7"_s,
                                                     u"Version #10"_s, u"Version 1b #8"_s, u"第 3 版 draft #9"_s}));
        QCOMPARE(namesOf(catalog, {2}), (QStringList{u"Notice #6"_s}));
        const auto versions = sure(catalog.messageVersions({11}));
        QStringList urls;
        for (const templates::MessageVersion& each : versions) {
            urls << each.message.url;
            QCOMPARE(each.message.version, urls.size());
            QCOMPARE(each.message.name, u"Notice"_s);
            QCOMPARE(each.message.id, MessageId{11});
            QCOMPARE(each.savedAt, Timestamp());
        }
        QCOMPARE(urls, (QStringList{u"https://example.com/1"_s, u"https://example.com/2"_s, u"https://example.com/4"_s,
                                    u"https://example.com/11"_s}));
        QCOMPARE(sure(catalog.messageVersions({3})).size(), 1u);
        QCOMPARE(sure(catalog.messages({1})).front().version, 4);
        // It goes on counting, and no number is given twice.
        templates::Message next = sure(catalog.messages({1})).front();
        next.url.clear();
        sure(catalog.saveMessage({1}, next));
        QCOMPARE(sure(catalog.messages({1})).front().version, 5);
        QCOMPARE(sure(catalog.saveMessage({1}, {.templateId = u"T1"_s, .name = u"New"_s})), MessageId{12});
    }

    void makesNamesUnique_data() {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("twice") << QStringList{u"A"_s, u"A"_s, u"A"_s}
                               << QStringList{u"A #1"_s, u"A (2) #2"_s, u"A (3) #3"_s};
        QTest::newRow("a number that is taken")
            << QStringList{u"A"_s, u"A"_s, u"A (2)"_s} << QStringList{u"A #1"_s, u"A (2) #3"_s, u"A (3) #2"_s};
        QTest::newRow("numbered twice") << QStringList{u"A (2)"_s, u"A (2)"_s, u"A"_s, u"A"_s}
                                        << QStringList{u"A #3"_s, u"A (2) #1"_s, u"A (2) (2) #2"_s, u"A (3) #4"_s};
        QTest::newRow("a person has the title")
            << QStringList{u"Version 1"_s, u"Notice"_s} << QStringList{u"Notice #2"_s, u"Notice (2) #1"_s};
        QTest::newRow("by case") << QStringList{u"a"_s, u"A"_s} << QStringList{u"A #2"_s, u"a #1"_s};
        QTest::newRow("empty") << QStringList{QString(), QString()} << QStringList{u" #1"_s, u" (2) #2"_s};
        QTest::newRow("none") << QStringList() << QStringList();
    }
    void makesNamesUnique() {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 2);
            addAccounts(old);
            for (int i = 0; i < before.size(); ++i)
                old.addMessage(i + 1, 1, before[i].toUtf8().constData(), "T1");
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        QCOMPARE(namesOf(connection->catalog(), {1}), after);
    }

    /// A row that cannot be read must not keep the database from opening.
    void sparesAMessageThatIsNone() {
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 2);
            addAccounts(old);
            old.run(u"INSERT INTO messages (account, name, json) VALUES (1, 'Version 1', 'no json')"_s);
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        QCOMPARE(errorOf(connection->catalog().messages({1})), ErrorKind::StorageBroken);
    }

    void beginsTheHistoryOfTemplates() {
        const QTemporaryDir folder;
        {
            Old old(sqliteFile(folder.path()), 2);
            addAccounts(old);
        }
        const HandClock clock;
        const auto connection = sure(openSqlite(folder.path(), Mode::Write, clock));
        Catalog& catalog = connection->catalog();
        const auto known = sure(catalog.templateHistory({1}, u"T1"_s));
        QCOMPARE(known.size(), 1u);
        QCOMPARE(known[0].event, templates::TemplateEvent::Added);
        QCOMPARE(known[0].at, fromMilliseconds(7));
        QCOMPARE(known[0].then.content, u"{{thing1.DATA}}"_s);
        const auto lost = sure(catalog.templateHistory({1}, u"T2"_s));
        QCOMPARE(lost.size(), 2u);
        QCOMPARE(lost[1].event, templates::TemplateEvent::Gone);
        const auto unchanged = sure(catalog.templates({1}));
        sure(catalog.replaceTemplates({1}, unchanged));
        QCOMPARE(sure(catalog.templateHistory({1}, u"T1"_s)).size(), 1u);
        QCOMPARE(sure(catalog.templateHistory({1}, u"T2"_s)).size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
