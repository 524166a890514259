#include <QElapsedTimer>
#include <QTest>

#include "wechat/answers.h"

using namespace hongyan;
using namespace hongyan::wechat;
using transport::HttpResponse;
using transport::NetError;

Q_DECLARE_METATYPE(hongyan::ErrorKind)
Q_DECLARE_METATYPE(hongyan::transport::NetError)

namespace {

HttpResponse answered(const QByteArray& body, int status = 200) {
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

}  // namespace

/// The answers to what is asked besides sending.
class AnswersTest : public QObject {
    Q_OBJECT

 private slots:
    void hugeTemplateLists_data();
    void hugeTemplateLists();
    void imprints_data();
    void imprints();
    void readsToken();
    void refusesToken_data();
    void refusesToken();
    void tokenNetworkErrors_data();
    void tokenNetworkErrors();
    void namesTheAddress();
    void neverRepeatsTheBody();
    void tellsAStaleToken();
    void readsTemplateList();
    void readsSubscribeTemplateList();
    void readsTheNoticesOfAServiceAccount();
    void tellsWhatMayPass();
    void doesNotTakeAnythingForAnEmptyList();
    void readsQuota();
    void readsFollowers_data();
    void readsFollowers();
    void refusesFollowers_data();
    void refusesFollowers();
    void readsFollowerTags();
};

void AnswersTest::readsToken() {
    const auto answer = readToken(Call::StableToken, answered(R"({"access_token":"50_Im7","expires_in":345})"));
    QVERIFY(answer);
    QCOMPARE(answer->token.reveal(), "50_Im7");
    QCOMPARE(answer->expiresIn, std::chrono::seconds(345));
    QVERIFY(readToken(Call::ExternalToken, answered(R"({"errcode":0,"access_token":"T","expires_in":"7200"})")));
}

void AnswersTest::refusesToken_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code");
    const auto row = [](const char* body, int status, ErrorKind kind, int code = 0) {
        QTest::newRow(body) << QByteArray(body) << status << kind << code;
    };
    row(R"({"errcode":40001,"errmsg":"invalid credential"})", 200, ErrorKind::AccountRefused, 40001);
    row(R"({"errcode":40125,"errmsg":"invalid appsecret rid: 6576738e-4d4718ba"})", 200, ErrorKind::AccountRefused,
        40125);
    row(R"({"errcode":40013,"errmsg":"invalid appid"})", 200, ErrorKind::AccountRefused, 40013);
    row(R"({"errcode":40243,"errmsg":""})", 200, ErrorKind::AccountRefused, 40243);
    row(R"({"errcode":89503,"errmsg":""})", 200, ErrorKind::AccountRefused, 89503);
    row(R"({"errcode":41004,"errmsg":"appsecret missing"})", 200, ErrorKind::AccountRefused, 41004);
    // The body was not read as JSON: the account is all right, and the keeper may go on asking.
    row(R"({"errcode":41002,"errmsg":"appid missing"})", 200, ErrorKind::PlatformRefused, 41002);
    row(R"({"errcode":40002,"errmsg":"invalid grant_type"})", 200, ErrorKind::PlatformRefused, 40002);
    row(R"({"errcode":-1,"errmsg":"system error"})", 200, ErrorKind::PlatformRefused, -1);
    row(R"({"errcode":45009,"errmsg":"reach max api daily quota limit"})", 200, ErrorKind::PlatformRefused, 45009);
    row(R"({"errcode":99999})", 200, ErrorKind::PlatformRefused, 99999);
    row(R"({"errcode":0,"errmsg":"ok"})", 200, ErrorKind::PlatformBabbled);
    row(R"({"access_token":"","expires_in":7200})", 200, ErrorKind::PlatformBabbled);
    row(R"({"access_token":"T"})", 200, ErrorKind::PlatformBabbled);
    row(R"({"access_token":"T","expires_in":0})", 200, ErrorKind::PlatformBabbled);
    row(R"({"access_token":"T","expires_in":7200)", 200, ErrorKind::PlatformBabbled);
    row(R"({"access_token":"T","expires_in":7200})", 502, ErrorKind::PlatformBabbled);
    row("<html>", 200, ErrorKind::PlatformBabbled);
    row("", 200, ErrorKind::PlatformBabbled);
}

