#include <QTemporaryDir>
#include <QTest>

#include "rawserver.h"
#include "transport/lanes.h"
#include "transport/seenanswers.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;

namespace {

/// What follows the answer of the struck request, on the same connection.
struct Stray {
    QByteArray name = {};
    std::function<void(QTcpSocket& socket, const QByteArray& answer)> act = {};
    int mostLost = 1;  ///< requests whose own answer does not come
};

QByteArray textAfter(const QByteArray& body, const QByteArray& key) {
    const qsizetype at = body.indexOf("\"" + key + "\":\"");
    return at < 0 ? QByteArray()
                  : body.mid(at + key.size() + 4, body.indexOf('"', at + key.size() + 4) - at - key.size() - 4);
}
Imprint imprintOf(const HttpResponse& response) {
    Imprint imprint;
    imprint.call = textAfter(response.body, "rid");
    imprint.result = textAfter(response.body, "msgid");
    return imprint;
}

/// Which request it answers, what it made, or which call it was; or nothing of the kind.
enum class Mark { None, Result, Call };
QByteArray bodyFor(const QByteArray& request, Mark mark) {
    const QByteArray more = mark == Mark::None     ? QByteArray()
                            : mark == Mark::Result ? ",\"msgid\":\"9" + request + '"'
                                                   : ",\"rid\":\"c-" + request + '"';
    return "{\"errcode\":0,\"for\":\"" + request + '"' + more + '}';
}
QByteArray whole(const QByteArray& body, const QByteArray& headers = {}) {
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}
void later(QTcpSocket& socket, Milliseconds delay, const QByteArray& bytes) {
    QTimer::singleShot(delay, Qt::PreciseTimer, &socket, [&socket, bytes] { socket.write(bytes); });
}

std::vector<Stray> copies() {
    std::vector<Stray> strays;
    const auto after = [&](const char* name, Milliseconds delay, int times = 1) {
        strays.push_back({name, [=](QTcpSocket& socket, const QByteArray& body) {
                              socket.write(whole(body));
                              for (int i = 1; i <= times; ++i)
                                  later(socket, i * delay, whole(body));
                          }});
    };
    strays.push_back({"in the same packet",
                      [](QTcpSocket& socket, const QByteArray& body) { socket.write(whole(body) + whole(body)); }});
    after("at once", 0ms);
    after("2 ms later", 2ms);
    after("8 ms later", 8ms);
    after("50 ms later", 50ms);
    after("three of them", 2ms, 3);
    strays.push_back({"with the next request", [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write(whole(body));
                          QObject::connect(
                              &socket, &QTcpSocket::readyRead, &socket, [&socket, body] { socket.write(whole(body)); },
                              static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
                      }});
    strays.push_back({"half of it",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write(whole(body));
                          later(socket, 2ms, whole(body).chopped(9));
                      },
                      2});
    strays.push_back({"before it, as 103",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write("HTTP/1.1 103 Early Hints\r\nContent-Length: 0\r\n\r\n");
                          later(socket, 2ms, whole(body));
                      },
                      2});
    strays.push_back({"before it, as 100",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write("HTTP/1.1 100 Continue\r\n\r\n");
                          later(socket, 2ms, whole(body));
                      },
                      2});
    strays.push_back({"100 after it", [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write(whole(body));
                          later(socket, 2ms, "HTTP/1.1 100 Continue\r\n\r\n");
                      }});
    strays.push_back({"408 after it", [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write(whole(body));
                          later(socket, 2ms, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
                      }});
    return strays;
}

