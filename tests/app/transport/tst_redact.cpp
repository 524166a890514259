#include <QTest>

#include "rawserver.h"
#include "transport/lanes.h"
#include "transport/redact.h"

using namespace hongyan;
using namespace hongyan::transport;
using namespace std::chrono_literals;

namespace {

const QByteArray token = "88_Tok+en/=~secret";

std::vector<Secret> secrets() {
    std::vector<Secret> made;
    made.emplace_back(QByteArray(token));
    made.emplace_back(QByteArray("0123456789abcdef0123456789abcdef"));
    made.emplace_back(QByteArray("short"));
    return made;
}

}  // namespace

/// Whatever echoes what we sent: the secret does not come in again.
class RedactTest : public QObject {
    Q_OBJECT

 private slots:
    void takesOut_data();
    void takesOut();
    void nothingThatWasSentComesBack_data();
    void nothingThatWasSentComesBack();
    void norInALaterAnswer();
    void takesItsTimeOnly();
};

void RedactTest::takesOut_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("clean");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& clean) {
        QTest::newRow(name) << text << clean;
    };
    row("nothing", "", "");
    row("other words", "short words % \\u0 &# &#x; stay", "short words % \\u0 &# &#x; stay");
    row("as it is", "a " + token + " b", "a *** b");
    row("twice", token + token, "******");
    row("only a part", "a " + token.chopped(1), "a " + token.chopped(1));
    row("percent-encoded", "a=" + token.toPercentEncoding() + "&b", "a=***&b");
    row("in small letters", "a=" + token.toPercentEncoding().toLower().replace("tok", "Tok"), "a=***");
    row("every character", "=" + token.toPercentEncoding({}, token), "=***");
    row("percent-encoded twice", token.toPercentEncoding().toPercentEncoding(), "***");
    row("JSON's slash", QByteArray(token).replace('/', "\\/"), "***");
    row("JSON's numbers", QByteArray(token).replace('+', "\\u002B").replace('=', "\\u003d"), "***");
    row("HTML's numbers", QByteArray(token).replace('+', "&#43;").replace('/', "&#x2F;").replace('=', "&#061;"), "***");
    row("the other one", "0123456789abcdef0123456789abcdef", "***");
    row("begins anew", "88_88_Tok" + token, "88_88_Tok***");
}

void RedactTest::takesOut() {
    QFETCH(QByteArray, text);
    const auto all = secrets();
    QTEST(withoutSecrets(text, all), "clean");
}

void RedactTest::nothingThatWasSentComesBack_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray encoded = token.toPercentEncoding();
    const auto answer = [](const QByteArray& status, const QByteArray& body, const QByteArray& headers = {}) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    };
    QTest::newRow("errmsg") << answer("200 OK", R"({"errcode":1,"errmsg":")" + token + R"( rid: )" + encoded + "\"}");
    QTest::newRow("a page") << answer("502 Bad Gateway", "<a href='/?access_token=" + encoded + "'>");
    QTest::newRow("status line") << answer("500 " + token, "") + "";
    QTest::newRow("redirect") << answer("302 Found", encoded, "Location: /?access_token=" + encoded + "\r\n");
    QTest::newRow("no http") << token + encoded + "\r\n\r\n";
    QTest::newRow("packed") << answer("200 OK", qCompress(token).mid(4), "Content-Encoding: deflate\r\n");
    QTest::newRow("says packed") << answer("200 OK", token, "Content-Encoding: gzip\r\n");
}

void RedactTest::nothingThatWasSentComesBack() {
    QFETCH(QByteArray, bytes);
    RawServer server([&](QTcpSocket& socket, const QByteArray&, int) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    for (const bool hasPath : {true, false}) {  // a URL nobody listens at is named in Qt's own words
        HttpRequest request;
        request.method = "POST";
        request.body = "body";
        const QString query = QStringLiteral("/?access_token=") + QString::fromLatin1(token.toPercentEncoding());
        request.url = hasPath ? server.url(query) : QUrl(QStringLiteral("http://127.0.0.1:1") + query);
        request.deadline = 5s;
        request.confidential = secrets();
        const auto transport = lanes(1);
        QObject context;
        std::optional<HttpResponse> got;
        transport->send(request, &context, [&](HttpResponse response) { got = std::move(response); });
        QTRY_VERIFY_WITH_TIMEOUT(got, 10'000);
        for (const QByteArray& text : {got->body, got->detail.toUtf8()}) {
            QVERIFY2(!text.contains(token), text.constData());
            QVERIFY2(!text.contains(token.toPercentEncoding()), text.constData());
        }
    }
}

/// The secret goes out when a token is fetched; the answer to a message may echo it.
void RedactTest::norInALaterAnswer() {
    RawServer server([&](QTcpSocket& socket, const QByteArray&, int) {
        RawServer::answer(socket, R"({"errmsg":"your 0123456789abcdef0123456789abcdef"})");
    });
    const auto transport = lanes(1);
    QObject context;
    const auto ask = [&](std::vector<Secret> confidential, bool bringsSecret = false) {
        std::optional<HttpResponse> got;
        HttpRequest request;
        request.url = server.url();
        request.confidential = std::move(confidential);
        request.bringsSecret = bringsSecret;
        transport->send(std::move(request), &context, [&](HttpResponse response) { got = std::move(response); });
        return QTest::qWaitFor([&] { return got.has_value(); }) ? got->body : QByteArray();
    };
    QVERIFY(ask({}).contains("0123456789abcdef"));  // nobody said that it is one
    for (const std::vector<Secret>& confidential : {secrets(), {}, {Secret("another-token-of-the-day")}}) {
        const QByteArray body = ask(confidential);
        QVERIFY(body.contains("your"));
        QVERIFY2(!body.contains("0123456789abcdef"), body.constData());
    }
    QVERIFY(ask({}, true).contains("0123456789abcdef"));  // a token that is fetched anew may be the one in use
}

void RedactTest::takesItsTimeOnly() {
    const auto all = secrets();
    const QByteArray hostile = token.chopped(1).repeated(8 * 1024 * 1024 / static_cast<int>(token.size()));
    QCOMPARE(withoutSecrets(hostile, all), hostile);
    QVERIFY(!withoutSecrets(token.repeated(400'000), all).contains(token));
}

QTEST_GUILESS_MAIN(RedactTest)
#include "tst_redact.moc"
