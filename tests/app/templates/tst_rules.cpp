#include <QTest>

#include "templates/rules.h"

using namespace hongyan::templates;
using namespace Qt::StringLiterals;

class TestRules : public QObject {
    Q_OBJECT

 private slots:
    void faults_data();
    void faults();
    void choices_data();
    void choices();
    void deadFieldsMayBeEmpty();
    void amountsOfSubscriptionsAreShorter_data();
    void amountsOfSubscriptionsAreShorter();
    void everyTypeRefusesControlCharacters();
    void checkingRate();
};

void TestRules::faults_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    int count = 0;
    const auto row = [&](const char* key, const QString& value, const char* fault = "") {
        QTest::addRow("%03d %s %s", ++count, key, qPrintable(value.simplified()))
            << QString::fromLatin1(key) << value << QString::fromLatin1(fault);
    };
    const QString han20 = QString(20, u'汉');

    row("thing1", u"巧克力"_s);
    row("thing1", han20);
    row("thing1", han20 + u'a', "too_long");
    row("thing1", u"a1，。! 混合"_s);
    row("thing1", u"😀😀😀😀😀😀😀😀😀😀"_s);
    row("thing1", u"😀😀😀😀😀😀😀😀😀😀😀"_s, "too_long");
    row("thing1", QString(), "empty");
    row("thing1", u"  "_s, "empty");
    row("thing1", u"\u3000"_s, "empty");
    row("thing1", u"两\n行"_s, "control_character");
    row("thing1", u"两\u2028行"_s, "control_character");
    row("thing1", u"a\tb"_s, "control_character");
    row("short_thing1", u"短短短短短"_s);
    row("short_thing1", u"12345678901"_s, "too_long");

    row("character_string2", u"SF-2026_11/20 #1"_s);
    row("character_string2", QString(32, u'a'));
    row("character_string2", QString(33, u'a'), "too_long");
    row("character_string2", u"单号1"_s, "wrong_form");
    row("character_string2", u"\U00020000"_s, "wrong_form");
    row("character_string2", u"Ж1"_s, "wrong_form");
    row("character_string2", u"A（1）"_s);

    row("time3", u"15:01"_s);
    row("time3", u"2019年10月1日 15:01"_s);
    row("time3", u"2019年10月1日15:01"_s);
    row("time3", u"2023-09-12 19:43:07"_s);
    row("time3", u"2023/9/2 9:43"_s);
    row("time3", u"09:00~18:00"_s);
    row("time3", u"2023-09-12 09:00 ~ 2023-09-13 18:00"_s);
    row("time3", u"2023年9月12日 09:00~18:00"_s);
    row("time3", u"15日 07:00~23:00"_s, "wrong_form");
    row("time3", u"2023-09-12"_s, "wrong_form");
    row("time3", u"24:00"_s, "wrong_form");
    row("time3", u"12:60"_s, "wrong_form");
    row("time3", u"12:00:60"_s, "wrong_form");
    row("time3", u"下午3:00"_s, "wrong_form");
    row("time3", u"3:00 PM"_s, "wrong_form");
    row("time3", u"12:5"_s, "wrong_form");
    row("time3", u"2023-13-01 10:00"_s, "wrong_form");
    row("time3", u"2023-02-29 10:00"_s, "wrong_form");
    row("time3", u"2024-02-29 10:00"_s);
    row("time3", u"2023-09/12 10:00"_s, "wrong_form");
    row("time3", u"09:00~"_s, "wrong_form");
    row("time3", u"09:00-18:00"_s, "wrong_form");
    row("time3", u"09:00～18:00"_s, "wrong_form");
    row("time3", u"45181.8"_s, "wrong_form");

    row("date4", u"2019年10月1日"_s);
    row("date4", u"2019-10-01"_s);
    row("date4", u"2019/10/1 15:01"_s);
    row("date4", u"2019-10-01~2019-10-07"_s);
    row("date4", u"2019年10月1日 15:01~2019年10月2日 15:01"_s);
    row("date4", u"15:01"_s, "wrong_form");
    row("date4", u"2019年10月"_s, "wrong_form");
    row("date4", u"10月1日"_s, "wrong_form");
    row("date4", u"19-10-01"_s, "wrong_form");
    row("date4", u"2019-10-32"_s, "wrong_form");
    row("date4", u"2019年10月1"_s, "wrong_form");
    row("date4", u"20191001"_s, "wrong_form");

    row("amount2", u"39.8元"_s);
    row("amount2", u"¥39.80"_s);
    row("amount2", u"￥100元"_s);
    row("amount2", u"$5"_s);
    row("amount2", u"€123456789012.00"_s);
    row("amount2", u"100"_s);
    row("amount2", u"1234567890123"_s, "too_long");
    row("amount2", u"100万元"_s, "wrong_form");
    row("amount2", u"1,234.50"_s, "wrong_form");
    row("amount2", u"¥¥5"_s, "wrong_form");
    row("amount2", u"5."_s, "wrong_form");
    row("amount2", u"¥"_s, "wrong_form");
    row("amount2", u"元"_s, "wrong_form");
    row("amount2", u"5元元"_s, "wrong_form");

    row("phone_number1", u"+86-0766-66888866"_s);
    row("phone_number1", u"+86-0766-668888661"_s, "too_long");
    row("phone_number1", u"13800138000"_s);
    row("phone_number1", u"电话138"_s, "wrong_form");
    row("phone_number1", u"138x"_s, "wrong_form");
    row("phone_number1", u"--"_s, "wrong_form");

    row("car_number1", u"粤A8Z888挂"_s);
    row("car_number1", u"京A12345"_s);
    row("car_number1", u"粤A8Z8888挂"_s, "too_long");
    row("car_number1", u"粤港A888"_s, "wrong_form");
    row("car_number1", u"粤A-888"_s, "wrong_form");
    row("car_number1", u"粤"_s, "wrong_form");

    row("name1", QString(10, u'名'));
    row("name1", QString(11, u'名'), "too_long");
    row("name1", u"Aleksandra Smith Lee"_s);
    row("name1", u"Aleksandra Smith Leeb"_s, "too_long");
    row("name1", u"阿迪力·买买提"_s);
    row("name1", u"Anna小明小明小明小"_s, "too_long");
    row("name1", u"Anna小明"_s);
    row("name1", u"张3"_s, "wrong_form");

    row("phrase5", u"已发货"_s);
    row("phrase5", u"一二三四五"_s);
    row("phrase5", u"一二三四五六"_s, "too_long");
    row("phrase5", u"发货1"_s, "wrong_form");
    row("phrase5", u"OK"_s, "wrong_form");
    row("phrase5", u"发 货"_s, "wrong_form");
    row("phrase5", u" 发货"_s, "wrong_form");
    row("phrase5", u"发货。"_s, "wrong_form");
    row("phrase5", u"〇件"_s);

    row("number1", u"12"_s);
    row("number1", u"12.50"_s);
    row("number1", QString(32, u'9'));
    row("number1", QString(33, u'9'), "too_long");
    row("number1", u"-1"_s, "wrong_form");
    row("number1", u"1e5"_s, "wrong_form");
    row("number1", u"１２"_s, "wrong_form");
    row("number1", u"1.2.3"_s, "wrong_form");
    row("number1", u".5"_s, "wrong_form");
    row("number1", u"3件"_s, "wrong_form");

    row("letter1", u"abcXYZ"_s);
    row("letter1", u"abc1"_s, "wrong_form");
    row("letter1", u"é"_s, "wrong_form");
    row("letter1", QString(33, u'a'), "too_long");
    row("symbol1", u"#+-*!"_s);
    row("symbol1", u"#+-*!?"_s, "too_long");
    row("symbol1", u"#a"_s, "wrong_form");
    row("symbol1", u"#1"_s, "wrong_form");
    row("symbol1", u"汉"_s, "wrong_form");

    row("keyword1", QString(200, u'长'));
    row("keyword1", u"两\n行"_s, "control_character");
    row("keyword1", QString(), "empty");
    row("const1", QString());
    row("const1", QString(21, u'a'), "too_long");
    row("enum1", QString(), "empty");
}

