#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"
#include "tokens/tokenkeeper.h"

using namespace hongyan;
using namespace std::chrono_literals;
using test::okJson;
using tokens::TokenKeeper;

namespace {

/// A keeper, and a platform that hands out token1, token2, … for 7200 s each.
struct Bench {
    test::FakeClock clock;
    test::FakeSecretStore secrets;
    test::FakeTransport transport;
    std::unique_ptr<TokenKeeper> keeper;
    int fetches = 0;

    Bench() {
        settings::Account account;
        account.appId = QStringLiteral("wx1234567890abcdef");
        account.secretStoredOn = QDate(2026, 11, 1);
        secrets.put(account.appId, "app-secret");
        transport.answerAll(test::FakeTransport::any(), [this](const transport::HttpRequest&) {
            return okJson("{\"access_token\":\"token" + QByteArray::number(++fetches) + "\",\"expires_in\":7200}");
        });
        keeper = std::make_unique<TokenKeeper>(account, secrets, transport, clock);
    }
    QByteArray token() {
        auto answer = keeper->token();
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 5'000) || !answer.result())
            return "none";
        return answer.result()->reveal();
    }
    Milliseconds untilRefresh() const { return keeper->status().refreshAt - clock.now(); }
    bool isQuiet() const { return !keeper->status().refreshing; }
};

}  // namespace

/// Clocks that jump, machines that sleep, and tokens refused again and again.
class tst_TokenJumps : public QObject {
    Q_OBJECT

 private slots:
    void clockJumps_data() {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("an hour ahead") << qint64(1) << false;
        QTest::newRow("a day ahead") << qint64(24) << true;
        QTest::newRow("an hour back") << qint64(-1) << false;
        QTest::newRow("a day back") << qint64(-24) << false;
    }
    /// The wall clock alone jumps: by a person, by NTP, or because the machine slept.
    void clockJumps() {
        QFETCH(qint64, hours);
        QFETCH(bool, isDue);
        Bench bench;
        QCOMPARE(bench.token(), "token1");
        bench.clock.jump(std::chrono::hours(hours));
        bench.keeper->wake();
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.fetches, isDue ? 2 : 1);
        QCOMPARE(bench.token(), isDue ? "token2" : "token1");
        // Neither long past nor further away than the platform's word goes.
        QVERIFY2(bench.untilRefresh() > 0s && bench.untilRefresh() <= 6930s,
                 qPrintable(QString::number(bench.untilRefresh().count())));
        QVERIFY(bench.keeper->status().validUntil - bench.clock.now() <= 7200s);
        // And it comes on time, whatever the wall clock says.
        const int before = bench.fetches;
        bench.clock.advance(bench.untilRefresh() - 1ms);
        bench.keeper->wake();
        QCOMPARE(bench.fetches, before);
        bench.clock.advance(1ms);
        bench.keeper->wake();
        QTRY_COMPARE(bench.fetches, before + 1);
    }
    void thereAndBackAgain() {
        Bench bench;
        QCOMPARE(bench.token(), "token1");
        for (int i = 0; i < 20; ++i) {
            bench.clock.jump(i % 2 == 0 ? -24h : 24h);
            bench.keeper->wake();
            QTRY_VERIFY(bench.isQuiet());
            QVERIFY(bench.untilRefresh() <= 6930s);
        }
        QVERIFY2(bench.fetches <= 11, qPrintable(QString::number(bench.fetches)));
    }
    void jumpWhileAFetchIsUnderWay() {
        Bench bench;
        bench.secrets.hold();
        auto answer = bench.keeper->token();
        bench.clock.jump(24h);
        bench.keeper->wake();
        bench.secrets.release();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(bench.fetches, 1);
        QVERIFY(bench.untilRefresh() > 6800s);
    }

    void refusedAgainAndAgain() {
        Bench bench;
        int refused = 0;
        const auto refuse = [&] {
            ++refused;
            bench.keeper->refused(bench.keeper->token().result().value());
        };
        QCOMPARE(bench.token(), "token1");
        // Another system that takes it away now and then: replaced at once.
        for (int i = 2; i <= 6; ++i) {
            refuse();
            QCOMPARE(bench.token(), "token" + QByteArray::number(i));
        }
        // From then on ever slower, one fetch for however many ask.
        Milliseconds last{0};
        for (int i = 7; i <= 14; ++i) {
            refuse();
            std::vector<QFuture<Result<Secret>>> answers;
            for (int k = 0; k < 48; ++k)
                answers.push_back(bench.keeper->token());
            Milliseconds waited{0};
            while (bench.fetches < i && waited < 61s) {
                bench.clock.advance(100ms);
                waited += 100ms;
                bench.keeper->wake();
                QCoreApplication::processEvents();
            }
            QVERIFY2(waited >= 500ms && waited <= 60'100ms, qPrintable(QString::number(waited.count())));
            QVERIFY(waited * 2 + 100ms >= std::min<Milliseconds>(last, 30s));
            last = waited;
            for (const auto& answer : answers)
                QTRY_VERIFY(answer.isFinished());
            QCOMPARE(bench.fetches, i);
            for (int k = 0; k < bench.transport.requestCount(); ++k)
                QVERIFY(!bench.transport.request(k).body.contains("\"force_refresh\":true"));
        }
        // What lies behind is forgotten; and a person who asks is not kept waiting at all.
        bench.clock.advance(6min);
        refuse();
        QCOMPARE(bench.token(), "token15");
    }
    void aPersonDoesNotWait_data() {
        QTest::addColumn<bool>("forces");
        QTest::newRow("resumes") << false;
        QTest::newRow("forces a refresh") << true;
    }
    void aPersonDoesNotWait() {
        QFETCH(bool, forces);
        Bench bench;
        for (int i = 1; i <= 7; ++i) {
            auto answer = bench.keeper->token();
            if (!QTest::qWaitFor([&] { return answer.isFinished(); }, i <= 6 ? 5'000 : 50))
                break;
            bench.keeper->refused(answer.result().value());
        }
        QVERIFY(!bench.isQuiet());
        QCOMPARE(bench.fetches, 6);
        if (forces)
            bench.keeper->forceRefresh();
        else
            bench.keeper->forget();
        QTRY_COMPARE(bench.fetches, 7);
        QCOMPARE(bench.transport.request(6).body.contains("\"force_refresh\":true"), forces);
        QCOMPARE(bench.token(), "token7");
    }
    void theKeeperMayGoWhileItWaits() {
        Bench bench;
        for (int i = 1; i <= 6; ++i)
            bench.keeper->refused((bench.token(), bench.keeper->token().result().value()));
        auto answer = bench.keeper->token();
        bench.keeper.reset();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    }
    /// Without anybody calling wake(): the keeper's own timer comes back to it.
    void theWaitEndsByItself() {
        Bench bench;
        for (int i = 1; i <= 6; ++i)
            bench.keeper->refused((bench.token(), bench.keeper->token().result().value()));
        auto answer = bench.keeper->token();
        bench.clock.advance(61s);
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 35'000);
        QCOMPARE(bench.fetches, 7);
    }
};

QTEST_GUILESS_MAIN(tst_TokenJumps)
#include "tst_tokenjumps.moc"
