#include <QElapsedTimer>

#include "troubled.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::PauseReason;
using delivery::State;
using delivery::Verdict;
using test::Relay;

/// Another system of the customer takes the token away, again and again; or the platform will have none of it.
class TestTokenFaults : public QObject {
    Q_OBJECT

 private slots:
    void takenAwayAgainAndAgain_data();
    void takenAwayAgainAndAgain();
    void tugOfWarBecomesNoStorm();
    void everyFreshTokenIsRefused_data();
    void everyFreshTokenIsRefused();
    void tokenCallsFail_data();
    void tokenCallsFail();
};

void TestTokenFaults::takenAwayAgainAndAgain_data() {
    QTest::addColumn<int>("latency");
    QTest::addColumn<int>("inFlight");
    QTest::newRow("one at a time") << 0 << 1;
    QTest::newRow("many under way") << 40 << 48;
}

/// Five times in one campaign: one fetch each time however many answers say so, no attempt used, nobody twice.
void TestTokenFaults::takenAwayAgainAndAgain() {
    QFETCH(int, latency);
    QFETCH(int, inFlight);
    Rig rig({.latency = Milliseconds(latency)});
    constexpr int people = 300;
    constexpr int times = 5;
    const ListId list = rig.listOf(people);
    const int before = rig.tokenFetches();
    const CampaignId id = rig.start(list, {.retry = delivery::RetryKind::Prompt, .rate = 400, .inFlight = inFlight});
    const auto accepted = [&] {
        const auto ledger = rig.platform->ledger();
        return static_cast<int>(std::ranges::count(ledger, true, &sandbox::LedgerEntry::sent));
    };
    for (int i = 1; i <= times; ++i) {
        QVERIFY(eventually([&] { return accepted() >= i * 40; }));
        rig.platform->invalidateTokens();
        // The next one only once this one was replaced, or two would count as one.
        QVERIFY(eventually([&] { return rig.tokenFetches() >= before + i; }));
    }
    QVERIFY(rig.is(id, CampaignStatus::Finished));
    QCOMPARE(rig.count(id, State::Accepted), people);
    QCOMPARE(rig.tokenFetches(), before + times);
    QVERIFY(rig.bothSidesAgree(id));
    int refused = 0;
    for (const delivery::Delivery& row : rig.deliveries(id)) {
        QCOMPARE(row.triesUsed, 1);
        refused += row.attempts - 1;
    }
    QVERIFY(refused >= times);
    // Nothing went on being sent with a token that was known to be refused.
    QVERIFY2(refused <= times * (inFlight + 1), qPrintable(QString::number(refused)));
}

