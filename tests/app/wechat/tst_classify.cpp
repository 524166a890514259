#include <QTest>

#include "base/codetable.h"
#include "delivery/decide.h"
#include "wechat/answers.h"

using namespace hongyan;
using namespace hongyan::wechat;
using delivery::Fault;
using delivery::Outcome;
using delivery::Scope;
using delivery::Verdict;
using transport::HttpResponse;
using transport::NetError;

Q_DECLARE_METATYPE(hongyan::delivery::Verdict)
Q_DECLARE_METATYPE(hongyan::delivery::Fault)
Q_DECLARE_METATYPE(hongyan::transport::NetError)
Q_DECLARE_METATYPE(hongyan::wechat::Call)

namespace {

HttpResponse answered(const QByteArray& body, int status = 200) {
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.bodyTouched = true;
    return response;
}

HttpResponse refusal(int code, const QByteArray& errmsg = "x") {
    return answered("{\"errcode\":" + QByteArray::number(code) + ",\"errmsg\":\"" + errmsg + "\"}");
}

}  // namespace

/// The table from answers to outcomes.
class ClassifyTest : public QObject {
    Q_OBJECT

 private slots:
    void codes_data();
    void codes();
    void answersThatAreNone_data();
    void answersThatAreNone();
    void trustsOddAnswersThatSayOneThing_data();
    void trustsOddAnswersThatSayOneThing();
    void ambiguousCodes_data();
    void ambiguousCodes();
    void neverRetriesWhatItDoesNotKnow_data();
    void neverRetriesWhatItDoesNotKnow();
    void everyCodeOfTheTableIsDecided();
    void networkErrors_data();
    void networkErrors();
    void tooManyRequests();
    void preconditionFailed();
    void keepsAllDigitsOfMsgid_data();
    void keepsAllDigitsOfMsgid();
    void carriesWhatThePlatformSaid();
    void carriesTheAddress();
};

void ClassifyTest::codes_data() {
    QTest::addColumn<Call>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("errmsg");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Scope>("scope");
    const auto row = [](int code, Verdict verdict, Scope scope = Scope::Recipient, const char* errmsg = "x",
                        Call call = Call::TemplateSend) {
        QTest::addRow("%d %s on %d", code, errmsg, int(call)) << call << code << QByteArray(errmsg) << verdict << scope;
    };
    row(0, Verdict::Accepted, Scope::Recipient, "ok");
    row(0, Verdict::Accepted, Scope::Recipient, "ok", Call::SubscribeSend);
    for (const int code : {-1, 45061, 61450, 200001, 268487001, 268487002})
        row(code, Verdict::RefusedForNow);
    for (const int code : {40001, 40014, 41001, 42001, 42006, 48012})
        row(code, Verdict::TokenRefused);
    row(40001, Verdict::TokenRefused, Scope::Recipient, "x", Call::SubscribeSend);
    row(40001, Verdict::AccountRefused, Scope::Account, "x", Call::StableToken);
    row(40001, Verdict::AccountRefused, Scope::Account, "x", Call::Token);
    row(40001, Verdict::AccountRefused, Scope::Account, "x", Call::ExternalToken);
    row(40013, Verdict::RequestRefused, Scope::Message);
    row(40013, Verdict::RequestRefused, Scope::Message, "x", Call::SubscribeSend);
    row(40013, Verdict::AccountRefused, Scope::Account, "x", Call::StableToken);
    row(40013, Verdict::AccountRefused, Scope::Account, "x", Call::QuotaGet);
    row(45011, Verdict::TooFast, Scope::Recipient, "api minute-quota reach limit, must slower, retry next minute");
    row(45501, Verdict::TooFast);
    row(45009, Verdict::QuotaUsedUp, Scope::Recipient, "reach max api daily quota limit");
    row(45009, Verdict::TooFast, Scope::Recipient, "reach max api minute quota limit");
    row(45009, Verdict::QuotaUsedUp, Scope::Recipient, "daily quota; see also the minute quota");
    for (const int code : {40251, 45040, 45093, 45104})
        row(code, Verdict::QuotaUsedUp);
    row(43117, Verdict::PersonBusy);
    row(43108, Verdict::CallBusy, Scope::Recipient, "x", Call::SubscribeSend);
    row(40241, Verdict::DuplicateRefused);
    row(40252, Verdict::Held);
    for (const int code : {48001, 48004})
        row(code, Verdict::AccountRefused, Scope::Call);
    for (const int code : {40003, 49003})
        row(code, Verdict::RecipientRefused, Scope::List);
    for (const int code : {41009, 43004, 43006, 43019, 43101, 46004, 48002, 50005})
        row(code, Verdict::RecipientRefused);
    for (const int code : {40037, 40036, 43116, 41030, 40165, 40166, 40173, 40249, 48011, 43102})
        row(code, Verdict::RequestRefused, Scope::Message);
    for (const int code : {47003, 40250, 45168, 47001, 40033, 40039, 45002})
        row(code, Verdict::RequestRefused, Scope::Values);
    for (const int code : {40125, 40164, 40243, 50002, 50004, 50007, 61024, 89501, 89503, 89506, 43107})
        row(code, Verdict::AccountRefused, Scope::Account);
    row(99999, Verdict::UnknownCode);
    row(-1000, Verdict::UnknownCode);
}

