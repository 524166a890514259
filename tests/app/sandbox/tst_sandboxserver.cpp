#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSslError>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#endif

#include "app/sandbox/calls.h"
#include "sandbox/sandbox.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace Qt::StringLiterals;

namespace {

/// A client that hides nothing: what arrived, and how the connection ended.
class Wire {
 public:
    explicit Wire(const QUrl& base) : m_host(base.host()) { m_socket.connectToHost(base.host(), quint16(base.port())); }

    void ask(const QByteArray& method, const QString& target, const QByteArray& body, const QByteArray& more = {}) {
        m_socket.write(method + ' ' + target.toUtf8() + " HTTP/1.1\r\nHost: " + m_host.toUtf8() +
                       "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body);
    }
    /// The next whole answer's body, or nothing where none comes.
    std::optional<QByteArray> answer() {
        if (!QTest::qWaitFor([this] { return hasAnswer() || isClosed(); }) || !hasAnswer())
            return std::nullopt;
        const qsizetype start = bodyStart();
        m_status = m_arrived.mid(9, 3).toInt();
        const QByteArray body = m_arrived.mid(start, bodyLength());
        m_arrived.remove(0, start + bodyLength());
        return body;
    }
    bool hasAnswer() {
        m_arrived += m_socket.readAll();
        return bodyStart() > 0 && m_arrived.size() >= bodyStart() + bodyLength();
    }
    int status() const { return m_status; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    qsizetype arrived() { return (m_arrived += m_socket.readAll()).size(); }
    QTcpSocket& socket() { return m_socket; }

 private:
    qsizetype bodyStart() const {
        const qsizetype end = m_arrived.indexOf("\r\n\r\n");
        return end < 0 ? 0 : end + 4;
    }
    qsizetype bodyLength() const {
        const qsizetype at = m_arrived.indexOf("Content-Length: ") + 16;
        return m_arrived.mid(at, m_arrived.indexOf('\r', at) - at).toLongLong();
    }

    QString m_host;
    QTcpSocket m_socket;
    QByteArray m_arrived;
    int m_status = 0;
};

std::unique_ptr<Sandbox> startBox(const Options& options = {}) {
    auto box = Sandbox::start(options);
    return box ? std::move(*box) : nullptr;
}

QByteArray withToken(const Sandbox& box) {
    return "Authorization: Bearer " + box.controlToken().reveal() + "\r\n";
}

QByteArray ask(Sandbox& box, const QByteArray& method, const QString& target, const QByteArray& body = {}) {
    Wire wire(box.base());
    wire.ask(method, target, body, target.startsWith(u"/sandbox/") ? withToken(box) : QByteArray());
    return wire.answer().value_or(QByteArray());
}

QString tokenOf(Sandbox& box) {
    const QByteArray answer = ask(box, "POST", u"/cgi-bin/stable_token"_s, tokenBody(u"wx1"_s, u"s3cret"_s));
    return QJsonDocument::fromJson(answer)[u"access_token"].toString();
}

QString sendTarget(const QString& token) {
    return templateSend + u"?access_token="_s + token;
}

QList<QJsonObject> linesOf(const QByteArray& jsonLines) {
    QList<QJsonObject> lines;
    for (const QByteArray& line : jsonLines.split('\n'))
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestSandboxServer : public QObject {
    Q_OBJECT
 private slots:
    void listensOnLoopbackOnly();
    void answersOnOneConnection();
    void takesARequestInPieces();
    void closesWhereAskedTo();
    void refusesChunks();
    void makesTroubleOnTheWire_data();
    void makesTroubleOnTheWire();
#ifdef Q_OS_UNIX
    void tellsAResetFromAnEnd_data();
    void tellsAResetFromAnEnd();
#endif
    void answersLateAndOutOfOrder();
    void carriesManyLateAnswers();
    void writesTheLedgerBeforeTheAnswer();
    void knowsItsOwn_data();
    void knowsItsOwn();
    void isSteeredWithItsTokenOnly_data();
    void isSteeredWithItsTokenOnly();
    void takesNoMoreThanACall();
    void servesItsLedgerAndCalls();
    void changesFaultsOverHttp();
    void refusesWrongFaults_data();
    void refusesWrongFaults();
    void invalidatesTokensBothWays();
    void refusesToStart_data();
    void refusesToStart();
    void refusesATakenPort();
    void servesHttps();
    void endsWhileAnswersAreDue();
};

void TestSandboxServer::listensOnLoopbackOnly() {
    const auto box = startBox();
    QVERIFY(box);
    QCOMPARE(box->base().host(), u"127.0.0.1"_s);
    QCOMPARE(box->base().scheme(), u"http"_s);
    QTcpServer other;
    QVERIFY(!other.listen(QHostAddress::LocalHost, quint16(box->base().port())));
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), quint16(box->base().port())));
}

void TestSandboxServer::answersOnOneConnection() {
    const auto box = startBox();
    Wire wire(box->base());
    const QString target = sendTarget(tokenOf(*box));
    for (int i = 0; i < 3; ++i) {
        wire.ask("POST", target, toBytes(sampleCall(u"oR3dK5tY8nA"_s)));
        const auto answer = wire.answer();
        QVERIFY(answer);
        QCOMPARE(wire.status(), 200);
        QCOMPARE(QJsonDocument::fromJson(*answer)[u"errmsg"].toString(), u"ok"_s);
    }
    QVERIFY(!wire.isClosed());
    QCOMPARE(box->ledger().size(), 3U);
}

void TestSandboxServer::takesARequestInPieces() {
    const auto box = startBox();
    const QString target = sendTarget(tokenOf(*box));
    const QByteArray body = toBytes(sampleCall(u"oR3dK5tY8nA"_s));
    Wire wire(box->base());
    QVERIFY(wire.socket().waitForConnected());
    wire.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray whole = "POST " + target.toUtf8() +
                             " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
                             "\r\n\r\n" + body;
    for (const QByteArray& piece : {whole.left(30), whole.mid(30, whole.size() - 70), whole.right(40)}) {
        QVERIFY(box->ledger().empty());
        wire.socket().write(piece);
        QVERIFY(wire.socket().flush());
        // Whoever is answered afterwards was met after the piece.
        QVERIFY(!ask(*box, "GET", u"/sandbox/calls"_s).isEmpty());
    }
    QVERIFY(wire.answer());
    QCOMPARE(box->ledger().size(), 1U);
    QVERIFY(box->ledger()[0].sent);
}

void TestSandboxServer::closesWhereAskedTo() {
    const auto box = startBox();
    Wire wire(box->base());
    wire.ask("GET", u"/sandbox/calls"_s, {}, withToken(*box) + "Connection: close\r\n");
    QVERIFY(wire.answer());
    QTRY_VERIFY(wire.isClosed());
}

void TestSandboxServer::refusesChunks() {
    const auto box = startBox();
    Wire wire(box->base());
    wire.socket().write("POST " + sendTarget(tokenOf(*box)).toUtf8() +
                        " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    QVERIFY(wire.answer());
    QCOMPARE(wire.status(), 412);
    QVERIFY(box->ledger().empty());
}

void TestSandboxServer::makesTroubleOnTheWire_data() {
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<int>("status");  // 0: no answer
    QTest::addColumn<bool>("closed");
    using enum Trouble;
    QTest::newRow("none") << None << true << 200 << false;
    QTest::newRow("close before") << CloseBefore << false << 0 << true;
    QTest::newRow("close after") << CloseAfter << true << 0 << true;
    QTest::newRow("reset after") << ResetAfter << true << 0 << true;
    QTest::newRow("silent before") << SilentBefore << false << 0 << false;
    QTest::newRow("silent after") << SilentAfter << true << 0 << false;
    QTest::newRow("html") << HtmlError << false << 502 << false;
    QTest::newRow("half json") << HalfJson << true << 200 << false;
    QTest::newRow("code") << Code << false << 200 << false;
}

void TestSandboxServer::makesTroubleOnTheWire() {
    QFETCH(Trouble, trouble);
    QFETCH(bool, taken);
    QFETCH(int, status);
    QFETCH(bool, closed);
    const auto box = startBox();
    const QString target = sendTarget(tokenOf(*box));
    Faults faults;
    faults.rules = {TroubleRule{trouble, 43004, {}, 1, 1}};
    box->setFaults(faults);
    Wire wire(box->base());
    wire.ask("POST", target, toBytes(sampleCall(u"oR3dK5tY8nA"_s, u"c1-1"_s)));
    if (status != 0) {
        const auto answer = wire.answer();
        QVERIFY(answer);
        QCOMPARE(wire.status(), status);
        QCOMPARE(QJsonDocument::fromJson(*answer).isNull(),
                 trouble == Trouble::HtmlError || trouble == Trouble::HalfJson);
    }
    QTRY_COMPARE(box->ledger().size(), 1U);
    QCOMPARE(box->ledger()[0].sent, taken);
    QCOMPARE(box->ledger()[0].trouble, trouble);
    if (closed)
        QTRY_VERIFY(wire.isClosed());
    // Another connection gets its answer: one that stays silent stays silent, not merely late.
    Wire next(box->base());
    next.ask("POST", target, toBytes(sampleCall(u"oR3dK5tY8nA"_s, u"c1-1"_s)));
    QVERIFY(next.answer());
    QCOMPARE(box->ledger()[1].duplicate, taken);
    QCOMPARE(wire.arrived(), 0);
    QCOMPARE(wire.isClosed(), closed);
}

#ifdef Q_OS_UNIX
void TestSandboxServer::tellsAResetFromAnEnd_data() {
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<int>("error");
    QTest::newRow("close") << Trouble::CloseAfter << 0;
    QTest::newRow("reset") << Trouble::ResetAfter << ECONNRESET;
}

/// Qt has one error for both, so the operating system is asked, while no event loop reads before us.
void TestSandboxServer::tellsAResetFromAnEnd() {
    QFETCH(Trouble, trouble);
    QFETCH(int, error);
    const auto box = startBox();
    const QString token = tokenOf(*box);
    Faults faults;
    faults.rules = {TroubleRule{trouble, 0, {}, 1}};
    box->setFaults(faults);
    Wire wire(box->base());
    QVERIFY(wire.socket().waitForConnected());
    wire.ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5tY8nA"_s)));
    QVERIFY(wire.socket().flush());
    pollfd readable{int(wire.socket().socketDescriptor()), POLLIN, 0};
    QCOMPARE(::poll(&readable, 1, 5000), 1);
    char byte = 0;
    const auto got = ::recv(readable.fd, &byte, 1, 0);
    const int met = got < 0 ? errno : 0;
    QVERIFY(got <= 0);
    QCOMPARE(met, error);
}
#endif

void TestSandboxServer::answersLateAndOutOfOrder() {
    const auto box = startBox();
    const QString token = tokenOf(*box);
    Faults faults;
    faults.latency = Milliseconds(1500);
    box->setFaults(faults);
    Wire slow(box->base());
    slow.ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5slow"_s)));
    QTRY_COMPARE(box->ledger().size(), 1U);
    faults.latency = Milliseconds(0);
    box->setFaults(faults);
    Wire quick(box->base());
    quick.ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5quick"_s)));
    QVERIFY(quick.answer());
    QVERIFY(!slow.hasAnswer());
    // Only sends are late.
    QVERIFY(!tokenOf(*box).isEmpty());
    QVERIFY(!slow.hasAnswer());
    QVERIFY(slow.answer());
}

void TestSandboxServer::carriesManyLateAnswers() {
    const auto box = startBox();
    const QString token = tokenOf(*box);
    Faults faults;
    faults.latency = Milliseconds(200);
    box->setFaults(faults);
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 400; ++i) {
        wires.push_back(std::make_unique<Wire>(box->base()));
        wires.back()->ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5_%1"_s.arg(i))));
    }
    const auto answered = [&wires] {
        return std::all_of(wires.begin(), wires.end(), [](const auto& wire) { return wire->hasAnswer(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), 20'000);
    QCOMPARE(box->ledger().size(), 400U);
}

void TestSandboxServer::writesTheLedgerBeforeTheAnswer() {
    QTemporaryDir folder;
    Options options;
    options.ledgerFile = folder.filePath(u"ledger.jsonl"_s);
    const auto box = startBox(options);
    QVERIFY(box);
    const QString token = tokenOf(*box);
    Wire wire(box->base());
    const QStringList openids{u"oR3dK5a"_s, u"oR3dK5b_E43004"_s, u"oR3dK5c_HALF"_s, u"oR3dK5a"_s};
    for (qsizetype i = 0; i < openids.size(); ++i) {
        wire.ask("POST", sendTarget(token), toBytes(sampleCall(openids[i], u"c1-1"_s)));
        const auto answer = wire.answer();
        QVERIFY(answer);
        const auto lines = linesOf(contentOf(options.ledgerFile));
        QCOMPARE(lines.size(), i + 1);
        const LedgerEntry entry = box->ledger().back();
        QCOMPARE(lines.constLast(), (QJsonObject{{u"number"_s, i + 1},
                                                 {u"app_id"_s, u"wx1"_s},
                                                 {u"openid"_s, openids[i]},
                                                 {u"client_msg_id"_s, u"c1-1"_s},
                                                 {u"template_id"_s, sampleTemplateId()},
                                                 {u"errcode"_s, i == 1 ? 43004 : 0},
                                                 {u"sent"_s, i == 0 || i == 2},
                                                 {u"duplicate"_s, i == 3},
                                                 {u"trouble"_s, i == 1   ? u"code"_s
                                                                : i == 2 ? u"half_json"_s
                                                                         : u"none"_s},
                                                 {u"msgid"_s, QString::number(entry.msgid)},
                                                 {u"time"_s, toDateTime(entry.at).toString(Qt::ISODateWithMs)}}));
    }
    QVERIFY(!contentOf(options.ledgerFile).contains(token.toUtf8()));
}

void TestSandboxServer::knowsItsOwn_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const QByteArray target = templateSend.toUtf8();
    const auto row = [&](const QByteArray& host, const QByteArray& more, int status) {
        QTest::addRow("%s %s", host.constData(), more.constData())
            << QByteArray("POST " + target) << QByteArray("Host: " + host + "\r\n" + more) << status;
    };
    for (const char* ours : {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "localhost", "[::1]:PORT"})
        row(ours, {}, 200);
    row("127.0.0.1:1", {}, 200);  // forwarded from there
    for (const char* other : {"evil.example:PORT", "evil.example", "localhost.evil.example:PORT", "127.0.0.1.evil:PORT",
                              "evil.example@127.0.0.1:PORT", "192.168.0.2:PORT", "0.0.0.0:PORT", "a b:PORT"})
        row(other, {}, 403);
    row("127.0.0.1:PORT", "Origin: http://127.0.0.1:PORT\r\n", 200);
    for (const char* other : {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1",
                              "http://localhost:PORT", "file://"})
        row("127.0.0.1:PORT", QByteArray("Origin: ") + other + "\r\n", 403);
    QTest::newRow("evil target") << QByteArray("POST http://evil.example" + target)
                                 << QByteArray("Host: 127.0.0.1:PORT\r\n") << 403;
}

void TestSandboxServer::knowsItsOwn() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    const auto box = startBox();
    headers.replace("PORT", QByteArray::number(box->base().port()));
    Wire wire(box->base());
    wire.socket().write(line + " HTTP/1.1\r\n" + headers + "Content-Length: 0\r\n\r\n");
    QVERIFY(wire.answer());
    QCOMPARE(wire.status(), status);
    QCOMPARE(box->calls().size(), status == 200 ? 1U : 0U);
}

void TestSandboxServer::isSteeredWithItsTokenOnly_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("read faults") << QByteArray("GET") << u"/sandbox/faults"_s << 200;
    QTest::newRow("set faults") << QByteArray("PUT") << u"/sandbox/faults"_s << 200;
    QTest::newRow("by another spelling") << QByteArray("PUT") << u"/%73andbox/faults"_s << 200;
    QTest::newRow("tokens") << QByteArray("POST") << u"/sandbox/invalidate-tokens"_s << 200;
    QTest::newRow("ledger") << QByteArray("GET") << u"/sandbox/ledger"_s << 200;
    QTest::newRow("calls") << QByteArray("GET") << u"/sandbox/calls"_s << 200;
    QTest::newRow("nothing") << QByteArray("GET") << u"/sandbox/"_s << 404;
}

void TestSandboxServer::isSteeredWithItsTokenOnly() {
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    const auto box = startBox();
    const auto another = startBox();
    const QString platformToken = tokenOf(*box);
    const QByteArray token = box->controlToken().reveal();
    QVERIFY(token.size() >= 43);
    for (const QByteArray& wrong :
         {QByteArray(), QByteArray("Authorization: Bearer\r\n"), QByteArray("Authorization: " + token + "\r\n"),
          QByteArray("Authorization: Basic " + token + "\r\n"),
          QByteArray("Authorization: Bearer " + token.chopped(1) + "\r\n"),
          QByteArray("Authorization: Bearer " + token + "a\r\n"), withToken(*another),
          QByteArray("Authorization: Bearer " + platformToken.toUtf8() + "\r\n")}) {
        Wire wire(box->base());
        wire.ask(method, path, R"({"latency_ms":5})", wrong);
        const auto answer = wire.answer();
        QVERIFY(answer);
        QCOMPARE(wire.status(), 401);
        QVERIFY(!answer->contains(token));
    }
    QCOMPARE(box->faults().latency, Milliseconds(0));
    QCOMPARE(tokenOf(*box), platformToken);
    Wire wire(box->base());
    wire.ask(method, path, R"({"latency_ms":5})", withToken(*box));
    QVERIFY(wire.answer());
    QCOMPARE(wire.status(), status);
}

void TestSandboxServer::takesNoMoreThanACall() {
    const auto box = startBox();
    Wire wire(box->base());
    wire.socket().write("POST " + sendTarget(tokenOf(*box)).toUtf8() +
                        " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 314572800\r\n\r\n");
    QVERIFY(wire.answer());
    QCOMPARE(wire.status(), 413);
    QTRY_VERIFY(wire.isClosed());
    QVERIFY(box->ledger().empty());
}

void TestSandboxServer::servesItsLedgerAndCalls() {
    const auto box = startBox();
    const QString token = tokenOf(*box);
    for (int i = 0; i < 3; ++i)
        ask(*box, "POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5_%1"_s.arg(i))));
    QCOMPARE(linesOf(ask(*box, "GET", u"/sandbox/ledger"_s)).size(), 3);
    const auto rest = linesOf(ask(*box, "GET", u"/sandbox/ledger?after=2"_s));
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest[0][u"openid"].toString(), u"oR3dK5_2"_s);
    const QJsonObject calls = QJsonDocument::fromJson(ask(*box, "GET", u"/sandbox/calls"_s)).object();
    QCOMPARE(calls, (QJsonObject{{u"/cgi-bin/stable_token"_s, 1}, {templateSend, 3}}));
    QCOMPARE(box->calls().at(templateSend), 3);
}