void TestRules::faults() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    Field field;
    field.key = key;
    field.type = typeOfKey(key);
    const auto found = faultOf(field, value);
    QCOMPARE(found ? nameOf(*found) : QString(), fault);
}

void TestRules::choices_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const QStringList known{u"已完成"_s, u"处理中"_s};
    for (const char* key : {"const1", "enum_string1"}) {
        const QString name = QString::fromLatin1(key);
        QTest::addRow("%s, one of them", key) << name << known << u"处理中"_s << QString();
        QTest::addRow("%s, another", key) << name << known << u"完成"_s << u"not_a_choice"_s;
        QTest::addRow("%s, with a space", key) << name << known << u"处理中 "_s << u"not_a_choice"_s;
        QTest::addRow("%s, none listed", key) << name << QStringList{} << u"完成"_s << QString();
    }
}

void TestRules::choices() {
    QFETCH(QString, key);
    QFETCH(QStringList, choices);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    Field field;
    field.type = typeOfKey(key);
    field.choices = choices;
    const auto found = faultOf(field, value);
    QCOMPARE(found ? nameOf(*found) : QString(), fault);
}

void TestRules::deadFieldsMayBeEmpty() {
    Field field;
    field.key = u"first"_s;
    QCOMPARE(faultOf(field, {}), std::optional(ValueFault::Empty));
    field.dead = true;
    QVERIFY(!faultOf(field, {}));
}

void TestRules::amountsOfSubscriptionsAreShorter_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("passesInTemplates");
    QTest::addColumn<bool>("passesInSubscriptions");
    QTest::newRow("10 digits") << u"¥1234567890.50元"_s << true << true;
    QTest::newRow("11 digits") << u"¥12345678901"_s << true << false;
    QTest::newRow("12 digits") << u"123456789012元"_s << true << false;
    QTest::newRow("13 digits") << u"1234567890123"_s << false << false;
}

void TestRules::amountsOfSubscriptionsAreShorter() {
    QFETCH(QString, value);
    const auto passes = [&](Channel channel) {
        return !faultOf(parseContent(u"金额:{{amount1.DATA}}"_s, {}, channel).front(), value);
    };
    QTEST(passes(Channel::TemplateSend), "passesInTemplates");
    QTEST(passes(Channel::SubscribeSend), "passesInSubscriptions");
    QTEST(passes(Channel::BizSend), "passesInSubscriptions");
}

void TestRules::everyTypeRefusesControlCharacters() {
    for (int type = 0; type <= static_cast<int>(FieldType::Legacy); ++type) {
        Field field;
        field.type = static_cast<FieldType>(type);
        QCOMPARE(faultOf(field, u"1\u00071"_s), std::optional(ValueFault::ControlCharacter));
    }
}

void TestRules::checkingRate() {
    Field field;
    field.type = FieldType::Time;
    const QString value = u"2023-09-12 09:00~18:00"_s;
    QBENCHMARK {
        QVERIFY(!faultOf(field, value));
    }
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
