#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <thread>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include "app/http/client.h"
#include "support/authority.h"
#include "support/footprint.h"

using namespace hongyan;
using namespace hongyan::http;

/// What a client may cost: time, memory, places; and how a server ends.
class ServerLimitsTest : public QObject {
    Q_OBJECT
 private slots:
    void waitsForNobody_data();
    void waitsForNobody();
    void isNotKeptBusyByDrops_data();
    void isNotKeptBusyByDrops();
    void answersForAHandlerThatDoesNot();
    void leavesWhoDoesNotRead();
    void leavesPatienceToTheHandler();
    void hasSoManyPlaces();
    void readsSoFarAhead();
    void holdsSoMuch();
    void staysSmallWhileMuchIsPushed_data();
    void staysSmallWhileMuchIsPushed();
    void lastsAStorm();
    void ends_data();
    void ends();
    void speaksTls();
    void waitsForNoHandshake();

 private:
    static Limits patient() {
        Limits limits;
        limits.greetedWithin = limits.idleWithin = limits.quietWithin = limits.arrivedWithin = limits.answeredWithin =
            limits.sentWithin = limits.goneWithin = Milliseconds(60'000);
        return limits;
    }
};

void ServerLimitsTest::waitsForNobody_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Milliseconds>("idle");
    QTest::addColumn<Milliseconds>("quiet");
    QTest::addColumn<int>("status");  // 0: closed without a word
    const Milliseconds soon(60), never(60'000);
    QTest::newRow("nothing at all") << QByteArray() << soon << never << 0;
    QTest::newRow("part of a line") << QByteArray("GET /") << never << soon << 408;
    QTest::newRow("part of the headers") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX:") << never << soon << 408;
    QTest::newRow("part of the body") << post("/", "abc").chopped(1) << never << soon << 408;
    QTest::newRow("part of a chunk") << QByteArray(
                                            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
                                     << never << soon << 408;
    QTest::newRow("a body that was asked for")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n") << never
        << soon << 408;
    QTest::newRow("nothing more") << ask("/") << soon << never << 200;
    QTest::newRow("half of the next") << ask("/") + "GET" << never << soon << 200;
}

void ServerLimitsTest::waitsForNobody() {
    QFETCH(QByteArray, wire);
    QFETCH(Milliseconds, idle);
    QFETCH(Milliseconds, quiet);
    QFETCH(int, status);
    Limits limits = patient();
    limits.idleWithin = idle;
    limits.quietWithin = quiet;
    const House house(limits);
    Client client(*house.server);
    client.say(wire);
    QVERIFY(client.seesTheEnd());
    const QByteArray heard = client.heard().replace("HTTP/1.1 100 Continue\r\n\r\n", "");
    QCOMPARE(heard.mid(9, 3).toInt(), status);
    QCOMPARE(heard.contains("408 Request Timeout"), quiet < idle);
}

void ServerLimitsTest::isNotKeptBusyByDrops_data() {
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n");
}

/// Slow loris: a byte now and then keeps every clock but the last one from running out.
void ServerLimitsTest::isNotKeptBusyByDrops() {
    QFETCH(QByteArray, start);
    Limits limits = patient();
    limits.arrivedWithin = Milliseconds(200);
    const House house(limits);
    Client client(*house.server);
    client.say(start);
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&client] { client.say("a"); });
    drip.start(5);
    QVERIFY(client.seesTheEnd());
    QCOMPARE(client.status(), 408);
}

void ServerLimitsTest::answersForAHandlerThatDoesNot() {
    Limits limits = patient();
    limits.answeredWithin = Milliseconds(50);
    const House house(limits);
    Client client(*house.server);
    client.say(ask("/later") + ask("/"));
    QVERIFY(client.hears("200 OK"));
    QCOMPARE(client.status(), 503);
    for (const Responder& responder : house.open())
        responder.answer({.body = "too late"});
    client.say(ask("/"));
    QVERIFY(client.hears("200 OK", 2));
    QVERIFY(!client.heard().contains("too late"));
}

void ServerLimitsTest::leavesWhoDoesNotRead() {
    Limits limits = patient();
    limits.quietWithin = Milliseconds(100);
    limits.connections = 1;
    const House house(limits, [](const Request&, const Responder& responder) {
        responder.answer({.body = QByteArray(64 << 20, 'a')});
    });
    Client client(*house.server);
    client.socket().setReadBufferSize(1);
    client.say(ask("/"));
    QTRY_COMPARE(house.asked().size(), 1U);
    QTRY_VERIFY(([&house] {
        Client next(*house.server);
        next.socket().setReadBufferSize(1);
        next.say(ask("/next"));
        return QTest::qWaitFor([&] { return house.asked().size() == 2; }, 200);
    })());
}

