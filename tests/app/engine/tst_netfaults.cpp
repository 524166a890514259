#include "troubled.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::PauseReason;
using delivery::State;
using test::Relay;

namespace {

/// What happens to one exchange. `isSent`: the platform has heard it.
struct Fault {
    const char* name;
    Relay::Before before;
    Relay::After after;
    int most = 100;        ///< times
    bool isMissed = true;  ///< by whoever meets it
};

Relay::After instead(const QByteArray& bytes, bool closes = true) {
    return [=](QTcpSocket& client, const Relay::Exchange&, const QByteArray&) {
        client.write(bytes);
        if (closes)
            client.disconnectFromHost();
    };
}
Relay::After status(const QByteArray& line, const QByteArray& headers = {}) {
    return [=](QTcpSocket& client, const Relay::Exchange&, const QByteArray&) {
        Relay::answer(client, line, "<html>sorry</html>", headers);
    };
}

std::vector<Fault> allFaults(const QByteArray& elsewhere) {
    using Exchange = Relay::Exchange;
    const QByteArray location = "Location: " + elsewhere + "/cgi-bin/message/template/send\r\n";
    return {
        {"closed, unsent",
         [](QTcpSocket& client, const Exchange&) {
             client.disconnectFromHost();
             return false;
         },
         {}},
        {"reset, unsent",
         [](QTcpSocket& client, const Exchange&) {
             Relay::reset(client);
             return false;
         },
         {}},
        {"502, unsent",
         [](QTcpSocket& client, const Exchange&) {
             Relay::answer(client, "502 Bad Gateway", "<html>");
             return false;
         },
         {}},
        {"never answered", {}, [](QTcpSocket&, const Exchange&, const QByteArray&) {}, 4},
        {"closed, sent", {}, instead({})},
        {"reset, sent", {}, [](QTcpSocket& client, const Exchange&, const QByteArray&) { Relay::reset(client); }},
        {"half an answer",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray& answer) {
             client.write(answer.chopped(9));
             client.disconnectFromHost();
         }},
        {"garbage", {}, instead("no such thing as a status line\r\n\r\n")},
        {"NUL bytes", {}, instead(QByteArray(2000, '\0'))},
        {"answered twice",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray& answer) { Relay::answerTwice(client, answer); },
         100,
         false},
        {"empty 200",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray&) { Relay::answer(client, "200 OK", ""); }},
        {"other JSON",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray&) {
             Relay::answer(client, "200 OK", "{\"ok\":true}");
         }},
        {"204", {}, instead("HTTP/1.1 204 No Content\r\n\r\n", false)},
        {"200 html", {}, status("200 OK")},
        {"401", {}, status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")},
        {"413", {}, status("413 Content Too Large")},
        {"429", {}, status("429 Too Many Requests")},
        {"500", {}, status("500 Internal Server Error")},
        {"503", {}, status("503 Service Unavailable")},
        {"302", {}, status("302 Found", location)},
        {"307", {}, status("307 Temporary Redirect", location)},
        {"too large",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray&) {
             Relay::answer(client, "200 OK", QByteArray(9 * 1024 * 1024, ' '));
         }},
        {"bomb",
         {},
         [](QTcpSocket& client, const Exchange&, const QByteArray&) {
             static const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, ' ')).mid(4);
             Relay::answer(client, "200 OK", bomb, "Content-Encoding: deflate\r\n");
         }},
    };
}

}  // namespace

/// The whole engine on a network that does everything wrong. Both sides are looked at: the platform's ledger and ours.
class TestNetFaults : public QObject {
    Q_OBJECT

 private slots:
    void everyFaultAtEveryThird();
    void firstAndLast();
    void alwaysEndsUnconfirmed();
    void mouthful();
    void oneAnswerTooMany_data();
    void oneAnswerTooMany();
};