void ClassifyTest::codes() {
    QFETCH(Call, call);
    QFETCH(int, code);
    QFETCH(QByteArray, errmsg);
    const Outcome outcome = classify(call, refusal(code, errmsg + " rid: 65004ee5-3ca2dfc2-6eb97a55"));
    QTEST(outcome.verdict, "verdict");
    QTEST(outcome.scope, "scope");
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.fault, Fault::None);
    QCOMPARE(outcome.errmsg, QString::fromUtf8(errmsg));
    QCOMPARE(outcome.rid, QStringLiteral("65004ee5-3ca2dfc2-6eb97a55"));
    QCOMPARE(outcome.httpStatus, 200);
}

void ClassifyTest::answersThatAreNone_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, int status, const char* body) {
        QTest::newRow(name) << status << QByteArray(body);
    };
    const char* accepted = R"({"errcode":0,"errmsg":"ok","msgid":3599307433715204104})";
    row("empty", 200, "");
    row("HTML", 200, "<html><body>login to the network</body></html>");
    row("half a JSON", 200, R"({"errcode":0,"errmsg":"o)");
    row("two JSONs", 200, R"({"errcode":0}{"errcode":0})");
    row("no object", 200, "[0]");
    row("a number", 200, "0");
    row("no errcode", 200, R"({"ok":true})");
    row("errcode is no number", 200, R"({"errcode":null})");
    row("errcode is a fraction", 200, R"({"errcode":0.5})");
    row("errcode is past an int", 200, R"({"errcode":4294967296})");
    row("errcode is past 64 bits", 200, R"({"errcode":99999999999999999999})");
    row("errcode is true", 200, R"({"errcode":true,"errmsg":"ok"})");
    row("errcode is a list", 200, R"({"errcode":[0],"errmsg":"ok"})");
    row("errcode is an object", 200, R"({"errcode":{"code":0}})");
    row("errcode is an empty text", 200, R"({"errcode":"","errmsg":"ok"})");
    row("errcode is a text that begins so", 200, R"({"errcode":"0x","errmsg":"ok"})");
    row("errcode is a text with a space", 200, R"({"errcode":" 0","errmsg":"ok"})");
    row("another key by case", 200, R"({"ErrCode":0,"errmsg":"ok"})");
    row("only a msgid", 200, R"({"msgid":3599307433715204104})");
    row("only an errmsg", 200, R"({"errmsg":"ok"})");
    row("errcode deeper down", 200, R"({"data":{"errcode":0,"errmsg":"ok"}})");
    row("errcode in a text", 200, R"({"errmsg":"\"errcode\":0"})");
    row("a list of answers", 200, R"([{"errcode":0,"errmsg":"ok"}])");
    row("errcode twice, contradicting", 200, R"({"errcode":0,"errmsg":"ok","errcode":40003})");
    row("errcode twice, alike", 200, R"({"errcode":0,"errcode":0})");
    row("errcode twice, one escaped", 200, R"({"errcode":40003,"err\u0063ode":0})");
    row("msgid twice", 200, R"({"errcode":0,"msgid":1,"msgid":2})");
    row("text after it", 200, R"({"errcode":0,"errmsg":"ok"} <!-- proxy -->)");
    row("text before it", 200, R"(ok {"errcode":0,"errmsg":"ok"})");
    row("a comma too many", 200, R"({"errcode":0,})");
    row("single quotes", 200, "{'errcode':0}");
    row("JSONP", 200, R"(callback({"errcode":0,"errmsg":"ok"}))");
    row("XML", 200, "<xml><errcode>0</errcode></xml>");
    row("half a number", 200, R"({"errcode":)");
    row("GBK", 200, "{\"errcode\":0,\"errmsg\":\"\xb3\xc9\xb9\xa6\"}");
    row("spaces", 200, " \r\n ");
    const QString text = QString::fromUtf8(accepted);
    const auto wide = [](const QString& of, bool withMark) {
        const QString all = withMark ? QChar(QChar::ByteOrderMark) + of : of;
        return QByteArray(reinterpret_cast<const char*>(all.utf16()), all.size() * 2);
    };
    QTest::newRow("UTF-16") << 200 << wide(text, false);
    QTest::newRow("UTF-16 with a mark") << 200 << wide(text, true);
    QTest::newRow("NUL after it") << 200 << QByteArray(accepted) + QByteArray(1, '\0');
    QTest::newRow("NUL before it") << 200 << QByteArray(1, '\0') + accepted;
    QTest::newRow("NULs only") << 200 << QByteArray(64, '\0');
    QTest::newRow("nested past all measure")
        << 200 << R"({"errcode":0,"x":)" + QByteArray(5'000, '[') + QByteArray(5'000, ']') + '}';
    row("no status", 0, accepted);
    row("created", 201, accepted);
    row("no content", 204, "");
    row("redirect", 302, "");
    row("refused", 403, accepted);
    row("not found", 404, "<html>");
    row("server error", 500, accepted);
    row("bad gateway", 502, "<html>");
    row("unavailable", 503, R"({"errcode":45011})");
    row("gateway timeout", 504, "");
}

