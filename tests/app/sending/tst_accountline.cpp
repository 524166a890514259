#include <QSignalSpy>
#include <QTest>

#include "bench.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using delivery::PauseReason;
using delivery::State;

namespace {

struct Line : test::LineBench {
    Line() { lease.start(); }
    AccountLine line{needs(), keepers.share(queue.theAccount), PaceLimits{}, nullptr};
    QSignalSpy pauses{&line, &AccountLine::pauseWanted};

    Pause pause(qsizetype at = 0) const { return pauses.at(at)[1].value<Pause>(); }
    CampaignId paused(qsizetype at = 0) const { return pauses.at(at)[0].value<CampaignId>(); }
    /// Time goes on, so that the pace lets the next ones go.
    bool until(const std::function<bool()>& isSo) {
        return QTest::qWaitFor([&] {
            clock.advance(50ms);
            line.pump();
            return isSo();
        });
    }
};

}  // namespace

class TestAccountLine : public QObject {
    Q_OBJECT
 private slots:
    void sendsWhatItClaims() {
        Line at;
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.line.take(at.queue.add(1, 30));
        QVERIFY(at.until([&] { return at.count(State::Accepted) == 30; }));
        QCOMPARE(at.sends, 30);
        QVERIFY(!at.line.isBusyWith(CampaignId{1}));
        QVERIFY(at.line.isQuiet());
    }
    void sendsNothingWithoutALease() {
        Line at;
        QVERIFY(QTest::qWaitFor([&] { return at.lease.isGood(); }));
        at.leases.failure = ErrorKind::StorageBusy;
        at.lease.doubt();
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.line.take(at.queue.add(1, 3));
        for (int i = 0; i < 20; ++i) {
            at.clock.advance(1s);
            at.line.pump();
            QCoreApplication::processEvents();
        }
        QCOMPARE(at.sends, 0);
        at.leases.failure.reset();
        at.lease.doubt();
        QVERIFY(at.until([&] { return at.sends == 3; }));
    }
    /// Two requests for one person at a time would be refused.
    void neverSendsTwoToOnePersonAtOnce() {
        Line at;
        const delivery::Campaign campaign = at.queue.add(1, 5);
        for (delivery::Claim& claim : at.queue.rows[campaign.id])
            claim.openid = QStringLiteral("oSame");
        at.line.take(campaign);
        QVERIFY(at.until([&] { return at.line.inFlight() == 1; }));
        for (int i = 0; i < 20; ++i) {
            at.clock.advance(1s);
            at.line.pump();
            QCoreApplication::processEvents();
            QCOMPARE(at.line.inFlight(), 1);
        }
    }
    void heardOutWhatIsUnderWayAndGivesBackTheRest() {
        Line at;
        at.line.take(at.queue.add(1, 40));
        QVERIFY(at.until([&] { return at.line.inFlight() > 0; }));
        at.line.drop(CampaignId{1});
        const int left = at.line.inFlight();
        QVERIFY(at.line.isBusyWith(CampaignId{1}));
        while (at.transport.answer(test::okJson(R"({"errcode":0,"errmsg":"ok","msgid":5})")))
            continue;
        QTRY_COMPARE(at.count(State::Accepted), left);
        QVERIFY(std::ranges::all_of(at.ledger.applied, [](const delivery::Settlement& one) {
            return one.transition.to() == State::Accepted || delivery::neverLeft(one);
        }));
        QTRY_VERIFY(!at.line.isBusyWith(CampaignId{1}));
    }
    void asksForAPause_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<PauseReason>("reason");
        QTest::addColumn<bool>("isWholeAccount");
        QTest::newRow("the day's quota") << QByteArray(
                                                R"({"errcode":45009,"errmsg":"reach max api daily quota limit"})")
                                         << PauseReason::QuotaUsedUp << false;
        QTest::newRow("the address") << QByteArray(
                                            R"({"errcode":40164,"errmsg":"invalid ip 1.2.3.4, not in whitelist"})")
                                     << PauseReason::AccountRefused << true;
        QTest::newRow("this kind of message")
            << QByteArray(R"({"errcode":48001,"errmsg":"api unauthorized"})") << PauseReason::AccountRefused << false;
        QTest::newRow("the template") << QByteArray(R"({"errcode":40037,"errmsg":"invalid template_id"})")
                                      << PauseReason::TemplateRefused << false;
    }
    void asksForAPause() {
        QFETCH(QByteArray, answer);
        QFETCH(PauseReason, reason);
        QFETCH(bool, isWholeAccount);
        Line at;
        at.answerSends(answer);
        at.line.take(at.queue.add(1, 5));
        QVERIFY(at.until([&] { return !at.pauses.isEmpty(); }));
        QCOMPARE(at.pause().reason, reason);
        QCOMPARE(at.paused(), isWholeAccount ? CampaignId{} : CampaignId{1});
        QVERIFY(at.count(State::Failed) == 0 || reason == PauseReason::TemplateRefused);
    }
    void fetchesATokenInPlaceOfARefusedOne() {
        Line at;
        at.transport.answerNext(test::FakeTransport::path(QStringLiteral("send")),
                                test::okJson(R"({"errcode":40001,"errmsg":"invalid credential"})"));
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.line.take(at.queue.add(1, 1));
        QVERIFY(at.until([&] { return at.tokens == 2; }));
        QCOMPARE(at.journal.whats().front(), journal::Decision::TokenRefused);
    }
    void takesCampaignsInTurn() {
        Line at;
        at.answerSends(R"({"errcode":0,"errmsg":"ok","msgid":MSGID})");
        at.line.take(at.queue.add(1, 400));
        QVERIFY(at.until([&] { return at.sends > 10; }));
        at.line.take(at.queue.add(2, 10));
        QVERIFY(at.until([&] {
            return std::ranges::count(at.ledger.applied, CampaignId{2}, &delivery::Settlement::campaign) == 10;
        }));
        QVERIFY2(at.sends < 200, qPrintable(QString::number(at.sends)));
    }
    void saysWhatItDoes() {
        Line at;
        QCOMPARE(at.line.report().kind, PaceKind::Idle);
        at.line.take(at.queue.add(1, 100));
        QVERIFY(at.until([&] { return at.line.inFlight() > 0; }));
        const PaceReport report = at.line.report();
        QCOMPARE(report.accountName, QStringLiteral("shop"));
        QCOMPARE(report.inFlight, at.line.inFlight());
        QVERIFY(report.kind != PaceKind::Idle && report.kind != PaceKind::WaitingForToken);
    }
};

QTEST_GUILESS_MAIN(TestAccountLine)
#include "tst_accountline.moc"
