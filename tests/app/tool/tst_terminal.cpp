#include "base/outside.h"
#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace Qt::StringLiterals;

namespace {

/// What a terminal would obey, in every way a name or a cell can bring it along.
const QString hostile = u"\u001b[2J\u0007a\u009b31m\u007f\u202eb%2\u2067"_s;

/// As people call it, without --json.
Ran said(const Desk& desk, const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(desk.environment);
    QStringList words = desk.words(arguments);
    words.removeOne(u"--json"_s);
    process.start(QStringLiteral(HONGYANCTL), words);
    return Hongyanctl::end(process);
}

QString actingIn(const QByteArray& out) {
    for (const QChar each : QString::fromUtf8(out))
        if (isActing(each) && each != u'\n' && each != u'\t')
            return QStringLiteral("U+%1 in %2")
                .arg(each.unicode(), 4, 16, QLatin1Char('0'))
                .arg(QString::fromUtf8(out));
    return {};
}

}  // namespace

/// Names, cells and the platform's words on a terminal.
class TestTerminal : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() {
        m_desk.prepare();
        const QString file =
            m_desk.write(u"people.csv"_s, "openid," + hostile.toUtf8() + "\n" + Desk::person(1).toUtf8() + ",\"" +
                                              hostile.toUtf8() + "\tx\ny\"\n");
        m_desk.must({u"recipients"_s, u"import"_s, file, u"--name"_s, hostile, u"--openid"_s, u"openid"_s});
        m_desk.must(m_desk.sending(m_desk.people(1), {u"--title"_s, hostile}));
    }
    void printsNoControlCharacters_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("lists") << QStringList{u"recipients"_s, u"list"_s};
        QTest::newRow("people") << QStringList{u"recipients"_s, u"show"_s, hostile};
        QTest::newRow("campaigns") << QStringList{u"campaign"_s, u"list"_s};
        QTest::newRow("campaign") << QStringList{u"campaign"_s, u"show"_s, u"1"_s};
        QTest::newRow("deliveries") << QStringList{u"deliveries"_s};
        QTest::newRow("explain") << QStringList{u"explain"_s, u"1"_s};
        QTest::newRow("an error") << QStringList{u"recipients"_s, u"show"_s, u"no "_s + hostile};
    }
    void printsNoControlCharacters() {
        QFETCH(QStringList, arguments);
        const Ran ran = said(m_desk, arguments);
        QVERIFY(!(ran.out + ran.err).isEmpty());
        QCOMPARE(actingIn(ran.out), QString());
        QCOMPARE(actingIn(ran.err), QString());
    }
    /// A cell with a tab and a line break makes neither a column nor a row.
    void cellsStayInTheirColumns() {
        const QList<QByteArray> lines = said(m_desk, {u"recipients"_s, u"show"_s, hostile}).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1].count('\t'), lines[0].count('\t'));
        // Nor is it taken for the place of another word.
        QVERIFY(said(m_desk, {u"recipients"_s, u"list"_s}).out.contains("b%2"));
    }
    void jsonIsExactAndPrintable() {
        const Ran ran = m_desk.run({u"recipients"_s, u"show"_s, hostile});
        QCOMPARE(actingIn(ran.out), QString());
        QCOMPARE(ran.json()[u"list"].toString(), hostile);
        QVERIFY(ran.json()[u"rows"][0][1].toString().contains(u'\n'));
    }

 private:
    Desk m_desk;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
