#include <QTest>
#include <array>

#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::templates;
using namespace Qt::StringLiterals;

namespace {

Message sample() {
    Message message;
    message.id = MessageId{7};
    message.templateId = u"iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s"_s;
    message.name = u"发货 \"通知\""_s;
    message.channel = Channel::SubscribeSend;
    message.fields = {{u"thing1"_s, u"{{商品}}\n第二行"_s}, {u"amount2"_s, u"¥{{金额}}"_s}};
    message.url = u"https://example.com/o/{{单号}}?a=1&b=2"_s;
    message.miniAppId = u"wx0123456789abcdef"_s;
    message.miniPath = u"pages/order?id={{单号}}"_s;
    return message;
}

Message withText(const QString& text) {
    Message message;
    message.fields = {{u"thing1"_s, text}};
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
    QCOMPARE(toJson(withText(u"a"_s)),
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
    QTest::newRow("literal") << u"你好"_s << u"你好"_s << -1;
    QTest::newRow("empty") << QString() << QString() << -1;
    QTest::newRow("alone") << u"{{姓名}}"_s << u"小明"_s << 0;
    QTest::newRow("spaces inside") << u"{{  姓名 }}"_s << u"小明"_s << 0;
    QTest::newRow("between text") << u"亲爱的{{姓名}}："_s << u"亲爱的小明："_s << 0;
    QTest::newRow("exact before folded") << u"{{ID}}"_s << u"大"_s << 1;
    QTest::newRow("exact before folded, second") << u"{{id}}"_s << u"小"_s << 2;
    QTest::newRow("column with spaces around") << u"{{城市}}"_s << u"北京"_s << 3;
    QTest::newRow("a value is never read again") << u"{{坑}}"_s << u"{{姓名}}"_s << 4;
    QTest::newRow("three braces") << u"{{{姓名}}}"_s << u"{小明}"_s << 0;
    QTest::newRow("single braces are text") << u"{姓名}}"_s << u"{姓名}}"_s << -1;
}

void TestMessage::renders() {
    QFETCH(QString, text);
    QFETCH(QString, rendered);
    QFETCH(int, column);
    const QStringList columns{u"姓名"_s, u"ID"_s, u"id"_s, u" 城市 "_s, u"坑"_s};
    const std::array<QString, 5> values{u"小明"_s, u"大"_s, u"小"_s, u"北京"_s, u"{{姓名}}"_s};
    const auto compiled = CompiledMessage::compile(withText(text), columns);
    QVERIFY(compiled.has_value());
    const Rendered result = compiled->render(values, Timestamp{});
    QCOMPARE(result.fields.size(), 1u);
    QCOMPARE(result.fields[0].key, u"thing1"_s);
    QCOMPARE(result.fields[0].text, rendered);
    QCOMPARE(compiled->columnsUsed(), column < 0 ? std::vector<int>{} : std::vector<int>{column});
}

void TestMessage::rendersEveryPlace() {
    const auto compiled = CompiledMessage::compile(sample(), {u"单号"_s, u"金额"_s, u"余"_s, u"商品"_s});
    QVERIFY(compiled.has_value());
    const std::array<QString, 4> values{u"A1"_s, u"5"_s, u"x"_s, u"茶"_s};
    const Rendered result = compiled->render(values, Timestamp{});
    const Rendered wanted{{{u"thing1"_s, u"茶\n第二行"_s}, {u"amount2"_s, u"¥5"_s}},
                          u"https://example.com/o/A1?a=1&b=2"_s,
                          u"wx0123456789abcdef"_s,
                          u"pages/order?id=A1"_s};
    QCOMPARE(result, wanted);
    QCOMPARE(compiled->columnsUsed(), (std::vector<int>{0, 1, 3}));
}

void TestMessage::missingValuesAreEmpty() {
    const auto compiled = CompiledMessage::compile(withText(u"[{{甲}}{{乙}}]"_s), {u"甲"_s, u"乙"_s});
    QVERIFY(compiled.has_value());
    const std::array<QString, 1> values{u"1"_s};
    QCOMPARE(compiled->render(values, Timestamp{}).fields[0].text, u"[1]"_s);
    QCOMPARE(compiled->render({}, Timestamp{}).fields[0].text, u"[]"_s);
}

void TestMessage::refusesVariables_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("unfinished") << u"单号{{单"_s << ErrorKind::UnfinishedVariable << u"{{单"_s << QString();
    QTest::newRow("unfinished before another")
        << u"{{单 {{订单号}}"_s << ErrorKind::UnfinishedVariable << u"{{单 "_s << QString();
    QTest::newRow("one closing brace") << u"{{订单号}"_s << ErrorKind::UnfinishedVariable << u"{{订单号}"_s
                                       << QString();
    QTest::newRow("unknown, near one") << u"{{单号}}"_s << ErrorKind::NoSuchVariable << u"单号"_s << u"订单号"_s;
    QTest::newRow("unknown, a typing slip") << u"{{Nmae}}"_s << ErrorKind::NoSuchVariable << u"Nmae"_s << u"name"_s;
    QTest::newRow("unknown, near none") << u"{{颜色}}"_s << ErrorKind::NoSuchVariable << u"颜色"_s << QString();
    QTest::newRow("two columns but for case") << u"{{Id}}"_s << ErrorKind::NoSuchVariable << u"Id"_s << u"ID"_s;
    QTest::newRow("nameless") << u"{{ }}"_s << ErrorKind::NoSuchVariable << u"{{}}"_s << QString();
    QTest::newRow("the first counts") << u"{{订单号}}{{甲}}{{乙"_s << ErrorKind::NoSuchVariable << u"甲"_s << QString();
}

void TestMessage::refusesVariables() {
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    QFETCH(QString, suggestion);
    const auto compiled =
        CompiledMessage::compile(withText(text), {u"openid"_s, u"订单号"_s, u"name"_s, u"ID"_s, u"id"_s});
    QVERIFY(!compiled.has_value());
    QCOMPARE(compiled.error().kind, kind);
    QCOMPARE(compiled.error().subject, subject);
    QCOMPARE(compiled.error().detail, suggestion);
}

void TestMessage::looksAtUrlAndPathToo() {
    Message message;
    message.url = u"https://example.com/{{x}}"_s;
    QCOMPARE(CompiledMessage::compile(message, {}).error().subject, u"x"_s);
    message.url.clear();
    message.miniPath = u"pages/{{y"_s;
    QCOMPARE(CompiledMessage::compile(message, {}).error().kind, ErrorKind::UnfinishedVariable);
}

void TestMessage::findsVariables_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");  // start+length:column, ! when unfinished
    QTest::newRow("none") << u"a{b}c"_s << QString();
    QTest::newRow("two") << u"a{{b}}{{ c }}"_s << u"1+5:b 6+7:c"_s;
    QTest::newRow("unfinished") << u"a{{b"_s << u"1+3:!"_s;
    QTest::newRow("just opened") << u"{{"_s << u"0+2:!"_s;
    QTest::newRow("unfinished, then one") << u"{{b{{c}}"_s << u"0+3:! 3+5:c"_s;
    QTest::newRow("three braces") << u"{{{a}}}"_s << u"1+5:a"_s;
    QTest::newRow("nameless") << u"{{}}"_s << u"0+4:"_s;
}

