#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include "base/calendar.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"
#include "tokens/tokenkeeper.h"
#include "tokens/tokenpassword.h"

using namespace hongyan;
using namespace std::chrono_literals;
using settings::TokenSource;
using test::netError;
using test::okJson;
using tokens::TokenKeeper;
using transport::NetError;

namespace {

using Answer = QFuture<Result<Secret>>;

transport::HttpResponse tokenJson(const char* token, int expiresIn = 7200) {
    return okJson(QByteArray(R"({"access_token":")") + token + R"(","expires_in":)" + QByteArray::number(expiresIn) +
                  "}");
}
transport::HttpResponse refusal(int code, const char* errmsg) {
    return okJson(QByteArray(R"({"errcode":)") + QByteArray::number(code) + R"(,"errmsg":")" + errmsg + R"("})");
}
const auto wrongSecret = [] { return refusal(40125, "invalid appsecret rid: 65004ee5-3ca2dfc2-6eb97a55"); };

QString textOf(Answer& answer) {
    if (!answer.isFinished())
        return QStringLiteral("unfinished");
    const auto result = answer.result();
    return result ? QString::fromUtf8(result->reveal()) : nameOf(result.error().kind);
}
#define TRY_ANSWER(answer, text) QTRY_COMPARE(textOf(answer), QStringLiteral(text))

}  // namespace

class tst_TokenKeeper : public QObject {
    Q_OBJECT
    struct Bench {
        test::FakeClock clock;
        test::FakeSecretStore secrets;
        test::FakeTransport transport;
        std::unique_ptr<TokenKeeper> keeper;

        explicit Bench(TokenSource source = TokenSource::Stable,
                       const QString& tokenUrl = QStringLiteral("https://tokens.example.com/flower")) {
            settings::Account account;
            account.name = QStringLiteral("Flower Shop");
            account.appId = QStringLiteral("wx1234567890abcdef");
            account.apiBase = QUrl(QStringLiteral("https://api.example.com"));
            account.tokenSource = source;
            account.tokenUrl = QUrl(tokenUrl);
            account.secretStoredOn = QDate(2026, 11, 1);
            secrets.put(account.appId, "app-secret");
            keeper = std::make_unique<TokenKeeper>(account, secrets, transport, clock);
        }
        /// Fetches the first token.
        void start(const char* token = "first", int expiresIn = 7200) {
            auto first = keeper->token();
            QTRY_COMPARE(transport.pendingCount(), 1);
            transport.answer(tokenJson(token, expiresIn));
            QTRY_COMPARE(textOf(first), QString::fromLatin1(token));
        }
        void pass(Milliseconds time) {
            clock.advance(time);
            keeper->wake();
        }
        /// To the background refresh and into its flight.
        void passToRefresh() {
            pass(std::chrono::duration_cast<Milliseconds>(keeper->status().refreshAt - clock.now()));
            QCOMPARE(transport.pendingCount(), 1);
        }
        QJsonObject body(int index) const { return QJsonDocument::fromJson(transport.request(index).body).object(); }
    };

 private slots:
    void nothingIsFetchedBeforeSomebodyAsks() {
        Bench bench;
        bench.pass(48h);
        QCOMPARE(bench.secrets.readCount(), 0);
        QCOMPARE(bench.transport.requestCount(), 0);
        QVERIFY(!bench.keeper->status().present);
    }

    void firstUseFetches() {
        Bench bench;
        bench.start();
        const auto body = bench.body(0);
        QCOMPARE(body.value(QLatin1String("secret")).toString(), QStringLiteral("app-secret"));
        QCOMPARE(body.value(QLatin1String("force_refresh")).toBool(), false);
        QVERIFY(bench.secrets.lastReadExpected());
        const auto status = bench.keeper->status();
        QVERIFY(status.present && !status.refreshing && !status.error);
        QCOMPARE(status.validUntil, bench.clock.now() + 7200s);
        QVERIFY(status.refreshAt >= bench.clock.now() + 6900s && status.refreshAt <= bench.clock.now() + 6930s);
        QCOMPARE(status.fetchesToday, 1);
        auto again = bench.keeper->token();
        QCOMPARE(textOf(again), QStringLiteral("first"));
        QCOMPARE(bench.transport.requestCount(), 1);
    }

