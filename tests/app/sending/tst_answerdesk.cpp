#include <QTest>

#include "sending/account/answerdesk.h"
#include "support/fakeclock.h"
#include "support/later.h"
#include "support/recordingjournal.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using delivery::State;

namespace {

class FakeStore final : public Completer::Store {
 public:
    QFuture<Result<delivery::Applied>> apply(WorkerId, std::vector<delivery::Settlement> settlements) override {
        applied = std::move(settlements);
        return test::later(Result<delivery::Applied>(delivery::Applied{}));
    }
    QFuture<Result<void>> mark() override { return test::later(Result<void>()); }
    std::vector<delivery::Settlement> applied;
};

transport::HttpResponse answered(const QByteArray& body) {
    transport::HttpResponse response;
    response.status = 200;
    response.body = body;
    response.bodyTouched = true;
    return response;
}

}  // namespace

class TestAnswerDesk : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        QVERIFY(QTest::qWaitFor([&] { return completer.isEmpty(); }));  // of the test before
        store.applied.clear();
        journal = {};
        sent = {};
        sent.claim.delivery = DeliveryId{4};
        sent.claim.campaign = CampaignId{2};
        sent.claim.attempt = 1;
        sent.sentAt = clock.steady();
        sent.channel = templates::Channel::TemplateSend;
        sent.policy = delivery::policyFor(delivery::RetryKind::Standard);
    }
    void completesAndWritesDown() {
        const Heard heard = hear(R"({"errcode":0,"errmsg":"ok","msgid":3456789012345678901})");
        QCOMPARE(heard.transition.to(), State::Accepted);
        QTRY_COMPARE(store.applied.size(), size_t(1));
        QCOMPARE(store.applied[0].outcome.msgid, 3456789012345678901);
        QCOMPARE(journal.attempts.size(), size_t(1));
        QCOMPARE(journal.attempts[0].account, AccountId{1});
    }
    /// As the campaign wants it, whatever became of the campaign.
    void judgesByThePolicyThatTravelsWithTheRequest() {
        sent.policy = {.maxTries = 1};
        QCOMPARE(hear(R"({"errcode":-1,"errmsg":"system error"})").transition.to(), State::Failed);
        sent.policy = {.maxTries = 2};
        QCOMPARE(hear(R"({"errcode":-1,"errmsg":"system error"})").transition.to(), State::Retrying);
    }
    /// Somebody set the clock while it was under way: how long it took is told by the other.
    void measuresByTheSteadyClock() {
        clock.advance(300ms);
        clock.jump(1h);
        const Heard heard = hear(R"({"errcode":0,"errmsg":"ok","msgid":1})");
        QCOMPARE(heard.latency, 300ms);
        QTRY_COMPARE(store.applied.size(), size_t(1));
        QCOMPARE(store.applied[0].endedAt - store.applied[0].startedAt, 300ms);
    }
    /// Nobody heard the answer of a worker that died: it may have arrived.
    void callsWhatADeadOneLeftAmbiguous() {
        sent.claim.standing.startedAt = clock.now();
        sent.claim.standing.hasIdempotencyKey = false;
        desk.hearNothing(sent.claim);
        QTRY_COMPARE(store.applied.size(), size_t(1));
        QCOMPARE(store.applied[0].transition.to(), State::Unconfirmed);
        QCOMPARE(store.applied[0].outcome.fault, delivery::Fault::Crashed);
    }

 private:
    Heard hear(const QByteArray& body) { return desk.hear(sent, answered(body), AccountId{1}, {}); }

    test::FakeClock clock;
    test::RecordingJournal journal;
    FakeStore store;
    Completer completer{store};
    AnswerDesk desk{completer, journal, clock};
    UnderWay sent;
};

QTEST_GUILESS_MAIN(TestAnswerDesk)
#include "tst_answerdesk.moc"
