#include <QSqlDatabase>
#include <QSqlQuery>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ');
}

QStringList kindsIn(const QJsonObject& object, QLatin1String array, QLatin1String key) {
    QStringList kinds;
    for (const auto& one : object[array].toArray())
        kinds << one[key].toString();
    return kinds;
}

}  // namespace

/// What stands in the sheet is what is sent; where nobody can know what is meant, it is asked or said before anything
/// is.
class TestTrueToSheet : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() { m_desk.prepare(); }
    void asksWhichOfTwoColumns_data();
    void asksWhichOfTwoColumns();
    void asksWhichColumnOfOpenids();
    void saysBeforeSendingWhatTheDryRunSays();
    void listsTheRowsThatAreLeftOut();
    void refusesWhatDoesNotFitTheFile_data();
    void refusesWhatDoesNotFitTheFile();
    void writesNothingByAForeignName_data();
    void writesNothingByAForeignName();
    void refusesAFieldSaidTwice();
    void knowsAKeyAgain_data();
    void knowsAKeyAgain();
    void knowsTheKeysOfOlderVersions();
    void readsTheReasonsOfANoList();
    void saysWhenThereIsNothingToDo();
    void endsWhereNobodyHearsOfIt();

 private:
    static QString file(const QString& name) {
        return QStringLiteral(QT_TESTCASE_SOURCEDIR "/app/recipients/data/") + name;
    }
    QString write(const QByteArray& text) const { return m_desk.write(QStringLiteral("list.csv"), text); }
    static QByteArray person(int number) { return Desk::person(number).toUtf8(); }
    QStringList importing(const QString& path, const QStringList& more = {}) const {
        return QStringList{QStringLiteral("recipients"), QStringLiteral("import"), path,
                           QStringLiteral("--name"),     QStringLiteral("L"),      QStringLiteral("--openid"),
                           QStringLiteral("openid")} +
               more;
    }
    /// As it is said on the command line, with another text for one field.
    QStringList sending(const QString& path, const QString& thing4, const QStringList& more = {}) const {
        QStringList all = m_desk.sending(path, more);
        all.replaceInStrings(QStringLiteral("thing4=Roses"), QStringLiteral("thing4=") + thing4);
        return all;
    }

    Desk m_desk;
};

void TestTrueToSheet::asksWhichOfTwoColumns_data() {
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("isClear");
    QTest::newRow("either") << QStringLiteral("{{shop}}") << false;
    QTest::newRow("the first") << QStringLiteral("{{shop (1)}}") << true;
    QTest::newRow("the second") << QStringLiteral("{{shop (2)}}") << true;
}

void TestTrueToSheet::asksWhichOfTwoColumns() {
    QFETCH(QString, variable);
    QFETCH(bool, isClear);
    const QString path = write("openid,order,shop,shop\n" + person(11) + ",D1,a1,a1\n" + person(12) + ",D2,a2,b2\n");
    const int heard = m_desk.heard();
    const auto before = m_desk.run(words("recipients list")).json()[QLatin1String("lists")].toArray().size();
    for (const char* verb : {"send", "rehearse"}) {
        QStringList all = sending(path, variable);
        all.front() = QString::fromLatin1(verb);
        const Ran ran = m_desk.run(all);
        QCOMPARE(kindsIn(ran.json(), QLatin1String("notes"), QLatin1String("kind")),
                 QStringList{QStringLiteral("twin_columns")});
        QVERIFY2(ran.exitCode == (isClear ? 0 : 2), ran.err.constData());
        QVERIFY(isClear || ran.err.contains("{{shop (1)}} or {{shop (2)}}"));
    }
    QCOMPARE(m_desk.heard(), heard + (isClear ? 2 : 0));
    // What was not sent to does not stay.
    const auto lists = m_desk.run(words("recipients list")).json()[QLatin1String("lists")].toArray().size();
    QVERIFY(lists >= before && (isClear || lists == before));
}

void TestTrueToSheet::asksWhichColumnOfOpenids() {
    const QString path = write("openid,openid\n" + person(1) + "," + person(2) + "\n");
    const Ran refused = m_desk.run(importing(path));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("\"openid (1)\""), refused.err.constData());
    QCOMPARE(m_desk.run({QStringLiteral("suppress"), QStringLiteral("import"), path}).exitCode, 2);
    for (const auto& [name, number] : {std::pair("openid (1)", 1), std::pair("openid (2)", 2)}) {
        QStringList all = importing(path);
        all.back() = QString::fromLatin1(name);
        const Ran done = m_desk.run(all);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const Ran shown = m_desk.run(words("recipients show L"));
        QCOMPARE(shown.json()[QLatin1String("rows")][0][number - 1].toString(), Desk::person(number));
    }
}

