#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <set>

#include "rig.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::State;

/// Everything asked for twice: two engines on one folder, two clicks on a button.
class TestTwoPrograms : public QObject {
    Q_OBJECT
 private slots:
    void twoClicksOnSend() {
        Rig rig({.latency = 15ms});
        const StartRequest request = rig.request(rig.listOf(100), {.rate = 1000});
        const auto first = rig.engine->sending().start(request);
        const auto second = rig.engine->sending().start(request);
        StartRequest other = request;
        other.message.fields[1].text = QStringLiteral("Tulips");
        const auto third = rig.engine->sending().start(other);
        const CampaignId id = sure(first);
        QCOMPARE(sure(second), id);
        const CampaignId another = sure(third);
        QVERIFY(another != id);
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QVERIFY(rig.is(another, CampaignStatus::Finished));
        QCOMPARE(sure(rig.engine->log().campaigns(10)).size(), size_t(2));
        QCOMPARE(rig.heard(), 200);
        // Once the first is answered, the same again is meant.
        QVERIFY(sure(rig.engine->sending().start(request)) != id);
    }

    void twoClicksOnARefusedSend() {
        Rig rig;
        StartRequest request = rig.request(rig.listOf(3), {});
        request.message.templateId = QStringLiteral("none");
        const auto first = rig.engine->sending().start(request);
        const auto second = rig.engine->sending().start(request);
        QCOMPARE(await(first).error().kind, ErrorKind::NoSuchTemplate);
        QCOMPARE(await(second).error().kind, ErrorKind::NoSuchTemplate);
        QCOMPARE(await(rig.engine->sending().start(request)).error().kind, ErrorKind::NoSuchTemplate);
    }

