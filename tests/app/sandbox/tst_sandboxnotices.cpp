#include <QJsonArray>
#include <QTest>

#include "app/sandbox/calls.h"
#include "sandbox/platform.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString shop = u"wx5a4db0c8e20f1126"_s;
const QString mini = u"wxmini0000000001"_s;
const QString person = u"oR3dK5wJ6xHb7cVn2mLs9zTk9Qp"_s;
const QString gettemplate = u"/wxaapi/newtmpl/gettemplate"_s;

/// A platform and the token of one account.
struct Box {
    explicit Box(const QString& appId = shop, const Faults& faults = {}) : platform(clock, faults) {
        const Answer answer =
            platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(appId, u"s3cret"_s)));
        token = objectIn(answer).value(u"access_token").toString();
    }
    int send(const QJsonObject& call, const QString& path = bizSend) {
        return codeIn(platform.answer(postRequest(path, token, toBytes(call))));
    }
    QJsonObject list(const QString& path) {
        return objectIn(platform.answer(getRequest(path, u"access_token="_s + token)));
    }

    TestClock clock;
    Platform platform;
    QString token;
};

QJsonObject with(QJsonObject call, const QString& key, const QJsonValue& value) {
    call.insert(key, value);
    return call;
}

QJsonObject withField(QJsonObject call, const QString& key, const QString& value) {
    QJsonObject data = call[u"data"].toObject();
    data.insert(key, valueObject(value));
    return with(std::move(call), u"data"_s, data);
}

}  // namespace

/// Subscription notices of service accounts (wechat-api § 4.3), and who may use which call.
class TestSandboxNotices : public QObject {
    Q_OBJECT
 private slots:
    void takesANotice();
    void refusesNotices_data();
    void refusesNotices();
    void keepsTheKindsOfAccountApart_data();
    void keepsTheKindsOfAccountApart();
    void listsWhatTheAccountHas();
    void hasNoNoticesWhileToldSo();
    void countsEachCallsQuota();
};

void TestSandboxNotices::takesANotice() {
    Box box;
    QCOMPARE(box.send(noticeCall(person, u"c1-1"_s)), 0);
    QCOMPARE(box.send(noticeCall(person, u"c1-1"_s)), 0);
    // Whatever id comes along, the second one reaches the person as well.
    for (const LedgerEntry& entry : box.platform.ledger()) {
        QVERIFY(entry.sent && !entry.duplicate && entry.clientMsgId.isEmpty());
        QCOMPARE(entry.templateId, sampleNoticeId());
        QCOMPARE(entry.openid, person);
        QCOMPARE(entry.appId, shop);
        QVERIFY(entry.msgid > 0);
    }
    QCOMPARE(box.platform.ledger().size(), 2U);
}

void TestSandboxNotices::refusesNotices_data() {
    QTest::addColumn<QJsonObject>("call");
    QTest::addColumn<int>("code");
    const QJsonObject good = noticeCall(person);
    const auto row = [](const char* name, const QJsonObject& call, int code) { QTest::newRow(name) << call << code; };
    QJsonObject misspelt = good;
    misspelt.insert(u"toUser"_s, misspelt.take(u"touser"_s));
    row("toUser", misspelt, 40003);
    row("no template", with(good, u"template_id"_s, QString()), 40036);
    row("a template message's template", with(good, u"template_id"_s, sampleTemplateId()), 40037);
    row("a thing too long", withField(good, u"thing1"_s, QString(21, u'花')), 47003);
    row("an amount of 10 digits", withField(good, u"amount4"_s, u"1234567890"_s), 0);
    row("an amount of 11 digits", withField(good, u"amount4"_s, u"12345678901"_s), 47003);
    row("a key too many", withField(good, u"thing9"_s, u"x"_s), 47003);
    QJsonObject flat = good[u"data"].toObject();
    flat.insert(u"thing1"_s, u"flat"_s);
    row("a flat value", with(good, u"data"_s, flat), 47003);
    row("data is a list", with(good, u"data"_s, QJsonArray{}), 47001);
    row("a page", with(good, u"page"_s, u"https://example.com/o/1"_s), 0);
    row("a page too long", with(good, u"page"_s, QString(2049, u'a')), 40039);
    row("a mini-program", with(good, u"miniprogram"_s, QJsonObject{{u"appid"_s, u"wxmini1"_s}}), 0);
    row("a mini-program that is none", with(good, u"miniprogram"_s, QJsonObject{{u"appid"_s, u"gh_1"_s}}), 40013);
    row("a trouble by name", with(good, u"touser"_s, u"oR3dK5_E43101"_s), 43101);
}

