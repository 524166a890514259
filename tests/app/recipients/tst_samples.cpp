#include <QTest>

#include "app/recipients/madefiles.h"

using namespace hongyan;
using namespace hongyan::recipients;

/// The same table from every program that people's lists come from.
class TestSamples : public QObject {
    Q_OBJECT
 private slots:
    void files_data();
    void files();
    void packages_data();
    void packages();
    void clipboards_data();
    void clipboards();
    void oldWorkbookIsRefused();
    void namesDoNotMatter_data();
    void namesDoNotMatter();

 private:
    static QStringList header() { return {"openid", "姓名", "手机", "编号", "日期", "折扣", "余额", "备注"}; }
    static QList<QStringList> rows() {
        return {
            {"oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "鸿雁", "13800138000", "007", "2026-11-20", "50.0%", "4.35", "two\nlines"},
            {"oABCDEFGHIJKLMNOPQRSTUVWXYZ2", "李雷", "13800138001", "0012", "2026-01-02", "12.5%", "1234.50", "=1+1"}};
    }
    /// Nothing says whether =1+1 is a text there.
    static QStringList formulaInText() { return {"3 备注 not_calculated"}; }
    static QString sample(const QString& name) { return QStringLiteral(TEST_DATA "/") + name; }
    void compare(const AllRows& all, const QStringList& problems = {}) const;

    MadeFiles made_;
};

void TestSamples::compare(const AllRows& all, const QStringList& problems) const {
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, header());
    QCOMPARE(all.rows, rows());
    QCOMPARE(all.problems, problems);
}

void TestSamples::files_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<Format>("format");
    for (const char* name : {"openpyxl-table.xlsx", "xlsxwriter.xlsx", "xlsxwriter-inline.xlsx", "sheetjs.xlsx",
                             "sheetjs-strings.xlsx", "exceljs.xlsx"})
        QTest::newRow(name) << name << Format::Xlsx;
    for (const char* name : {"odfpy.ods", "sheetjs.ods"})
        QTest::newRow(name) << name << Format::Ods;
    for (const char* name : {"python.csv", "python-sig.csv", "python-gbk.csv", "python-utf16.txt", "sheetjs.csv"})
        QTest::newRow(name) << name << Format::Csv;
}

void TestSamples::files() {
    QFETCH(QString, file);
    const auto all = AllRows::of(sample(file));
    QTEST(all.source.format, "format");
    compare(all, all.source.format == Format::Csv ? formulaInText() : QStringList());
}

