#include <QJsonArray>
#include <QTest>

#include "calls.h"
#include "sandbox/platform.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace Qt::StringLiterals;

namespace {

int codeOf(const Answer& answer) {
    return QJsonDocument::fromJson(answer.body)[u"errcode"].toInt();
}

/// A platform with one account of its owner's and a token of it.
struct Box {
    explicit Box(const Options& options, const QString& owner = u"wx5a4db0c8e20f1126"_s) : platform(clock, options) {
        Request request;
        request.method = "POST";
        request.path = u"/cgi-bin/stable_token"_s;
        request.body =
            toBytes({{u"grant_type"_s, u"client_credential"_s}, {u"appid"_s, owner}, {u"secret"_s, u"any"_s}});
        token = QJsonDocument::fromJson(platform.answer(request).body)[u"access_token"].toString();
    }
    Answer ask(const QByteArray& method, const QString& path, const QByteArray& body = {}) {
        Request request;
        request.method = method;
        request.path = path;
        request.query.addQueryItem(u"access_token"_s, token);
        request.body = body;
        return platform.answer(request);
    }
    int send(const QJsonObject& call, const QString& path = templateSend) {
        return codeOf(ask("POST", path, toBytes(call)));
    }

    TestClock clock;
    Platform platform;
    QString token;
};

templates::Template given(const QString& id, const QString& key, templates::Channel channel) {
    templates::Template made;
    made.id = id;
    made.title = u"Given"_s;
    made.content = u"Goods:{{%1.DATA}}\n"_s.arg(key);
    made.channel = channel;
    made.fields = templates::parseContent(made.content, {}, channel);
    return made;
}

QJsonObject callOf(const QString& id, const QString& key, const QString& value) {
    return {{u"touser"_s, u"oSandboxPerson_0000000001"_s},
            {u"template_id"_s, id},
            {u"data"_s, QJsonObject{{key, valueObject(value)}}}};
}

}  // namespace

/// What a client may ask of its own sandbox when it starts one.
class SandboxOptionsTest : public QObject {
    Q_OBJECT

 private slots:
    void ownsAGivenTemplate();
    void judgesByTheGivenFields();
    void aGivenTemplateReplacesItsOwn();
    void namesMakeNoTroubleWhereAskedNot();
    void forgetsWhereAskedTo();
};

void SandboxOptionsTest::ownsAGivenTemplate() {
    Box box({.templates = {given(u"GivenId"_s, u"thing1"_s, templates::Channel::TemplateSend)}});
    const Answer listed = box.ask("GET", u"/cgi-bin/template/get_all_private_template"_s);
    QVERIFY(listed.body.contains("GivenId"));
    QVERIFY(listed.body.contains(sampleTemplateId().toUtf8()));
    QCOMPARE(box.send(callOf(u"GivenId"_s, u"thing1"_s, u"Roses"_s)), 0);
    QCOMPARE(box.send(callOf(u"GivenId"_s, u"thing1"_s, QString(21, u'x'))), 47003);
    QCOMPARE(box.send(callOf(u"AnotherId"_s, u"thing1"_s, u"Roses"_s)), 40037);
    Box without({});
    QCOMPARE(without.send(callOf(u"GivenId"_s, u"thing1"_s, u"Roses"_s)), 40037);
}

void SandboxOptionsTest::judgesByTheGivenFields() {
    auto of = given(u"GivenId"_s, u"enum_string1"_s, templates::Channel::SubscribeSend);
    of.fields[0].choices = QStringList{u"sent"_s, u"delivered"_s};
    Box box({.templates = {of}}, u"wxmini5a4db0c8e20f"_s);
    const Answer listed = box.ask("GET", u"/wxaapi/newtmpl/gettemplate"_s);
    QVERIFY(listed.body.contains("GivenId"));
    QVERIFY(listed.body.contains("delivered"));
    QCOMPARE(box.send(callOf(u"GivenId"_s, u"enum_string1"_s, u"sent"_s), subscribeSend), 0);
    QCOMPARE(box.send(callOf(u"GivenId"_s, u"enum_string1"_s, u"lost"_s), subscribeSend), 47003);
}

void SandboxOptionsTest::aGivenTemplateReplacesItsOwn() {
    Box box({.templates = {given(sampleTemplateId(), u"thing1"_s, templates::Channel::TemplateSend)}});
    QCOMPARE(box.send(callOf(sampleTemplateId(), u"thing1"_s, u"Roses"_s)), 0);
    QCOMPARE(box.send(sampleCall(u"oSandboxPerson_0000000001"_s)), 47003);
    QCOMPARE(box.ask("GET", u"/cgi-bin/template/get_all_private_template"_s).body.count(sampleTemplateId().toUtf8()),
             1);
}

void SandboxOptionsTest::namesMakeNoTroubleWhereAskedNot() {
    for (const bool byName : {true, false}) {
        Box box({.troublesByName = byName});
        QCOMPARE(box.send(sampleCall(u"oSandboxPerson_000_E43004"_s)), byName ? 43004 : 0);
    }
}

void SandboxOptionsTest::forgetsWhereAskedTo() {
    for (const bool keeps : {true, false}) {
        Box box({.keepsLedger = keeps});
        QCOMPARE(box.send(sampleCall(u"oSandboxPerson_0000000001"_s, u"once"_s)), 0);
        QCOMPARE(box.send(sampleCall(u"oSandboxPerson_0000000001"_s, u"once"_s)), 0);
        QCOMPARE(box.platform.ledger().size(), keeps ? 2u : 0u);
    }
}

QTEST_APPLESS_MAIN(SandboxOptionsTest)
#include "tst_sandboxoptions.moc"
