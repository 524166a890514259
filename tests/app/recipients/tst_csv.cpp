#include <QStringEncoder>
#include <QTest>

#include "app/recipients/madefiles.h"

using namespace hongyan;
using namespace hongyan::recipients;
using namespace Qt::StringLiterals;

class TestCsv : public QObject {
    Q_OBJECT
 private slots:
    void rows_data();
    void rows();
    void structureBeyondTrustFails_data();
    void structureBeyondTrustFails();
    void encodings_data();
    void encodings();
    void halfACharacterAtTheEndIsNoticed();
    void chosenEncodingThatDoesNotFitRejectsRows();
    void quotesSpanChunks();
    void longCellIsCapped();
    void separators_data();
    void separators();
    void headers_data();
    void headers();
    void headerRowOverrides();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void quotings_data();
    void quotings();
    void pasted_data();
    void pasted();
    void pastedNothing();
    void clipboardFile();
    void withoutHeader();
    void signatures();
    void separatorNames();

 private:
    MadeFiles made_;
};

void TestCsv::rows_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QList<qint64>>("numbers");
    QTest::addColumn<QStringList>("problems");
    using Rows = QList<QStringList>;
    using Numbers = QList<qint64>;

    QTest::newRow("lf") << QByteArray("a,b\n1,2\n3,4\n") << Rows{{"1", "2"}, {"3", "4"}} << Numbers{2, 3}
                        << QStringList();
    QTest::newRow("crlf, no end") << QByteArray("a,b\r\n1,2\r\n3,4") << Rows{{"1", "2"}, {"3", "4"}} << Numbers{2, 3}
                                  << QStringList();
    QTest::newRow("cr") << QByteArray("a,b\r1,2\r3,4\r") << Rows{{"1", "2"}, {"3", "4"}} << Numbers{2, 3}
                        << QStringList();
    QTest::newRow("quoted") << QByteArray("a,b\n\"x,\"\"y\"\"\",2\n") << Rows{{"x,\"y\"", "2"}} << Numbers{2}
                            << QStringList();
    QTest::newRow("line in cell") << QByteArray("a,b\n\"x\r\ny\nz\",2\n3,4") << Rows{{"x\r\ny\nz", "2"}, {"3", "4"}}
                                  << Numbers{2, 3} << QStringList();
    QTest::newRow("empty cells") << QByteArray("a,b,c\n,,3\n1,\n,\"\",x")
                                 << Rows{{"", "", "3"}, {"1", "", ""}, {"", "", "x"}} << Numbers{2, 3, 4}
                                 << QStringList();
    QTest::newRow("empty rows") << QByteArray("\n\na,b\n\n,\n  , \n1,2\n\n") << Rows{{"1", "2"}} << Numbers{7}
                                << QStringList();
    QTest::newRow("quote inside plain") << QByteArray("a,b\nx\"y\"z,2\n") << Rows{{"x\"y\"z", "2"}} << Numbers{2}
                                        << QStringList();
    QTest::newRow("text after quote") << QByteArray("a,b\n\"x\"y,2\n3,4\n") << Rows{{"xy", "2"}, {"3", "4"}}
                                      << Numbers{2, 3} << QStringList{"2 a row_broken!"};
    QTest::newRow("nul") << QByteArray("a,b\nx\0y,2\n3,4\n", 14)
                         << Rows{{QString::fromUtf8("x\0y", 3), "2"}, {"3", "4"}} << Numbers{2, 3}
                         << QStringList{"2 a row_broken!"};
    QTest::newRow("too many cells") << QByteArray("a,b\n1,2,3\n4,5,\n") << Rows{{"1", "2"}, {"4", "5"}} << Numbers{2, 3}
                                    << QStringList{"2  row_broken!"};
    QTest::newRow("exponent") << QByteArray("a,b\n1.38E+10,2E5\n-1e-7,E+10\n")
                              << Rows{{"1.38E+10", "2E5"}, {"-1e-7", "E+10"}} << Numbers{2, 3}
                              << QStringList{"2 a looks_like_number", "3 a looks_like_number"};
    QTest::newRow("long numbers stay text")
        << QByteArray("a,b\n013800138000,12345678901234567890\n") << Rows{{"013800138000", "12345678901234567890"}}
        << Numbers{2} << QStringList();
    QTest::newRow("guarded") << QByteArray("a,b\n'=1+1,'-5\n'plain,''=x\n") << Rows{{"=1+1", "-5"}, {"'plain", "'=x"}}
                             << Numbers{2, 3} << QStringList();
    QTest::newRow("sep line") << QByteArray("sep=;\r\na;b\r\n1,5;2\r\n") << Rows{{"1,5", "2"}} << Numbers{2}
                              << QStringList();
}

