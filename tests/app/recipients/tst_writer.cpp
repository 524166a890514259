#include <QTest>

#include "app/recipients/madefiles.h"
#include "recipients/writer.h"

using namespace hongyan;
using namespace hongyan::recipients;

class TestWriter : public QObject {
    Q_OBJECT
 private slots:
    void readsBackUnchanged_data();
    void readsBackUnchanged();
    void formulasAreDefused();
    void nothingHalfDone_data();
    void nothingHalfDone();
    void sheetLimits();

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
    for (const QString& name : {u"out.csv"_qs, u"out.xlsx"_qs}) {
        const auto row = [&](const char* what, const QStringList& cells) {
            QTest::addRow("%s: %s", qPrintable(name.mid(4)), what) << name << cells;
        };
        row("plain", {"oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "鸿雁", "😀"});
        row("formulas", {"=1+1", "+86 138", "-5"});
        row("more formulas", {"@x", "\tx", "\rx"});
        row("apostrophes", {"'=x", "''-x", "'plain"});
        row("separators", {"a,b;c|d\te", "\"q\"", "\""});
        row("lines", {"a\nb", "a\r\nb", "a\rb"});
        row("escapes", {"_x000D_", "_x005F_x0041_", "a_x"});
        row("numbers", {"013800138000", "12345678901234567890", "1.5"});
        row("spaces", {" a ", "  ", "<&>"});
        row("controls", {"a\x01"
                         "b",
                         "\x1F", QString(QChar(0xFFFF))});
        row("sep line", {"sep=;", "", "x"});
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

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
