#include <QStringEncoder>
#include <QTest>

#include "app/recipients/madefiles.h"
#include "recipients/rejected.h"

using namespace hongyan;
using namespace hongyan::recipients;

/// What people do not see in a file, or see otherwise than it is read, and what they say to it.
class TestFileNotes : public QObject {
    Q_OBJECT
 private slots:
    void cases_data();
    void cases();
    void workbooks_data();
    void workbooks();
    void openDocuments_data();
    void openDocuments();
    void texts_data();
    void texts();
    void guards_data();
    void guards();
    void guardsAreNobodysInACopy();
    void twinColumns();
    void formulasInTexts_data();
    void formulasInTexts();
    void headersOfSeveralRows_data();
    void headersOfSeveralRows();
    void sheets_data();
    void sheets();
    void openDocumentsOpenTheirSheet();
    void repeatedPeopleAreCompared();
    void eachRowIsAMessage();
    void eachRowIsComparedWhole();
    void onlyTheFirstColumnsAreCompared();
    void openidsWithoutValues();
    void hiddenPeopleAreNotRejected();
    void wideSheetTails();
    void manyMergedCells();

 private:
    struct Read {
        QStringList notes;
        QList<QStringList> values;
        QStringList problems;
        QString outcome;
        QString asked;  ///< the choice that was missing
    };
    static QString openid(int i) { return QStringLiteral("oCase_person_%1").arg(i, 15, 10, QLatin1Char('0')); }
    static QByteArray id(int i) { return openid(i).toLatin1(); }
    static QString said(const FileNote& note);
    static ReadOptions optionsFrom(const QString& answers);
    static Read import(const QString& path, const QString& answers);

    static QByteArray text(const QByteArray& reference, const QByteArray& value) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
    }
    static QByteArray header() {
        return "<row r='1'>" + text("A1", "openid") + text("B1", "name") + text("C1", "shop") + "</row>";
    }
    static QByteArray person(int row, const QByteArray& rest, const QByteArray& attributes = {}) {
        const QByteArray number = QByteArray::number(row);
        return "<row r='" + number + "' " + attributes + ">" + text("A" + number, id(row)) + rest + "</row>";
    }

    MadeFiles made_;
};

// "kind column(names) rows: first rows | choice answer", "?" for no answer yet.
QString TestFileNotes::said(const FileNote& note) {
    QString line = nameOf(note.kind);
    if (!note.column.isEmpty())
        line += u' ' + note.column;
    if (!note.names.isEmpty())
        line += u'(' + note.names.join(u',') + u')';
    QStringList rows;
    for (const qint64 row : note.firstRows)
        rows << QString::number(row);
    if (note.rows > 0)
        line += QStringLiteral(" %1: %2").arg(note.rows).arg(rows.join(u','));
    if (note.choice)
        line += QStringLiteral(" | %1 %2").arg(nameOf(*note.choice), note.isOpen() ? QStringLiteral("?") : note.answer);
    return line;
}

ReadOptions TestFileNotes::optionsFrom(const QString& answers) {
    ReadOptions options;
    for (const QString& answer : answers.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = answer.section(u'=', 1);
        if (answer.startsWith(u"hidden"))
            options.hidden = hiddenRowsNamed(value);
        else if (answer.startsWith(u"merged"))
            options.merged = mergedCellsNamed(value);
        else if (answer.startsWith(u"uncalculated"))
            options.uncalculated = uncalculatedCellsNamed(value);
        else
            options.sheet = value;
    }
    return options;
}

TestFileNotes::Read TestFileNotes::import(const QString& path, const QString& answers) {
    Read read;
    const ReadOptions options = optionsFrom(answers);
    const auto counting = openRows(path, options);
    const auto writing = openRows(path, options);
    if (!counting || !writing) {
        read.outcome = nameOf(counting.error().kind);
        return read;
    }
    const int column = qMax(0, preview({path}, options)->openidColumn);
    const auto counted = importRows(**counting, column, {});
    if (counted) {
        for (const FileNote& note : counted->notes)
            read.notes << said(note);
        for (const Problem& problem : counted->problemRows)
            read.problems << QStringLiteral("%1 %2 %3%4%5")
                                 .arg(problem.row)
                                 .arg(problem.column, nameOf(problem.kind), problem.rejected ? u"!" : u"",
                                      problem.text.isEmpty() ? QString() : u' ' + problem.text);
    }
    const auto written = importRows(**writing, column, [&](std::span<const Recipient> people) {
        for (const Recipient& person : people)
            read.values << person.values;
        return Result<void>();
    });
    read.outcome = written ? QStringLiteral("ok") : nameOf(written.error().kind);
    if (!written && written.error().kind == ErrorKind::ChoiceNeeded)
        read.asked = written.error().detail;
    return read;
}

