#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>

#include "headerof.h"
#include "rawserver.h"
#include "transport/lanes.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(hongyan::transport::NetError)

namespace {

void never(QTcpSocket&, const QByteArray&, int) {}

void ok(QTcpSocket& socket, const QByteArray&, int) {
    RawServer::answer(socket, R"({"errcode":0})");
}

HttpRequest post(const RawServer& server, const QByteArray& body = "body", Milliseconds deadline = 10s) {
    HttpRequest request;
    request.method = "POST";
    request.url = server.url();
    request.body = body;
    request.contentType = "application/json";
    request.deadline = deadline;
    return request;
}

/// What came back, in the order it came.
struct Heard {
    QObject context;
    std::vector<HttpResponse> responses;

    Transport::Done done() {
        return [this](HttpResponse response) { responses.push_back(std::move(response)); };
    }
    size_t count() const { return responses.size(); }
};

}  // namespace

/// Lanes against servers that are slow, silent, too talkative or not there.
class LanesTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void answersAllWithinTheLimit();
    void sendsLengthAndTypeAsGiven();
    void passesStatusesOn_data();
    void passesStatusesOn();
    void followsNoRedirect();
    void answersOnTheContextsThread();
    void staysSilentAfterTheContextIsGone();
    void stopsWhenACallbackDeletesTheContext();
    void abortEndsAllAndOnlyWhatCameBefore();
    void deadlineCountsWaiting();
    void endsEachAtItsOwnDeadline();
    void largeAnswerIsCut_data();
    void largeAnswerIsCut();
    void nothingListensThere();
    void unknownHost();
    void certificateIsRejected();
    void caFileIsTrusted();
    void unreadableCaFile();
    void proxyRefuses();
    void proxyIsNotThere();
    void reconnectKeepsWhatWaits();
    void destructionAnswersTheLiving();
    void sendsFromManyThreads();

 private:
    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

void LanesTest::initTestCase() {
    m_certificate = TestCertificate::make(m_folder.path());
    QVERIFY2(!m_certificate.certificate.isNull() && !m_certificate.key.isNull(), "openssl made no certificate");
}

void LanesTest::answersAllWithinTheLimit() {
    std::vector<QTcpSocket*> open;
    size_t most = 0;
    // Answers only once 48 requests stand there together, so that fewer lanes would never finish.
    RawServer server([&](QTcpSocket& socket, const QByteArray&, int) {
        open.push_back(&socket);
        most = std::max(most, open.size());
        if (open.size() < 48 && server.total() <= 96)
            return;
        for (QTcpSocket* one : std::exchange(open, {}))
            RawServer::answer(*one, R"({"errcode":0})");
    });
    Heard heard;
    const auto transport = lanes(8);
    for (int i = 0; i < 100; ++i)
        transport->send(post(server, "m" + QByteArray::number(i)), &heard.context, heard.done());
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), size_t(100), 20'000);
    QCOMPARE(most, size_t(48));
    for (const HttpResponse& response : heard.responses)
        QCOMPARE(response.status, 200);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(server.deliveries("m" + QByteArray::number(i)), 1);
}

void LanesTest::sendsLengthAndTypeAsGiven() {
    QByteArray seen;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        seen = request;
        ok(socket, request, nth);
    });
    Heard heard;
    const auto transport = lanes();
    transport->send(post(server, "{\"a\":\"巧克力\"}"), &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QVERIFY(seen.startsWith("POST /send?access_token=SECRET HTTP/1.1\r\n"));
    QCOMPARE(headerOf(seen, "Content-Length"), "17");
    QCOMPARE(headerOf(seen, "Content-Type"), "application/json");
    QVERIFY(!seen.toLower().contains("transfer-encoding"));
    QVERIFY(seen.endsWith("{\"a\":\"巧克力\"}"));
    QVERIFY(heard.responses[0].bodyTouched);
    QCOMPARE(heard.responses[0].body, R"({"errcode":0})");
    QCOMPARE(heard.responses[0].error, NetError::None);
}

