#include <QTest>
#include <thread>

#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "wechat/domainfallback.h"

using namespace hongyan;
using namespace hongyan::wechat;
using namespace std::chrono_literals;
using test::FakeTransport;
using transport::HttpRequest;
using transport::HttpResponse;
using transport::NetError;
using transport::Route;

Q_DECLARE_METATYPE(hongyan::transport::NetError)

namespace {

const QString first = QStringLiteral("api.weixin.qq.com");
const QString second = QStringLiteral("api2.weixin.qq.com");

/// The fall-back over scripted answers.
struct Rig {
    Rig() {
        auto made = std::make_unique<FakeTransport>();
        beneath = made.get();
        fallback = std::make_unique<DomainFallback>(std::move(made), clock,
                                                    [this](const QString& host) { switchedTo << host; });
    }

    /// Sends one request, has it answered like that, and says which host it went to.
    QString ask(const HttpResponse& answer, const Route& route = {}, const QString& url = {}) {
        HttpRequest request;
        request.method = "POST";
        request.url =
            QUrl(url.isEmpty() ? QStringLiteral("https://api.weixin.qq.com/cgi-bin/x?access_token=a%2Bb") : url);
        request.body = "{}";
        request.route = route;
        bool heard = false;
        fallback->send(request, &context, [&](const HttpResponse& response) {
            heard = true;
            last = response;
        });
        beneath->answer(answer);
        if (!QTest::qWaitFor([&] { return heard; }))
            qFatal("no answer came");
        sent = beneath->request(beneath->requestCount() - 1);
        return sent.url.host();
    }
    QString works(const Route& route = {}) { return ask(test::okJson("{}"), route); }
    QString fails(const Route& route = {}) { return ask(test::netError(NetError::Unreachable), route); }

    test::FakeClock clock;
    QObject context;
    FakeTransport* beneath = nullptr;
    std::unique_ptr<DomainFallback> fallback;
    HttpResponse last;
    HttpRequest sent;
    QStringList switchedTo;
};

}  // namespace

/// wechat-api § 0: on connect, TLS and DNS failures only.
class DomainFallbackTest : public QObject {
    Q_OBJECT
 private slots:
    void staysWhileItWorks();
    void movesOnAfterThreeInARow_data();
    void movesOnAfterThreeInARow();
    void whatMayHaveBeenHeardDoesNotCount_data();
    void whatMayHaveBeenHeardDoesNotCount();
    void successStartsTheCountAnew();
    void goesThroughAllAndAround();
    void goesBackAfterTenMinutes();
    void sendsNothingByItself();
    void keepsEverythingButTheHost();
    void leavesOtherHostsAlone_data();
    void leavesOtherHostsAlone();
    void keepsRoutesApart();
    void lateAnswersDoNotCount();
    void startsAfreshOnAnotherNetwork();
    void saysWhatIsInUse();
    void abortsWhatIsBeneath();
    void mayBeUsedFromManyThreads();
    void outlivedByItsAnswers();
};

void DomainFallbackTest::staysWhileItWorks() {
    Rig rig;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.works(), first);
    rig.clock.advance(1h);
    QCOMPARE(rig.works(), first);
}

void DomainFallbackTest::saysWhatIsInUse() {
    Rig rig;
    rig.works();
    for (int i = 0; i < 3; ++i)
        rig.fails();
    rig.works();
    QCOMPARE(rig.switchedTo, QStringList{second});
    rig.clock.advance(10min);
    rig.works();
    QCOMPARE(rig.switchedTo, (QStringList{second, first}));
}

void DomainFallbackTest::movesOnAfterThreeInARow_data() {
    QTest::addColumn<NetError>("error");
    QTest::newRow("connect, DNS") << NetError::Unreachable;
    QTest::newRow("TLS") << NetError::Tls;
}

void DomainFallbackTest::movesOnAfterThreeInARow() {
    QFETCH(NetError, error);
    Rig rig;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.ask(test::netError(error)), first);
    QCOMPARE(rig.works(), second);
    QCOMPARE(rig.works(), second);
}

