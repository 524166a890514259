#include <QTest>

#include "wechat/answers.h"

using namespace hongyan;
using namespace hongyan::wechat;
using delivery::Fault;
using delivery::Outcome;
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
    QTest::addColumn<bool>("templateWide");
    const auto row = [](int code, Verdict verdict, bool templateWide = false, const char* errmsg = "x",
                        Call call = Call::TemplateSend) {
        QTest::addRow("%d %s on %d", code, errmsg, int(call))
            << call << code << QByteArray(errmsg) << verdict << templateWide;
    };
    row(0, Verdict::Accepted, false, "ok");
    row(0, Verdict::Accepted, false, "ok", Call::SubscribeSend);
    for (const int code : {-1, 45061, 61450, 200001, 268487001, 268487002})
        row(code, Verdict::RefusedForNow);
    for (const int code : {40001, 40014, 41001, 42001, 42006, 48012})
        row(code, Verdict::TokenRefused);
    row(40001, Verdict::TokenRefused, false, "x", Call::SubscribeSend);
    row(40001, Verdict::AccountRefused, false, "x", Call::StableToken);
    row(40001, Verdict::AccountRefused, false, "x", Call::Token);
    row(40001, Verdict::AccountRefused, false, "x", Call::ExternalToken);
    row(40013, Verdict::RequestRefused, true);
    row(40013, Verdict::RequestRefused, true, "x", Call::SubscribeSend);
    row(40013, Verdict::AccountRefused, false, "x", Call::StableToken);
    row(40013, Verdict::AccountRefused, false, "x", Call::QuotaGet);
    row(45011, Verdict::TooFast, false, "api minute-quota reach limit, must slower, retry next minute");
    row(45501, Verdict::TooFast);
    row(45009, Verdict::QuotaUsedUp, false, "reach max api daily quota limit");
    row(45009, Verdict::TooFast, false, "reach max api minute quota limit");
    row(45009, Verdict::QuotaUsedUp, false, "daily quota; see also the minute quota");
    for (const int code : {40251, 45040, 45093, 45104})
        row(code, Verdict::QuotaUsedUp);
    row(43117, Verdict::PersonBusy);
    row(43108, Verdict::PersonBusy, false, "x", Call::SubscribeSend);
    row(40241, Verdict::DuplicateRefused);
    row(40252, Verdict::Held);
    for (const int code : {40003, 41009, 43004, 43006, 43019, 43101, 46004, 48002, 49003, 50005})
        row(code, Verdict::RecipientRefused);
    for (const int code : {40037, 40036, 43116, 41030, 40165, 40166, 40173, 40249, 48011, 43102})
        row(code, Verdict::RequestRefused, true);
    for (const int code : {47003, 40250, 45168, 47001, 40033, 40039, 45002})
        row(code, Verdict::RequestRefused, false);
    for (const int code : {40125, 40164, 40243, 48001, 48004, 50002, 50004, 50007, 61024, 89501, 89503, 89506, 43107})
        row(code, Verdict::AccountRefused);
    row(99999, Verdict::UnknownCode);
    row(-1000, Verdict::UnknownCode);
}

void ClassifyTest::codes() {
    QFETCH(Call, call);
    QFETCH(int, code);
    QFETCH(QByteArray, errmsg);
    const Outcome outcome = classify(call, refusal(code, errmsg + " rid: 65004ee5-3ca2dfc2-6eb97a55"));
    QTEST(outcome.verdict, "verdict");
    QTEST(outcome.templateWide, "templateWide");
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
    for (const Call call : {Call::TemplateSend, Call::SubscribeSend}) {
        const Outcome outcome = classify(call, answered(body, status));
        QCOMPARE(outcome.verdict, Verdict::Ambiguous);
        QCOMPARE(outcome.fault, Fault::NotAnAnswer);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.msgid, 0);
        QCOMPARE(outcome.httpStatus, status);
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
    QCOMPARE(outcome.errmsg, QStringLiteral("why"));
}

void ClassifyTest::tooManyRequests() {
    const HttpResponse response = answered("slow down", 429);
    QCOMPARE(classify(Call::TemplateSend, response).verdict, Verdict::TooFast);
    // Without client_msg_id a repeated message would reach the person twice.
    QCOMPARE(classify(Call::SubscribeSend, response).verdict, Verdict::Ambiguous);
    QCOMPARE(classify(Call::SubscribeSend, response).httpStatus, 429);
}

void ClassifyTest::preconditionFailed() {
    const Outcome outcome = classify(Call::SubscribeSend, answered("", 412));
    QCOMPARE(outcome.verdict, Verdict::RequestRefused);
    QVERIFY(outcome.templateWide);
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
