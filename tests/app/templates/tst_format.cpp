#include <QTest>

#include "base/calendar.h"
#include "templates/figures.h"
#include "templates/format.h"

using namespace hongyan;
using namespace hongyan::templates;
using namespace Qt::StringLiterals;

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
    row(u"2026-11-20"_s, "2026-11-20 -");
    row(u"2026/1/2"_s, "2026-1-2 -");
    row(u"2026.11.20"_s, "2026-11-20 -");
    row(u"2026年1月2日"_s, "2026-1-2 -");
    row(u"2026年1月2号 9点"_s, "2026-1-2 9:0:0");
    row(u"20261120"_s, "2026-11-20 -");
    row(u"2026-11-20 13:46"_s, "2026-11-20 13:46:0");
    row(u"2026-11-20T13:46:05.250"_s, "2026-11-20 13:46:5");
    row(u"  2026-11-20  13:46:59 "_s, "2026-11-20 13:46:59");
    row(u"2026年11月20日13时46分5秒"_s, "2026-11-20 13:46:5");
    row(u"2026/11/20 下午1:46"_s, "2026-11-20 13:46:0");
    row(u"2026/11/20 下午 13:46"_s, "2026-11-20 13:46:0");
    row(u"2026/11/20 上午12:05"_s, "2026-11-20 0:5:0");
    row(u"2026/11/20 1:46 PM"_s, "2026-11-20 13:46:0");
    row(u"9：05"_s, "- 9:5:0");
    row(u"23:59:59"_s, "- 23:59:59");
    row(u"2024-02-29"_s, "2024-2-29 -");
    row(u"2026-02-29"_s, "");
    row(u"2026-13-01"_s, "");
    row(u"24:00"_s, "");
    row(u"13:60"_s, "");
    row(u"上午13:05"_s, "");
    row(u"11/20/2026"_s, "");
    row(u"2026-11-20 后"_s, "");
    row(u"2026-11"_s, "");
    row(u"明天"_s, "");
    row(u"12345678901"_s, "");
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
    const QString day = read->hasDay() ? u"%1-%2-%3"_s.arg(read->year).arg(read->month).arg(read->day) : u"-"_s;
    const QString time = read->hasTime() ? u"%1:%2:%3"_s.arg(read->hour).arg(read->minute).arg(read->second) : u"-"_s;
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
    for (const QString& pattern : {u"yyyy-MM-dd HH:mm"_s, u"YYYY/M/D"_s, u"M月d日"_s, u"HH:mm:ss"_s, u"yy"_s})
        row(pattern, date);
    for (const QString& pattern : {u"0"_s, u"0.00"_s, u"#,##0.00"_s, u"¥0.##元"_s, u"00"_s, u"#"_s})
        row(pattern, number);
    for (const QString& pattern : {u"4"_s, u"****4"_s, u"3****4"_s, u"1**"_s, u"*"_s, u"10"_s})
        row(pattern, mask);
    for (const QString& pattern : {u"yyyyy"_s, u"mmm"_s, u"date"_s, u"0.0.0"_s, u"0#"_s, u"0.00%"_s, u"3*4*"_s,
                                   u"大写"_s, u"0a"_s, u"1234"_s, u"3-4"_s, u"0."_s})
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
    row(u"M月d日 HH:mm"_s, u"2026-01-02 9:05"_s, u"1月2日 09:05"_s);
    row(u"yyyy-mm-dd hh:mm:ss"_s, u"2026年1月2日 9点5分"_s, u"2026-01-02 09:05:00"_s);
    row(u"yy/M/d"_s, u"20260102"_s, u"26/1/2"_s);
    row(u"HH:mm"_s, u"2026-01-02"_s, {});
    row(u"yyyy-MM-dd"_s, u"13:46"_s, {});
    row(u"yyyy-MM-dd"_s, u"没有"_s, {});
    row(u"0.00"_s, u"39.8"_s, u"39.80"_s);
    row(u"0.00"_s, u"¥ 1,234.565 元"_s, u"1234.57"_s);
    row(u"#,##0.00"_s, u"1234567.5"_s, u"1,234,567.50"_s);
    row(u"¥#,##0.##元"_s, u"1999"_s, u"¥1,999元"_s);
    row(u"0.0#"_s, u"2"_s, u"2.0"_s);
    row(u"0"_s, u"0.5"_s, u"1"_s);
    row(u"0"_s, u"-0.4"_s, u"0"_s);
    row(u"0.00"_s, u"-3"_s, u"-3.00"_s);
    row(u"000"_s, u"7"_s, u"007"_s);
    row(u"#.##"_s, u"0.25"_s, u".25"_s);
    row(u"0.00"_s, u"１２３．４"_s, u"123.40"_s);
    row(u"0.00"_s, u"1.38E+10"_s, {});
    row(u"0.00"_s, u"12,34"_s, {});
    row(u"0.00"_s, u"三十"_s, {});
    row(u"3****4"_s, u"13812087764"_s, u"138****7764"_s);
    row(u"****4"_s, u"6222020200112230"_s, u"****2230"_s);
    row(u"4"_s, u"13812087764"_s, u"7764"_s);
    row(u"1**"_s, u"林晓雯"_s, u"林**"_s);
    row(u"1**"_s, u"𠮷野家"_s, u"𠮷**"_s);
    row(u"3****4"_s, u"1234567"_s, u"****"_s);  // nothing would be hidden
    row(u"4"_s, u"12"_s, u"12"_s);
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
    const Timestamp late = inUtc(QDate(2026, 12, 31), QTime(16, 30, 5));
    QCOMPARE(momentAt(late), (Moment{2027, 1, 1, 0, 30, 5}));
    QCOMPARE(Format::from(u"yyyy年M月d日 HH:mm")->apply(momentAt(late)), std::optional(u"2027年1月1日 00:30"_s));
}

void TestFormat::roundsExactly_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("a double would say .00") << u"1.005"_s << u"1.01"_s;
    QTest::newRow("carries") << u"99.995"_s << u"100.00"_s;
    QTest::newRow("carries into a new digit") << u"9.999"_s << u"10.00"_s;
    QTest::newRow("down") << u"0.0049999"_s << u"0.00"_s;
    QTest::newRow("beyond a double") << u"12345678901234567.895"_s << u"12345678901234567.90"_s;
    QTest::newRow("leading zeros") << u"007.1"_s << u"7.10"_s;
}

void TestFormat::roundsExactly() {
    QFETCH(QString, value);
    QFETCH(QString, rounded);
    QCOMPARE(Format::from(u"0.00")->apply(value), std::optional(rounded));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