void TestMessage::findsVariables() {
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QStringList found;
    for (const VariableSpan& span : variablesIn(text))
        found.append(u"%1+%2:%3"_s.arg(span.start).arg(span.length).arg(span.finished ? span.inside : u"!"_s));
    QCOMPARE(found.join(u' '), spans);
}

void TestMessage::checksAgainstTheTemplate_data() {
    QTest::addColumn<QStringList>("keys");  // key=text
    QTest::addColumn<QString>("error");     // kind:subject
    QTest::newRow("complete") << QStringList{u"keyword1=a"_s, u"thing2=b"_s} << QString();
    QTest::newRow("complete with dead") << QStringList{u"first="_s, u"keyword1=a"_s, u"thing2=b"_s} << QString();
    QTest::newRow("missing") << QStringList{u"keyword1=a"_s} << u"missing_field:thing2"_s;
    QTest::newRow("blank") << QStringList{u"keyword1= "_s, u"thing2=b"_s} << u"missing_field:keyword1"_s;
    QTest::newRow("extra") << QStringList{u"keyword1=a"_s, u"thing2=b"_s, u"thing3=c"_s} << u"no_such_field:thing3"_s;
    QTest::newRow("a wrong key is said before what it leaves open")
        << QStringList{u"Keyword1=a"_s, u"thing2=b"_s} << u"no_such_field:Keyword1"_s;
}

void TestMessage::checksAgainstTheTemplate() {
    QFETCH(QStringList, keys);
    QFETCH(QString, error);
    Template against;
    against.fields = parseContent(u"{{first.DATA}}\n单号：{{keyword1.DATA}}\n事：{{thing2.DATA}}\n{{remark.DATA}}"_s);
    Message message;
    for (const QString& key : keys)
        message.fields.push_back({key.section(u'=', 0, 0), key.section(u'=', 1)});
    const auto checked = checkAgainst(message, against);
    const QString said = checked ? QString() : u"%1:%2"_s.arg(nameOf(checked.error().kind), checked.error().subject);
    QCOMPARE(said, error);
}

void TestMessage::renderingRate() {
    Message message = sample();
    message.fields = {{u"thing1"_s, u"{{a}}"_s}, {u"thing2"_s, u"第{{b}}号"_s}, {u"thing3"_s, u"好"_s}};
    message.url = u"https://example.com/{{b}}"_s;
    message.miniPath.clear();
    const auto compiled = CompiledMessage::compile(message, {u"a"_s, u"b"_s});
    const std::array<QString, 2> values{u"小明"_s, u"20261120"_s};
    QBENCHMARK {
        QCOMPARE(compiled->render(values, Timestamp{}).fields.size(), 3u);
    }
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