std::vector<Stray> rests() {
    std::vector<Stray> strays;
    strays.push_back({"a length that ends before the next answer", [](QTcpSocket& socket, const QByteArray& body) {
                          const QByteArray rest = whole(body);
                          socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                                       "\r\n\r\n" + body);
                          later(socket, 2ms, "   \r\n" + rest);
                      }});
    strays.push_back({"a length that is too short",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n" + body.first(7));
                          later(socket, 2ms, body.mid(7));
                      },
                      2});
    strays.push_back({"behind the last chunk",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                       QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n");
                          later(socket, 2ms, "X-Trailer: 1\r\n\r\n" + whole(body));
                      },
                      2});
    strays.push_back({"behind the packed",
                      [](QTcpSocket& socket, const QByteArray& body) {
                          const QByteArray packed = qCompress(body).mid(4);
                          socket.write(whole(packed + "trailing", "Content-Encoding: deflate\r\n"));
                          later(socket, 2ms, whole(packed, "Content-Encoding: deflate\r\n"));
                      },
                      2});
    for (const char* status : {"204 No Content", "304 Not Modified"})
        strays.push_back({QByteArray("a body behind ") + status,
                          [status](QTcpSocket& socket, const QByteArray& body) {
                              socket.write(QByteArray("HTTP/1.1 ") + status +
                                           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
                              later(socket, 2ms, whole(body));
                          },
                          2});
    return strays;
}

}  // namespace

Q_DECLARE_METATYPE(Stray)
Q_DECLARE_METATYPE(Mark)

/// One answer too many on a kept connection: whatever it is, nobody is handed another request's answer.
class StraysTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void nobodyGetsAnothersAnswer_data();
    void nobodyGetsAnothersAnswer();
    void severalAtOnce_data();
    void severalAtOnce();
    void everyAnswerTwice();
    void whatComesUnasked_data();
    void whatComesUnasked();
    void keepsGoodConnections();
    void knowsCopies();
    void knowsTheTime_data();
    void knowsTheTime();
    void inventedTimesDoNotMatter();
    void forgetsInOrder();

 private:
    HttpRequest post(const RawServer& server, const QByteArray& body) const;

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

void StraysTest::initTestCase() {
    m_certificate = TestCertificate::make(m_folder.path());
    QVERIFY2(!m_certificate.certificate.isNull() && !m_certificate.key.isNull(), "openssl made no certificate");
}

HttpRequest StraysTest::post(const RawServer& server, const QByteArray& body) const {
    HttpRequest request;
    request.method = "POST";
    request.url = server.url();
    request.body = body;
    request.contentType = "application/json";
    request.deadline = 3s;
    if (request.url.scheme() == QLatin1String("https"))  // reading the system's authorities takes a second
        request.route.caFile = m_certificate.file;
    request.imprint = imprintOf;
    request.bearsImprint = true;
    return request;
}

void StraysTest::nobodyGetsAnothersAnswer_data() {
    QTest::addColumn<Stray>("stray");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<int>("thinks");  // milliseconds until it answers
    const auto add = [](const Stray& stray, bool tls, Mark mark, int thinks) {
        QTest::addRow("%s, %s, mark %d, %d ms", stray.name.constData(), tls ? "https" : "http", static_cast<int>(mark),
                      thinks)
            << stray << tls << mark << thinks;
    };
    std::vector<Stray> strays = copies();
    for (Stray& stray : rests())
        strays.push_back(std::move(stray));
    for (const Stray& stray : strays) {
        for (const Mark mark : {Mark::None, Mark::Result, Mark::Call})
            for (const int thinks : {0, 5})
                add(stray, false, mark, thinks);
        add(stray, true, Mark::Result, 5);
        add(stray, true, Mark::None, 0);
    }
}