void LanesTest::passesStatusesOn_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("code");
    for (const char* status :
         {"400 Bad Request", "401 Unauthorized", "404 Not Found", "412 Precondition Failed", "429 Too Many Requests",
          "500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"})
        QTest::addRow("%s", status) << QByteArray(status) << QByteArray(status).first(3).toInt();
}

void LanesTest::passesStatusesOn() {
    QFETCH(QByteArray, status);
    QFETCH(int, code);
    RawServer server([&](QTcpSocket& socket, const QByteArray&, int) {
        RawServer::answer(socket, "<html>", status, "WWW-Authenticate: Basic realm=\"x\"\r\n");
    });
    Heard heard;
    const auto transport = lanes();
    transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    const HttpResponse& response = heard.responses[0];
    QCOMPARE(response.error, NetError::None);
    QCOMPARE(response.status, code);
    QCOMPARE(response.body, "<html>");
    QVERIFY2(!response.detail.contains(QLatin1String("SECRET")), qPrintable(response.detail));
    QCOMPARE(server.total(), 1);
}

void LanesTest::followsNoRedirect() {
    RawServer server([&](QTcpSocket& socket, const QByteArray&, int) {
        RawServer::answer(socket, "", "307 Temporary Redirect", "Location: /elsewhere\r\n");
    });
    Heard heard;
    const auto transport = lanes();
    transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].status, 307);
    QCOMPARE(server.total(), 1);
}

void LanesTest::answersOnTheContextsThread() {
    RawServer server(ok);
    const auto transport = lanes();
    QThread thread;
    thread.start();
    QObject context;
    context.moveToThread(&thread);
    std::atomic<QThread*> where = nullptr;
    transport->send(post(server), &context, [&](HttpResponse) { where = QThread::currentThread(); });
    QTRY_VERIFY(where.load() != nullptr);
    QCOMPARE(where.load(), &thread);
    thread.quit();
    thread.wait();
}

void LanesTest::staysSilentAfterTheContextIsGone() {
    RawServer server(never);
    const auto transport = lanes();
    auto context = std::make_unique<QObject>();
    bool called = false;
    transport->send(post(server), context.get(), [&](HttpResponse) { called = true; });
    QTRY_COMPARE(server.total(), 1);
    context.reset();
    Heard later;
    transport->send(post(server), &later.context, later.done());
    QTRY_COMPARE(server.total(), 2);
    transport->abortAll();
    QTRY_COMPARE(later.count(), size_t(1));
    QVERIFY(!called);
}

void LanesTest::stopsWhenACallbackDeletesTheContext() {
    RawServer server(never);
    const auto transport = lanes();
    auto* context = new QObject;
    int calls = 0;
    for (int i = 0; i < 5; ++i)
        transport->send(post(server), context, [&](HttpResponse) {
            ++calls;
            delete std::exchange(context, nullptr);
        });
    QTRY_COMPARE(server.total(), 5);
    transport->abortAll();
    QTRY_COMPARE(calls, 1);
    Heard later;
    transport->send(post(server), &later.context, later.done());
    transport->abortAll();
    QTRY_COMPARE(later.count(), size_t(1));
    QCOMPARE(calls, 1);
}

void LanesTest::abortEndsAllAndOnlyWhatCameBefore() {
    bool silent = true;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        if (!silent)
            ok(socket, request, nth);
    });
    const auto transport = lanes(1);
    Heard before;
    Heard after;
    for (int i = 0; i < 9; ++i)  // six on their way, three waiting
        transport->send(post(server, "old" + QByteArray::number(i)), &before.context, before.done());
    QTRY_COMPARE(server.total(), 6);
    silent = false;
    transport->abortAll();
    transport->send(post(server, "new"), &after.context, after.done());
    QTRY_COMPARE(before.count(), size_t(9));
    const auto touched = std::count_if(before.responses.begin(), before.responses.end(),
                                       [](const HttpResponse& response) { return response.bodyTouched; });
    QCOMPARE(touched, 6);
    for (const HttpResponse& response : before.responses)
        QCOMPARE(response.error, NetError::Aborted);
    QTRY_COMPARE(after.count(), size_t(1));
    QCOMPARE(after.responses[0].status, 200);
    QCOMPARE(server.deliveries("new"), 1);
    for (int i = 6; i < 9; ++i)
        QCOMPARE(server.deliveries("old" + QByteArray::number(i)), 0);
}