void TestFileNotes::cases_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("values");  // without the openids
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char* name, const char* file, const QString& answers, const QString& asked,
                        const QStringList& notes, const QStringList& values, const QStringList& problems = {}) {
        QTest::newRow(name) << QString::fromUtf8(file) << answers << asked << notes << values << problems;
    };
    const QString hidden = QStringLiteral("filtered_rows 3: 3,5,6 | hidden ");
    row("filtered, no answer", "filtered.xlsx", {}, "hidden", {hidden + "?"}, {});
    row("filtered, taken", "filtered.xlsx", "hidden=take", {}, {hidden + "take"},
        {"测试员1,杭州", "测试员2,宁波", "测试员3,杭州", "测试员4,宁波", "测试员5,宁波", "测试员6,杭州"});
    row("filtered, left", "filtered.xlsx", "hidden=leave", {}, {hidden + "leave"},
        {"测试员1,杭州", "测试员3,杭州", "测试员6,杭州"});
    row("errors", "errors.xlsx", {}, {},
        {"error_cells 姓名(#REF!) 1: 3", "error_cells 单号(#N/A) 1: 2", "error_cells 金额(#VALUE!) 1: 3",
         "error_cells 时间(#DIV/0!) 1: 4"},
        {"测试员1,,12.50,2026-11-20 10:05", ",SO2,,2026-11-20 10:05", "测试员3,SO3,9.90,"},
        {"2 单号 error_cell #N/A", "3 姓名 error_cell #REF!", "3 金额 error_cell #VALUE!",
         "4 时间 error_cell #DIV/0!"});
    const QStringList uncalculated{"2 订单号 not_calculated", "3 订单号 not_calculated", "4 订单号 not_calculated"};
    const QString never = QStringLiteral("uncalculated 订单号 3: 2,3,4 | uncalculated ");
    row("uncalculated, no answer", "uncalculated.xlsx", {}, "uncalculated", {never + "?"}, {}, uncalculated);
    row("uncalculated, left", "uncalculated.xlsx", "uncalculated=leave", {}, {never + "leave"},
        {"测试员1,SO,", "测试员2,SO,", "测试员3,SO,"}, uncalculated);
    row("uncalculated, taken", "uncalculated.xlsx", "uncalculated=take", {}, {never + "take"},
        {"测试员1,SO,0", "测试员2,SO,0", "测试员3,SO,0"});
    const QString merged = QStringLiteral("merged_down 门店 3: 3,4,6 | merged ");
    row("merged, no answer", "merged.xlsx", {}, "merged", {merged + "?"}, {});
    row("merged, filled", "merged.xlsx", "merged=fill", {}, {merged + "fill"},
        {"测试员1,SO1,门店甲", "测试员2,SO2,门店甲", "测试员3,SO3,门店甲", "测试员4,SO4,门店乙", "测试员5,SO5,门店乙"});
    row("merged, left", "merged.xlsx", "merged=leave", {}, {merged + "leave"},
        {"测试员1,SO1,门店甲", "测试员2,SO2,", "测试员3,SO3,", "测试员4,SO4,门店乙", "测试员5,SO5,"});
}

void TestFileNotes::cases() {
    QFETCH(QString, file);
    QFETCH(QString, answers);
    QFETCH(QString, asked);
    const Read read = import(QStringLiteral(TEST_DATA "/") + file, answers);
    QCOMPARE(read.asked, asked);
    QCOMPARE(read.outcome, asked.isEmpty() ? QStringLiteral("ok") : kindName(ErrorKind::ChoiceNeeded));
    QTEST(read.notes, "notes");
    QTEST(read.problems, "problems");
    QStringList values;
    for (const QStringList& person : read.values)
        values << person.sliced(1).join(u',');
    QTEST(values, "values");
}

