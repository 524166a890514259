#include <QTest>

#include "recipients/errornames.h"
#include "recipients/garbledtext.h"

using namespace hongyan::recipients;

class TestGarbledText : public QObject {
    Q_OBJECT
 private slots:
    void looks_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGarbled");
        const auto row = [](const char* text, bool isGarbled) {
            QTest::newRow(text) << QString::fromUtf8(text) << isGarbled;
        };
        row("寮犱笁", true);     // 张三
        row("鐜嬪皬鏄?", true);  // 王小明, the half of a character cut off
        row("SO-1 璁㈠崟宸插彂璐\uFFFD", true);
        row("锟斤拷", true);
        row("å¼\u00A0ä¸‰", true);  // 张三, as Western European text
        for (const char* text : {"", "张三", "王小明", "订单已发货", "鑫磊", "张 san", "été", "äöüßé", "Zoë", "12.50",
                                 "🙂🙂🙂", "涓涓细流", "妈妈", "（待定）"})
            row(text, false);
    }
    void looks() {
        QFETCH(QString, text);
        QTEST(looksGarbled(text), "isGarbled");
    }

    /// What true text of many kinds is must not be doubted.
    void doubtsHardlyAnyTrueWord() {
        int doubted = 0, all = 0;
        for (char16_t one = 0x4E00; one < 0x9F00; one += 71)
            for (char16_t two = 0x4E00; two < 0x9F00; two += 97) {
                const char16_t name[] = {one, two, static_cast<char16_t>(0x4E00 + (one * 31 + two) % 0x5000), 0};
                doubted += looksGarbled(QStringView(name)) ? 1 : 0;
                ++all;
            }
        QVERIFY2(doubted * 1'000 < all, qPrintable(QStringLiteral("%1 of %2").arg(doubted).arg(all)));
    }

    void tooNarrowColumns_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isError");
        QTest::newRow("########") << QStringLiteral("########") << true;
        QTest::newRow("### ") << QStringLiteral("### ") << true;
        QTest::newRow("longer than a name") << QString(100, QLatin1Char('#')) << true;
        QTest::newRow("##") << QStringLiteral("##") << false;
        QTest::newRow("###1") << QStringLiteral("###1") << false;
    }
    void tooNarrowColumns() {
        QFETCH(QString, text);
        QTEST(namesError(text), "isError");
    }
};

QTEST_GUILESS_MAIN(TestGarbledText)
#include "tst_garbledtext.moc"
