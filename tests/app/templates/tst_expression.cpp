#include <QTest>

#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::templates;

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
        message.fields = {{u"thing1"_qs, text}};
        return message;
    }
    const QStringList m_columns{u"姓名"_qs,     u"手机号"_qs, u"时间"_qs,  u"金额"_qs, u"空"_qs,
                                u"备注: 甲"_qs, u"a|b"_qs,    u"Today"_qs, u"隐"_qs};
    const std::vector<QString> m_values{u"林晓雯"_qs,  u"13812087764"_qs, u"2026/11/20 9:05"_qs,
                                        u"1,999.5"_qs, u"  "_qs,          u"轻放"_qs,
                                        u"c"_qs,       u"自己的"_qs,      u"\u200B\uFEFF"_qs};
    // 2026-11-20 23:46 in Shanghai.
    const Timestamp m_now = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 46), Qt::UTC));
};

void TestExpression::renders_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    const auto row = [](const QString& text, const QString& rendered) {
        QTest::newRow(qPrintable(text)) << text << rendered;
    };
    row(u"{{姓名}}您好"_qs, u"林晓雯您好"_qs);
    row(u"{{空|客户}}您好"_qs, u"客户您好"_qs);
    row(u"{{空｜客户}}"_qs, u"客户"_qs);
    row(u"{{隐|客户}}"_qs, u"客户"_qs);
    row(u"{{姓名|客户}}"_qs, u"林晓雯"_qs);
    row(u"[{{空|}}]"_qs, u"[]"_qs);
    row(u"[{{空}}]"_qs, u"[  ]"_qs);
    row(u"{{手机号:3****4}}"_qs, u"138****7764"_qs);
    row(u"尾号{{手机号:4}}"_qs, u"尾号7764"_qs);
    row(u"{{ 时间 : M月d日 HH:mm | 近日 }}"_qs, u"11月20日 09:05"_qs);
    row(u"{{时间：M月d日｜近日}}"_qs, u"11月20日"_qs);
    row(u"{{空:M月d日|近日}}"_qs, u"近日"_qs);
    row(u"{{金额:¥#,##0.00}}"_qs, u"¥1,999.50"_qs);
    row(u"{{备注: 甲}}"_qs, u"轻放"_qs);
    row(u"{{备注: 甲|无}}"_qs, u"轻放"_qs);
    row(u"{{备注: 甲:1*}}"_qs, u"轻*"_qs);
    row(u"{{a|b}}"_qs, u"c"_qs);
    row(u"{{a|b|d}}"_qs, u"c"_qs);
    row(u"{{now}}"_qs, u"2026-11-20 23:46"_qs);
    row(u"{{now:M月d日}}"_qs, u"11月20日"_qs);
    row(u"{{NOW:HH点mm分}}"_qs, u"23点46分"_qs);
    row(u"{{today}}"_qs, u"自己的"_qs);  // the list's columns come first
    row(u"{{姓名|{x}}}"_qs, u"林晓雯}"_qs);
    row(u"｛｛姓名｝｝您好"_qs, u"林晓雯您好"_qs);
    row(u"｛{ 空 ｜ 客户 }｝"_qs, u"客户"_qs);
    row(u"{姓名}"_qs, u"{姓名}"_qs);
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
    QTest::newRow("unknown column") << u"{{姓}}"_qs << ErrorKind::NoSuchVariable << u"姓"_qs << u"姓名"_qs;
    QTest::newRow("unknown column with a format")
        << u"{{手机:4}}"_qs << ErrorKind::NoSuchVariable << u"手机"_qs << u"手机号"_qs;
    QTest::newRow("unknown column with a default")
        << u"{{手机|无}}"_qs << ErrorKind::NoSuchVariable << u"手机"_qs << u"手机号"_qs;
    QTest::newRow("no format") << u"{{金额:大写}}"_qs << ErrorKind::NoSuchFormat << u"大写"_qs << u"金额"_qs;
    QTest::newRow("an amount of now") << u"{{now:0.00}}"_qs << ErrorKind::NoSuchFormat << u"0.00"_qs << u"now"_qs;
    QTest::newRow("nothing but a format") << u"{{:0.00}}"_qs << ErrorKind::NoSuchVariable << u"{{}}"_qs << QString();
    QTest::newRow("unfinished") << u"{{金额:0.00"_qs << ErrorKind::UnfinishedVariable << u"{{金额:0.00"_qs << QString();
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
    const auto compiled = CompiledMessage::compile(saying(u"{{姓名:0.00}} 元"_qs), m_columns);
    QVERIFY(compiled);
    const Rendered result = compiled->render(m_values, m_now);
    QCOMPARE(result.fields[0].text, u"林晓雯 元"_qs);
    QVERIFY(!result.fields[0].formatted);
}

void TestExpression::appliesFixes() {
    Message message;
    message.fields = {
        {u"thing1"_qs, u" 这是一段  超过了二十个字的商品名称 {{姓名}}"_qs, {Fix::Shorten, Fix::CollapseSpaces}},
        {u"time2"_qs, u"{{时间}}"_qs, {Fix::ReformatDate}},
        {u"amount3"_qs, u"{{金额}}"_qs, {Fix::ReformatAmount}}};
    const auto compiled = CompiledMessage::compile(message, m_columns);
    QVERIFY(compiled);
    const Rendered result = compiled->render(m_values, m_now);
    QCOMPARE(result.fields[0].text, u"这是一段 超过了二十个字的商品名称 林…"_qs);
    QCOMPARE(result.fields[1].text, u"2026-11-20 09:05"_qs);
    QCOMPARE(result.fields[2].text, u"1999.5元"_qs);
    const auto back = messageFromJson(toJson(message));
    QVERIFY(back);
    QCOMPARE(*back, message);
}

