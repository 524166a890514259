#include <QTest>
#include <array>

#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::templates;

namespace {

Message sample() {
    Message message;
    message.id = MessageId{7};
    message.templateId = u"iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s"_qs;
    message.name = u"发货 \"通知\""_qs;
    message.channel = Channel::SubscribeSend;
    message.fields = {{u"thing1"_qs, u"{{商品}}\n第二行"_qs}, {u"amount2"_qs, u"¥{{金额}}"_qs}};
    message.url = u"https://example.com/o/{{单号}}?a=1&b=2"_qs;
    message.miniAppId = u"wx0123456789abcdef"_qs;
    message.miniPath = u"pages/order?id={{单号}}"_qs;
    return message;
}

Message withText(const QString& text) {
    Message message;
    message.fields = {{u"thing1"_qs, text}};
    return message;
}

}  // namespace

class TestMessage : public QObject {
    Q_OBJECT

 private slots:
    void jsonKeepsEverything();
    void jsonIsStable();
    void refusesGarbage_data();
    void refusesGarbage();
    void renders_data();
    void renders();
    void rendersEveryPlace();
    void missingValuesAreEmpty();
    void refusesVariables_data();
    void refusesVariables();
    void looksAtUrlAndPathToo();
    void findsVariables_data();
    void findsVariables();
    void checksAgainstTheTemplate_data();
    void checksAgainstTheTemplate();
    void renderingRate();
};

Q_DECLARE_METATYPE(ErrorKind)

void TestMessage::jsonKeepsEverything() {
    const auto read = messageFromJson(toJson(sample()));
    QVERIFY(read.has_value());
    QCOMPARE(*read, sample());
    const auto none = messageFromJson(toJson(Message{}));
    QVERIFY(none.has_value());
    QCOMPARE(*none, Message{});
}

void TestMessage::jsonIsStable() {
    QCOMPARE(toJson(*messageFromJson(toJson(sample()))), toJson(sample()));
    QCOMPARE(toJson(withText(u"a"_qs)),
             QByteArray(R"({"channel":"template","fields":[{"key":"thing1","text":"a"}],"id":0,"mini_app_id":"",)"
                        R"("mini_path":"","name":"","template_id":"","url":""})"));
}

void TestMessage::refusesGarbage_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no json") << QByteArray("hello");
    QTest::newRow("half") << toJson(sample()).chopped(1);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("no fields") << QByteArray(R"({"template_id":"a","channel":"template"})");
    QTest::newRow("fields no array") << QByteArray(R"({"template_id":"a","channel":"template","fields":{}})");
    QTest::newRow("field without text") << QByteArray(
        R"({"template_id":"a","channel":"template","fields":[{"key":"a"}]})");
    QTest::newRow("field a text") << QByteArray(R"({"template_id":"a","channel":"template","fields":["a"]})");
    QTest::newRow("url a number") << QByteArray(R"({"template_id":"a","channel":"template","fields":[],"url":5})");
    QTest::newRow("unknown channel") << QByteArray(R"({"template_id":"a","channel":"post","fields":[]})");
    QTest::newRow("no channel") << QByteArray(R"({"template_id":"a","fields":[]})");
}

void TestMessage::refusesGarbage() {
    QFETCH(QByteArray, json);
    const auto read = messageFromJson(json);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestMessage::renders_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    QTest::addColumn<int>("column");
    QTest::newRow("literal") << u"你好"_qs << u"你好"_qs << -1;
    QTest::newRow("empty") << QString() << QString() << -1;
    QTest::newRow("alone") << u"{{姓名}}"_qs << u"小明"_qs << 0;
    QTest::newRow("spaces inside") << u"{{  姓名 }}"_qs << u"小明"_qs << 0;
    QTest::newRow("between text") << u"亲爱的{{姓名}}："_qs << u"亲爱的小明："_qs << 0;
    QTest::newRow("exact before folded") << u"{{ID}}"_qs << u"大"_qs << 1;
    QTest::newRow("exact before folded, second") << u"{{id}}"_qs << u"小"_qs << 2;
    QTest::newRow("column with spaces around") << u"{{城市}}"_qs << u"北京"_qs << 3;
    QTest::newRow("a value is never read again") << u"{{坑}}"_qs << u"{{姓名}}"_qs << 4;
    QTest::newRow("three braces") << u"{{{姓名}}}"_qs << u"{小明}"_qs << 0;
    QTest::newRow("single braces are text") << u"{姓名}}"_qs << u"{姓名}}"_qs << -1;
}

