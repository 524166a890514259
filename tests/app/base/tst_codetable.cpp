#include <QFile>
#include <QSet>
#include <QTest>

#include "base/codetable.h"

using namespace hongyan;

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
        QVERIFY2(entry.nextZh.isEmpty() == entry.nextEn.isEmpty(), code.constData());
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
    // wechat-api §§ 1, 2, 4, 5, 6: what token, template, subscribe, user and quota calls are known to answer.
    for (const int code :
         {-1,    0,     404,   40001, 40002, 40003, 40008, 40013, 40014, 40032,  40036,    40037, 40039,
          40125, 40164, 40165, 40166, 40173, 40241, 40243, 40249, 40250, 40251,  40252,    41001, 41002,
          41004, 41030, 42001, 43002, 43004, 43019, 43101, 43107, 43108, 43116,  43117,    45009, 45011,
          45168, 47001, 47003, 48001, 48002, 48004, 48006, 50002, 50004, 50005,  50007,    61004, 61007,
          61016, 61024, 76003, 76021, 76022, 89501, 89503, 89506, 89507, 200100, 268487002})
        QTest::addRow("%d", code) << code;
}

void CodeTableTest::knowsWhatCallsReturn() {
    QFETCH(int, code);
    const CodeEntry* entry = codeEntry(code);
    QVERIFY(entry);
    QVERIFY2(!entry->nextZh.isEmpty() && !entry->nextEn.isEmpty(), "it has no next step");
}

void CodeTableTest::knowsNotWhatIsNotThere() {
    QVERIFY(!codeEntry(99999));
}

QTEST_GUILESS_MAIN(CodeTableTest)
#include "tst_codetable.moc"
