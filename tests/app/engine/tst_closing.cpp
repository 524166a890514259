#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <set>

#include "rig.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::State;

/// Closing, coming back, and two programs on one folder.
class TestClosing : public QObject {
    Q_OBJECT
 private slots:
    void hearsOutWhatIsUnderWay() {
        Rig rig({.latency = 300ms});
        const CampaignId id = rig.start(rig.listOf(500), {.rate = 1000, .inFlight = 40});
        QVERIFY(eventually([&] { return rig.heard() >= 40; }));
        QVERIFY(await(rig.engine->close(5s)));
        rig.reopen();
        const delivery::Counts counts = rig.campaign(id).counts;
        QCOMPARE(counts.of(State::Accepted), rig.heard());
        QCOMPARE(counts.of(State::Waiting), 500 - rig.heard());
        QCOMPARE(counts.total(), 500);
        QVERIFY(rig.bothSidesAgree(id));
        for (const delivery::Delivery& row : rig.deliveries(id))
            QCOMPARE(row.triesUsed, row.state == State::Accepted ? 1 : 0);
    }

    void goesOnAfterANewStart() {
        Rig rig({.latency = 20ms});
        const CampaignId id = rig.start(rig.listOf(300), {.rate = 400});
        QVERIFY(eventually([&] { return rig.heard() >= 60; }));
        QVERIFY(await(rig.engine->close(5s)));
        rig.reopen();
        QSignalSpy idle(&rig.engine->sending(), &Sending::idle);
        rig.engine->sending().workOnEverything();
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), patience);
        QCOMPARE(rig.campaign(id).status, CampaignStatus::Finished);
        QCOMPARE(rig.count(id, State::Accepted), 300);
        QVERIFY(rig.bothSidesAgree(id));
    }

    /// As when the database could not be written to at the end: nobody waits for its lease to run out.
    void endedWithoutResigning() {
        Rig rig({.latency = 200ms});
        const CampaignId id = rig.start(rig.listOf(60), {.rate = 1000, .inFlight = 30});
        QVERIFY(eventually([&] { return rig.heard() >= 30; }));
        rig.reopen();
        const int before = rig.heard();
        QSignalSpy idle(&rig.engine->sending(), &Sending::idle);
        rig.engine->sending().workOnEverything();
        QVERIFY(eventually([&] { return rig.heard() > before; }, 5'000));
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), 20'000);
        QCOMPARE(rig.count(id, State::Accepted), 60);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void idleAtOnceWithNothingToDo() {
        Rig rig;
        QSignalSpy idle(&rig.engine->sending(), &Sending::idle);
        rig.engine->sending().workOnEverything();
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), 3'000);
        QVERIFY(await(rig.engine->close(1s)));
    }

    /// The platform has taken them but says nothing: what is given up on is repeated, never lost, never counted.
    void silentPlatformIsGivenUpOn() {
        Rig rig({.rules = {{.trouble = sandbox::Trouble::SilentAfter, .every = 1}}});
        const CampaignId id = rig.start(rig.listOf(100), {.rate = 1000, .inFlight = 30});
        QVERIFY(eventually([&] { return rig.heard() >= 30; }));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!await(rig.engine->close(300ms)));
        QVERIFY2(clock.elapsed() >= 300 && clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
        rig.reopen();
        const delivery::Counts counts = rig.campaign(id).counts;
        QCOMPARE(counts.total(), 100);
        QCOMPARE(counts.of(State::Retrying) + counts.of(State::Unconfirmed), 30);
        QCOMPARE(counts.of(State::Waiting), 70);
        rig.platform->setFaults({});
        QSignalSpy idle(&rig.engine->sending(), &Sending::idle);
        rig.engine->sending().workOnEverything();
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), patience);
        QCOMPARE(rig.count(id, State::Accepted), 100);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void closingTwiceIsOnce() {
        Rig rig;
        auto first = rig.engine->close(1s);
        auto second = rig.engine->close(1s);
        QVERIFY(await(first));
        QVERIFY(await(second));
    }

    void closingWhileImporting() {
        Rig rig;
        QFile file(rig.folder.filePath(QStringLiteral("large.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("openid\n");
        for (int i = 0; i < 200'000; ++i)
            file.write(person(i).toLatin1() + '\n');
        file.close();
        auto* job = rig.engine->library().import(
            {.path = file.fileName(), .listName = QStringLiteral("large"), .openidColumn = 0}, nullptr);
        QSignalSpy progressed(job, &ImportJob::progressed);
        QTRY_VERIFY(!progressed.isEmpty());
        delete job;
        QVERIFY(await(rig.engine->close(5s)));
        rig.reopen();
        QVERIFY(sure(rig.engine->library().lists()).empty());
    }

    /// As the window beside the tool: both work on everything, and each row is only one's.
    void twoEnginesShareACampaign() {
        Rig rig({.latency = 20ms});
        const ListId list = rig.listOf(600);
        const auto other = rig.open();
        QSignalSpy otherCommitted(&other->sending(), &Sending::committed);
        other->sending().workOnEverything();
        rig.engine->sending().workOnEverything();
        const CampaignId id = rig.start(list, {.rate = 150});
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 600);
        QCOMPARE(rig.heard(), 600);
        QVERIFY(rig.bothSidesAgree(id));
        std::set<DeliveryId> others;
        for (const auto& batch : otherCommitted)
            for (const DeliveryId one : batch[0].value<std::vector<DeliveryId>>())
                others.insert(one);
        QVERIFY2(others.size() > 100 && others.size() < 500, qPrintable(QString::number(others.size())));
        QVERIFY(await(other->close(5s)));
    }

    void pausedByTheOther() {
        Rig rig({.latency = 20ms});
        const CampaignId id = rig.start(rig.listOf(600), {.rate = 200});
        QVERIFY(eventually([&] { return rig.heard() >= 40; }));
        const auto other = rig.open();
        QSignalSpy settled(&rig.engine->sending(), &Sending::campaignSettled);
        sure(other->sending().pause(id));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 3'000);
        QVERIFY(rig.heard() < 600);
        QCOMPARE(rig.count(id, State::Sending), 0);
        QVERIFY(await(other->close(5s)));
    }

    /// A platform that answers nothing but token calls: the engine ends while its questions are open.
    void endsWhileQuestionsAreOpen() {
        Rig rig;
        const ListId list = rig.listOf(3);
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        std::set<QByteArray> asked;
        connect(&mute, &QTcpServer::newConnection, &mute, [&] {
            QTcpSocket* socket = mute.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &asked] {
                const QByteArray path = socket->readAll().split(' ').value(1).split('?').first();
                asked.insert(path);
                const QByteArray body = R"({"access_token":"t","expires_in":7200})";
                if (path == "/cgi-bin/stable_token")
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                                  body);
            });
        });
        settings::Account changed = sure(rig.engine->library().accounts()).front();
        changed.apiBase = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(mute.serverPort()));
        sure(rig.engine->library().changeAccount(changed, Secret()));
        rig.start(list);
        QVERIFY(eventually([&] {
            return asked.contains("/cgi-bin/openapi/quota/get") && asked.contains("/cgi-bin/message/template/send");
        }));
        rig.engine.reset();
    }
};

QTEST_GUILESS_MAIN(TestClosing)
#include "tst_closing.moc"