void ClassifyTest::answersThatAreNone() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const Call call : {Call::TemplateSend, Call::SubscribeSend, Call::BizSend}) {
        const Outcome outcome = classify(call, answered(body, status));
        QCOMPARE(outcome.verdict, Verdict::Ambiguous);
        QCOMPARE(outcome.fault, Fault::NotAnAnswer);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.msgid, 0);
        QCOMPARE(outcome.httpStatus, status);
    }
}

void ClassifyTest::trustsOddAnswersThatSayOneThing_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<qint64>("msgid");
    const auto row = [](const char* name, const QByteArray& body, Verdict verdict = Verdict::Accepted,
                        qint64 msgid = 0) { QTest::newRow(name) << body << verdict << msgid; };
    row("byte order mark", "\xef\xbb\xbf{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":7}", Verdict::Accepted, 7);
    row("line ends around it", "\r\n{\"errcode\":0}\r\n");
    row("spread out", "{\n\t\"errcode\" : 0 ,\n\t\"errmsg\" : \"ok\"\n}");
    row("errcode as text", R"({"errcode":"0","errmsg":"ok"})");
    row("a refusal as text", R"({"errcode":"43004","errmsg":"require subscribe"})", Verdict::RecipientRefused);
    row("minus one as text", R"({"errcode":"-1","errmsg":"system error"})", Verdict::RefusedForNow);
    row("no errmsg", R"({"errcode":0})");
    row("errmsg is no text", R"({"errcode":43004,"errmsg":null})", Verdict::RecipientRefused);
    row("more than documented", R"({"errcode":0,"errmsg":"ok","data":{"errcode":40003,"a":[{"b":":"}]}})");
    row("braces and quotes in texts", R"({"errcode":0,"errmsg":"a \"}: {[ b"})");
    row("msgid past 64 bits", R"({"errcode":0,"msgid":99999999999999999999})");
    row("msgid a fraction", R"({"errcode":0,"msgid":1.5})");
    row("msgid null", R"({"errcode":0,"msgid":null})");
    row("msgid with a space", R"({"errcode":0,"msgid":"3599307433715204104 "})");
    row("msgid as text", R"({"errcode":0,"msgid":"3599307433715204104"})", Verdict::Accepted, 3599307433715204104);
}

