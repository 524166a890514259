#include <QTest>

#include "base/calendar.h"
#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::templates;
using namespace Qt::StringLiterals;

class TestExpression : public QObject {
    Q_OBJECT

 private slots:
    void renders_data();
    void renders();
    void refuses_data();
    void refuses();
    void saysWhatCouldNotBeFormatted();
    void appliesFixes();
    void findsLookAlikes_data();
    void findsLookAlikes();
    void reachesEveryColumn_data();
    void reachesEveryColumn();
    void tellsTwinsApart();
    void offersFormats_data();
    void offersFormats();

 private:
    static Message saying(const QString& text) {
        Message message;
        message.fields = {{u"thing1"_s, text}};
        return message;
    }
    const QStringList m_columns{u"姓名"_s,     u"手机号"_s, u"时间"_s,  u"金额"_s, u"空"_s,
                                u"备注: 甲"_s, u"a|b"_s,    u"Today"_s, u"隐"_s};
    const std::vector<QString> m_values{u"林晓雯"_s, u"13812087764"_s, u"2026/11/20 9:05"_s, u"1,999.5"_s,     u"  "_s,
                                        u"轻放"_s,   u"c"_s,           u"自己的"_s,          u"\u200B\uFEFF"_s};
    // 2026-11-20 23:46 in Shanghai.
    const Timestamp m_now = inUtc(QDate(2026, 11, 20), QTime(15, 46));
};

void TestExpression::renders_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    const auto row = [](const QString& text, const QString& rendered) {
        QTest::newRow(qPrintable(text)) << text << rendered;
    };
    row(u"{{姓名}}您好"_s, u"林晓雯您好"_s);
    row(u"{{空|客户}}您好"_s, u"客户您好"_s);
    row(u"{{空｜客户}}"_s, u"客户"_s);
    row(u"{{隐|客户}}"_s, u"客户"_s);
    row(u"{{姓名|客户}}"_s, u"林晓雯"_s);
    row(u"[{{空|}}]"_s, u"[]"_s);
    row(u"[{{空}}]"_s, u"[  ]"_s);
    row(u"{{手机号:3****4}}"_s, u"138****7764"_s);
    row(u"尾号{{手机号:4}}"_s, u"尾号7764"_s);
    row(u"{{ 时间 : M月d日 HH:mm | 近日 }}"_s, u"11月20日 09:05"_s);
    row(u"{{时间：M月d日｜近日}}"_s, u"11月20日"_s);
    row(u"{{空:M月d日|近日}}"_s, u"近日"_s);
    row(u"{{金额:¥#,##0.00}}"_s, u"¥1,999.50"_s);
    row(u"{{备注: 甲}}"_s, u"轻放"_s);
    row(u"{{备注: 甲|无}}"_s, u"轻放"_s);
    row(u"{{备注: 甲:1*}}"_s, u"轻*"_s);
    row(u"{{a|b}}"_s, u"c"_s);
    row(u"{{a|b|d}}"_s, u"c"_s);
    row(u"{{now}}"_s, u"2026-11-20 23:46"_s);
    row(u"{{now:M月d日}}"_s, u"11月20日"_s);
    row(u"{{NOW:HH点mm分}}"_s, u"23点46分"_s);
    row(u"{{today}}"_s, u"自己的"_s);  // the list's columns come first
    row(u"{{姓名|{x}}}"_s, u"林晓雯}"_s);
    row(u"｛｛姓名｝｝您好"_s, u"林晓雯您好"_s);
    row(u"｛{ 空 ｜ 客户 }｝"_s, u"客户"_s);
    row(u"{姓名}"_s, u"{姓名}"_s);
}

void TestExpression::renders() {
    QFETCH(QString, text);
    QFETCH(QString, rendered);
    const auto compiled = CompiledMessage::compile(saying(text), m_columns);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().subject));
    const Rendered result = compiled->render(m_values, m_now);
    QCOMPARE(result.fields[0].text, rendered);
    QVERIFY(result.fields[0].formatted);
}

