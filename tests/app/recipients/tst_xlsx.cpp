#include <QStringEncoder>
#include <QTest>

#include "app/recipients/madefiles.h"

using namespace hongyan;
using namespace hongyan::recipients;

class TestXlsx : public QObject {
    Q_OBJECT
 private slots:
    void cells_data();
    void cells();
    void sharedStrings();
    void stylesMakeDates();
    void stylesChangeTexts();
    void epoch1904();
    void rowNumbersFollowTheFile();
    void sheetsAreListedAndChosen();
    void oddPackages_data();
    void oddPackages();
    void writtenByOpenpyxl();
    void longCellsAreCapped();
    void hostile_data();
    void hostile();
    void bombIsNotInflatedToTheEnd();
    void wideRowsStaySmall();
    void truncatedArchiveIsBroken();
    void longerThanDeclaredIsBroken();
    void damageAfterGoodRowsIsNoticed();

 private:
    static QByteArray text(const QByteArray& reference, const QByteArray& value) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
    static QByteArray header() { return "<row r=\"1\">" + text("A1", "a") + text("B1", "b") + "</row>"; }
    AllRows read(const MadeFiles::Parts& parts, const ReadOptions& options = {}) const {
        return AllRows::of(made_.archive("made.xlsx", parts), options);
    }

    MadeFiles made_;
};

void TestXlsx::cells_data() {
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char* name, const QByteArray& cells, const QStringList& values,
                        const QStringList& problems = {}) { QTest::newRow(name) << cells << values << problems; };
    row("integers", "<c r='A2'><v>42</v></c><c r='B2' t='n'><v>13800138000</v></c>", {"42", "13800138000"});
    row("double noise", "<c r='A2'><v>4.3499999999999996</v></c><c r='B2'><v>1E3</v></c>", {"4.35", "1000"});
    row("15 digits", "<c r='A2'><v>123456789012345</v></c><c r='B2'><v>1.38E+10</v></c>",
        {"123456789012345", "13800000000"});
    row("lost digits", "<c r='A2'><v>1.2345678901234568E+17</v></c><c r='B2'><v>9007199254740992</v></c>",
        {"1.2345678901234568E+17", "9007199254740992"}, {"2 a number_lost_digits!", "2 b number_lost_digits!"});
    row("exponent text", text("A2", "1.38E+10"), {"1.38E+10", ""}, {"2 a looks_like_number"});
    row("booleans", "<c r='A2' t='b'><v>1</v></c><c r='B2' t='b'><v>0</v></c>", {"TRUE", "FALSE"});
    row("error", "<c r='A2' t='e'><f>1/0</f><v>#N/A</v></c>", {"", ""}, {"2 a error_cell"});
    row("formulas", "<c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='str'><f>A1</f><v>text</v></c>", {"2", "text"});
    row("formula never calculated", "<c r='A2'><f>1+1</f></c><c r='B2' t='str'><f>A1</f><v></v></c>" + text("C2", ""),
        {"", ""}, {"2 a not_calculated"});
    row("rich text",
        "<c r='A2' t='inlineStr'><is><r><rPr><b/></rPr><t>red</t></r><r><t xml:space='preserve'> one</t></r>"
        "</is></c>",
        {"red one", ""});
    row("pronunciation", "<c r='A2' t='inlineStr'><is><t>鸿雁</t><rPh sb='0' eb='1'><t>hong</t></rPh></is></c>",
        {"鸿雁", ""});
    row("escapes", text("A2", "a_x000D_b_x005F_x0041_") + text("B2", "_xZZZZ_ &lt;&amp;_xD83D__xDE00_"),
        {"a\rb_x0041_", QStringLiteral("_xZZZZ_ <&😀")});
    row("without references", "<c><v>1</v></c><c><v>2</v></c>", {"1", "2"});
    row("reference, then none", "<c r='B2'><v>1</v></c><c/><c r='A2'><v>2</v></c>", {"2", "1"});
    row("iso date", "<c r='A2' t='d'><v>2025-11-20T09:30:00</v></c>", {"2025-11-20 09:30:00", ""});
    row("iso day and time", "<c r='A2' t='d'><v>2025-11-20Z</v></c><c r='B2' t='d'><v> 09:30:00.4 </v></c>",
        {"2025-11-20", "09:30:00"});
    row("iso day before all", "<c r='A2' t='d'><v>1850-01-02</v></c>", {"1850-01-02", ""});
    row("no iso date", "<c r='A2' t='d'><v>2025-13-20</v></c><c r='B2' t='d'><v>soon</v></c>", {"2025-13-20", "soon"},
        {"2 a row_broken!", "2 b row_broken!"});
    row("16 digits", "<c r='A2'><v>1234567890123456</v></c><c r='B2'><v>-1E15</v></c>",
        {"1234567890123456", "-1000000000000000"},
        {"2 a number_may_have_lost_digits", "2 b number_may_have_lost_digits"});
    row("15 digits twice", "<c r='A2'><v>999999999999999</v></c><c r='B2'><v>0.1234567890123456789</v></c>",
        {"999999999999999", "0.123456789012346"});
    row("no number", "<c r='A2'><v>abc</v></c>", {"abc", ""}, {"2 a row_broken!"});
    row("string that is not there", "<c r='A2' t='s'><v>7</v></c><c r='B2'><v>1</v></c>", {"", "1"},
        {"2 a row_broken!"});
    row("merged", text("A2", "both") + "<c r='B2' s='3'/>", {"both", ""});
    row("long number as text", text("A2", "013800138000123456789"), {"013800138000123456789", ""});
    row("prefixes", "<x:c r='A2'><x:v>5</x:v></x:c>", {"5", ""});
    row("right of the header", "<c r='A2'><v>1</v></c><c r='F2'><v>9</v></c>", {"1", ""});
}

