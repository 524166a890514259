#include <QTemporaryDir>
#include <QTest>

#include "rawserver.h"
#include "transport/lanes.h"
#include "transport/oneshotbody.h"

using namespace hongyan;
using namespace hongyan::transport;

Q_DECLARE_METATYPE(hongyan::transport::NetError)

namespace {

enum class Misbehaviour { CloseAfterReading, ResetAfterReading, HalfStatusLine, Garbage, NeverAnswers };

void misbehave(Misbehaviour how, QTcpSocket& socket) {
    switch (how) {
        case Misbehaviour::CloseAfterReading:
            socket.disconnectFromHost();
            return;
        case Misbehaviour::ResetAfterReading:
            RawServer::reset(socket);
            return;
        case Misbehaviour::HalfStatusLine:
            socket.write("HTTP/1.1 2");
            socket.disconnectFromHost();
            return;
        case Misbehaviour::Garbage:
            socket.write("no such thing as a status line\r\n\r\n");
            socket.disconnectFromHost();
            return;
        case Misbehaviour::NeverAnswers:
            return;
    }
}

}  // namespace

Q_DECLARE_METATYPE(Misbehaviour)

/// Never twice: what a server counts for one send() when it ends the connection in every bad way.
class OneShotTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void bodyReadsOnce();
    void untouchedBodyRewinds();
    void deliversAtMostOnce_data();
    void deliversAtMostOnce();

 private:
    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

void OneShotTest::initTestCase() {
    m_certificate = TestCertificate::make(m_folder.path());
    QVERIFY2(!m_certificate.certificate.isNull() && !m_certificate.key.isNull(), "openssl made no certificate");
}

void OneShotTest::bodyReadsOnce() {
    OneShotBody body("0123456789");
    QCOMPARE(body.size(), 10);
    QVERIFY(!body.isSequential());
    QVERIFY(!body.wasTouched());
    QCOMPARE(body.read(4), "0123");
    QVERIFY(body.wasTouched());
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.readAll(), "456789");
    QVERIFY(body.atEnd());
    QVERIFY(!body.reset());
}

void OneShotTest::untouchedBodyRewinds() {
    OneShotBody body("abc");
    QVERIFY(body.reset());
    QVERIFY(!body.wasTouched());
    QCOMPARE(body.readAll(), "abc");
}

void OneShotTest::deliversAtMostOnce_data() {
    QTest::addColumn<Misbehaviour>("how");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused");
    const std::pair<Misbehaviour, const char*> all[] = {
        {Misbehaviour::CloseAfterReading, "closes after reading"},
        {Misbehaviour::ResetAfterReading, "resets after reading"},
        {Misbehaviour::HalfStatusLine, "half a status line"},
        {Misbehaviour::Garbage, "garbage"},
        {Misbehaviour::NeverAnswers, "never answers"},
    };
    for (const auto& [how, name] : all)
        for (const bool tls : {false, true})
            for (const bool reused : {false, true})
                QTest::addRow("%s, %s, %s connection", name, tls ? "https" : "http", reused ? "reused" : "first")
                    << how << tls << reused;
}

void OneShotTest::deliversAtMostOnce() {
    QFETCH(Misbehaviour, how);
    QFETCH(bool, tls);
    QFETCH(bool, reused);
    // With `reused`, a second connection would be answered well: a re-sent message would even look successful.
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray&, int nth) {
            if (reused && nth == 1)
                RawServer::answer(socket, R"({"errcode":0})");
            else
                misbehave(how, socket);
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    const auto transport = lanes(1);
    QObject context;
    const auto post = [&](const QByteArray& body) {
        HttpRequest request;
        request.method = "POST";
        request.url = server.url();
        request.body = body;
        request.contentType = "application/json";
        if (tls)
            request.route.caFile = m_certificate.file;
        std::optional<HttpResponse> response;
        transport->send(request, &context, [&](HttpResponse got) { response = std::move(got); });
        if (body == "the message" && how == Misbehaviour::NeverAnswers) {
            [&] { QTRY_VERIFY(server.deliveries(body) > 0); }();
            transport->abortAll();
        }
        [&] { QTRY_VERIFY_WITH_TIMEOUT(response.has_value(), 10'000); }();
        return response.value_or(HttpResponse());
    };

    if (reused) {
        QCOMPARE(post("warm up").status, 200);
        QCOMPARE(server.connections(), 1);
    }
    const HttpResponse response = post("the message");

    QCOMPARE(server.deliveries("the message"), 1);
    QVERIFY2(response.error != NetError::None, "a lost answer must not look like a good one");
    QVERIFY(response.bodyTouched);
    QVERIFY2(!response.detail.contains(QLatin1String("SECRET")), qPrintable(response.detail));
    QVERIFY(!response.detail.isEmpty());
    if (how == Misbehaviour::NeverAnswers)
        QCOMPARE(response.error, NetError::Aborted);
}

QTEST_GUILESS_MAIN(OneShotTest)
#include "tst_oneshot.moc"
