#include <QTest>

#include "recipients/xlsx/numberformat.h"

using namespace hongyan::recipients;

class TestNumberFormat : public QObject {
    Q_OBJECT
 private slots:
    void codes_data();
    void codes();
    void builtins_data();
    void builtins();
    void texts_data();
    void texts();
};

void TestNumberFormat::codes_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* code, double value, const char* shown) {
        QTest::addRow("%s of %.17g", code, value) << QString::fromUtf8(code) << value << QString::fromUtf8(shown);
    };
    row("General", 4.3499999999999996, "4.35");
    row("General", 0.1 + 0.2, "0.3");
    row("General", 13800138000.0, "13800138000");
    row("General", 123456789012345.0, "123456789012345");
    row("General", 1234567890123456.0, "1234567890123456");
    row("General", 0.00001, "0.00001");
    row("General", -0.5, "-0.5");
    row("G/通用格式", 12.5, "12.5");
    row("0", 2.5, "3");
    row("0.00", 12.5, "12.50");
    row("0.00", 1.005, "1.01");
    row("0.##", 1.5, "1.5");
    row("#,##0.00", 1234567.891, "1,234,567.89");
    row("000000", 1234, "001234");
    row("0%", 0.5, "50%");
    row("0.0%", 0.1234, "12.3%");
    row("\"¥\"#,##0.00", 1234.5, "¥1,234.50");
    row("[$¥-804]#,##0.00_ ", -1234.5, "-¥1,234.50");
    row("0\"元\"", 5, "5元");
    row("#,##0;(#,##0)", -1234, "(1,234)");
    row("0;-0;\"-\"0", 0, "-0");
    row("0;-0;;@", 0, "");
    row("0;-0;;@", -4, "-4");
    row(";;;", 4, "");
    row("0;", 0, "0");
    row("[Red]0.0", 1.25, "1.3");
    row("0.00E+00", 12345, "1.23E+04");
    row("0.00E+00", 13800138000.0, "13800138000");
    row("0.00E+00", 13800138000.5, "1.38E+10");
    row("0.00E-00", 0, "0.00E00");
    row("##0.0E+0", 999.96, "1.0E+3");
    row("0.0E+0", -0.00012, "-1.2E-4");
    row("# ?/?", 0.5, "1/2");
    row("# ?/?", 0.99, "1");
    row("# ?\?/16\"寸\"", 2.25, "2  4/16寸");
    row("# ?/?", 1e12, "1000000000000");
    row("000-0000", 1234567, "123-4567");
    row("000\\-0000\\-0000", 13800138000.0, "138-0013-8000");
    row("@", 4.5, "4.5");
    row("[>=100]0.0;0", 5.25, "5");
    row("[>=100]0.0;0", -5.25, "-5");
    row("[<0]\"负\"0;0", -5, "负5");
    row("[>=0]0;\"负\"0", -5, "负5");
    row("[=1]\"男\";[=2]\"女\";\"未知\"", 2, "女");
    row("[=1]\"男\";[=2]\"女\";\"未知\"", 7, "未知");
    row("[=1]\"男\";[=2]\"女\"", 7, "7");
    row("[>=100000000]0.00,,\"百万\";[>=10000]0!.0,\"万\";0", 123456, "12.3万");
    row("yyyy\"年\"m\"月\"d\"日\"", 45981, "2025年11月20日");
    row("yyyy-mm-dd", 45981.999999, "2025-11-21");
    row("yyyy-mm-dd hh:mm:ss", 45981.3958333333, "2025-11-20 09:30:00");
    row("yyyy/m/d h:mm;@", 45981.3958333333, "2025/11/20 9:30");
    row("[$-804]aaaa", 45981, "星期四");
    row("aaa", 45981, "四");
    row("[$-409]dddd, mmm d", 45981, "Thursday, Nov 20");
    row("e\"年\"", 45981, "2025年");
    row("h:mm AM/PM", 45981.5625, "1:30 PM");
    row("上午/下午h\"时\"mm\"分\"", 0.5625, "下午1时30分");
    row("[h]:mm:ss", 1.5, "36:00:00");
    row("[mm]:ss", 0.0625, "90:00");
    row("mm:ss.00", 0.000017361, "00:01.50");
    row("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 46346.5, "2026年11月20日");
    row("[$-F400]h:mm:ss\\ AM/PM", 46346.75, "18:00:00");
    row("[$-x-systime]h:mm:ss AM/PM", 46346.75, "18:00:00");
    row("[$-804]dddd", 46346, "星期五");
    row("[$-zh-CN]ddd", 46346, "周五");
    row("[$-804]aaa;@", 46346, "周五");
    row("dddd mmmm", 46346, "Friday November");
    row("[$-409]aaaa", 46346, "Friday");
    row("[$-804]mmmm", 46346, "十一月");
    row("[$-804]mmm", 46346, "11月");
    row("mmmmm", 46346, "N");
    row("[$-804]AM/PM h\"时\"", 46346.75, "下午 6时");
    row("a/p h", 46346.75, "p 6");
    row("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", 46346, "二〇二六年十一月二十日");
    row("[DBNum1][$-804]上午/下午h\"时\"mm\"分\"", 46346.5659722222, "下午一时三十五分");
    row("[DBNum2][$-804]yyyy\"年\"mm\"月\"d\"日\"", 46035, "贰零贰陆年零壹月壹拾叁日");
    row("[DBNum3]yyyy/m/d", 46346, "２０２６/１１/２０");
    row("[DBNum1]", 12300, "一万二千三百");
    row("[DBNum2][$-804]General\"元整\"", 13800138000.0, "壹佰叁拾捌亿零壹拾叁万捌仟元整");
    row("[DBNum2]G/通用格式", -1005.5, "-壹仟零伍.伍");
    row("[DBNum1]G/通用格式", 0, "〇");
    row("[DBNum1]0", 105, "一〇五");
    row("[DBNum2]0\"角\"0\"分\"", 56, "伍角陆分");
    row("[DBNum3]#,##0", 1234, "１,２３４");
    row("General\"元\"", 12.5, "12.5元");
    row("G/通用格式\"元\"", -12, "-12元");
    row("\"第\"General\"号\"", 7, "第7号");
    row("General;-General", -25, "-25");
    row("General;[Red]General", -25, "-25");
    row("General;(General)", -25, "(25)");
    row("General;\"欠\"General\"元\"", -25, "欠25元");
    row("[红色]0", 1, "1");
    row("0.00;-0.00", -0.001, "-0.00");
    row("0.00", -0.001, "0.00");
    row("0%", -0.001, "0%");
    row("_-* #,##0.00\\ [$€-407]_-", 1234.5, "1,234.50 €");
    row("0_)0", 12, "1 2");
    row("0_)_(\"x\"", 1, "1 x");
    row("[$¥-804]#,##0", 1234.5, "¥1,235");
    row("[$USD] 0", 5, "USD 5");
    row("0.00kg", 5, "5.00kg");
    row("0.0?\"kg\"", 1.5, "1.5 kg");
    row("?0", 5, "5");
    row("0000.00", 4.3499999999999996, "0004.35");
    row("0.0", 4.3499999999999996, "4.4");
    row("0.0", -4.35, "-4.4");
    row("0.00", 9.995, "10.00");
    row("0", 0.49999999999999994, "1");
    row("0", 1234567890123456.0, "1234567890123460");
    row("0.000000000000000000", 0.1, "0.100000000000000000");
    row("\"\";\"\";\"\"", 4, "");
    row("[", 4, "4");
    row("\"", 4, "");
    row("0\\", 4, "4");
    QTest::newRow("percents without end")
        << "# ?/?" + QString(200, u'%') << 0.0 << "0" + QString(4, u' ') + QString(200, u'%');
    row("_", 4, "");
    row("yyyy-mm-dd hh:mm", 0.5, "1900-01-00 12:00");
    row("aaaa", 0, "星期六");
    row("yyyy/m/d aaaa", 60, "1900/2/29 星期三");
    row("yyyy/m/d aaaa", 2958465, "9999/12/31 星期五");
    row("yyyy-mm-dd", 1, "1900-01-01");
    row("yyyy-mm-dd", 59, "1900-02-28");
    row("yyyy-mm-dd", 61, "1900-03-01");
    row("yyyy-mm-dd", -1, "#####");
    row("[h]:mm", -0.5, "#####");
    row("yyyy-mm-dd", 3000000, "#####");
    row("yyyy-mm-dd", 2958465.999999, "#####");
}

