#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "wechat/requests.h"

using namespace hongyan;
using namespace hongyan::wechat;
using settings::AccountKind;
using settings::TokenSource;
using templates::Channel;
using transport::HttpRequest;

namespace {

settings::Account account() {
    settings::Account one;
    one.appId = QStringLiteral("wx0123456789abcdef");
    one.proxy = QUrl(QStringLiteral("http://proxy:8080"));
    one.caFile = QStringLiteral("/ca.pem");
    return one;
}

Secret secret(const char* text) {
    return Secret(QByteArray(text));
}

templates::Message message(Channel channel) {
    templates::Message one;
    one.templateId = QStringLiteral("TEMPLATE_ID");
    one.channel = channel;
    return one;
}

templates::Rendered rendered() {
    templates::Rendered one;
    one.fields = {{QStringLiteral("thing1"), QStringLiteral("巧克力")},
                  {QStringLiteral("amount2"), QStringLiteral("39")}};
    return one;
}

QByteArray urlOf(const HttpRequest& request) {
    return request.url.toEncoded();
}

}  // namespace

/// What goes over the wire, byte by byte.
class RequestsTest : public QObject {
    Q_OBJECT

 private slots:
    void stableToken();
    void classicToken();
    void externalToken();
    void tokenCalls();
    void templateLists();
    void quota();
    void followers();
    void templateSend();
    void templateSendWithLinks();
    void subscribeSend();
    void bizSend();
    void escapesOnlyWhatItMust();
    void isTheJsonOfTheValues_data();
    void isTheJsonOfTheValues();
    void keepsTheLastOfTwoFields();
    void leavesDeadFieldsOut();
    void keepsTheBasesPath_data();
    void keepsTheBasesPath();
    void encodesTheToken();
    void followsTheToken();
    void saysWhatMustNotComeBack();
};

void RequestsTest::stableToken() {
    const HttpRequest request = tokenRequest(account(), secret("sEcret"));
    QCOMPARE(request.method, "POST");
    QCOMPARE(urlOf(request), "https://api.weixin.qq.com/cgi-bin/stable_token");
    QCOMPARE(
        request.body,
        R"({"appid":"wx0123456789abcdef","force_refresh":false,"grant_type":"client_credential","secret":"sEcret"})");
    QVERIFY(request.contentType.startsWith("application/json"));
    QCOMPARE(request.route, routeOf(account()));
    QCOMPARE(request.route.proxy, QUrl(QStringLiteral("http://proxy:8080")));
    QCOMPARE(request.route.caFile, QStringLiteral("/ca.pem"));
    QVERIFY(tokenRequest(account(), secret("s"), true).body.contains(R"("force_refresh":true)"));
}

void RequestsTest::classicToken() {
    settings::Account one = account();
    one.tokenSource = TokenSource::Classic;
    const HttpRequest request = tokenRequest(one, secret("a+b&c"));
    QCOMPARE(request.method, "GET");
    QCOMPARE(urlOf(request),
             "https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=wx0123456789abcdef"
             "&secret=a%2Bb%26c");
    QVERIFY(request.body.isEmpty());
}

void RequestsTest::externalToken() {
    settings::Account one = account();
    one.tokenSource = TokenSource::External;
    one.tokenUrl = QUrl(QStringLiteral("https://tokens.example.com/wx?key=1"));
    const HttpRequest request = tokenRequest(one, secret("sEcret"), true);
    QCOMPARE(request.method, "GET");
    QCOMPARE(urlOf(request), "https://tokens.example.com/wx?key=1");
    QVERIFY(request.body.isEmpty());
    one.tokenUrl = QUrl(QStringLiteral("https://tokens.example.com/wx?key={secret}&a=1"));
    QCOMPARE(urlOf(tokenRequest(one, secret("a+b&c"))), "https://tokens.example.com/wx?key=a%2Bb%26c&a=1");
}

void RequestsTest::tokenCalls() {
    QCOMPARE(tokenCall(TokenSource::Stable), Call::StableToken);
    QCOMPARE(tokenCall(TokenSource::Classic), Call::Token);
    QCOMPARE(tokenCall(TokenSource::External), Call::ExternalToken);
}