void AnswersTest::refusesToken() {
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto answer = readToken(Call::StableToken, answered(body, status));
    QVERIFY(!answer);
    QTEST(answer.error().kind, "kind");
    QTEST(answer.error().code, "code");
    QVERIFY(!answer.error().detail.contains(QLatin1String("rid")));
}

void AnswersTest::tokenNetworkErrors_data() {
    QTest::addColumn<NetError>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unreachable") << NetError::Unreachable << ErrorKind::Unreachable;
    QTest::newRow("proxy") << NetError::Proxy << ErrorKind::Unreachable;
    QTest::newRow("lost") << NetError::ConnectionLost << ErrorKind::Unreachable;
    QTest::newRow("re-send") << NetError::ResendBlocked << ErrorKind::Unreachable;
    QTest::newRow("tls") << NetError::Tls << ErrorKind::CertificateRejected;
    QTest::newRow("timed out") << NetError::TimedOut << ErrorKind::TimedOut;
    QTest::newRow("too large") << NetError::TooLarge << ErrorKind::PlatformBabbled;
    QTest::newRow("aborted") << NetError::Aborted << ErrorKind::Cancelled;
}

void AnswersTest::tokenNetworkErrors() {
    QFETCH(NetError, error);
    HttpResponse response = answered(R"({"access_token":"T","expires_in":7200})");
    response.error = error;
    const auto answer = readToken(Call::StableToken, response);
    QVERIFY(!answer);
    QTEST(answer.error().kind, "kind");
}

void AnswersTest::namesTheAddress() {
    const auto answer = readToken(
        Call::Token,
        answered(
            R"({"errcode":40164,"errmsg":"invalid ip 106.75.31.19 ipv6 ::ffff:106.75.31.19, not in whitelist rid: 64ee17a2-0c55a802-36767e55"})"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::AccountRefused);
    QCOMPARE(answer.error().subject, QStringLiteral("106.75.31.19"));
    QCOMPARE(answer.error().rid, QStringLiteral("64ee17a2-0c55a802-36767e55"));
    QCOMPARE(answer.error().detail,
             QStringLiteral("invalid ip 106.75.31.19 ipv6 ::ffff:106.75.31.19, not in whitelist"));
}

void AnswersTest::neverRepeatsTheBody() {
    const auto answer = readToken(Call::ExternalToken, answered(R"({"access_token":"SECRET","expires_in":-1})"));
    QVERIFY(!answer);
    QVERIFY(!answer.error().detail.contains(QLatin1String("SECRET")));
}

void AnswersTest::tellsAStaleToken() {
    const auto list = readTemplates(Call::TemplateList, answered(R"({"errcode":40001,"errmsg":"invalid credential"})"));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::PlatformRefused);
    QVERIFY(tokenRefused(list.error()));
    const auto quota = readQuota(answered(R"({"errcode":-1,"errmsg":"system error"})"));
    QVERIFY(!quota);
    QVERIFY(!tokenRefused(quota.error()));
    const auto token = readToken(Call::StableToken, answered(R"({"errcode":40001,"errmsg":"invalid credential"})"));
    QVERIFY(!token);
    QVERIFY(!tokenRefused(token.error()));
}

void AnswersTest::readsTemplateList() {
    const auto list = readTemplates(
        Call::TemplateList,
        answered(
            R"({"template_list":[{"template_id":"iPk5","title":"领取奖金提醒","primary_industry":"IT科技",)"
            R"("content":"{{result.DATA}}\n\n领奖金额:{{amount1.DATA}}\n","example":"已提交\n\n领奖金额:39元\n"},{}]})"));
    QVERIFY(list);
    QCOMPARE(list->size(), size_t(1));
    const templates::Template& one = list->front();
    QCOMPARE(one.id, QStringLiteral("iPk5"));
    QCOMPARE(one.title, QStringLiteral("领取奖金提醒"));
    QCOMPARE(one.channel, templates::Channel::TemplateSend);
    QCOMPARE(one.fields.size(), size_t(2));
    QCOMPARE(one.fields[1].key, QStringLiteral("amount1"));
    QCOMPARE(one.fields[1].label, QStringLiteral("领奖金额"));
    QCOMPARE(one.fields[1].example, QStringLiteral("39元"));
}

