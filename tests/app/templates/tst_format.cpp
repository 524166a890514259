#include <QTest>

#include "templates/figures.h"
#include "templates/format.h"

using namespace hongyan;
using namespace hongyan::templates;

class TestFormat : public QObject {
    Q_OBJECT

 private slots:
    void readsMoments_data();
    void readsMoments();
    void tellsTheKind_data();
    void tellsTheKind();
    void formats_data();
    void formats();
    void knowsShanghai();
    void roundsExactly_data();
    void roundsExactly();
};

void TestFormat::readsMoments_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");  // "y-m-d h:m:s", - where it is not said; empty: none
    const auto row = [](const QString& text, const char* moment) {
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(moment);
    };
    row(u"2026-11-20"_qs, "2026-11-20 -");
    row(u"2026/1/2"_qs, "2026-1-2 -");
    row(u"2026.11.20"_qs, "2026-11-20 -");
    row(u"2026年1月2日"_qs, "2026-1-2 -");
    row(u"2026年1月2号 9点"_qs, "2026-1-2 9:0:0");
    row(u"20261120"_qs, "2026-11-20 -");
    row(u"2026-11-20 13:46"_qs, "2026-11-20 13:46:0");
    row(u"2026-11-20T13:46:05.250"_qs, "2026-11-20 13:46:5");
    row(u"  2026-11-20  13:46:59 "_qs, "2026-11-20 13:46:59");
    row(u"2026年11月20日13时46分5秒"_qs, "2026-11-20 13:46:5");
    row(u"2026/11/20 下午1:46"_qs, "2026-11-20 13:46:0");
    row(u"2026/11/20 下午 13:46"_qs, "2026-11-20 13:46:0");
    row(u"2026/11/20 上午12:05"_qs, "2026-11-20 0:5:0");
    row(u"2026/11/20 1:46 PM"_qs, "2026-11-20 13:46:0");
    row(u"9：05"_qs, "- 9:5:0");
    row(u"23:59:59"_qs, "- 23:59:59");
    row(u"2024-02-29"_qs, "2024-2-29 -");
    row(u"2026-02-29"_qs, "");
    row(u"2026-13-01"_qs, "");
    row(u"24:00"_qs, "");
    row(u"13:60"_qs, "");
    row(u"上午13:05"_qs, "");
    row(u"11/20/2026"_qs, "");
    row(u"2026-11-20 后"_qs, "");
    row(u"2026-11"_qs, "");
    row(u"明天"_qs, "");
    row(u"12345678901"_qs, "");
    row(QString(), "");
}

void TestFormat::readsMoments() {
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const auto read = momentFrom(text);
    if (!read) {
        QCOMPARE(QString(), moment);
        return;
    }
    const QString day = read->hasDay() ? u"%1-%2-%3"_qs.arg(read->year).arg(read->month).arg(read->day) : u"-"_qs;
    const QString time = read->hasTime() ? u"%1:%2:%3"_qs.arg(read->hour).arg(read->minute).arg(read->second) : u"-"_qs;
    QCOMPARE(day + u' ' + time, moment);
}

void TestFormat::tellsTheKind_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("kind");  // -1: none
    const auto row = [](const QString& pattern, int kind) { QTest::newRow(qPrintable(pattern)) << pattern << kind; };
    const auto date = static_cast<int>(Format::Kind::Date);
    const auto number = static_cast<int>(Format::Kind::Number);
    const auto mask = static_cast<int>(Format::Kind::Mask);
    row(QString(), static_cast<int>(Format::Kind::AsIs));
    for (const QString& pattern : {u"yyyy-MM-dd HH:mm"_qs, u"YYYY/M/D"_qs, u"M月d日"_qs, u"HH:mm:ss"_qs, u"yy"_qs})
        row(pattern, date);
    for (const QString& pattern : {u"0"_qs, u"0.00"_qs, u"#,##0.00"_qs, u"¥0.##元"_qs, u"00"_qs, u"#"_qs})
        row(pattern, number);
    for (const QString& pattern : {u"4"_qs, u"****4"_qs, u"3****4"_qs, u"1**"_qs, u"*"_qs, u"10"_qs})
        row(pattern, mask);
    for (const QString& pattern : {u"yyyyy"_qs, u"mmm"_qs, u"date"_qs, u"0.0.0"_qs, u"0#"_qs, u"0.00%"_qs, u"3*4*"_qs,
                                   u"大写"_qs, u"0a"_qs, u"1234"_qs, u"3-4"_qs, u"0."_qs})
        row(pattern, -1);
}