/// What it takes on purpose is nobody's delay.
void ServerLimitsTest::leavesPatienceToTheHandler() {
    Limits limits = patient();
    limits.idleWithin = limits.quietWithin = limits.arrivedWithin = limits.answeredWithin = Milliseconds(40);
    const House house(limits, [](const Request&, const Responder& responder) {
        responder.answer({.body = "at last"}, Milliseconds(400));
    });
    Client client(*house.server);
    client.say(ask("/"));
    QVERIFY(client.hears("at last"));
}

void ServerLimitsTest::hasSoManyPlaces() {
    Limits limits = patient();
    limits.connections = 3;
    const House house(limits);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(*house.server));
        clients.back()->say(ask("/"));
        QVERIFY(clients.back()->hears("200 OK"));
    }
    Client late(*house.server);
    QVERIFY(late.seesTheEnd());
    QCOMPARE(late.status(), 503);
    clients.pop_back();
    // Asked until it is taken, and not again: the one just closed may still have the place.
    bool isTaken = false;
    const auto isTakenNow = [&] {
        if (isTaken)
            return true;
        Client next(*house.server);
        next.say(ask("/"));
        isTaken = next.hears("HTTP/1.1 ") && next.status() == 200;
        return isTaken;
    };
    QTRY_VERIFY(isTakenNow());
    clients.front()->say(ask("/"));
    QVERIFY(clients.front()->hears("200 OK", 2));
}

void ServerLimitsTest::readsSoFarAhead() {
    Limits limits = patient();
    limits.pipelined = 4;
    const House house(limits);
    Client client(*house.server);
    client.say(ask("/later").repeated(20) + ask("/last"));
    QTRY_COMPARE(house.open().size(), 4U);
    Client other(*house.server);
    other.say(ask("/"));
    QVERIFY(other.hears("200 OK"));
    QCOMPARE(house.open().size(), 4U);
    for (std::size_t i = 0; i < 20; ++i) {
        QTRY_VERIFY(house.open().size() > i);
        house.open()[i].answer({.body = "late"});
    }
    QVERIFY(client.hears("/last"));
    QCOMPARE(client.heard().count("200 OK"), 21);
}

void ServerLimitsTest::holdsSoMuch() {
    Limits limits = patient();
    limits.heldBytes = 250'000;
    House house(limits);
    const QByteArray body(100'000, 'a');
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(std::make_unique<Client>(*house.server));
        clients.back()->say(post("/later", body));
    }
    QTRY_COMPARE(house.open().size(), 2U);
    Client third(*house.server);
    third.say(post("/later", body));
    QVERIFY(third.seesTheEnd());
    QCOMPARE(third.status(), 503);
    // An answer, and a client that goes, make room.
    house.open()[0].answer({});
    clients.pop_back();
    for (int i = 0; i < 2; ++i)
        QTRY_VERIFY(([&] {
            clients.push_back(std::make_unique<Client>(*house.server));
            clients.back()->say(post("/", body));
            return clients.back()->hears("HTTP/1.1 ") && clients.back()->status() == 200;
        })());
}

void ServerLimitsTest::staysSmallWhileMuchIsPushed_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 314572800\r\n\r\n");
    QTest::newRow("in chunks") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n12c00000\r\n");
    QTest::newRow("as a head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    QTest::newRow("as no HTTP at all") << QByteArray();
}

/// By a client that goes on whatever it is told, which Qt's would not.
void ServerLimitsTest::staysSmallWhileMuchIsPushed() {
#ifdef Q_OS_UNIX
    QFETCH(QByteArray, head);
    const House house(patient());
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(house.server->port());
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(client, reinterpret_cast<const sockaddr*>(&to), sizeof(to)), 0);
    const QByteArray piece(256 << 10, 'a');
    const double before = mostResidentMb();
    qint64 pushed = ::send(client, head.constData(), std::size_t(head.size()), MSG_NOSIGNAL);
    for (qint64 sent = 1; sent > 0 && pushed < 300 << 20; pushed += sent)
        sent = ::send(client, piece.constData(), std::size_t(piece.size()), MSG_NOSIGNAL);
    QVERIFY(pushed >= 300 << 20);
    QByteArray heard(100, '\0');
    QVERIFY(::recv(client, heard.data(), std::size_t(heard.size()), 0) > 0);
    ::close(client);
    QVERIFY(heard.startsWith("HTTP/1.1 4"));
    QVERIFY(house.asked().empty());
    if (before >= 0)
        QVERIFY2(mostResidentMb() - before < 10, QByteArray::number(mostResidentMb() - before).constData());