void TestXlsx::cells() {
    QFETCH(QByteArray, cells);
    auto parts =
        MadeFiles::workbook(header() + "<row r='2'>" + cells + "</row><row r='3'><c r='A3'><v>1</v></c></row>");
    parts["xl/worksheets/sheet1.xml"].replace("<worksheet>", "<worksheet xmlns:x='x'>");
    const auto all = read(parts);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, QStringList({"a", "b"}));
    QFETCH(QStringList, values);
    QFETCH(QStringList, problems);
    const bool empty = values == QStringList({"", ""}) && problems.isEmpty();
    QCOMPARE(all.rows.size(), empty ? 1 : 2);
    if (!empty)
        QCOMPARE(all.rows.first(), values);
    QTEST(all.problems, "problems");
}

void TestXlsx::sharedStrings() {
    auto parts = MadeFiles::workbook(
        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c t='s'><v>2</v></c><c t='s'><v> 3 </v></c></row>");
    const QByteArray longText = QByteArray("鸿").repeated(300);
    parts["xl/sharedStrings.xml"] =
        "<sst count='4'><si><t>openid</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh sb='0' "
        "eb='2'><t>x</t></rPh></si>"
        "<si><t>o_x005F_1</t></si><si><t>" +
        longText + "</t></si></sst>";
    const auto all = read(parts);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, QStringList({"openid", "姓名"}));
    QCOMPARE(all.rows, QList<QStringList>({{"o_1", QString::fromUtf8(longText)}}));
}

void TestXlsx::stylesMakeDates() {
    auto parts = MadeFiles::workbook(header() +
                                     "<row><c s='1'><v>45981</v></c><c s='2'><v>45981</v></c></row>"
                                     "<row><c s='3'><v>0.5</v></c><c s='4'><v>4.5</v></c></row>"
                                     "<row><c s='0'><v>4.5</v></c><c s='99'><v>4.5</v></c></row>");
    parts["xl/styles.xml"] =
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
        "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
        "<xf numFmtId='164'/><xf numFmtId='9'/><xf numFmtId='2'/></cellXfs></styleSheet>";
    const auto all = read(parts);
    QCOMPARE(all.rows, QList<QStringList>({{"2025/11/20", "2025年11月20日"}, {"50%", "4.50"}, {"4.5", "4.5"}}));
}