    void retryTouchesNothingUnderWay() {
        Rig rig({.latency = 400ms});
        const CampaignId id = rig.start(rig.listOf(120), {.rate = 1000, .inFlight = 40});
        QVERIFY(eventually([&] { return rig.count(id, State::Sending) >= 40; }));
        delivery::Filter everybody;
        everybody.campaign = id;
        QCOMPARE(sure(rig.engine->sending().retry(everybody)), 0);
        everybody.states = {State::Sending, State::Waiting};
        QCOMPARE(sure(rig.engine->sending().retry(everybody)), 0);
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.heard(), 120);
        for (const delivery::Delivery& row : rig.deliveries(id))
            QCOMPARE(row.attempts, 1);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void retryTwiceAtOnce() {
        Rig rig({.rules = {{.trouble = sandbox::Trouble::Code, .code = 43004, .every = 5}}});
        const auto second = rig.open();
        const CampaignId id = rig.start(rig.listOf(200), {.rate = 1000, .inFlight = 1});
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        const qint64 failed = rig.count(id, State::Failed);
        QVERIFY(failed > 0);
        const int before = rig.heard();
        rig.platform->setFaults({.latency = 100ms});
        delivery::Filter filter;
        filter.campaign = id;
        const auto here = rig.engine->sending().retry(filter);
        const auto again = rig.engine->sending().retry(filter);
        const auto there = second->sending().retry(filter);
        QCOMPARE(sure(here) + sure(again) + sure(there), failed);
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 200);
        QCOMPARE(rig.heard(), before + static_cast<int>(failed));
        QVERIFY(rig.bothSidesAgree(id));
        QVERIFY(countersAreRight(rig));
    }

    void cancelledHereWhileSentThere() {
        Rig rig({.latency = 100ms});
        const auto second = rig.open();
        second->sending().workOnEverything();
        const CampaignId id = rig.start(rig.listOf(600), {.rate = 300, .inFlight = 24});
        QVERIFY(eventually([&] { return rig.heard() >= 60 && workers(rig) == 2; }));
        sure(rig.engine->sending().cancel(id));
        QVERIFY(eventually([&] { return rig.campaign(id).counts.live() == 0; }));
        QVERIFY(rig.count(id, State::Cancelled) > 100);
        QCOMPARE(rig.count(id, State::Accepted), rig.heard());
        QVERIFY(rig.bothSidesAgree(id));
        QVERIFY(countersAreRight(rig));
    }

    /// A hundred thousand are live: the answer comes at once, and what is under way is all that is still sent.
    void stopsAtAnySize_data() {
        QTest::addColumn<bool>("cancels");
        QTest::newRow("pause") << false;
        QTest::newRow("cancel") << true;
    }
    void stopsAtAnySize() {
        QFETCH(bool, cancels);
        constexpr int size = 100'000;
        constexpr int inFlight = 24;
        Rig rig({.latency = 50ms});
        const CampaignId id = rig.start(manyPeople(rig, size), {.rate = 400, .inFlight = inFlight});
        QVERIFY(eventually([&] { return rig.heard() >= 200; }));
        QElapsedTimer clock;
        clock.start();
        sure(cancels ? rig.engine->sending().cancel(id) : rig.engine->sending().pause(id));
        const qint64 answered = clock.elapsed();
        const int heard = rig.heard();
        QVERIFY(eventually([&] { return rig.count(id, State::Sending) == 0; }));
        const int afterwards = rig.heard();
        qInfo("answered after %lld ms; %d more were heard", static_cast<long long>(answered), afterwards - heard);
        QVERIFY2(answered < 1'000, qPrintable(QString::number(answered)));
        QVERIFY2(afterwards <= heard + inFlight, qPrintable(QString::number(afterwards - heard)));
        QVERIFY(eventually([&] { return !cancels || rig.campaign(id).counts.live() == 0; }));
        const delivery::Campaign stopped = rig.campaign(id);
        QCOMPARE(stopped.status, cancels ? CampaignStatus::Cancelled : CampaignStatus::Paused);
        QCOMPARE(stopped.counts.of(State::Accepted), afterwards);
        QCOMPARE(stopped.counts.of(cancels ? State::Cancelled : State::Waiting), size - afterwards);
        QCOMPARE(rig.heard(), afterwards);
        QVERIFY(countersAreRight(rig));
        const std::map<QString, int> sent = rig.sent();
        QVERIFY(std::ranges::all_of(sent, [](const auto& one) { return one.second == 1; }));
        QCOMPARE(static_cast<int>(sent.size()), afterwards);
        if (cancels)
            return;
        clock.restart();
        sure(rig.engine->sending().resume(id));
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(eventually([&] { return rig.heard() > afterwards; }));
    }

    void retriedWhileCancelling() {
        constexpr int size = 50'000;
        Rig rig({.rules = {{.trouble = sandbox::Trouble::Code, .code = 43004, .every = 10}}});
        const CampaignId id = rig.start(manyPeople(rig, size), {.rate = 1000, .inFlight = 8});
        QVERIFY(eventually([&] { return rig.count(id, State::Failed) >= 5; }));
        rig.platform->setFaults({});
        sure(rig.engine->sending().cancel(id));
        delivery::Filter failed;
        failed.campaign = id;
        failed.states = {State::Failed};
        const qint64 retried = sure(rig.engine->sending().retry(failed));
        QVERIFY(retried >= 5);
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        const delivery::Counts counts = rig.campaign(id).counts;
        QCOMPARE(counts.of(State::Accepted) + counts.of(State::Cancelled), size);
        QCOMPARE(counts.of(State::Accepted) + retried, rig.heard());
        QVERIFY(countersAreRight(rig));
        QVERIFY(rig.bothSidesAgree(id));
    }

    /// Whoever comes next finishes what an interrupted cancelling left.
    void endedWhileCancelling() {
        constexpr int size = 100'000;
        Rig rig;
        const CampaignId id = rig.start(manyPeople(rig, size), {.rate = 100, .inFlight = 8});
        QVERIFY(eventually([&] { return rig.heard() >= 20; }));
        sure(rig.engine->sending().cancel(id));
        QVERIFY(eventually([&] { return rig.count(id, State::Sending) == 0; }));
        rig.reopen();
        QVERIFY(rig.campaign(id).counts.live() > 0);
        const int heard = rig.heard();
        rig.engine->sending().workOnEverything();
        QVERIFY(eventually([&] { return rig.campaign(id).counts.live() == 0; }));
        QVERIFY(rig.campaign(id).finishedAt);
        QCOMPARE(rig.heard(), heard);
        QCOMPARE(rig.count(id, State::Cancelled), size - heard);
        QVERIFY(countersAreRight(rig));
        QVERIFY(rig.bothSidesAgree(id));
    }

 private:
    static qint64 number(const Rig& rig, const QString& sql) {
        static int opened = 0;
        const QString name = QStringLiteral("look-%1").arg(++opened);
        qint64 value = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(databaseFile(rig.folder.path()));
            database.open();
            QSqlQuery query(database);
            if (query.exec(sql) && query.next())
                value = query.value(0).toLongLong();
            else
                qWarning("%s", qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
        return value;
    }
    /// How many of them have sent something.
    static qint64 workers(const Rig& rig) {
        return number(rig, QStringLiteral("SELECT count(DISTINCT worker) FROM attempts WHERE ended_at IS NOT NULL"));
    }
    static bool countersAreRight(const Rig& rig) {
        const QStringList states{
            QStringLiteral("waiting"),    QStringLiteral("sending"), QStringLiteral("retrying"),
            QStringLiteral("accepted"),   QStringLiteral("failed"),  QStringLiteral("cancelled"),
            QStringLiteral("suppressed"), QStringLiteral("held"),    QStringLiteral("unconfirmed")};
        for (int state = 0; state < states.size(); ++state)
            if (number(rig, QStringLiteral("SELECT count(*) FROM campaign_counts n WHERE n.%1 <> (SELECT count(*) FROM "
                                           "deliveries d WHERE d.campaign = n.campaign AND d.state = %2)")
                                .arg(states[state])
                                .arg(state)) != 0)
                return false;
        return true;
    }
    static ListId manyPeople(Rig& rig, int count) {
        QStringList openids;
        for (int i = 0; i < count; ++i)
            openids << person(i);
        return rig.listOf(openids);
    }
};

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_twoprograms.moc"