void TestSandboxNotices::refusesNotices() {
    QFETCH(QJsonObject, call);
    QFETCH(int, code);
    Box box;
    QCOMPARE(box.send(call), code);
    QCOMPARE(box.platform.ledger().size(), 1U);
    QCOMPARE(box.platform.ledger().front().errcode, code);
    QCOMPARE(box.platform.ledger().front().sent, code == 0);
}

void TestSandboxNotices::keepsTheKindsOfAccountApart_data() {
    QTest::addColumn<QString>("appId");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("call");
    QTest::addColumn<int>("code");
    QTest::newRow("service, template/send") << shop << templateSend << sampleCall(person) << 0;
    QTest::newRow("service, bizsend") << shop << bizSend << noticeCall(person) << 0;
    // As if the person had never subscribed.
    QTest::newRow("service, a notice at subscribe/send") << shop << subscribeSend << noticeCall(person) << 43101;
    QTest::newRow("service, subscribe/send") << shop << subscribeSend << sampleCall(person) << 40037;
    QTest::newRow("service, a notice at template/send") << shop << templateSend << noticeCall(person) << 40037;
    QTest::newRow("mini-program, template/send") << mini << templateSend << sampleCall(person) << 48001;
    QTest::newRow("mini-program, bizsend") << mini << bizSend << noticeCall(person) << 48001;
}

void TestSandboxNotices::keepsTheKindsOfAccountApart() {
    QFETCH(QString, appId);
    QFETCH(QString, path);
    QFETCH(QJsonObject, call);
    Box box(appId);
    QTEST(box.send(call, path), "code");
}

void TestSandboxNotices::listsWhatTheAccountHas() {
    Box box;
    const QJsonObject notices = box.list(gettemplate);
    QCOMPARE(notices[u"errcode"].toInt(-7), 0);
    QCOMPARE(notices[u"data"].toArray().size(), 1);
    QCOMPARE(notices[u"data"][0][u"priTmplId"].toString(), sampleNoticeId());
    QVERIFY(!box.list(u"/cgi-bin/template/get_all_private_template"_s)[u"template_list"].toArray().isEmpty());
    Box other(mini);
    QCOMPARE(other.list(gettemplate)[u"data"].toArray().size(), 2);
    QCOMPARE(other.list(u"/cgi-bin/template/get_all_private_template"_s)[u"errcode"].toInt(), 48001);
}

void TestSandboxNotices::hasNoNoticesWhileToldSo() {
    Faults faults;
    faults.noNotices = true;
    Box box(shop, faults);
    QCOMPARE(box.list(gettemplate)[u"errcode"].toInt(), 48001);
    QCOMPARE(box.send(noticeCall(person)), 48001);
    QCOMPARE(box.send(sampleCall(person), templateSend), 0);
    Box other(mini, faults);
    QCOMPARE(other.list(gettemplate)[u"errcode"].toInt(-7), 0);
}

void TestSandboxNotices::countsEachCallsQuota() {
    Faults faults;
    faults.dailyQuota = 2;
    Box box(shop, faults);
    const auto used = [&](const QString& path) {
        return objectIn(box.platform.answer(
            postRequest(u"/cgi-bin/openapi/quota/get"_s, box.token, toBytes({{u"cgi_path"_s, path}}))));
    };
    QCOMPARE((std::array{box.send(noticeCall(person)), box.send(noticeCall(person)), box.send(noticeCall(person))}),
             (std::array{0, 0, 45009}));
    QCOMPARE(box.send(sampleCall(person), templateSend), 0);
    QCOMPARE(used(bizSend)[u"quota"][u"used"].toInt(), 2);
    QCOMPARE(used(templateSend)[u"quota"][u"used"].toInt(), 1);
    QCOMPARE(used(subscribeSend)[u"errcode"].toInt(), 76022);
}

QTEST_GUILESS_MAIN(TestSandboxNotices)
#include "tst_sandboxnotices.moc"