void TestTrueToSheet::saysBeforeSendingWhatTheDryRunSays() {
    const QString path = write("openid,order,name\n" + person(21) + ",D1,NULL\n" + person(22) + ",D2,Ann\n");
    const QStringList all =
        sending(path, QStringLiteral("{{name}} {name}"), words("--look-alikes literal --url https://a.test/{{order}}"));
    const Ran dry = m_desk.run(all + words("--dry-run"));
    QCOMPARE(kindsIn(dry.json(), QLatin1String("findings"), QLatin1String("fault")), words("null_marker look_alike"));
    const Ran sent = m_desk.run(all);
    QVERIFY2(sent.exitCode == 0, sent.err.constData());
    QCOMPARE(sent.json()[QLatin1String("findings")], dry.json()[QLatin1String("findings")]);
    QVERIFY(sent.err.contains("(thing4), 1 message: says that there is no value"));
    const Ran refused = m_desk.run(sending(path, QStringLiteral("{{name}}"), words("--url e.test/{{order}}")));
    QVERIFY2(refused.err.contains("Of 2 messages, 2 would be refused for their values."), refused.err.constData());
    QVERIFY(refused.err.contains("url, 2 messages: not in the form"));
}

void TestTrueToSheet::listsTheRowsThatAreLeftOut() {
    const QString path = write("openid,order\n" + person(31) + ",D1\nnobody,D2\n");
    const Ran dry = m_desk.run(m_desk.sending(path, words("--dry-run")));
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(kindsIn(dry.json(), QLatin1String("problem_rows"), QLatin1String("kind")), words("openid_invalid"));
    const Ran sent = m_desk.run(m_desk.sending(path));
    QVERIFY2(sent.err.contains("row 3, openid: this cannot be an openid"), sent.err.constData());
}

void TestTrueToSheet::refusesWhatDoesNotFitTheFile_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("option");
    for (const char* option : {"--sheet X", "--hidden leave", "--merged fill"})
        QTest::addRow("csv %s", option) << QStringLiteral("python.csv") << words(option);
    for (const char* option : {"--encoding gb18030", "--separator comma", "--quoting none"})
        for (const char* name : {"xlsxwriter.xlsx", "odfpy.ods"})
            QTest::addRow("%s %s", name, option) << QString::fromLatin1(name) << words(option);
}

void TestTrueToSheet::refusesWhatDoesNotFitTheFile() {
    QFETCH(QString, name);
    QFETCH(QStringList, option);
    const Ran ran = m_desk.run(importing(file(name), option));
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(ran.errorKind(), QStringLiteral("invalid_input"));
    QCOMPARE(ran.json()[QLatin1String("error")][QLatin1String("subject")].toString(), option.front());
    QCOMPARE(
        m_desk.run(QStringList{QStringLiteral("suppress"), QStringLiteral("import"), file(name)} + option).exitCode, 2);
    QStringList listed = m_desk.sending(file(name), option);
    listed.replace(listed.indexOf(QStringLiteral("--recipients")), QStringLiteral("--list"));
    QCOMPARE(m_desk.run(listed).exitCode, 2);  // a list was read already
}

void TestTrueToSheet::writesNothingByAForeignName_data() {
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("name");
    const QString path = file(QStringLiteral("filtered.xlsx"));
    const QStringList importing = {
        QStringLiteral("recipients"), QStringLiteral("import"),    path,
        QStringLiteral("--name"),     QStringLiteral("L"),         QStringLiteral("--openid"),
        QStringLiteral("openid"),     QStringLiteral("--rejected")};
    QStringList rehearsing = m_desk.sending(path, {QStringLiteral("--refused")});
    rehearsing.front() = QStringLiteral("rehearse");
    for (const char* name : {"left.json", "left.pdf", "left"}) {
        QTest::addRow("rejected %s", name) << importing << QString::fromLatin1(name);
        QTest::addRow("refused %s", name) << rehearsing << QString::fromLatin1(name);
        QTest::addRow("suppressed %s", name) << words("suppress export") << QString::fromLatin1(name);
        QTest::addRow("sample %s", name) << words("sandbox --sample") << QString::fromLatin1(name);
    }
    QTest::newRow("sample as text") << words("sandbox --sample") << QStringLiteral("left.csv");
    QTest::newRow("message") << words("message export --account Shop --name M") << QStringLiteral("left.xlsx");
}

