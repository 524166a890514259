#include <QTest>

#include "base/outside.h"

using namespace hongyan;

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
    row("ordinary", u"林晓雯 <b>&amp; 100 %"_qs, u"林晓雯 <b>&amp; 100 %"_qs);
    row("a pair", u"花\U0001F33A店"_qs, u"花\U0001F33A店"_qs);
    row("Hebrew", u"שלום 12"_qs, u"שלום 12"_qs);
    row("NUL", u"a"_qs + QChar(0) + u'b', u"a␀b"_qs);
    row("ESC", u"\u001b[31mred"_qs, u"␛[31mred"_qs);
    row("backspace and bell", u"a\b\u0007"_qs, u"a␈␇"_qs);
    row("DEL", u"a\u007f"_qs, u"a␡"_qs);
    row("CSI in one character", u"\u009b31m"_qs, u"\ufffd31m"_qs);
    row("line breaks", u"a\nb\r\nc\rd\u2028e"_qs, u"a↵b↵c↵d↵e"_qs);
    row("tab", u"a\tb"_qs, u"a b"_qs);
    row("override", u"\u202egnp.exe"_qs, u"\ufffdgnp.exe"_qs);
    row("isolate and mark", u"\u2067a\u2069\u200f\u061c"_qs, u"\ufffda\ufffd\ufffd\ufffd"_qs);
    row("half a character", u"a"_qs + QChar(0xD83C), u"a\ufffd"_qs);
    row("the other half", QChar(0xDF3A) + u"a"_qs, u"\ufffda"_qs);
}

void OutsideTextTest::showsWhatWouldAct() {
    QFETCH(QString, outside);
    QFETCH(QString, shown);
    QCOMPARE(visible(outside), shown);
}

void OutsideTextTest::linesMayStay() {
    QCOMPARE(visibleLines(u"a\r\nb\rc\td\u001b"_qs), u"a\nb\nc\td␛"_qs);
}

void OutsideTextTest::cuts() {
    const QString text(10'000, u'x');
    QCOMPARE(visible(text), QString(1'000, u'x') + u'…');
    QCOMPARE(visible(text, text.size()), text);
    QCOMPARE(visible(u"花\U0001F33A店"_qs, 2), u"花…"_qs);  // and not half of the flower
    QCOMPARE(visibleName(text).size(), 61);
}

void OutsideTextTest::twiceIsOnce() {
    const QString once = visible(u"\u202e\u001b\n"_qs + QString(5'000, u'x'));
    QCOMPARE(visible(once), once);
}

QTEST_GUILESS_MAIN(OutsideTextTest)
#include "tst_outsidetext.moc"
