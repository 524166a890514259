#include <QStringEncoder>
#include <QTest>

#include "app/recipients/madefiles.h"
#include "recipients/columns.h"

using namespace hongyan;
using namespace hongyan::recipients;

/// Separated text as people's programs and hands leave it: what is seen in it is read, and what cannot be read is said.
class TestTextFiles : public QObject {
    Q_OBJECT
 private slots:
    void tables_data();
    void tables();
    void imports_data();
    void imports();
    void nobodySaysWhy();
    void encodings_data();
    void encodings();
    void chosenEncodingsAreWeighed();
    void missingQuotes_data();
    void missingQuotes();
    void missingQuoteDeepInside();
    void pastedRowsAreNotSwallowed();
    void otherKinds_data();
    void otherKinds();
    void otherArchives_data();
    void otherArchives();

 private:
    static QString sample(const char* name) { return QStringLiteral(TEST_DATA "/cases/%1").arg(QLatin1String(name)); }
    static QByteArray openid(int number) {
        return "oCase_person_" + QByteArray::number(number).rightJustified(15, '0');
    }
    static QByteArray gbk(const QString& text) {
        QStringEncoder encoder("GB18030");
        return encoder(text);
    }
    QString made(const QByteArray& text, const QString& name = {}) {
        return made_.file(name.isEmpty() ? QStringLiteral("made%1.csv").arg(++count_) : name, text);
    }

    MadeFiles made_;
    int count_ = 0;
};

