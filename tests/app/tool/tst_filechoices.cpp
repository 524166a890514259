#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;

/// What a file does not show is said, and asked before anything is done with it, wherever a file is read.
class FileChoicesTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_desk.prepare(); }
    void asks_data();
    void asks();
    void everyDoorAsks_data();
    void everyDoorAsks();
    void tellsOfSheets();
    void tellsOfRepeatedPeople();
    void sendsOneMessagePerRow_data();
    void sendsOneMessagePerRow();
    void countsOneMessagePerRow();
    void tellsTheRowsOfAPersonApart();
    void tellsPeopleToo();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();

 private:
    static QString file(const QString& name) {
        return QStringLiteral(QT_TESTCASE_SOURCEDIR "/app/recipients/data/") + name;
    }
    static QStringList importing(const QString& name, const QString& list, const QStringList& answers = {}) {
        return QStringList{
                   QStringLiteral("recipients"), QStringLiteral("import"), file(name), QStringLiteral("--name"), list,
                   QStringLiteral("--openid"),   QStringLiteral("openid")} +
               answers;
    }
    QStringList lists() const {
        QStringList names;
        const auto rows = m_desk.run({QStringLiteral("recipients"), QStringLiteral("list")}).json();
        for (const auto& row : rows[QLatin1String("lists")].toArray())
            names << row[QLatin1String("list")].toString();
        return names;
    }

    /// Two orders of one person, a third that WeChat refuses, and a row that stands there twice.
    QString orders(const QString& ending) const {
        const QString twice = Desk::person(1, ending), once = Desk::person(2, ending);
        const QString tooLong(33, u'X');
        QString rows = QStringLiteral("openid,order\n");
        for (const auto& [person, order] :
             {std::pair(twice, QStringLiteral("DD1")), std::pair(once, QStringLiteral("DD2")),
              std::pair(twice, QStringLiteral("DD3")), std::pair(twice, tooLong),
              std::pair(twice, QStringLiteral("DD1"))})
            rows += person + u',' + order + u'\n';
        return m_desk.write(QStringLiteral("orders%1.csv").arg(ending), rows.toUtf8());
    }
    /// "row state" of the person's deliveries.
    QStringList rowsOf(const QString& openid) const {
        QStringList rows;
        for (const QJsonObject& one :
             m_desk.run({QStringLiteral("deliveries"), QStringLiteral("--openid"), openid}).lines())
            rows << QStringLiteral("%1 %2")
                        .arg(one[QLatin1String("row")].toInt())
                        .arg(one[QLatin1String("state")].toString());
        return rows;
    }

    Desk m_desk;
};

void FileChoicesTest::asks_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("people");
    const auto row = [](const char* name, const char* option, const char* answer, const char* kind, int rows,
                        int people) {
        QTest::addRow("%s %s", option, answer)
            << QString::fromUtf8(name) << QString::fromUtf8(option) << QString::fromUtf8(answer)
            << QString::fromUtf8(kind) << rows << people;
    };
    row("filtered.xlsx", "hidden", "take", "filtered_rows", 3, 6);
    row("filtered.xlsx", "hidden", "leave", "filtered_rows", 3, 3);
    row("merged.xlsx", "merged", "fill", "merged_down", 3, 5);
    row("merged.xlsx", "merged", "leave", "merged_down", 3, 5);
    row("uncalculated.xlsx", "uncalculated", "take", "uncalculated", 3, 3);
    row("uncalculated.xlsx", "uncalculated", "leave", "uncalculated", 3, 3);
}