    void manyCallersOneFetch() {
        Bench bench;
        bench.secrets.hold();
        std::vector<Answer> answers;
        for (int i = 0; i < 100; ++i)
            answers.push_back(bench.keeper->token());
        QCOMPARE(bench.secrets.readCount(), 1);
        QVERIFY(bench.keeper->status().refreshing);
        bench.secrets.release();
        QTRY_COMPARE(bench.transport.pendingCount(), 1);
        for (int i = 0; i < 100; ++i)
            answers.push_back(bench.keeper->token());
        bench.transport.answer(tokenJson("shared"));
        for (auto& answer : answers)
            TRY_ANSWER(answer, "shared");
        QCOMPARE(bench.transport.requestCount(), 1);
        QCOMPARE(bench.secrets.readCount(), 1);
    }

    void refreshesInTheBackground() {
        Bench bench;
        bench.start();
        bench.pass(6899s);
        QCOMPARE(bench.transport.requestCount(), 1);
        bench.passToRefresh();
        QVERIFY(bench.keeper->status().refreshing);
        auto meanwhile = bench.keeper->token();
        QCOMPARE(textOf(meanwhile), QStringLiteral("first"));
        bench.transport.answer(tokenJson("second"));
        QTRY_VERIFY(!bench.keeper->status().refreshing);
        auto after = bench.keeper->token();
        QCOMPARE(textOf(after), QStringLiteral("second"));
        QCOMPARE(bench.secrets.readCount(), 1);
    }
    void theTimerNeedsNobody() {
        Bench bench;
        bench.start("first", 330);
        bench.clock.advance(100s);
        bench.keeper->wake();
        bench.transport.answer(tokenJson("second", 330));
        QTRY_VERIFY(!bench.keeper->status().refreshing);
        bench.clock.advance(59s + 500ms);
        bench.keeper->wake();  // half a second is left: the next tick comes in one
        QCOMPARE(bench.transport.requestCount(), 2);
        bench.clock.advance(1s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.transport.requestCount(), 3, 4'000);
    }
    void neverSoonerThanAMinute() {
        Bench bench;
        bench.start("short", 20);
        bench.pass(59s);
        QCOMPARE(bench.transport.requestCount(), 1);
        bench.pass(1s);
        QCOMPARE(bench.transport.requestCount(), 2);
    }

    void sleepAndClockJumps_data() {
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("both");
        QTest::newRow("the machine slept") << qint64(8 * 3600) << qint64(0);
        QTest::newRow("the clock was set back") << qint64(-86400) << qint64(7000);
    }
    void sleepAndClockJumps() {
        QFETCH(qint64, wall);
        QFETCH(qint64, both);
        Bench bench;
        bench.start();
        bench.clock.jump(std::chrono::seconds(wall));
        bench.clock.advance(std::chrono::seconds(both));
        bench.keeper->wake();
        QCOMPARE(bench.transport.pendingCount(), 1);
        bench.transport.answer(tokenJson("awake"));
        QTRY_VERIFY(bench.keeper->status().present);
    }
    void anExpiredTokenIsNotHandedOut_data() {
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("both");
        QTest::newRow("time passed") << qint64(0) << qint64(7200);
        QTest::newRow("asleep") << qint64(7200) << qint64(0);
        QTest::newRow("set back") << qint64(-3600) << qint64(7200);
    }
    void anExpiredTokenIsNotHandedOut() {
        QFETCH(qint64, wall);
        QFETCH(qint64, both);
        Bench bench;
        bench.start();
        bench.clock.jump(std::chrono::seconds(wall));
        bench.clock.advance(std::chrono::seconds(both));
        QVERIFY(!bench.keeper->status().present);
        auto next = bench.keeper->token();
        QCOMPARE(textOf(next), QStringLiteral("unfinished"));
        bench.transport.answer(tokenJson("second"));
        TRY_ANSWER(next, "second");
    }

    void failuresAnswerAtOnce_data() {
        QTest::addColumn<transport::HttpResponse>("response");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no network") << netError(NetError::Unreachable) << QStringLiteral("unreachable");
        QTest::newRow("timeout") << netError(NetError::TimedOut, true) << QStringLiteral("timed_out");
        QTest::newRow("certificate") << netError(NetError::Tls) << QStringLiteral("certificate_rejected");
        QTest::newRow("wrong secret") << wrongSecret() << QStringLiteral("account_refused");
        QTest::newRow("IP") << refusal(40164, "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist")
                            << QStringLiteral("account_refused");
        QTest::newRow("HTML") << okJson("<html>") << QStringLiteral("platform_babbled");
    }
    void failuresAnswerAtOnce() {
        QFETCH(transport::HttpResponse, response);
        QFETCH(QString, kind);
        Bench bench;
        auto one = bench.keeper->token();
        auto two = bench.keeper->token();
        bench.transport.answer(response);
        QTRY_COMPARE(textOf(one), kind);
        QTRY_COMPARE(textOf(two), kind);
        QCOMPARE(nameOf(bench.keeper->status().error->kind), kind);
        // Two seconds long it stands for everybody.
        bench.clock.advance(1'999ms);
        auto soon = bench.keeper->token();
        QCOMPARE(textOf(soon), kind);
        QCOMPARE(bench.transport.requestCount(), 1);
        bench.clock.advance(1ms);
        auto later = bench.keeper->token();
        QCOMPARE(bench.transport.requestCount(), 2);
        bench.transport.answer(tokenJson("well"));
        TRY_ANSWER(later, "well");
        QVERIFY(!bench.keeper->status().error);
    }
    void keychainErrorsComeThrough() {
        Bench bench;
        bench.secrets.failWith(ErrorKind::KeychainLocked);
        auto token = bench.keeper->token();
        TRY_ANSWER(token, "keychain_locked");
        QCOMPARE(bench.transport.requestCount(), 0);
        QCOMPARE(bench.keeper->status().fetchesToday, 0);
        bench.secrets.failWith(std::nullopt);
        bench.clock.advance(2s);
        bench.start();
    }

    void aFailingRefreshBacksOffWhileTheOldTokenServes() {
        Bench bench;
        bench.start();
        bench.passToRefresh();
        qint64 longest = 1'000;
        for (int failures = 1; failures <= 5; ++failures, longest *= 2) {
            bench.transport.answer(netError(NetError::Unreachable));
            QTRY_VERIFY(!bench.keeper->status().refreshing);
            const auto wait = (bench.keeper->status().refreshAt - bench.clock.now()).count();
            QVERIFY2(wait >= longest / 2 && wait <= longest, qPrintable(QString::number(wait)));
            auto token = bench.keeper->token();
            QCOMPARE(textOf(token), QStringLiteral("first"));
            bench.pass(Milliseconds(wait - 1));
            QCOMPARE(bench.transport.requestCount(), failures + 1);
            bench.pass(1ms);
            QCOMPARE(bench.transport.requestCount(), failures + 2);
        }
        bench.transport.answer(tokenJson("second"));
        QTRY_VERIFY(!bench.keeper->status().error);
        QVERIFY(bench.keeper->status().refreshAt > bench.clock.now() + 6800s);
    }
    void aTokenThatRanOutIsFetchedByNeedOnly() {
        Bench bench;
        bench.start();
        bench.passToRefresh();
        bench.transport.answer(netError(NetError::Unreachable));
        QTRY_VERIFY(!bench.keeper->status().refreshing);
        bench.pass(1h);
        QVERIFY(!bench.keeper->status().present);
        QCOMPARE(bench.transport.requestCount(), 2);
        auto token = bench.keeper->token();
        bench.transport.answer(tokenJson("third"));
        TRY_ANSWER(token, "third");
    }

    void aRefusedAccountStopsTheTimer() {
        Bench bench;
        bench.start();
        bench.passToRefresh();
        bench.transport.answer(wrongSecret());
        QTRY_VERIFY(bench.keeper->status().error.has_value());
        QCOMPARE(bench.keeper->status().error->code, 40125);
        QVERIFY(bench.keeper->status().present);
        for (int i = 0; i < 100; ++i)
            bench.pass(60s);
        QCOMPARE(bench.transport.requestCount(), 2);
        // The secret was put right; somebody needs a token.
        bench.secrets.put(bench.keeper->account().appId, "new-secret");
        auto token = bench.keeper->token();
        QTRY_COMPARE(bench.transport.pendingCount(), 1);
        QCOMPARE(bench.body(2).value(QLatin1String("secret")).toString(), QStringLiteral("new-secret"));
        bench.transport.answer(tokenJson("right"));
        TRY_ANSWER(token, "right");
        bench.passToRefresh();
    }

    void aRefusedTokenIsDroppedOnlyIfCurrent() {
        Bench bench;
        bench.start();
        const auto first = bench.keeper->token().result().value();
        bench.keeper->refused(Secret(QByteArray("older")));
        QVERIFY(bench.keeper->status().present);
        bench.keeper->refused(first);
        QVERIFY(!bench.keeper->status().present);
        std::vector<Answer> answers;
        for (int i = 0; i < 48; ++i) {
            answers.push_back(bench.keeper->token());
            bench.keeper->refused(first);
        }
        bench.transport.answer(tokenJson("second"));
        for (auto& answer : answers)
            TRY_ANSWER(answer, "second");
        bench.keeper->refused(first);
        QVERIFY(bench.keeper->status().present);
        QCOMPARE(bench.transport.requestCount(), 2);
        QCOMPARE(bench.body(1).value(QLatin1String("force_refresh")).toBool(), false);
    }

    void forgettingReadsTheSecretAnew() {
        Bench bench;
        bench.start();
        bench.secrets.put(bench.keeper->account().appId, "new-secret");
        bench.keeper->forget();
        QVERIFY(!bench.keeper->status().present);
        auto token = bench.keeper->token();
        QTRY_COMPARE(bench.transport.pendingCount(), 1);
        QCOMPARE(bench.body(1).value(QLatin1String("secret")).toString(), QStringLiteral("new-secret"));
        bench.transport.answer(tokenJson("second"));
        TRY_ANSWER(token, "second");
    }
    void forgettingInFlightFetchesOnceMore() {
        Bench bench;
        auto token = bench.keeper->token();
        QCOMPARE(bench.transport.pendingCount(), 1);
        bench.secrets.put(bench.keeper->account().appId, "new-secret");
        bench.keeper->forget();
        bench.transport.answer(tokenJson("of the old secret"));
        QTRY_COMPARE(bench.transport.requestCount(), 2);
        QCOMPARE(bench.body(1).value(QLatin1String("secret")).toString(), QStringLiteral("new-secret"));
        QCOMPARE(textOf(token), QStringLiteral("unfinished"));
        bench.transport.answer(tokenJson("of the new"));
        TRY_ANSWER(token, "of the new");
    }
    void forgettingForgetsTheFailureToo() {
        Bench bench;
        auto token = bench.keeper->token();
        bench.transport.answer(wrongSecret());
        TRY_ANSWER(token, "account_refused");
        bench.keeper->forget();
        QVERIFY(!bench.keeper->status().error);
        bench.start();
    }

    void forceRefreshAsksForIt() {
        Bench bench;
        bench.start();
        auto forced = bench.keeper->forceRefresh();
        auto twice = bench.keeper->forceRefresh();
        auto meanwhile = bench.keeper->token();
        QCOMPARE(textOf(meanwhile), QStringLiteral("unfinished"));
        QTRY_COMPARE(bench.transport.pendingCount(), 1);
        QCOMPARE(bench.body(1).value(QLatin1String("force_refresh")).toBool(), true);
        bench.transport.answer(tokenJson("forced"));
        TRY_ANSWER(forced, "forced");
        TRY_ANSWER(twice, "forced");
        TRY_ANSWER(meanwhile, "forced");
        bench.passToRefresh();
        QCOMPARE(bench.body(2).value(QLatin1String("force_refresh")).toBool(), false);
    }
    void forceRefreshWaitsForTheFetchInFlight() {
        Bench bench;
        auto plain = bench.keeper->token();
        auto forced = bench.keeper->forceRefresh();
        QCOMPARE(bench.transport.requestCount(), 1);
        bench.transport.answer(tokenJson("plain"));
        TRY_ANSWER(plain, "plain");
        QTRY_COMPARE(bench.transport.pendingCount(), 1);
        QCOMPARE(bench.body(1).value(QLatin1String("force_refresh")).toBool(), true);
        QCOMPARE(textOf(forced), QStringLiteral("unfinished"));
        bench.transport.answer(tokenJson("forced"));
        TRY_ANSWER(forced, "forced");
    }
    void aFailedForceLeavesTheTokenAlone() {
        Bench bench;
        bench.start();
        auto forced = bench.keeper->forceRefresh();
        bench.transport.answer(netError(NetError::TimedOut, true));
        TRY_ANSWER(forced, "timed_out");
        auto token = bench.keeper->token();
        QCOMPARE(textOf(token), QStringLiteral("first"));
    }

    void otherSources() {
        Bench classic(TokenSource::Classic);
        classic.start();
        const QUrlQuery query(classic.transport.request(0).url);
        QCOMPARE(query.queryItemValue(QStringLiteral("secret")), QStringLiteral("app-secret"));
        Bench external(TokenSource::External);
        external.start();
        QCOMPARE(external.transport.request(0).url.host(), QStringLiteral("tokens.example.com"));
        QCOMPARE(external.secrets.readCount(), 0);
    }

    void externalAddressCarriesItsSecret() {
        Bench bench(TokenSource::External, QStringLiteral("https://mei:{secret}@tokens.example.com/t?key={secret}"));
        const QString key = tokens::passwordKey(bench.keeper->account());
        bench.secrets.put(key, "hidden one\nhidden&two");
        bench.start();
        const transport::HttpRequest sent = bench.transport.request(0);
        QCOMPARE(sent.url.toString(QUrl::FullyEncoded),
                 QStringLiteral("https://mei:hidden%20one@tokens.example.com/t?key=hidden%26two"));
        for (const char* secret : {"hidden one", "hidden&two"})
            QVERIFY(std::ranges::count(sent.confidential, Secret(QByteArray(secret))) == 1);
        QVERIFY(!bench.secrets.lastReadExpected());
        bench.secrets.failWith(ErrorKind::KeychainLocked);
        bench.passToRefresh();  // kept, as an AppSecret is
        QCOMPARE(bench.transport.request(1).url, sent.url);
    }

    void externalAddressWithoutItsSecret_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* address, const char* stored, const char* error) {
            QTest::newRow(name) << QString::fromLatin1(address) << QByteArray(stored) << QString::fromLatin1(error);
        };
        row("a key", "https://tokens.example.com/t?key={secret}", "", "token_password_missing");
        row("not one for each", "https://mei:{secret}@t.example.com/?key={secret}", "a\nb\nc",
            "token_password_missing");
        row("only a user's name", "https://mei@tokens.example.com/t", "", "");
    }
    void externalAddressWithoutItsSecret() {
        QFETCH(QString, address);
        QFETCH(QByteArray, stored);
        QFETCH(QString, error);
        Bench bench(TokenSource::External, address);
        if (!stored.isEmpty())
            bench.secrets.put(tokens::passwordKey(bench.keeper->account()), stored);
        auto answer = bench.keeper->token();
        if (error.isEmpty()) {
            QTRY_COMPARE(bench.transport.pendingCount(), 1);
            QCOMPARE(bench.transport.request(0).url, QUrl(address));
            return;
        }
        QTRY_COMPARE(textOf(answer), error);
        QCOMPARE(answer.result().error().subject, QStringLiteral("wx1234567890abcdef"));
        QCOMPARE(bench.transport.requestCount(), 0);
    }