void TestTextFiles::tables_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("headerRow");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("first");
    const auto row = [](const char* name, const QString& path, qint64 headerRow, const QStringList& header,
                        const QStringList& first) { QTest::newRow(name) << path << headerRow << header << first; };
    const QString one = QString::fromLatin1(openid(1));
    const QByteArray o1 = openid(1);
    const QByteArray o2 = openid(2);
    row("=\"…\"", sample("equals.csv"), 1, {"openid", "姓名", "订单编号", "手机"},
        {one, "测试员1", "4000001234567801", "05718880001"});
    row("=\"…\" in the header", made("=\"openid\",=\"单号\"\n" + o1 + ",\"=\"\"00\"\"\"\"1\"\"\"\n"), 1,
        {"openid", "单号"}, {one, "00\"1"});
    row("=\"…\" behind a blank", made("openid,a\n" + o1 + ", =\"0571\"\n"), 1, {"openid", "a"}, {one, "0571"});
    row("a formula is asked about", made("openid,a\n" + o1 + ",=\"a\"&\"b\"\n"), 1, {"openid", "a"},
        {one, "=\"a\"&\"b\""});
    row("tabs keep text", made("openid,a\n" + o1 + ",\t0571\t\n"), 1, {"openid", "a"}, {one, "0571"});
    row("tabs in quotes are the cell's", made("openid,a\n" + o1 + ",\"\t0571\"\n"), 1, {"openid", "a"},
        {one, "\t0571"});
    row("a bill", sample("pay-bill.csv"), 1,
        {"交易时间", "公众账号ID", "商户号", "微信订单号", "商户订单号", "用户标识", "交易状态", "订单金额",
         "商品名称"},
        {"2026-11-20 10:01:00", "wx0000000000000000", "1900000000", "4200001234567890123456789001", "SO0001", one,
         "SUCCESS", "12.01", "测试商品1"});
    row("a bill of one", made("单号,用户标识,金额\n`SO1,`" + o1 + ",`1.00\n总数,总额,退款\n`1,`1.00,`0.00\n"), 1,
        {"单号", "用户标识", "金额"}, {"SO1", one, "1.00"});
    row("one backtick is a name's", made("openid,a\n" + o1 + ",`Ann\n" + o2 + ",Bob\n"), 1, {"openid", "a"},
        {one, "`Ann"});
    row("one apostrophe is a name's", made("openid,a\n" + o1 + ",'90s\n" + o2 + ",Bob\n"), 1, {"openid", "a"},
        {one, "'90s"});
    row("apostrophes before numbers", made("openid,a\n" + o1 + ",'0571\n" + o2 + ",'0572\n"), 1, {"openid", "a"},
        {one, "0571"});
    row("blanks before quotes", sample("space.csv"), 1, {"openid", "姓名", "单号"}, {one, "测试员1", "SO1"});
    row("blanks around quotes", made("openid, a, b\n" + o1 + ",  \"x, y\" , z\n"), 1, {"openid", "a", "b"},
        {one, "x, y", " z"});
    row("inches behind blanks", made("openid, a, b\n" + o1 + ", \"24\" big, z\n"), 1, {"openid", "a", "b"},
        {one, " \"24\" big", " z"});
    row("inches", made("openid,a\n" + o1 + ",15\" monitor\n"), 1, {"openid", "a"}, {one, "15\" monitor"});
    row("marks in the header", sample("bom-header.csv"), 1, {"序号", "openid", "单号"}, {"1", one, "SO1"});
    row("zero width in the header", sample("zwsp-header.csv"), 1, {"序号", "openid", "单号"}, {"1", one, "SO1"});
    row("everything unseen in the header",
        made("open\xC2\xADid\xE2\x80\x8F\xE2\x81\xA0,\xE3\x80\x80\xE5\x8D\x95\xE2\x80\x8B\xE5\x8F\xB7\xC2\xA0,"
             "\xE3\x85\xA4,\xEF\xB8\x8F\xE2\x9D\xA4\xEF\xB8\x8F\n" +
             o1 + ",SO1,x,y\n"),
        1, {"openid", "单号", "C", "❤️"}, {one, "SO1", "x", "y"});
    row("files put together", made("openid,a\n" + o1 + ",x\n\xEF\xBB\xBF" + o2 + ",y\n"), 1, {"openid", "a"},
        {one, "x"});
    row("a long preamble", sample("long-preamble.csv"), 17, {"openid", "姓名", "单号"}, {one, "测试员1", "SO1"});
    row("a long preamble, xlsx", sample("long-preamble.xlsx"), 17, {"openid", "姓名", "单号"}, {one, "测试员1", "SO1"});
    row("a preamble of eighty", made(QByteArray("about, the, bill\n").repeated(80) + "单号,用户标识\nSO1," + o1 + "\n"),
        81, {"单号", "用户标识"}, {"SO1", one});
    row("no header", sample("wepush.txt"), 0, {"A", "B"}, {one, "form1"});
    row("no header, one column", made(o1 + "\n" + o2 + "\n"), 0, {"A"}, {one});
    row("no header below a title", made("会员名单\n" + o1 + ",Ann\n" + o2 + ",Bob\n"), 0, {"A", "B"}, {"会员名单", ""});
    row("no header, other ids", made("x1abcdefghijklmnopqrst,Ann\nx2abcdefghijklmnopqrst,Bob\n"), 0, {"A", "B"},
        {"x1abcdefghijklmnopqrst", "Ann"});
    row("a title over openids", made("名单\n" + o1 + "\n" + o2 + "\n"), 1, {"名单"}, {one});
}

void TestTextFiles::tables() {
    QFETCH(QString, path);
    const auto all = AllRows::of(path);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.source.headerRow, "headerRow");
    QTEST(all.header, "header");
    QVERIFY(!all.rows.isEmpty());
    QTEST(all.rows.front(), "first");
}

