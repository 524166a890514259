#include <QElapsedTimer>
#include <QTest>
#include <thread>

#include "app/recipients/madefiles.h"
#include "recipients/columns.h"
#include "recipients/openidset.h"

using namespace hongyan;
using namespace hongyan::recipients;
using namespace Qt::StringLiterals;

class TestImport : public QObject {
    Q_OBJECT
 private slots:
    void canBeOpenid_data();
    void canBeOpenid();
    void sortsRowsByWhatIsWrong();
    void numbersInTheOpenidColumn();
    void firstOfRepeatedRowsStays();
    void batchesAndProgress();
    void emptyLists_data();
    void emptyLists();
    void stopsWhenCancelled();
    void sinkErrorsEndIt();
    void brokenFileEndsIt();
    void columnsOutOfRange();
    void previews();
    void previewsWhatWasPasted();
    void openingStops_data();
    void openingStops();
    void findsColumns();
    void guessesOpenidColumn_data();
    void guessesOpenidColumn();
    void guessesNameColumn_data();
    void guessesNameColumn();
    void namesEncodings();
    void letters();
    void rememberedOpenidsAreExact();

 private:
    static QByteArray openid(int i) { return "oABCDEFGHIJKLMNOPQRSTU" + QByteArray::number(100'000 + i); }
    std::unique_ptr<RowReader> reader(const QByteArray& text) const {
        auto opened = openRows(made_.file("list.csv", text));
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    MadeFiles made_;
};

void TestImport::canBeOpenid_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("can");
    QTest::newRow("platform's") << "oABCDEFGHIJKLMNOPQRSTUVWXY-_" << true;
    QTest::newRow("12") << QString(12, u'a') << true;
    QTest::newRow("11") << QString(11, u'a') << false;
    QTest::newRow("64") << QString(64, u'a') << true;
    QTest::newRow("65") << QString(65, u'a') << false;
    QTest::newRow("digits") << "138001380001380" << false;
    QTest::newRow("space") << "oABCDEFGHIJK LMN" << false;
    QTest::newRow("exponent") << "1.38E+10123456" << false;
    QTest::newRow("chinese") << QString(28, QChar(u'鸿')) << false;
    QTest::newRow("full-width") << QString(28, QChar(0xFF41)) << false;
    QTest::newRow("empty") << "" << false;
}

void TestImport::canBeOpenid() {
    QFETCH(QString, text);
    QTEST(recipients::canBeOpenid(text), "can");
}

void TestImport::sortsRowsByWhatIsWrong() {
    const auto list = reader("name,openid,phone\n" + QByteArray("Ann, ") + openid(1) + " ,1.38E+10\n" +
                             "Bob,,1\nCid,no such id,1\n\"D\"x," + openid(2) + ",1\n,\xEF\xBB\xBF" + openid(3) + ",\n" +
                             "Eve,1.38E+10,1\n");
    std::vector<Recipient> people;
    const auto summary = importRows(*list, 1, [&](std::span<const Recipient> batch) {
        people.insert(people.end(), batch.begin(), batch.end());
        return Result<void>();
    });
    QVERIFY(summary);
    QCOMPARE(summary->rows, qint64(6));
    QCOMPARE(summary->imported, qint64(2));
    QCOMPARE(summary->rejected, qint64(4));
    QCOMPARE(summary->duplicates, qint64(0));
    QCOMPARE(summary->problems, qint64(5));
    QCOMPARE(summary->emptyCells, std::vector<qint64>({1, 0, 1}));
    QStringList problems;
    for (const auto& problem : summary->problemRows)
        problems << QStringLiteral("%1 %2 %3%4")
                        .arg(problem.row)
                        .arg(problem.column, nameOf(problem.kind), problem.rejected ? u"!" : u"");
    QCOMPARE(problems, QStringList({"2 phone looks_like_number", "3 openid openid_empty!", "4 openid openid_invalid!",
                                    "5 name row_broken!", "7 openid openid_invalid!"}));
    QCOMPARE(people.size(), std::size_t(2));
    QCOMPARE(people[0].row, qint64(2));
    QCOMPARE(people[0].openid, QString::fromLatin1(openid(1)));
    QCOMPARE(people[0].values, QStringList({"Ann", QString::fromLatin1(openid(1)), "1.38E+10"}));
    QCOMPARE(people[1].openid, QString::fromLatin1(openid(3)));
}

void TestImport::numbersInTheOpenidColumn() {
    const auto opened = openRows(made_.archive(
        "numbers.xlsx", MadeFiles::workbook("<row><c t='str'><v>openid</v></c></row><row><c><v>1.5E+20</v></c></row>"
                                            "<row><c t='str'><v>oABCDEFGHIJKLM</v></c></row>")));
    QVERIFY(opened);
    const auto summary = importRows(**opened, 0, {});
    QVERIFY(summary);
    QCOMPARE(summary->problemRows.size(), std::size_t(1));
    QCOMPARE(summary->problemRows[0].kind, ProblemKind::NumberLostDigits);
    QCOMPARE(summary->imported, qint64(1));
}

void TestImport::firstOfRepeatedRowsStays() {
    const auto list = reader("openid,name\n" + openid(1) + ",first\nbad,x\n" + openid(2) + ",\n " + openid(1) +
                             ",second\n" + openid(1).toLower() + ",other\n");
    QStringList names;
    const auto summary = importRows(*list, 0, [&](std::span<const Recipient> batch) {
        for (const auto& recipient : batch)
            names << recipient.values[1];
        return Result<void>();
    });
    QVERIFY(summary);
    QCOMPARE(summary->duplicates, qint64(1));
    QCOMPARE(summary->duplicateRows.size(), std::size_t(1));
    QCOMPARE(summary->duplicateRows[0].row, 5);
    QCOMPARE(names, QStringList({"first", "", "other"}));
}

void TestImport::batchesAndProgress() {
    QByteArray text = "openid\n";
    for (int i = 0; i < 12'345; ++i)
        text += openid(i) + "\n";
    for (int i = 0; i < 1'500; ++i)
        text += "bad\n" + openid(i) + "\n";
    const auto list = reader(text);
    std::vector<std::size_t> batches;
    std::vector<ImportProgress> progress;
    const auto summary = importRows(
        *list, 0,
        [&](std::span<const Recipient> batch) {
            batches.push_back(batch.size());
            return Result<void>();
        },
        {}, [&](ImportProgress now) { progress.push_back(now); });
    QVERIFY(summary);
    QCOMPARE(batches, std::vector<std::size_t>({5'000, 5'000, 2'345}));
    QCOMPARE(summary->problems, qint64(1'500));
    QCOMPARE(summary->problemRows.size(), std::size_t(ImportSummary::maxProblemRows));
    QCOMPARE(summary->duplicates, qint64(1'500));
    QCOMPARE(summary->duplicateRows.size(), std::size_t(ImportSummary::maxProblemRows));
    QVERIFY(progress.size() > 10);
    QCOMPARE(progress.back().done, 1.0);
    QCOMPARE(progress.back().rows, qint64(15'345));
    for (std::size_t i = 1; i < progress.size(); ++i)
        QVERIFY(progress[i].done >= progress[i - 1].done && progress[i].done <= 1.0);
}

void TestImport::emptyLists_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("header only") << QByteArray("openid,name\n");
    QTest::newRow("no good row") << QByteArray("openid,name\nbad,x\n");
}

void TestImport::emptyLists() {
    QFETCH(QByteArray, text);
    const auto list = reader(text);
    const auto summary = importRows(*list, 0, {});
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::EmptyList);
    QCOMPARE(summary.error().subject, QStringLiteral("list.csv"));
}

void TestImport::stopsWhenCancelled() {
    QByteArray text = "openid\n";
    for (int i = 0; i < 20'000; ++i)
        text += openid(i) + "\n";
    const auto list = reader(text);
    std::atomic_bool cancelled = false;
    int batches = 0;
    const auto summary = importRows(
        *list, 0,
        [&](std::span<const Recipient>) {
            ++batches;
            cancelled = true;
            return Result<void>();
        },
        cancelled);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    QCOMPARE(batches, 1);
}

void TestImport::sinkErrorsEndIt() {
    const auto list = reader("openid\n" + openid(1) + "\n");
    const auto summary = importRows(*list, 0, [](std::span<const Recipient>) -> Result<void> {
        return fail(ErrorKind::StorageFull, QStringLiteral("disk"));
    });
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::StorageFull);
}

void TestImport::brokenFileEndsIt() {
    QByteArray text = "openid,b\n";
    for (int i = 0; i < 6'000; ++i)
        text += openid(i) + ",1\n";
    const auto list = reader(text + openid(0) + ",\"2\n");
    const auto summary = importRows(*list, 0, {});
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::QuoteNotClosed);
}

void TestImport::columnsOutOfRange() {
    const auto list = reader("openid,b\n" + openid(1) + ",1\n");
    for (int column : {-1, 2})
        QCOMPARE(importRows(*list, column, {}).error().kind, ErrorKind::NoSuchColumn);
}

void TestImport::previews() {
    QByteArray text = "name,id of the person\n";
    for (int i = 0; i < 300; ++i)
        text += "x," + openid(i) + "\n";
    const QString path = made_.file("preview.csv", text);
    const auto shown = preview({path}, {}, 10);
    QVERIFY(shown);
    QCOMPARE(shown->rows.size(), std::size_t(10));
    QCOMPARE(shown->openidColumn, 1);
    QCOMPARE(shown->source.file, QStringLiteral("preview.csv"));
    QCOMPARE(preview({path}, {})->rows.size(), std::size_t(200));
    QCOMPARE(preview({made_.path("absent")}, {}).error().kind, ErrorKind::FileNotFound);
}

void TestImport::previewsWhatWasPasted() {
    const auto shown =
        preview({QStringLiteral("Pasted 14:24"), QStringLiteral("openid\t姓名\noABCDEFGHIJKL\t\"沈\n")}, {});
    QVERIFY(shown);
    QCOMPARE(shown->source.file, QStringLiteral("Pasted 14:24"));
    QCOMPARE(shown->source.quoting, Quoting::Clipboard);
    QCOMPARE(shown->rows.at(0).cells, QStringList({QStringLiteral("oABCDEFGHIJKL"), QStringLiteral("\"沈")}));
}

void TestImport::openingStops_data() {
    QTest::addColumn<QString>("path");
    QByteArray strings = "<sst>";
    for (int i = 0; i < 400'000; ++i)
        strings += "<si><t>string " + QByteArray::number(i) + "</t></si>";
    auto workbook = MadeFiles::workbook("<row><c t=\"s\"><v>0</v></c></row>");
    workbook["xl/sharedStrings.xml"] = strings + "</sst>";
    workbook["xl/styles.xml"] = "<styleSheet/>";
    QTest::newRow("shared strings") << made_.archive("strings.xlsx", workbook);
    const QByteArray row =
        "<table:table-row><table:table-cell><text:p>openid</text:p></table:table-cell></table:table-row>";
    QTest::newRow("sheets between rows") << made_.archive("rows.ods", MadeFiles::openDocument(row.repeated(200'000)));
    QTest::newRow("encoding") << made_.file("long.csv", "openid,b\n" + (openid(1) + ",\xC9\xF2\n").repeated(2'500'000));
    QTest::newRow("empty rows") << made_.file("empty.csv", QByteArray(6'000'000, '\n') + "openid\n");
}

// What cancel asks for in the middle of a long opening: an answer long before the opening would be done.
void TestImport::openingStops() {
    QFETCH(QString, path);
    QElapsedTimer clock;
    clock.start();
    const auto opened = openRows(path, {});
    const qint64 whole = clock.elapsed();
    QVERIFY2(whole > 100, "too quick to tell");
    std::atomic_bool cancelled = false;
    std::thread person([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(whole / 8));
        cancelled = true;
    });
    clock.restart();
    const auto stopped = openRows(path, {}, cancelled);
    const qint64 took = clock.elapsed();
    person.join();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY2(took < whole / 2 + 50, qPrintable(QStringLiteral("%1 of %2 ms").arg(took).arg(whole)));
    QVERIFY(QFile::remove(path));
}

void TestImport::findsColumns() {
    const QStringList header{"Name", "name", " 姓名 ", "OpenID"};
    QCOMPARE(*columnNamed(header, "name"), 1);
    QCOMPARE(*columnNamed(header, "姓名"), 2);
    QCOMPARE(*columnNamed(header, " openid "), 3);
    const auto missing = columnNamed({"a", "b"}, "c");
    QCOMPARE(missing.error(), (Error{ErrorKind::NoSuchColumn, "a, b", "c", 0}));
}

void TestImport::guessesOpenidColumn_data() {
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<int>("column");
    const QString id(u"oABCDEFGHIJKLMNOPQRSTUVWXYZ1"_s);
    QTest::newRow("exact") << QStringList{"name", "openid"} << QStringList{"x", "y"} << 1;
    QTest::newRow("open_id") << QStringList{"name", "Open_ID"} << QStringList{"x", "y"} << 1;
    QTest::newRow("touser") << QStringList{"touser", "name"} << QStringList{"x", "y"} << 0;
    QTest::newRow("inside") << QStringList{"name", "公众号OpenID"} << QStringList{"x", "y"} << 1;
    QTest::newRow("exact before inside") << QStringList{"小程序openid", "openid"} << QStringList{id, id} << 1;
    QTest::newRow("unionid is another") << QStringList{"unionid", "x"} << QStringList{id, "y"} << -1;
    QTest::newRow("values before weak names") << QStringList{"微信号", "标识"} << QStringList{"wx_somebody_1", id} << 1;
    QTest::newRow("weak name") << QStringList{"姓名", "微信号"} << QStringList{"x", "y"} << 1;
    QTest::newRow("none") << QStringList{"姓名", "手机"} << QStringList{"x", "13800138000"} << -1;
}

void TestImport::guessesOpenidColumn() {
    QFETCH(QStringList, header);
    QFETCH(QStringList, values);
    QTEST(guessOpenidColumn(header, {Row{2, values, {}}}), "column");
}

void TestImport::guessesNameColumn_data() {
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<int>("column");
    QTest::newRow("姓名") << QStringList{"昵称", "openid", "姓名"} << 2;
    QTest::newRow("name") << QStringList{"openid", " Name "} << 1;
    QTest::newRow("full name") << QStringList{"openid", "Full Name"} << 1;
    QTest::newRow("inside") << QStringList{"openid", "微信昵称"} << 1;
    QTest::newRow("not the company's") << QStringList{"openid", "公司名称"} << -1;
}

void TestImport::guessesNameColumn() {
    QFETCH(QStringList, header);
    QTEST(guessNameColumn(header), "column");
}

void TestImport::namesEncodings() {
    for (auto encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030})
        QCOMPARE(encodingNamed(nameOf(encoding)), std::optional(encoding));
    QCOMPARE(encodingNamed("GBK"), std::optional(Encoding::Gb18030));
    QCOMPARE(encodingNamed(" UTF_8 "), std::optional(Encoding::Utf8));
    QCOMPARE(encodingNamed("utf16"), std::optional(Encoding::Utf16Le));
    QVERIFY(!encodingNamed("ebcdic"));
}

void TestImport::letters() {
    QCOMPARE(columnLetter(0), QStringLiteral("A"));
    QCOMPARE(columnLetter(25), QStringLiteral("Z"));
    QCOMPARE(columnLetter(26), QStringLiteral("AA"));
    QCOMPARE(columnLetter(701), QStringLiteral("ZZ"));
    QCOMPARE(columnLetter(702), QStringLiteral("AAA"));
    QCOMPARE(columnLetter(16'383), QStringLiteral("XFD"));
}

void TestImport::rememberedOpenidsAreExact() {
    OpenidSet set;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 100'000; ++i)
            if (set.insert(openid(i)) != (round == 0))
                QFAIL(qPrintable(QStringLiteral("%1 in round %2").arg(i).arg(round)));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