void AnswersTest::readsSubscribeTemplateList() {
    const auto list = readTemplates(
        Call::SubscribeTemplateList,
        answered(R"({"errcode":0,"errmsg":"ok","data":[{"priTmplId":"cy_Df","title":"洗衣机故障提醒",)"
                 R"("content":"位置:{{enum_string2.DATA}}\n","example":"位置:客厅\n","type":3,)"
                 R"("keywordEnumValueList":[{"keywordCode":"enum_string2.DATA","enumValueList":["客厅","餐厅"]}]}]})"));
    QVERIFY(list);
    QCOMPARE(list->size(), size_t(1));
    QCOMPARE(list->front().id, QStringLiteral("cy_Df"));
    QCOMPARE(list->front().channel, templates::Channel::SubscribeSend);
    QCOMPARE(list->front().fields.size(), size_t(1));
    QCOMPARE(list->front().fields[0].choices, QStringList({QStringLiteral("客厅"), QStringLiteral("餐厅")}));
}

void AnswersTest::readsTheNoticesOfAServiceAccount() {
    const auto list = readTemplates(
        Call::BizTemplateList,
        answered(R"({"errcode":0,"errmsg":"ok","data":[{"priTmplId":"9Aw5","title":"报名结果通知",)"
                 R"("content":"会议时间:{{date2.DATA}}\n费用:{{amount1.DATA}}\n","example":"","type":2}]})"));
    QVERIFY(list);
    QCOMPARE(list->size(), size_t(1));
    QCOMPARE(list->front().channel, templates::Channel::BizSend);
    QVERIFY(list->front().fields[0].ofSubscription && list->front().fields[1].ofSubscription);
}

void AnswersTest::tellsWhatMayPass() {
    const auto errorOf = [](const char* body) { return readTemplates(Call::BizTemplateList, answered(body)).error(); };
    for (const char* body : {R"({"errcode":-1})", R"({"errcode":45009,"errmsg":"reach max api daily quota limit"})",
                             R"({"errcode":45011})", R"({"errcode":200001})"})
        QVERIFY2(mayPass(errorOf(body)), body);
    for (const char* body : {R"({"errcode":48001})", R"({"errcode":200100})", R"({"errcode":40001})",
                             R"({"errcode":404})", R"({"errcode":99999})", "<html>"})
        QVERIFY2(!mayPass(errorOf(body)), body);
}

void AnswersTest::doesNotTakeAnythingForAnEmptyList() {
    const auto kind = [](Call call, const char* body) {
        const auto list = readTemplates(call, answered(body));
        return list ? std::nullopt : std::optional(list.error().kind);
    };
    QCOMPARE(kind(Call::TemplateList, R"({"template_list":[]})"), std::nullopt);
    QCOMPARE(kind(Call::TemplateList, "{}"), std::optional(ErrorKind::PlatformBabbled));
    QCOMPARE(kind(Call::TemplateList, R"({"template_list":null})"), std::optional(ErrorKind::PlatformBabbled));
    QCOMPARE(kind(Call::SubscribeTemplateList, R"({"errcode":0,"errmsg":"ok"})"), std::nullopt);
    QCOMPARE(kind(Call::SubscribeTemplateList, "{}"), std::optional(ErrorKind::PlatformBabbled));
}

