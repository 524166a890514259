#include "desk.h"
#include "store/sql/texts.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

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
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