    void externalAddressBehindALockedKeychain() {
        Bench bench(TokenSource::External, QStringLiteral("https://mei@tokens.example.com/t"));
        bench.secrets.failWith(ErrorKind::KeychainLocked);
        auto answer = bench.keeper->token();
        TRY_ANSWER(answer, "keychain_locked");
        QCOMPARE(answer.result().error().subject, QStringLiteral("wx1234567890abcdef"));
        QCOMPARE(bench.transport.requestCount(), 0);
    }

    void fetchesAreCountedByTheShanghaiDay() {
        Bench bench;
        bench.clock.setNow(inUtc(QDate(2026, 11, 20), QTime(15, 59, 0)));
        bench.start();
        bench.keeper->forget();
        bench.start("second");
        QCOMPARE(bench.keeper->status().fetchesToday, 2);
        bench.clock.advance(61s);
        QCOMPARE(bench.keeper->status().fetchesToday, 0);
        bench.keeper->forget();
        bench.start("third");
        QCOMPARE(bench.keeper->status().fetchesToday, 1);
    }

    void everyChangeIsSignalledOnce() {
        Bench bench;
        std::vector<tokens::TokenStatus> seen;
        connect(bench.keeper.get(), &TokenKeeper::changed, this, [&] { seen.push_back(bench.keeper->status()); });
        bench.secrets.hold();
        auto token = bench.keeper->token();
        QCOMPARE(seen.size(), 1u);
        QVERIFY(seen.back().refreshing);
        bench.secrets.release();
        QTRY_COMPARE(seen.size(), 2u);
        QCOMPARE(seen.back().fetchesToday, 1);
        bench.transport.answer(tokenJson("first"));
        TRY_ANSWER(token, "first");
        QCOMPARE(seen.size(), 3u);
        QVERIFY(seen.back().present && !seen.back().refreshing);
        bench.keeper->wake();
        bench.keeper->refused(Secret(QByteArray("other")));
        QCOMPARE(seen.size(), 3u);
        bench.keeper->forget();
        QCOMPARE(seen.size(), 4u);
    }

    void whoWaitsIsAnsweredWhenTheKeeperGoes() {
        Bench bench;
        auto plain = bench.keeper->token();
        auto forced = bench.keeper->forceRefresh();
        bench.keeper.reset();
        TRY_ANSWER(plain, "cancelled");
        TRY_ANSWER(forced, "cancelled");
        QVERIFY(bench.transport.answer(tokenJson("late")));
        QCoreApplication::processEvents();
    }
    void whoWaitedMayDeleteTheKeeper() {
        Bench bench;
        bool deleted = false;
        bench.keeper->token().then([&](const Result<Secret>&) {
            bench.keeper.reset();
            deleted = true;
        });
        bench.transport.answer(tokenJson("first"));
        QTRY_VERIFY(deleted);
    }
};

QTEST_GUILESS_MAIN(tst_TokenKeeper)
#include "tst_tokenkeeper.moc"