void TestFileNotes::workbooks_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("calculation");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char* name, const QByteArray& rows, const QStringList& notes, const QStringList& values,
                        const QString& answers = {}, const QByteArray& before = {}, const QByteArray& after = {},
                        const QByteArray& calculation = {}) {
        QTest::newRow(name) << rows << before << after << calculation << answers << notes << values;
    };
    const QByteArray anew = "<calcPr calcId='124519' fullCalcOnLoad='1'/>";
    const QByteArray excels = "<calcPr calcId='191029'/>";
    // hidden rows and columns
    row("hidden by LibreOffice", person(2, {}, "hidden='true'") + person(3, {}), {"hidden_rows 1: 2 | hidden leave"},
        {","}, "hidden=leave");
    row("of no height", person(2, {}, "ht='0' customHeight='1'") + person(3, {}, "ht='12.8'"),
        {"hidden_rows 1: 2 | hidden leave"}, {","}, "hidden=leave");
    row("a filter that says so behind the rows", person(2, {}, "hidden='1'") + person(3, {}),
        {"filtered_rows 1: 2 | hidden take"}, {",", ","}, "hidden=take", {},
        "<autoFilter ref='A1:C3'><filterColumn colId='1'><filters><filter "
        "val='x'/></filters></filterColumn></autoFilter>");
    row("a closed group in a filtered sheet",
        person(2, {}, "hidden='1' outlineLevel='1'") + person(3, {}, "hidden='1'"),
        {"filtered_rows 1: 3 | hidden take", "hidden_rows 1: 2 | hidden take"}, {",", ","}, "hidden=take",
        "<sheetPr filterMode='1'/>");
    // Whoever hides all rows that are not there writes those that are.
    row("all other rows hidden", person(2, {}), {}, {","}, {}, "<sheetFormatPr defaultRowHeight='15' zeroHeight='1'/>");
    row("empty hidden rows", person(2, {}) + "<row r='3' hidden='1'><c r='A3' s='1'/></row>", {}, {","});
    row("hidden columns", person(2, text("C2", "x")), {"hidden_columns(openid,shop)"}, {",x"}, {},
        "<cols><col min='1' max='1' width='9' hidden='1'/><col min='2' max='2' width='9'/>"
        "<col min='3' max='3' width='0' customWidth='1'/><col min='4' max='16384' hidden='1'/></cols>");
    // formulas
    row("written by openpyxl", person(2, "<c r='B2'><f>1+1</f><v></v></c><c r='C2'><f>A1</f><v/></c>"),
        {"uncalculated name 1: 2 | uncalculated leave", "uncalculated shop 1: 2 | uncalculated leave"}, {","},
        "uncalculated=leave", {}, {}, anew);
    row("without a value", person(2, "<c r='B2'><f>1+1</f></c><c r='C2' t='str'><f>A1</f></c>"),
        {"uncalculated name 1: 2 | uncalculated leave", "uncalculated shop 1: 2 | uncalculated leave"}, {","},
        "uncalculated=leave");
    row("calculated by Excel", person(2, "<c r='B2'><f>1-1</f><v>0</v></c><c r='C2' t='str'><f>A9</f><v></v></c>"), {},
        {"0,"}, {}, {}, {}, excels);
    row("shared formulas of Excel",
        person(2, "<c r='B2'><f t='shared' ref='B2:B3' si='0'>1-1</f><v>0</v></c>") +
            person(3, "<c r='B3'><f t='shared' si='0'/><v>0</v></c>"),
        {}, {"0,", "0,"}, {}, {}, {}, excels);
    row("a zero that nobody calculated beside a value somebody gave",
        person(2, "<c r='B2'><f>1-1</f><v>0</v></c><c r='C2' t='str'><f>A9</f><v>x</v></c>"),
        {"uncalculated name 1: 2 | uncalculated leave", "recalculated shop 1: 2"}, {",x"}, "uncalculated=leave", {}, {},
        anew);
    row("an array of cells for one formula",
        person(2, "<c r='B2'><f t='array' ref='B2:B3'>A1:A2</f><v>0</v></c><c r='C2'><v>0</v></c>") +
            person(3, "<c r='B3'><v>0</v></c><c r='C3'><v>0</v></c>"),
        {"uncalculated name 2: 2,3 | uncalculated leave"}, {",0", ",0"}, "uncalculated=leave", {}, {}, anew);
    row("an array that Excel calculated",
        person(2, "<c r='B2'><f t='array' ref='B2:B3'>A1:A2</f><v>0</v></c>") + person(3, "<c r='B3'><v>0</v></c>"), {},
        {"0,", "0,"}, {}, {}, {}, excels);
    // errors
    row("an error as a formula's text", person(2, "<c r='B2' t='str'><f>A9</f><v>#VALUE!</v></c>"),
        {"error_cells name(#VALUE!) 1: 2"}, {","});
    row("an error as a typed text", person(2, text("B2", "#N/A") + text("C2", "Err:502")),
        {"error_texts name(#N/A) 1: 2", "error_texts shop(Err:502) 1: 2"}, {"#N/A,Err:502"});
    // merged cells
    row("what lies below a merged cell is not seen",
        person(2, text("B2", "a")) + person(3, text("B3", "b")) + person(4, text("B4", "a")),
        {"merged_down name 1: 3 | merged leave", "covered_texts name 1: 3"}, {"a,", ",", "a,"}, "merged=leave", {},
        "<mergeCells><mergeCell ref='B2:B4'/></mergeCells>");
    row("merged into rows that are not there", person(2, text("B2", "a")) + person(9, {}), {}, {"a,", ","}, {}, {},
        "<mergeCells><mergeCell ref='B2:B8'/></mergeCells>");
    row("merged in both directions", person(2, text("B2", "a") + text("C2", "x")) + person(3, {}),
        {"merged_down name 1: 3 | merged fill", "merged_across 1: 2", "covered_texts shop 1: 2"}, {"a,", "a,"},
        "merged=fill", {}, "<mergeCells><mergeCell ref='B2:C3'/></mergeCells>");
    row("merged under a hidden row", person(2, text("B2", "a"), "hidden='1'") + person(3, {}),
        {"hidden_rows 1: 2 | hidden leave", "merged_down name 1: 3 | merged fill"}, {"a,"}, "hidden=leave merged=fill",
        {}, "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>");
    row("merged empty cells, beside and above the table", person(2, {}) + person(3, {}), {}, {",", ","}, {}, {},
        "<mergeCells><mergeCell ref='B2:B3'/><mergeCell ref='F2:F3'/><mergeCell ref='A1'/><mergeCell ref='x:y'/>"
        "<mergeCell ref='B3:A2'/></mergeCells>");
    row("merged with prefixes and single quotes", person(2, text("B2", "a")) + person(3, {}),
        {"merged_down name 1: 3 | merged fill"}, {"a,", "a,"}, "merged=fill", {},
        "<x:mergeCells count = '1'><x:mergeCell  ref='$B$2:$B$3' /></x:mergeCells>");
}