void RequestsTest::templateLists() {
    settings::Account one = account();
    QCOMPARE(urlOf(templateListRequest(one, secret("T"), Call::TemplateList)),
             "https://api.weixin.qq.com/cgi-bin/template/get_all_private_template?access_token=T");
    QCOMPARE(templateListRequest(one, secret("T"), Call::TemplateList).method, "GET");
    const QByteArray subscriptions = "https://api.weixin.qq.com/wxaapi/newtmpl/gettemplate?access_token=T";
    QCOMPARE(urlOf(templateListRequest(one, secret("T"), Call::BizTemplateList)), subscriptions);
    QCOMPARE(templateListRequest(one, secret("T"), Call::BizTemplateList).method, "GET");
    QCOMPARE(urlOf(templateListRequest(one, secret("T"), Call::SubscribeTemplateList)), subscriptions);
    QCOMPARE(templateListCalls(AccountKind::Service), (std::vector{Call::TemplateList, Call::BizTemplateList}));
    QCOMPARE(templateListCalls(AccountKind::MiniProgram), std::vector{Call::SubscribeTemplateList});
    QCOMPARE(listedBy(Call::TemplateList), Channel::TemplateSend);
    QCOMPARE(listedBy(Call::BizTemplateList), Channel::BizSend);
    QCOMPARE(listedBy(Call::SubscribeTemplateList), Channel::SubscribeSend);
}

void RequestsTest::quota() {
    const HttpRequest request = quotaRequest(account(), secret("T"), Channel::TemplateSend);
    QCOMPARE(urlOf(request), "https://api.weixin.qq.com/cgi-bin/openapi/quota/get?access_token=T");
    QCOMPARE(request.body, R"({"cgi_path":"/cgi-bin/message/template/send"})");
    QCOMPARE(quotaRequest(account(), secret("T"), Channel::SubscribeSend).body,
             R"({"cgi_path":"/cgi-bin/message/subscribe/send"})");
    QCOMPARE(quotaRequest(account(), secret("T"), Channel::BizSend).body,
             R"({"cgi_path":"/cgi-bin/message/subscribe/bizsend"})");
}

void RequestsTest::followers() {
    const HttpRequest first = followersRequest(account(), secret("T"), std::nullopt, {});
    QCOMPARE(first.method, "GET");
    QCOMPARE(urlOf(first), "https://api.weixin.qq.com/cgi-bin/user/get?access_token=T");
    const HttpRequest second = followersRequest(account(), secret("T+1"), std::nullopt, QStringLiteral("o-A_9&b"));
    QCOMPARE(urlOf(second), "https://api.weixin.qq.com/cgi-bin/user/get?access_token=T%2B1&next_openid=o-A_9%26b");
    QCOMPARE(second.route, routeOf(account()));
    const HttpRequest tagged = followersRequest(account(), secret("T"), 134, QStringLiteral("oA"));
    QCOMPARE(tagged.method, "POST");
    QCOMPARE(urlOf(tagged), "https://api.weixin.qq.com/cgi-bin/user/tag/get?access_token=T");
    QCOMPARE(tagged.body, R"({"next_openid":"oA","tagid":134})");
    const HttpRequest tags = followerTagsRequest(account(), secret("T"));
    QCOMPARE(tags.method, "GET");
    QCOMPARE(urlOf(tags), "https://api.weixin.qq.com/cgi-bin/tags/get?access_token=T");
}

void RequestsTest::templateSend() {
    SendRequest send(account(), message(Channel::TemplateSend));
    QVERIFY(send.hasIdempotencyKey());
    QCOMPARE(send.call(), Call::TemplateSend);
    const HttpRequest request =
        send.build(secret("T"), QStringLiteral("OPENID"), QStringLiteral("c12-r345"), rendered());
    QCOMPARE(request.method, "POST");
    QCOMPARE(urlOf(request), "https://api.weixin.qq.com/cgi-bin/message/template/send?access_token=T");
    QCOMPARE(request.body,
             R"({"client_msg_id":"c12-r345","data":{"amount2":{"value":"39"},"thing1":{"value":"巧克力"}},)"
             R"("template_id":"TEMPLATE_ID","touser":"OPENID"})");
    QCOMPARE(request.route, routeOf(account()));
}

void RequestsTest::templateSendWithLinks() {
    templates::Rendered filled;
    filled.url = QStringLiteral("https://example.com/o/1?a=b&c=d");
    filled.miniAppId = QStringLiteral("wxmini");
    filled.miniPath = QStringLiteral("index?foo=bar");
    SendRequest send(account(), message(Channel::TemplateSend));
    const QByteArray expected =
        R"({"client_msg_id":"c","data":{},"miniprogram":{"appid":"wxmini","pagepath":"index?foo=bar"},)"
        R"("template_id":"TEMPLATE_ID","touser":"O","url":"https://example.com/o/1?a=b&c=d"})";
    QCOMPARE(send.build(secret("T"), QStringLiteral("O"), QStringLiteral("c"), filled).body, expected);
}