void TestFormat::tellsTheKind() {
    QFETCH(QString, pattern);
    QFETCH(int, kind);
    const auto format = Format::from(pattern);
    QCOMPARE(format ? static_cast<int>(format->kind()) : -1, kind);
}

void TestFormat::formats_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("formatted");  // null: the value does not fit
    const auto row = [](const QString& pattern, const QString& value, const QString& formatted) {
        QTest::addRow("%s of %s", qPrintable(pattern), qPrintable(value)) << pattern << value << formatted;
    };
    row(u"M月d日 HH:mm"_qs, u"2026-01-02 9:05"_qs, u"1月2日 09:05"_qs);
    row(u"yyyy-mm-dd hh:mm:ss"_qs, u"2026年1月2日 9点5分"_qs, u"2026-01-02 09:05:00"_qs);
    row(u"yy/M/d"_qs, u"20260102"_qs, u"26/1/2"_qs);
    row(u"HH:mm"_qs, u"2026-01-02"_qs, {});
    row(u"yyyy-MM-dd"_qs, u"13:46"_qs, {});
    row(u"yyyy-MM-dd"_qs, u"没有"_qs, {});
    row(u"0.00"_qs, u"39.8"_qs, u"39.80"_qs);
    row(u"0.00"_qs, u"¥ 1,234.565 元"_qs, u"1234.57"_qs);
    row(u"#,##0.00"_qs, u"1234567.5"_qs, u"1,234,567.50"_qs);
    row(u"¥#,##0.##元"_qs, u"1999"_qs, u"¥1,999元"_qs);
    row(u"0.0#"_qs, u"2"_qs, u"2.0"_qs);
    row(u"0"_qs, u"0.5"_qs, u"1"_qs);
    row(u"0"_qs, u"-0.4"_qs, u"0"_qs);
    row(u"0.00"_qs, u"-3"_qs, u"-3.00"_qs);
    row(u"000"_qs, u"7"_qs, u"007"_qs);
    row(u"#.##"_qs, u"0.25"_qs, u".25"_qs);
    row(u"0.00"_qs, u"１２３．４"_qs, u"123.40"_qs);
    row(u"0.00"_qs, u"1.38E+10"_qs, {});
    row(u"0.00"_qs, u"12,34"_qs, {});
    row(u"0.00"_qs, u"三十"_qs, {});
    row(u"3****4"_qs, u"13812087764"_qs, u"138****7764"_qs);
    row(u"****4"_qs, u"6222020200112230"_qs, u"****2230"_qs);
    row(u"4"_qs, u"13812087764"_qs, u"7764"_qs);
    row(u"1**"_qs, u"林晓雯"_qs, u"林**"_qs);
    row(u"1**"_qs, u"𠮷野家"_qs, u"𠮷**"_qs);
    row(u"3****4"_qs, u"1234567"_qs, u"****"_qs);  // nothing would be hidden
    row(u"4"_qs, u"12"_qs, u"12"_qs);
}

void TestFormat::formats() {
    QFETCH(QString, pattern);
    QFETCH(QString, value);
    QFETCH(QString, formatted);
    const auto format = Format::from(pattern);
    QVERIFY(format);
    QCOMPARE(format->apply(value), formatted.isNull() ? std::nullopt : std::optional(formatted));
}

void TestFormat::knowsShanghai() {
    const Timestamp late = fromDateTime(QDateTime(QDate(2026, 12, 31), QTime(16, 30, 5), Qt::UTC));
    QCOMPARE(momentAt(late), (Moment{2027, 1, 1, 0, 30, 5}));
    QCOMPARE(Format::from(u"yyyy年M月d日 HH:mm")->apply(momentAt(late)), std::optional(u"2027年1月1日 00:30"_qs));
}

void TestFormat::roundsExactly_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("a double would say .00") << u"1.005"_qs << u"1.01"_qs;
    QTest::newRow("carries") << u"99.995"_qs << u"100.00"_qs;
    QTest::newRow("carries into a new digit") << u"9.999"_qs << u"10.00"_qs;
    QTest::newRow("down") << u"0.0049999"_qs << u"0.00"_qs;
    QTest::newRow("beyond a double") << u"12345678901234567.895"_qs << u"12345678901234567.90"_qs;
    QTest::newRow("leading zeros") << u"007.1"_qs << u"7.10"_qs;
}

void TestFormat::roundsExactly() {
    QFETCH(QString, value);
    QFETCH(QString, rounded);
    QCOMPARE(Format::from(u"0.00")->apply(value), std::optional(rounded));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