void TestMessage::renders() {
    QFETCH(QString, text);
    QFETCH(QString, rendered);
    QFETCH(int, column);
    const QStringList columns{u"姓名"_qs, u"ID"_qs, u"id"_qs, u" 城市 "_qs, u"坑"_qs};
    const std::array<QString, 5> values{u"小明"_qs, u"大"_qs, u"小"_qs, u"北京"_qs, u"{{姓名}}"_qs};
    const auto compiled = CompiledMessage::compile(withText(text), columns);
    QVERIFY(compiled.has_value());
    const Rendered result = compiled->render(values, Timestamp{});
    QCOMPARE(result.fields.size(), 1u);
    QCOMPARE(result.fields[0].key, u"thing1"_qs);
    QCOMPARE(result.fields[0].text, rendered);
    QCOMPARE(compiled->columnsUsed(), column < 0 ? std::vector<int>{} : std::vector<int>{column});
}

void TestMessage::rendersEveryPlace() {
    const auto compiled = CompiledMessage::compile(sample(), {u"单号"_qs, u"金额"_qs, u"余"_qs, u"商品"_qs});
    QVERIFY(compiled.has_value());
    const std::array<QString, 4> values{u"A1"_qs, u"5"_qs, u"x"_qs, u"茶"_qs};
    const Rendered result = compiled->render(values, Timestamp{});
    const Rendered wanted{{{u"thing1"_qs, u"茶\n第二行"_qs}, {u"amount2"_qs, u"¥5"_qs}},
                          u"https://example.com/o/A1?a=1&b=2"_qs,
                          u"wx0123456789abcdef"_qs,
                          u"pages/order?id=A1"_qs};
    QCOMPARE(result, wanted);
    QCOMPARE(compiled->columnsUsed(), (std::vector<int>{0, 1, 3}));
}

void TestMessage::missingValuesAreEmpty() {
    const auto compiled = CompiledMessage::compile(withText(u"[{{甲}}{{乙}}]"_qs), {u"甲"_qs, u"乙"_qs});
    QVERIFY(compiled.has_value());
    const std::array<QString, 1> values{u"1"_qs};
    QCOMPARE(compiled->render(values, Timestamp{}).fields[0].text, u"[1]"_qs);
    QCOMPARE(compiled->render({}, Timestamp{}).fields[0].text, u"[]"_qs);
}

void TestMessage::refusesVariables_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("unfinished") << u"单号{{单"_qs << ErrorKind::UnfinishedVariable << u"{{单"_qs << QString();
    QTest::newRow("unfinished before another")
        << u"{{单 {{订单号}}"_qs << ErrorKind::UnfinishedVariable << u"{{单 "_qs << QString();
    QTest::newRow("one closing brace") << u"{{订单号}"_qs << ErrorKind::UnfinishedVariable << u"{{订单号}"_qs
                                       << QString();
    QTest::newRow("unknown, near one") << u"{{单号}}"_qs << ErrorKind::NoSuchVariable << u"单号"_qs << u"订单号"_qs;
    QTest::newRow("unknown, a typing slip") << u"{{Nmae}}"_qs << ErrorKind::NoSuchVariable << u"Nmae"_qs << u"name"_qs;
    QTest::newRow("unknown, near none") << u"{{颜色}}"_qs << ErrorKind::NoSuchVariable << u"颜色"_qs << QString();
    QTest::newRow("two columns but for case") << u"{{Id}}"_qs << ErrorKind::NoSuchVariable << u"Id"_qs << u"ID"_qs;
    QTest::newRow("nameless") << u"{{ }}"_qs << ErrorKind::NoSuchVariable << u"{{}}"_qs << QString();
    QTest::newRow("the first counts") << u"{{订单号}}{{甲}}{{乙"_qs << ErrorKind::NoSuchVariable << u"甲"_qs
                                      << QString();
}