void AnswersTest::readsQuota() {
    const auto quota = readQuota(answered(
        R"({"errcode":0,"errmsg":"ok","quota":{"daily_limit":100000,"used":12,"remain":99988},"rate_limit":{}})"));
    QVERIFY(quota);
    QCOMPARE(quota->dailyLimit, 100000);
    QCOMPARE(quota->used, 12);
    QCOMPARE(quota->remain, 99988);
    const auto none = readQuota(answered(R"({"errcode":0,"errmsg":"ok"})"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::PlatformBabbled);
}

void AnswersTest::readsFollowers_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("openids");
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("total");
    const auto row = [](const char* body, const QStringList& openids, const char* next = "", int total = 0) {
        QTest::newRow(body) << QByteArray(body) << openids << QString::fromLatin1(next) << total;
    };
    const QStringList two{QStringLiteral("oA"), QStringLiteral("oB")};
    row(R"({"total":23000,"count":2,"data":{"openid":["oA","oB"]},"next_openid":"oB"})", two, "oB", 23000);
    row(R"({"errcode":0,"total":2,"count":2,"data":{"openid":["oA","oB"]},"next_openid":""})", two, "", 2);
    row(R"({"count":2,"data":{"openid":["oA","oB"]},"next_openid":"oB"})", two, "oB");
    row(R"({"count":2,"data":{"openid":["oA","oB"]}})", two);
    row(R"({"total":"2","count":"2","data":{"openid":["oA","oB"]},"next_openid":"oB"})", two, "oB", 2);
    // The old sample's empty string.
    row(R"({"total":2,"count":3,"data":{"openid":["","oA","oB"]},"next_openid":"oB"})", two, "oB", 2);
    // After the last page, whatever it still names as the next one.
    row(R"({"total":2,"count":0,"next_openid":""})", {}, "", 2);
    row(R"({"total":2,"count":0,"next_openid":"oB"})", {}, "", 2);
    row(R"({"total":2,"count":0,"data":{"openid":[]},"next_openid":"oB"})", {}, "", 2);
    row(R"({"count":0})", {});
}

void AnswersTest::readsFollowers() {
    QFETCH(QByteArray, body);
    const auto page = readFollowers(answered(body));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QTEST(page->openids, "openids");
    QTEST(page->next, "next");
    QTEST(static_cast<int>(page->total), "total");
}

void AnswersTest::refusesFollowers_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code");
    const auto row = [](const char* body, ErrorKind kind, int code = 0) {
        QTest::newRow(body) << QByteArray(body) << kind << code;
    };
    row(R"({"errcode":48001,"errmsg":"api unauthorized rid: 6576738e-4d4718ba"})", ErrorKind::AccountRefused, 48001);
    row(R"({"errcode":50002,"errmsg":"user limited"})", ErrorKind::AccountRefused, 50002);
    row(R"({"errcode":45009,"errmsg":"reach max api daily quota limit"})", ErrorKind::PlatformRefused, 45009);
    row(R"({"errcode":45159,"errmsg":"invalid tag id"})", ErrorKind::PlatformRefused, 45159);
    row(R"({"errcode":40003,"errmsg":"invalid openid"})", ErrorKind::PlatformRefused, 40003);
    row(R"({"errcode":-1,"errmsg":"system error"})", ErrorKind::PlatformRefused, -1);
    // None of these says that nobody is left.
    row("{}", ErrorKind::PlatformBabbled);
    row(R"({"errcode":0,"errmsg":"ok"})", ErrorKind::PlatformBabbled);
    row(R"({"total":5,"count":5,"next_openid":"oB"})", ErrorKind::PlatformBabbled);
    row(R"({"total":5,"count":5,"data":{},"next_openid":"oB"})", ErrorKind::PlatformBabbled);
    row(R"({"total":5,"count":5,"data":["oA"],"next_openid":"oB"})", ErrorKind::PlatformBabbled);
    row("<html>", ErrorKind::PlatformBabbled);
}

void AnswersTest::refusesFollowers() {
    QFETCH(QByteArray, body);
    const auto page = readFollowers(answered(body));
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
    QTEST(page.error().code, "code");
}

void AnswersTest::readsFollowerTags() {
    const auto tags = readFollowerTags(
        answered(R"({"tags":[{"id":2,"name":"星标组","count":0},{"id":127,"name":"广东","count":5},{"id":128}]})"));
    QVERIFY(tags);
    QCOMPARE(tags->size(), 2U);
    QCOMPARE((*tags)[1].id, 127);
    QCOMPARE((*tags)[1].name, QStringLiteral("广东"));
    QCOMPARE((*tags)[1].count, 5);
    QVERIFY(readFollowerTags(answered(R"({"tags":[]})"))->empty());
    QVERIFY(readFollowerTags(answered(R"({"errcode":0,"errmsg":"ok"})"))->empty());
    QCOMPARE(readFollowerTags(answered("{}")).error().kind, ErrorKind::PlatformBabbled);
    QCOMPARE(readFollowerTags(answered(R"({"errcode":48001,"errmsg":"x"})")).error().kind, ErrorKind::AccountRefused);
}

