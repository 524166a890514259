#include <QTest>
#include <random>

#include "calls.h"
#include "sandbox/approved.h"
#include "sandbox/platform.h"
#include "templates/lint.h"
#include "wechat/requests.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace Qt::StringLiterals;

/// The check before sending and the platform in a box hold each other: what the one passes the other accepts, and what
/// it finds is refused, over values made at random and sent as a campaign sends them.
class TestLintAgrees : public QObject {
    Q_OBJECT

 private slots:
    void withTheSandbox_data();
    void withTheSandbox();
    void aboutAddresses_data();
    void aboutAddresses();

 private:
    static constexpr int rounds = 4'000;
    std::mt19937 m_random{20261121};

    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }
    QString anyText();
    QString valueFor(const templates::Field& field);
    /// What the platform answers a message rendered with those values.
    int codeFor(const templates::Template& of, const templates::Rendered& rendered, const QString& openid);
};

QString TestLintAgrees::anyText() {
    static const QStringList pieces{u"a"_s,  u"Z"_s,  u"7"_s,  u"茶"_s, u"玫"_s, u" "_s,  u"\u3000"_s, u"\n"_s,
                                    u"，"_s, u"."_s,  u"-"_s,  u"~"_s,  u":"_s,  u"¥"_s,  u"元"_s,     u"😀"_s,
                                    u"𠮷"_s, u"…"_s,  u"\""_s, u"\\"_s, u"é"_s,  u"粤"_s, u"\u0085"_s, u"{{"_s,
                                    u"&"_s,  u"</"_s, u"　"_s, u"'"_s,  u"\t"_s, u"Ж"_s,  u"㊣"_s,     u"０"_s};
    QString text;
    for (int left = below(26); left > 0; --left)
        text += pieces[below(static_cast<int>(pieces.size()))];
    if (below(40) == 0)
        text += QChar(0xD83D);  // half a character
    return text;
}

/// Half of them begin from the example, so that enough pass, and are then spoiled a little or not at all.
QString TestLintAgrees::valueFor(const templates::Field& field) {
    if (below(12) == 0)
        return {};
    if (below(4) == 0)
        return anyText();
    QString value =
        field.choices.isEmpty() ? field.example : field.choices[below(static_cast<int>(field.choices.size()))];
    if (below(3) > 0 || value.isEmpty())
        return value;
    const int at = below(static_cast<int>(value.size()));
    return below(2) == 0 ? value.remove(at, 1) : value.insert(at, anyText().left(3));
}

int TestLintAgrees::codeFor(const templates::Template& of, const templates::Rendered& rendered, const QString& openid) {
    static TestClock clock;
    Faults endless;
    endless.dailyQuota = 100'000'000;
    static Platform platform(clock, endless);
    settings::Account account;
    const bool isMini = of.channel == templates::Channel::SubscribeSend;
    account.appId = isMini ? u"wxmini0001"_s : u"wx0001"_s;
    account.apiBase = QUrl(u"http://127.0.0.1"_s);
    clock.advance(Milliseconds(1));
    const Answer token = platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(account.appId, u"s"_s)));
    templates::Message message;
    message.templateId = of.id;
    message.channel = of.channel;
    wechat::SendRequest request(account, message);
    const auto made = request.build(Secret(QByteArray("unused")), openid, openid.right(20), rendered);
    return codeIn(
        platform.answer(postRequest(made.url.path(), objectIn(token)[u"access_token"].toString(), made.body)));
}

void TestLintAgrees::withTheSandbox_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < approvedTemplates().size(); ++i)
        QTest::newRow(qPrintable(approvedTemplates()[i].about.title)) << static_cast<int>(i);
}

void TestLintAgrees::withTheSandbox() {
    QFETCH(int, index);
    const templates::Template& of = approvedTemplates()[static_cast<std::size_t>(index)].about;
    templates::Message message;
    message.channel = of.channel;
    QStringList columns;
    for (const templates::Field& field : of.fields) {
        columns.append(u"c_"_s + field.key);
        message.fields.push_back({field.key, u"{{c_%1}}"_s.arg(field.key)});
        if (below(2) == 0)
            message.fields.back().fixes = {templates::allFixes[static_cast<std::size_t>(below(5))]};
    }
    const auto linter = templates::Linter::make(message, of.fields, columns, Timestamp{});
    const auto compiled = templates::CompiledMessage::compile(message, columns);
    QVERIFY(linter && compiled);
    int passed = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<QString> values;
        for (const templates::Field& field : of.fields)
            values.push_back(valueFor(field));
        const templates::Rendered rendered = compiled->render(values, Timestamp{});
        const auto refusal = linter->refusal(rendered);
        const int code = codeFor(of, rendered, u"oAgree_%1_%2"_s.arg(index).arg(round, 12, 10, QChar(u'0')));
        passed += refusal ? 0 : 1;
        const QString said = u"%1 %2: %3"_s.arg(code).arg(refusal ? refusal->key : u"passed"_s,
                                                          QStringList(values.begin(), values.end()).join(u"⏐"_s));
        QVERIFY2(refusal || code == 0, qPrintable(said));
        // Half a character never reaches the platform: it would arrive as another one, and be accepted.
        const bool isBroken = std::ranges::any_of(values, [](const QString& value) { return !value.isValidUtf16(); });
        QVERIFY2(!refusal || code != 0 || isBroken, qPrintable(said));
    }
    // Neither all nor nothing: the values try both sides.
    QVERIFY2(passed > rounds / 50 && passed < rounds * 49 / 50, qPrintable(QString::number(passed)));
}

void TestLintAgrees::aboutAddresses_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("passes");
    QTest::newRow("usual") << u"https://example.com/o/1"_s << true;
    QTest::newRow("as long as may be") << u"https://x.cn/"_s.leftJustified(templates::longestUrl, u'a') << true;
    QTest::newRow("longer") << u"https://x.cn/"_s.leftJustified(templates::longestUrl + 1, u'a') << false;
}

void TestLintAgrees::aboutAddresses() {
    QFETCH(QString, url);
    QFETCH(bool, passes);
    const templates::Template& of = approvedTemplate(templates::Channel::TemplateSend, sampleTemplateId())->about;
    templates::Message message;
    message.url = u"{{u}}"_s;
    for (const templates::Field& field : of.fields)
        message.fields.push_back({field.key, field.example});
    const auto linter = templates::Linter::make(message, of.fields, {u"u"_s}, Timestamp{});
    const auto compiled = templates::CompiledMessage::compile(message, {u"u"_s});
    QVERIFY(linter && compiled);
    const std::vector<QString> values{url};
    const templates::Rendered rendered = compiled->render(values, Timestamp{});
    QCOMPARE(!linter->refusal(rendered), passes);
    QCOMPARE(codeFor(of, rendered, u"oAddress_%1"_s.arg(url.size(), 12, 10, QChar(u'0'))) == 0, passes);
}

QTEST_GUILESS_MAIN(TestLintAgrees)
#include "tst_lintagrees.moc"