void TestExpression::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    QTest::newRow("unknown column") << u"{{姓}}"_s << ErrorKind::NoSuchVariable << u"姓"_s << u"姓名"_s;
    QTest::newRow("unknown column with a format")
        << u"{{手机:4}}"_s << ErrorKind::NoSuchVariable << u"手机"_s << u"手机号"_s;
    QTest::newRow("unknown column with a default")
        << u"{{手机|无}}"_s << ErrorKind::NoSuchVariable << u"手机"_s << u"手机号"_s;
    QTest::newRow("no format") << u"{{金额:大写}}"_s << ErrorKind::NoSuchFormat << u"大写"_s << u"金额"_s;
    QTest::newRow("an amount of now") << u"{{now:0.00}}"_s << ErrorKind::NoSuchFormat << u"0.00"_s << u"now"_s;
    QTest::newRow("nothing but a format") << u"{{:0.00}}"_s << ErrorKind::NoSuchVariable << u"{{}}"_s << QString();
    QTest::newRow("unfinished") << u"{{金额:0.00"_s << ErrorKind::UnfinishedVariable << u"{{金额:0.00"_s << QString();
}

void TestExpression::refuses() {
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    const auto compiled = CompiledMessage::compile(saying(text), m_columns);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().kind, kind);
    QCOMPARE(compiled.error().subject, subject);
    QCOMPARE(compiled.error().detail, detail);
}

void TestExpression::saysWhatCouldNotBeFormatted() {
    const auto compiled = CompiledMessage::compile(saying(u"{{姓名:0.00}} 元"_s), m_columns);
    QVERIFY(compiled);
    const Rendered result = compiled->render(m_values, m_now);
    QCOMPARE(result.fields[0].text, u"林晓雯 元"_s);
    QVERIFY(!result.fields[0].formatted);
}

void TestExpression::appliesFixes() {
    Message message;
    message.fields = {
        {u"thing1"_s, u" 这是一段  超过了二十个字的商品名称 {{姓名}}"_s, {Fix::Shorten, Fix::CollapseSpaces}},
        {u"time2"_s, u"{{时间}}"_s, {Fix::ReformatDate}},
        {u"amount3"_s, u"{{金额}}"_s, {Fix::ReformatAmount}}};
    const auto compiled = CompiledMessage::compile(message, m_columns);
    QVERIFY(compiled);
    const Rendered result = compiled->render(m_values, m_now);
    QCOMPARE(result.fields[0].text, u"这是一段 超过了二十个字的商品名称 林…"_s);
    QCOMPARE(result.fields[1].text, u"2026-11-20 09:05"_s);
    QCOMPARE(result.fields[2].text, u"1999.5元"_s);
    const auto back = messageFromJson(toJson(message));
    QVERIFY(back);
    QCOMPARE(*back, message);
}

void TestExpression::findsLookAlikes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("made");
    const auto row = [](const QString& text, const QString& made) { QTest::newRow(qPrintable(text)) << text << made; };
    row(u"单{姓名}号"_s, u"单{{姓名}}号"_s);
    row(u"${姓名}"_s, u"{{姓名}}"_s);
    row(u"$!{姓名}"_s, u"{{姓名}}"_s);
    row(u"#{姓名}"_s, u"{{姓名}}"_s);
    row(u"｛ 姓名 ｝"_s, u"{{姓名}}"_s);
    row(u"{姓名}}"_s, u"{{姓名}}"_s);
    row(u"{金额:0.00|无}"_s, u"{{金额:0.00|无}}"_s);
    row(u"{姓名}的{{金额}}和${金额}"_s, u"{{姓名}}的{{金额}}和{{金额}}"_s);
    row(u"{ NOW }{别的}{}{{姓名}}"_s, u"{ NOW }{别的}{}{{姓名}}"_s);
    row(u"${{姓名}}"_s, u"${{姓名}}"_s);  // a currency before a variable
    row(u"姓名 [别的] 【别的】 50% 的 # @"_s, u"姓名 [别的] 【别的】 50% 的 # @"_s);
    row(u"[姓名]的【 姓名 】"_s, u"{{姓名}}的{{姓名}}"_s);
    row(u"#姓名#、%姓名%、@姓名@、$姓名$"_s, u"{{姓名}}、{{姓名}}、{{姓名}}、{{姓名}}"_s);
    row(u"打 50% 折，%姓名%"_s, u"打 50% 折，{{姓名}}"_s);
    row(u"{$姓名}{#姓名}{=姓名}{%姓名%}"_s, u"{{姓名}}{{姓名}}{{姓名}}{{姓名}}"_s);
    row(u"单{{{姓名}}}号"_s, u"单{{姓名}}号"_s);
    row(u"<姓名>«姓名»[[姓名]]<%= 姓名 %>"_s, u"{{姓名}}{{姓名}}{{姓名}}{{姓名}}"_s);
    row(u"{{姓名}}[1] 【{{金额}}】"_s, u"{{姓名}}[1] 【{{金额}}】"_s);
    row(u"[姓名:1**]"_s, u"[姓名:1**]"_s);  // nothing is split off in there
}

