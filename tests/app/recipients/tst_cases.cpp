#include <QTest>

#include "app/recipients/madefiles.h"

using namespace hongyan;
using namespace hongyan::recipients;

/// Sheets made after what people's files held that once came out otherwise than they look.
class TestCases : public QObject {
    Q_OBJECT
 private slots:
    void formats_data();
    void formats();
};

void TestCases::formats_data() {
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QStringList>("problems");
    const auto made = [](const char* file, const QList<QStringList>& rows, const QStringList& problems = {}) {
        QTest::newRow(file) << rows << problems;
    };
    made("sysdate.xlsx", {{"2026年11月20日", "10:05:00", "2026年11月20日", "星期五", "十一月", "上午 10时05分",
                           "2026年11月20日", "2026年11月20日 星期五", "二〇二六年十一月二十日"},
                          {"2026年11月20日", "0:00:00", "2026年11月20日", "星期五", "十一月", "上午 12时00分",
                           "2026年11月20日", "2026年11月20日 星期五", "二〇二六年十一月二十日"}});
    made("accounting.xlsx",
         {{"-", "¥-", "-", "免费", "-", "", "0.00"},
          {"12.50", "¥12.50", "$13", "12.50", "12.5", "13", "12.50"},
          {"-3.00", "¥-3.00", "($3)", "-3.00", "-3", "-3", "(3.00)"},
          {"1,234,567.89", "¥1,234,567.89", "$1,234,568", "1,234,567.89", "1234567.891", "1,234,568", "1234567.89"}});
    made("unit.xlsx", {{"12300元", "12300 件", "第12300号", "12,300.00 元", "1.2万", "12.3万", "壹万贰仟叁佰元整",
                        "12,300.00 €", "012300", "1230000.00%", "12300", "1-2300"},
                       {"0.5元", "0.5 件", "第0.5号", "0.50 元", "0.0万", "1", "零.伍元整", "0.50 €", "000001",
                        "50.00%", "1/2", "-1"},
                       {"13800138000元", "13800138000 件", "第13800138000号", "13,800,138,000.00 元", "1380013.8万",
                        "13800138.0万", "壹佰叁拾捌亿零壹拾叁万捌仟元整", "13,800,138,000.00 €", "13800138000",
                        "1380013800000.00%", "13800138000", "138-0013-8000"}});
    const QString warning = QStringLiteral("%1 %2 number_may_have_lost_digits");
    QStringList warnings;
    for (const char* row : {"2", "3", "4"})
        warnings << warning.arg(row, "卡号") << warning.arg(row, "单号");
    made("sixteen.xlsx",
         {{"6222021234567890", "6222021234567890"},
          {"7495396815497820", "1234567890123450"},
          {"4200001234567890", "9007199254740990"}},
         warnings);
    made("iso.xlsx", {{"2026/11/20 10:05", "2026/11/20"},
                      {"2026/11/20 10:05", "2026/11/20"},
                      {"2026/11/20 10:05", "2026/11/20"},
                      {"1900/1/0 10:05", "2026/11/20 2:05"}});
}

void TestCases::formats() {
    auto all = AllRows::of(QStringLiteral(TEST_DATA "/cases/") + QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    for (auto& row : all.rows)
        row.removeFirst();  // the openid
    QTEST(all.rows, "rows");
    QTEST(all.problems, "problems");
}

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