/// Two systems on the classic call take the token from each other all the time. Ours becomes slower, not louder.
void TestTokenFaults::tugOfWarBecomesNoStorm() {
    Rig rig;
    Troubled one{.name = "tug", .relay = std::make_unique<Relay>(rig.platform->base()), .campaign = {}};
    int struck = 0;
    one.relay->after = [&](QTcpSocket& client, const Relay::Exchange& exchange, const QByteArray& answer) {
        if (exchange.number % 3 == 0) {
            ++struck;
            rig.platform->invalidateTokens();
        }
        client.write(answer);
    };
    settings::Account account = accountAt(one.relay->url(), QStringLiteral("wxtugofwar"));
    account.tokenSource = settings::TokenSource::Classic;
    const auto fetches = [&] { return rig.platform->calls()[QStringLiteral("/cgi-bin/token")]; };
    one.campaign = startAt(rig, account, 1000, 60, {.retry = delivery::RetryKind::Prompt, .rate = 100, .inFlight = 1});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(eventually([&] { return struck >= 9; }));
    // Five are free, then 1 s · 2ⁿ: the ninth refusal has waited at least 1 + 2 + 4 s, half of it for sure.
    QVERIFY2(clock.elapsed() > 3'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(fetches() <= struck + 1, qPrintable(QString::number(fetches())));
    QCOMPARE(rig.campaign(one.campaign).status, CampaignStatus::Running);
    one.relay->after = {};
    QVERIFY(eventually([&] { return rig.campaign(one.campaign).status == CampaignStatus::Finished; }, 60'000));
    QCOMPARE(rig.count(one.campaign, State::Accepted), 60);
    compareSides(rig, one, 0);
    for (const delivery::Delivery& row : rig.deliveries(one.campaign))
        QCOMPARE(row.triesUsed, 1);
}

void TestTokenFaults::everyFreshTokenIsRefused_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isNew");
    for (const int code : {40001, 40014, 42001}) {
        QTest::addRow("%d, the same token again", code) << code << false;
        QTest::addRow("%d, a new one each time", code) << code << true;
    }
}

/// The token call works and its tokens do not: stops and says so, after two of them.
void TestTokenFaults::everyFreshTokenIsRefused() {
    QFETCH(int, code);
    QFETCH(bool, isNew);
    Rig rig;
    const ListId list = rig.listOf(100);
    rig.platform->setFaults({.rules = {{.trouble = sandbox::Trouble::Code, .code = code, .every = 1}}});
    const int before = rig.tokenFetches();
    const CampaignId id = rig.start(list, {.retry = delivery::RetryKind::Prompt, .rate = 200});
    if (isNew)
        rig.platform->invalidateTokens();
    QVERIFY(rig.is(id, CampaignStatus::Paused));
    QTRY_COMPARE_WITH_TIMEOUT(rig.count(id, State::Sending), 0, patience);
    const delivery::Campaign paused = rig.campaign(id);
    QCOMPARE(paused.pauseReason, PauseReason::TokenUnavailable);
    QVERIFY2(paused.pauseCode == code || (isNew && paused.pauseCode == 40001),  // so the platform calls an ended one
             qPrintable(QString::number(paused.pauseCode)));
    QVERIFY(!paused.pausedUntil);  // only a person goes on
    QCOMPARE(paused.counts.live(), 100);
    const int fetched = rig.tokenFetches() - before;
    QVERIFY2(fetched >= 1 && fetched <= 2, qPrintable(QString::number(fetched)));
    for (const delivery::Delivery& row : rig.deliveries(id))
        QCOMPARE(row.triesUsed, 0);
    QVERIFY(std::ranges::all_of(rig.sent(), [](const auto& person) { return person.second == 0; }));

    rig.platform->setFaults({});
    sure(rig.engine->sending().resume(id));
    QVERIFY(rig.is(id, CampaignStatus::Finished));
    QCOMPARE(rig.count(id, State::Accepted), 100);
    QVERIFY(rig.bothSidesAgree(id));
    for (const delivery::Delivery& row : rig.deliveries(id))
        QCOMPARE(row.triesUsed, 1);
}

void TestTokenFaults::tokenCallsFail_data() {
    QTest::addColumn<int>("how");
    QTest::newRow("closes") << 0;
    QTest::newRow("502") << 2;
    QTest::newRow("an empty token") << 3;
    QTest::newRow("no token at all") << 4;
}

/// The token call itself meets a bad network when the token is needed anew: waits, asks again, goes on.
void TestTokenFaults::tokenCallsFail() {
    QFETCH(int, how);
    Rig rig;
    Troubled one{.name = "token", .relay = std::make_unique<Relay>(rig.platform->base()), .campaign = {}};
    Relay& relay = *one.relay;
    one.campaign = startAt(rig, accountAt(relay.url(), QStringLiteral("wxtokencall")), 1000, 60,
                           {.retry = delivery::RetryKind::Prompt, .rate = 40});
    QVERIFY(eventually([&] { return relay.seen >= 10; }));
    int failures = 0;
    relay.interest = "/cgi-bin/stable_token";
    QByteArrayList asked;
    relay.before = [&](QTcpSocket& client, const Relay::Exchange& exchange) {
        asked << exchange.request;
        if (++failures > 2)
            return true;
        if (how == 0)
            client.disconnectFromHost();
        else
            Relay::answer(client, how == 2 ? "502 Bad Gateway" : "200 OK",
                          how == 3   ? R"({"access_token":"","expires_in":7200})"
                          : how == 4 ? R"({"expires_in":7200})"
                                     : "<html>");
        return false;
    };
    rig.platform->invalidateTokens();
    QVERIFY(eventually([&] { return rig.campaign(one.campaign).status == CampaignStatus::Finished; }, 60'000));
    QCOMPARE(failures, 3);
    QCOMPARE(rig.count(one.campaign, State::Accepted), 60);
    QVERIFY(rig.bothSidesAgree(one.campaign));
    for (const delivery::Delivery& row : rig.deliveries(one.campaign))
        QCOMPARE(row.triesUsed, 1);
    for (const QByteArray& request : asked)
        QVERIFY(request.contains("\"force_refresh\":false"));
}

QTEST_GUILESS_MAIN(TestTokenFaults)
#include "tst_tokenfaults.moc"