// Sheets as the programs write them, cut to what is read.
void TestSamples::packages_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<MadeFiles::Parts>("parts");
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray strings =
        "<si><t>openid</t></si><si><t>姓名</t></si><si><t>手机</t></si><si><t>编号</t></si><si><t>日期</t></si>"
        "<si><t>折扣</t></si><si><t>余额</t></si><si><t>备注</t></si><si><t>oABCDEFGHIJKLMNOPQRSTUVWXYZ1</t></si>"
        "<si><r><rPr><sz val=\"11\"/><rFont val=\"宋体\"/></rPr><t>鸿</t></r><r><t xml:space=\"preserve\">雁</t></r>"
        "<phoneticPr fontId=\"1\"/></si><si><t>007</t></si><si><t>two_x000A_lines</t></si>"
        "<si><t>oABCDEFGHIJKLMNOPQRSTUVWXYZ2</t></si><si><t>李雷</t><rPh sb=\"0\" eb=\"2\"><t>リライ</t></rPh></si>"
        "<si><t>13800138001</t></si><si><t>0012</t></si><si><t>=1+1</t></si>";
    const QByteArray styles =
        "<numFmts count=\"2\"><numFmt numFmtId=\"176\" formatCode=\"yyyy\\-mm\\-dd;@\"/><numFmt numFmtId=\"177\" "
        "formatCode=\"0.0%\"/></numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"2\"/><xf numFmtId=\"49\"/></cellXfs>";
    const auto shared = [](const QByteArray& reference, int index) {
        return "<c r=\"" + reference + "\" t=\"s\" s=\"4\"><v>" + QByteArray::number(index) + "</v></c>";
    };
    QByteArray head;
    for (int i = 0; i < 8; ++i)
        head += shared(QByteArray(1, static_cast<char>('A' + i)) + "1", i);

    // Excel: a dimension, spans, descent, calculated values, a table and a trailing styled row.
    auto parts = MadeFiles::workbook({});
    parts["xl/styles.xml"] = "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>";
    parts["xl/sharedStrings.xml"] = "<sst xmlns=\"" + main + "\" count=\"20\" uniqueCount=\"17\">" + strings + "</sst>";
    const QByteArray numbers1 =
        "<c r=\"E2\" s=\"1\"><f>TODAY()</f><v>46346</v></c><c r=\"F2\" s=\"2\"><v>0.5</v></c>"
        "<c r=\"G2\" s=\"3\"><f t=\"shared\" si=\"0\">1*4.35</f><v>4.3499999999999996</v></c>";
    const QByteArray numbers2 =
        "<c r=\"E3\" s=\"1\"><v>46024</v></c><c r=\"F3\" s=\"2\"><v>0.125</v></c>"
        "<c r=\"G3\" s=\"3\"><v>1234.5</v></c>";
    const QByteArray row1 = shared("A2", 8) + shared("B2", 9) + "<c r=\"C2\"><v>13800138000</v></c>" +
                            shared("D2", 10) + numbers1 + shared("H2", 11);
    const QByteArray row2 =
        shared("A3", 12) + shared("B3", 13) + shared("C3", 14) + shared("D3", 15) + numbers2 + shared("H3", 16);
    parts["xl/worksheets/sheet1.xml"] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"" + main +
        "\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><sheetPr/><dimension "
        "ref=\"A1:H3\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><cols><col min=\"1\" max=\"1\" "
        "hidden=\"1\"/></cols><sheetData><row r=\"1\" spans=\"1:8\" x14ac:dyDescent=\"0.2\">" +
        head + "</row><row r=\"2\" spans=\"1:8\">" + row1 + "</row><row r=\"3\" hidden=\"1\">" + row2 +
        "</row><row r=\"9\"><c r=\"A9\" s=\"1\"/></row></sheetData><mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>"
        "</worksheet>";
    QTest::newRow("Excel") << "excel.xlsx" << parts;

    // Excel, saved as a strict document: other namespaces, dates in words.
    auto strict = parts;
    for (QByteArray& part : strict)
        part.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                     "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                     "http://purl.oclc.org/ooxml/officeDocument/relationships");
    strict["xl/worksheets/sheet1.xml"].replace("<f>TODAY()</f><v>46346</v>", "<v>46346</v>");
    QTest::newRow("Excel, strict") << "strict.xlsx" << strict;

    // WPS: a dimension that stops at the header, its own extension parts, targets from the root.
    auto wps = parts;
    wps["xl/worksheets/sheet1.xml"].replace("A1:H3", "A1:H1");
    wps["xl/_rels/workbook.xml.rels"].replace("Target=\"worksheets/", "Target=\"/xl/worksheets/");
    wps["xl/workbook.xml"].replace(
        "<sheets>",
        "<fileVersion appName=\"xl\" lastEdited=\"3\"/><workbookPr codeName=\"ThisWorkbook\"/>"
        "<sheets>");
    wps["xl/workbook.xml"].replace("</workbook>", "<extLst><ext uri=\"{x}\" xmlns:x15=\"y\"/></extLst></workbook>");
    wps["docProps/custom.xml"] = "<Properties><property name=\"KSOProductBuildVer\"/></Properties>";
    wps["xl/cellimages.xml"] = "<etc:cellImages xmlns:etc=\"x\"/>";
    QTest::newRow("WPS") << "wps.et" << wps;

    // Google Sheets: prefixes for all other namespaces, every cell of the grid styled, rows down to 1000.
    auto google = parts;
    QByteArray& sheet = google["xl/worksheets/sheet1.xml"];
    sheet = "<worksheet xmlns=\"" + main +
            "\" xmlns:r=\"r\" xmlns:mx=\"mx\" xmlns:xdr=\"xdr\"><sheetPr><outlinePr "
            "summaryBelow=\"0\"/></sheetPr><sheetFormatPr customHeight=\"1\"/><sheetData><row r=\"1\">" +
            head + "<c r=\"I1\" s=\"4\"/></row><row r=\"2\">" + row1 + "</row><row r=\"3\">" + row2 + "</row>";
    for (int row = 4; row <= 1'000; ++row)
        sheet += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"A" + QByteArray::number(row) + "\" s=\"4\"/></row>";
    sheet += "</sheetData><drawing r:id=\"rId1\"/></worksheet>";
    QTest::newRow("Google Sheets") << "google.xlsx" << google;

    // Reporting libraries: prefixed elements, no references, strings in the cells, formulas' texts as t="str".
    auto plain = MadeFiles::workbook({});
    plain["xl/styles.xml"] = parts["xl/styles.xml"];
    QByteArray inlineRows;
    const auto inlined = [](const QString& text) {
        return "<x:c t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">" + text.toUtf8() + "</x:t></x:is></x:c>";
    };
    inlineRows += "<x:row>";
    for (const QString& name : header())
        inlineRows += inlined(name);
    inlineRows += "</x:row><x:row>" + inlined(rows()[0][0]) + "<x:c t=\"str\"><x:f>B9</x:f><x:v>鸿雁</x:v></x:c>" +
                  "<x:c t=\"n\"><x:v>1.3800138E10</x:v></x:c>" + inlined("007") +
                  "<x:c s=\"1\"><x:v>46346</x:v></x:c><x:c s=\"2\"><x:v>0.5</x:v></x:c>"
                  "<x:c s=\"3\"><x:v>4.35</x:v></x:c>" +
                  inlined("two\nlines") + "</x:row><x:row>";
    const QStringList second = rows()[1];
    for (int i = 0; i < 4; ++i)
        inlineRows += inlined(second[i]);
    inlineRows +=
        "<x:c s=\"1\"><x:v>46024.0</x:v></x:c><x:c s=\"2\"><x:v>1.25E-1</x:v></x:c>"
        "<x:c s=\"3\"><x:v>1234.5</x:v></x:c>" +
        inlined(second[7]) + "</x:row>";
    plain["xl/worksheets/sheet1.xml"] = "<x:worksheet xmlns:x=\"" + main + "\"><x:dimension ref=\"A1\"/><x:sheetData>" +
                                        inlineRows + "</x:sheetData></x:worksheet>";
    QTest::newRow("prefixes, no references") << "plain.xlsx" << plain;

    // LibreOffice: repeated cells and rows to the end of the sheet, a comment, a filter, formulas, calcext twins.
    const auto text = [](const QString& value) {
        return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" +
               value.toHtmlEscaped().toUtf8().replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>";
    };
    const auto typed = [](const QByteArray& attributes, const QString& shown) {
        return "<table:table-cell table:style-name=\"ce1\" " + attributes + "><text:p>" + shown.toUtf8() +
               "</text:p></table:table-cell>";
    };
    const auto tableRow = [](const QByteArray& cells) {
        return "<table:table-row table:style-name=\"ro1\">" + cells +
               "<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>";
    };
    QByteArray names;
    for (const QString& name : header())
        names += text(name);
    QByteArray body =
        "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"16384\"/>" + tableRow(names);
    const QStringList first = rows()[0];
    body += tableRow(text(first[0]) +
                     "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>VIP</text:p>"
                     "</office:annotation><text:p><text:span text:style-name=\"T1\">鸿</text:span>雁</text:p>"
                     "</table:table-cell>" +
                     typed("office:value-type=\"float\" office:value=\"13800138000\"", "1.38E+10") + text(first[3]) +
                     typed("office:value-type=\"date\" office:date-value=\"2026-11-20\"", first[4]) +
                     typed("office:value-type=\"percentage\" office:value=\"0.5\"", first[5]) +
                     typed("table:formula=\"of:=1*4.35\" office:value-type=\"float\" office:value=\"4.35\"", first[6]) +
                     text(first[7]));
    body += tableRow(text(second[0]) + text(second[1]) + text(second[2]) + text(second[3]) +
                     typed("office:value-type=\"date\" office:date-value=\"2026-01-02\"", second[4]) +
                     typed("office:value-type=\"percentage\" office:value=\"0.125\"", second[5]) +
                     typed("office:value-type=\"float\" office:value=\"1234.5\"", second[6]) + text(second[7]));
    body +=
        "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row>";
    QTest::newRow("LibreOffice") << "libreoffice.ods" << MadeFiles::openDocument(body);
}

