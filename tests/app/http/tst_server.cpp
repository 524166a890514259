#include <cerrno>
#include <thread>

#include "app/http/client.h"

#ifdef Q_OS_UNIX
#include <poll.h>
#include <sys/socket.h>
#endif

using namespace hongyan;
using namespace hongyan::http;

/// What is read out of the bytes, and what leaves for it.
class ServerTest : public QObject {
    Q_OBJECT
 private slots:
    void reads_data();
    void reads();
    void readsAByteAtATime();
    void refuses_data();
    void refuses();
    void keepsOrEnds_data();
    void keepsOrEnds();
    void saysNoBodyWhereThereIsNone_data();
    void saysNoBodyWhereThereIsNone();
    void letsNoHeaderBreakOut();
    void asksForTheBodyThatWaits();
    void answersInOrder();
    void answersLate();
    void endsAsTold_data();
    void endsAsTold();
    void resetsForReal();
    void staysSilentUntilTheClientGoes();
    void saysSoWhenNobodyAnswers();
    void takesOneWordOnly();
    void outlivesItsConnectionAndServer();
    void saysWhereItCannotListen_data();
    void saysWhereItCannotListen();
};

void ServerTest::reads_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArrayList>("read");  // method, target, path, query, host, body
    const auto row = [](const char* name, const QByteArray& wire, const QByteArrayList& read) {
        QTest::newRow(name) << wire << read;
    };
    row("plain", ask("/a?b=c%20d&e"), {"GET", "/a?b=c%20d&e", "/a", "b=c%20d&e", "a", ""});
    row("path as sent", ask("/%41/../b//"), {"GET", "/%41/../b//", "/%41/../b//", "", "a", ""});
    row("two question marks", ask("/a?b?c"), {"GET", "/a?b?c", "/a", "b?c", "a", ""});
    row("body", post("/p", QByteArray("x\0\r\n\r\ny", 7)),
        {"POST", "/p", "/p", "", "a", QByteArray("x\0\r\n\r\ny", 7)});
    row("absolute", "GET http://b:81/p?q HTTP/1.1\r\nHost: a\r\n\r\n",
        {"GET", "http://b:81/p?q", "/p", "q", "b:81", ""});
    row("absolute without path", "GET HTTP://b?q HTTP/1.1\r\nHost: a\r\n\r\n",
        {"GET", "HTTP://b?q", "/", "q", "b", ""});
    row("all of it", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", {"OPTIONS", "*", "*", "", "a", ""});
    row("a verb of its own", "BREW /p HTTP/1.1\r\nHost: a\r\n\r\n", {"BREW", "/p", "/p", "", "a", ""});
    row("older", "GET /p HTTP/1.0\r\n\r\n", {"GET", "/p", "/p", "", "", ""});
    row("chunks",
        "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nab\r\n1\r\nc\r\n0\r\nT: t\r\n\r\n",
        {"POST", "/p", "/p", "", "a", "abc"});
    row("length twice, the same", "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        {"POST", "/p", "/p", "", "a", "x"});
}

void ServerTest::reads() {
    QFETCH(QByteArray, wire);
    QFETCH(QByteArrayList, read);
    const House house;
    Client client(*house.server);
    client.say(wire);
    QVERIFY(client.hears("200 OK"));
    const Request asked = house.asked().at(0);
    QCOMPARE(QByteArrayList({asked.method, asked.target, asked.path, asked.query, asked.host, asked.body}), read);
    QCOMPARE(asked.isChunked, wire.contains("chunked"));
    QCOMPARE(asked.peer, QStringLiteral("127.0.0.1"));
    QCOMPARE(asked.header("hOsT"), wire.contains("Host") ? QByteArray("a") : QByteArray());
    QVERIFY(asked.arrivedAt != Timestamp());
}

void ServerTest::readsAByteAtATime() {
    const House house;
    Client client(*house.server);
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QVERIFY(client.socket().waitForConnected());
    for (const char byte : post("/slowly", "body") + ask("/next")) {
        client.say(QByteArray(1, byte));
        client.socket().flush();
    }
    QVERIFY(client.hears("200 OK", 2));
    QCOMPARE(house.asked().at(0).body, QByteArray("body"));
    QCOMPARE(house.asked().at(1).path, QByteArray("/next"));
}

void ServerTest::refuses_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray& headers, const QByteArray& body = "0\r\n\r\n") {
        return QByteArray("POST /p HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body);
    };
    const auto row = [](const char* name, const QByteArray& wire, int status) {
        QTest::newRow(name) << wire << status;
    };
    row("length, then chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
    row("chunks, then length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
    row("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
    row("two lengths in one", post("Content-Length: 5, 6\r\n"), 400);
    row("negative", post("Content-Length: -5\r\n"), 400);
    row("signed", post("Content-Length: +5\r\n"), 400);
    row("beyond 64 bits", post("Content-Length: 99999999999999999999999\r\n"), 400);
    row("an encoding of its own", post("Transfer-Encoding: gzip\r\n"), 501);
    row("chunks inside", post("Transfer-Encoding: chunked, gzip\r\n"), 501);
    row("like chunks", post("Transfer-Encoding: xchunked\r\n"), 501);
    row("old and chunked", "POST /p HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("a chunk's size is none", post("Transfer-Encoding: chunked\r\n", "zz\r\n"), 400);
    row("a chunk beyond 64 bits", post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", ask("/", "Host: b\r\n"), 400);
    row("NUL in a value", ask("/", QByteArray("X: a\0b\r\n", 8)), 400);
    row("ESC in a value", ask("/", "X: \x1b[31m\r\n"), 400);
    row("NUL in the target", ask(QByteArray("/\0", 2)), 400);
    row("a blank in a name", ask("/", "X : a\r\n"), 400);
    row("bare CR", ask("/", "X: a\rY: b\r\n"), 400);
    row("bare LF", "GET / HTTP/1.1\r\nHost: a\n\n", 400);
    row("no path", ask("p"), 400);
    row("a scheme of its own", ask("file:///etc/passwd"), 400);
    row("nobody's", ask("http:///p"), 400);
    row("a tunnel", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    row("version none", "GET /\r\n\r\n", 400);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400);
    row("a line without end", "GET /" + QByteArray(40'000, 'a'), 431);
    row("a header too long", ask("/", "X: " + QByteArray(40'000, 'a') + "\r\n"), 431);
    row("headers too many", ask("/", QByteArray("X: a\r\n").repeated(3'000)), 431);
    row("a trailer too long", post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + QByteArray(40'000, 'a')), 431);
    row("a chunk's words too long", post("Transfer-Encoding: chunked\r\n", "1;" + QByteArray(90'000, 'a')), 431);
    row("too large", post("Content-Length: 1048577\r\n", {}), 413);
    row("too large in chunks", post("Transfer-Encoding: chunked\r\n", "100001\r\n"), 413);
    row("expects what is not", post("Content-Length: 5\r\nExpect: money\r\n", {}), 417);
}

void ServerTest::refuses() {
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    const House house;
    Client client(*house.server);
    client.say(wire);
    QVERIFY(client.seesTheEnd());
    QCOMPARE(client.status(), status);
    QCOMPARE(client.heard().count("HTTP/1.1 "), 1);
    QVERIFY(client.heard().contains("Connection: close\r\n"));
    QVERIFY(house.asked().empty());
}

void ServerTest::keepsOrEnds_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << ask("/") << true;
    QTest::newRow("1.1, close") << ask("/", "Connection: Close\r\n") << false;
    QTest::newRow("1.1, close among others") << ask("/", "Connection: x, close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0, keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void ServerTest::keepsOrEnds() {
    QFETCH(QByteArray, wire);
    QFETCH(bool, kept);
    const House house;
    Client client(*house.server);
    client.say(wire + wire);
    if (kept) {
        QVERIFY(client.hears("200 OK", 2));
        QVERIFY(client.heard().contains("Connection: keep-alive\r\n"));
        QVERIFY(!client.isClosed());
    } else {
        QVERIFY(client.seesTheEnd());
        QCOMPARE(client.heard().count("200 OK"), 1);
        QCOMPARE(house.asked().size(), 1U);
    }
}

void ServerTest::saysNoBodyWhereThereIsNone_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200
                          << QByteArray("Content-Length: 4\r\nConnection: keep-alive\r\n\r\n");
    QTest::newRow("204") << QByteArray("GET") << 204 << QByteArray("No Content\r\nConnection: keep-alive\r\n\r\n");
    QTest::newRow("304") << QByteArray("GET") << 304 << QByteArray("Not Modified\r\nConnection: keep-alive\r\n\r\n");
    QTest::newRow("404") << QByteArray("GET") << 404 << QByteArray("\r\n\r\nbody");
}

void ServerTest::saysNoBodyWhereThereIsNone() {
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, ending);
    const House house({}, [status](const Request& request, const Responder& responder) {
        responder.answer({.status = request.path == "/last" ? 299 : status, .body = "body"});
    });
    Client client(*house.server);
    client.say(method + " / HTTP/1.1\r\nHost: a\r\n\r\n" + ask("/last"));
    QVERIFY(client.hears("HTTP/1.1 299"));
    QVERIFY(client.heard().left(client.heard().indexOf("HTTP/1.1 299")).endsWith(ending));
}

void ServerTest::letsNoHeaderBreakOut() {
    const House house({}, [](const Request&, const Responder& responder) {
        responder.answer({.contentType = "a\r\nX: 1", .headers = {{"Good", "b"}, {"Bad", "c\r\n\r\nX: 2"}}});
    });
    Client client(*house.server);
    client.say(ask("/"));
    QVERIFY(client.hears("\r\n\r\n"));
    QVERIFY(client.heard().contains("Good: b\r\n"));
    QVERIFY(!client.heard().contains("X: "));
}

void ServerTest::asksForTheBodyThatWaits() {
    const House house;
    Client client(*house.server);
    const QByteArray head = "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n";
    client.say(ask("/first") + head);
    QVERIFY(client.hears("100 Continue\r\n\r\n"));
    QVERIFY(client.heard().indexOf("/first") < client.heard().indexOf("100 Continue"));
    client.say("abc");
    QVERIFY(client.hears("200 OK", 2));
    QCOMPARE(house.asked().at(1).body, QByteArray("abc"));
    client.say(head + "abc");  // did not wait
    QVERIFY(client.hears("200 OK", 3));
    QCOMPARE(client.heard().count("100 Continue"), 1);
}

void ServerTest::answersInOrder() {
    const House house;
    Client client(*house.server);
    client.say(ask("/later1") + ask("/2") + ask("/later3") + ask("/4"));
    QTRY_COMPARE(house.asked().size(), 4U);
    QVERIFY(client.heard().isEmpty());
    const auto open = house.open();
    std::thread other([open] {
        open[1].answer({.body = "third"});
        open[0].answer({.body = "first"});
    });
    other.join();
    QVERIFY(client.hears("/4"));
    const QByteArray heard = client.heard();
    QVERIFY(heard.indexOf("first") < heard.indexOf("/2") && heard.indexOf("/2") < heard.indexOf("third"));
    QVERIFY(heard.indexOf("third") < heard.indexOf("/4"));
}

void ServerTest::answersLate() {
    const House house({}, [](const Request& request, const Responder& responder) {
        responder.answer({.body = request.path}, Milliseconds(request.path == "/late" ? 200 : 0));
    });
    Client late(*house.server), prompt(*house.server);
    late.say(ask("/late"));
    QTRY_COMPARE(house.asked().size(), 1U);
    prompt.say(ask("/now"));
    QVERIFY(prompt.hears("/now"));
    QVERIFY(late.heard().isEmpty());
    QVERIFY(late.hears("/late"));
}

void ServerTest::endsAsTold_data() {
    QTest::addColumn<int>("ending");
    QTest::addColumn<Milliseconds>("after");
    QTest::addColumn<QByteArray>("heard");
    for (const int after : {0, 50}) {
        const auto row = [after](const char* name, int ending, const QByteArray& heard) {
            QTest::addRow("%s after %d ms", name, after) << ending << Milliseconds(after) << heard;
        };
        row("close", 0, {});
        row("reset", 1, {});
        row("half", 2, "Content-Length: 8\r\nConnection: keep-alive\r\n\r\nhalf");
        row("head only", 3, "Content-Length: 8\r\nConnection: keep-alive\r\n\r\n");
        row("all", 4, "Content-Length: 8\r\nConnection: keep-alive\r\n\r\nhalfhalf");
    }
}

void ServerTest::endsAsTold() {
    QFETCH(int, ending);
    QFETCH(Milliseconds, after);
    QFETCH(QByteArray, heard);
    const House house({}, [ending, after](const Request& request, const Responder& responder) {
        const Answer answer{.body = "halfhalf"};
        if (request.path == "/before")
            responder.answer({.body = "whole"});
        else if (ending == 0)
            responder.close(after);
        else if (ending == 1)
            responder.reset(after);
        else
            responder.answerPart(answer, ending == 2 ? 4 : ending == 3 ? -1 : 99, after);
    });
    Client client(*house.server);
    client.say(ask("/before"));
    QVERIFY(client.hears("whole"));
    const qsizetype before = client.heard().size();
    client.say(ask("/") + ask("/never"));
    QVERIFY(client.seesTheEnd());
    QVERIFY2(client.heard().mid(before).endsWith(heard), client.heard().constData());
    QCOMPARE(client.heard().mid(before).isEmpty(), heard.isEmpty());
}

void ServerTest::resetsForReal() {
#ifdef Q_OS_UNIX
    const House house({}, [](const Request& request, const Responder& responder) {
        request.path == "/reset" ? responder.reset() : responder.close();
    });
    for (const QByteArray path : {"/reset", "/close"}) {
        Client client(*house.server);
        QVERIFY(client.socket().waitForConnected());
        client.say(ask(path));
        QVERIFY(client.socket().flush());
        // Qt has one error for both, so the operating system is asked, while no event loop reads before us.
        pollfd readable{int(client.socket().socketDescriptor()), POLLIN, 0};
        QCOMPARE(::poll(&readable, 1, 5000), 1);
        char byte = 0;
        const auto got = ::recv(readable.fd, &byte, 1, 0);
        const int met = got < 0 ? errno : 0;
        QCOMPARE(met, path == "/reset" ? ECONNRESET : 0);
    }
#endif
}

void ServerTest::staysSilentUntilTheClientGoes() {
    Limits limits;
    limits.idleWithin = limits.answeredWithin = limits.quietWithin = Milliseconds(20);
    limits.connections = 1;
    const House house(limits, [](const Request&, const Responder& responder) { responder.staySilent(); });
    {
        Client client(*house.server);
        client.say(ask("/") + ask("/"));
        QTRY_COMPARE(house.asked().size(), 2U);
        Client next(*house.server);
        QVERIFY(next.seesTheEnd());
        QVERIFY(!client.isClosed());
        QVERIFY(client.heard().isEmpty());
    }
    // Its place is free again.
    QTRY_COMPARE(([&house] {
                     Client next(*house.server);
                     next.say(ask("/"));
                     return QTest::qWaitFor([&] { return house.asked().size() == 3; }, 500);
                 })(),
                 true);
}

void ServerTest::saysSoWhenNobodyAnswers() {
    House house;
    Client client(*house.server);
    client.say(ask("/later"));
    QTRY_COMPARE(house.open().size(), 1U);
    QVERIFY(client.heard().isEmpty());
    house.forget();
    QVERIFY(client.hears("HTTP/1.1 500 Internal Server Error"));
}

void ServerTest::takesOneWordOnly() {
    const House house({}, [](const Request&, const Responder& responder) {
        responder.answer({.body = "first"});
        responder.answer({.body = "second"});
        responder.reset();
    });
    Client client(*house.server);
    client.say(ask("/") + ask("/"));
    QVERIFY(client.hears("first", 2));
    QVERIFY(!client.heard().contains("second"));
    QVERIFY(!client.isClosed());
}

void ServerTest::outlivesItsConnectionAndServer() {
    House house;
    auto gone = std::make_unique<Client>(*house.server);
    gone->say(ask("/later"));
    Client stays(*house.server);
    stays.say(ask("/later"));
    QTRY_COMPARE(house.open().size(), 2U);
    gone.reset();
    Client next(*house.server);
    next.say(ask("/"));
    QVERIFY(next.hears("200 OK"));
    for (const Responder& responder : house.open())
        responder.answer({.body = "late"});
    QVERIFY(stays.hears("late"));
    stays.say(ask("/later"));
    QTRY_COMPARE(house.open().size(), 3U);
    house.server.reset();
    house.open()[2].answer({.body = "too late"});
    house.forget();
    QVERIFY(stays.seesTheEnd());
    QVERIFY(!stays.heard().contains("too late"));
}

void ServerTest::saysWhereItCannotListen_data() {
    QTest::addColumn<Place>("place");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("a name") << Place{.host = QStringLiteral("localhost")} << ErrorKind::Unreachable
                            << QStringLiteral("localhost:0");
    QTest::newRow("not ours") << Place{.host = QStringLiteral("192.0.2.1")} << ErrorKind::Unreachable
                              << QStringLiteral("192.0.2.1:0");
    QTest::newRow("no certificate") << Place{.certificate = "x", .key = "y"} << ErrorKind::FileUnreadable
                                    << QStringLiteral("certificate");
}

void ServerTest::saysWhereItCannotListen() {
    QFETCH(Place, place);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    const SystemClock clock;
    const auto started = Server::start(place, {}, clock, [](const Request&, const Responder&) {});
    QVERIFY(!started);
    QCOMPARE(started.error().kind, kind);
    QCOMPARE(started.error().subject, subject);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
