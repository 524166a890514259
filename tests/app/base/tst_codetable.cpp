#include <QFile>
#include <QSet>
#include <QTest>
#include <algorithm>

#include "base/codetable.h"

using namespace hongyan;

namespace {

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

}  // namespace

class CodeTableTest : public QObject {
    Q_OBJECT

 private slots:
    void everyRowIsWhole();
    void codesAreUnique();
    void readsQuotedCells();
    void knowsWhatCallsReturn_data();
    void knowsWhatCallsReturn();
    void knowsNotWhatIsNotThere();
};

void CodeTableTest::everyRowIsWhole() {
    const QSet<QString> kinds{QStringLiteral("ok"),      QStringLiteral("transient"), QStringLiteral("token"),
                              QStringLiteral("rate"),    QStringLiteral("recipient"), QStringLiteral("request"),
                              QStringLiteral("account"), QStringLiteral("unknown")};
    QVERIFY(codeTable().size() >= 180);
    for (const CodeEntry& entry : codeTable()) {
        const QByteArray code = QByteArray::number(entry.code);
        QVERIFY2(kinds.contains(entry.kind), (code + " has the class " + entry.kind.toUtf8()).constData());
        QVERIFY2(!entry.meaningZh.isEmpty() && !entry.meaningEn.isEmpty(), code.constData());
        QVERIFY2(!entry.nextZh.isEmpty() && !entry.nextEn.isEmpty(), code.constData());
        for (const QString& english : {entry.meaningEn, entry.nextEn})
            for (const QChar c : english)
                QVERIFY2(c.script() != QChar::Script_Han, (code + ": a column has slipped").constData());
    }
}

void CodeTableTest::codesAreUnique() {
    QFile file(QStringLiteral(":/hongyan/errcodes.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qsizetype lines = file.readAll().count('\n');
    QCOMPARE(codeTable().size(), lines - 1);  // all but the header; a second row of a code would replace the first
}

void CodeTableTest::readsQuotedCells() {
    const CodeEntry* entry = codeEntry(40164);
    QVERIFY(entry);
    QCOMPARE(entry->errmsg, QStringLiteral("invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist"));
    QCOMPARE(entry->kind, QStringLiteral("account"));
}

void CodeTableTest::knowsWhatCallsReturn_data() {
    QTest::addColumn<int>("code");
    // Every code that wechat-api names for these calls, by its sections.
    const auto section = [](const char* calls, std::initializer_list<int> codes) {
        for (const int code : codes)
            QTest::addRow("%s %d", calls, code) << code;
    };
    section("any", {-1, 0, 40033, 40066, 43001, 43002, 43003, 44002, 47001, 47002, 268487001, 268487002});
    section("token", {40001, 40002, 40013, 40014, 40125, 40164, 40243, 41001, 41002, 41004, 42001, 45009,
                      45011, 50004, 50007, 61024, 89501, 89502, 89503, 89504, 89505, 89506, 89507});
    section("template", {40001, 40003, 40008, 40013, 40014, 40036, 40037, 40039, 40165, 40166, 40173, 40241, 40246,
                         40247, 40249, 40250, 40251, 40252, 41001, 42001, 43004, 43019, 43100, 43116, 43117, 45009,
                         45011, 45026, 45027, 45102, 47001, 47003, 48001, 48002, 48004, 48011, 50002, 50004, 50005});
    section("one-time", {40062, 43101});
    section("subscribe", {404,    20001,  20002,  40003,  40037,  40400,  41030,  43101,  43107,
                          43108,  45168,  47003,  48001,  200001, 200002, 200011, 200012, 200013,
                          200014, 200016, 200017, 200018, 200019, 200020, 200021, 200022, 200100});
    section("user", {40001, 40003, 40013, 40032, 41001, 42001, 43019, 45009, 45159, 48001, 50002, 61004, 61007, 61016});
    section("quota", {40013, 40201, 45009, 48006, 76001, 76002, 76003, 76004, 76021, 76022});
    section("errors", {42006, 43102, 45061, 45169, 45501, 46004, 48012, 49003, 61450});
}

void CodeTableTest::knowsWhatCallsReturn() {
    QFETCH(int, code);
    const CodeEntry* entry = codeEntry(code);
    QVERIFY(entry);
    QVERIFY2(!entry->kind.isEmpty() && entry->kind != QLatin1String("unknown"), qPrintable(entry->kind));
    for (const QString& text : {entry->meaningZh, entry->meaningEn, entry->nextZh, entry->nextEn})
        QVERIFY(!text.trimmed().isEmpty());
    QVERIFY2(hasHan(entry->meaningZh) && hasHan(entry->nextZh), "the Chinese is not");
}

void CodeTableTest::knowsNotWhatIsNotThere() {
    QVERIFY(!codeEntry(99999));
}

QTEST_GUILESS_MAIN(CodeTableTest)
#include "tst_codetable.moc"