void TestSamples::packages() {
    QFETCH(QString, name);
    QFETCH(MadeFiles::Parts, parts);
    compare(AllRows::of(made_.archive(name, parts)));
}

void TestSamples::clipboards_data() {
    QTest::addColumn<QString>("text");
    QString lines = header().join(u'\t');
    for (QStringList row : rows()) {
        row[7] = row[7].contains(u'\n') ? u'"' + row[7] + u'"' : row[7];
        lines += QStringLiteral("\r\n") + row.join(u'\t');
    }
    QTest::newRow("Excel") << lines + QStringLiteral("\r\n");
    QTest::newRow("LibreOffice") << QString(lines).replace(QStringLiteral("\r\n"), QStringLiteral("\n")) + u'\n';
    QTest::newRow("Google Sheets, no end") << QString(lines).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

void TestSamples::clipboards() {
    QFETCH(QString, text);
    const auto opened = openPasted(text, QStringLiteral("pasted"));
    QVERIFY(opened);
    compare(AllRows::from(**opened));
}

void TestSamples::oldWorkbookIsRefused() {
    QCOMPARE(AllRows::of(sample(QStringLiteral("sheetjs.xls"))).outcome(), kindName(ErrorKind::FileTooOld));
}

void TestSamples::namesDoNotMatter_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("xlsx as csv") << "xlsxwriter.xlsx"
                                 << "a.csv";
    QTest::newRow("xlsx as xls") << "exceljs.xlsx"
                                 << "a.xls";
    QTest::newRow("xlsx as ods") << "exceljs.xlsx"
                                 << "a.ods";
    QTest::newRow("ods as xlsx") << "odfpy.ods"
                                 << "a.xlsx";
    QTest::newRow("csv as xlsx") << "python.csv"
                                 << "a.xlsx";
    QTest::newRow("tabs as xls") << "python-utf16.txt"
                                 << "a.xls";
    QTest::newRow("csv without a name") << "python-gbk.csv"
                                        << "list";
}

void TestSamples::namesDoNotMatter() {
    QFETCH(QString, file);
    QFETCH(QString, name);
    QVERIFY(QFile::copy(sample(file), made_.path(name)));
    const auto all = AllRows::of(made_.path(name));
    compare(all, all.source.format == Format::Csv ? formulaInText() : QStringList());
    QVERIFY(QFile::remove(made_.path(name)));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
