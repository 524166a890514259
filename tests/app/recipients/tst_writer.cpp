#include <QRandomGenerator>
#include <QTest>

#include "app/recipients/madefiles.h"
#include "recipients/rejected.h"
#include "recipients/writer.h"

using namespace hongyan;
using namespace hongyan::recipients;
using namespace Qt::StringLiterals;

class TestWriter : public QObject {
    Q_OBJECT
 private slots:
    void readsBackUnchanged_data();
    void readsBackUnchanged();
    void formulasAreDefused();
    void nothingHalfDone_data();
    void nothingHalfDone();
    void sheetLimits();
    void anythingReadsBackUnchanged_data();
    void anythingReadsBackUnchanged();
    void noCellStartsAFormula();
    void rejectedRowsSayWhy_data();
    void rejectedRowsSayWhy();
    void rejectedRowsCanBeMended();
    void otherRowsAreWrittenOnDemand();
    void tablesEndAsTheyAre();
    void rejectingCanBeStopped();

 private:
    using Write = Result<void> (*)(const QString&, const QStringList&, const RowSource&);
    static Write writerFor(const QString& name) { return name.endsWith(u".csv") ? writeCsv : writeXlsx; }
    static RowSource sourceOf(const QList<QStringList>& rows) {
        return [rows, at = qsizetype(0)](QStringList& row) mutable {
            if (at == rows.size())
                return false;
            row = rows[at++];
            return true;
        };
    }

    MadeFiles made_;
};

void TestWriter::readsBackUnchanged_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("cells");
    for (const QString& name : {u"out.csv"_s, u"out.xlsx"_s}) {
        const auto row = [&](const char* what, const QStringList& cells) {
            QTest::addRow("%s: %s", qPrintable(name.mid(4)), what) << name << cells;
        };
        row("plain", {"oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "鸿雁", "😀"});
        row("formulas", {"=1+1", "+86 138", "-5"});
        row("more formulas", {"@x", "\tx", "\rx"});
        row("apostrophes", {"'=x", "''-x", "'plain"});
        row("guards of others", {"''0571", "'0571", "`0571"});
        row("amounts of others", {"'¥5", "'(5)", "' 5"});
        row("separators", {"a,b;c|d\te", "\"q\"", "\""});
        row("lines", {"a\nb", "a\r\nb", "a\rb"});
        row("escapes", {"_x000D_", "_x005F_x0041_", "a_x"});
        row("numbers", {"013800138000", "12345678901234567890", "1.5"});
        row("spaces", {" a ", "  ", "<&>"});
        row("controls", {"a\x01"
                         "b",
                         "\x1F", QString(QChar(0xFFFF))});
        row("sep line", {"sep=;", "", "x"});
        row("longest formula", {u'=' + QString(32'766, u'x'), "''=", "x"});
        row("long", {QString(32'767, u'x'), QString(10'000, QChar(u'鸿')), "x"});
    }
}

void TestWriter::readsBackUnchanged() {
    QFETCH(QString, name);
    QFETCH(QStringList, cells);
    const QString path = made_.path(name);
    const QStringList header{"a,b", "=b", "sep"};
    const auto written = writerFor(name)(path, header, sourceOf({cells, {"only", "", "last"}, cells}));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const auto all = AllRows::of(path);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, header);
    QCOMPARE(all.rows.size(), 3);
    for (int row : {0, 2})
        for (qsizetype i = 0; i < cells.size(); ++i)
            QCOMPARE(all.rows[row][i], cells[i]);
    QVERIFY(all.problems.isEmpty());
    QCOMPARE(QDir(made_.path(".")).entryList(QDir::Files), QStringList{name});
    QVERIFY(QFile::remove(path));
}

void TestWriter::formulasAreDefused() {
    const QString path = made_.path("safe.csv");
    QVERIFY(writeCsv(path, {"a"}, sourceOf({{"=cmd|' /C calc'!A0"}, {"@SUM(1)"}})));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF"
                                        "a\r\n\"'=cmd|' /C calc'!A0\"\r\n'@SUM(1)\r\n"));
    QVERIFY(QFile::remove(path));
}

void TestWriter::nothingHalfDone_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << "kept.csv";
    QTest::newRow("xlsx") << "kept.xlsx";
}

