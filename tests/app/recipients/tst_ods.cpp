#include <QTest>

#include "app/recipients/madefiles.h"

using namespace hongyan;
using namespace hongyan::recipients;

class TestOds : public QObject {
    Q_OBJECT
 private slots:
    void cells_data();
    void cells();
    void values_data();
    void values();
    void rowsAndColumnsRepeat();
    void endlessRepetitionIsRefused_data();
    void endlessRepetitionIsRefused();
    void sheetsAreListedAndChosen();
    void groupsAndOtherElements();
    void passwordIsRecognized_data();
    void passwordIsRecognized();
    void otherDocumentsAreRefused();
    void hostile_data();
    void hostile();

 private:
    static QByteArray cell(const QByteArray& text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }
    static QByteArray row(const QByteArray& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
    static QByteArray header() { return row(cell("a") + cell("b")); }
    AllRows read(const MadeFiles::Parts& parts, const ReadOptions& options = {}) const {
        return AllRows::of(made_.archive("made.ods", parts), options);
    }

    MadeFiles made_;
};

void TestOds::cells_data() {
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("problems");
    const auto made = [](const char* name, const QByteArray& cells, const QStringList& values,
                         const QStringList& problems = {}) { QTest::newRow(name) << cells << values << problems; };
    made("text", cell("鸿雁") + cell("013800138000"), {"鸿雁", "013800138000"});
    made("spans", cell("red <text:span>one<text:a>!</text:a></text:span>"), {"red one!", ""});
    made("spaces", cell("a <text:s text:c='2'/>b<text:tab/>c<text:s/>"), {"a   b\tc ", ""});
    made("white space of the file", cell("\n   a\n   b"), {"a b", ""});
    made("lines", cell("a<text:line-break/>b</text:p><text:p>c"), {"a\nb\nc", ""});
    made("empty line", cell("a</text:p><text:p/><text:p>c"), {"a\n\nc", ""});
    made("no escapes here", cell("_x0041_"), {"_x0041_", ""});
    made("comment",
         "<table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>yes</text:p>"
         "</table:table-cell>",
         {"yes", ""});
    made("picture",
         "<table:table-cell><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>"
         "</table:table-cell>" +
             cell("b"),
         {"", "b"});
    made("pronunciation",
         cell("<text:ruby><text:ruby-base>鸿</text:ruby-base><text:ruby-text>hong</text:ruby-text></text:ruby>雁"),
         {"鸿雁", ""});
    made("covered",
         "<table:table-cell table:number-columns-spanned='2'><text:p>both</text:p></table:table-cell>"
         "<table:covered-table-cell><text:p>below</text:p></table:covered-table-cell>",
         {"both", ""});
    made("error",
         "<table:table-cell table:formula='of:=NA()' office:value-type='string' office:string-value='' "
         "calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>",
         {"", ""}, {"2 a error_cell"});
    made("repeated", "<table:table-cell table:number-columns-repeated='2'><text:p>x</text:p></table:table-cell>",
         {"x", "x"});
    made("gap", "<table:table-cell table:number-columns-repeated='1'/>" + cell("b"), {"", "b"});
    made("prefixes", "<t:table-cell xmlns:t='t'><p>x</p></t:table-cell>", {"x", ""});
    made("right of the header", cell("1") + "<table:table-cell table:number-columns-repeated='16382'/>", {"1", ""});
}

void TestOds::cells() {
    QFETCH(QByteArray, cells);
    const auto all = read(MadeFiles::openDocument(header() + row(cells)));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QFETCH(QStringList, values);
    QCOMPARE(all.rows, QList<QStringList>({values}));
    QTEST(all.problems, "problems");
}

void TestOds::values_data() {
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("problem");
    const auto made = [](const char* name, const QByteArray& attributes, const QByteArray& text, const QString& shown,
                         const QString& problem = {}) {
        QTest::newRow(name) << attributes << text << shown << problem;
    };
    made("date", "value-type='date' office:date-value='2025-11-20'", "2025年11月20日", "2025年11月20日");
    made("percent", "value-type='percentage' office:value='0.125'", "12.5%", "12.5%");
    made("currency", "value-type='currency' office:currency='CNY' office:value='12'", "¥12.00", "¥12.00");
    made("boolean", "value-type='boolean' office:boolean-value='true'", "TRUE", "TRUE");
    made("phone by exponent", "value-type='float' office:value='13800138000'", "1.38E+10", "13800138000");
    made("column too narrow", "value-type='float' office:value='4.35'", "###", "4.35");
    made("text that looks so", "value-type='string'", "###", "###", "2 a error_text");
    made("lost digits", "value-type='float' office:value='1.2345678901234568E+17'", "123456789012345680",
         "123456789012345680", "2 a number_lost_digits!");
    made("16 digits", "value-type='float' office:value='6222021234567890'", "6222021234567890", "6222021234567890",
         "2 a number_may_have_lost_digits");
    made("date alone", "value-type='date' office:date-value='2025-11-20'", {}, "2025-11-20");
    made("midnight alone", "value-type='date' office:date-value='2025-11-20T00:00:00'", {}, "2025-11-20");
    made("moment alone", "value-type='date' office:date-value='2025-11-20T09:30:00'", {}, "2025-11-20 09:30:00");
    made("time alone", "value-type='time' office:time-value='PT36H05M00S'", {}, "36:05:00");
    made("percent alone", "value-type='percentage' office:value='0.5'", {}, "50%");
    made("number alone", "value-type='float' office:value='4.3499999999999996'", {}, "4.35");
    made("boolean alone", "value-type='boolean' office:boolean-value='false'", {}, "FALSE");
    made("text alone", "value-type='string' office:string-value='鸿雁'", {}, "鸿雁");
    made("no number", "value-type='float' office:value='abc'", {}, "abc");
}

void TestOds::values() {
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QFETCH(QString, problem);
    const QByteArray paragraph = text.isEmpty() ? QByteArray() : "<text:p>" + text + "</text:p>";
    const auto all = read(MadeFiles::openDocument(
        header() + row("<table:table-cell office:" + attributes + ">" + paragraph + "</table:table-cell>")));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.rows, QList<QStringList>({{shown, ""}}));
    QCOMPARE(all.problems.join(u' '), problem);
}

