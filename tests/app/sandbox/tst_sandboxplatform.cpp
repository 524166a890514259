#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include "app/sandbox/calls.h"
#include "sandbox/approved.h"
#include "sandbox/people.h"
#include "sandbox/platform.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString appId = u"wx5a4db0c8e20f1126"_s;
const QString miniAppId = u"wxmini0000000001"_s;
const QString subscribeList = u"/wxaapi/newtmpl/gettemplate"_s;
const QString person = u"oR3dK5wJ6xHb7cVn2mLs9zTk9Qp"_s;
const QString privateList = u"/cgi-bin/template/get_all_private_template"_s;

/// A platform, its clock and a token for it.
struct Box {
    explicit Box(const Faults& faults = {}, const QString& as = appId) : platform(clock, faults), owner(as) {
        token = stableToken();
    }

    QString stableToken(bool force = false) {
        const Answer answer =
            platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(owner, u"s3cret"_s, force)));
        return objectIn(answer).value(u"access_token").toString();
    }
    QString classicToken() {
        const Answer answer = platform.answer(
            getRequest(u"/cgi-bin/token"_s, u"grant_type=client_credential&secret=s3cret&appid="_s + appId));
        return objectIn(answer).value(u"access_token").toString();
    }
    Answer send(const QJsonObject& call, const QString& path = templateSend) {
        return platform.answer(postRequest(path, token, toBytes(call)));
    }
    int codeOfList(const QString& with) {
        return codeIn(platform.answer(getRequest(privateList, u"access_token="_s + with)));
    }

    TestClock clock;
    Platform platform;
    QString owner;
    QString token;
};

Faults faultsWith(const TroubleRule& rule) {
    Faults faults;
    faults.rules = {rule};
    return faults;
}

}  // namespace

class TestSandboxPlatform : public QObject {
    Q_OBJECT
 private slots:
    void refusesCredentials_data();
    void refusesCredentials();
    void refusesBodiesOfStableToken_data();
    void refusesBodiesOfStableToken();
    void refusesTheAddressWhileToldTo();
    void keepsTheOldClassicTokenFiveMinutes();
    void keepsTheStableTokenUntilItsLastFiveMinutes();
    void forcesAStableTokenRarely();
    void keepsBothKindsOfTokenApart();
    void invalidatesTokens();
    void namesTheTroubleWithAToken_data();
    void namesTheTroubleWithAToken();
    void takesAMessage();
    void refusesMessages_data();
    void refusesMessages();
    void refusesOnTheWayIn();
    void sendsOncePerClientMsgId();
    void sendsAgainWithoutOrWithAnotherId();
    void knowsNoIdOnSubscribeSend();
    void checksSubscribeValues_data();
    void checksSubscribeValues();
    void limitsTheSecondAndTheDay();
    void followsEndings_data();
    void followsEndings();
    void followsRules();
    void bansTemplates();
    void listsTemplates();
    void listsFollowersAndTags();
    void pagesFollowers_data();
    void pagesFollowers();
    void refusesFollowers();
    void answersQuota_data();
    void answersQuota();
    void writesRids();
    void countsCalls();
};

void TestSandboxPlatform::refusesCredentials_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& query, int code, const QString& text) {
        QTest::newRow(name) << query << code << text;
    };
    row("grant type", u"grant_type=password&appid=wx1&secret=a"_s, 40002, u"invalid grant_type"_s);
    row("no appid", u"grant_type=client_credential&secret=a"_s, 41002, u"appid missing"_s);
    row("no secret", u"grant_type=client_credential&appid=wx1"_s, 41004, u"appsecret missing"_s);
    row("wrong", u"grant_type=client_credential&appid=wx1&secret=wrong1"_s, 40125, u"invalid appsecret"_s);
    row("frozen", u"grant_type=client_credential&appid=wx1&secret=frozen1"_s, 40243, u"appsecret is frozen"_s);
    row("address", u"grant_type=client_credential&appid=wx1&secret=address1"_s, 40164,
        u"invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist"_s);
}

void TestSandboxPlatform::refusesCredentials() {
    QFETCH(QString, query);
    QFETCH(int, code);
    QFETCH(QString, text);
    Box box;
    const Answer classic = box.platform.answer(getRequest(u"/cgi-bin/token"_s, query));
    QCOMPARE(codeIn(classic), code);
    QVERIFY(objectIn(classic).value(u"errmsg").toString().startsWith(text + u" rid: "_s));
    QJsonObject body;
    for (const auto& [key, value] : QUrlQuery(query).queryItems())
        body.insert(key, value);
    const Answer stable = box.platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, toBytes(body)));
    QCOMPARE(codeIn(stable), code);
}