void FileChoicesTest::asks() {
    QFETCH(QString, name);
    QFETCH(QString, option);
    QFETCH(QString, answer);
    const QString list = QString::fromLatin1(QTest::currentDataTag());
    const Ran refused = m_desk.run(importing(name, list));
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.errorKind(), QStringLiteral("choice_needed"));
    QVERIFY2(refused.err.contains("--" + option.toUtf8() + " " + answer.toUtf8()), refused.err.constData());
    const QJsonObject asked = refused.json()[QLatin1String("notes")][0].toObject();
    QTEST(asked[QLatin1String("kind")].toString(), "kind");
    QTEST(asked[QLatin1String("rows")].toInt(), "rows");
    QCOMPARE(asked[QLatin1String("choice")].toString(), option);
    QVERIFY(asked[QLatin1String("answer")].isNull());
    QVERIFY(!lists().contains(list));

    const Ran done = m_desk.run(importing(name, list, {QStringLiteral("--") + option, answer}));
    QCOMPARE(done.exitCode, 0);
    QTEST(done.json()[QLatin1String("imported")].toInt(), "people");
    const QJsonObject note = done.json()[QLatin1String("notes")][0].toObject();
    QTEST(note[QLatin1String("rows")].toInt(), "rows");
    QCOMPARE(note[QLatin1String("answer")].toString(), answer);
    QCOMPARE(note[QLatin1String("first_rows")].toArray().size(), note[QLatin1String("rows")].toInt());
    QVERIFY(lists().contains(list));
}

void FileChoicesTest::everyDoorAsks_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("people");  // which number of the answer
    QStringList sending = m_desk.sending(file(QStringLiteral("filtered.xlsx")));
    sending.replaceInStrings(QStringLiteral("{{order}}"), QStringLiteral("D1"));
    QTest::newRow("send") << sending << QStringLiteral("total");
    QTest::newRow("dry run") << sending + QStringList{QStringLiteral("--dry-run")} << QStringLiteral("total");
    QStringList rehearsing = sending;
    rehearsing.front() = QStringLiteral("rehearse");
    QTest::newRow("rehearse") << rehearsing << QStringLiteral("total");
    QTest::newRow("suppress") << QStringList{QStringLiteral("suppress"), QStringLiteral("import"),
                                             file(QStringLiteral("filtered.xlsx"))}
                              << QStringLiteral("suppressed");
}

void FileChoicesTest::everyDoorAsks() {
    QFETCH(QStringList, words);
    QFETCH(QString, people);
    const QStringList before = lists();
    const qsizetype sent = m_desk.platform->ledger().size();
    const Ran refused = m_desk.run(words);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.errorKind(), QStringLiteral("choice_needed"));
    QVERIFY2(refused.err.contains("--hidden leave"), refused.err.constData());
    QCOMPARE(refused.json()[QLatin1String("notes")].toArray().size(), 1);
    QCOMPARE(lists(), before);
    QCOMPARE(static_cast<qsizetype>(m_desk.platform->ledger().size()), sent);

    const Ran done = m_desk.run(words + QStringList{QStringLiteral("--hidden"), QStringLiteral("leave")});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(done.json()[people].toInt(), 3);
    QCOMPARE(done.json()[QLatin1String("notes")][0][QLatin1String("kind")].toString(), QStringLiteral("filtered_rows"));
}

void FileChoicesTest::tellsOfSheets() {
    const Ran ran = m_desk.run(importing(QStringLiteral("old-first-active-second.xlsx"), QStringLiteral("months")));
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.json()[QLatin1String("sheet")].toString(), QStringLiteral("十一月"));
    const QJsonObject note = ran.json()[QLatin1String("notes")][0].toObject();
    QCOMPARE(note[QLatin1String("kind")].toString(), QStringLiteral("other_people"));
    QCOMPARE(note[QLatin1String("names")].toArray(), QJsonArray{QStringLiteral("十月")});
}

