#include <QElapsedTimer>
#include <QLibrary>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "headerof.h"
#include "rawserver.h"
#include "transport/lanes.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;

namespace {

using Act = std::function<void(QTcpSocket&)>;
using Errors = std::set<NetError>;

const QByteArray good = R"({"errcode":0})";

/// What a server does instead of answering, and when.
struct Fault {
    enum class When { OnConnect, OnHead, OnRequest };
    QByteArray name = {};
    When when = When::OnRequest;
    Act act = {};
    Errors errors = {};    ///< what may come back
    int status = -1;       ///< with NetError::None; -1: does not matter
    QByteArray body = {};  ///< with NetError::None, when not empty: what must stand in it
    Milliseconds deadline{3s};
    bool overTls = true;
    bool overPlain = true;
    Milliseconds pause{0};  ///< before the next request, unless the connection ends
};

const Errors lost{NetError::ConnectionLost, NetError::ResendBlocked};
const Errors answered{NetError::None};
const Errors late{NetError::TimedOut};
const Errors large{NetError::TooLarge};

/// Goes on for as long as the other side listens, and never holds more than a little of it.
void babble(QTcpSocket& socket, const QByteArray& piece) {
    const auto more = [&socket, piece] {
        while (socket.state() == QAbstractSocket::ConnectedState && socket.bytesToWrite() < 256 * 1024)
            socket.write(piece);
        socket.flush();
    };
    auto* timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, more);
    timer->start(0);
}
void drip(QTcpSocket& socket, const QByteArray& bytes, Milliseconds every) {
    auto* timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket, bytes, at = 0]() mutable {
        socket.write(bytes.mid(at++ % bytes.size(), 1));
        socket.flush();
    });
    timer->start(every);
}