void TestCsv::rows() {
    QFETCH(QByteArray, text);
    const auto all = AllRows::of(made_.file("rows.csv", text));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.rows, "rows");
    QTEST(all.numbers, "numbers");
    QTEST(all.problems, "problems");
}

void TestCsv::structureBeyondTrustFails_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outcome");
    const QByteArray many = QByteArray("o1,Ann,5\n").repeated(5'000);
    QTest::newRow("never closed") << QByteArray("a,b\n\"x,1\n2,3\n") << kindName(ErrorKind::QuoteNotClosed);
    QTest::newRow("closed thousands of rows later") << "a,b,c\n1,\"x,2\n" + many + "o2,\"y\",3\n"
                                                    << kindName(ErrorKind::QuoteNotClosed);
    QTest::newRow("closed on the next row")
        << QByteArray("a,b,c\n1,\"x,2\n3,\"y,4\n") << kindName(ErrorKind::QuoteNotClosed);
    QTest::newRow("columns") << "a,b\n" + QByteArray(1'000'000, ',') << kindName(ErrorKind::FileTooLarge);
    QTest::newRow("row without end") << "a,b\n" + QByteArray(20'000'000, 'x') << kindName(ErrorKind::FileTooLarge);
    QTest::newRow("wide and long") << "a,b\n" + (QByteArray(30'000, 'x') + ",").repeated(500)
                                   << kindName(ErrorKind::FileTooLarge);
    QTest::newRow("endless empty rows") << "a,b\n1,2\n" + QByteArray(11'000'000, '\n')
                                        << kindName(ErrorKind::FileTooLarge);
}

void TestCsv::structureBeyondTrustFails() {
    QFETCH(QByteArray, text);
    QTEST(AllRows::of(made_.file("broken.csv", text)).outcome(), "outcome");
}

void TestCsv::encodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    const QString text = QStringLiteral("openid,姓名\r\no-1,鸿雁\r\n");
    const auto encoded = [&](const char* codec, const QString& what) {
        QStringEncoder encoder(codec);
        return QByteArray(encoder(what));
    };
    const auto bare = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder(text));
    };
    const auto marked = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    QTest::newRow("utf-8") << text.toUtf8() << Encoding::Utf8;
    QTest::newRow("utf-8 bom") << "\xEF\xBB\xBF" + text.toUtf8() << Encoding::Utf8;
    QTest::newRow("gb18030") << encoded("GB18030", text) << Encoding::Gb18030;
    QTest::newRow("utf-16le bom") << marked(QStringConverter::Utf16LE) << Encoding::Utf16Le;
    QTest::newRow("utf-16be bom") << marked(QStringConverter::Utf16BE) << Encoding::Utf16Be;
    QTest::newRow("utf-16le") << bare(QStringConverter::Utf16LE) << Encoding::Utf16Le;
    QTest::newRow("utf-16be") << bare(QStringConverter::Utf16BE) << Encoding::Utf16Be;
}

void TestCsv::encodings() {
    QFETCH(QByteArray, bytes);
    const auto all = AllRows::of(made_.file("encoded.csv", bytes));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.source.encoding, "encoding");
    QCOMPARE(all.header, QStringList({"openid", "姓名"}));
    QCOMPARE(all.rows, QList<QStringList>({{"o-1", "鸿雁"}}));
    QVERIFY(all.problems.isEmpty());
}