void ClassifyTest::trustsOddAnswersThatSayOneThing() {
    QFETCH(QByteArray, body);
    for (const Call call : {Call::TemplateSend, Call::SubscribeSend, Call::BizSend}) {
        const Outcome outcome = classify(call, answered(body));
        QTEST(outcome.verdict, "verdict");
        QTEST(outcome.msgid, "msgid");
        QCOMPARE(outcome.fault, Fault::None);
    }
}

/// wechat-api § 8, in the platform's own words.
void ClassifyTest::ambiguousCodes_data() {
    QTest::addColumn<Call>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("errmsg");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Scope>("scope");
    const auto row = [](std::initializer_list<Call> calls, int code, const char* errmsg, Verdict verdict,
                        Scope scope = Scope::Recipient) {
        for (const Call call : calls)
            QTest::addRow("%d on %d: %.40s", code, int(call), errmsg)
                << call << code << QByteArray(errmsg) << verdict << scope;
    };
    const auto sends = {Call::TemplateSend, Call::SubscribeSend, Call::BizSend};
    const auto reads = {Call::TemplateList, Call::SubscribeTemplateList, Call::BizTemplateList, Call::QuotaGet,
                        Call::Followers};
    const auto tokens = {Call::Token, Call::StableToken, Call::ExternalToken};

    const char* stale =
        "invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, "
        "more details at https://mmbizurl.cn/s/JtxxFh33r";
    row(sends, 40001, stale, Verdict::TokenRefused);
    row(reads, 40001, stale, Verdict::TokenRefused);
    row(tokens, 40001, "invalid credential, access_token is invalid or not latest", Verdict::AccountRefused,
        Scope::Account);

    row(sends, 40013, "invalid appid", Verdict::RequestRefused, Scope::Message);  // the mini-program of the message
    row(tokens, 40013, "invalid appid", Verdict::AccountRefused, Scope::Account);
    row(reads, 40013, "invalid appid", Verdict::AccountRefused, Scope::Account);

    row(sends, 40003, "invalid openid", Verdict::RecipientRefused, Scope::List);

    row(sends, 45009, "reach max api daily quota limit", Verdict::QuotaUsedUp);
    row(reads, 45009, "reach max api daily quota limit", Verdict::QuotaUsedUp);
    row(tokens, 45009, "reach max api daily quota limit", Verdict::QuotaUsedUp);
    row(sends, 45009, "reach max api minute quota limit", Verdict::TooFast);
    row(sends, 45011, "api minute-quota reach limit, must slower, retry next minute", Verdict::TooFast);

    row(sends, 47003, "argument invalid! data.thing11.value invalid", Verdict::RequestRefused, Scope::Values);
    row(sends, 47001, "data format error", Verdict::RequestRefused, Scope::Values);

    row(sends, 48001, "api unauthorized", Verdict::AccountRefused, Scope::Call);
    row(reads, 48001, "api unauthorized", Verdict::AccountRefused, Scope::Call);
    row(sends, 50002, "user limited", Verdict::AccountRefused, Scope::Account);
    row(tokens, 50002, "user limited", Verdict::AccountRefused, Scope::Account);

    // Not the person's doing: the body was not read as JSON.
    row(tokens, 41002, "appid missing", Verdict::RequestRefused, Scope::Message);
    row(tokens, 40002, "invalid grant_type", Verdict::RequestRefused, Scope::Message);
    row(tokens, 41004, "appsecret missing", Verdict::AccountRefused, Scope::Account);
    row(tokens, 40125, "invalid appsecret", Verdict::AccountRefused, Scope::Account);
    row(tokens, 40164, "invalid ip 106.75.31.19 ipv6 ::ffff:106.75.31.19, not in whitelist", Verdict::AccountRefused,
        Scope::Account);

    row(sends, 40252, "你正在调用的模板下发的部分内容已进入平台审核流程，在审核完成前，相关内容暂时无法下发。",
        Verdict::Held);
    row(sends, 40241, "The message is duplicate in 60 seconds", Verdict::DuplicateRefused);
    row(sends, 43117, "Sending messages to this openid too frequently,please try later", Verdict::PersonBusy);
    row(sends, 43108, "Cannot make concurrent calls to the same OpenID, please try again", Verdict::CallBusy);
    row(sends, 43101, "user refuse to accept the msg", Verdict::RecipientRefused);
    row(sends, 43004, "require subscribe", Verdict::RecipientRefused);
    row(sends, 43019, "require remove blacklist", Verdict::RecipientRefused);
    row(sends, 43116, "This template_id is banned", Verdict::RequestRefused, Scope::Message);
    row(sends, 40249, "this template msg has been blocked for illegal content", Verdict::RequestRefused,
        Scope::Message);
    row(sends, 40037, "invalid template_id", Verdict::RequestRefused, Scope::Message);
    row(sends, -1, "system error", Verdict::RefusedForNow);
}