void TestOds::rowsAndColumnsRepeat() {
    const auto all = read(MadeFiles::openDocument(
        "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>" + header() +
        "<table:table-row table:number-rows-repeated='3'>" + cell("x") + cell("y") + "</table:table-row>" +
        "<table:table-row table:number-rows-repeated='10'><table:table-cell table:number-columns-repeated='16384'/>"
        "</table:table-row>" +
        row(cell("z")) +
        "<table:table-row table:number-rows-repeated='99999999999999999999999'><table:table-cell "
        "table:number-columns-repeated='99999999999999999999'/></table:table-row>"));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.source.headerRow, qint64(3));
    QCOMPARE(all.rows, QList<QStringList>({{"x", "y"}, {"x", "y"}, {"x", "y"}, {"z", ""}}));
    QCOMPARE(all.numbers, QList<qint64>({4, 5, 6, 17}));
}

void TestOds::endlessRepetitionIsRefused_data() {
    QTest::addColumn<QByteArray>("rows");
    const QByteArray wide =
        "<table:table-cell table:number-columns-repeated='16384'><text:p>x</text:p>"
        "</table:table-cell>";
    QTest::newRow("rows") << "<table:table-row table:number-rows-repeated='9999999'>" + cell("x") +
                                 "</table:table-row>";
    QTest::newRow("columns") << row(
        "<table:table-cell table:number-columns-repeated='99999'><text:p>x</text:p>"
        "</table:table-cell>");
    QTest::newRow("far column") << row("<table:table-cell table:number-columns-repeated='16384'/>" + cell("x"));
    QTest::newRow("both") << row(wide) + "<table:table-row table:number-rows-repeated='1000000'>" + wide +
                                 "</table:table-row>";
    QTest::newRow("long text") << row("<table:table-cell table:number-columns-repeated='16384'><text:p>" +
                                      QByteArray(32'000, 'x') + "</text:p></table:table-cell>");
}

void TestOds::endlessRepetitionIsRefused() {
    QFETCH(QByteArray, rows);
    // Row by row, as an import does.
    const auto reader = openRows(made_.archive("repeated.ods", MadeFiles::openDocument(rows)));
    if (!reader) {
        QCOMPARE(reader.error().kind, ErrorKind::FileTooLarge);
        return;
    }
    Row each;
    Result<bool> more = true;
    while (more && *more)
        more = (*reader)->next(each);
    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::FileTooLarge);
}

void TestOds::sheetsAreListedAndChosen() {
    const auto sheet = [](const QByteArray& name, const QByteArray& style, const QByteArray& rows) {
        return "<table:table table:name='" + name + "' table:style-name='" + style + "'>" + rows + "</table:table>";
    };
    auto parts = MadeFiles::openDocument({});
    parts["content.xml"] = MadeFiles::openDocumentContent(
        "<table:tracked-changes><table:table table:name='past'/></table:tracked-changes>" +
        sheet("secret", "ta2", row(cell("hidden")) + row(cell("3"))) +
        sheet("名单 &amp;", "ta1", "<table:table table:name='inner'/>" + header() + row(cell("1"))) +
        sheet("empty", "ta1", ""));
    const auto all = read(parts);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.source.format, Format::Ods);
    QCOMPARE(all.source.sheet, QStringLiteral("名单 &"));
    QCOMPARE(all.source.sheets.size(), std::size_t(3));
    QVERIFY(all.source.sheets[0].hidden && !all.source.sheets[1].hidden && !all.source.sheets[2].hidden);
    QCOMPARE(all.rows, QList<QStringList>({{"1", ""}}));
    ReadOptions options;
    options.sheet = QStringLiteral("secret");
    QCOMPARE(read(parts, options).rows, QList<QStringList>({{"3"}}));
    options.sheet = QStringLiteral("empty");
    QCOMPARE(read(parts, options).outcome(), kindName(ErrorKind::NoHeader));
    options.sheet = QStringLiteral("inner");
    const auto missing = read(parts, options);
    QCOMPARE(missing.outcome(), kindName(ErrorKind::NoSuchSheet));
    QCOMPARE(missing.error->detail, QStringLiteral("secret, 名单 &, empty"));
}