void TestCsv::halfACharacterAtTheEndIsNoticed() {
    QStringEncoder encoder("GB18030");
    QByteArray gbk = encoder(QStringLiteral("openid,姓名\no-1,鸿雁"));
    gbk.chop(1);
    ReadOptions options;
    for (const auto& chosen : {std::optional<Encoding>(), std::optional(Encoding::Gb18030)}) {
        options.encoding = chosen;
        const auto all = AllRows::of(made_.file("cut.csv", gbk), options);
        QCOMPARE(all.source.encoding, Encoding::Gb18030);
        QCOMPARE(all.problems, QStringList({"2 姓名 text_broken!"}));
    }
    options.encoding = Encoding::Utf16Le;
    const QByteArray wide("a\0,\0b\0\n\0x\0,\0y\0z", 15);
    QCOMPARE(AllRows::of(made_.file("cut16.csv", wide), options).problems, QStringList({"2 b text_broken!"}));
}

void TestCsv::chosenEncodingThatDoesNotFitRejectsRows() {
    ReadOptions options;
    options.encoding = Encoding::Utf8;
    const auto all = AllRows::of(made_.file("chosen.csv", "id,name\n1,\xBA\xE8\n2,x\n"), options);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.problems, QStringList({"2 name text_broken!"}));
}

void TestCsv::quotesSpanChunks() {
    QByteArray text = "id,text\n";
    QList<QStringList> expected;
    for (int i = 0; i < 40'000; ++i) {
        text += QByteArray::number(i) + ",\"鸿雁, \"\"" + QByteArray::number(i) + "\"\"\r\nline\"\r\n";
        expected << QStringList{QString::number(i), QStringLiteral("鸿雁, \"%1\"\r\nline").arg(i)};
    }
    const auto all = AllRows::of(made_.file("chunks.csv", text));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QVERIFY(all.rows == expected);
    QVERIFY(all.problems.isEmpty());
}

void TestCsv::longCellIsCapped() {
    const auto all = AllRows::of(
        made_.file("long.csv", "a,b\n" + QByteArray(32'767, 'x') + ",1\n" + QByteArray(400'000, 'y') + ",2\n3,4\n"));
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QCOMPARE(all.rows.size(), 3);
    QCOMPARE(all.rows[0][0].size(), 32'767);
    QCOMPARE(all.rows[1][0].size(), 32'767);
    QCOMPARE(all.problems, QStringList({"3 a cell_too_long!"}));
}

void TestCsv::separators_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1,2;3\n") << QChar(u',');
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n3,5;4\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n") << QChar(u'\t');
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << QChar(u'|');
    QTest::newRow("in quotes") << QByteArray("a;b\n\"1,2,3\";2\n\"4,5,6\";2\n") << QChar(u';');
    QTest::newRow("none") << QByteArray("a\n1\n") << QChar(u',');
    QTest::newRow("below a title") << QByteArray("list, of, people, here\na;b\n1;2\n3;4\n") << QChar(u';');
}

void TestCsv::separators() {
    QFETCH(QByteArray, text);
    QTEST(AllRows::of(made_.file("separated.txt", text)).source.separator, "separator");
}

void TestCsv::headers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<qint64>("row");
    QTest::newRow("first row") << QByteArray("a,b\n1,2\n") << QStringList{"a", "b"} << qint64(1);
    QTest::newRow("titles") << QByteArray("会员名单,\n2026年,\n\nopenid,name\n1,2\n") << QStringList{"openid", "name"}
                            << qint64(4);
    QTest::newRow("one column") << QByteArray("openid\nx\ny\n") << QStringList{"openid"} << qint64(1);
    QTest::newRow("title over one column") << QByteArray("名单\nopenid\nx\n") << QStringList{"openid"} << qint64(2);
    QTest::newRow("titles of two cells") << QByteArray("导出时间,2026-11-20\n门店,旗舰店\nopenid,姓名\n1,2\n")
                                         << QStringList{"openid", "姓名"} << qint64(3);
    QTest::newRow("title speaks of openids")
        << QByteArray("openid 名单,\nopenid,姓名\n1,2\n") << QStringList{"openid", "姓名"} << qint64(2);
    QTest::newRow("value speaks of openids")
        << QByteArray("id,姓名\nopenid_2024_000017,2\n") << QStringList{"id", "姓名"} << qint64(1);
    QTest::newRow("openids above the name")
        << QByteArray("id,姓名\noABCDEFGHIJKLMNOPQRSTUVWXYZ1,2\nopenid,x\n") << QStringList{"id", "姓名"} << qint64(1);
    QTest::newRow("repeated") << QByteArray("a,a, a ,\"a\nb\"\n1,2,3,4\n") << QStringList{"a", "a (2)", "a (3)", "a b"}
                              << qint64(1);
    QTest::newRow("nameless") << QByteArray("a,,A,B\n1,2,3,4\n") << QStringList{"a", "B (2)", "A", "B"} << qint64(1);
    QTest::newRow("nameless last") << QByteArray("a,b,,\n1,2,3,\n") << QStringList{"a", "b", "C"} << qint64(1);
    QTest::newRow("separators behind") << QByteArray("a,b,,\n1,2,,\n") << QStringList{"a", "b"} << qint64(1);
}