void TestFileNotes::workbooks() {
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, calculation);
    QFETCH(QString, answers);
    auto parts = MadeFiles::workbook(header() + rows);
    QByteArray& sheet = parts["xl/worksheets/sheet1.xml"];
    sheet.replace("<worksheet>", "<worksheet xmlns:x='x'>");
    sheet.replace("<sheetData>", before + "<sheetData>");
    sheet.replace("</sheetData>", "</sheetData>" + after);
    parts["xl/workbook.xml"].replace("</workbook>", calculation + "</workbook>");
    const Read read = import(made_.archive("made.xlsx", parts), answers);
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QTEST(read.notes, "notes");
    QStringList values;
    for (const QStringList& person : read.values)
        values << person.sliced(1).join(u',');
    QTEST(values, "values");
    if (answers.isEmpty())
        return;
    // Each answer was needed.
    const Read without = import(made_.path("made.xlsx"), {});
    QCOMPARE(without.outcome, kindName(ErrorKind::ChoiceNeeded));
    QVERIFY(without.values.isEmpty());
}

void TestFileNotes::openDocuments_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("values");
    const auto cell = [](const QByteArray& value, const QByteArray& attributes = {}) {
        return "<table:table-cell office:value-type='string' calcext:value-type='string' " + attributes + "><text:p>" +
               value + "</text:p></table:table-cell>";
    };
    const auto row = [&](const QByteArray& rest, int number, const QByteArray& attributes = {}) {
        return "<table:table-row " + attributes + ">" + cell(id(number)) + rest + "</table:table-row>";
    };
    const QByteArray head = "<table:table-row>" + cell("openid") + cell("name") + cell("shop") + "</table:table-row>";
    const QByteArray covered = "<table:covered-table-cell/>";
    const auto add = [&](const char* name, const QByteArray& rows, const QStringList& notes, const QStringList& values,
                         const QString& answers = {}) { QTest::newRow(name) << rows << answers << notes << values; };
    add("filtered and hidden rows",
        head + row(cell("a"), 2) + row(cell("b"), 3, "table:visibility='filter'") +
            row(cell("c"), 4, "table:visibility='collapse'") + row(cell("d"), 5, "table:visibility='visible'"),
        {"filtered_rows 1: 3 | hidden leave", "hidden_rows 1: 4 | hidden leave"}, {"a,", "d,"}, "hidden=leave");
    add("hidden columns",
        "<table:table-column table:number-columns-repeated='2'/><table:table-column-group table:display='false'>"
        "<table:table-column table:visibility='collapse'/></table:table-column-group>"
        "<table:table-column table:number-columns-repeated='16381' table:visibility='collapse'/>" +
            head + row(cell("a"), 2),
        {"hidden_columns(shop)"}, {"a,"});
    add("closed groups",
        "<table:table-column/><table:table-column-group table:display='false'><table:table-column/>"
        "</table:table-column-group><table:table-column/>" +
            head + "<table:table-row-group>" + row(cell("a"), 2) + "<table:table-row-group table:display='false'>" +
            row(cell("b"), 3) + "</table:table-row-group>" + row(cell("c"), 4) + "</table:table-row-group>" +
            row(cell("d"), 5),
        {"hidden_rows 1: 3 | hidden leave", "hidden_columns(name)"}, {"a,", "c,", "d,"}, "hidden=leave");
    add("a text below a merged cell",
        head + row(cell("a", "table:number-rows-spanned='2'"), 2) +
            row("<table:covered-table-cell office:value-type='string'><text:p>b</text:p></table:covered-table-cell>",
                3),
        {"merged_down name 1: 3 | merged leave", "covered_texts name 1: 3"}, {"a,", ","}, "merged=leave");
    add("errors",
        head +
            row("<table:table-cell table:formula='of:=NA()' office:value-type='string' office:string-value='' "
                "calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>"
                "<table:table-cell table:formula='of:=1/0' office:value-type='float' office:value='0'><text:p>Err:502"
                "</text:p></table:table-cell>",
                2),
        {"error_cells name(#N/A) 1: 2", "error_cells shop(Err:502) 1: 2"}, {","});
    add("formulas without values",
        head + row("<table:table-cell table:formula='of:=A1'/><table:table-cell table:formula='of:=A9' "
                   "office:value-type='string' office:string-value=''/>",
                   2),
        {"uncalculated name 1: 2 | uncalculated leave"}, {","}, "uncalculated=leave");
    add("merged cells",
        head + row(cell("a", "table:number-rows-spanned='2' table:number-columns-spanned='1'") + cell("x"), 2) +
            row(covered + cell("y"), 3) + row(cell("b", "table:number-columns-spanned='2'") + covered, 4),
        {"merged_down name 1: 3 | merged fill", "merged_across 1: 4"}, {"a,x", "a,y", "b,"}, "merged=fill");
}

void TestFileNotes::openDocuments() {
    QFETCH(QByteArray, rows);
    QFETCH(QString, answers);
    const Read read = import(made_.archive("made.ods", MadeFiles::openDocument(rows)), answers);
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QTEST(read.notes, "notes");
    QStringList values;
    for (const QStringList& person : read.values)
        values << person.sliced(1).join(u',');
    QTEST(values, "values");
    if (!answers.isEmpty())
        QCOMPARE(import(made_.path("made.ods"), {}).outcome, kindName(ErrorKind::ChoiceNeeded));
}