/// One account per fault, all at once in one engine: every third request of each meets it, repeats too.
void TestNetFaults::everyFaultAtEveryThird() {
    Rig rig;
    Relay elsewhere(rig.platform->base());
    constexpr int people = 24;
    std::vector<Troubled> all;
    std::vector<Fault> faults = allFaults(elsewhere.url().toEncoded());
    for (Fault& fault : faults) {
        const int k = static_cast<int>(all.size());
        Troubled one{.name = fault.name, .relay = std::make_unique<Relay>(rig.platform->base()), .campaign = {}};
        const auto strikes = [most = fault.most](const Relay::Exchange& exchange) {
            return exchange.number % 3 == 0 && exchange.number <= 3 * most;
        };
        if (fault.before)
            one.relay->before = [=](QTcpSocket& client, const Relay::Exchange& exchange) {
                return !strikes(exchange) || fault.before(client, exchange);
            };
        if (fault.after)
            one.relay->after = [=](QTcpSocket& client, const Relay::Exchange& exchange, const QByteArray& answer) {
                if (strikes(exchange))
                    fault.after(client, exchange, answer);
                else
                    client.write(answer);
            };
        one.campaign = startAt(rig, accountAt(one.relay->url(), QStringLiteral("wxfault%1").arg(k, 4, 10, QChar(u'0'))),
                               1000 * (k + 1), people, {.retry = delivery::RetryKind::Prompt, .rate = 1000});
        all.push_back(std::move(one));
    }
    for (const Troubled& one : all) {
        QVERIFY2(
            eventually([&] { return rig.campaign(one.campaign).status == CampaignStatus::Finished; }, 90'000),
            (one.name + ": " + QByteArray::number(rig.campaign(one.campaign).counts.live()) + " live").constData());
        QCOMPARE(rig.campaign(one.campaign).counts.total(), people);
        const int least = faults[static_cast<std::size_t>(&one - all.data())].isMissed ? people + 1 : people;
        QVERIFY2(one.relay->seen >= least, one.name.constData());  // the fault did strike
        compareSides(rig, one, 2);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(elsewhere.seen, 0);
}

/// The very first request of a campaign, and the very last, where nothing else goes on around them.
void TestNetFaults::firstAndLast() {
    Rig rig;
    constexpr int people = 20;
    std::vector<Troubled> all;
    int k = 0;
    for (const int struck : {1, people})
        for (const bool isSent : {false, true}) {
            Troubled one{.name = QByteArray(isSent ? "sent, " : "unsent, ") + QByteArray::number(struck),
                         .relay = std::make_unique<Relay>(rig.platform->base()),
                         .campaign = {}};
            one.relay->before = [=](QTcpSocket& client, const Relay::Exchange& exchange) {
                if (exchange.number != struck || isSent)
                    return true;
                Relay::reset(client);
                return false;
            };
            one.relay->after = [=](QTcpSocket& client, const Relay::Exchange& exchange, const QByteArray& answer) {
                if (exchange.number == struck)
                    Relay::reset(client);
                else
                    client.write(answer);
            };
            ++k;
            one.campaign =
                startAt(rig, accountAt(one.relay->url(), QStringLiteral("wxedge%1").arg(k, 4, 10, QChar(u'0'))),
                        1000 * k, people, {.retry = delivery::RetryKind::Prompt, .rate = 1000});
            all.push_back(std::move(one));
        }
    for (const Troubled& one : all) {
        QVERIFY2(rig.is(one.campaign, CampaignStatus::Finished), one.name.constData());
        QCOMPARE(rig.count(one.campaign, State::Accepted), people);
        QCOMPARE(one.relay->seen, people + 1);
        compareSides(rig, one, 0);
    }
}

/// Somebody whose answers are lost each time: three safe repeats under one id, then a person has to decide.
void TestNetFaults::alwaysEndsUnconfirmed() {
    Rig rig;
    Troubled one{.name = "always", .relay = std::make_unique<Relay>(rig.platform->base()), .campaign = {}};
    const QString unlucky = person(1000);
    one.relay->after = [&](QTcpSocket& client, const Relay::Exchange& exchange, const QByteArray& answer) {
        if (bodyOf(exchange.request)[u"touser"].toString() == unlucky)
            Relay::reset(client);
        else
            client.write(answer);
    };
    one.campaign = startAt(rig, accountAt(one.relay->url(), QStringLiteral("wxalways")), 1000, 5,
                           {.retry = delivery::RetryKind::Prompt, .rate = 1000});
    QVERIFY(eventually([&] { return rig.campaign(one.campaign).status == CampaignStatus::Finished; }, 90'000));
    compareSides(rig, one, 1);
    QCOMPARE(rig.count(one.campaign, State::Unconfirmed), 1);
    QCOMPARE(rig.sent()[unlucky], 1);
    for (const delivery::Delivery& row : rig.deliveries(one.campaign))
        QCOMPARE(row.attempts, row.openid == unlucky ? 1 + delivery::maxSafeRepeats : 1);
}

/// 412 is the platform's word for a request it will never take: the campaign stops, nobody was sent anything twice.
void TestNetFaults::mouthful() {
    Rig rig;
    Relay relay(rig.platform->base());
    relay.before = [](QTcpSocket& client, const Relay::Exchange&) {
        Relay::answer(client, "412 Precondition Failed", "");
        return false;
    };
    const CampaignId id = startAt(rig, accountAt(relay.url(), QStringLiteral("wxmouthful")), 1000, 50, {.rate = 100});
    QVERIFY(rig.is(id, CampaignStatus::Paused));
    QCOMPARE(rig.campaign(id).pauseReason, PauseReason::TemplateRefused);
    QTRY_COMPARE_WITH_TIMEOUT(rig.count(id, State::Sending), 0, patience);
    QVERIFY2(relay.seen < 30, qPrintable(QString::number(relay.seen)));
    QCOMPARE(rig.heard(), 0);
}

void TestNetFaults::oneAnswerTooMany_data() {
    QTest::addColumn<bool>("hasMarks");
    QTest::newRow("with msgid and rid") << true;
    QTest::newRow("with neither") << false;
}

void TestNetFaults::oneAnswerTooMany() {
    QFETCH(bool, hasMarks);
    Rig rig;
    Troubled one{.name = "strays", .relay = std::make_unique<Relay>(rig.platform->base()), .campaign = {}};
    engine::oneAnswerTooMany(rig, one, accountAt(one.relay->url(), QStringLiteral("wxstrays1")), hasMarks);
}

QTEST_GUILESS_MAIN(TestNetFaults)
#include "tst_netfaults.moc"