void TestCsv::headers() {
    QFETCH(QByteArray, text);
    const auto all = AllRows::of(made_.file("headers.csv", text));
    QTEST(all.header, "header");
    QTEST(all.source.headerRow, "row");
}

void TestCsv::headerRowOverrides() {
    const QString path = made_.file("override.csv", "a,b\nc,d\n\ne,f\n1,2\n");
    ReadOptions options;
    options.headerRow = 4;
    const auto all = AllRows::of(path, options);
    QCOMPARE(all.header, QStringList({"e", "f"}));
    QCOMPARE(all.rows, QList<QStringList>({{"1", "2"}}));
    for (qint64 row : {3, 6}) {
        options.headerRow = row;
        QCOMPARE(AllRows::of(path, options).outcome(), kindName(ErrorKind::NoHeader));
    }
    // As a header this row would be a person who gets nothing.
    const QString headless = made_.file("headless.csv", "oABCDEFGHIJKLMNOPQRSTUVWXYZ1,Ann\n");
    QCOMPARE(AllRows::of(headless).source.headerRow, qint64(0));
    QCOMPARE(AllRows::of(headless).rows.size(), 1);
}

void TestCsv::otherFilesAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("outcome");
    QByteArray junk;
    for (int i = 0; i < 4096; ++i)
        junk += static_cast<char>((i * 7919) % 251);
    QByteArray latin("name,city\n");
    latin += "Andr\xE9,K\xF6ln\xFF\n";
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    QByteArray package;
    for (char c : QByteArray("EncryptedPackage"))
        package.append(c).append('\0');
    const auto wrong = kindName(ErrorKind::FileNotWhatItsNameSays);
    const auto other = kindName(ErrorKind::FileOfOtherKind);
    QTest::newRow("nothing") << "a.csv" << QByteArray() << kindName(ErrorKind::FileEmpty);
    QTest::newRow("whitespace") << "a.csv" << QByteArray("\xEF\xBB\xBF \r\n\t\n") << kindName(ErrorKind::FileEmpty);
    QTest::newRow("nothing, xlsx") << "a.xlsx" << QByteArray() << kindName(ErrorKind::FileEmpty);
    QTest::newRow("separators only") << "a.csv" << QByteArray(",,,\n,,,\n") << kindName(ErrorKind::NoHeader);
    QTest::newRow("junk") << "a.csv" << junk << wrong;
    QTest::newRow("png as csv") << "a.csv" << QByteArray("\x89PNG\r\n\x1A\n") + junk << other;
    QTest::newRow("png as xlsx") << "a.xlsx" << QByteArray("\x89PNG\r\n\x1A\n") + junk << other;
    QTest::newRow("html as xlsx") << "a.xlsx" << QByteArray("<html><table>") << other;
    QTest::newRow("html as xls") << "a.xls" << QByteArray("<html><table>") << other;
    QTest::newRow("html as csv") << "a.csv" << QByteArray("\n<html><table>") << other;
    QTest::newRow("latin-1") << "a.csv" << latin << kindName(ErrorKind::EncodingUnknown);
    QTest::newRow("old xls") << "a.xls" << ole + junk << kindName(ErrorKind::FileTooOld);
    QTest::newRow("password") << "a.xlsx" << ole + junk + package + junk << kindName(ErrorKind::FileEncrypted);
}