void TestXlsx::stylesChangeTexts() {
    auto parts = MadeFiles::workbook(header() +
                                     "<row><c s='1' t='s'><v>0</v></c><c s='1' t='str'><v>韩梅</v></c></row>"
                                     "<row><c s='2' t='s'><v>0</v></c><c s='3'><v>-1</v></c></row>"
                                     "<row><c s='4' t='s'><v>1</v></c><c s='1' t='b'><v>1</v></c></row>");
    parts["xl/styles.xml"] =
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='@&quot;先生&quot;'/><numFmt numFmtId='165' "
        "formatCode='yyyy/m/d;@'/><numFmt numFmtId='166' formatCode='@@@@@@@@'/></numFmts><cellXfs>"
        "<xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='14'/><xf "
        "numFmtId='166'/></cellXfs></styleSheet>";
    parts["xl/sharedStrings.xml"] = "<sst><si><t>李雷</t></si><si><t>" + QByteArray(5'000, 'x') + "</t></si></sst>";
    const auto all = read(parts);
    QCOMPARE(all.rows, QList<QStringList>(
                           {{"李雷先生", "韩梅先生"}, {"李雷", ""}, {QString(32'767, u'x'), QStringLiteral("TRUE")}}));
    QCOMPARE(all.problems, QStringList({"3 b no_such_date", "4 a cell_too_long!"}));
}

void TestXlsx::epoch1904() {
    auto parts = MadeFiles::workbook(header() + "<row><c s='0'><v>44519</v></c></row>");
    parts["xl/workbook.xml"].replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
    parts["xl/styles.xml"] = "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
    QCOMPARE(read(parts).rows, QList<QStringList>({{"2025/11/20", ""}}));
}

void TestXlsx::rowNumbersFollowTheFile() {
    const auto all =
        read(MadeFiles::workbook("<row r='3'>" + text("A3", "title") + "</row><row r='5'>" + text("B5", "b") +
                                 text("C5", "c") + "</row><row r='6'/><row>" + text("B7", "1") + text("D7", "beside") +
                                 "</row><row r='100'>" + text("C100", "2") + "</row>"));
    QCOMPARE(all.source.headerRow, qint64(5));
    QCOMPARE(all.header, QStringList({"A", "b", "c", "D"}));
    QCOMPARE(all.numbers, QList<qint64>({7, 100}));
    QCOMPARE(all.rows, QList<QStringList>({{"", "1", "", "beside"}, {"", "", "2", ""}}));
}

void TestXlsx::sheetsAreListedAndChosen() {
    auto parts = MadeFiles::workbook(header() + "<row><c><v>1</v></c></row>");
    parts["xl/workbook.xml"] =
        "<workbook xmlns:r='r'><sheets><sheet name='secret' state='hidden' r:id='rId3'/><sheet name='chart' "
        "r:id='rId4'/>"
        "<sheet name='very' state='veryHidden' r:id='rId3'/><sheet name='名单' r:id='rId1'/></sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = MadeFiles::relations({{"rId1", "worksheet", "worksheets/sheet1.xml"},
                                                                {"rId3", "worksheet", "worksheets/sheet3.xml"},
                                                                {"rId4", "chartsheet", "chartsheets/sheet1.xml"}});
    parts["xl/worksheets/sheet3.xml"] =
        MadeFiles::sheet("<row><c t='str'><v>hidden</v></c></row><row><c><v>3</v></c></row>");
    const auto all = read(parts);
    QCOMPARE(all.source.sheet, QStringLiteral("名单"));
    QCOMPARE(all.source.sheets.size(), std::size_t(3));
    QVERIFY(all.source.sheets[0].hidden && all.source.sheets[1].hidden && !all.source.sheets[2].hidden);
    QCOMPARE(all.rows, QList<QStringList>({{"1", ""}}));
    ReadOptions options;
    options.sheet = QStringLiteral("secret");
    QCOMPARE(read(parts, options).rows, QList<QStringList>({{"3"}}));
    options.sheet = QStringLiteral("absent");
    const auto missing = read(parts, options);
    QCOMPARE(missing.outcome(), kindName(ErrorKind::NoSuchSheet));
    QCOMPARE(missing.error->detail, QStringLiteral("secret, very, 名单"));
}

void TestXlsx::oddPackages_data() {
    QTest::addColumn<QString>("oddity");
    for (const char* oddity : {"as usual", "absolute targets", "no root relations", "other folder", "prefixes",
                               "utf-16", "strict", "backslashes"})
        QTest::newRow(oddity) << oddity;
}

void TestXlsx::oddPackages() {
    QFETCH(QString, oddity);
    auto parts = MadeFiles::workbook(header() + "<row><c><v>1</v></c></row>");
    QByteArray& sheet = parts["xl/worksheets/sheet1.xml"];
    QByteArray& relations = parts["xl/_rels/workbook.xml.rels"];
    if (oddity == u"absolute targets") {
        relations.replace("\"worksheets/", "\"/xl/worksheets/");
        parts["_rels/.rels"].replace("\"xl/", "\"/xl/");
    } else if (oddity == u"backslashes") {
        relations.replace("worksheets/sheet1", "worksheets\\sheet1");
    } else if (oddity == u"no root relations") {
        parts.remove("_rels/.rels");
    } else if (oddity == u"other folder") {
        parts["_rels/.rels"].replace("xl/workbook.xml", "odd/book.xml");
        parts["odd/book.xml"] = parts.take("xl/workbook.xml");
        parts["odd/_rels/book.xml.rels"] = parts.take("xl/_rels/workbook.xml.rels").replace("\"works", "\"../xl/works");
    } else if (oddity == u"prefixes") {
        sheet =
            "<x:worksheet xmlns:x='x'><x:sheetData><x:row><x:c t='str'><x:v>a</x:v></x:c><x:c t='str'><x:v>b</x:v>"
            "</x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        parts["xl/workbook.xml"] =
            "<x:workbook xmlns:x='x' xmlns:q='q'><x:sheets><x:sheet name='S' q:id='rId1'/></x:sheets>"
            "</x:workbook>";
    } else if (oddity == u"utf-16") {
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        sheet = encoder(QString::fromUtf8(sheet.replace("UTF-8", "UTF-16")));
    } else if (oddity == u"strict") {
        relations.replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument");
    }
    const auto all = read(parts);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, QStringList({"a", "b"}));
    QCOMPARE(all.rows, QList<QStringList>({{"1", ""}}));
}

void TestXlsx::writtenByOpenpyxl() {
    const auto all = AllRows::of(QStringLiteral(TEST_DATA "/openpyxl.xlsx"));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.source.sheet, QStringLiteral("会员"));
    QCOMPARE(all.source.sheets.size(), std::size_t(2));
    QCOMPARE(all.source.headerRow, qint64(2));
    QCOMPARE(all.header, QStringList({"openid", "姓名", "日期", "时间", "折扣", "手机", "余额"}));
    QCOMPARE(
        all.rows,
        QList<QStringList>(
            {{"oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "鸿雁", "2026-11-20 0:00:00", "9:30:00", "50%", "13800138000", "4.35"},
             {"oABCDEFGHIJKLMNOPQRSTUVWXYZ2", "TRUE", "2026年1月2日", "", "12.5%", "13800138001", "1234.50"}}));
}

void TestXlsx::longCellsAreCapped() {
    const QByteArray longest(32'767, 'x');
    auto parts = MadeFiles::workbook(header() + "<row>" + text("A2", longest) + text("B2", longest + "y") + "</row>" +
                                     "<row><c t='s'><v>0</v></c>" + text("B3", QByteArray(5'000'000, 'z')) + "</row>");
    parts["xl/sharedStrings.xml"] = "<sst><si><t>" + QByteArray(100'000, 'x') + "</t></si></sst>";
    const auto all = read(parts);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.problems, QStringList({"2 b cell_too_long!", "3 a cell_too_long!", "3 b cell_too_long!"}));
    QCOMPARE(all.rows[0][1].size(), 32'767);
    QCOMPARE(all.rows[1][1].size(), 32'767);
}

void TestXlsx::hostile_data() {
    QTest::addColumn<MadeFiles::Parts>("parts");
    QTest::addColumn<QString>("outcome");
    const QByteArray row = "<row><c><v>1</v></c></row>";
    const auto made = [&](const char* name, const MadeFiles::Parts& parts, ErrorKind kind) {
        QTest::newRow(name) << parts << kindName(kind);
    };
    auto parts = MadeFiles::workbook(header() + row);
    parts["xl/worksheets/sheet1.xml"].replace(
        "<worksheet>", "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><worksheet>");
    made("laughs in the sheet", parts, ErrorKind::FileBroken);
    parts = MadeFiles::workbook(header() + row);
    parts["xl/sharedStrings.xml"] = "<!DOCTYPE s SYSTEM 'file:///etc/passwd'><sst/>";
    made("doctype in the strings", parts, ErrorKind::FileBroken);
    made("a million cells",
         MadeFiles::workbook(header() + "<row>" + QByteArray("<c><v>1</v></c>").repeated(1'000'000) + "</row>"),
         ErrorKind::FileTooLarge);
    made("far column", MadeFiles::workbook(header() + "<row><c r='XFE2'><v>1</v></c></row>"), ErrorKind::FileTooLarge);
    made("no column", MadeFiles::workbook(header() + "<row><c r='7'><v>1</v></c></row>"), ErrorKind::FileTooLarge);
    made("far row", MadeFiles::workbook(header() + "<row r='1048577'/>"), ErrorKind::FileTooLarge);
    made("row zero", MadeFiles::workbook(header() + "<row r='-5'/>"), ErrorKind::FileTooLarge);
    made("endless tag", MadeFiles::workbook(header() + "<row r='" + QByteArray(8'000'000, '1') + "'/>"),
         ErrorKind::FileBroken);
    made("deep", MadeFiles::workbook(header() + QByteArray("<q>").repeated(100'000)), ErrorKind::FileBroken);
    made("not closed", MadeFiles::workbook(header() + "<row>"), ErrorKind::FileBroken);
    parts = MadeFiles::workbook(header());
    parts.remove("xl/worksheets/sheet1.xml");
    made("sheet is missing", parts, ErrorKind::FileBroken);
    parts = MadeFiles::workbook(header());
    parts["xl/workbook.xml"].replace("<sheet name", "<sheet state='hidden' name");
    made("all hidden", parts, ErrorKind::NoSuchSheet);
    made("no rows", MadeFiles::workbook(""), ErrorKind::NoHeader);
    made("other archive", {{"hello.txt", "hello"}}, ErrorKind::FileOfOtherKind);
    made("document",
         {{"_rels/.rels", MadeFiles::relations({{"rId1", "officeDocument", "word/document.xml"}})},
          {"word/document.xml", "<document/>"},
          {"word/_rels/document.xml.rels", "<Relationships/>"}},
         ErrorKind::FileOfOtherKind);
}

void TestXlsx::hostile() {
    QFETCH(MadeFiles::Parts, parts);
    QTEST(read(parts).outcome(), "outcome");
}

void TestXlsx::bombIsNotInflatedToTheEnd() {
    const auto all = read(MadeFiles::workbook(header() + QByteArray(200'000'000, ' ')));
    QCOMPARE(all.outcome(), kindName(ErrorKind::FileTooLarge));
}

void TestXlsx::wideRowsStaySmall() {
    const auto all = read(MadeFiles::workbook(
        header() + QByteArray("<row><c r='XFD'><v>1</v></c></row>").repeated(20'000) + "<row><c><v>1</v></c></row>"));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.rows, QList<QStringList>({{"1", ""}}));
}

void TestXlsx::truncatedArchiveIsBroken() {
    const QString path = made_.archive("whole.xlsx", MadeFiles::workbook(header()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    QCOMPARE(AllRows::of(path).outcome(), kindName(ErrorKind::FileBroken));
}

void TestXlsx::longerThanDeclaredIsBroken() {
    const QByteArray rows = QByteArray("<row><c><v>1</v></c></row>").repeated(50'000);
    const QByteArray sheet = MadeFiles::sheet(header() + rows);
    QFile file(made_.archive("liar.xlsx", MadeFiles::workbook(header() + rows)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const auto size = static_cast<quint32>(sheet.size());
    const QByteArray declared(reinterpret_cast<const char*>(&size), 4);
    QVERIFY(bytes.contains(declared));
    file.seek(0);
    file.write(bytes.replace(declared, QByteArray("\xE8\x03\0\0", 4)));
    file.close();
    QCOMPARE(AllRows::of(file.fileName()).outcome(), kindName(ErrorKind::FileBroken));
}

void TestXlsx::damageAfterGoodRowsIsNoticed() {
    QByteArray rows;
    for (int i = 0; i < 50'000; ++i)
        rows += "<row><c><v>" + QByteArray::number(i * 7919) + "</v></c></row>";
    auto all = read(MadeFiles::workbook(header() + rows + "<row><c><v>1</row>"));
    QCOMPARE(all.outcome(), kindName(ErrorKind::FileBroken));
    QVERIFY(all.rows.size() > 40'000);
    QFile file(made_.archive("flipped.xlsx", MadeFiles::workbook(header() + rows)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
    file.seek(0);
    file.write(bytes);
    file.close();
    QCOMPARE(AllRows::of(file.fileName()).outcome(), kindName(ErrorKind::FileBroken));
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
