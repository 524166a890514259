#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "engine/sendingstore.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace hongyan::sending;
using delivery::State;

namespace {

/// A writer's thread on a real database with a campaign of claimed rows.
class Desk {
 public:
    template<class F>
    auto ask(F question) {
        const auto result = writer.ask(std::move(question)).result();
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }
    explicit Desk(int size) {
        if (!writer.open({.folder = folder.path()}, store::Mode::Write, clock))
            qFatal("no database");
        worker = ask([](store::Connection& connection) { return connection.queue().enlist(QStringLiteral("w")); });
        campaign = ask([size](store::Connection& connection) -> Result<CampaignId> {
            recipients::RecipientList list;
            list.name = QStringLiteral("people");
            list.columns = QStringList{QStringLiteral("openid")};
            std::vector<recipients::Recipient> people;
            for (int i = 0; i < size; ++i) {
                const QString openid = QStringLiteral("o%1").arg(i, 20, 10, QLatin1Char('0'));
                people.push_back({i + 1, openid, {openid}});
            }
            const ListId id = *connection.catalog().beginList(list);
            (void)connection.catalog().addToList(id, people);
            (void)connection.catalog().finishList(id, 0, 0);
            delivery::Campaign draft;
            draft.list = id;
            draft.message.templateId = QStringLiteral("T");
            const auto made = connection.queue().create(draft);
            while (*connection.queue().enqueue(*made, 1000))
                continue;
            return made;
        });
        claims = ask([this, size](store::Connection& connection) {
                     return connection.queue().claim(worker, campaign, {size}, clock.now());
                 }).claims;
    }
    delivery::Settlement settlement(size_t index) const {
        return {.delivery = claims[index].delivery,
                .campaign = campaign,
                .attempt = claims[index].attempt,
                .transition = delivery::Transition::accepted(clock.now()),
                .outcome = {.verdict = delivery::Verdict::Accepted, .msgid = 7},
                .startedAt = clock.now(),
                .endedAt = clock.now(),
                .latency = Milliseconds(1)};
    }
    delivery::Counts counts() {
        return ask([this](store::Connection& connection) { return connection.queue().campaign(campaign); }).counts;
    }
    /// Behind the store's back.
    void execute(const QString& sql) const {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(store::sqliteFile(folder.path()));
            QSqlQuery query(raw.open() ? raw : QSqlDatabase());
            if (!query.exec(sql))
                qFatal("%s", qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }

    QTemporaryDir folder;
    SystemClock clock;
    StoreThread writer{QStringLiteral("writer")};
    SendingStore store{writer};
    WorkerId worker;
    CampaignId campaign;
    std::vector<delivery::Claim> claims;
};

}  // namespace

class TestCompleter : public QObject {
    Q_OBJECT
 private slots:
    void gathersByCount() {
        Desk desk(1'200);
        Completer completer(desk.store);
        completer.setWorker(desk.worker);
        QSignalSpy applied(&completer, &Completer::applied);
        QSignalSpy drained(&completer, &Completer::drained);
        for (size_t i = 0; i < 1'200; ++i)
            completer.add(desk.settlement(i));
        QCOMPARE(completer.pendingOf(desk.campaign), 1'200);
        QCOMPARE(completer.pendingOf(CampaignId{99}), 0);
        QTRY_VERIFY(completer.isEmpty());
        QCOMPARE(drained.size(), 1);
        QCOMPARE(applied.size(), 3);
        size_t sum = 0;
        for (const auto& one : applied) {
            const auto batch = one[0].value<delivery::Applied>();
            QVERIFY(batch.deliveries.size() <= 500);
            QCOMPARE(batch.late, 0);
            sum += batch.deliveries.size();
        }
        QCOMPARE(sum, size_t(1'200));
        QCOMPARE(desk.counts().of(State::Accepted), 1'200);
        QCOMPARE(completer.pendingOf(desk.campaign), 0);
    }

    void commitsAloneByAge() {
        Desk desk(2);
        Completer completer(desk.store);
        completer.setWorker(desk.worker);
        QSignalSpy applied(&completer, &Completer::applied);
        completer.add(desk.settlement(0));
        QCOMPARE(applied.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(applied.size(), 1, 1'000);
    }

    void tellsTenTimesASecondAtMost() {
        Desk desk(100);
        Completer completer(desk.store);
        completer.setWorker(desk.worker);
        QSignalSpy committed(&completer, &Completer::committed);
        QSignalSpy applied(&completer, &Completer::applied);
        for (size_t i = 0; i < 100; ++i) {
            completer.add(desk.settlement(i));
            completer.flush();
            QVERIFY(QTest::qWaitFor([&] { return completer.isEmpty(); }));
        }
        QTRY_VERIFY(committed.size() > 0);
        QVERIFY(applied.size() > 50);
        QVERIFY2(committed.size() <= 20, qPrintable(QString::number(committed.size())));
        QTRY_VERIFY([&] {
            size_t told = 0;
            for (const auto& one : committed)
                told += one[0].value<std::vector<DeliveryId>>().size();
            return told == 100;
        }());
    }

    void keepsWhatTheStoreRefuses() {
        Desk desk(10);
        Completer completer(desk.store);
        completer.setWorker(desk.worker);
        QSignalSpy applied(&completer, &Completer::applied);
        QSignalSpy troubled(&completer, &Completer::troubled);
        QSignalSpy recovered(&completer, &Completer::recovered);
        desk.execute(QStringLiteral("ALTER TABLE attempts RENAME TO elsewhere"));
        for (size_t i = 0; i < 5; ++i)
            completer.add(desk.settlement(i));
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(completer.isTroubled());
        for (size_t i = 5; i < 10; ++i)
            completer.add(desk.settlement(i));
        QTRY_COMPARE_WITH_TIMEOUT(troubled.size(), 2, 3'000);  // tried again, and kept again
        QCOMPARE(applied.size(), 0);
        QCOMPARE(completer.pendingOf(desk.campaign), 10);
        desk.execute(QStringLiteral("ALTER TABLE elsewhere RENAME TO attempts"));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 3'000);
        QTRY_VERIFY(completer.isEmpty());
        QVERIFY(!completer.isTroubled());
        size_t sum = 0;
        for (const auto& one : applied)
            sum += one[0].value<delivery::Applied>().deliveries.size();
        QCOMPARE(sum, size_t(10));
        QCOMPARE(desk.counts().of(State::Accepted), 10);
    }

    void nothingIsAppliedTwice() {
        Desk desk(3);
        Completer completer(desk.store);
        completer.setWorker(desk.worker);
        QSignalSpy applied(&completer, &Completer::applied);
        for (const size_t i : {0u, 0u, 1u, 1u, 2u})
            completer.add(desk.settlement(i));
        QTRY_COMPARE(applied.size(), 1);
        const auto batch = applied[0][0].value<delivery::Applied>();
        QCOMPARE(batch.deliveries.size(), size_t(3));
        QCOMPARE(batch.late, 2);
        QCOMPARE(batch.finished, std::vector<CampaignId>{desk.campaign});
        QCOMPARE(desk.counts().of(State::Accepted), 3);
    }

    void anotherWorkersAnswersLose() {
        Desk desk(3);
        Completer completer(desk.store);
        completer.setWorker(WorkerId{desk.worker.value + 1});
        QSignalSpy applied(&completer, &Completer::applied);
        completer.add(desk.settlement(0));
        QTRY_COMPARE(applied.size(), 1);
        QCOMPARE(applied[0][0].value<delivery::Applied>().late, 1);
        QCOMPARE(desk.counts().of(State::Sending), 3);
    }
};

QTEST_GUILESS_MAIN(TestCompleter)
#include "tst_completer.moc"