void RequestsTest::subscribeSend() {
    SendRequest send(account(), message(Channel::SubscribeSend));
    QVERIFY(!send.hasIdempotencyKey());
    templates::Rendered filled = rendered();
    filled.url = QStringLiteral("https://example.com");
    HttpRequest request = send.build(secret("T"), QStringLiteral("OPENID"), QStringLiteral("c12-r345"), filled);
    QCOMPARE(urlOf(request), "https://api.weixin.qq.com/cgi-bin/message/subscribe/send?access_token=T");
    QCOMPARE(request.body, R"({"data":{"amount2":{"value":"39"},"thing1":{"value":"巧克力"}},"lang":"zh_CN",)"
                           R"("miniprogram_state":"formal","template_id":"TEMPLATE_ID","touser":"OPENID"})");
    filled.miniPath = QStringLiteral("pages/order?id=1");
    request = send.build(secret("T"), QStringLiteral("OPENID"), QString(), filled);
    QVERIFY(request.body.contains(R"("page":"pages/order?id=1")"));
}

void RequestsTest::bizSend() {
    SendRequest send(account(), message(Channel::BizSend));
    QCOMPARE(send.call(), Call::BizSend);
    QVERIFY(!send.hasIdempotencyKey());
    templates::Rendered filled = rendered();
    HttpRequest request = send.build(secret("T"), QStringLiteral("OPENID"), QStringLiteral("c12-r345"), filled);
    QCOMPARE(request.method, "POST");
    QCOMPARE(urlOf(request), "https://api.weixin.qq.com/cgi-bin/message/subscribe/bizsend?access_token=T");
    QCOMPARE(request.body, R"({"data":{"amount2":{"value":"39"},"thing1":{"value":"巧克力"}},"lang":"zh_CN",)"
                           R"("miniprogram_state":"formal","template_id":"TEMPLATE_ID","touser":"OPENID"})");
    filled.fields.clear();
    filled.url = QStringLiteral("https://example.com/o/1");
    filled.miniAppId = QStringLiteral("wxmini");
    filled.miniPath = QStringLiteral("index?foo=bar");
    request = send.build(secret("T"), QStringLiteral("O"), QString(), filled);
    const QByteArray expected =
        R"({"data":{},"lang":"zh_CN","miniprogram":{"appid":"wxmini","pagepath":"index?foo=bar"},)"
        R"("miniprogram_state":"formal","page":"https://example.com/o/1","template_id":"TEMPLATE_ID","touser":"O"})";
    QCOMPARE(request.body, expected);
}

void RequestsTest::escapesOnlyWhatItMust() {
    templates::Rendered filled;
    filled.fields = {{QStringLiteral("thing1"), QStringLiteral("汉字 “é” 😀 \" \\ / &<>")}};
    SendRequest send(account(), message(Channel::TemplateSend));
    const QByteArray body = send.build(secret("T"), QStringLiteral("O"), QStringLiteral("c"), filled).body;
    QVERIFY2(body.contains("\"汉字 “é” 😀 \\\" \\\\ / &<>\""), body.constData());
    QVERIFY(!body.contains("\\u"));
}

void RequestsTest::isTheJsonOfTheValues_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("Han") << QStringLiteral("洛神玫瑰礼盒 19 枝");
    QTest::newRow("beyond 16 bits") << QStringLiteral("😀𠮷");
    QTest::newRow("what JSON quotes") << QStringLiteral("\"\\/");
    QTest::newRow("white space") << QStringLiteral("a\tb\nc\rd\fe\bf");
    QTest::newRow("control characters") << QStringLiteral("\x01\x1b\x1f\x7f");
    QTest::newRow("zero") << QString(QChar(0)) + u'x';
    QTest::newRow("line separators") << QStringLiteral("\u2028\u2029");
    QTest::newRow("what looks like JSON") << QStringLiteral(R"("},"touser":"other)");
}

void RequestsTest::isTheJsonOfTheValues() {
    QFETCH(QString, text);
    templates::Rendered filled;
    filled.fields = {{QStringLiteral("thing2"), text}, {QStringLiteral("thing1"), text}};
    SendRequest send(account(), message(Channel::TemplateSend));
    const QJsonObject value{{QStringLiteral("value"), text}};
    const QJsonObject expected{
        {QStringLiteral("client_msg_id"), QStringLiteral("c")},
        {QStringLiteral("data"), QJsonObject{{QStringLiteral("thing1"), value}, {QStringLiteral("thing2"), value}}},
        {QStringLiteral("template_id"), QStringLiteral("TEMPLATE_ID")},
        {QStringLiteral("touser"), text}};
    const QByteArray body = send.build(secret("T"), text, QStringLiteral("c"), filled).body;
    QCOMPARE(body, QJsonDocument(expected).toJson(QJsonDocument::Compact));
}

void RequestsTest::keepsTheLastOfTwoFields() {
    templates::Rendered filled;
    for (const char* value : {"1", "2", "3"})
        filled.fields.push_back({QStringLiteral("thing1"), QLatin1String(value)});
    SendRequest send(account(), message(Channel::TemplateSend));
    QVERIFY(send.build(secret("T"), QStringLiteral("O"), QStringLiteral("c"), filled)
                .body.contains(R"("data":{"thing1":{"value":"3"}},)"));
}