void TestCsv::otherFilesAreRefused() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto all = AllRows::of(made_.file(name, bytes));
    QTEST(all.outcome(), "outcome");
    QCOMPARE(all.error->subject, name);
    QCOMPARE(AllRows::of(made_.path("absent.csv")).outcome(), kindName(ErrorKind::FileNotFound));
    QCOMPARE(AllRows::of(made_.path(".")).outcome(), kindName(ErrorKind::FileUnreadable));
}

void TestCsv::quotings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<Quoting>("quoting");
    using Rows = QList<QStringList>;
    QTest::newRow("quoted tabs") << QByteArray("a\tb\n\"x\ty\"\t1\n") << Rows{{"x\ty", "1"}} << Quoting::Doubled;
    QTest::newRow("quoted line") << QByteArray("a\tb\n\"x\ny\"\t1\n") << Rows{{"x\ny", "1"}} << Quoting::Doubled;
    QTest::newRow("speech") << QByteArray("a\tb\n\"Hi\" he said\t1\n\"Yes\" too\t2\n")
                            << Rows{{"\"Hi\" he said", "1"}, {"\"Yes\" too", "2"}} << Quoting::None;
    QTest::newRow("never closed between tabs")
        << QByteArray("a\tb\n\"x\t1\n2\t3\n") << Rows{{"\"x", "1"}, {"2", "3"}} << Quoting::None;
    QTest::newRow("commas keep the rule") << QByteArray("a,b\nx\"y,1\n") << Rows{{"x\"y", "1"}} << Quoting::Doubled;
}

void TestCsv::quotings() {
    QFETCH(QByteArray, text);
    const QString path = made_.file("quotings.tsv", text);
    const auto all = AllRows::of(path);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.rows, "rows");
    QTEST(all.source.quoting, "quoting");
    ReadOptions options;
    options.quoting = Quoting::None;
    const auto chosen = AllRows::of(path, options);
    QCOMPARE(chosen.source.quoting, Quoting::None);
    QCOMPARE(chosen.rows[0][0].contains(u'"'), text.contains('"'));
}

void TestCsv::pasted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    const auto row = [](const char* name, const QString& text, const Rows& rows) {
        QTest::newRow(name) << text << rows;
    };
    row("lines", "1\t2\r\n3\t4\r\n", {{"1", "2"}, {"3", "4"}});
    row("line in cell", "\"x\ny\"\t2\r\n", {{"x\ny", "2"}});
    row("tab in cell", "\"x\ty\"\t2", {{"x\ty", "2"}});
    row("quotes and a line", "\"say \"\"x\"\"\n!\"\t2", {{"say \"x\"\n!", "2"}});
    row("quotes only", "\"x\"\t\"\"", {{"\"x\"", "\"\""}});
    row("speech", "\"Hi\" he said\t2\n5\" pipe\t3", {{"\"Hi\" he said", "2"}, {"5\" pipe", "3"}});
    row("never closed", "\"x\t2\n3\t4", {{"\"x", "2"}, {"3", "4"}});
    row("empty cells", "\t2\n\n3\t\n", {{"", "2"}, {"3", ""}});
    row("leading zeros", "007\t13800138000", {{"007", "13800138000"}});
    row("formulas stay", "=1+1\t'-5", {{"=1+1", "'-5"}});
}

void TestCsv::pasted() {
    QFETCH(QString, text);
    const auto opened = openPasted(QStringLiteral("a\tb\r\n") + text, QStringLiteral("clipboard"));
    QVERIFY(opened);
    const auto all = AllRows::from(**opened);
    QCOMPARE(all.outcome(), QStringLiteral("ok"));
    QTEST(all.rows, "rows");
    QCOMPARE(all.source.separator, QChar(u'\t'));
    QCOMPARE(all.source.quoting, Quoting::Clipboard);
    QCOMPARE(all.source.file, QStringLiteral("clipboard"));
}

