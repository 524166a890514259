#include <QTest>

#include "base/visible.h"

using namespace hongyan;
using namespace Qt::StringLiterals;

/// One notion of what nobody sees, for headers, openids, other ids and "is it empty".
class TestVisible : public QObject {
    Q_OBJECT
 private slots:
    void invisible_data() {
        QTest::addColumn<uint>("character");
        for (const uint c : {0x09U,   0x20U,   0x85U,   0xA0U,   0xADU,   0x34FU,   0x61CU,  0x115FU, 0x180EU,
                             0x2003U, 0x200BU, 0x200DU, 0x200EU, 0x2028U, 0x202EU,  0x2060U, 0x2066U, 0x2800U,
                             0x3000U, 0x3164U, 0xFE0FU, 0xFEFFU, 0xFFA0U, 0xE0041U, 0xE0101U})
            QTest::addRow("%04X", c) << c;
    }
    void invisible() {
        QFETCH(uint, character);
        const QString one = QStringView(QChar::fromUcs4(character)).toString();
        QVERIFY(isInvisible(character));
        QVERIFY(isBlank(one));
        QCOMPARE(cleanedName(one), QString());
        QCOMPARE(cleanedName(one + u"单号"_s + one), u"单号"_s);
        QCOMPARE(cleanedId(one + u"oPerson_1"_s + one), u"oPerson_1"_s);
        const bool parts = QChar::isSpace(character);
        QCOMPARE(cleanedId(u"oPer"_s + one + u"son_1"_s), parts ? u"oPer"_s + one + u"son_1"_s : u"oPerson_1"_s);
        QCOMPARE(cleanedName(u"单"_s + one + u"号"_s), parts ? u"单 号"_s : u"单号"_s);
    }
    void visible() {
        for (const char32_t c : {U'a', U'7', U'-', U'单', U'é', U'。', U'？', U'😀', U'\0', U'\x7F', U'\xFFFD'})
            QVERIFY(!isInvisible(c));
        QVERIFY(isBlank(QString()));
        QVERIFY(!isBlank(u"\u200B0"));
    }
    void names() {
        QCOMPARE(cleanedName(u" open \t\n id\u3000"), u"open id"_s);
        QCOMPARE(cleanedName(u"❤\uFE0F 级别 👨\u200D👩"), u"❤\uFE0F 级别 👨\u200D👩"_s);
        QCOMPARE(cleanedName(u"\uFE0F"), QString());
    }
    void ids() {
        QCOMPARE(cleanedId(u"`oPerson_1"), u"oPerson_1"_s);
        QCOMPARE(cleanedId(u"'oPerson_1 "), u"oPerson_1"_s);
        QCOMPARE(cleanedId(u"=\"oPerson_1\u200B\""), u"oPerson_1"_s);
        QCOMPARE(cleanedId(u"oPerson_1 oPerson_2"), u"oPerson_1 oPerson_2"_s);
        QCOMPARE(cleanedId(u"\u200B `"), QString());
    }
};

QTEST_GUILESS_MAIN(TestVisible)
#include "tst_visible.moc"