void RequestsTest::leavesDeadFieldsOut() {
    templates::Rendered filled;
    filled.fields = {{QStringLiteral("first"), QString()},
                     {QStringLiteral("keyword1"), QString()},
                     {QStringLiteral("remark"), QStringLiteral("x")}};
    SendRequest send(account(), message(Channel::TemplateSend));
    QVERIFY(send.build(secret("T"), QStringLiteral("O"), QStringLiteral("c"), filled)
                .body.contains(R"("data":{"keyword1":{"value":""},"remark":{"value":"x"}})"));
}

void RequestsTest::keepsTheBasesPath_data() {
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("url");
    const QByteArray path = "/cgi-bin/stable_token";
    QTest::newRow("none") << QStringLiteral("http://127.0.0.1:8080") << "http://127.0.0.1:8080" + path;
    QTest::newRow("slash") << QStringLiteral("http://127.0.0.1:8080/") << "http://127.0.0.1:8080" + path;
    QTest::newRow("path") << QStringLiteral("https://gate.example.com/wx") << "https://gate.example.com/wx" + path;
    QTest::newRow("both") << QStringLiteral("https://gate.example.com/wx/") << "https://gate.example.com/wx" + path;
}

void RequestsTest::keepsTheBasesPath() {
    QFETCH(QString, base);
    settings::Account one = account();
    one.apiBase = QUrl(base);
    QTEST(urlOf(tokenRequest(one, secret("s"))), "url");
}

void RequestsTest::encodesTheToken() {
    SendRequest send(account(), message(Channel::TemplateSend));
    const HttpRequest request = send.build(secret("a+b/c=d%41&e"), QStringLiteral("O"), QString(), rendered());
    QVERIFY2(urlOf(request).endsWith("?access_token=a%2Bb%2Fc%3Dd%2541%26e"), urlOf(request).constData());
    QVERIFY(!request.body.contains("client_msg_id"));
}

void RequestsTest::followsTheToken() {
    SendRequest send(account(), message(Channel::TemplateSend));
    for (const char* token : {"one", "one", "two", "one"}) {
        const HttpRequest request = send.build(secret(token), QStringLiteral("O"), QString(), rendered());
        QVERIFY2(urlOf(request).endsWith(QByteArray("?access_token=") + token), urlOf(request).constData());
    }
}

/// Every request we make names the secret it carries.
void RequestsTest::saysWhatMustNotComeBack() {
    const Secret token = secret("token-of-the-account");
    const Secret appSecret = secret("AppSecret-of-it");
    settings::Account one = account();
    const auto names = [](const HttpRequest& request, const Secret& secret) {
        return std::ranges::count(request.confidential, secret) == 1 && request.imprint != nullptr;
    };
    QVERIFY(names(tokenRequest(one, appSecret), appSecret));
    one.tokenSource = TokenSource::Classic;
    QVERIFY(names(tokenRequest(one, appSecret), appSecret));
    one.tokenSource = TokenSource::External;
    one.tokenUrl = QUrl(QStringLiteral("https://me:pass%2Bword@tokens.example.com/wx?key=open%3Dsesame&b"));
    QVERIFY(names(tokenRequest(one, appSecret), secret("pass+word")));
    QVERIFY(names(tokenRequest(one, appSecret), secret("open=sesame")));
    one.tokenUrl = QUrl(QStringLiteral("https://me@tokens.example.com/{secret}?key={secret}"));
    QVERIFY(names(tokenRequest(one, secret("in the path\nin the query")), secret("in the path")));
    QVERIFY(names(tokenRequest(one, secret("in the path\nin the query")), secret("in the query")));
    one.tokenUrl = QUrl(QStringLiteral("https://me@tokens.example.com/"));
    QVERIFY(names(tokenRequest(one, secret("pass:word")), secret("pass:word")));
    QVERIFY(names(tokenRequest(one, secret("pass:word")), secret("bWU6cGFzczp3b3Jk")));  // as Basic sends it
    for (const Call call : {Call::TemplateList, Call::SubscribeTemplateList, Call::BizTemplateList})
        QVERIFY(names(templateListRequest(one, token, call), token));
    QVERIFY(names(followersRequest(one, token, {}, {}), token));
    QVERIFY(names(followersRequest(one, token, 7, QStringLiteral("o")), token));
    QVERIFY(names(followerTagsRequest(one, token), token));
    for (const Channel channel : templates::allChannels) {
        QVERIFY(names(quotaRequest(one, token, channel), token));
        templates::Message message;
        message.channel = channel;
        SendRequest send(one, message);
        QVERIFY(names(send.build(token, QStringLiteral("o"), QStringLiteral("c"), {}), token));
        QVERIFY(names(send.build(appSecret, QStringLiteral("o"), QStringLiteral("c"), {}), appSecret));
    }
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
