#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include "app/recipients/madefiles.h"
#include "support/footprint.h"

using namespace hongyan;
using namespace hongyan::recipients;

namespace {

constexpr double maxSeconds = 10;
constexpr double maxMegabytes = 300;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memoryIsOurs = false;  // sanitizers keep what was freed
#else
constexpr bool memoryIsOurs = true;
#endif

/// What the test program does when it is started for one file: reads it as an import would and says how that went.
int readAndTell(const QString& path) {
    QElapsedTimer clock;
    clock.start();
    QString outcome = QStringLiteral("ok");
    if (const auto reader = openRows(path); !reader)
        outcome = nameOf(reader.error().kind);
    else if (const auto read = importRows(**reader, 0, [](std::span<const Recipient>) { return Result<void>(); });
             !read)
        outcome = nameOf(read.error().kind);
    std::printf("%s %f %f\n", qPrintable(outcome), static_cast<double>(clock.elapsed()) / 1000, mostResidentMb());
    return 0;
}

}  // namespace

class TestHostile : public QObject {
    Q_OBJECT
 private slots:
    void costsLittle_data();
    void costsLittle();
    void damageAnywhere_data();
    void damageAnywhere();

 private:
    using Parts = MadeFiles::Parts;
    static QByteArray text(const QByteArray& value) { return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>"; }
    static QByteArray header() { return "<row>" + text("openid") + text("b") + "</row>"; }
    QString sparse(const QString& name, const QByteArray& start, qint64 size) const;

    MadeFiles made_;
};

QString TestHostile::sparse(const QString& name, const QByteArray& start, qint64 size) const {
    QFile file(made_.file(name, start));
    if (!file.resize(size))
        qFatal("cannot make %s as large as that", qPrintable(name));
    return file.fileName();
}

void TestHostile::costsLittle_data() {
    QTest::addColumn<std::function<QString()>>("make");
    QTest::addColumn<QStringList>("outcomes");
    using Make = std::function<QString()>;
    const auto row = [](const char* name, const Make& make, ErrorKind kind) {
        QTest::newRow(name) << make << QStringList{nameOf(kind)};
    };
    const auto book = [this](const QByteArray& rows) {
        return [this, rows] { return made_.archive("hostile.xlsx", MadeFiles::workbook(header() + rows)); };
    };
    constexpr qint64 gigabytes2 = 2LL * 1024 * 1024 * 1024;
    row(
        "2 GB", [this] { return sparse("large.csv", "openid,b\n", gigabytes2); }, ErrorKind::FileTooLarge);
    row(
        "just below, of nothing", [this] { return sparse("a.csv", {}, gigabytes2 - 1); }, ErrorKind::FileEmpty);
    row(
        "just below, one row",
        [this] { return sparse("a.csv", "openid,b\n" + QByteArray(70'000, 'x'), gigabytes2 - 1); },
        ErrorKind::FileTooLarge);
    row(
        "just below, a zip", [this] { return sparse("a.xlsx", "PK\3\4", gigabytes2 - 1); }, ErrorKind::FileBroken);
    row(
        "just below, an old workbook",
        [this] { return sparse("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", gigabytes2 - 1); }, ErrorKind::FileTooOld);
    row(
        "NUL in text", [this] { return made_.file("a.csv", "openid,b\n" + QByteArray(100'000, '\0')); },
        ErrorKind::FileNotWhatItsNameSays);
    row(
        "quotes in quotes", [this] { return made_.file("a.csv", "openid,b\n1,\"" + QByteArray(60'000'000, '"')); },
        ErrorKind::FileTooLarge);
    row(
        "a quote that never closes",
        [this] { return made_.file("a.csv", "openid,b\n1,\"" + QByteArray("x,y\n").repeated(5'000'000)); },
        ErrorKind::QuoteNotClosed);
    row("a million columns", book("<row>" + QByteArray("<c><v>1</v></c>").repeated(1'000'000) + "</row>"),
        ErrorKind::FileTooLarge);
    row("white space", book(QByteArray(100'000'000, ' ')), ErrorKind::FileTooLarge);
    row("elements without rows", book(QByteArray("<q/>").repeated(18'000'000)), ErrorKind::FileTooLarge);
    row("one row again and again", book(QByteArray("<row r=\"9\"/>").repeated(1'100'000)), ErrorKind::FileTooLarge);
    row(
        "one endless cell",
        [this] {
            auto parts = MadeFiles::workbook(header() + "<row>" + text(QByteArray(80'000'000, 'x')) + "</row>");
            return made_.archive("cell.xlsx", parts, ZIP_CM_STORE);
        },
        ErrorKind::FileTooLarge);
    row(
        "a long string everywhere",
        [this] {
            auto parts = MadeFiles::workbook(
                header() + ("<row>" + QByteArray("<c t=\"s\"><v>0</v></c>").repeated(16'000) + "</row>").repeated(20));
            parts["xl/sharedStrings.xml"] = "<sst><si><t>" + QByteArray(32'000, 'x') + "</t></si></sst>";
            return made_.archive("strings.xlsx", parts);
        },
        ErrorKind::FileTooLarge);
    row(
        "too many long strings",
        [this] {
            auto parts = MadeFiles::workbook(header());
            parts["xl/sharedStrings.xml"] =
                "<sst>" + ("<si><t>" + QByteArray(30'000, 'x') + "</t></si>").repeated(6'800) + "</sst>";
            return made_.archive("strings.xlsx", parts, ZIP_CM_STORE);
        },
        ErrorKind::FileTooLarge);
    row(
        "too many short strings",
        [this] {
            auto parts = MadeFiles::workbook(header());
            parts["xl/sharedStrings.xml"] = "<sst>" + QByteArray("<si/>").repeated(12'100'000) + "</sst>";
            return made_.archive("strings.xlsx", parts, ZIP_CM_STORE);
        },
        ErrorKind::FileTooLarge);
    row(
        "too many formats",
        [this] {
            QByteArray styles = "<styleSheet>";
            const QByteArray code = QByteArray("d ").repeated(120);
            for (int i = 200; i < 30'000; ++i)
                styles += "<numFmt numFmtId=\"" + QByteArray::number(i) + "\" formatCode=\"" + code + "\"/>";
            styles += "<cellXfs>" + QByteArray("<xf numFmtId=\"300\"/>").repeated(100'000) + "</cellXfs></styleSheet>";
            auto parts = MadeFiles::workbook(header());
            parts["xl/styles.xml"] = styles;
            return made_.archive("styles.xlsx", parts);
        },
        ErrorKind::EmptyList);
    row("the same name in every column",
        book("<row>" + QByteArray("<c t=\"str\"><v>1.5E+20</v></c>").repeated(16'000) + "</row>"),
        ErrorKind::EmptyList);
    row(
        "one problem per cell",
        [this] {
            const QByteArray cells = QByteArray("<c><v>1e99</v></c>").repeated(16'000);
            return made_.archive("problems.xlsx",
                                 MadeFiles::workbook("<row>" + text("openid") + text("x").repeated(15'000) + "</row>" +
                                                     ("<row>" + cells + "</row>").repeated(30)));
        },
        ErrorKind::EmptyList);
    row(
        "too many parts",
        [this] {
            Parts parts = MadeFiles::workbook(header());
            for (int i = 0; i < 60'000; ++i)
                parts["xl/a-part-with-a-long-name-that-nobody-ever-asks-for/" + QString::number(i)] = "x";
            return made_.archive("parts.xlsx", parts);
        },
        ErrorKind::FileTooLarge);
    row(
        "another packing", [this] { return made_.archive("packed.xlsx", MadeFiles::workbook(header()), ZIP_CM_BZIP2); },
        ErrorKind::FileBroken);
    row(
        "laughs",
        [this] {
            QByteArray doctype = "<!DOCTYPE w [<!ENTITY a0 'ha'>";
            for (int i = 1; i < 20; ++i)
                doctype += "<!ENTITY a" + QByteArray::number(i) + " '" +
                           ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
            auto parts = MadeFiles::workbook(header() + "<row>" + text("&a19;") + "</row>");
            parts["xl/worksheets/sheet1.xml"].replace("<worksheet>", doctype + "]><worksheet>");
            return made_.archive("laughs.xlsx", parts);
        },
        ErrorKind::FileBroken);
    row(
        "laughs in the content",
        [this] {
            auto parts = MadeFiles::openDocument("<table:table-row/>");
            parts["content.xml"].replace("?>", "?><!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>");
            return made_.archive("laughs.ods", parts);
        },
        ErrorKind::FileBroken);
    row(
        "rows without end in the content",
        [this] {
            return made_.archive("rows.ods",
                                 MadeFiles::openDocument(QByteArray("<table:table-row/>").repeated(8'500'000)));
        },
        ErrorKind::FileTooLarge);
}

void TestHostile::costsLittle() {
    QFETCH(std::function<QString()>, make);
    QFETCH(QStringList, outcomes);
    const QString path = make();
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--read"), path});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY(QFile::remove(path));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
    QCOMPARE(said.size(), 3);
    QVERIFY2(outcomes.contains(QString::fromLatin1(said[0])), said[0].constData());
    QVERIFY2(said[1].toDouble() <= maxSeconds, said[1].constData());
    QVERIFY2(!memoryIsOurs || said[2].toDouble() <= maxMegabytes, said[2].constData());
}

void TestHostile::damageAnywhere_data() {
    QTest::addColumn<QString>("sample");
    for (const char* name : {"openpyxl-table.xlsx", "exceljs.xlsx", "odfpy.ods", "sheetjs.ods", "python-gbk.csv"})
        QTest::newRow(name) << name;
}

// Whatever is cut off or turned over: an error of the file, or what a person would see to be wrong; never a crash.
void TestHostile::damageAnywhere() {
    QFETCH(QString, sample);
    QFile file(QStringLiteral(TEST_DATA "/") + sample);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    static const QSet<QString> fair{
        QStringLiteral("ok"),
        kindName(ErrorKind::FileBroken),
        kindName(ErrorKind::FileTooLarge),
        kindName(ErrorKind::FileEmpty),
        kindName(ErrorKind::FileEncrypted),
        kindName(ErrorKind::FileNotWhatItsNameSays),
        kindName(ErrorKind::FileOfOtherKind),
        kindName(ErrorKind::EncodingUnknown),
        kindName(ErrorKind::QuoteNotClosed),
        kindName(ErrorKind::NoSuchSheet),
        kindName(ErrorKind::NoHeader),
    };
    const bool isArchive = whole.startsWith("PK");
    for (qsizetype at = 0; at < whole.size(); at += 1 + whole.size() / 80) {
        const auto cut = AllRows::of(made_.file(sample, whole.first(at)));
        QVERIFY2(fair.contains(cut.outcome()), qPrintable(cut.outcome()));
        QVERIFY2(!isArchive || cut.error, qPrintable(QStringLiteral("cut at %1").arg(at)));
        QByteArray turned = whole;
        turned[at] = static_cast<char>(~turned[at]);
        const auto flipped = AllRows::of(made_.file(sample, turned));
        QVERIFY2(fair.contains(flipped.outcome()), qPrintable(flipped.outcome()));
    }
}

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--read") == 0)
        return readAndTell(QString::fromLocal8Bit(argv[2]));
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostile.moc"
