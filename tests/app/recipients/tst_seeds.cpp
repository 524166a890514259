#include <QTest>

#include "fuzz/feed.h"

using Feed = void (*)(const QByteArray&);
Q_DECLARE_METATYPE(Feed)

/// The fuzzers' seeds and what they found, without a fuzzer.
class TestSeeds : public QObject {
    Q_OBJECT
 private slots:
    void keepTheirPromises_data();
    void keepTheirPromises();
};

void TestSeeds::keepTheirPromises_data() {
    QTest::addColumn<Feed>("feed");
    QTest::addColumn<QString>("folder");
    QTest::newRow("text") << Feed(feed::text) << "text";
    QTest::newRow("archive") << Feed(feed::archive) << "archive";
    QTest::newRow("sheet") << Feed(feed::sheet) << "sheet";
    QTest::newRow("content") << Feed(feed::content) << "content";
}

void TestSeeds::keepTheirPromises() {
    QFETCH(Feed, feed);
    QFETCH(QString, folder);
    const QDir seeds(QStringLiteral(TEST_DATA "/../../../fuzz/seeds/") + folder);
    const QStringList names = seeds.entryList(QDir::Files);
    QVERIFY(names.size() >= 2);
    for (const QString& name : names) {
        QFile file(seeds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        feed(file.readAll());
    }
}

QTEST_GUILESS_MAIN(TestSeeds)
#include "tst_seeds.moc"