void FileChoicesTest::tellsOfRepeatedPeople() {
    const QString person = Desk::person(1);
    const QString path =
        m_desk.write(QStringLiteral("twice.csv"),
                     ("openid,order\n" + person + ",DD1\n" + person + ",DD2\n" + person + ",DD1\n").toUtf8());
    const Ran ran = m_desk.run({QStringLiteral("recipients"), QStringLiteral("import"), path, QStringLiteral("--name"),
                                QStringLiteral("twice"), QStringLiteral("--openid"), QStringLiteral("openid")});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.json()[QLatin1String("duplicates")].toInt(), 2);
    QCOMPARE(ran.json()[QLatin1String("differing")].toInt(), 1);
    QCOMPARE(ran.json()[QLatin1String("duplicate_rows")].toArray(),
             QJsonArray({QJsonObject{{QStringLiteral("row"), 3},
                                     {QStringLiteral("kept"), 2},
                                     {QStringLiteral("differs"), QJsonArray{QStringLiteral("order")}}},
                         QJsonObject{{QStringLiteral("row"), 4},
                                     {QStringLiteral("kept"), 2},
                                     {QStringLiteral("differs"), QJsonArray()}}}));
}

void FileChoicesTest::sendsOneMessagePerRow_data() {
    QTest::addColumn<bool>("fromList");
    QTest::newRow("a file") << false;
    QTest::newRow("a list") << true;
}

void FileChoicesTest::sendsOneMessagePerRow() {
    QFETCH(bool, fromList);
    const QString ending = fromList ? QStringLiteral("_list") : QStringLiteral("_file");
    const QString path = orders(ending), each = QStringLiteral("--duplicates");
    QStringList words = m_desk.sending(path, {each, QStringLiteral("each")});
    if (fromList) {
        const Ran imported =
            m_desk.run({QStringLiteral("recipients"), QStringLiteral("import"), path, QStringLiteral("--name"), ending,
                        QStringLiteral("--openid"), QStringLiteral("openid"), each, QStringLiteral("each")});
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.json()[QLatin1String("imported")].toInt(), 4);
        QCOMPARE(imported.json()[QLatin1String("people")].toInt(), 2);
        QCOMPARE(imported.json()[QLatin1String("duplicates")].toInt(), 1);
        words = m_desk.sending(path);
        const auto at = words.indexOf(QStringLiteral("--recipients"));
        words.remove(at, 4);
        words << QStringLiteral("--list") << ending;
    }
    words << QStringLiteral("--once") << ending;
    const Ran sent = m_desk.run(words);
    QVERIFY2(sent.exitCode == 1, sent.err.constData());  // one is refused
    QCOMPARE(sent.json()[QLatin1String("total")].toInt(), 4);
    QCOMPARE(sent.json()[QLatin1String("accepted")].toInt(), 3);
    QCOMPARE(rowsOf(Desk::person(1, ending)),
             (QStringList{QStringLiteral("2 accepted"), QStringLiteral("4 accepted"), QStringLiteral("5 failed")}));
    // The platform heard of three messages of hers, and holds none of them for a repetition of another.
    std::map<QString, QSet<QString>> ids;
    int taken = 0;
    for (const sandbox::LedgerEntry& entry : m_desk.platform->ledger()) {
        ids[entry.openid].insert(entry.clientMsgId);
        taken += entry.openid == Desk::person(1, ending) && entry.sent ? 1 : 0;
    }
    QCOMPARE(ids[Desk::person(1, ending)].size(), 3);
    QCOMPARE(taken, 2);
    // With the same key nobody gets anything again but for what was refused.
    const Ran again = m_desk.run(words);
    QCOMPARE(again.json()[QLatin1String("suppressed")].toInt(), 4);
}