void TestCsv::pastedNothing() {
    QCOMPARE(openPasted(QStringLiteral(" \r\n\t"), {}).error().kind, ErrorKind::FileEmpty);
    const auto commas = openPasted(QStringLiteral("a,b\n1,2"), {});
    QVERIFY(commas);
    QCOMPARE(AllRows::from(**commas).rows, QList<QStringList>({{"1", "2"}}));
    const auto longCell = openPasted(u"a\tb\n"_s + QString(40'000, u'x') + u"\t1\n"_s, {});
    const auto all = AllRows::from(**longCell);
    QCOMPARE(all.problems, QStringList({"2 a cell_too_long!"}));
    QCOMPARE(all.rows[0][0].size(), 32'767);
    const auto wide = openPasted(u"a\tb\n"_s + QString(20'000, u'\t'), {});
    QCOMPARE(wide.error().kind, ErrorKind::FileTooLarge);
}

void TestCsv::clipboardFile() {
    ReadOptions options;
    options.quoting = Quoting::Clipboard;
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    for (const QByteArray& bytes :
         {QByteArray("a\tb\n\"鸿\" x\t2\n"), QByteArray(encoder(QStringLiteral("a\tb\n\"鸿\" x\t2\n")))}) {
        const auto all = AllRows::of(made_.file("copied.txt", bytes), options);
        QCOMPARE(all.rows, QList<QStringList>({{"\"鸿\" x", "2"}}));
        QCOMPARE(all.header, QStringList({"a", "b"}));
    }
}

void TestCsv::withoutHeader() {
    ReadOptions options;
    options.headerRow = 0;
    const auto all = AllRows::of(
        made_.file("headless.csv", "\noABCDEFGHIJKLMNOPQRSTUVWXYZ1,Ann\noABCDEFGHIJKLMNOPQRSTUVWXYZ2,Bob,x\n"),
        options);
    QCOMPARE(all.source.headerRow, qint64(0));
    QCOMPARE(all.header, QStringList({"A", "B", "C"}));
    QCOMPARE(all.numbers, QList<qint64>({2, 3}));
    QCOMPARE(all.rows[0], QStringList({"oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "Ann", ""}));
    QVERIFY(all.problems.isEmpty());
    QCOMPARE(AllRows::of(made_.file("blank.csv", ",,\n,\n"), options).outcome(), kindName(ErrorKind::NoHeader));
}

void TestCsv::signatures() {
    const QString signature = headerSignature({"openid", "姓名", "Amount"});
    QCOMPARE(signature.size(), 32);
    QCOMPARE(signature, QStringLiteral("ec2ce2efe93d1b23f63c76fedc72529d"));  // files remember it
    QCOMPARE(headerSignature({"姓 名", "ＡＭＯＵＮＴ", " OpenID"}), signature);
    QVERIFY(headerSignature({"openid", "姓名"}) != signature);
    QVERIFY(headerSignature({"openid姓名", "Amount"}) != signature);
    QVERIFY(headerSignature({"openid", "姓名", "Amount", "Amount (2)"}) != signature);
}

void TestCsv::separatorNames() {
    QCOMPARE(separatorNamed("comma"), std::optional<QChar>(u','));
    QCOMPARE(separatorNamed("Tab"), std::optional<QChar>(u'\t'));
    QCOMPARE(separatorNamed("\\t"), std::optional<QChar>(u'\t'));
    QCOMPARE(separatorNamed("|"), std::optional<QChar>(u'|'));
    QCOMPARE(separatorNamed("、"), std::optional<QChar>(QChar(u'、')));
    for (const char* wrong : {"", "ab", "\"", "\n", "\r"})
        QVERIFY(!separatorNamed(QString::fromLatin1(wrong)));
    for (auto quoting : {Quoting::Doubled, Quoting::None, Quoting::Clipboard})
        QCOMPARE(quotingNamed(nameOf(quoting)), std::optional(quoting));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