void TestSandboxServer::changesFaultsOverHttp() {
    const auto box = startBox();
    const QByteArray asPut =
        R"({"latency_ms":5,"per_second":9,"daily_quota":7,"refused_address":"1.2.3.4",)"
        R"("ban_templates":true,"no_notices":true,"no_followers":true,"followers":7,"follower_page":3,)"
        R"("follower_calls":-1,"rules":[{"trouble":"code","code":-1,"every":10,"times":2},)"
        R"({"trouble":"silent_after","openid":"oX"}]})";
    const QByteArray answer = ask(*box, "PUT", u"/sandbox/faults"_s, asPut);
    QCOMPARE(ask(*box, "GET", u"/sandbox/faults"_s), answer);
    const Faults faults = box->faults();
    QCOMPARE(faults.latency, Milliseconds(5));
    QCOMPARE(faults.perSecond, 9);
    QCOMPARE(faults.dailyQuota, 7);
    QCOMPARE(faults.refusedAddress, u"1.2.3.4"_s);
    QVERIFY(faults.banTemplates);
    QVERIFY(faults.noNotices);
    QVERIFY(faults.noFollowers);
    QCOMPARE(faults.followers, 7);
    QCOMPARE(faults.followerPage, 3);
    QCOMPARE(faults.followerCalls, -1);
    QCOMPARE(faults.rules.size(), 2U);
    QCOMPARE(faults.rules[0].trouble, Trouble::Code);
    QCOMPARE(faults.rules[0].code, -1);
    QCOMPARE(faults.rules[0].every, 10);
    QCOMPARE(faults.rules[0].times, 2);
    QCOMPARE(faults.rules[1].trouble, Trouble::SilentAfter);
    QCOMPARE(faults.rules[1].openid, u"oX"_s);
    QCOMPARE(faults.rules[1].times, -1);
    QVERIFY(tokenOf(*box).isEmpty());

    ask(*box, "PUT", u"/sandbox/faults"_s, R"({"refused_address":""})");
    QVERIFY(box->faults().refusedAddress.isEmpty());
    QCOMPARE(box->faults().latency, Milliseconds(5));
    QVERIFY(!tokenOf(*box).isEmpty());
}