void TestSandboxPlatform::refusesBodiesOfStableToken_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << 44002;
    QTest::newRow("form") << QByteArray("grant_type=client_credential&appid=wx1&secret=a") << 41002;
    QTest::newRow("neither") << QByteArray("hello") << 40002;
}

void TestSandboxPlatform::refusesBodiesOfStableToken() {
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    Box box;
    QCOMPARE(codeIn(box.platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, body))), code);
}

void TestSandboxPlatform::refusesTheAddressWhileToldTo() {
    Faults faults;
    faults.refusedAddress = u"106.75.31.19"_s;
    Box box(faults);
    QVERIFY(box.token.isEmpty());
    const Answer refused =
        box.platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(appId, u"s3cret"_s)));
    QCOMPARE(codeIn(refused), 40164);
    QVERIFY(objectIn(refused).value(u"errmsg").toString().startsWith(u"invalid ip 106.75.31.19 "_s));
    box.platform.follow({});
    QVERIFY(!box.stableToken().isEmpty());
}

void TestSandboxPlatform::keepsTheOldClassicTokenFiveMinutes() {
    Box box;
    const QString first = box.classicToken();
    const QString second = box.classicToken();
    QVERIFY(first != second);
    box.clock.advance(5min - 1ms);
    QCOMPARE(box.codeOfList(first), 0);
    box.clock.advance(1ms);
    QCOMPARE(box.codeOfList(first), 40001);
    QCOMPARE(box.codeOfList(second), 0);
    box.clock.advance(115min);
    QCOMPARE(box.codeOfList(second), 42001);
}

void TestSandboxPlatform::keepsTheStableTokenUntilItsLastFiveMinutes() {
    Box box;
    box.clock.advance(30min);
    const Answer again =
        box.platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(appId, u"s3cret"_s)));
    QCOMPARE(objectIn(again).value(u"access_token").toString(), box.token);
    QCOMPARE(objectIn(again).value(u"expires_in").toInt(), 7200 - 1800);
    box.clock.advance(85min - 1s);
    QCOMPARE(box.stableToken(), box.token);
    box.clock.advance(1s);
    const QString next = box.stableToken();
    QVERIFY(next != box.token);
    QCOMPARE(box.codeOfList(box.token), 0);
    box.clock.advance(5min);
    QCOMPARE(box.codeOfList(box.token), 42001);
    QCOMPARE(box.codeOfList(next), 0);
}

void TestSandboxPlatform::forcesAStableTokenRarely() {
    Box box;
    QString last = box.stableToken(true);
    QVERIFY(last != box.token);
    QCOMPARE(box.codeOfList(box.token), 40001);
    box.clock.advance(29s);
    QCOMPARE(box.stableToken(true), last);
    for (int i = 2; i <= 20; ++i) {
        box.clock.advance(30s);
        const QString next = box.stableToken(true);
        QVERIFY(!next.isEmpty() && next != last);
        last = next;
    }
    box.clock.advance(30s);
    QVERIFY(box.stableToken(true).isEmpty());
    QCOMPARE(box.stableToken(false), last);
    box.clock.advance(24h);
    QVERIFY(!box.stableToken(true).isEmpty());
}

void TestSandboxPlatform::keepsBothKindsOfTokenApart() {
    Box box;
    box.classicToken();
    box.classicToken();
    box.clock.advance(10min);
    QCOMPARE(box.codeOfList(box.token), 0);
}

void TestSandboxPlatform::invalidatesTokens() {
    Box box;
    const QString classic = box.classicToken();
    box.platform.invalidateTokens();
    QCOMPARE(box.codeOfList(box.token), 40001);
    QCOMPARE(box.codeOfList(classic), 40001);
    QCOMPARE(box.codeOfList(box.stableToken()), 0);
}

void TestSandboxPlatform::namesTheTroubleWithAToken_data() {
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QString() << 41001;
    QTest::newRow("unknown") << u"96_made-up"_s << 40014;
}