void ClassifyTest::ambiguousCodes() {
    codes();
}

void ClassifyTest::neverRetriesWhatItDoesNotKnow_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("uncertain");
    std::vector<int> codes{1, -2, 40242, 43999, 65001, 99999, 268487999, 2'147'483'647, -2'147'483'647};
    for (const CodeEntry& entry : codeTable())
        if (entry.kind == QLatin1String("unknown"))
            codes.push_back(entry.code);
    for (const int code : codes)
        for (const bool uncertain : {false, true})
            QTest::addRow("%d%s", code, uncertain ? ", after no answer" : "") << code << uncertain;
}

void ClassifyTest::neverRetriesWhatItDoesNotKnow() {
    QFETCH(int, code);
    QFETCH(bool, uncertain);
    const Timestamp now = fromMilliseconds(1'795'140'000'000);
    for (const Call call : {Call::TemplateSend, Call::SubscribeSend, Call::BizSend}) {
        const Outcome outcome = classify(call, refusal(code, "who knows"));
        QCOMPARE(outcome.verdict, Verdict::UnknownCode);
        for (const auto kind :
             {delivery::RetryKind::Prompt, delivery::RetryKind::Standard, delivery::RetryKind::Patient}) {
            delivery::Standing standing;
            standing.hasIdempotencyKey = call == Call::TemplateSend;
            if (uncertain)
                standing.firstAmbiguousAt = now - std::chrono::seconds(10);
            const auto step = delivery::decide(standing, outcome, delivery::policyFor(kind), now, 0.5);
            QVERIFY2(delivery::isFinished(step.to()), "it would be tried again");
        }
    }
}

void ClassifyTest::everyCodeOfTheTableIsDecided() {
    for (const CodeEntry& entry : codeTable()) {
        if (entry.kind == QLatin1String("unknown"))
            continue;
        for (const Call call : {Call::Token, Call::StableToken, Call::TemplateList, Call::BizTemplateList,
                                Call::TemplateSend, Call::SubscribeSend, Call::BizSend, Call::QuotaGet}) {
            const Verdict verdict = classify(call, refusal(entry.code)).verdict;
            QVERIFY2(verdict != Verdict::UnknownCode && verdict != Verdict::Ambiguous && verdict != Verdict::NotSent,
                     qPrintable(QString::number(entry.code)));
            QCOMPARE(verdict == Verdict::Accepted, entry.code == 0);
        }
    }
}

void ClassifyTest::networkErrors_data() {
    QTest::addColumn<NetError>("error");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("unreachable") << NetError::Unreachable << Fault::Unreachable;
    QTest::newRow("tls") << NetError::Tls << Fault::Tls;
    QTest::newRow("proxy") << NetError::Proxy << Fault::ProxyRefused;
    QTest::newRow("timed out") << NetError::TimedOut << Fault::TimedOut;
    QTest::newRow("lost") << NetError::ConnectionLost << Fault::ConnectionLost;
    QTest::newRow("re-send blocked") << NetError::ResendBlocked << Fault::ConnectionLost;
    QTest::newRow("too large") << NetError::TooLarge << Fault::NotAnAnswer;
    QTest::newRow("aborted") << NetError::Aborted << Fault::Aborted;
    QTest::newRow("misplaced") << NetError::Misplaced << Fault::Misplaced;
    QTest::newRow("other") << NetError::Other << Fault::ConnectionLost;
}