void TestSandboxServer::refusesWrongFaults_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("no JSON") << QByteArray("latency=5") << QString();
    QTest::newRow("unknown field") << QByteArray(R"({"latency":5})") << u"latency"_s;
    QTest::newRow("a string for a number") << QByteArray(R"({"latency_ms":"5"})") << u"latency_ms"_s;
    QTest::newRow("negative") << QByteArray(R"({"per_second":-1})") << u"per_second"_s;
    QTest::newRow("an empty page") << QByteArray(R"({"follower_page":0})") << u"follower_page"_s;
    QTest::newRow("too large") << QByteArray(R"({"per_second":1e30})") << u"per_second"_s;
    QTest::newRow("rules no list") << QByteArray(R"({"rules":{}})") << u"rules"_s;
    QTest::newRow("trouble") << QByteArray(R"({"rules":[{"trouble":"x","every":1}]})") << u"rules.trouble"_s;
    QTest::newRow("for nobody") << QByteArray(R"({"rules":[{"trouble":"html_error"}]})") << u"rules"_s;
    QTest::newRow("no code") << QByteArray(R"({"rules":[{"trouble":"code","every":1}]})") << u"rules.code"_s;
}

void TestSandboxServer::refusesWrongFaults() {
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const auto box = startBox();
    const QByteArray before = ask(*box, "GET", u"/sandbox/faults"_s);
    Wire wire(box->base());
    wire.ask("PUT", u"/sandbox/faults"_s, body, withToken(*box));
    const auto answer = wire.answer();
    QVERIFY(answer);
    QCOMPARE(wire.status(), 400);
    QCOMPARE(QJsonDocument::fromJson(*answer)[u"field"].toString(), field);
    QCOMPARE(ask(*box, "GET", u"/sandbox/faults"_s), before);
}

