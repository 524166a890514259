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
    row("0.00E+00", 12345, "12345");
    row("# ?/?", 0.5, "0.5");
    row("000-0000", 1234567, "1234567");
    row("@", 4.5, "4.5");
    row("[>=100]0.0;0", 5.25, "5.25");
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
    row("yyyy-mm-dd hh:mm", 0.5, "12:00:00");
    row("yyyy-mm-dd", 1, "1900-01-01");
    row("yyyy-mm-dd", 59, "1900-02-28");
    row("yyyy-mm-dd", 61, "1900-03-01");
    row("yyyy-mm-dd", -1, "-1");
    row("yyyy-mm-dd", 3000000, "3000000");
}

void TestNumberFormat::codes() {
    QFETCH(QString, code);
    QFETCH(double, value);
    QTEST(NumberFormat(code).show(value, false), "shown");
}

void TestNumberFormat::builtins_data() {
    QTest::addColumn<int>("id");
    QTest::addColumn<bool>("epoch1904");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("0") << 0 << false << 4.5 << "4.5";
    QTest::newRow("9") << 9 << false << 0.5 << "50%";
    QTest::newRow("14") << 14 << false << 45981.0 << "2025-11-20";
    QTest::newRow("14, 1904") << 14 << true << 44519.0 << "2025-11-20";
    QTest::newRow("20") << 20 << false << 0.75 << "18:00";
    QTest::newRow("22") << 22 << false << 45981.75 << "2025-11-20 18:00";
    QTest::newRow("31") << 31 << false << 45981.0 << "2025年11月20日";
    QTest::newRow("33") << 33 << false << 0.75 << "18时00分00秒";
    QTest::newRow("46") << 46 << false << 2.0 << "48:00:00";
    QTest::newRow("58") << 58 << false << 45981.0 << "11月20日";
    QTest::newRow("unknown") << 120 << false << 45981.0 << "45981";
}

void TestNumberFormat::builtins() {
    QFETCH(int, id);
    QFETCH(bool, epoch1904);
    QFETCH(double, value);
    QTEST(NumberFormat::builtin(id).show(value, epoch1904), "shown");
}

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