Act says(const QByteArray& bytes) {
    return [bytes](QTcpSocket& socket) { socket.write(bytes); };
}
Act saysAndCloses(const QByteArray& bytes) {
    return [bytes](QTcpSocket& socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}
Act saysAndResets(const QByteArray& bytes) {
    return [bytes](QTcpSocket& socket) {
        socket.write(bytes);
        socket.flush();
        RawServer::reset(socket);
    };
}
Act answers(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {}) {
    return [=](QTcpSocket& socket) { RawServer::answer(socket, body, status, headers); };
}

/// A deflate stream of 1 GiB in 7 MB, bit by bit: one literal, then "258 more of the same" over and over.
QByteArray deflateBomb() {
    QByteArray bytes("\x78\x9c", 2);
    quint32 held = 0;
    int bits = 0;
    const auto put = [&](quint32 value, int count) {  // lowest bit first
        held |= value << bits;
        for (bits += count; bits >= 8; bits -= 8, held >>= 8)
            bytes.append(static_cast<char>(held & 0xff));
    };
    put(0b011, 3);       // the last block, fixed codes
    put(0b00001100, 8);  // literal 0: 00110000, its highest bit first
    for (int i = 0; i < 1024 * 1024 * 1024 / 258; ++i)
        put(0b00000'10100011, 13);  // length 258: 11000101, its highest bit first; distance 1: 00000
    return bytes;
}
QByteArray gzipBomb() {
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflateBomb().mid(2);
}
QByteArray brotliBomb() {
    using Compress = int (*)(int, int, int, size_t, const char*, size_t*, char*);
    const auto compress =
        reinterpret_cast<Compress>(QLibrary::resolve(QStringLiteral("brotlienc"), 1, "BrotliEncoderCompress"));
    if (!compress)
        return {};
    const QByteArray plain(256 * 1024 * 1024, '\0');
    QByteArray packed(1024 * 1024, '\0');
    auto size = static_cast<size_t>(packed.size());
    compress(1, 22, 0, static_cast<size_t>(plain.size()), plain.constData(), &size, packed.data());
    return packed.first(static_cast<qsizetype>(size));
}
QByteArray zstdBomb() {
    using Compress = size_t (*)(char*, size_t, const char*, size_t, int);
    const auto compress = reinterpret_cast<Compress>(QLibrary::resolve(QStringLiteral("zstd"), 1, "ZSTD_compress"));
    if (!compress)
        return {};
    const QByteArray plain(256 * 1024 * 1024, '\0');
    QByteArray packed(1024 * 1024, '\0');
    return packed.first(static_cast<qsizetype>(compress(packed.data(), static_cast<size_t>(packed.size()),
                                                        plain.constData(), static_cast<size_t>(plain.size()), 1)));
}

const QByteArray head = "HTTP/1.1 200 OK\r\n";
const QByteArray wholeAnswer = head + "Content-Length: 13\r\n\r\n" + good;

void addClosings(std::vector<Fault>& faults) {
    using enum Fault::When;
    const Errors none{NetError::ConnectionLost, NetError::ResendBlocked, NetError::Unreachable, NetError::Tls};
    faults.push_back({"closes before reading", OnConnect, saysAndCloses({}), none});
    faults.push_back({"resets before reading", OnConnect, saysAndResets({}), none});
    faults.push_back({"closes after the headers", OnHead, saysAndCloses({}), lost});
    faults.push_back({"resets after the headers", OnHead, saysAndResets({}), lost});
    faults.push_back({"closes after the body", OnRequest, saysAndCloses({}), lost});
    faults.push_back({"resets after the body", OnRequest, saysAndResets({}), lost});
    faults.push_back({"half a status line", OnRequest, saysAndCloses("HTTP/1.1 2"), lost});
    faults.push_back({"half a status line, reset", OnRequest, saysAndResets("HTTP/1.1 2"), lost});
    faults.push_back({"only headers", OnRequest, saysAndCloses(head + "Content-Length: 13\r\n\r\n"), lost});
    faults.push_back({"only headers, reset", OnRequest, saysAndResets(head + "Content-Length: 13\r\n\r\n"), lost});
    faults.push_back({"headers without end", OnRequest, saysAndCloses(head + "Content-Length: 13\r\n"), lost});
    faults.push_back({"half an answer", OnRequest, saysAndCloses(head + "Content-Length: 13\r\n\r\n{\"err"), lost});
    faults.push_back({"chunked without end", OnRequest,
                      saysAndCloses(head + "Transfer-Encoding: chunked\r\n\r\nd\r\n" + good + "\r\n"), lost});
}

void addBabblings(std::vector<Fault>& faults) {
    using enum Fault::When;
    const Errors anyFailure{NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other, NetError::TimedOut,
                            NetError::TooLarge};
    faults.push_back({"garbage", OnRequest, saysAndCloses("no such thing as a status line\r\n\r\n"), anyFailure});
    faults.push_back({"NUL bytes", OnRequest, saysAndCloses(QByteArray(4096, '\0')), anyFailure});
    faults.push_back({"HTTP/0.9", OnRequest, saysAndCloses(good), anyFailure});
    faults.push_back(
        {"the preface of HTTP/2", OnRequest,
         saysAndCloses(QByteArray("\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64\0\x04\x40\0\0\0\0\x02\0\0\0\0", 27)),
         anyFailure});
    faults.push_back({"garbage without end", OnRequest,
                      [](QTcpSocket& socket) { babble(socket, QByteArray(65536, 'x')); }, anyFailure});
    // Over plain http (this machine only) Qt reads headers byte by byte for as long as some come: that lane is stuck
    // until the server stops.
    const Act endlessHeaders = [](QTcpSocket& socket) {
        socket.write(head);
        babble(socket, "X-More: " + QByteArray(8192, 'y') + "\r\n");
    };
    faults.push_back({.name = "headers without end, many",
                      .act = endlessHeaders,
                      .errors = anyFailure,
                      .deadline = 500ms,
                      .overPlain = false});
    // Qt drops what stands behind a header that large, the length too: the answer then has no end.
    faults.push_back({.name = "headers of 1 MB",
                      .act = answers("200 OK", good, "X-Large: " + QByteArray(1024 * 1024, 'y') + "\r\n"),
                      .errors = {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other,
                                 NetError::TimedOut},
                      .deadline = 1s});
    faults.push_back({"1xx without end",
                      OnRequest,
                      [](QTcpSocket& socket) { babble(socket, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"); },
                      {NetError::None, NetError::TimedOut},  // Qt 6.4 takes the first for the answer, 6.8 waits on
                      103});
    faults.push_back({"many 1xx, then the answer",
                      OnRequest,
                      saysAndCloses(QByteArray("HTTP/1.1 102 Processing\r\n\r\n").repeated(50) + wholeAnswer),
                      {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked}});
    faults.push_back({"body without end", OnRequest,
                      [](QTcpSocket& socket) {
                          socket.write(head + "Connection: close\r\n\r\n");
                          babble(socket, QByteArray(65536, 'z'));
                      },
                      large});
    faults.push_back({"chunks without end", OnRequest,
                      [](QTcpSocket& socket) {
                          socket.write(head + "Transfer-Encoding: chunked\r\n\r\n");
                          babble(socket, "10000\r\n" + QByteArray(65536, 'z') + "\r\n");
                      },
                      large});
    faults.push_back({"9 MB", OnRequest, answers("200 OK", QByteArray(9 * 1024 * 1024, 'x')), large});
}

void addHangings(std::vector<Fault>& faults) {
    using enum Fault::When;
    faults.push_back({"never answers", OnRequest, [](QTcpSocket&) {}, late});
    faults.push_back({"never reads on", OnHead, [](QTcpSocket& socket) { socket.setReadBufferSize(1024); }, late});
    faults.push_back({"100 Continue only", OnRequest, says("HTTP/1.1 100 Continue\r\n\r\n"), late});
    faults.push_back({"a status line and no more", OnRequest, says(head), late});
    faults.push_back({"headers and no more", OnRequest, says(head + "Content-Length: 13\r\n\r\n"), late});
    faults.push_back({"length too long", OnRequest, says(head + "Content-Length: 9999\r\n\r\n" + good), late});
    faults.push_back(
        {"chunks that stop", OnRequest, says(head + "Transfer-Encoding: chunked\r\n\r\nd\r\n" + good + "\r\n"), late});
    // Each byte re-arms Qt's own guard: only a deadline from the start ends these.
    faults.push_back({"drips its status line", OnRequest,
                      [](QTcpSocket& socket) { drip(socket, head + QByteArray(10'000, 'x'), 20ms); }, late});
    faults.push_back({"drips its body", OnRequest,
                      [](QTcpSocket& socket) {
                          socket.write(head + "Content-Length: 999999\r\n\r\n");
                          drip(socket, good, 20ms);
                      },
                      late});
}

void addStatuses(std::vector<Fault>& faults) {
    using enum Fault::When;
    for (const char* status :
         {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "405 Method Not Allowed",
          "408 Request Timeout", "412 Precondition Failed", "413 Content Too Large", "429 Too Many Requests",
          "500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout",
          "300 Multiple Choices", "304 Not Modified", "599 Whatever"}) {
        const QByteArray text = status;
        const QByteArray more = text.startsWith("401") ? QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n") : "";
        faults.push_back({text, OnRequest, answers(text, text.startsWith("304") ? "" : "<html>", more), answered,
                          text.first(3).toInt()});
    }
    faults.push_back(
        {"401 digest", OnRequest,
         answers("401 Unauthorized", "<html>", "WWW-Authenticate: Digest realm=\"x\", nonce=\"abc\", qop=\"auth\"\r\n"),
         answered, 401});
    faults.push_back({"204", OnRequest, says("HTTP/1.1 204 No Content\r\n\r\n"), answered, 204});
    faults.push_back({"407 from the server itself",
                      OnRequest,
                      answers("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"),
                      {NetError::Proxy}});
    faults.push_back({"101",
                      OnRequest,
                      saysAndCloses("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
                      {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other}});
}

void addLies(std::vector<Fault>& faults) {
    using enum Fault::When;
    faults.push_back({"length too short", OnRequest, says(head + "Content-Length: 5\r\n\r\n" + good), answered, 200});
    faults.push_back({"says keep-alive and closes", OnRequest,
                      saysAndCloses(head + "Connection: keep-alive\r\nContent-Length: 13\r\n\r\n" + good), answered,
                      200, good});
    faults.push_back({"says keep-alive and resets",
                      OnRequest,
                      saysAndResets(head + "Connection: keep-alive\r\nContent-Length: 13\r\n\r\n" + good),
                      {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked}});
    faults.push_back({"says close and stays", OnRequest,
                      says(head + "Connection: close\r\nContent-Length: 13\r\n\r\n" + good), answered, 200, good});
    faults.push_back({"two answers", OnRequest, says(wholeAnswer + wholeAnswer), answered, 200, good});
    // As balancers do with a connection that nobody uses. Over plain http Qt takes it for the next one's answer, which
    // then is as ambiguous as any 408.
    faults.push_back({.name = "answers, then says 408 and closes",
                      .act =
                          [](QTcpSocket& socket) {
                              socket.write(wholeAnswer);
                              QTimer::singleShot(30ms, &socket, [&socket] {
                                  saysAndCloses("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")(socket);
                              });
                          },
                      .errors = answered,
                      .status = 200,
                      .body = good,
                      .overPlain = false,
                      .pause = 2s});
    faults.push_back({"answers before the body was read",
                      OnHead,
                      says(wholeAnswer),
                      {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other}});
    faults.push_back({"answers before the body was read, closes",
                      OnHead,
                      saysAndCloses(wholeAnswer),
                      {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other}});
    // Within TLS whoever answers unasked is the platform itself, and Qt takes it for the answer.
    faults.push_back({.name = "answers unasked",
                      .when = OnConnect,
                      .act = says(wholeAnswer),
                      .errors = {NetError::None, NetError::ConnectionLost, NetError::ResendBlocked, NetError::Other},
                      .overTls = false});
    faults.push_back({"says gzip and is not",
                      OnRequest,
                      answers("200 OK", good, "Content-Encoding: gzip\r\n"),
                      {NetError::None, NetError::Other, NetError::ConnectionLost, NetError::TooLarge}});
    faults.push_back({"unknown encoding",
                      OnRequest,
                      answers("200 OK", good, "Content-Encoding: rot13\r\n"),
                      {NetError::None, NetError::Other}});
}

std::vector<Fault> allFaults() {
    std::vector<Fault> faults;
    addClosings(faults);
    addBabblings(faults);
    addHangings(faults);
    addStatuses(faults);
    addLies(faults);
    return faults;
}

/// Resident memory at its highest since the last call, in MiB; 0 where the system does not tell.
qint64 highWater() {
    QFile status(QStringLiteral("/proc/self/status"));
    qint64 peak = 0;
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                peak = line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    return peak;
}

}  // namespace

Q_DECLARE_METATYPE(Fault)

/// Everything a server, or what stands in its place, can do to one request. Whatever it is: it leaves once at most,
/// what is said about it is true, it ends in time, and the lanes are as good as before.
class FaultsTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void survives_data();
    void survives();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void bombIsCut_data();
    void bombIsCut();

 private:
    HttpRequest post(const RawServer& server, const QByteArray& body, Milliseconds deadline) const;
    HttpResponse send(const HttpRequest& request);

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    std::unique_ptr<Transport> m_transport = lanes(1);  // one for everything: what a fault leaves behind meets the next
};

void FaultsTest::initTestCase() {
    m_certificate = TestCertificate::make(m_folder.path());
    QVERIFY2(!m_certificate.certificate.isNull() && !m_certificate.key.isNull(), "openssl made no certificate");
}

HttpRequest FaultsTest::post(const RawServer& server, const QByteArray& body, Milliseconds deadline) const {
    HttpRequest request;
    request.method = "POST";
    request.url = server.url();
    request.body = body;
    request.contentType = "application/json";
    request.deadline = deadline;
    request.route.caFile = m_certificate.file;
    return request;
}

HttpResponse FaultsTest::send(const HttpRequest& request) {
    QObject context;
    std::vector<HttpResponse> got;
    m_transport->send(request, &context, [&](HttpResponse response) { got.push_back(std::move(response)); });
    if (!QTest::qWaitFor([&] { return !got.empty(); }, static_cast<int>(request.deadline.count()) + 5'000))
        qFatal("no answer at all");
    return got.front();
}

void FaultsTest::survives_data() {
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused");
    for (const Fault& fault : allFaults())
        for (const bool tls : {false, true})
            for (const bool reused : {false, true})
                if ((!reused || fault.when != Fault::When::OnConnect) && (tls ? fault.overTls : fault.overPlain))
                    QTest::addRow("%s, %s, %s connection", fault.name.constData(), tls ? "https" : "http",
                                  reused ? "reused" : "first")
                        << fault << tls << reused;
}

void FaultsTest::survives() {
    QFETCH(Fault, fault);
    QFETCH(bool, tls);
    QFETCH(bool, reused);
    using enum Fault::When;
    // Large enough that its head is there long before its end.
    const QByteArray message = fault.when == OnHead ? QByteArray(8 * 1024 * 1024, 'm') : QByteArray("the message");
    bool isOver = false;
    std::set<QTcpSocket*> answeredEarly;
    // With `reused`, another connection would be answered well: a repeated message would even look successful.
    const auto isDue = [&](int nth) { return !isOver && nth == (reused ? 2 : 1); };
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray& request, int nth) {
            if (fault.when == OnRequest && isDue(nth))
                fault.act(socket);
            else if (!answeredEarly.contains(&socket) || !request.endsWith(message))
                RawServer::answer(socket, request.endsWith("afterwards") ? "afterwards" : good);
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    server.onConnected = [&](QTcpSocket& socket) {
        if (fault.when == OnConnect && !isOver)
            fault.act(socket);
    };
    server.onHead = [&](QTcpSocket& socket, int nth) {
        if (fault.when == OnHead && isDue(nth)) {
            answeredEarly.insert(&socket);
            fault.act(socket);
        }
    };
    if (reused)
        QCOMPARE(send(post(server, "warm up", 10s)).status, 200);
    const int headsBefore = server.heads();
    const Milliseconds deadline = fault.errors == late ? 600ms : fault.deadline;
    QElapsedTimer clock;
    clock.start();
    highWater();
    const qint64 memory = highWater();
    const HttpResponse response = send(post(server, message, deadline));
    QVERIFY2(clock.elapsed() < deadline.count() + 1'500, qPrintable(QString::number(clock.elapsed())));
    const qint64 grown = highWater() - memory;
    QVERIFY2(grown < 96, qPrintable(QStringLiteral("%1 MiB more").arg(grown)));

    QVERIFY2(fault.errors.contains(response.error), qPrintable(QStringLiteral("NetError %1, status %2: %3")
                                                                   .arg(static_cast<int>(response.error))
                                                                   .arg(response.status)
                                                                   .arg(response.detail)));
    if (response.error == NetError::None && fault.status >= 0)
        QCOMPARE(response.status, fault.status);
    if (response.error == NetError::None && !fault.body.isEmpty())
        QCOMPARE(response.body, fault.body);
    QVERIFY(response.body.size() <= maxAnswer);
    QVERIFY2(!response.detail.contains(QLatin1String("SECRET")), qPrintable(response.detail));
    QVERIFY(server.deliveries(message) <= 1);
    QVERIFY2(server.heads() - headsBefore <= 1, qPrintable(QString::number(server.heads() - headsBefore)));
    if (fault.when == OnRequest && fault.errors != late)
        QCOMPARE(server.deliveries(message), 1);
    QVERIFY2(response.bodyTouched || server.heads() == headsBefore, "it left, and was called unsent");

    isOver = true;
    if (fault.pause > 0ms)
        (void)QTest::qWaitFor([&] { return server.open() == 0; }, static_cast<int>(fault.pause.count()));
    HttpResponse after = send(post(server, "afterwards", 10s));
    // It may cross the far side's close, which then is told as it is; the lane must be sound again for the next.
    if (after.error == NetError::ConnectionLost || after.error == NetError::ResendBlocked)
        after = send(post(server, "afterwards", 10s));
    QVERIFY2(after.status == 200, qPrintable(after.detail));
    QCOMPARE(after.body, "afterwards");
    QCOMPARE(server.deliveries("afterwards"), 1);
    QVERIFY(server.deliveries(message) <= 1);
}

void FaultsTest::redirectIsNotFollowed_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("tls");
    for (const char* status :
         {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"})
        for (const bool tls : {false, true})
            QTest::addRow("%.3s, %s", status, tls ? "https" : "http") << QByteArray(status) << tls;
}

void FaultsTest::redirectIsNotFollowed() {
    QFETCH(QByteArray, status);
    QFETCH(bool, tls);
    const QSslCertificate certificate = tls ? m_certificate.certificate : QSslCertificate();
    RawServer elsewhere([](QTcpSocket& socket, const QByteArray&, int) { RawServer::answer(socket, good); },
                        certificate, m_certificate.key);
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray&, int) {
            RawServer::answer(socket, "", status, "Location: " + elsewhere.url().toEncoded() + "\r\n");
        },
        certificate, m_certificate.key);
    const HttpResponse response = send(post(server, "the message", 5s));
    QCOMPARE(response.error, NetError::None);
    QCOMPARE(response.status, status.first(3).toInt());
    QCOMPARE(send(post(server, "the next", 5s)).status, status.first(3).toInt());
    QCOMPARE(server.total(), 2);
    QCOMPARE(elsewhere.connections(), 0);
}

void FaultsTest::bombIsCut_data() {
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bomb");
    QTest::addColumn<bool>("tls");
    for (const bool tls : {false, true}) {
        const char* how = tls ? "https" : "http";
        QTest::addRow("deflate, %s", how) << QByteArray("deflate") << deflateBomb() << tls;
        QTest::addRow("gzip, %s", how) << QByteArray("gzip") << gzipBomb() << tls;
        QTest::addRow("br, %s", how) << QByteArray("br") << brotliBomb() << tls;
        QTest::addRow("zstd, %s", how) << QByteArray("zstd") << zstdBomb() << tls;
    }
}

void FaultsTest::bombIsCut() {
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bomb);
    QFETCH(bool, tls);
    if (bomb.isEmpty())
        QSKIP("the library that would pack it is not here");
    QByteArray accepted;
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray& request, int) {
            accepted = headerOf(request, "Accept-Encoding");
            RawServer::answer(socket, request.endsWith("afterwards") ? good : bomb, "200 OK",
                              request.endsWith("afterwards") ? QByteArray() : "Content-Encoding: " + encoding + "\r\n");
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    highWater();
    const qint64 memory = highWater();
    const HttpResponse response = send(post(server, "the message", 8s));
    const qint64 grown = highWater() - memory;
    if (accepted.contains(encoding))
        QCOMPARE(response.error, NetError::TooLarge);
    else  // what was not asked for is not unpacked either
        QVERIFY(response.error != NetError::None || response.body == bomb);
    QVERIFY(response.bodyTouched);
    QVERIFY2(grown < 96, qPrintable(QStringLiteral("%1 MiB more").arg(grown)));
    QCOMPARE(server.total(), 1);
    QCOMPARE(send(post(server, "afterwards", 5s)).body, good);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