void LanesTest::deadlineCountsWaiting() {
    RawServer server(never);
    const auto transport = lanes(1);
    Heard sent;
    Heard waited;
    for (int i = 0; i < 6; ++i)
        transport->send(post(server, "sent", 1s), &sent.context, sent.done());
    QTRY_COMPARE(server.total(), 6);
    transport->send(post(server, "waits", 200ms), &waited.context, waited.done());
    QTRY_COMPARE(waited.count(), size_t(1));
    QCOMPARE(waited.responses[0].error, NetError::TimedOut);
    QVERIFY(!waited.responses[0].bodyTouched);
    QCOMPARE(server.deliveries("waits"), 0);
    QCOMPARE(sent.count(), size_t(0));
    QTRY_COMPARE_WITH_TIMEOUT(sent.count(), size_t(6), 10'000);
    QCOMPARE(sent.responses[0].error, NetError::TimedOut);
    QVERIFY(sent.responses[0].bodyTouched);
}

/// Handed over in another order than they are due, some on their way and some waiting for a lane.
void LanesTest::endsEachAtItsOwnDeadline() {
    RawServer server(never);
    const auto transport = lanes(1);
    Heard heard;
    std::vector<int> ended;
    QElapsedTimer clock;
    clock.start();
    for (const int due : {30'000, 900, 300, 30'001, 600, 30'002, 450, 30'003, 150})
        transport->send(post(server, QByteArray::number(due), Milliseconds(due)), &heard.context,
                        [&, due](const HttpResponse& response) {
                            QCOMPARE(response.error, NetError::TimedOut);
                            QVERIFY2(clock.elapsed() >= due, qPrintable(QString::number(due)));
                            ended.push_back(due);
                        });
    QTRY_COMPARE_WITH_TIMEOUT(ended, (std::vector<int>{150, 300, 450, 600, 900}), 5'000);
    QVERIFY(clock.elapsed() < 2'500);
}

void LanesTest::largeAnswerIsCut_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    const QByteArray large(int(maxAnswer) + 1, 'x');
    QTest::addRow("plain") << large << QByteArray();
    // qCompress puts the length before a zlib stream.
    QTest::addRow("unpacks to 64 MiB") << qCompress(QByteArray(64 * 1024 * 1024, 'x')).mid(4)
                                       << QByteArray("Content-Encoding: deflate\r\n");
}

void LanesTest::largeAnswerIsCut() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, body, "200 OK", headers); });
    const auto transport = lanes();
    Heard heard;
    transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), size_t(1), 10'000);
    QCOMPARE(heard.responses[0].error, NetError::TooLarge);
    QVERIFY(heard.responses[0].body.isEmpty());
    QVERIFY(heard.responses[0].bodyTouched);
}

void LanesTest::nothingListensThere() {
    HttpRequest request = post(RawServer(ok));  // the server is gone before the request leaves
    Heard heard;
    const auto transport = lanes();
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::Unreachable);
    QVERIFY(!heard.responses[0].bodyTouched);
    QVERIFY2(!heard.responses[0].detail.contains(QLatin1String("SECRET")), qPrintable(heard.responses[0].detail));
}

void LanesTest::unknownHost() {
    HttpRequest request = post(RawServer(ok));
    request.url = QUrl(QStringLiteral("http://no-such-host.invalid/send?access_token=SECRET"));
    Heard heard;
    const auto transport = lanes();
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), size_t(1), 12'000);
    QVERIFY(heard.responses[0].error == NetError::Unreachable || heard.responses[0].error == NetError::TimedOut);
    QVERIFY(!heard.responses[0].bodyTouched);
    QVERIFY2(!heard.responses[0].detail.contains(QLatin1String("SECRET")), qPrintable(heard.responses[0].detail));
}

void LanesTest::certificateIsRejected() {
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    Heard heard;
    const auto transport = lanes();
    transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::Tls);
    QVERIFY(!heard.responses[0].bodyTouched);
    QCOMPARE(server.total(), 0);
}