void TestFileNotes::texts_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char* value, const QStringList& notes) {
        QTest::newRow(value) << QByteArray(value) << notes;
    };
    row("#N/A", {"error_texts name(#N/A) 1: 2"});
    row(" #div/0! ", {"error_texts name(#div/0!) 1: 2"});
    row("Err:508", {"error_texts name(Err:508) 1: 2"});
    row("错误:502", {"error_texts name(错误:502) 1: 2"});
    row("1.38E+10", {"shortened_texts name 1: 2"});
    row("#1", {});
    row("#N/A 号", {});
    row("Err:5021", {});
    row("#", {});
}

void TestFileNotes::texts() {
    QFETCH(QByteArray, value);
    const Read read = import(made_.file("a.csv", "openid,name\n" + id(1) + "," + value + "\n"), {});
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QTEST(read.notes, "notes");
    QCOMPARE(read.values, QList<QStringList>({{openid(1), QString::fromUtf8(value)}}));
}

void TestFileNotes::guards_data() {
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char* name, const QByteArray& cells, const QStringList& values,
                        const QStringList& notes) { QTest::newRow(name) << cells << values << notes; };
    row("a number among plain ones", "'400123;400124;400125", {"400123", "400124", "400125"},
        {"opened_guards name 1: 2"});
    row("a backtick", "`400123;400124", {"400123", "400124"}, {"opened_guards name 1: 2"});
    row("dates and amounts", "'2026-11-20 10:05;'2026年11月20日;x;'¥12.50;'-5;'+86 138",
        {"2026-11-20 10:05", "2026年11月20日", "x", "¥12.50", "-5", "+86 138"}, {"opened_guards name 5: 2,3,5,6,7"});
    row("id numbers", "'11010519491231002X;x", {"11010519491231002X", "x"}, {"opened_guards name 1: 2"});
    row("a name", "'90s;x;`Ann", {"'90s", "x", "`Ann"}, {"kept_guards name 2: 2,4"});
    row("all of them", "'0571;'0572", {"0571", "0572"}, {});
    row("exported with an apostrophe of their own", "''0571;''0572", {"'0571", "'0572"}, {});
    row("exported as a formula", "'=1+1;x", {"=1+1", "x"}, {});
}

void TestFileNotes::guards() {
    QFETCH(QByteArray, cells);
    QByteArray text = "openid,name\n";
    int number = 0;
    for (const QByteArray& cell : cells.split(';'))
        text += id(++number) + "," + cell + "\n";
    const Read read = import(made_.file("a.csv", text), {});
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QStringList values;
    for (const QStringList& person : read.values)
        values << person[1];
    QTEST(values, "values");
    QTEST(read.notes, "notes");
}

// What a spreadsheet program copies is what it showed.
void TestFileNotes::guardsAreNobodysInACopy() {
    const auto pasted = openPasted("openid\tname\n" + openid(1) + "\t'0571\n" + openid(2) + "\tx\n", "pasted");
    const auto all = AllRows::from(**pasted);
    QCOMPARE(all.rows[0][1], QStringLiteral("'0571"));
    QVERIFY((*pasted)->notes().empty());
}

void TestFileNotes::twinColumns() {
    const QByteArray text = "openid,单号, 单号,金额,金额\n" + id(1) + ",SO1,SO1,1,1\n" + id(2) + ",SO2,SO9,2,2 \n";
    const QString path = made_.file("a.csv", text);
    const Read read = import(path, {});
    QCOMPARE(read.notes, QStringList({"twin_columns 单号 (2)(单号,单号 (2)) 1: 3"}));
    const QStringList header = (*openRows(path))->source().header;
    QCOMPARE(*columnNamed(header, "单号 (1)"), 1);
    QCOMPARE(*columnNamed(header, "单号 (2)"), 2);
    QCOMPARE(columnNamed(header, "openid (1)").error().kind, ErrorKind::NoSuchColumn);
}

void TestFileNotes::formulasInTexts_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("isFormula");
    QTest::addColumn<QString>("value");  // where it is none
    const auto formula = [](const char* cell) { QTest::newRow(cell) << QByteArray(cell) << true << QString(); };
    const auto text = [](const char* cell, const char* value) {
        QTest::newRow(cell) << QByteArray(cell) << false << QString::fromUtf8(value);
    };
    formula("=SUM(A2:A9)");
    formula("=A1");
    formula("=1+1");
    formula("=\"05\"&\"71\"");
    formula("\"=HYPERLINK(\"\"http://a.test/\"\",\"\"text\"\")\"");
    formula(" =A1");
    formula("=-A1");
    formula("='Sheet 2'!A1");
    formula("=$A$1");
    formula("=(1+1)");
    formula("=姓名");
    formula("+SUM(A1)");
    formula("-A1.B(2)");
    formula("@SUM(A1)");
    text("=\"0571\"", "0571");
    text("'=A1", "=A1");
    text("=", "=");
    text("==", "==");
    text("=_=", "=_=");
    text("=====", "=====");
    text("=)", "=)");
    text("-5", "-5");
    text("+86 138 0000 0000", "+86 138 0000 0000");
    text("-B2 (back)", "-B2 (back)");
    text("@home", "@home");
    text("a=1", "a=1");
}