void DomainFallbackTest::whatMayHaveBeenHeardDoesNotCount_data() {
    QTest::addColumn<NetError>("error");
    QTest::addColumn<bool>("touched");
    for (const NetError error : {NetError::TimedOut, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Proxy,
                                 NetError::Aborted, NetError::Other, NetError::TooLarge})
        for (const bool touched : {false, true})
            QTest::addRow("%d, body %s", int(error), touched ? "touched" : "untouched") << error << touched;
    QTest::newRow("unreachable, body touched") << NetError::Unreachable << true;
    QTest::newRow("TLS, body touched") << NetError::Tls << true;
}

void DomainFallbackTest::whatMayHaveBeenHeardDoesNotCount() {
    QFETCH(NetError, error);
    QFETCH(bool, touched);
    Rig rig;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(rig.ask(test::netError(error, touched)), first);
    // Neither does it say that the domain is in reach.
    rig.fails();
    rig.fails();
    rig.ask(test::netError(error, touched));
    rig.fails();
    QCOMPARE(rig.works(), second);
}

void DomainFallbackTest::successStartsTheCountAnew() {
    Rig rig;
    rig.fails();
    rig.fails();
    HttpResponse gateway;
    gateway.status = 502;
    gateway.bodyTouched = true;
    rig.ask(gateway);  // somebody is there
    rig.fails();
    rig.fails();
    QCOMPARE(rig.works(), first);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.fails(), first);
    QCOMPARE(rig.works(), second);
}

void DomainFallbackTest::goesThroughAllAndAround() {
    Rig rig;
    QStringList asked;
    for (int i = 0; i < 18; ++i)
        asked << rig.fails();
    QStringList expected;
    for (const char* host : {"api", "api2", "sh.api", "sz.api", "hk.api", "api"})
        for (int i = 0; i < 3; ++i)
            expected << QLatin1String(host) + QStringLiteral(".weixin.qq.com");
    QCOMPARE(asked, expected);
}

void DomainFallbackTest::goesBackAfterTenMinutes() {
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.fails();
    rig.clock.advance(6min);
    // Ten minutes from when the first was left, however often it moved on since.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.fails(), second);
    rig.clock.advance(4min - 1ms);
    QCOMPARE(rig.works(), QStringLiteral("sh.api.weixin.qq.com"));
    rig.clock.advance(1ms);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.fails(), first);
    QCOMPARE(rig.works(), second);
    // The wall clock has no say in it.
    rig.clock.jump(24h);
    QCOMPARE(rig.works(), second);
    rig.clock.advance(10min);
    QCOMPARE(rig.works(), first);
}

void DomainFallbackTest::sendsNothingByItself() {
    Rig rig;
    for (int i = 1; i <= 4; ++i) {
        rig.fails();
        QCOMPARE(rig.beneath->requestCount(), i);
        QCOMPARE(rig.last.error, NetError::Unreachable);
        QVERIFY(!rig.last.bodyTouched);
        QCOMPARE(rig.last.detail, QStringLiteral("scripted"));
    }
    QCOMPARE(rig.beneath->pendingCount(), 0);
}

void DomainFallbackTest::keepsEverythingButTheHost() {
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.fails();
    const Route route{QUrl(QStringLiteral("http://proxy:8080")), QStringLiteral("/ca.pem")};
    for (int i = 0; i < 3; ++i)
        rig.fails(route);
    QCOMPARE(rig.works(route), second);
    QCOMPARE(rig.sent.url.toEncoded(), "https://api2.weixin.qq.com/cgi-bin/x?access_token=a%2Bb");
    QCOMPARE(rig.sent.body, "{}");
    QCOMPARE(rig.sent.method, "POST");
    QCOMPARE(rig.sent.route, route);
    QCOMPARE(rig.last.body, "{}");
    QCOMPARE(rig.last.status, 200);
}