void StraysTest::nobodyGetsAnothersAnswer() {
    QFETCH(Stray, stray);
    QFETCH(bool, tls);
    QFETCH(Mark, mark);
    QFETCH(int, thinks);
    constexpr int struck = 5;
    constexpr int count = 20;
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray& request, int) {
            const QByteArray name = request.mid(request.indexOf("\r\n\r\n") + 4);
            const auto answer = [&, name] {
                if (name == "m" + QByteArray::number(struck))
                    stray.act(socket, bodyFor(name, mark));
                else
                    socket.write(whole(bodyFor(name, mark)));
            };
            if (thinks == 0)
                answer();
            else
                QTimer::singleShot(thinks, Qt::PreciseTimer, &socket, answer);
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    const auto transport = lanes(1);
    QObject context;
    std::vector<HttpResponse> got;
    const std::function<void()> next = [&] {  // the next one leaves as soon as the one before is answered
        const QByteArray name = "m" + QByteArray::number(got.size() + 1);
        transport->send(post(server, name), &context, [&](HttpResponse response) {
            got.push_back(std::move(response));
            if (got.size() < count)
                next();
        });
    };
    next();
    QTRY_COMPARE_WITH_TIMEOUT(got.size(), std::size_t(count), 20'000);
    int own = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
        QVERIFY(got[i].bodyTouched);
        const QByteArray answered = textAfter(got[i].body, "for");
        if (got[i].error != NetError::None || got[i].status != 200 || answered.isEmpty() || !got[i].body.endsWith('}'))
            continue;  // nobody takes that for an answer
        QCOMPARE(answered, "m" + QByteArray::number(i + 1));
        ++own;
    }
    QVERIFY2(own >= count - stray.mostLost, qPrintable(QString::number(own)));
    QCOMPARE(server.total(), count);
}

void StraysTest::severalAtOnce_data() {
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<bool>("closes");  // the server, when it is asked to
    QTest::addColumn<int>("atOnce");
    for (const bool tls : {false, true}) {
        QTest::addRow("no marks, kept open, %s", tls ? "https" : "http") << tls << Mark::None << false << 8;
        QTest::addRow("no marks, closed, %s", tls ? "https" : "http") << tls << Mark::None << true << 40;
        QTest::addRow("marks, kept open, %s", tls ? "https" : "http") << tls << Mark::Result << false << 40;
        QTest::addRow("marks, closed, %s", tls ? "https" : "http") << tls << Mark::Result << true << 40;
    }
}