void TestNumberFormat::codes() {
    QFETCH(QString, code);
    QFETCH(double, value);
    QTEST(NumberFormat(code).show(value, false).value_or(QStringLiteral("#####")), "shown");
}

void TestNumberFormat::builtins_data() {
    QTest::addColumn<int>("id");
    QTest::addColumn<bool>("epoch1904");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("0") << 0 << false << 4.5 << "4.5";
    QTest::newRow("9") << 9 << false << 0.5 << "50%";
    QTest::newRow("14") << 14 << false << 45981.0 << "2025/11/20";
    QTest::newRow("14, 1904") << 14 << true << 44519.0 << "2025/11/20";
    QTest::newRow("20") << 20 << false << 0.75 << "18:00";
    QTest::newRow("22") << 22 << false << 45981.75 << "2025/11/20 18:00";
    QTest::newRow("31") << 31 << false << 45981.0 << "2025年11月20日";
    QTest::newRow("33") << 33 << false << 0.75 << "18时00分00秒";
    QTest::newRow("7") << 7 << false << -1234.5 << "¥-1,234.50";
    QTest::newRow("14, before 1904") << 14 << true << -1.0 << "-1904/1/2";
    QTest::newRow("25") << 25 << false << -1234.5 << "($1,234.50)";
    QTest::newRow("34") << 34 << false << 0.75 << "下午6时00分";
    QTest::newRow("40") << 40 << false << -1234.5 << "-1,234.50";
    QTest::newRow("44") << 44 << false << 0.0 << "¥-";
    QTest::newRow("46") << 46 << false << 2.0 << "48:00:00";
    QTest::newRow("58") << 58 << false << 45981.0 << "11月20日";
    QTest::newRow("unknown") << 120 << false << 45981.0 << "45981";
}

void TestNumberFormat::builtins() {
    QFETCH(int, id);
    QFETCH(bool, epoch1904);
    QFETCH(double, value);
    QTEST(NumberFormat::builtin(id).show(value, epoch1904).value_or(QStringLiteral("#####")), "shown");
}

void TestNumberFormat::texts_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* code, const char* text, const char* shown) {
        QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("@\"先生\"", "李雷", "李雷先生");
    row("0;-0;0;\"编号 \"@", "7", "编号 7");
    row("0.00;@\"?\"", "x", "x?");
    row("@@", "ab", "abab");
    row("_ @_ ", " a ", " a ");
    row("@", "a", "a");
    row("yyyy/m/d;@", "soon", "soon");
    row("0;-0;0;General\"!\"", "a", "a!");
    row(";;;", "hidden", "");
    row(";;", "seen", "seen");
    row("0.00", "12", "12");
    row("0;-0;\"-\";;@", "a", "a");
}

void TestNumberFormat::texts() {
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const NumberFormat format(code);
    QCOMPARE(format.showText(text), shown);
    QCOMPARE(format.changesText(), text != shown);
}

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