void TestSandboxPlatform::namesTheTroubleWithAToken() {
    QFETCH(QString, token);
    QFETCH(int, code);
    Box box;
    QCOMPARE(box.codeOfList(token), code);
    const Answer answer = box.platform.answer(postRequest(templateSend, token, toBytes(sampleCall(person))));
    QCOMPARE(codeIn(answer), code);
    QCOMPARE(box.platform.ledger().back().errcode, code);
    QCOMPARE(box.platform.ledger().back().openid, person);
    QVERIFY(!box.platform.ledger().back().sent);
}

void TestSandboxPlatform::takesAMessage() {
    Box box;
    const Answer answer = box.send(sampleCall(person, u"c1-1"_s));
    const LedgerEntry& entry = box.platform.ledger().back();
    QCOMPARE(answer.body, "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":" + QByteArray::number(entry.msgid) + "}");
    QCOMPARE(QByteArray::number(entry.msgid).size(), 19);
    QCOMPARE(entry.number, 1);
    QCOMPARE(entry.appId, appId);
    QCOMPARE(entry.openid, person);
    QCOMPARE(entry.clientMsgId, u"c1-1"_s);
    QCOMPARE(entry.templateId, sampleTemplateId());
    QVERIFY(entry.sent && !entry.duplicate);
    QCOMPARE(entry.at, box.clock.now());
    box.send(sampleCall(u"oR3dK5another"_s, u"c1-2"_s));
    QVERIFY(box.platform.ledger()[1].msgid != box.platform.ledger()[0].msgid);
}

void TestSandboxPlatform::refusesMessages_data() {
    QTest::addColumn<QString>("field");  // "data.x" for a value
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& field, const QJsonValue& value, int code,
                        const QString& text = {}) { QTest::newRow(name) << field << value << code << text; };
    const QString badThing = u"argument invalid! data.thing4.value invalid rid: "_s;
    row("no openid", u"touser"_s, QJsonValue::Undefined, 40003, u"invalid openid rid: "_s);
    row("openid in Han", u"touser"_s, u"沈一诺"_s, 40003);
    row("openid a number", u"touser"_s, qint64(13812087764), 40003);
    row("no template", u"template_id"_s, QJsonValue::Undefined, 40036);
    row("unknown template", u"template_id"_s, u"iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s"_s, 40037);
    row("long url", u"url"_s, QString(3000, u'a'), 40039);
    row("mini-program", u"miniprogram"_s, QJsonObject{{u"appid"_s, u"gh_1"_s}}, 40013);
    row("data an array", u"data"_s, QJsonArray(), 47001);
    row("no data", u"data"_s, QJsonValue::Undefined, 47003);
    row("missing key", u"data.thing4"_s, QJsonValue::Undefined, 47003, badThing);
    row("flat value", u"data.thing4"_s, u"x"_s, 47003, badThing);
    row("value a number", u"data.thing4"_s, valueObject(5), 47001);
    row("too long", u"data.thing4"_s, valueObject(QString(21, u'长')), 47003, badThing);
    row("longest", u"data.thing4"_s, valueObject(QString(20, u'长')), 0);
    row("empty", u"data.thing4"_s, valueObject(QString()), 47003, badThing);
    row("Han where none may be", u"data.character_string5"_s, valueObject(u"单号"_s), 47003);
    row("no time", u"data.time3"_s, valueObject(u"15日 07:00"_s), 47003);
    row("extra key", u"data.thing9"_s, valueObject(u"x"_s), 47003,
        u"argument invalid! data.thing9.value invalid rid: "_s);
}

void TestSandboxPlatform::refusesMessages() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(int, code);
    QFETCH(QString, text);
    QJsonObject call = sampleCall(person);
    if (field.startsWith(u"data."_s)) {
        QJsonObject data = sampleData();
        data[field.mid(5)] = value;
        call[u"data"] = data;
    } else {
        call[field] = value;
    }
    Box box;
    const Answer answer = box.send(call);
    QCOMPARE(codeIn(answer), code);
    QCOMPARE(answer.status, 200);
    QVERIFY(objectIn(answer).value(u"errmsg").toString().startsWith(text));
    QCOMPARE(box.platform.ledger().size(), 1U);
    QCOMPARE(box.platform.ledger().back().sent, code == 0);
}

