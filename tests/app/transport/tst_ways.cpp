#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "connectproxy.h"
#include "rawserver.h"
#include "transport/lanes.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;

namespace {

void ok(QTcpSocket& socket, const QByteArray&, int) {
    RawServer::answer(socket, R"({"errcode":0})");
}

struct Heard {
    QObject context;
    std::vector<HttpResponse> responses;

    Transport::Done done() {
        return [this](HttpResponse response) { responses.push_back(std::move(response)); };
    }
    size_t count() const { return responses.size(); }
    auto of(NetError error) const { return std::ranges::count(responses, error, &HttpResponse::error); }
};

}  // namespace

/// Ways out: proxies with and without a password, lanes that belong to one pool, new connections after a sleep.
class WaysTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void proxyPassword_data();
    void proxyPassword();
    void aPasswordInTheUrlIsNotUsed();
    void aCorrectedPasswordWorksAtOnce();
    void thePasswordStaysAtTheProxy();
    void poolsDoNotWaitForEachOther();
    void poolsShareNoConnection();
    void afterReconnectEachLaneTriesOne();
    void afterReconnectTriesUntilOneIsAnswered();
    void reconnectLetsNothingOldLive();

 private:
    HttpRequest post(const QUrl& url, const QByteArray& body = "the message", Milliseconds deadline = 5s) const {
        HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.body = body;
        request.deadline = deadline;
        request.route.caFile = m_certificate.file;
        return request;
    }
    HttpResponse send(Transport& transport, const HttpRequest& request) const {
        Heard heard;
        transport.send(request, &heard.context, heard.done());
        if (!QTest::qWaitFor([&] { return heard.count() > 0; }, 15'000))
            qFatal("no answer at all");
        return heard.responses.front();
    }

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

void WaysTest::initTestCase() {
    m_certificate = TestCertificate::make(m_folder.path());
    QVERIFY2(!m_certificate.certificate.isNull() && !m_certificate.key.isNull(), "openssl made no certificate");
}

void WaysTest::proxyPassword_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("works");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("keepsAlive");
    for (const bool tls : {false, true})
        for (const bool keepsAlive : {false, true}) {
            const char* how = tls ? "https" : "http";
            const char* end = keepsAlive ? "keeps the connection" : "closes";
            const QString user = QStringLiteral("mei@office");
            QTest::addRow("right, %s, %s", how, end)
                << user << QByteArray("p:a s%%w\xc3\xb6rd") << true << tls << keepsAlive;
            QTest::addRow("wrong, %s, %s", how, end) << user << QByteArray("wrong") << false << tls << keepsAlive;
            QTest::addRow("none, %s, %s", how, end) << user << QByteArray() << false << tls << keepsAlive;
            QTest::addRow("nobody, %s, %s", how, end) << QString() << QByteArray() << false << tls << keepsAlive;
        }
}

void WaysTest::proxyPassword() {
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(bool, works);
    QFETCH(bool, tls);
    QFETCH(bool, keepsAlive);
    ConnectProxy proxy("mei@office:p:a s%%w\xc3\xb6rd");
    proxy.keepsAlive = keepsAlive;
    RawServer server(ok, tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    const auto transport = lanes(1);
    HttpRequest request = post(server.url());
    request.route.proxy = proxy.url(user);
    request.route.proxyPassword = Secret(QByteArray(password));
    for (int nth = 1; nth <= 3; ++nth) {
        const HttpResponse response = send(*transport, request);
        QVERIFY2(!response.detail.contains(QLatin1String("SECRET")), qPrintable(response.detail));
        QVERIFY2(password.isEmpty() || !response.detail.contains(QString::fromUtf8(password)), "the password is shown");
        QCOMPARE(response.error, works ? NetError::None : NetError::Proxy);
        QCOMPARE(response.bodyTouched, works);
        QCOMPARE(server.total(), works ? nth : 0);
        // Once per connection when it works, once per request when not.
        QCOMPARE(proxy.asked, works ? 1 : nth);
        QCOMPARE(proxy.tunnels, works ? 1 : 0);
    }
}

void WaysTest::aPasswordInTheUrlIsNotUsed() {
    ConnectProxy proxy("mei:secret");
    RawServer server(ok);
    const auto transport = lanes(1);
    HttpRequest request = post(server.url());
    request.route.proxy = proxy.url(QStringLiteral("mei"));
    request.route.proxy.setPassword(QStringLiteral("secret"));
    QCOMPARE(send(*transport, request).error, NetError::Proxy);
    QVERIFY(!proxy.said.contains(QByteArray("mei:secret").toBase64()));
}

void WaysTest::aCorrectedPasswordWorksAtOnce() {
    ConnectProxy proxy("mei:right");
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    const auto transport = lanes(1);
    HttpRequest request = post(server.url());
    request.route.proxy = proxy.url(QStringLiteral("mei"));
    request.route.proxyPassword = Secret("wrong");
    QCOMPARE(send(*transport, request).error, NetError::Proxy);
    request.route.proxyPassword = Secret("right");
    QCOMPARE(send(*transport, request).status, 200);
    QCOMPARE(proxy.asked, 2);
}

void WaysTest::thePasswordStaysAtTheProxy() {
    for (const bool tls : {false, true}) {
        ConnectProxy proxy("mei:right");
        QByteArray seen;
        RawServer server(
            [&](QTcpSocket& socket, const QByteArray& request, int nth) {
                seen = request;
                ok(socket, request, nth);
            },
            tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
        const auto transport = lanes(1);
        HttpRequest request = post(server.url());
        request.route.proxy = proxy.url(QStringLiteral("mei"));
        request.route.proxyPassword = Secret("right");
        QCOMPARE(send(*transport, request).status, 200);
        QVERIFY2(!seen.toLower().contains("authorization"), seen.constData());
        QVERIFY2(!proxy.said.contains("SECRET") && !proxy.said.contains("the message"), proxy.said.constData());
    }
}

void WaysTest::poolsDoNotWaitForEachOther() {
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        if (request.endsWith("quick"))
            ok(socket, request, nth);
    });
    const auto transport = lanes();
    Heard slow;
    Heard quick;
    HttpRequest hangs = post(server.url(), "hangs", 60s);
    hangs.route.pool = QStringLiteral("wxslow");
    for (int i = 0; i < 200; ++i)
        transport->send(hangs, &slow.context, slow.done());
    QTRY_COMPARE_WITH_TIMEOUT(server.total(), 96, 20'000);
    HttpRequest goes = post(server.url(), "quick", 60s);
    goes.route.pool = QStringLiteral("wxquick");
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 50; ++i)
        transport->send(goes, &quick.context, quick.done());
    QTRY_COMPARE_WITH_TIMEOUT(quick.count(), size_t(50), 20'000);
    QCOMPARE(quick.of(NetError::None), 50);
    QCOMPARE(slow.count(), size_t(0));
    // The same pool would have waited for one of the 96.
    hangs.body = "quick";
    hangs.deadline = 300ms;
    QCOMPARE(send(*transport, hangs).error, NetError::TimedOut);
}

void WaysTest::poolsShareNoConnection() {
    RawServer server(ok);
    const auto transport = lanes();
    HttpRequest request = post(server.url());
    for (int i = 0; i < 2; ++i)
        for (const char* pool : {"one", "other"}) {
            request.route.pool = QLatin1String(pool);
            QCOMPARE(send(*transport, request).status, 200);
        }
    QCOMPARE(server.connections(), 2);
}

void WaysTest::afterReconnectEachLaneTriesOne() {
    std::vector<QTcpSocket*> open;
    bool holds = true;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        if (request.endsWith("probe"))
            open.push_back(&socket);
        else if (!holds)
            ok(socket, request, nth);
    });
    const auto transport = lanes(3);
    Heard before;
    Heard after;
    for (int i = 0; i < 18; ++i)
        transport->send(post(server.url(), "before"), &before.context, before.done());
    QTRY_COMPARE(server.total(), 18);
    transport->reconnect();
    QTRY_COMPARE(before.of(NetError::Aborted), 18);
    for (int i = 0; i < 3; ++i)
        transport->send(post(server.url(), "probe", 30s), &after.context, after.done());
    for (int i = 0; i < 30; ++i)
        transport->send(post(server.url(), "rest", 30s), &after.context, after.done());
    QTRY_COMPARE(server.deliveries("probe"), 3);
    // Nothing else leaves until a probe was answered: whatever had left would stand here before this round trip ended.
    holds = false;
    HttpRequest marker = post(server.url(), "marker");
    marker.route.pool = QStringLiteral("elsewhere");
    QCOMPARE(send(*transport, marker).status, 200);
    QCOMPARE(server.deliveries("rest"), 0);
    QCOMPARE(server.connections(), 18 + 3 + 1);
    RawServer::answer(*open.front(), "{}");
    QTRY_COMPARE_WITH_TIMEOUT(server.deliveries("rest"), 30, 20'000);
    QTRY_COMPARE(after.count(), size_t(31));
    for (size_t i = 1; i < open.size(); ++i)
        RawServer::answer(*open[i], "{}");
    QTRY_COMPARE(after.count(), size_t(33));
    QCOMPARE(after.of(NetError::None), 33);
}

void WaysTest::afterReconnectTriesUntilOneIsAnswered() {
    size_t most = 0;
    size_t open = 0;
    bool works = true;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        if (works)
            return ok(socket, request, nth);
        most = std::max(most, ++open);
        QTimer::singleShot(5ms, &socket, [&] {
            --open;
            RawServer::reset(socket);
        });
    });
    const auto transport = lanes(2);
    QCOMPARE(send(*transport, post(server.url())).status, 200);
    works = false;
    transport->reconnect();
    Heard heard;
    for (int i = 0; i < 20; ++i)
        transport->send(post(server.url(), "lost"), &heard.context, heard.done());
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), size_t(20), 20'000);
    QCOMPARE(heard.of(NetError::None), 0);
    QVERIFY2(most <= 2, qPrintable(QString::number(most)));
    works = true;
    for (int i = 0; i < 20; ++i)
        transport->send(post(server.url(), "found"), &heard.context, heard.done());
    QTRY_COMPARE_WITH_TIMEOUT(heard.of(NetError::None), 20, 20'000);
}

void WaysTest::reconnectLetsNothingOldLive() {
    RawServer server(ok);
    const auto transport = lanes(1);
    QCOMPARE(send(*transport, post(server.url())).status, 200);
    QCOMPARE(server.open(), 1);
    transport->reconnect();
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(send(*transport, post(server.url())).status, 200);
    QCOMPARE(server.connections(), 2);
}

QTEST_GUILESS_MAIN(WaysTest)
#include "tst_ways.moc"
