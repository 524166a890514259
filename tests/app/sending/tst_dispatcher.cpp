#include <QSignalSpy>
#include <QTest>

#include "bench.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::PauseReason;
using delivery::State;

namespace {

struct Desk : test::LineBench {
    Desk() { lease.start(); }
    Pausing pausing{queue};
    CampaignWatch watch{queue};
    Preparation preparation{queue, pausing, clock};
    Promotion promotion{queue, clock, [] { return Promotion::Moment{}; }};
    CanaryWatch canary{queue, pausing};
    Dispatcher dispatcher{
        needs(), {queue, watch, preparation, promotion, canary, pausing, keepers}, PaceLimits{}, nullptr};
    QSignalSpy settled{&dispatcher, &Dispatcher::campaignSettled};
    QSignalSpy idle{&dispatcher, &Dispatcher::idle};

    bool until(const std::function<bool()>& isSo) {
        return QTest::qWaitFor([&] {
            clock.advance(50ms);
            dispatcher.look();
            return isSo();
        });
    }
};

}  // namespace

class TestDispatcher : public QObject {
    Q_OBJECT
 private slots:
    void isIdleWhereThereIsNothing() {
        Desk at;
        at.dispatcher.workOnEverything();
        QVERIFY(at.until([&] { return !at.idle.isEmpty(); }));
        QCOMPARE(at.settled.size(), 0);
    }
    void preparesSendsAndSettles() {
        Desk at;
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.queue.add(1, 12, CampaignStatus::Preparing);
        at.dispatcher.workOn(CampaignId{1});
        QVERIFY(at.until([&] { return at.count(State::Accepted) == 12; }));
        at.queue.finish(CampaignId{1});
        QVERIFY(at.until([&] { return at.settled.size() == 1; }));
        QCOMPARE(at.sends, 12);
        at.dispatcher.look();
        QTest::qWait(5);
        QCOMPARE(at.settled.size(), 1);  // said once
    }
    void isNotSettledWhileItIsHeld() {
        Desk at;
        at.queue.add(1, 0);
        at.dispatcher.hold(CampaignId{1});
        at.dispatcher.workOn(CampaignId{1});
        QVERIFY(at.until([&] { return at.watch.known().contains(CampaignId{1}); }));
        at.queue.finish(CampaignId{1});
        QVERIFY(at.until([&] { return at.watch.known().at(CampaignId{1}).status == CampaignStatus::Finished; }));
        QCOMPARE(at.settled.size(), 0);
        at.dispatcher.release(CampaignId{1});
        QCOMPARE(at.settled.size(), 1);
    }
    /// One campaign's trouble is its own, the account's is everybody's.
    void pausesWhomItConcerns_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("paused");
        QTest::newRow("the address") << QByteArray(R"({"errcode":40164,"errmsg":"invalid ip 1.2.3.4"})") << 2;
        QTest::newRow("the template") << QByteArray(R"({"errcode":40037,"errmsg":"invalid template_id"})") << 1;
    }
    void pausesWhomItConcerns() {
        QFETCH(QByteArray, answer);
        QFETCH(int, paused);
        Desk at;
        at.answerSends(answer);
        at.queue.add(1, 8);
        at.queue.add(2, 0);
        at.dispatcher.workOnEverything();
        QVERIFY(at.until([&] { return !at.queue.pauses.empty(); }));
        std::set<CampaignId> who;
        for (const auto& [id, pause] : at.queue.pauses)
            who.insert(id);
        QCOMPARE(who.size(), size_t(paused));
        QVERIFY(who.contains(CampaignId{1}));
    }
    void waitsForTheWindowOfTheDay() {
        Desk at;
        delivery::Campaign campaign = at.queue.add(1, 3);
        campaign.policy.window = delivery::sendingWindowFrom(QStringLiteral("20:00-21:00"));  // it is 10 in Shanghai
        QVERIFY(campaign.policy.window);
        at.queue.replace(campaign);
        at.dispatcher.workOn(CampaignId{1});
        QVERIFY(at.until([&] { return !at.queue.pauses.empty(); }));
        QCOMPARE(at.queue.pauses[0].second.reason, PauseReason::OutsideWindow);
        QCOMPARE(at.queue.pauses[0].second.until, std::optional(test::FakeClock::start() + 10h));
        QCOMPARE(at.sends, 0);
    }
    void hearsOutAnAccountThatIsChanged() {
        Desk at;
        at.queue.add(1, 1);
        at.dispatcher.workOn(CampaignId{1});
        QVERIFY(at.until([&] { return at.dispatcher.inFlight() == 1; }));
        at.dispatcher.forget(at.queue.theAccount.id);
        QVERIFY(at.keepers.known(at.queue.theAccount.id));
        QVERIFY(at.transport.answer(test::okJson(R"({"errcode":0,"errmsg":"ok","msgid":5})")));
        QVERIFY(QTest::qWaitFor([&] { return !at.keepers.known(at.queue.theAccount.id); }));
        QTRY_COMPARE(at.count(State::Accepted), 1);
    }
    void claimsNothingOnceStopped() {
        Desk at;
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.queue.add(1, 5);
        at.dispatcher.stop();
        at.dispatcher.workOn(CampaignId{1});
        for (int i = 0; i < 20; ++i) {
            at.dispatcher.look();
            QTest::qWait(1);
        }
        QCOMPARE(at.sends, 0);
        QVERIFY(at.dispatcher.isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