void TestFileNotes::formulasInTexts() {
    QFETCH(QByteArray, cell);
    QFETCH(bool, isFormula);
    QFETCH(QString, value);
    const QString path = made_.file("a.csv", "openid,name\n" + id(1) + "," + cell + "\n");
    const Read read = import(path, {});
    if (!isFormula) {
        QCOMPARE(read.outcome, QStringLiteral("ok"));
        QCOMPARE(read.values, QList<QStringList>({{openid(1), value}}));
        return;
    }
    QCOMPARE(read.outcome, kindName(ErrorKind::ChoiceNeeded));
    QCOMPARE(read.asked, QStringLiteral("uncalculated"));
    QCOMPARE(read.notes, QStringList({"text_formulas name 1: 2 | uncalculated ?"}));
    QCOMPARE(import(path, QStringLiteral("uncalculated=leave")).values, QList<QStringList>({{openid(1), ""}}));
    const Read taken = import(path, QStringLiteral("uncalculated=take"));
    QCOMPARE(taken.values.size(), 1);
    QVERIFY(!taken.values.front()[1].isEmpty());
    // As a program copies it, it is what was seen.
    const auto pasted = openPasted("openid\tname\n" + openid(1) + "\t" + QString::fromUtf8(cell) + "\n", "pasted");
    QCOMPARE(AllRows::from(**pasted).problems, QStringList());
}

void TestFileNotes::headersOfSeveralRows_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<int>("people");
    const QByteArray group = "<row r='1'>" + text("A1", "openid") + text("B1", "order") + "</row>";
    const QByteArray names = "<row r='2'>" + text("B2", "no") + text("C2", "sum") + "</row>";
    const QByteArray rest = person(3, text("B3", "SO1") + text("C3", "9")) + person(4, text("B4", "SO2"));
    QTest::newRow("names below a group") << group + names + rest
                                         << QByteArray("<mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/>")
                                         << QStringList{"openid", "no", "sum"} << 2;
    QTest::newRow("a title above") << "<row r='1'>" + text("A1", "orders of openid people") + "</row>" +
                                          QByteArray(header()).replace("1'", "2'") + rest
                                   << QByteArray("<mergeCell ref='A1:C1'/>") << QStringList{"openid", "name", "shop"}
                                   << 2;
    QTest::newRow("high cells and nothing below")
        << group + rest << QByteArray("<mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/>")
        << QStringList{"openid", "order", "C"} << 2;
    QTest::newRow("merged over the people")
        << group + rest << QByteArray("<mergeCell ref='B1:B4'/>") << QStringList{"openid", "order", "C"} << 2;
}

void TestFileNotes::headersOfSeveralRows() {
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, merged);
    QFETCH(int, people);
    auto parts = MadeFiles::workbook(rows);
    parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>");
    const auto all = AllRows::of(made_.archive("made.xlsx", parts));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.header, "header");
    QCOMPARE(all.rows.size(), people);
    QCOMPARE(all.rows.front().front(), openid(3));
}

void TestFileNotes::sheets_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char* name, const char* file, const char* sheet, const QStringList& notes,
                        const QString& answers = {}) {
        QTest::newRow(name) << QString::fromUtf8(file) << answers << QString::fromUtf8(sheet) << notes;
    };
    row("a cover before the open one", "cover-first-active-second.xlsx", "名单", {"passed_over(说明)"});
    row("an empty one before", "empty-first.xlsx", "名单", {"passed_over(Sheet1)"});
    row("last month's before the open one", "old-first-active-second.xlsx", "十一月", {"other_people(十月)"});
    row("last month's, named", "old-first-active-second.xlsx", "十月", {}, "sheet=十月");
}

void TestFileNotes::sheets() {
    QFETCH(QString, file);
    QFETCH(QString, answers);
    const QString path = QStringLiteral(TEST_DATA "/") + file;
    const auto reader = openRows(path, optionsFrom(answers));
    QVERIFY(reader);
    QTEST((*reader)->source().sheet, "sheet");
    const Read read = import(path, answers);
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QTEST(read.notes, "notes");
    QVERIFY(!read.values.isEmpty());
}

void TestFileNotes::openDocumentsOpenTheirSheet() {
    const auto cell = [](const QByteArray& value) {
        return "<table:table-cell office:value-type='string'><text:p>" + value + "</text:p></table:table-cell>";
    };
    const auto table = [&](const QByteArray& name, const QByteArray& rows, const QByteArray& style = "ta1") {
        return "<table:table table:name='" + name + "' table:style-name='" + style + "'>" + rows + "</table:table>";
    };
    const auto list = [&](int person) {
        return "<table:table-row>" + cell("openid") + cell("name") + "</table:table-row><table:table-row>" +
               cell(id(person)) + cell("x") + "</table:table-row>";
    };
    const auto active = [](const QByteArray& name) {
        return "<office:document-settings xmlns:office='o' xmlns:config='c'><config:config-item-map-entry>"
               "<config:config-item config:name='ViewId'>view1</config:config-item><config:config-item "
               "config:name='ActiveTable' config:type='string'>" +
               name + "</config:config-item></config:config-item-map-entry></office:document-settings>";
    };
    auto parts = MadeFiles::openDocument({});
    parts["content.xml"] = MadeFiles::openDocumentContent(
        table("cover", "<table:table-row>" + cell("fill in openid below") + "</table:table-row>") +
        table("old", list(1)) +
        table("words", "<table:table-row>" + cell("field") + cell("means") +
                           "</table:table-row>"
                           "<table:table-row>" +
                           cell("openid") + cell("the person") + "</table:table-row>") +
        table("new", list(2)) + table("secret", list(3), "ta2"));
    parts["settings.xml"] = active("new");
    const QString path = made_.archive("sheets.ods", parts);
    Read read = import(path, {});
    QCOMPARE(read.values, QList<QStringList>({{openid(2), "x"}}));
    QCOMPARE(read.notes,
             QStringList({"other_people(old)", "hidden_people(secret)", "passed_over(cover)", "other_sheets(words)"}));
    parts["settings.xml"] = active("words");
    read = import(made_.archive("sheets.ods", parts), {});
    QCOMPARE(read.values, QList<QStringList>({{openid(1), "x"}}));
    QCOMPARE(read.notes,
             QStringList({"other_people(new)", "hidden_people(secret)", "passed_over(cover)", "other_sheets(words)"}));
}