void ClassifyTest::networkErrors() {
    QFETCH(NetError, error);
    // Whatever else came along, an error leaves only one question: had the body left?
    HttpResponse response = answered(R"({"errcode":0,"errmsg":"ok"})");
    response.error = error;
    response.detail = QStringLiteral("why");
    response.bodyTouched = true;
    Outcome outcome = classify(Call::TemplateSend, response);
    QCOMPARE(outcome.verdict, Verdict::Ambiguous);
    QTEST(outcome.fault, "fault");
    response.bodyTouched = false;
    outcome = classify(Call::TemplateSend, response);
    QCOMPARE(outcome.verdict, Verdict::NotSent);
    QTEST(outcome.fault, "fault");
    QCOMPARE(outcome.detail, QStringLiteral("why"));
    QVERIFY(outcome.errmsg.isEmpty());
}

void ClassifyTest::tooManyRequests() {
    const HttpResponse response = answered("slow down", 429);
    // A limiter may say it of a request that was passed on.
    for (const Call call : {Call::TemplateSend, Call::SubscribeSend, Call::BizSend}) {
        QCOMPARE(classify(call, response).verdict, Verdict::Ambiguous);
        QCOMPARE(classify(call, response).httpStatus, 429);
    }
    const HttpResponse sent = answered(R"({"errcode":0,"errmsg":"ok","msgid":7})", 429);
    QCOMPARE(classify(Call::TemplateSend, sent).verdict, Verdict::Ambiguous);
}

void ClassifyTest::preconditionFailed() {
    const Outcome outcome = classify(Call::SubscribeSend, answered("", 412));
    QCOMPARE(outcome.verdict, Verdict::RequestRefused);
    QCOMPARE(outcome.scope, Scope::Message);
    QCOMPARE(outcome.httpStatus, 412);
}

void ClassifyTest::keepsAllDigitsOfMsgid_data() {
    QTest::addColumn<QByteArray>("msgid");
    QTest::addColumn<qint64>("value");
    QTest::newRow("as documented") << QByteArray("200228332") << qint64(200228332);
    QTest::newRow("19 digits") << QByteArray("3599307433715204104") << qint64(3599307433715204104);
    QTest::newRow("odd") << QByteArray("3599307433715204105") << qint64(3599307433715204105);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << qint64(9223372036854775807);
    QTest::newRow("text") << QByteArray("\"1700827132819554305\"") << qint64(1700827132819554305);
    QTest::newRow("no integer") << QByteArray("\"soon\"") << qint64(0);
}

void ClassifyTest::keepsAllDigitsOfMsgid() {
    QFETCH(QByteArray, msgid);
    const Outcome outcome =
        classify(Call::TemplateSend, answered("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":" + msgid + "}"));
    QCOMPARE(outcome.verdict, Verdict::Accepted);
    QTEST(outcome.msgid, "value");
}

void ClassifyTest::carriesWhatThePlatformSaid() {
    const Outcome outcome =
        classify(Call::TemplateSend,
                 refusal(47003, "argument invalid! data.character_string9.value i rid: 66fa15f8-3ca2dfc2-6eb97a55"));
    QCOMPARE(outcome.field, QStringLiteral("character_string9"));
    QCOMPARE(outcome.errmsg, QStringLiteral("argument invalid! data.character_string9.value i"));
    QCOMPARE(outcome.rid, QStringLiteral("66fa15f8-3ca2dfc2-6eb97a55"));
}

void ClassifyTest::carriesTheAddress() {
    const Outcome outcome = classify(
        Call::StableToken, refusal(40164, "invalid ip 106.75.31.19 ipv6 ::ffff:106.75.31.19, not in whitelist"));
    QCOMPARE(outcome.seenAddress, QStringLiteral("106.75.31.19"));
}

QTEST_GUILESS_MAIN(ClassifyTest)
#include "tst_classify.moc"