void TestSandboxServer::invalidatesTokensBothWays() {
    const auto box = startBox();
    const auto codeWith = [&box](const QString& token) {
        return QJsonDocument::fromJson(ask(*box, "GET", u"/cgi-bin/tags/get?access_token="_s + token))[u"errcode"]
            .toInt();
    };
    QString token = tokenOf(*box);
    QCOMPARE(codeWith(token), 0);
    box->invalidateTokens();
    QCOMPARE(codeWith(token), 40001);
    token = tokenOf(*box);
    QCOMPARE(codeWith(token), 0);
    ask(*box, "POST", u"/sandbox/invalidate-tokens"_s);
    QCOMPARE(codeWith(token), 40001);
}

void TestSandboxServer::refusesToStart_data() {
    QTest::addColumn<QString>("ledger");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ledger") << u"/nowhere/at/all/ledger"_s << QString() << ErrorKind::FileNotWritable;
    QTest::newRow("certificate") << QString() << u"/nowhere/at/all/cert.pem"_s << ErrorKind::FileUnreadable;
    QTest::newRow("not PEM") << QString() << QStringLiteral(__FILE__) << ErrorKind::FileUnreadable;
}

void TestSandboxServer::refusesToStart() {
    QFETCH(QString, ledger);
    QFETCH(QString, certificate);
    QFETCH(ErrorKind, kind);
    Options options;
    options.ledgerFile = ledger;
    options.certificateFile = certificate;
    options.keyFile = certificate;
    const auto box = Sandbox::start(options);
    QVERIFY(!box);
    QCOMPARE(box.error().kind, kind);
    QCOMPARE(box.error().subject, ledger + certificate);
}