void TestFileNotes::repeatedPeopleAreCompared() {
    const QString path = made_.file("a.csv", "openid,name,sum\n" + id(1) + ",Ann,9.90\n" + id(2) + ",Bob,1.00\n" +
                                                 id(1) + ",Ann ,9.90\n\xE2\x80\x8B" + id(2) + ",Bob,2.00\n" + id(2) +
                                                 ",Rob,3.00\n" + id(1) + ",Ann,8.00\n");
    const auto reader = openRows(path);
    QVERIFY(reader);
    const auto summary = importRows(**reader, 0, {});
    QVERIFY(summary);
    QCOMPARE(summary->imported, 2);
    QCOMPARE(summary->duplicates, 4);
    QCOMPARE(summary->differing, 3);
    QCOMPARE(summary->duplicateRows, std::vector<Duplicate>({{4, 2, {}}, {5, 3, {2}}, {6, 3, {1, 2}}, {7, 2, {2}}}));
    QCOMPARE(summary->notes.size(), std::size_t(1));
    QCOMPARE(said(summary->notes.front()), QStringLiteral("repeated(sum,name) 3: 5,6,7 | duplicates first"));
    QVERIFY(!openChoice(summary->notes));
}

void TestFileNotes::eachRowIsAMessage() {
    const QString path =
        made_.file("a.csv", "openid,name,sum\n" + id(1) + ",Ann,9.90\n" + id(2) + ",Bob,1.00\n" + id(1) +
                                ",Ann,8.00\n" + id(1) + ",Ann ,9.90\n" + id(1) + ",Ann,8.00\n" + id(2) + ",Bob,2.00\n");
    const ReadOptions options{.duplicates = Duplicates::Each};
    const auto reader = openRows(path, options);
    QVERIFY(reader);
    std::vector<qint64> rows;
    const auto summary = importRows(**reader, 0, [&](std::span<const Recipient> people) -> Result<void> {
        for (const Recipient& one : people)
            rows.push_back(one.row);
        return {};
    });
    QVERIFY(summary);
    QCOMPARE(rows, (std::vector<qint64>{2, 3, 4, 7}));
    QCOMPARE(summary->imported, 4);
    QCOMPARE(summary->further, 2);
    QCOMPARE(summary->people(), 2);
    // A row that stands there twice is a slip: the later one goes, and stands for the one that says the same.
    QCOMPARE(summary->duplicates, 2);
    QCOMPARE(summary->differing, 0);
    QCOMPARE(summary->duplicateRows, std::vector<Duplicate>({{5, 2, {}}, {6, 4, {}}}));
    QStringList notes;
    for (const FileNote& note : summary->notes)
        notes << said(note);
    QCOMPARE(notes, QStringList({"repeated(sum) 2: 4,7 | duplicates each", "identical 2: 5,6"}));
    // And only those are exported as left out.
    const auto again = openRows(path, options);
    QVERIFY(again);
    const RejectionWords words{"row", "column", "reason", [](const Problem& problem) { return nameOf(problem.kind); },
                               "as in %1"};
    QCOMPARE(*writeRejected(**again, 0, made_.path("rejected.csv"), words), 2);
    QFile written(made_.path("rejected.csv"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("5,openid,as in 2") && text.contains("6,openid,as in 4"), text.constData());
}

/// Where a message hangs on it, also beyond the columns that differences are told of.
void TestFileNotes::eachRowIsComparedWhole() {
    QByteArray head = "openid";
    QByteArray cells;
    for (int column = 1; column < 40; ++column) {
        head += ",c" + QByteArray::number(column);
        cells += "," + QByteArray::number(column);
    }
    QByteArray other = cells;
    other.replace(",39", ",x");
    const auto reader = openRows(made_.file("a.csv", head + "\n" + id(1) + cells + "\n" + id(1) + other + "\n"),
                                 {.duplicates = Duplicates::Each});
    QVERIFY(reader);
    const auto summary = importRows(**reader, 0, {});
    QVERIFY(summary);
    QCOMPARE(summary->imported, 2);
    QCOMPARE(said(summary->notes.front()), QStringLiteral("repeated 1: 3 | duplicates each"));
}

void TestFileNotes::onlyTheFirstColumnsAreCompared() {
    QByteArray head = "openid";
    QByteArray cells;
    for (int column = 1; column < 40; ++column) {
        head += ",c" + QByteArray::number(column);
        cells += "," + QByteArray::number(column);
    }
    QByteArray other = cells;
    other.replace(",39", ",x").replace(",31,", ",y,");
    const auto reader = openRows(made_.file("a.csv", head + "\n" + id(1) + cells + "\n" + id(1) + other + "\n"));
    QVERIFY(reader);
    const auto summary = importRows(**reader, 0, {});
    QVERIFY(summary);
    QCOMPARE(summary->duplicateRows, std::vector<Duplicate>({{3, 2, {31}}}));
}

void TestFileNotes::openidsWithoutValues() {
    const QByteArray formula = "<f>X!A1</f><v>0</v></c>";
    auto parts =
        MadeFiles::workbook(header() + "<row r='2'><c r='A2'>" + formula + text("B2", "a") +
                            "</row><row r='3'><c r='A3' t='e'><f>1</f><v>#N/A</v></c>" + text("B3", "b") + "</row>");
    parts["xl/workbook.xml"].replace("</workbook>", "<calcPr fullCalcOnLoad='1'/></workbook>");
    const QString path = made_.archive("made.xlsx", parts);
    const auto reader = openRows(path);
    QVERIFY(reader);
    const auto summary = importRows(**reader, 0, {});
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::NotCalculated);
    QCOMPARE(summary.error().subject, QStringLiteral("openid"));
    // A person who can be read is; the others are refused, and nothing is asked about them.
    parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", person(4, {}) + "</sheetData>");
    const Read read = import(made_.archive("made.xlsx", parts), {});
    QCOMPARE(read.outcome, QStringLiteral("ok"));
    QCOMPARE(read.problems, QStringList({"2 openid not_calculated!", "3 openid error_cell! #N/A"}));
    QCOMPARE(read.notes, QStringList({"uncalculated openid 1: 2", "error_cells openid(#N/A) 1: 3"}));
    QCOMPARE(read.values, QList<QStringList>({{openid(4), "", ""}}));
}

