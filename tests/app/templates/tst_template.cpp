#include <QTest>

#include "templates/template.h"

using namespace hongyan::templates;
using namespace Qt::StringLiterals;

class TestTemplate : public QObject {
    Q_OBJECT

 private slots:
    void typeOfKey_data();
    void typeOfKey();
    void everyTypeHasAName();
    void channelsHaveNames();
    void parsesContent_data();
    void parsesContent();
    void marksDeadFields();
    void keepsTheFirstOfAKey();
    void limits();
};

Q_DECLARE_METATYPE(FieldType)

void TestTemplate::typeOfKey_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldType>("type");
    const auto row = [](const char* key, FieldType type) { QTest::newRow(key) << QString::fromUtf8(key) << type; };
    row("thing1", FieldType::Thing);
    row("thing25", FieldType::Thing);
    row("short_thing3", FieldType::ShortThing);
    row("character_string2", FieldType::CharacterString);
    row("number1", FieldType::Number);
    row("letter1", FieldType::Letter);
    row("symbol1", FieldType::Symbol);
    row("time3", FieldType::Time);
    row("date4", FieldType::Date);
    row("amount2", FieldType::Amount);
    row("phone_number7", FieldType::PhoneNumber);
    row("car_number1", FieldType::CarNumber);
    row("name1", FieldType::Name);
    row("phrase5", FieldType::Phrase);
    row("const9", FieldType::Const);
    row("enum1", FieldType::Enum);
    row("enum_string1", FieldType::Enum);
    row("thing", FieldType::Legacy);
    row("Thing1", FieldType::Legacy);
    row("things1", FieldType::Legacy);
    row("thing1a", FieldType::Legacy);
    row("keyword1", FieldType::Legacy);
    row("legacy1", FieldType::Legacy);
    row("first", FieldType::Legacy);
    row("withdrawMoney", FieldType::Legacy);
    row("123", FieldType::Legacy);
    row("", FieldType::Legacy);
}

void TestTemplate::typeOfKey() {
    QFETCH(QString, key);
    QFETCH(FieldType, type);
    QCOMPARE(hongyan::templates::typeOfKey(key), type);
}