void TestExpression::findsLookAlikes() {
    QFETCH(QString, text);
    QFETCH(QString, made);
    QCOMPARE(withVariables(text, m_columns), made);
    QCOMPARE(lookAlikesIn(text, m_columns).empty(), made == text);
    QVERIFY(lookAlikesIn(made, m_columns).empty());
}

void TestExpression::reachesEveryColumn_data() {
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    const auto row = [](const QStringList& columns, const QString& text, const QString& rendered) {
        QTest::addRow("%s of %s", qPrintable(text), qPrintable(columns.join(u','))) << columns << text << rendered;
    };
    row({u"{姓名}"_s}, u"{{姓名}}"_s, u"0"_s);
    row({u"{姓名}"_s}, u"{{{姓名}}}"_s, u"0"_s);
    row({u"姓名"_s, u"{姓名}"_s}, u"{{姓名}}和{{{姓名}}}。"_s, u"0和1。"_s);
    row({u"{{姓名}}"_s}, u"{{姓名}}"_s, u"0"_s);
    row({u"姓名"_s, u"姓名 (2)"_s}, u"{{姓名}}{{姓名 (1)}}{{姓名 (2)}}{{姓名 (1):1*|无}}"_s, u"001*"_s);
    row({u"Name"_s, u"name"_s}, u"{{name}}{{Name}}"_s, u"10"_s);
}

void TestExpression::reachesEveryColumn() {
    QFETCH(QStringList, columns);
    QFETCH(QString, text);
    const auto compiled = CompiledMessage::compile(saying(text), columns);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().subject));
    QTEST(compiled->render(std::vector<QString>{u"0"_s, u"1"_s}, m_now).fields[0].text, "rendered");
    QVERIFY(lookAlikesIn(text, columns).empty());
}

void TestExpression::tellsTwinsApart() {
    const QStringList columns{u"姓名"_s, u"姓名 (2)"_s, u"金额"_s};
    QCOMPARE(twinsIn(u"{{姓名}} {{姓名|无}}"_s, columns), std::vector<Twins>({{0, 1}}));
    QVERIFY(twinsIn(u"{{姓名 (1)}}{{姓名 (2)}}{{金额}}"_s, columns).empty());
    const auto neither = CompiledMessage::compile(saying(u"{{NAME}}"_s), {u"Name"_s, u"name"_s});
    QVERIFY(!neither);
    QCOMPARE(neither.error().kind, ErrorKind::NoSuchVariable);
    QCOMPARE(CompiledMessage::compile(saying(u"{{姓名 (1)}}"_s), {u"姓名"_s}).error().kind, ErrorKind::NoSuchVariable);
    QCOMPARE(CompiledMessage::compile(saying(u"{{单号}}"_s), {u"openid"_s}).error().detail, QString());
    QCOMPARE(CompiledMessage::compile(saying(u"{{orders}}"_s), {u"openid"_s}).error().detail, QString());
}

void TestExpression::offersFormats_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("first");
    QTest::newRow("day and time") << u"2026/11/20 9:05"_s << u"yyyy-MM-dd HH:mm"_s;
    QTest::newRow("day") << u"2026年11月20日"_s << u"yyyy-MM-dd"_s;
    QTest::newRow("time") << u"9:05"_s << u"HH:mm"_s;
    QTest::newRow("amount") << u"¥39.8"_s << u"0.00"_s;
    QTest::newRow("phone") << u"13812087764"_s << u"3****4"_s;
    QTest::newRow("name") << u"林晓雯"_s << u"1**"_s;
    QTest::newRow("nothing") << QString() << u"1**"_s;
}

void TestExpression::offersFormats() {
    QFETCH(QString, value);
    QFETCH(QString, first);
    const QStringList offered = formatsFor(value);
    QCOMPARE(offered.value(0), first);
    for (const QString& pattern : offered) {
        const auto format = Format::from(pattern);
        QVERIFY2(format, qPrintable(pattern));
        QVERIFY2(format->apply(value).has_value(), qPrintable(pattern));
    }
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