#endif
}

void ServerLimitsTest::lastsAStorm() {
    const House house;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 300; ++i) {
        clients.push_back(std::make_unique<Client>(*house.server));
        clients.back()->say(ask("/").repeated(5));
    }
    for (std::size_t i = 0; i < clients.size(); i += 3)
        clients[i].reset();  // in the midst of it
    for (const auto& client : clients)
        if (client)
            QVERIFY(client->hears("200 OK", 5));
}

void ServerLimitsTest::ends_data() {
    QTest::addColumn<Milliseconds>("within");
    QTest::addColumn<bool>("answered");
    QTest::newRow("at once") << Milliseconds(0) << false;
    QTest::newRow("too soon") << Milliseconds(50) << false;
    QTest::newRow("in good time") << Milliseconds(30'000) << true;
}

void ServerLimitsTest::ends() {
    QFETCH(Milliseconds, within);
    QFETCH(bool, answered);
    const House house(patient(), [answered](const Request& request, const Responder& responder) {
        if (request.path == "/silent")
            responder.staySilent();
        else
            responder.answer({.body = "answered"}, Milliseconds(answered ? 200 : 600'000));
    });
    Client idle(*house.server), waits(*house.server), half(*house.server), silent(*house.server);
    silent.say(ask("/silent"));
    half.say("GET");
    waits.say(ask("/a") + ask("/b"));
    QTRY_COMPARE(house.asked().size(), 3U);
    QVERIFY(idle.socket().waitForConnected());
    // close() waits for a thread that waits for these clients, which only this thread can close.
    bool ended = false;
    std::thread closing([&] { ended = house.server->close(within); });
    const bool allClosed =
        QTest::qWaitFor([&] { return idle.isClosed() && waits.isClosed() && half.isClosed() && silent.isClosed(); });
    closing.join();
    QVERIFY(allClosed);
    QCOMPARE(ended, answered);
    QCOMPARE(waits.heard().count("answered"), answered ? 2 : 0);
    QVERIFY(!answered || waits.heard().contains("Connection: close"));
    Client late(*house.server);
    QVERIFY(late.seesTheEnd());
}

namespace {

Place encrypted(const QTemporaryDir& folder) {
    const test::Authority authority(folder.path());
    const auto issued = authority.issue(QStringLiteral("server"), QStringLiteral("IP:127.0.0.1"));
    const auto contentOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return {.certificate = contentOf(issued.certificateFile), .key = contentOf(issued.keyFile)};
}

}  // namespace

void ServerLimitsTest::speaksTls() {
    const QTemporaryDir folder;
    const Place place = encrypted(folder);
    if (place.key.isEmpty())
        QSKIP("needs openssl to make a certificate");
    const House house({}, {}, place);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), house.server->port());
    socket.write(post("/whole", QByteArray(500'000, 'a')));
    QByteArray heard;
    QTRY_VERIFY((heard += socket.readAll()).endsWith("/whole"));
    QCOMPARE(house.asked()[0].body.size(), 500'000);
    // A refusal is heard, whatever else is on its way, and the end is no fault.
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n" + QByteArray(900'000, 'a'));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY((heard += socket.readAll()).contains("413"));
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
}

void ServerLimitsTest::waitsForNoHandshake() {
    const QTemporaryDir folder;
    const Place place = encrypted(folder);
    if (place.key.isEmpty())
        QSKIP("needs openssl to make a certificate");
    Limits limits = patient();
    limits.greetedWithin = Milliseconds(60);
    const House house(limits, {}, place);
    Client silent(*house.server), plain(*house.server);
    plain.say(ask("/"));
    QVERIFY(silent.seesTheEnd());
    QVERIFY(plain.seesTheEnd());
    QVERIFY(house.asked().empty());
}

QTEST_GUILESS_MAIN(ServerLimitsTest)
#include "tst_serverlimits.moc"