void TestExpression::findsLookAlikes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("made");
    const auto row = [](const QString& text, const QString& made) { QTest::newRow(qPrintable(text)) << text << made; };
    row(u"单{姓名}号"_qs, u"单{{姓名}}号"_qs);
    row(u"${姓名}"_qs, u"{{姓名}}"_qs);
    row(u"$!{姓名}"_qs, u"{{姓名}}"_qs);
    row(u"#{姓名}"_qs, u"{{姓名}}"_qs);
    row(u"｛ 姓名 ｝"_qs, u"{{姓名}}"_qs);
    row(u"{姓名}}"_qs, u"{{姓名}}"_qs);
    row(u"{金额:0.00|无}"_qs, u"{{金额:0.00|无}}"_qs);
    row(u"{姓名}的{{金额}}和${金额}"_qs, u"{{姓名}}的{{金额}}和{{金额}}"_qs);
    row(u"{ NOW }{别的}{}{{姓名}}"_qs, u"{ NOW }{别的}{}{{姓名}}"_qs);
    row(u"${{姓名}}"_qs, u"${{姓名}}"_qs);  // a currency before a variable
    row(u"姓名 [别的] 【别的】 50% 的 # @"_qs, u"姓名 [别的] 【别的】 50% 的 # @"_qs);
    row(u"[姓名]的【 姓名 】"_qs, u"{{姓名}}的{{姓名}}"_qs);
    row(u"#姓名#、%姓名%、@姓名@、$姓名$"_qs, u"{{姓名}}、{{姓名}}、{{姓名}}、{{姓名}}"_qs);
    row(u"打 50% 折，%姓名%"_qs, u"打 50% 折，{{姓名}}"_qs);
    row(u"{$姓名}{#姓名}{=姓名}{%姓名%}"_qs, u"{{姓名}}{{姓名}}{{姓名}}{{姓名}}"_qs);
    row(u"单{{{姓名}}}号"_qs, u"单{{姓名}}号"_qs);
    row(u"<姓名>«姓名»[[姓名]]<%= 姓名 %>"_qs, u"{{姓名}}{{姓名}}{{姓名}}{{姓名}}"_qs);
    row(u"{{姓名}}[1] 【{{金额}}】"_qs, u"{{姓名}}[1] 【{{金额}}】"_qs);
    row(u"[姓名:1**]"_qs, u"[姓名:1**]"_qs);  // nothing is split off in there
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
    row({u"{姓名}"_qs}, u"{{姓名}}"_qs, u"0"_qs);
    row({u"{姓名}"_qs}, u"{{{姓名}}}"_qs, u"0"_qs);
    row({u"姓名"_qs, u"{姓名}"_qs}, u"{{姓名}}和{{{姓名}}}。"_qs, u"0和1。"_qs);
    row({u"{{姓名}}"_qs}, u"{{姓名}}"_qs, u"0"_qs);
    row({u"姓名"_qs, u"姓名 (2)"_qs}, u"{{姓名}}{{姓名 (1)}}{{姓名 (2)}}{{姓名 (1):1*|无}}"_qs, u"001*"_qs);
    row({u"Name"_qs, u"name"_qs}, u"{{name}}{{Name}}"_qs, u"10"_qs);
}

void TestExpression::reachesEveryColumn() {
    QFETCH(QStringList, columns);
    QFETCH(QString, text);
    const auto compiled = CompiledMessage::compile(saying(text), columns);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().subject));
    QTEST(compiled->render(std::vector<QString>{u"0"_qs, u"1"_qs}, m_now).fields[0].text, "rendered");
    QVERIFY(lookAlikesIn(text, columns).empty());
}

void TestExpression::tellsTwinsApart() {
    const QStringList columns{u"姓名"_qs, u"姓名 (2)"_qs, u"金额"_qs};
    QCOMPARE(twinsIn(u"{{姓名}} {{姓名|无}}"_qs, columns), std::vector<Twins>({{0, 1}}));
    QVERIFY(twinsIn(u"{{姓名 (1)}}{{姓名 (2)}}{{金额}}"_qs, columns).empty());
    const auto neither = CompiledMessage::compile(saying(u"{{NAME}}"_qs), {u"Name"_qs, u"name"_qs});
    QVERIFY(!neither);
    QCOMPARE(neither.error().kind, ErrorKind::NoSuchVariable);
    QCOMPARE(CompiledMessage::compile(saying(u"{{姓名 (1)}}"_qs), {u"姓名"_qs}).error().kind,
             ErrorKind::NoSuchVariable);
    QCOMPARE(CompiledMessage::compile(saying(u"{{单号}}"_qs), {u"openid"_qs}).error().detail, QString());
    QCOMPARE(CompiledMessage::compile(saying(u"{{orders}}"_qs), {u"openid"_qs}).error().detail, QString());
}

void TestExpression::offersFormats_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("first");
    QTest::newRow("day and time") << u"2026/11/20 9:05"_qs << u"yyyy-MM-dd HH:mm"_qs;
    QTest::newRow("day") << u"2026年11月20日"_qs << u"yyyy-MM-dd"_qs;
    QTest::newRow("time") << u"9:05"_qs << u"HH:mm"_qs;
    QTest::newRow("amount") << u"¥39.8"_qs << u"0.00"_qs;
    QTest::newRow("phone") << u"13812087764"_qs << u"3****4"_qs;
    QTest::newRow("name") << u"林晓雯"_qs << u"1**"_qs;
    QTest::newRow("nothing") << QString() << u"1**"_qs;
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
