#include <QTest>

#include "base/outside.h"

using namespace hongyan;
using namespace Qt::StringLiterals;

class OutsideTextTest : public QObject {
    Q_OBJECT

 private slots:
    void showsWhatWouldAct_data();
    void showsWhatWouldAct();
    void linesMayStay();
    void cuts();
    void twiceIsOnce();
};

void OutsideTextTest::showsWhatWouldAct_data() {
    QTest::addColumn<QString>("outside");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& outside, const QString& shown) {
        QTest::newRow(name) << outside << shown;
    };
    row("ordinary", u"林晓雯 <b>&amp; 100 %"_s, u"林晓雯 <b>&amp; 100 %"_s);
    row("a pair", u"花\U0001F33A店"_s, u"花\U0001F33A店"_s);
    row("Hebrew", u"שלום 12"_s, u"שלום 12"_s);
    row("NUL", u"a"_s + QChar(0) + u'b', u"a␀b"_s);
    row("ESC", u"\u001b[31mred"_s, u"␛[31mred"_s);
    row("backspace and bell", u"a\b\u0007"_s, u"a␈␇"_s);
    row("DEL", u"a\u007f"_s, u"a␡"_s);
    row("CSI in one character", u"\u009b31m"_s, u"\ufffd31m"_s);
    row("line breaks", u"a\nb\r\nc\rd\u2028e"_s, u"a↵b↵c↵d↵e"_s);
    row("tab", u"a\tb"_s, u"a b"_s);
    row("override", u"\u202egnp.exe"_s, u"\ufffdgnp.exe"_s);
    row("isolate and mark", u"\u2067a\u2069\u200f\u061c"_s, u"\ufffda\ufffd\ufffd\ufffd"_s);
    row("half a character", u"a"_s + QChar(0xD83C), u"a\ufffd"_s);
    row("the other half", QChar(0xDF3A) + u"a"_s, u"\ufffda"_s);
}

void OutsideTextTest::showsWhatWouldAct() {
    QFETCH(QString, outside);
    QFETCH(QString, shown);
    QCOMPARE(visible(outside), shown);
}

void OutsideTextTest::linesMayStay() {
    QCOMPARE(visibleLines(u"a\r\nb\rc\td\u001b"_s), u"a\nb\nc\td␛"_s);
}

void OutsideTextTest::cuts() {
    const QString text(10'000, u'x');
    QCOMPARE(visible(text), QString(1'000, u'x') + u'…');
    QCOMPARE(visible(text, text.size()), text);
    QCOMPARE(visible(u"花\U0001F33A店"_s, 2), u"花…"_s);  // and not half of the flower
    QCOMPARE(visibleName(text).size(), 61);
}

void OutsideTextTest::twiceIsOnce() {
    const QString once = visible(u"\u202e\u001b\n"_s + QString(5'000, u'x'));
    QCOMPARE(visible(once), once);
}

QTEST_GUILESS_MAIN(OutsideTextTest)
#include "tst_outsidetext.moc"