/// Qt gives a request that waits inside it to whichever connection is free first, and answers may tell nothing.
void StraysTest::severalAtOnce() {
    QFETCH(bool, tls);
    QFETCH(Mark, mark);
    QFETCH(bool, closes);
    QFETCH(int, atOnce);
    constexpr int count = 200;
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray& request, int) {
            const QByteArray body = bodyFor(request.mid(request.indexOf("\r\n\r\n") + 4), mark);
            const bool isLast = closes && request.toLower().contains("\r\nconnection: close");
            const QByteArray answer = whole(body, isLast ? "Connection: close\r\n" : "");
            socket.write(answer);
            if (server.total() % 3 == 0)
                later(socket, 2ms, answer);
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    const auto transport = lanes(8);
    QObject context;
    int sent = 0;
    int own = 0;
    int answers = 0;
    QByteArrayList wrong;
    const std::function<void()> next = [&] {
        const QByteArray name = "m" + QByteArray::number(++sent);
        transport->send(post(server, name), &context, [&, name](const HttpResponse& response) {
            ++answers;
            if (response.error == NetError::None && response.status == 200) {
                const QByteArray answered = textAfter(response.body, "for");
                own += answered == name ? 1 : 0;
                if (answered != name)
                    wrong << answered + " for " + name;
            }
            if (sent < count)
                next();
        });
    };
    while (sent < atOnce)
        next();
    QTRY_COMPARE_WITH_TIMEOUT(answers, count, 30'000);
    QVERIFY2(wrong.isEmpty(), wrong.join(", ").constData());
    QCOMPARE(server.total(), count);
    const int mostLost = mark == Mark::None ? 0 : 8 * 6;  // each lane's, once
    QVERIFY2(own >= count - mostLost, qPrintable(QString::number(own)));
}

/// Something that says everything twice: after the first copy each answer has a connection of its own.
void StraysTest::everyAnswerTwice() {
    QHash<QTcpSocket*, QByteArray> before;
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int nthOnConnection) {
        if (nthOnConnection > 1)
            socket.write(before[&socket]);
        before[&socket] = whole(bodyFor(request.mid(request.indexOf("\r\n\r\n") + 4), Mark::Result));
        socket.write(before[&socket]);
    });
    const auto transport = lanes(2);
    QObject context;
    int own = 0;
    int misplaced = 0;
    for (int i = 1; i <= 300; ++i) {
        const QByteArray name = "m" + QByteArray::number(i);
        transport->send(post(server, name), &context, [&, name](const HttpResponse& response) {
            own += response.error == NetError::None && textAfter(response.body, "for") == name ? 1 : 0;
            misplaced += response.error == NetError::Misplaced ? 1 : 0;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(own + misplaced, 300, 20'000);
    QVERIFY2(misplaced > 0 && misplaced <= 24, qPrintable(QString::number(misplaced)));
}

void StraysTest::whatComesUnasked_data() {
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Mark>("mark");
    for (const bool tls : {false, true})
        for (const Mark mark : {Mark::None, Mark::Result, Mark::Call})
            QTest::addRow("%s, mark %d", tls ? "https" : "http", static_cast<int>(mark)) << tls << mark;
}

/// No copy, but an answer that nobody asked for, with marks of its own, on a connection that is idle: Qt would take it
/// for the answer to a request that is not written yet.
void StraysTest::whatComesUnasked() {
    QFETCH(bool, tls);
    QFETCH(Mark, mark);
    int invented = 0;
    RawServer server(
        [&](QTcpSocket& socket, const QByteArray& request, int) {
            socket.write(whole(bodyFor(request.mid(request.indexOf("\r\n\r\n") + 4), mark)));
            later(socket, 2ms, whole(bodyFor("nobody" + QByteArray::number(++invented), mark)));
        },
        tls ? m_certificate.certificate : QSslCertificate(), m_certificate.key);
    const auto transport = lanes(2);
    QObject context;
    for (int i = 1; i <= 12; ++i) {
        std::optional<HttpResponse> got;
        transport->send(post(server, "m" + QByteArray::number(i)), &context,
                        [&](HttpResponse response) { got = std::move(response); });
        QTRY_VERIFY_WITH_TIMEOUT(got, 5'000);
        QCOMPARE(textAfter(got->body, "for"), "m" + QByteArray::number(i));
        QTest::qWait(6);  // the pace: what comes unasked comes now
    }
    QCOMPARE(server.total(), 12);
}

void StraysTest::keepsGoodConnections() {
    RawServer server([&](QTcpSocket& socket, const QByteArray& request, int) {
        socket.write(whole(bodyFor(request.mid(request.indexOf("\r\n\r\n") + 4), Mark::Call)));
    });
    const auto transport = lanes(1);
    QObject context;
    int own = 0;
    for (int i = 1; i <= 200; ++i)
        transport->send(post(server, "m" + QByteArray::number(i)), &context,
                        [&](const HttpResponse& response) { own += response.status == 200 ? 1 : 0; });
    QTRY_COMPARE_WITH_TIMEOUT(own, 200, 20'000);
    QVERIFY2(server.connections() <= 6, qPrintable(QString::number(server.connections())));
}

void StraysTest::knowsCopies() {
    SeenAnswers seen;
    const SteadyTime now{1000s};
    const auto isOwn = [&](const QByteArray& call, const QByteArray& result, const QByteArray& key) {
        return seen.isOwn({.call = call, .result = result, .calledAt = {}}, key, now, now);
    };
    QVERIFY(isOwn({}, {}, {}));
    QVERIFY(isOwn({}, {}, {}));
    QVERIFY(isOwn({}, "7", "a"));
    QVERIFY(isOwn({}, "7", "a"));  // the platform's word for a repetition
    QVERIFY(!isOwn({}, "7", "b"));
    QVERIFY(!isOwn({}, "7", {}));
    QVERIFY(isOwn({}, "8", {}));
    QVERIFY(!isOwn({}, "8", {}));
    QVERIFY(isOwn("7", {}, "a"));  // another kind of mark
    QVERIFY(!isOwn("7", {}, "a"));
    QVERIFY(!isOwn("7", "9", "a"));
    QVERIFY(!isOwn("10", "9", "c"));  // what was refused is remembered
}

void StraysTest::knowsTheTime_data() {
    QTest::addColumn<qint64>("ahead");
    for (const qint64 ahead : {0, 1, -1, 3600, -3600, 86'400 * 365 * 20, -86'400 * 365 * 20})
        QTest::addRow("%lld s ahead", static_cast<long long>(ahead)) << ahead;
}

/// However far apart the clocks are: only what was made before its request was is another's.
void StraysTest::knowsTheTime() {
    QFETCH(qint64, ahead);
    SeenAnswers seen;
    int made = 0;
    const auto isOwn = [&](Milliseconds sent, Milliseconds calledAt, Milliseconds received) {
        const auto call =
            std::chrono::floor<std::chrono::seconds>(calledAt) + std::chrono::seconds(ahead) + 1'700'000'000s;
        return seen.isOwn({.call = QByteArray::number(++made), .result = {}, .calledAt = call}, {}, SteadyTime(sent),
                          SteadyTime(received));
    };
    for (Milliseconds at = 1000s; at < 1060s; at += 777ms)
        QVERIFY(isOwn(at, at + 5ms, at + 9'999ms));
    for (Milliseconds at = 1060s; at < 1090s; at += 333ms)
        QVERIFY(isOwn(at, at + 20ms, at + 40ms));
    QVERIFY(isOwn(1100s, 1097s, 1101s));  // within what clocks of several machines differ by
    QVERIFY(!isOwn(1120s, 1100s, 1121s));
    QVERIFY(isOwn(1122s, 1122s, 1123s));
}

/// Groups that are no time at all, or one answer from the future: nobody's own answer is refused for long.
void StraysTest::inventedTimesDoNotMatter() {
    SeenAnswers seen;
    int made = 0;
    const auto isOwn = [&](std::chrono::seconds now, std::chrono::seconds calledAt) {
        return seen.isOwn({.call = QByteArray::number(++made), .result = {}, .calledAt = calledAt}, {}, SteadyTime(now),
                          SteadyTime(now));
    };
    for (int i = 0; i < 100; ++i)
        QVERIFY(isOwn(1000s + std::chrono::seconds(i), 1'700'000'000s + std::chrono::seconds(i)));
    QVERIFY(isOwn(1100s, 1'700'000'400s));
    QVERIFY(isOwn(1101s, 1'700'000'101s));
    for (int i = 0; i < 100; ++i)
        QVERIFY(isOwn(1102s, std::chrono::seconds((i * 2'654'435'761LL) % 4'294'967'296LL)));
    // Their clock was set back by a minute: after at most so many it is learnt.
    int refused = 0;
    for (int i = 0; i < 100; ++i)
        refused += isOwn(1102s, 1'700'000'102s) ? 0 : 1;
    for (int i = 0; i < 100; ++i)
        refused += isOwn(1102s, 1'700'000'042s) ? 0 : 1;
    QVERIFY2(refused > 0 && refused <= static_cast<int>(SeenAnswers::clocksKept), qPrintable(QString::number(refused)));
}

void StraysTest::forgetsInOrder() {
    SeenAnswers seen;
    const SteadyTime now{1000s};
    const auto isOwn = [&](std::size_t call) {
        return seen.isOwn({.call = QByteArray::number(qulonglong(call)), .result = {}, .calledAt = {}}, {}, now, now);
    };
    for (std::size_t i = 0; i <= SeenAnswers::kept; ++i)
        QVERIFY(isOwn(i));
    QVERIFY(!isOwn(1));
    QVERIFY(isOwn(0));
}

QTEST_GUILESS_MAIN(StraysTest)
#include "tst_strays.moc"