void TestSandboxPlatform::refusesOnTheWayIn() {
    Box box;
    const auto post = [&box](const QString& path, const QByteArray& body) {
        return codeIn(box.platform.answer(postRequest(path, box.token, body)));
    };
    QCOMPARE(post(templateSend, {}), 44002);
    QCOMPARE(post(templateSend, "{\"touser\":"), 47001);
    QCOMPARE(post(templateSend, "[]"), 47001);
    QCOMPARE(post(privateList, "{}"), 43001);
    QCOMPARE(post(u"/cgi-bin/message/nowhere"_s, "{}"), 40066);
    QCOMPARE(codeIn(box.platform.answer(getRequest(templateSend, u"access_token="_s + box.token))), 43002);
    QCOMPARE(codeIn(box.platform.answer(getRequest(u"/cgi-bin/stable_token"_s))), 43002);
    Request chunked = postRequest(templateSend, box.token, toBytes(sampleCall(person)));
    chunked.chunked = true;
    const Answer refused = box.platform.answer(chunked);
    QCOMPARE(refused.status, 412);
    QVERIFY(refused.body.isEmpty());
    for (const LedgerEntry& entry : box.platform.ledger())
        QVERIFY(!entry.sent);
}

void TestSandboxPlatform::sendsOncePerClientMsgId() {
    Box box;
    const Answer first = box.send(sampleCall(person, u"c1-7"_s));
    box.clock.advance(10min - 1ms);
    const Answer again = box.send(sampleCall(person, u"c1-7"_s));
    QCOMPARE(again.body, first.body);
    QVERIFY(box.platform.ledger()[1].duplicate && !box.platform.ledger()[1].sent);
    QCOMPARE(box.platform.ledger()[1].msgid, box.platform.ledger()[0].msgid);
    box.clock.advance(1ms);
    const Answer late = box.send(sampleCall(person, u"c1-7"_s));
    QVERIFY(late.body != first.body);
    QVERIFY(box.platform.ledger()[2].sent && !box.platform.ledger()[2].duplicate);
}

void TestSandboxPlatform::sendsAgainWithoutOrWithAnotherId() {
    Box box;
    box.send(sampleCall(person));
    box.send(sampleCall(person));
    box.send(sampleCall(person, u"a"_s));
    box.send(sampleCall(person, u"b"_s));
    box.send(sampleCall(u"oR3dK5another"_s, u"a"_s));
    for (const LedgerEntry& entry : box.platform.ledger())
        QVERIFY(entry.sent && !entry.duplicate);
}

void TestSandboxPlatform::knowsNoIdOnSubscribeSend() {
    Box box({}, miniAppId);
    const QJsonObject data{{u"thing1"_s, valueObject(u"花艺体验课"_s)},
                           {u"date2"_s, valueObject(u"2026-11-22 15:00"_s)},
                           {u"name3"_s, valueObject(u"林晓雯"_s)}};
    const QJsonObject call{{u"touser"_s, person},
                           {u"template_id"_s, u"Bn3VrK7yTc1zXo5wQe9sMf2hJd8uLa4gPi6tEk0NxWv"_s},
                           {u"client_msg_id"_s, u"c1-1"_s},
                           {u"data"_s, data}};
    QCOMPARE(codeIn(box.send(call, subscribeSend)), 0);
    QCOMPARE(codeIn(box.send(call, subscribeSend)), 0);
    QVERIFY(box.platform.ledger()[1].sent);
    QVERIFY(box.platform.ledger()[1].clientMsgId.isEmpty());
    QCOMPARE(codeIn(box.send(call, templateSend)), 48001);
}

void TestSandboxPlatform::checksSubscribeValues_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("code");
    QTest::newRow("a choice") << u"配送中"_s << 0;
    QTest::newRow("no choice") << u"迷路了"_s << 47003;
}

void TestSandboxPlatform::checksSubscribeValues() {
    QFETCH(QString, state);
    QFETCH(int, code);
    const QJsonObject data{{u"character_string1"_s, valueObject(u"DD1"_s)},
                           {u"enum_string2"_s, valueObject(state)},
                           {u"amount3"_s, valueObject(u"¥199.00"_s)},
                           {u"thing4"_s, valueObject(u"无"_s)}};
    Box box({}, miniAppId);
    const Answer answer = box.send({{u"touser"_s, person},
                                    {u"template_id"_s, u"Yd8PmF4bSu0kGz6xHv2nCw9rTa5eJq1oLi7yBt3KgRf"_s},
                                    {u"data"_s, data}},
                                   subscribeSend);
    QCOMPARE(codeIn(answer), code);
}