void TestTextFiles::imports_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("imported");
    QTest::addColumn<qint64>("rejected");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& path, qint64 imported, qint64 rejected, const char* reason) {
        QTest::newRow(name) << path << imported << rejected << QString::fromLatin1(reason);
    };
    row("unseen in openids", sample("suppressed.csv"), 4, 0, "");
    row("unseen in an openid", sample("invisible-openid.csv"), 5, 0, "");
    row("unseen inside", made("openid\n" + openid(1).insert(5, "\xE2\x80\x8B\xC2\xAD") + "\n`" + openid(2) + "\n"), 2,
        0, "");
    row("two in one cell", made("openid,a\n" + openid(1) + " " + openid(2) + ",x\n" + openid(3) + ",y\n"), 1, 1,
        "openid_invalid");
    row("one row cut", sample("even.csv"), 9, 1, "text_broken");
    row("three rows cut", sample("cut3.csv"), 197, 3, "text_broken");
    row("a bill", sample("pay-bill.csv"), 3, 2, "openid_empty");
    row("no header", sample("wepush.txt"), 3, 0, "");
    const QByteArray utf8 = "openid,姓名\n" + openid(1) + ",小花\n" + openid(2) + ",欧阳\n";
    const QByteArray other = openid(3) + gbk(QStringLiteral(",联通\n")) + openid(4) + gbk(QStringLiteral(",女\n"));
    row("GB18030 behind UTF-8", made(utf8 + other), 2, 2, "text_broken");
    row("UTF-8 behind GB18030",
        made(gbk(QStringLiteral("openid,姓名\n")) + other + openid(5) + gbk(QStringLiteral(",张三\n")) + openid(1) +
             ",小花花\n"),
        3, 1, "text_broken");
}

void TestTextFiles::imports() {
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const auto seen = preview({path}, {});
    QVERIFY(seen);
    QVERIFY(seen->openidColumn >= 0);
    const auto reader = openRows(path);
    QVERIFY(reader);
    const auto summary = importRows(**reader, seen->openidColumn, {});
    QVERIFY(summary);
    QTEST(summary->imported, "imported");
    QTEST(summary->rejected, "rejected");
    QCOMPARE(summary->reasons.value(reason), reason.isEmpty() ? 0 : summary->rejected);
}

void TestTextFiles::nobodySaysWhy() {
    const auto reader = openRows(made("openid,a\nAnn,x\nBob,y\n,z\n"));
    QVERIFY(reader);
    const auto summary = importRows(**reader, 0, {});
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::EmptyList);
    const QMap<QString, qint64> reasons{{"openid_invalid", 2}, {"openid_empty", 1}};
    QCOMPARE(summary.error().counts, reasons);
}

void TestTextFiles::encodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<qint64>("strays");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* name, const QByteArray& bytes, const char* encoding, qint64 strays,
                        const char* other) {
        QTest::newRow(name) << bytes << QString::fromLatin1(encoding) << strays << QString::fromLatin1(other);
    };
    const QByteArray chinese = QByteArray("o1,小花\n").repeated(20);
    const QByteArray plain = QByteArray("o1,Ann\n").repeated(200);
    row("UTF-8", chinese, "utf-8", 0, "");
    row("a cut character", chinese + QByteArray("o1,小花,已付\n").replace("\xB1", ""), "utf-8", 1, "");
    row("a Western stray", chinese + "o1,Andr\xE9\n", "utf-8", 1, "");
    row("a stray among ASCII", plain + "o1,Andr\xE9\n", "utf-8", 1, "");
    row("Western throughout", QByteArray("o1,Andr\xE9 K\xF6ln\n").repeated(9), "unknown", 0, "");
    row("GB18030", gbk(QString::fromUtf8(chinese)), "gb18030", 0, "");
    row("GB18030 with strays", gbk(QString::fromUtf8(chinese)) + "o1,\xB0\n", "gb18030", 1, "");
    row("GB18030 with a mark", "\xEF\xBB\xBF" + gbk(QStringLiteral("openid,姓名\no-1,鸿雁\n")), "gb18030", 0, "");
    row("single characters of GB18030",
        "openid,sex\no1," + gbk(QStringLiteral("女\n")) + "o2," + gbk(QStringLiteral("男\n")), "gb18030", 0, "");
    row("single characters that are UTF-8 too", QByteArray("openid,sex\no1," + gbk(QStringLiteral("女\n"))).repeated(3),
        "gb18030", 0, "utf-8");
    row("accents", QByteArray("o1,José García\n"), "utf-8", 0, "");
    row("Cyrillic", QByteArray("o1,Юрий Гагарин\n"), "utf-8", 0, "");
    row("half and half", chinese + gbk(QString::fromUtf8(chinese)), "utf-8", 20, "gb18030");
    row("mostly GB18030", gbk(QString::fromUtf8(chinese)) + "o1,小花花\n", "gb18030", 1, "utf-8");
    QStringEncoder big5("Big5");
    row("Big5", QByteArray(big5(QStringLiteral("openid,姓名\no1,陳大文的訂單已經寄出\no2,林小明感謝您的支持\n"))),
        "unknown", 0, "");
}