void DomainFallbackTest::leavesOtherHostsAlone_data() {
    QTest::addColumn<QString>("url");
    QTest::newRow("a gateway") << QStringLiteral("https://gate.example.com/wx/cgi-bin/x");
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080/cgi-bin/x");
    QTest::newRow("another domain, by choice") << QStringLiteral("https://sh.api.weixin.qq.com/cgi-bin/x");
    QTest::newRow("a name that only begins so") << QStringLiteral("https://api.weixin.qq.com.example.com/x");
    QTest::newRow("a name that only ends so") << QStringLiteral("https://my-api.weixin.qq.com/x");
}

void DomainFallbackTest::leavesOtherHostsAlone() {
    QFETCH(QString, url);
    Rig rig;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(rig.ask(test::netError(NetError::Unreachable), {}, url), QUrl(url).host());
    QCOMPARE(rig.sent.url, QUrl(url));
    QCOMPARE(rig.works(), first);  // nor do their failures count
    for (int i = 0; i < 3; ++i)
        rig.fails();
    QCOMPARE(rig.ask(test::okJson("{}"), {}, url), QUrl(url).host());
    QCOMPARE(rig.works(), second);
}

void DomainFallbackTest::keepsRoutesApart() {
    Rig rig;
    const Route proxied{QUrl(QStringLiteral("http://proxy:8080")), {}};
    for (int i = 0; i < 3; ++i)
        rig.fails(proxied);
    QCOMPARE(rig.works(proxied), second);
    QCOMPARE(rig.works(), first);
}

void DomainFallbackTest::lateAnswersDoNotCount() {
    Rig rig;
    int heard = 0;
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://api.weixin.qq.com/x"));
    for (int i = 0; i < 9; ++i)
        rig.fallback->send(request, &rig.context, [&](const HttpResponse&) { ++heard; });
    // All nine went to the first domain: their failures must not carry it past the second.
    while (rig.beneath->answer(test::netError(NetError::Unreachable))) {
    }
    QTRY_COMPARE(heard, 9);
    QCOMPARE(rig.works(), second);
}

void DomainFallbackTest::startsAfreshOnAnotherNetwork() {
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.fails();
    QCOMPARE(rig.works(), second);
    rig.fallback->reconnect();
    QCOMPARE(rig.beneath->reconnectCount(), 1);
    QCOMPARE(rig.works(), first);
}

void DomainFallbackTest::abortsWhatIsBeneath() {
    Rig rig;
    std::optional<HttpResponse> heard;
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://api.weixin.qq.com/x"));
    rig.fallback->send(request, &rig.context, [&](const HttpResponse& response) { heard = response; });
    rig.fallback->abortAll();
    QTRY_VERIFY(heard);
    QCOMPARE(heard->error, NetError::Aborted);
}

void DomainFallbackTest::mayBeUsedFromManyThreads() {
    Rig rig;
    rig.beneath->answerAll(FakeTransport::any(), [](const HttpRequest& request) {
        return request.url.host() == second ? test::okJson("{}") : test::netError(NetError::Unreachable);
    });
    constexpr int each = 200;
    std::atomic_int heard = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            HttpRequest request;
            request.url = QUrl(QStringLiteral("https://api.weixin.qq.com/x"));
            for (int i = 0; i < each; ++i)
                rig.fallback->send(request, &rig.context, [&](const HttpResponse&) { ++heard; });
        });
    for (std::thread& thread : threads)
        thread.join();
    QTRY_COMPARE(heard.load(), 4 * each);
    QCOMPARE(rig.beneath->requestCount(), 4 * each);
    rig.fallback->send({.url = QUrl(QStringLiteral("https://api.weixin.qq.com/x"))}, &rig.context, [](auto) {});
    QCOMPARE(rig.beneath->request(4 * each).url.host(), second);
}

void DomainFallbackTest::outlivedByItsAnswers() {
    Rig rig;
    bool heard = false;
    rig.fallback->send({.url = QUrl(QStringLiteral("https://api.weixin.qq.com/x"))}, &rig.context,
                       [&](const HttpResponse&) { heard = true; });
    rig.beneath->answer(test::netError(NetError::Unreachable));
    rig.fallback.reset();
    QTRY_VERIFY(heard);
}

QTEST_GUILESS_MAIN(DomainFallbackTest)
#include "tst_domainfallback.moc"
