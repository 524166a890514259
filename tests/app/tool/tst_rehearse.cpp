#include "desk.h"

using namespace hongyan::tool;
using namespace Qt::StringLiterals;

/// hongyanctl rehearse as a script sees it.
class RehearseTest : public QObject {
    Q_OBJECT

    static QStringList rehearsing(const Desk& desk, const QString& file, const QStringList& more = {}) {
        QStringList words = desk.sending(file, more);
        words[0] = u"rehearse"_s;
        return words;
    }
    /// Five people, whose goods are these.
    static QString goods(const Desk& desk, const QStringList& values) {
        QByteArray rows = "openid,order,goods\n";
        for (qsizetype i = 0; i < values.size(); ++i)
            rows += Desk::person(int(i)).toUtf8() + ",DD" + QByteArray::number(i) + ',' + values[i].toUtf8() + '\n';
        return desk.write(u"goods.csv"_s, rows);
    }
    static QStringList withGoods(QStringList words) {
        return words.replaceInStrings(u"thing4=Roses"_s, u"thing4={{goods}}"_s);
    }

 private slots:
    void nobodyRefused() {
        Desk desk;
        desk.prepare();
        const Ran ran = desk.run(rehearsing(desk, desk.people(5)));
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json()[u"rehearsal"].toBool(), true);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 5);
        QCOMPARE(ran.json()[u"would_be_refused"].toInt(), 0);
        QCOMPARE(ran.json()[u"quota_needed"].toInt(), 5);
        QVERIFY(ran.json()[u"quota_left"].isNull());
        QCOMPARE(ran.json()[u"expected_ms"].toInt(), 250);
    }

    void theRefusedAreNamed() {
        Desk desk;
        desk.prepare();
        const QString refused = desk.file(u"refused.csv"_s);
        const QString file = goods(desk, {u"Roses"_s, u"\"Roses, nineteen\""_s, u"Tulips"_s, u""_s});
        const Ran ran = desk.run(withGoods(rehearsing(desk, file, {u"--refused"_s, refused, u"--rate"_s, u"2"_s})));
        QCOMPARE(ran.exitCode, 0 + 1);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 3);
        QCOMPARE(ran.json()[u"would_be_refused"].toInt(), 1);
        QCOMPARE(ran.json()[u"expected_ms"].toInt(), 2000);
        const auto group = ran.json()[u"refused"][0].toObject();
        QCOMPARE(group[u"field"].toString(), u"thing4"_s);
        QCOMPARE(group[u"rows"].toInt(), 1);
        const QByteArray written = desk.read(u"refused.csv"_s);
        QVERIFY2(written.contains(Desk::person(3).toUtf8()), written.constData());
    }

    void whatIsLeftOutIsCounted() {
        Desk desk;
        desk.prepare();
        desk.must({u"suppress"_s, u"add"_s, Desk::person(1)});
        const QString file = desk.write(u"twice.csv"_s, "openid,order\n" + Desk::person(0).toUtf8() + ",DD0\n" +
                                                            Desk::person(1).toUtf8() + ",DD1\n" +
                                                            Desk::person(1).toUtf8() + ",DD1\nnot an openid,DD2\n");
        const Ran ran = desk.run(rehearsing(desk, file));
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 1);
        QCOMPARE(ran.json()[u"suppressed"].toInt(), 1);
        QCOMPARE(ran.json()[u"duplicates"].toInt(), 1);
        QCOMPARE(ran.json()[u"problems"].toInt(), 1);
        QCOMPARE(ran.json()[u"messages"].toInt(), 1);
    }

    void theAccountHearsNothing() {
        Desk desk;
        desk.prepare();
        const auto calls = desk.platform->calls();
        QCOMPARE(desk.run(rehearsing(desk, desk.people(300))).exitCode, 0);
        QVERIFY(desk.platform->calls() == calls);
        QVERIFY(desk.platform->ledger().empty());
        QCOMPARE(desk.run({u"recipients"_s, u"list"_s}).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(desk.run({u"campaign"_s, u"list"_s}).json()[u"campaigns"].toArray().size(), 0);
        const Ran asked = desk.run(rehearsing(desk, desk.people(3), {u"--ask-quota"_s}));
        QCOMPARE(asked.json()[u"quota_left"].toInt(), 100'000);
        QVERIFY(desk.platform->ledger().empty());
    }

    void anImportedListIsRehearsed() {
        Desk desk;
        desk.prepare();
        desk.must({u"recipients"_s, u"import"_s, desk.people(40), u"--name"_s, u"Forty"_s, u"--openid"_s, u"openid"_s});
        const Ran ran = desk.run(QStringList{u"rehearse"_s, u"--account"_s, u"Shop"_s, u"--template"_s,
                                             hongyan::sandbox::sampleTemplateId(), u"--list"_s, u"Forty"_s} +
                                 Desk::fields());
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 40);
    }

    void badInputIsRefused() {
        Desk desk;
        desk.prepare();
        Ran ran = desk.run(rehearsing(desk, u"nowhere.csv"_s));
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"file_not_found"_s);
        ran = desk.run(withGoods(rehearsing(desk, desk.people(3))));
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"no_such_variable"_s);
    }

    void aSignalEndsIt() {
        Desk desk;
        desk.prepare();
        const QDir temporary(desk.file(u"temporary"_s));
        QVERIFY(temporary.mkpath(u"."_s));
        desk.environment.insert(u"TMPDIR"_s, temporary.path());
        const auto folders = [&] { return temporary.entryList({u"hongyan-rehearsal-*"_s}, QDir::Dirs); };
        const auto process = desk.begin(rehearsing(desk, desk.people(30'000)));
        QTRY_VERIFY_WITH_TIMEOUT(!folders().isEmpty(), 30'000);
        ::kill(pid_t(process->processId()), SIGTERM);
        const Ran ran = Hongyanctl::end(*process);
        QCOMPARE(ran.exitCode, 130);
        QCOMPARE(folders(), QStringList());
    }
};

QTEST_GUILESS_MAIN(RehearseTest)
#include "tst_rehearse.moc"