/// Each door counts what would be sent.
void FileChoicesTest::countsOneMessagePerRow() {
    QStringList words =
        m_desk.sending(orders(QStringLiteral("_count")), {QStringLiteral("--duplicates"), QStringLiteral("each")});
    const Ran dry = m_desk.run(words + QStringList{QStringLiteral("--dry-run")});
    QVERIFY2(dry.exitCode == 0, dry.err.constData());
    QCOMPARE(dry.json()[QLatin1String("total")].toInt(), 4);
    QCOMPARE(dry.json()[QLatin1String("would_be_refused")].toInt(), 1);
    QCOMPARE(dry.json()[QLatin1String("refused_examples")][0][QLatin1String("row")].toInt(), 5);
    words.front() = QStringLiteral("rehearse");
    const Ran rehearsed =
        m_desk.run(words + QStringList{QStringLiteral("--refused"), m_desk.file(QStringLiteral("no.csv"))});
    QCOMPARE(rehearsed.json()[QLatin1String("total")].toInt(), 4);
    QCOMPARE(rehearsed.json()[QLatin1String("accepted")].toInt(), 3);
    QVERIFY2(m_desk.read(QStringLiteral("no.csv")).contains("\n5,"), m_desk.read(QStringLiteral("no.csv")).constData());
    // Without the choice the first row stays.
    words.remove(words.indexOf(QStringLiteral("--duplicates")), 2);
    QCOMPARE(m_desk.run(words).json()[QLatin1String("total")].toInt(), 2);
}

void FileChoicesTest::tellsTheRowsOfAPersonApart() {
    const QString ending = QStringLiteral("_told"), person = Desk::person(1, ending);
    const Ran sent =
        m_desk.run(m_desk.sending(orders(ending), {QStringLiteral("--duplicates"), QStringLiteral("each")}));
    QCOMPARE(sent.exitCode, 1);
    const std::vector<QJsonObject> rows =
        m_desk.run({QStringLiteral("deliveries"), QStringLiteral("--openid"), person}).lines();
    QCOMPARE(rows.size(), 3U);
    const auto number = [&](size_t row) { return QString::number(rows[row][QLatin1String("id")].toInteger()); };
    const QJsonObject story = m_desk.run({QStringLiteral("explain"), number(2)}).json();
    QCOMPARE(story[QLatin1String("row")].toInt(), 5);
    QJsonArray others = story[QLatin1String("others")].toArray();
    QCOMPARE(others.size(), 2);
    QCOMPARE(others[1][QLatin1String("row")].toInt(), 4);
    // What is advised concerns this row alone.
    const QString next = story[QLatin1String("next")].toArray().last().toString();
    QVERIFY2(next.endsWith(QStringLiteral("--id ") + number(2)), qPrintable(next));
}

void FileChoicesTest::tellsPeopleToo() {
    QStringList words = m_desk.words(importing(QStringLiteral("merged.xlsx"), QStringLiteral("told")));
    words.removeAll(QStringLiteral("--json"));
    QProcess process;
    process.setProcessEnvironment(m_desk.environment);
    process.start(QStringLiteral(HONGYANCTL), words);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()),
             QStringLiteral("  门店: 3 cells are merged with the one above and show nothing of their own (rows 3, 4, "
                            "6): --merged fill|leave\n"
                            "merged.xlsx has merged cells. Give each row their value with --merged fill, or leave the "
                            "rows below empty with --merged leave.\n"));
}

void FileChoicesTest::refusesOtherAnswers_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("answer");
    QTest::newRow("hidden") << QStringLiteral("--hidden") << QStringLiteral("fill");
    QTest::newRow("merged") << QStringLiteral("--merged") << QStringLiteral("take");
    QTest::newRow("uncalculated") << QStringLiteral("--uncalculated") << QStringLiteral("yes");
    QTest::newRow("duplicates") << QStringLiteral("--duplicates") << QStringLiteral("last");
}

void FileChoicesTest::refusesOtherAnswers() {
    QFETCH(QString, option);
    QFETCH(QString, answer);
    const Ran ran = m_desk.run(importing(QStringLiteral("filtered.xlsx"), QStringLiteral("no"), {option, answer}));
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(ran.errorKind(), QStringLiteral("invalid_input"));
}

QTEST_GUILESS_MAIN(FileChoicesTest)
#include "tst_filechoices.moc"