void TestFileNotes::hiddenPeopleAreNotRejected() {
    const QString path = QStringLiteral(TEST_DATA "/filtered.xlsx");
    const auto reader = openRows(path, optionsFrom(QStringLiteral("hidden=leave")));
    QVERIFY(reader);
    const RejectionWords words{"row", "column", "reason", [](const Problem& problem) { return nameOf(problem.kind); },
                               "again"};
    const auto written = writeRejected(**reader, 0, made_.path("rejected.csv"), words);
    QVERIFY(written);
    QCOMPARE(*written, 0);
}

// The end of the rows may lie on the edge of a chunk, and the text may be wide.
void TestFileNotes::wideSheetTails() {
    const QByteArray rows = header() + person(2, text("B2", "a")) + person(3, {});
    const QByteArray merged = "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>";
    for (int more = 0; more < 40; ++more) {
        auto parts = MadeFiles::workbook(rows);
        QByteArray& sheet = parts["xl/worksheets/sheet1.xml"];
        sheet.replace("</sheetData>", "</sheetData>" + merged);
        const auto end = sheet.indexOf("</sheetData>");
        sheet.insert(sheet.indexOf("<sheetData>"), "<!--" + QByteArray(256 * 1024 - end - 27 + more, '.') + "-->");
        const Read read = import(made_.archive("made.xlsx", parts, ZIP_CM_STORE), QStringLiteral("merged=fill"));
        QCOMPARE(read.notes, QStringList({"merged_down name 1: 3 | merged fill"}));
    }
    auto parts = MadeFiles::workbook(rows);
    const QString sheet = QString::fromUtf8(parts["xl/worksheets/sheet1.xml"]);
    parts["xl/worksheets/sheet1.xml"] =
        QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom)
            .encode(QString(sheet)
                        .replace(QStringLiteral("</sheetData>"), "</sheetData>" + QString::fromUtf8(merged))
                        .replace(QStringLiteral("UTF-8"), QStringLiteral("UTF-16")));
    QCOMPARE(import(made_.archive("made.xlsx", parts), QStringLiteral("merged=fill")).notes,
             QStringList({"merged_down name 1: 3 | merged fill"}));
}

void TestFileNotes::manyMergedCells() {
    QByteArray rows = header();
    QByteArray merged;
    for (int row = 2; row < 20'002; row += 2) {
        const QByteArray first = QByteArray::number(row);
        rows += person(row, text("B" + first, "shop" + first)) + person(row + 1, {});
        merged.prepend("<mergeCell ref='B" + first + ":B" + QByteArray::number(row + 1) + "'/>");
    }
    auto parts = MadeFiles::workbook(rows);
    parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>");
    const auto all = AllRows::of(made_.archive("made.xlsx", parts), optionsFrom(QStringLiteral("merged=fill")));
    QCOMPARE(all.rows.size(), 20'000);
    for (int i = 0; i < all.rows.size(); ++i)
        QCOMPARE(all.rows[i][1], QStringLiteral("shop%1").arg(i / 2 * 2 + 2));
}

QTEST_GUILESS_MAIN(TestFileNotes)
#include "tst_filenotes.moc"