void TestTrueToSheet::writesNothingByAForeignName() {
    QFETCH(QStringList, before);
    QFETCH(QString, name);
    const Ran ran = m_desk.run(before + QStringList{m_desk.file(name)});
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(ran.errorKind(), QStringLiteral("invalid_input"));
    QVERIFY2(ran.err.contains("ends in ."), ran.err.constData());
    QVERIFY(!QFile::exists(m_desk.file(name)));
}

void TestTrueToSheet::refusesAFieldSaidTwice() {
    const QString path = m_desk.people(1);
    for (const char* again : {"thing4=Tulips", " thing4 =Tulips"}) {
        const Ran ran = m_desk.run(m_desk.sending(path, {QStringLiteral("--field"), QString::fromLatin1(again)}));
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("there is a --field thing4 already"), ran.err.constData());
    }
}

void TestTrueToSheet::knowsAKeyAgain_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("again");
    QTest::newRow("zero width") << QStringLiteral("spring") << QStringLiteral("spr\u200Bing");
    QTest::newRow("blanks") << QStringLiteral("spring  sale") << QStringLiteral("\u3000spring\u00A0sale");
    QTest::newRow("full width") << QStringLiteral("双11(a)") << QStringLiteral("双１１（ａ）");
}

void TestTrueToSheet::knowsAKeyAgain() {
    QFETCH(QString, first);
    QFETCH(QString, again);
    static int number = 100;
    const QString path = write("openid,order\n" + person(++number) + ",D1\n");
    QCOMPARE(m_desk.run(m_desk.sending(path, {QStringLiteral("--once"), first})).exitCode, 0);
    const int heard = m_desk.heard();
    const Ran ran = m_desk.run(m_desk.sending(path, {QStringLiteral("--once"), again}));
    QCOMPARE(ran.json()[QLatin1String("suppressed")].toInt(), 1);
    QCOMPARE(m_desk.heard(), heard);
    QCOMPARE(m_desk.run(m_desk.sending(path, {QStringLiteral("--once"), QStringLiteral("\u200B")})).exitCode, 2);
}

// They were kept as they were typed.
void TestTrueToSheet::knowsTheKeysOfOlderVersions() {
    const QString path = write("openid,order\n" + person(200) + ",D1\n");
    const QStringList all = m_desk.sending(path, words("--once autumn"));
    QCOMPARE(m_desk.run(all).exitCode, 0);
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(m_desk.data() + QStringLiteral("/hongyan.db"));
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(
            QStringLiteral("UPDATE campaigns SET once_key = 'ａutumn\u200B' WHERE once_key = 'autumn'")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    QCOMPARE(m_desk.run(all).json()[QLatin1String("suppressed")].toInt(), 1);
}

void TestTrueToSheet::readsTheReasonsOfANoList() {
    const QString path = write(QStringLiteral("openid,原因,到期日\n%1,退订,2099-12-31\n%2,投诉,长期\n")
                                   .arg(Desk::person(41), Desk::person(42))
                                   .toUtf8());
    const Ran ran = m_desk.run({QStringLiteral("suppress"), QStringLiteral("import"), path});
    QCOMPARE(ran.exitCode, 1);
    QCOMPARE(ran.json()[QLatin1String("suppressed")].toInt(), 2);
    QCOMPARE(ran.json()[QLatin1String("undated_rows")][0][QLatin1String("row")].toInt(), 3);
    const auto listed = m_desk.run(words("suppress list")).json()[QLatin1String("suppressions")].toArray();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0][QLatin1String("reason")].toString(), QStringLiteral("退订"));
    QVERIFY(listed[0][QLatin1String("expires_at")].isString());
    QCOMPARE(listed[1][QLatin1String("reason")].toString(), QStringLiteral("投诉"));
    QVERIFY(listed[1][QLatin1String("expires_at")].isNull());
}

void TestTrueToSheet::saysWhenThereIsNothingToDo() {
    QProcess process;
    process.setProcessEnvironment(m_desk.environment);
    QStringList all = m_desk.words(words("run"));
    all.removeAll(QStringLiteral("--json"));
    process.start(QStringLiteral(HONGYANCTL), all);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("Nothing is due, and nothing was left behind.\n"));
}

void TestTrueToSheet::endsWhereNobodyHearsOfIt() {
    QProcess process;
    process.setProcessEnvironment(m_desk.environment);
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(HONGYANCTL), m_desk.words(words("sandbox")));
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 4);
}

QTEST_GUILESS_MAIN(TestTrueToSheet)
#include "tst_truetosheet.moc"