void TestTemplate::everyTypeHasAName() {
    QStringList names;
    for (int value = 0; value <= static_cast<int>(FieldType::Legacy); ++value)
        names.append(nameOf(static_cast<FieldType>(value)));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestTemplate::channelsHaveNames() {
    for (const Channel channel : {Channel::TemplateSend, Channel::SubscribeSend, Channel::BizSend})
        QCOMPARE(channelNamed(nameOf(channel)), channel);
    QCOMPARE(nameOf(Channel::SubscribeSend), QStringLiteral("subscribe"));
    QCOMPARE(nameOf(Channel::BizSend), QStringLiteral("bizsend"));
    // Stored as numbers.
    QCOMPARE(static_cast<int>(Channel::TemplateSend), 0);
    QCOMPARE(static_cast<int>(Channel::SubscribeSend), 1);
    QCOMPARE(static_cast<int>(Channel::BizSend), 2);
    QVERIFY(!channelNamed(u"post"));
}

void TestTemplate::parsesContent_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("example");
    QTest::addColumn<QStringList>("fields");  // key|label|example

    QTest::newRow("documented list entry")
        << u"{{result.DATA}}\n\n领奖金额:{{withdrawMoney.DATA}}\n领奖时间:{{withdrawTime.DATA}}\n"_s
        << u"您已提交领奖申请\n\n领奖金额:xxxx元\n领奖时间:2013-10-10 12:22:22\n"_s
        << QStringList{u"result|result|您已提交领奖申请"_s, u"withdrawMoney|领奖金额|xxxx元"_s,
                       u"withdrawTime|领奖时间|2013-10-10 12:22:22"_s};
    QTest::newRow("category template, wide colon")
        << u"商品名称：{{thing1.DATA}}\n金额：{{amount2.DATA}}"_s << u"商品名称：巧克力\n金额：39.8元"_s
        << QStringList{u"thing1|商品名称|巧克力"_s, u"amount2|金额|39.8元"_s};
    QTest::newRow("braces apart") << u"时间: { {time3.DATA} }\n人: {{ name1.DATA }}"_s << QString()
                                  << QStringList{u"time3|时间|"_s, u"name1|人|"_s};
    QTest::newRow("keys of any characters")
        << u"甲:{{order-no.DATA}}\n乙:{{a.b.DATA}}\n丙:{{订单.DATA}}\n丁:{{ keyword.1 . DATA }}\n戊:{{ a b .DATA}}"_s
        << QString() << QStringList{u"order-no|甲|"_s, u"a.b|乙|"_s, u"订单|丙|"_s, u"keyword.1|丁|"_s, u"a b|戊|"_s};
    QTest::newRow("windows line ends") << u"单号:{{character_string1.DATA}}\r\n状态:{{phrase2.DATA}}\r\n"_s
                                       << u"单号:A-1\r\n状态:已发货"_s
                                       << QStringList{u"character_string1|单号|A-1"_s, u"phrase2|状态|已发货"_s};
    QTest::newRow("several on a line") << u"{{first.DATA}}\n从：{{keyword1.DATA}}，到：{{keyword2.DATA}}"_s
                                       << u"你好\n从：北京，到：上海"_s
                                       << QStringList{u"first|first|你好"_s, u"keyword1|从|北京"_s,
                                                      u"keyword2|到|上海"_s};
    QTest::newRow("text after the placeholder")
        << u"共{{number1.DATA}}件"_s << u"共3件"_s << QStringList{u"number1|共|3"_s};
    QTest::newRow("colons differ in the example")
        << u"金额 : {{amount1.DATA}}"_s << u"金额：5元"_s << QStringList{u"amount1|金额|5元"_s};
    QTest::newRow("an example of two lines shifts the rest")
        << u"{{first.DATA}}\n单号：{{keyword1.DATA}}"_s << u"您好\n请查收\n单号：8"_s
        << QStringList{u"first|first|您好"_s, u"keyword1|单号|8"_s};
    QTest::newRow("the example fits no line")
        << u"单号：{{keyword1.DATA}}"_s << u"你好"_s << QStringList{u"keyword1|单号|"_s};
    QTest::newRow("a label with special characters")
        << u"金额(元)[税+]：{{amount1.DATA}}"_s << u"金额(元)[税+]：5"_s << QStringList{u"amount1|金额(元)[税+]|5"_s};
    QTest::newRow("not a placeholder") << u"{{thing1}} {{thing2.data}} {thing3.DATA} {{.DATA}}"_s << QString()
                                       << QStringList{};
    QTest::newRow("nothing") << QString() << QString() << QStringList{};
}

void TestTemplate::parsesContent() {
    QFETCH(QString, content);
    QFETCH(QString, example);
    QFETCH(QStringList, fields);
    QStringList parsed;
    for (const Field& field : parseContent(content, example)) {
        parsed.append(QStringList{field.key, field.label, field.example}.join(u'|'));
        QCOMPARE(field.type, hongyan::templates::typeOfKey(field.key));
    }
    QCOMPARE(parsed, fields);
}

void TestTemplate::marksDeadFields() {
    const auto fields = parseContent(u"{{first.DATA}}\n单号：{{keyword1.DATA}}\n{{remark.DATA}}"_s);
    QCOMPARE(fields.size(), 3u);
    QVERIFY(fields[0].dead);
    QVERIFY(!fields[1].dead);
    QVERIFY(fields[2].dead);
}

void TestTemplate::keepsTheFirstOfAKey() {
    const auto fields = parseContent(u"甲：{{thing1.DATA}}\n乙：{{thing1.DATA}}\n丙：{{thing2.DATA}}"_s);
    QCOMPARE(fields.size(), 2u);
    QCOMPARE(fields[0].label, u"甲"_s);
    QCOMPARE(fields[1].key, u"thing2"_s);
}

void TestTemplate::limits() {
    QCOMPARE(maxLength(FieldType::Thing), 20);
    QCOMPARE(maxLength(FieldType::CharacterString), 32);
    QCOMPARE(maxLength(FieldType::PhoneNumber), 17);
    QCOMPARE(maxLength(FieldType::CarNumber), 8);
    QCOMPARE(maxLength(FieldType::Phrase), 5);
    QCOMPARE(maxLength(FieldType::Time), 0);
    QCOMPARE(maxLength(FieldType::Legacy), 0);
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