void TestTextFiles::encodings() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto all = AllRows::of(made(bytes));
    if (encoding == u"unknown") {
        QCOMPARE(all.outcome(), kindName(ErrorKind::EncodingUnknown));
        return;
    }
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(nameOf(all.source.encoding), encoding);
    QTEST(all.source.strayLines, "strays");
    QTEST(all.source.otherEncoding ? nameOf(*all.source.otherEncoding) : QString(""), "other");
    QVERIFY(!all.header.front().startsWith(QChar::ByteOrderMark));
}

// Who chooses GB18030 for a file of UTF-8 gets no nonsense, but every row with its reason.
void TestTextFiles::chosenEncodingsAreWeighed() {
    ReadOptions options;
    options.encoding = Encoding::Gb18030;
    const auto all = AllRows::of(sample("cut3.csv"), options);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.rows.size(), 200);
    QSet<QString> rejected;
    for (const QString& problem : all.problems)
        rejected.insert(problem.section(u' ', 0, 0));
    QCOMPARE(rejected.size(), 200);
    QCOMPARE(all.source.otherEncoding, std::optional(Encoding::Utf8));
}

void TestTextFiles::missingQuotes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const QByteArray& text, const char* line) {
        QTest::newRow(name) << text << (*line ? kindName(ErrorKind::QuoteNotClosed) : QStringLiteral("ok"))
                            << QString::fromLatin1(line);
    };
    QFile file(sample("inch.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray inch = file.readAll();
    row("closed four rows later", inch, "2");
    row("the same, CRLF", QByteArray(inch).replace("\n", "\r\n"), "2");
    row("closed in the next row", "openid,a,b\n" + openid(1) + ",\"x,1\n" + openid(2) + ",24\",2\n", "2");
    row("in the last column", "openid,a\n" + openid(1) + ",\"x\n" + openid(2) + ",y\n" + openid(3) + ",24\"\n", "2");
    row("at the end of the file", "openid,a\n" + openid(1) + ",x\n" + openid(2) + ",\"y\n", "3");
    row("in the header", "openid,\"a,b\n" + openid(1) + ",x,1\n" + openid(2) + ",24\",2\n", "1");
    row("behind an honest one", "openid,a\n" + openid(1) + ",\"x\ny\"\n" + openid(2) + ",\"x\n" + openid(3) + ",y\"\n",
        "4");
    row("an address", "openid,a,b\n" + openid(1) + ",\"上海市,浦东\n新区,1 号\n\n(后门)\",SO1\n" + openid(2) + ",x,y\n",
        "");
    row("an openid in a remark", "openid,a,b\n" + openid(1) + ",\"转给\n" + openid(2) + "\n谢谢\",SO1\n", "");
    row("a table in a remark", "openid,a,b\n" + openid(1) + ",\"a,1,2\nb,3,4\nc,5,6\",SO1\n", "");
}

void TestTextFiles::missingQuotes() {
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const auto all = AllRows::of(made(text));
    QTEST(all.outcome(), "outcome");
    if (all.error)
        QCOMPARE(all.error->detail, line);
}

void TestTextFiles::missingQuoteDeepInside() {
    QByteArray text = "openid,a,b\n";
    for (int i = 0; i < 60'000; ++i)
        text += openid(i) + (i == 30'000 ? ",\"x,y\n" : i == 30'003 ? ",24\",y\n" : ",x,y\n");
    const auto all = AllRows::of(made(text));
    QCOMPARE(all.outcome(), kindName(ErrorKind::QuoteNotClosed));
    QCOMPARE(all.error->detail, QStringLiteral("30002"));
    ReadOptions options;
    options.quoting = Quoting::None;
    QCOMPARE(AllRows::of(made(text), options).rows.size(), 60'000);
}

void TestTextFiles::pastedRowsAreNotSwallowed() {
    const QString one = QString::fromLatin1(openid(1));
    const QString two = QString::fromLatin1(openid(2));
    const auto opened =
        openPasted(QStringLiteral("openid\ta\tb\n%1\t\"x\t1\n%2\t24\"\t2\n").arg(one, two), QStringLiteral("pasted"));
    QVERIFY(opened);
    QCOMPARE(AllRows::from(**opened).rows, QList<QStringList>({{one, "\"x", "1"}, {two, "24\"", "2"}}));
}

void TestTextFiles::otherKinds_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto row = [](const QByteArray& bytes, const char* kind) {
        QTest::addRow("%s %s", kind, bytes.left(12).toHex().constData()) << bytes << QString::fromLatin1(kind);
    };
    const QByteArray rows = "<table><tr><td>openid</td></tr></table>";
    row("<html><body>" + rows, "html");
    row("\n<TABLE border=1>" + rows, "html");
    row("\xEF\xBB\xBF<meta http-equiv=\"Content-Type\">" + rows, "html");
    row("<?xml version=\"1.0\"?><!DOCTYPE html><html>" + rows, "html");
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    row(QByteArray(wide(QStringLiteral("<html>")) + QByteArray(wide(QStringLiteral("<table>")))), "html");
    row("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related\r\n", "mhtml");
    row("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
        "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "spreadsheet_xml");
    row("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
        "flat_ods");
    row("<?xml version=\"1.0\"?><people/>", "xml");
    row("ID;PWXL;N;E\r\nC;Y1;X1;K\"openid\"\r\n", "sylk");
    row("[{\"openid\": \"o1\"}]", "json");
    row("%PDF-1.7\n", "pdf");
    row("{\\rtf1\\ansi openid}", "word");
    row("\x1F\x8B\x08", "packed");
}

void TestTextFiles::otherKinds() {
    QFETCH(QByteArray, bytes);
    for (const char* name : {"a.xls", "a.csv", "a.fods"}) {
        const auto all = AllRows::of(made(bytes, QString::fromLatin1(name)));
        QCOMPARE(all.outcome(), kindName(ErrorKind::FileOfOtherKind));
        QTEST(all.error->detail, "kind");
    }
}

void TestTextFiles::otherArchives_data() {
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("kind");
    QTest::newRow("xlsb") << "xl/workbook.bin"
                          << "excel_binary";
    QTest::newRow("numbers") << "Index/Document.iwa"
                             << "numbers";
    QTest::newRow("docx") << "word/document.xml"
                          << "word";
    QTest::newRow("zip") << "list.csv"
                         << "packed";
}

void TestTextFiles::otherArchives() {
    QFETCH(QString, part);
    const auto all = AllRows::of(made_.archive(QStringLiteral("a.xlsb"), {{part, "x"}}));
    QCOMPARE(all.outcome(), kindName(ErrorKind::FileOfOtherKind));
    QTEST(all.error->detail, "kind");
}

QTEST_GUILESS_MAIN(TestTextFiles)
#include "tst_textfiles.moc"
