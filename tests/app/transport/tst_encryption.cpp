#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include "rawserver.h"
#include "support/authority.h"
#include "transport/lanes.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;
using test::Authority;

namespace {

QSslCertificate certificateIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QSslCertificate(&file) : QSslCertificate();
}
QSslKey keyIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Ec) : QSslKey();
}

}  // namespace

/// Whom the lanes tell a message to: nobody who cannot prove to be the platform.
class EncryptionTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void strangersHearNothing_data();
    void strangersHearNothing();
    void goodOnesDo();
    void oldProtocolIsRefused_data();
    void oldProtocolIsRefused();
    void plainSpeakerHearsNothing();
    void aCertificateRenewedInMidRun();

 private:
    HttpRequest post(const QUrl& url, const QString& caFile) const {
        HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.body = "the message";
        request.deadline = 5s;
        request.route.caFile = caFile;
        return request;
    }
    HttpResponse send(Transport& transport, const HttpRequest& request) const {
        QObject context;
        std::vector<HttpResponse> got;
        transport.send(request, &context, [&](HttpResponse response) { got.push_back(std::move(response)); });
        if (!QTest::qWaitFor([&] { return !got.empty(); }, 15'000))
            qFatal("no answer at all");
        return got.front();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Authority> m_ours;
    std::unique_ptr<Authority> m_theirs;
};

void EncryptionTest::initTestCase() {
    m_ours = std::make_unique<Authority>(m_folder.filePath(QStringLiteral("ours")));
    m_theirs =
        std::make_unique<Authority>(m_folder.filePath(QStringLiteral("theirs")), QStringLiteral("Corporate box"));
    QVERIFY2(!m_ours->file.isEmpty() && !m_theirs->file.isEmpty(), "openssl made no authority");
}

void EncryptionTest::strangersHearNothing_data() {
    QTest::addColumn<bool>("byOurs");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("trustsOurs");
    const QString here = QStringLiteral("IP:127.0.0.1");
    const QString elsewhere = QStringLiteral("DNS:api.weixin.qq.com");
    QTest::addRow("expired") << true << here << -10 << -1 << true;
    QTest::addRow("not yet valid") << true << here << 1 << 10 << true;
    QTest::addRow("another host, trusted authority") << true << elsewhere << -1 << 2 << true;
    QTest::addRow("another address") << true << QStringLiteral("IP:127.0.0.2") << -1 << 2 << true;
    QTest::addRow("intercepted: unknown authority") << false << here << -1 << 2 << true;
    QTest::addRow("unknown authority, nothing configured") << true << here << -1 << 2 << false;
}

void EncryptionTest::strangersHearNothing() {
    QFETCH(bool, byOurs);
    QFETCH(QString, subject);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, trustsOurs);
    const auto issued = (byOurs ? *m_ours : *m_theirs).issue(QStringLiteral("leaf"), subject, from, to);
    const QSslCertificate certificate = certificateIn(issued.certificateFile);
    QVERIFY2(!certificate.isNull(), "openssl made no certificate");
    RawServer server([](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, "{}"); }, certificate,
                     keyIn(issued.keyFile));
    const auto transport = lanes(1);
    const HttpRequest request = post(server.url(), trustsOurs ? m_ours->file : QString());
    for (int i = 0; i < 3; ++i) {
        const HttpResponse response = send(*transport, request);
        QCOMPARE(response.error, NetError::Tls);
        QVERIFY(!response.bodyTouched);
        QVERIFY2(!response.detail.contains(QLatin1String("SECRET")), qPrintable(response.detail));
        QVERIFY(!response.detail.isEmpty());
    }
    QCOMPARE(server.heads(), 0);
    QVERIFY2(server.connections() <= 3, qPrintable(QString::number(server.connections())));
}

void EncryptionTest::goodOnesDo() {
    const auto issued = m_ours->issue(QStringLiteral("good"), QStringLiteral("IP:127.0.0.1"));
    RawServer server([](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, "{}"); },
                     certificateIn(issued.certificateFile), keyIn(issued.keyFile));
    const auto transport = lanes(1);
    QCOMPARE(send(*transport, post(server.url(), m_ours->file)).status, 200);
    QCOMPARE(server.total(), 1);
}

void EncryptionTest::oldProtocolIsRefused_data() {
    QTest::addColumn<QString>("protocol");
    QTest::addRow("TLS 1.0") << QStringLiteral("-tls1");
    QTest::addRow("TLS 1.1") << QStringLiteral("-tls1_1");
    QTest::addRow("TLS 1.2") << QStringLiteral("-tls1_2");
}

void EncryptionTest::oldProtocolIsRefused() {
    QFETCH(QString, protocol);
    const auto issued = m_ours->issue(QStringLiteral("old"), QStringLiteral("IP:127.0.0.1"));
    // Qt's own server no longer speaks these; the openssl command does, at security level 0.
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(QStringLiteral("openssl"),
                 {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                  QStringLiteral("-cert"), issued.certificateFile, QStringLiteral("-key"), issued.keyFile, protocol,
                  QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"), QStringLiteral("-www")});
    QByteArray said;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     said += server.readAll();
                     return said.contains("ACCEPT") || server.state() == QProcess::NotRunning;
                 },
                 10'000),
             "openssl s_server did not start");
    if (server.state() == QProcess::NotRunning)
        QSKIP("this openssl cannot speak it at all");
    const auto transport = lanes(1);
    const QUrl url(QStringLiteral("https://127.0.0.1:%1/send?access_token=SECRET").arg(port));
    const HttpResponse response = send(*transport, post(url, m_ours->file));
    if (protocol == u"-tls1_2") {  // so that the others fail for the right reason
        QVERIFY(response.error != NetError::Tls);
        QVERIFY(response.bodyTouched);
    } else {
        QCOMPARE(response.error, NetError::Tls);
        QVERIFY(!response.bodyTouched);
    }
    server.kill();
    QVERIFY(server.waitForFinished());
}

void EncryptionTest::plainSpeakerHearsNothing() {
    QByteArray heard;
    RawServer server([](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, "{}"); });
    server.onConnected = [&](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&heard, &socket] { heard += socket.peek(4096); });
    };
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const auto transport = lanes(1);
    const HttpResponse response = send(*transport, post(url, m_ours->file));
    QCOMPARE(response.error, NetError::Tls);
    QVERIFY(!response.bodyTouched);
    QVERIFY(!heard.contains("SECRET") && !heard.contains("the message"));
}

void EncryptionTest::aCertificateRenewedInMidRun() {
    const auto old = m_ours->issue(QStringLiteral("before"), QStringLiteral("IP:127.0.0.1"), -10, -1);
    const auto renewed = m_ours->issue(QStringLiteral("after"), QStringLiteral("IP:127.0.0.1"));
    const auto ok = [](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, "{}"); };
    const auto transport = lanes(1);
    auto server = std::make_unique<RawServer>(ok, certificateIn(old.certificateFile), keyIn(old.keyFile));
    const HttpRequest request = post(server->url(), m_ours->file);
    QCOMPARE(send(*transport, request).error, NetError::Tls);
    server.reset();
    server = std::make_unique<RawServer>(ok, certificateIn(renewed.certificateFile), keyIn(renewed.keyFile),
                                         static_cast<quint16>(request.url.port()));
    QCOMPARE(send(*transport, request).status, 200);
    QCOMPARE(server->total(), 1);
}

QTEST_GUILESS_MAIN(EncryptionTest)
#include "tst_encryption.moc"