void TestSandboxPlatform::limitsTheSecondAndTheDay() {
    Faults faults;
    faults.perSecond = 3;
    faults.dailyQuota = 5;
    Box box(faults);
    const auto send = [&box] { return codeIn(box.send(sampleCall(person))); };
    QCOMPARE((std::array{send(), send(), send(), send()}), (std::array{0, 0, 0, 45011}));
    box.clock.advance(1s);
    QCOMPARE((std::array{send(), send(), send()}), (std::array{0, 0, 45009}));
    box.clock.advance(nextShanghaiMidnight(box.clock.now()) - box.clock.now() - 1ms);
    box.token = box.stableToken();
    QCOMPARE(send(), 45009);
    box.clock.advance(1ms);
    QCOMPARE(send(), 0);
}

void TestSandboxPlatform::followsEndings_data() {
    QTest::addColumn<QString>("openid");
    QTest::addColumn<QList<int>>("codes");  // of three sends with the same client_msg_id
    QTest::addColumn<QList<Trouble>>("wires");
    QTest::addColumn<QList<bool>>("sent");
    using enum Trouble;
    const auto row = [](const char* ending, QList<int> codes, QList<Trouble> wires, QList<bool> sent) {
        QTest::newRow(ending) << u"oR3dK5tY8nA"_s + QLatin1String(ending) << codes << wires << sent;
    };
    const QList<Trouble> calm{None, None, None};
    const QList<bool> never{false, false, false};
    const QList<bool> atOnce{true, false, false};
    row("_E43004", {43004, 43004, 43004}, calm, never);
    row("_E40252", {40252, 40252, 40252}, calm, never);
    row("_EBUSY", {-1, -1, 0}, calm, {false, false, true});
    row("_CLOSE", {0, 0, 0}, {CloseAfter, None, None}, atOnce);
    row("_RESET", {0, 0, 0}, {ResetAfter, None, None}, atOnce);
    row("_SILENT", {0, 0, 0}, {SilentAfter, None, None}, atOnce);
    row("_HTML", {-1, 0, 0}, {HtmlError, None, None}, {false, true, false});
    row("_HALF", {0, 0, 0}, {HalfJson, None, None}, atOnce);
    row("_Exyz", {0, 0, 0}, calm, atOnce);
}

void TestSandboxPlatform::followsEndings() {
    QFETCH(QString, openid);
    QFETCH(QList<int>, codes);
    QFETCH(QList<Trouble>, wires);
    QFETCH(QList<bool>, sent);
    Box box;
    for (int i = 0; i < 3; ++i) {
        const Answer answer = box.send(sampleCall(openid, u"c1-1"_s));
        const LedgerEntry& entry = box.platform.ledger().back();
        QCOMPARE(answer.wire, wires[i]);
        QCOMPARE(entry.errcode, codes[i]);
        QCOMPARE(entry.sent, sent[i]);
        QCOMPARE(entry.duplicate, codes[i] == 0 && !sent[i]);
        if (answer.wire == Trouble::None)
            QCOMPARE(codeIn(answer), codes[i]);
        if (answer.wire == Trouble::HtmlError)
            QCOMPARE(answer.status, 502);
        if (answer.wire == Trouble::HalfJson)
            QVERIFY(answer.body.startsWith('{') && QJsonDocument::fromJson(answer.body).isNull());
    }
}

void TestSandboxPlatform::followsRules() {
    Box box(faultsWith({Trouble::CloseBefore, 0, {}, 3, 2}));
    QList<bool> closed;
    for (int i = 0; i < 10; ++i)
        closed.append(box.send(sampleCall(person)).wire == Trouble::CloseBefore);
    QCOMPARE(closed, (QList<bool>{false, false, true, false, false, true, false, false, false, false}));
    QVERIFY(!box.platform.ledger()[2].sent);

    box.platform.follow(faultsWith({Trouble::Code, 43019, person}));
    QCOMPARE(codeIn(box.send(sampleCall(person))), 43019);
    QCOMPARE(codeIn(box.send(sampleCall(person))), 43019);
    QCOMPARE(codeIn(box.send(sampleCall(u"oR3dK5another"_s))), 0);

    box.platform.follow(faultsWith({Trouble::Code, 43004, {}}));
    QCOMPARE(codeIn(box.send(sampleCall(person))), 0);
}

void TestSandboxPlatform::bansTemplates() {
    Faults faults;
    faults.banTemplates = true;
    Box box(faults);
    QCOMPARE(codeIn(box.send(sampleCall(person))), 43116);
}