void TestOds::groupsAndOtherElements() {
    const auto all = read(MadeFiles::openDocument(
        "<table:title>t</table:title><table:shapes><draw:frame><text:p>no</text:p></draw:frame></table:shapes>"
        "<table:table-column table:number-columns-repeated='2'/><table:table-header-rows>" +
        header() + "</table:table-header-rows><table:table-row-group>" + row(cell("1")) + "<table:table-row-group>" +
        row(cell("2")) + "</table:table-row-group></table:table-row-group>" + row(cell("3"))));
    QCOMPARE(all.rows, QList<QStringList>({{"1", ""}, {"2", ""}, {"3", ""}}));
}

void TestOds::passwordIsRecognized_data() {
    QTest::addColumn<MadeFiles::Parts>("parts");
    auto parts = MadeFiles::openDocument(header());
    parts["META-INF/manifest.xml"] =
        "<manifest:manifest xmlns:manifest='m'><manifest:file-entry manifest:full-path='content.xml'>"
        "<manifest:encryption-data manifest:checksum='x'/></manifest:file-entry></manifest:manifest>";
    parts["content.xml"] = QByteArray(1'000, '\x9F');
    QTest::newRow("each part") << parts;
    parts.remove("content.xml");
    parts["encrypted-package"] = QByteArray(1'000, '\x9F');
    QTest::newRow("whole package") << parts;
}

void TestOds::passwordIsRecognized() {
    QFETCH(MadeFiles::Parts, parts);
    QCOMPARE(read(parts).outcome(), kindName(ErrorKind::FileEncrypted));
}

void TestOds::otherDocumentsAreRefused() {
    auto parts = MadeFiles::openDocument({});
    parts["content.xml"] =
        "<office:document-content xmlns:office='o' xmlns:table='t'><office:body><office:text>"
        "<table:table table:name='x'/></office:text></office:body></office:document-content>";
    QCOMPARE(read(parts).outcome(), kindName(ErrorKind::FileNotWhatItsNameSays));
}

void TestOds::hostile_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("outcome");
    const auto made = [](const char* name, const QByteArray& content, ErrorKind kind) {
        QTest::newRow(name) << content << kindName(kind);
    };
    const QByteArray good =
        MadeFiles::openDocumentContent("<table:table table:name='s'>" + header() + "</table:table>");
    made("laughs", "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" + good, ErrorKind::FileBroken);
    made("other's file", "<!DOCTYPE d SYSTEM 'file:///etc/passwd'>" + good, ErrorKind::FileBroken);
    made("not closed", good.first(good.size() - 20), ErrorKind::FileBroken);
    made("no XML", "hello", ErrorKind::FileBroken);
    made("nothing", {}, ErrorKind::FileBroken);
    made("deep", good + QByteArray("<q>").repeated(1'000), ErrorKind::FileBroken);
    made("a million cells",
         MadeFiles::openDocumentContent("<table:table table:name='s'>" + row(cell("x").repeated(1'000'000)) +
                                        "</table:table>"),
         ErrorKind::FileTooLarge);
    made("only white space",
         "<office:document-content xmlns:office='o'><office:body><office:spreadsheet>" + QByteArray(80'000'000, ' '),
         ErrorKind::FileTooLarge);
    made("no sheet", MadeFiles::openDocumentContent({}), ErrorKind::NoSuchSheet);
}

void TestOds::hostile() {
    QFETCH(QByteArray, content);
    auto parts = MadeFiles::openDocument({});
    parts["content.xml"] = content;
    QTEST(read(parts).outcome(), "outcome");
}

QTEST_GUILESS_MAIN(TestOds)
#include "tst_ods.moc"
