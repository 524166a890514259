#include <QTest>
#include <random>

#include "store/sql/values.h"

using namespace hongyan::store;
using namespace Qt::StringLiterals;

class TestValues : public QObject {
    Q_OBJECT

 private slots:
    void readsTexts_data();
    void readsTexts();
    void readsBackWhatItWrites();
};

void TestValues::readsTexts_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("none") << u"[]"_s << QStringList();
    QTest::newRow("an empty one") << u"[\"\"]"_s << QStringList{QString()};
    QTest::newRow("several") << u"[\"茶\",\"\",\"b\"]"_s << QStringList{u"茶"_s, QString(), u"b"_s};
    QTest::newRow("escapes") << u"[\"a\\\"b\\\\c\\/d\\n\\t\\r\\b\\f\"]"_s << QStringList{u"a\"b\\c/d\n\t\r\b\f"_s};
    QTest::newRow("by number") << u"[\"\\u8336\\uD83D\\uDE00\"]"_s << QStringList{u"茶😀"_s};
    QTest::newRow("brackets and commas inside") << u"[\"],[\",\"]\"]"_s << QStringList{u"],["_s, u"]"_s};
    QTest::newRow("written by hand") << u" [ \"a\" , \"b\" ] "_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("numbers are no texts") << u"[1,\"b\"]"_s << QStringList{QString(), u"b"_s};
    QTest::newRow("a comma at the end") << u"[\"a\",]"_s << QStringList();
    QTest::newRow("no comma between") << u"[\"a\"\"b\"]"_s << QStringList();
    QTest::newRow("cut off") << u"[\"a\",\"b"_s << QStringList();
    QTest::newRow("a false escape") << u"[\"\\x\"]"_s << QStringList{u"x"_s};
    QTest::newRow("half a number") << u"[\"\\u12\"]"_s << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("no array") << u"{\"a\":1}"_s << QStringList();
}

void TestValues::readsTexts() {
    QFETCH(QString, json);
    QFETCH(QStringList, texts);
    QCOMPARE(textsFromJson(json), texts);
}

void TestValues::readsBackWhatItWrites() {
    std::mt19937 random(7);
    for (int round = 0; round < 5'000; ++round) {
        QStringList texts;
        for (auto left = random() % 8; left > 0; --left) {
            QString text;
            for (auto length = random() % 12; length > 0; --length) {
                const auto code = static_cast<char32_t>(random() % 4 == 0 ? random() % 0x110000 : random() % 0x80);
                if (code < 0xD800 || code > 0xDFFF)
                    text += QString::fromUcs4(&code, 1);
            }
            texts.append(text);
        }
        const QString json = toJson(texts);
        QCOMPARE(textsFromJson(json), texts);
        QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).array(), QJsonArray::fromStringList(texts));
    }
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