void TestSandboxPlatform::listsTemplates() {
    Box box;
    const QString query = u"access_token="_s + box.token;
    const QJsonArray list =
        objectIn(box.platform.answer(getRequest(privateList, query))).value(u"template_list").toArray();
    QCOMPARE(list.size(), 6);
    QCOMPARE(list[0][u"template_id"].toString(), sampleTemplateId());
    QCOMPARE(list[0][u"title"].toString(), u"订单发货通知"_s);
    QCOMPARE(list[5][u"content"].toString(),
             u"{{first.DATA}}\n订单编号:{{keyword1.DATA}}\n延误原因:{{keyword2.DATA}}\n{{remark.DATA}}\n"_s);

    Box mini({}, miniAppId);
    const QJsonObject subscribe =
        objectIn(mini.platform.answer(getRequest(subscribeList, u"access_token="_s + mini.token)));
    QCOMPARE(subscribe[u"data"].toArray().size(), 2);
    const QJsonObject withChoices = subscribe[u"data"][1].toObject();
    QCOMPARE(withChoices[u"type"].toInt(), 3);
    QCOMPARE(withChoices[u"keywordEnumValueList"][0][u"keywordCode"].toString(), u"enum_string2.DATA"_s);
    QCOMPARE(withChoices[u"keywordEnumValueList"][0][u"enumValueList"].toArray().size(), 4);

    // What it approved passes its own rules, so the examples can be sent.
    for (const Approved& one : approvedTemplates()) {
        QJsonObject data;
        for (const auto& field : one.about.fields)
            data.insert(field.key, valueObject(field.example));
        const DataRefusal refused = checkData(one.about, data);
        QVERIFY2(refused.code == 0, qPrintable(one.about.title + refused.key));
    }
}

void TestSandboxPlatform::listsFollowersAndTags() {
    Box box;
    const auto followersAfter = [&box](const QString& after) {
        return objectIn(box.platform.answer(
            getRequest(u"/cgi-bin/user/get"_s, u"access_token=%1&next_openid=%2"_s.arg(box.token, after))));
    };
    const QJsonObject first = followersAfter({});
    QCOMPARE(first[u"count"].toInt(), first[u"total"].toInt());
    QCOMPARE(first[u"data"][u"openid"].toArray().size(), first[u"count"].toInt());
    QCOMPARE(first[u"next_openid"].toString(), followers().constLast());
    const QJsonObject second = followersAfter(followers().constLast());
    QCOMPARE(second[u"count"].toInt(), 0);
    QVERIFY(!second.contains(u"data"_s));
    QCOMPARE(followersAfter(u"stranger"_s)[u"errcode"].toInt(), 40003);

    const auto tagged = [&box](int tag) {
        return objectIn(
            box.platform.answer(postRequest(u"/cgi-bin/user/tag/get"_s, box.token, toBytes({{u"tagid"_s, tag}}))));
    };
    const QJsonObject tags =
        objectIn(box.platform.answer(getRequest(u"/cgi-bin/tags/get"_s, u"access_token="_s + box.token)));
    QCOMPARE(tags[u"tags"].toArray().size(), 2);
    QCOMPARE(tagged(100)[u"count"].toInt(), tags[u"tags"][1][u"count"].toInt());
    QCOMPARE(tagged(100)[u"data"][u"openid"][1].toString(), followers()[3]);
    QCOMPARE(tagged(2), (QJsonObject{{u"count"_s, 0}}));
    QCOMPARE(tagged(77)[u"errcode"].toInt(), 45159);
}

void TestSandboxPlatform::pagesFollowers_data() {
    QTest::addColumn<int>("followers");  // 0: the sample's
    QTest::addColumn<bool>("isTagged");
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("pages");
    QTest::newRow("sample") << 0 << false << 491 << 50;
    QTest::newRow("sample, tagged") << 0 << true << 164 << 17;
    QTest::newRow("made up") << 1'001 << false << 1'001 << 101;
    QTest::newRow("made up, tagged") << 1'001 << true << 334 << 34;
    QTest::newRow("one full page") << 10 << false << 10 << 1;
}