void LanesTest::caFileIsTrusted() {
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    Heard heard;
    const auto transport = lanes();
    HttpRequest request = post(server);
    request.route.caFile = m_certificate.file;
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::None);
    QCOMPARE(heard.responses[0].status, 200);
    // Trust belongs to the route, not to the transport.
    transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(2));
    QCOMPARE(heard.responses[1].error, NetError::Tls);
}

void LanesTest::unreadableCaFile() {
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    Heard heard;
    const auto transport = lanes();
    HttpRequest request = post(server);
    request.route.caFile = m_folder.filePath(QStringLiteral("missing.pem"));
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::Tls);
    QVERIFY(!heard.responses[0].bodyTouched);
    QVERIFY(heard.responses[0].detail.contains(QLatin1String("missing.pem")));
    QVERIFY(QFile::copy(m_certificate.file, request.route.caFile));
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(2));
    QCOMPARE(heard.responses[1].status, 200);
}

void LanesTest::proxyRefuses() {
    RawServer proxy([](QTcpSocket& socket, const QByteArray&, int) {
        RawServer::answer(socket, "", "407 Proxy Authentication Required",
                          "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n");
        socket.disconnectFromHost();
    });
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    Heard heard;
    const auto transport = lanes();
    HttpRequest request = post(server);
    request.route.proxy = proxy.url(QString());
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::Proxy);
    QVERIFY(!heard.responses[0].bodyTouched);
    QVERIFY(proxy.total() >= 1);
    QCOMPARE(server.total(), 0);
}

void LanesTest::proxyIsNotThere() {
    RawServer server(ok, m_certificate.certificate, m_certificate.key);
    Heard heard;
    const auto transport = lanes();
    HttpRequest request = post(server);
    request.route.proxy = RawServer(ok).url(QString());
    transport->send(request, &heard.context, heard.done());
    QTRY_COMPARE(heard.count(), size_t(1));
    QCOMPARE(heard.responses[0].error, NetError::Proxy);
    QVERIFY(!heard.responses[0].bodyTouched);
}

void LanesTest::reconnectKeepsWhatWaits() {
    bool silent = true;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nth) {
        if (!silent)
            ok(socket, request, nth);
    });
    const auto transport = lanes(1);
    Heard sent;
    Heard waited;
    for (int i = 0; i < 6; ++i)
        transport->send(post(server), &sent.context, sent.done());
    transport->send(post(server, "waits"), &waited.context, waited.done());
    QTRY_COMPARE(server.total(), 6);
    silent = false;
    transport->reconnect();
    QTRY_COMPARE(sent.count(), size_t(6));
    QCOMPARE(sent.responses[0].error, NetError::Aborted);
    QTRY_COMPARE(waited.count(), size_t(1));
    QCOMPARE(waited.responses[0].status, 200);
    QCOMPARE(server.connections(), 7);
}

void LanesTest::destructionAnswersTheLiving() {
    RawServer server(never);
    auto transport = lanes(1);
    Heard heard;
    auto dead = std::make_unique<QObject>();
    bool called = false;
    transport->send(post(server), dead.get(), [&](HttpResponse) { called = true; });
    for (int i = 0; i < 7; ++i)
        transport->send(post(server), &heard.context, heard.done());
    QTRY_COMPARE(server.total(), 6);
    dead.reset();
    transport.reset();
    QTRY_COMPARE(heard.count(), size_t(7));
    QCOMPARE(heard.responses[0].error, NetError::Aborted);
    QVERIFY(!called);
}

void LanesTest::sendsFromManyThreads() {
    RawServer server(ok);
    const auto transport = lanes(2);
    Heard heard;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([&] {
            for (int i = 0; i < 50; ++i) {
                QObject shortLived;
                transport->send(post(server), &heard.context, heard.done());
                transport->send(post(server), &shortLived, [](HttpResponse) { QFAIL("its context is gone"); });
            }
        }));
        threads.back()->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), size_t(200), 20'000);
    for (const auto& thread : threads)
        QVERIFY(thread->wait());
}

QTEST_GUILESS_MAIN(LanesTest)
#include "tst_lanes.moc"