void TestMessage::refusesVariables() {
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    QFETCH(QString, suggestion);
    const auto compiled =
        CompiledMessage::compile(withText(text), {u"openid"_qs, u"订单号"_qs, u"name"_qs, u"ID"_qs, u"id"_qs});
    QVERIFY(!compiled.has_value());
    QCOMPARE(compiled.error().kind, kind);
    QCOMPARE(compiled.error().subject, subject);
    QCOMPARE(compiled.error().detail, suggestion);
}

void TestMessage::looksAtUrlAndPathToo() {
    Message message;
    message.url = u"https://example.com/{{x}}"_qs;
    QCOMPARE(CompiledMessage::compile(message, {}).error().subject, u"x"_qs);
    message.url.clear();
    message.miniPath = u"pages/{{y"_qs;
    QCOMPARE(CompiledMessage::compile(message, {}).error().kind, ErrorKind::UnfinishedVariable);
}

void TestMessage::findsVariables_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");  // start+length:column, ! when unfinished
    QTest::newRow("none") << u"a{b}c"_qs << QString();
    QTest::newRow("two") << u"a{{b}}{{ c }}"_qs << u"1+5:b 6+7:c"_qs;
    QTest::newRow("unfinished") << u"a{{b"_qs << u"1+3:!"_qs;
    QTest::newRow("just opened") << u"{{"_qs << u"0+2:!"_qs;
    QTest::newRow("unfinished, then one") << u"{{b{{c}}"_qs << u"0+3:! 3+5:c"_qs;
    QTest::newRow("three braces") << u"{{{a}}}"_qs << u"1+5:a"_qs;
    QTest::newRow("nameless") << u"{{}}"_qs << u"0+4:"_qs;
}

void TestMessage::findsVariables() {
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QStringList found;
    for (const VariableSpan& span : variablesIn(text))
        found.append(u"%1+%2:%3"_qs.arg(span.start).arg(span.length).arg(span.finished ? span.inside : u"!"_qs));
    QCOMPARE(found.join(u' '), spans);
}

void TestMessage::checksAgainstTheTemplate_data() {
    QTest::addColumn<QStringList>("keys");  // key=text
    QTest::addColumn<QString>("error");     // kind:subject
    QTest::newRow("complete") << QStringList{u"keyword1=a"_qs, u"thing2=b"_qs} << QString();
    QTest::newRow("complete with dead") << QStringList{u"first="_qs, u"keyword1=a"_qs, u"thing2=b"_qs} << QString();
    QTest::newRow("missing") << QStringList{u"keyword1=a"_qs} << u"missing_field:thing2"_qs;
    QTest::newRow("blank") << QStringList{u"keyword1= "_qs, u"thing2=b"_qs} << u"missing_field:keyword1"_qs;
    QTest::newRow("extra") << QStringList{u"keyword1=a"_qs, u"thing2=b"_qs, u"thing3=c"_qs}
                           << u"no_such_field:thing3"_qs;
    QTest::newRow("a wrong key is said before what it leaves open")
        << QStringList{u"Keyword1=a"_qs, u"thing2=b"_qs} << u"no_such_field:Keyword1"_qs;
}

void TestMessage::checksAgainstTheTemplate() {
    QFETCH(QStringList, keys);
    QFETCH(QString, error);
    Template against;
    against.fields = parseContent(u"{{first.DATA}}\n单号：{{keyword1.DATA}}\n事：{{thing2.DATA}}\n{{remark.DATA}}"_qs);
    Message message;
    for (const QString& key : keys)
        message.fields.push_back({key.section(u'=', 0, 0), key.section(u'=', 1)});
    const auto checked = checkAgainst(message, against);
    const QString said = checked ? QString() : u"%1:%2"_qs.arg(nameOf(checked.error().kind), checked.error().subject);
    QCOMPARE(said, error);
}

void TestMessage::renderingRate() {
    Message message = sample();
    message.fields = {{u"thing1"_qs, u"{{a}}"_qs}, {u"thing2"_qs, u"第{{b}}号"_qs}, {u"thing3"_qs, u"好"_qs}};
    message.url = u"https://example.com/{{b}}"_qs;
    message.miniPath.clear();
    const auto compiled = CompiledMessage::compile(message, {u"a"_qs, u"b"_qs});
    const std::array<QString, 2> values{u"小明"_qs, u"20261120"_qs};
    QBENCHMARK {
        QCOMPARE(compiled->render(values, Timestamp{}).fields.size(), 3u);
    }
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