void TestSandboxPlatform::pagesFollowers() {
    QFETCH(int, followers);
    QFETCH(bool, isTagged);
    Faults faults;
    faults.followers = followers;
    faults.followerPage = 10;
    Box box(faults);
    const auto pageAfter = [&](const QString& after) {
        if (isTagged)
            return objectIn(box.platform.answer(postRequest(u"/cgi-bin/user/tag/get"_s, box.token,
                                                            toBytes({{u"tagid"_s, 100}, {u"next_openid"_s, after}}))));
        return objectIn(box.platform.answer(
            getRequest(u"/cgi-bin/user/get"_s, u"access_token=%1&next_openid=%2"_s.arg(box.token, after))));
    };
    QSet<QString> everybody;
    int pages = 0;
    QString after;
    for (QJsonObject page = pageAfter({}); page[u"count"].toInt() > 0; page = pageAfter(after), ++pages) {
        const QJsonArray openids = page[u"data"][u"openid"].toArray();
        QCOMPARE(openids.size(), page[u"count"].toInt());
        for (const QJsonValue& openid : openids)
            everybody.insert(openid.toString());
        after = page[u"next_openid"].toString();
        QCOMPARE(after, openids.last().toString());
    }
    QTEST(int(everybody.size()), "people");
    QTEST(pages, "pages");
}

void TestSandboxPlatform::refusesFollowers() {
    Faults faults;
    faults.followerCalls = 2;
    Box box(faults);
    const auto code = [&box](const QString& path) {
        return codeIn(box.platform.answer(getRequest(path, u"access_token="_s + box.token)));
    };
    for (const int expected : {0, 0, 45009, 45009})
        QCOMPARE(code(u"/cgi-bin/user/get"_s), expected);
    QCOMPARE(code(u"/cgi-bin/tags/get"_s), 0);
    faults.followerCalls = -1;
    faults.noFollowers = true;
    box.platform.follow(faults);
    QCOMPARE(code(u"/cgi-bin/user/get"_s), 48001);
    QCOMPARE(code(u"/cgi-bin/tags/get"_s), 48001);
}

void TestSandboxPlatform::answersQuota_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("send") << templateSend << 0;
    QTest::newRow("no slash") << u"cgi-bin/message/template/send"_s << 76003;
    QTest::newRow("unknown") << u"/cgi-bin/nowhere"_s << 76021;
    QTest::newRow("another kind") << u"/sns/userinfo"_s << 76022;
}

void TestSandboxPlatform::answersQuota() {
    QFETCH(QString, path);
    QFETCH(int, code);
    Faults faults;
    faults.perSecond = 50;
    Box box(faults);
    box.send(sampleCall(person));
    const QJsonObject answer = objectIn(
        box.platform.answer(postRequest(u"/cgi-bin/openapi/quota/get"_s, box.token, toBytes({{u"cgi_path"_s, path}}))));
    QCOMPARE(answer[u"errcode"].toInt(-7), code);
    if (code == 0) {
        QCOMPARE(answer[u"quota"].toObject(),
                 (QJsonObject{{u"daily_limit"_s, 100'000}, {u"used"_s, 1}, {u"remain"_s, 99'999}}));
        QCOMPARE(answer[u"rate_limit"][u"call_count"].toInt(), 50);
    }
}

void TestSandboxPlatform::writesRids() {
    Box box;
    const QString text = objectIn(box.platform.answer(getRequest(u"/nowhere"_s))).value(u"errmsg").toString();
    const auto match = QRegularExpression(u"^invalid url rid: ([0-9a-f]{8})-[0-9a-f]{8}-[0-9a-f]{8}$"_s).match(text);
    QVERIFY2(match.hasMatch(), qPrintable(text));
    QCOMPARE(match.captured(1).toLongLong(nullptr, 16), toMilliseconds(box.clock.now()) / 1000);
}

void TestSandboxPlatform::countsCalls() {
    Box box;
    box.send(sampleCall(person));
    box.send(sampleCall(person));
    box.platform.answer(getRequest(u"/nowhere"_s));
    const QJsonObject addresses =
        objectIn(box.platform.answer(getRequest(u"/cgi-bin/getcallbackip"_s, u"access_token="_s + box.token)));
    QVERIFY(addresses[u"ip_list"].toArray().size() > 0);
    const std::map<QString, int> expected{
        {u"/cgi-bin/stable_token"_s, 1}, {templateSend, 2}, {u"/cgi-bin/getcallbackip"_s, 1}};
    QCOMPARE(box.platform.calls(), expected);
}

QTEST_GUILESS_MAIN(TestSandboxPlatform)
#include "tst_sandboxplatform.moc"