void TestWriter::nothingHalfDone() {
    QFETCH(QString, name);
    const auto write = writerFor(name);
    const QString path = made_.file(name, "before");
    int rows = 0;
    const auto written = write(path, {"a"}, [&](QStringList& row) -> Result<bool> {
        if (++rows == 3)
            return fail(ErrorKind::StorageBroken);
        row = QStringList{"x"};
        return true;
    });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::StorageBroken);
    QCOMPARE(QDir(made_.path(".")).entryList(QDir::Files), QStringList{name});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    file.close();
    QVERIFY(write(path, {"a"}, sourceOf({{"x"}})));
    QCOMPARE(AllRows::of(path).rows, QList<QStringList>({{"x"}}));
    QVERIFY(QFile::remove(path));
    const auto nowhere = write(made_.path("absent/") + name, {"a"}, sourceOf({}));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::FileNotWritable);
}

void TestWriter::sheetLimits() {
    const auto tooLong = writeXlsx(made_.path("long.xlsx"), {"a"}, sourceOf({{QString(32'768, u'x')}}));
    QCOMPARE(tooLong.error().kind, ErrorKind::FileTooLarge);
    const auto tooWide = writeXlsx(made_.path("wide.xlsx"), QStringList(16'385, QStringLiteral("x")), sourceOf({}));
    QCOMPARE(tooWide.error().kind, ErrorKind::FileTooLarge);
    QVERIFY(QDir(made_.path(".")).entryList(QDir::Files).isEmpty());
}

void TestWriter::anythingReadsBackUnchanged_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << "any.csv";
    QTest::newRow("xlsx") << "any.xlsx";
}

// Cells out of what is special to one format or the other, in every order.
void TestWriter::anythingReadsBackUnchanged() {
    QFETCH(QString, name);
    static const QStringList pieces{"=",   "+",    "-",     "@",        "\t",      "\r",     "\n",     "'",  "\"", ",",
                                    ";",   "|",    "sep=,", "_x000D_",  "_x005F_", "_",      " ",      "鸿", "😀",  "<&",
                                    "]]>", "\x01", "0",     "1.38E+10", "x",       "\u00A0", "\uFEFF", "`"};
    QRandomGenerator random(20'261'120);
    QList<QStringList> rows;
    for (int i = 0; i < 3'000; ++i) {
        QStringList row;
        for (int column = 0; column < 4; ++column) {
            QString cell;
            for (int length = random.bounded(6); length > 0; --length)
                cell += pieces[random.bounded(pieces.size())];
            row << cell;
        }
        rows << row + QStringList{"end"};
    }
    const QString path = made_.path(name);
    const QStringList header{"a", "=b", "'+c", "sep=,", "e"};
    QVERIFY(writerFor(name)(path, header, sourceOf(rows)));
    const auto all = AllRows::of(path);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.header, header);
    QCOMPARE(all.rows.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(all.rows[i], rows[i]);
    QVERIFY(QFile::remove(path));
}

void TestWriter::noCellStartsAFormula() {
    const QString path = made_.path("guarded.csv");
    QList<QStringList> rows;
    for (const char* start : {"=", "+", "-", "@", "\t", "\r", "'=", "''@"})
        rows << QStringList{QString::fromLatin1(start) + "1+1", "x"};
    QVERIFY(writeCsv(path, {"=header", "b"}, sourceOf(rows)));
    // As a program that knows nothing of the guard sees it.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().mid(3).split('\n');
    QVERIFY(lines.size() > rows.size());
    for (QByteArray line : lines)
        if (!line.isEmpty() && line != "\r" && !line.startsWith("1+1"))
            QVERIFY2(line.replace('"', "").startsWith('\''), line.constData());
    QVERIFY(QFile::remove(path));
}

namespace {

const QByteArray good = "oABCDEFGHIJKLMNOPQRSTUVWXYZ";
const QByteArray mixedList = "name,openid,phone\nAnn," + good + "1,1\nBob,,2\n=Cid,\"bad, one\",3\n\"D\"x," + good +
                             "2,4\nEve," + good + "3,1.38E+10\nFay," + good + "1,6\n\"G\"y,,7\n";
const RejectionWords words{"row", "column", "reason", [](const Problem& problem) { return nameOf(problem.kind); }};

}  // namespace

void TestWriter::rejectedRowsSayWhy_data() {
    anythingReadsBackUnchanged_data();
}

void TestWriter::rejectedRowsSayWhy() {
    QFETCH(QString, name);
    const auto reader = openRows(made_.file("list.txt", mixedList));
    QVERIFY(reader);
    const auto written = writeRejected(**reader, 1, made_.path(name), words);
    QVERIFY(written);
    QCOMPARE(*written, qint64(4));
    const auto all = AllRows::of(made_.path(name));
    QCOMPARE(all.header, QStringList({"row", "column", "reason", "name", "openid", "phone"}));
    QCOMPARE(all.rows, QList<QStringList>({{"3", "openid", "openid_empty", "Bob", "", "2"},
                                           {"4", "openid", "openid_invalid", "=Cid", "bad, one", "3"},
                                           {"5", "name", "row_broken", "Dx", QString::fromLatin1(good) + "2", "4"},
                                           {"8", "name, openid", "row_broken; openid_empty", "Gy", "", "7"}}));
    QVERIFY(QFile::remove(made_.path(name)));
    // The same rows that the import refuses.
    const auto again = openRows(made_.path("list.txt"));
    QCOMPARE(importRows(**again, 1, {})->rejected, *written);
    QVERIFY(QFile::remove(made_.path("list.txt")));
}

void TestWriter::rejectedRowsCanBeMended() {
    QByteArray many = "openid\n";
    for (int i = 0; i < 3'000; ++i)
        many += "bad " + QByteArray::number(i) + "\n";
    const auto reader = openRows(made_.file("many.txt", many));
    const QString path = made_.path("mended.csv");
    QCOMPARE(*writeRejected(**reader, 0, path, words), qint64(3'000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    bytes.replace("bad ", "oABCDEFGHIJKLMNOPQRSTU");
    const auto mended = openRows(made_.file("mended.csv", bytes));
    QVERIFY(mended);
    QCOMPARE(guessOpenidColumn((*mended)->source().header, {}), 3);
    QCOMPARE(importRows(**mended, 3, {})->imported, qint64(3'000));
    QVERIFY(QFile::remove(path) && QFile::remove(made_.path("many.txt")));
}

void TestWriter::otherRowsAreWrittenOnDemand() {
    const QByteArray list = mixedList + "Hal," + good + "8,\n,openid_with_digits_1,1\n,openid_with_digits_2,\n";
    const auto reader = openRows(made_.file("list.txt", list));
    QVERIFY(reader);
    RejectionWords all = words;
    all.duplicate = QStringLiteral("as in row %1");
    all.empty = QStringLiteral("empty");
    all.needed = QStringList{"phone"};
    const QString path = made_.path("problems.csv");
    QCOMPARE(*writeRejected(**reader, 1, path, all), qint64(7));
    QStringList said;
    for (const auto& row : AllRows::of(path).rows)
        said << row.first(3).join(u' ');
    QCOMPARE(said, QStringList({"3 openid openid_empty", "4 openid openid_invalid", "5 name row_broken",
                                "7 openid as in row 2", "8 name, openid row_broken; openid_empty", "9 phone empty",
                                "11 phone empty"}));
    QVERIFY(QFile::remove(path) && QFile::remove(made_.path("list.txt")));
}

void TestWriter::tablesEndAsTheyAre() {
    for (const char* name : {"a.json", "a.pdf", "a", "a.csv.txt", "csv"}) {
        const auto written = writeTable(made_.path(QString::fromLatin1(name)), {"a"}, sourceOf({{"x"}}));
        QVERIFY2(!written, name);
        QCOMPARE(written.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFile::exists(made_.path(QString::fromLatin1(name))));
    }
    for (const char* name : {"a.CSV", "a.Xlsx"}) {
        QVERIFY(writeTable(made_.path(QString::fromLatin1(name)), {"a"}, sourceOf({{"x"}})));
        QCOMPARE(AllRows::of(made_.path(QString::fromLatin1(name))).rows, QList<QStringList>({{"x"}}));
        QVERIFY(QFile::remove(made_.path(QString::fromLatin1(name))));
    }
}

void TestWriter::rejectingCanBeStopped() {
    const auto reader = openRows(made_.file("list.txt", mixedList));
    const std::atomic_bool cancelled = true;
    const auto written = writeRejected(**reader, 1, made_.path("none.csv"), words, cancelled);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(made_.path("none.csv")));
    QCOMPARE(writeRejected(**reader, 7, made_.path("none.csv"), words).error().kind, ErrorKind::NoSuchColumn);
    QVERIFY(QFile::remove(made_.path("list.txt")));
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