void TestSandboxServer::refusesATakenPort() {
    const auto box = startBox();
    Options options;
    options.port = quint16(box->base().port());
    const auto other = Sandbox::start(options);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Unreachable);
}

void TestSandboxServer::servesHttps() {
    QTemporaryDir folder;
    Options options;
    options.certificateFile = folder.filePath(u"cert.pem"_s);
    options.keyFile = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s,
                                 u"-keyout"_s, options.keyFile, u"-out"_s, options.certificateFile});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        QSKIP("needs openssl to make a certificate");
    const auto box = startBox(options);
    QVERIFY(box);
    QCOMPARE(box->base().scheme(), u"https"_s);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(box->base().host(), quint16(box->base().port()));
    QVERIFY(socket.waitForEncrypted());
    socket.write("GET /sandbox/calls HTTP/1.1\r\nHost: localhost\r\n" + withToken(*box) + "\r\n");
    QByteArray arrived;
    QTRY_VERIFY((arrived += socket.readAll()).endsWith("{}\n"));
}

void TestSandboxServer::endsWhileAnswersAreDue() {
    auto box = startBox();
    const QString token = tokenOf(*box);
    Faults faults;
    faults.latency = std::chrono::minutes(10);
    box->setFaults(faults);
    Wire wire(box->base());
    wire.ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5_SILENT"_s)));
    wire.ask("POST", sendTarget(token), toBytes(sampleCall(u"oR3dK5a"_s)));
    QTRY_COMPARE(box->ledger().size(), 2U);
    QElapsedTimer took;
    took.start();
    box.reset();
    QVERIFY(took.elapsed() < 5000);
    QTRY_VERIFY(wire.isClosed());
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