void AnswersTest::imprints_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<qint64>("calledAt");
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& call, const QByteArray& result,
                        qint64 calledAt = -1,
                        int status = 200) { QTest::newRow(name) << body << status << call << result << calledAt; };
    row("accepted", R"({"errcode":0,"errmsg":"ok","msgid":3599307433715204104})", "", "3599307433715204104");
    row("msgid as text", R"({"errcode":0,"errmsg":"ok","msgid":"3599307433715204104"})", "", "3599307433715204104");
    row("msgid 0", R"({"errcode":0,"errmsg":"ok","msgid":0})", "", "");
    row("without msgid", R"({"errcode":0,"errmsg":"ok"})", "", "");
    row("refused", R"({"errcode":43004,"errmsg":"require subscribe rid: 617682e0-7465ac28-12ccf767"})",
        "617682e0-7465ac28-12ccf767", "", 1635156704);
    row("hint", R"({"errcode":40003,"errmsg":"invalid openid hint: [KJZfAa0644e575]"})", "KJZfAa0644e575", "");
    row("hint within", R"({"errcode":47003,"errmsg":"argument invalid! hint: [KJZf] data.a.value invalid"})", "KJZf",
        "");
    row("neither", R"({"errcode":43101,"errmsg":"user refuse to accept the msg"})", "", "");
    row("a token", R"({"access_token":"T","expires_in":7200})", "", "");
    row("a list", R"({"template_list":[]})", "", "");
    row("no answer", "<html>", "", "");
    row("another status", R"({"errcode":0,"errmsg":"ok","msgid":7})", "", "", -1, 502);
}

void AnswersTest::imprints() {
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(qint64, calledAt);
    HttpResponse response;
    response.status = status;
    response.body = body;
    const transport::Imprint imprint = imprintOf(response);
    QTEST(imprint.call, "call");
    QTEST(imprint.result, "result");
    QCOMPARE(imprint.calledAt ? imprint.calledAt->count() : -1, calledAt);
}

void AnswersTest::hugeTemplateLists_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("isRead");
    const auto one = [](const QByteArray& content, const QByteArray& example) {
        return R"({"template_id":"i","content":")" + content + R"(","example":")" + example + "\"}";
    };
    const auto times = [](int count, const QByteArray& item) {
        QByteArray list = (item + ',').repeated(count);
        list.chop(1);
        return list;
    };
    QByteArray fields;
    for (int i = 0; i < 100'000; ++i)
        fields += "a:{{thing" + QByteArray::number(i) + ".DATA}}\\n";
    QTest::newRow("100,000 fields") << one(fields, "") << false;
    QTest::newRow("40,000 templates") << times(40'000, one("{{thing1.DATA}}", "")) << false;
    QTest::newRow("long together") << times(900, one(QByteArray(4'000, 'x'), "")) << false;
    QTest::newRow("100,000 choices")
        << R"({"template_id":"i","content":"{{enum_string1.DATA}}","keywordEnumValueList":[{"keywordCode":"x",)"
           R"("enumValueList":[)" +
               times(100'000, "\"c\"") + "]}]}"
        << false;
    QTest::newRow("as many as may be") << times(1'000, one("a:{{thing1.DATA}}\\n", "b\\n")) << true;
    fields.truncate(fields.indexOf("{{thing180."));
    QTest::newRow("as long as may be") << times(45, one(fields, QByteArray("b\\n").repeated(1'200))) << true;
    QTest::newRow("one line with many keys")
        << times(30, one("x" + QByteArray("{{thing1.DATA}},").repeated(280) + "y", QByteArray(",").repeated(4'900)))
        << true;
}

/// Refused or read, and either within the time somebody waits.
void AnswersTest::hugeTemplateLists() {
    QFETCH(QByteArray, list);
    QElapsedTimer clock;
    clock.start();
    const auto read = readTemplates(Call::TemplateList, answered("{\"template_list\":[" + list + "]}"));
    QTEST(read.has_value(), "isRead");
    QVERIFY(read || read.error().kind == ErrorKind::PlatformBabbled);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    qInfo("%lld ms", clock.elapsed());
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
