#include "desk.h"

using namespace hongyan::tool;

/// hongyanctl rehearse as a script sees it.
class RehearseTest : public QObject {
    Q_OBJECT

    static QStringList rehearsing(const Desk& desk, const QString& file, const QStringList& more = {}) {
        QStringList words = desk.sending(file, more);
        words[0] = u"rehearse"_qs;
        return words;
    }
    /// Five people, whose goods are these.
    static QString goods(const Desk& desk, const QStringList& values) {
        QByteArray rows = "openid,order,goods\n";
        for (qsizetype i = 0; i < values.size(); ++i)
            rows += Desk::person(int(i)).toUtf8() + ",DD" + QByteArray::number(i) + ',' + values[i].toUtf8() + '\n';
        return desk.write(u"goods.csv"_qs, rows);
    }
    static QStringList withGoods(QStringList words) {
        return words.replaceInStrings(u"thing4=Roses"_qs, u"thing4={{goods}}"_qs);
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
        const QString refused = desk.file(u"refused.csv"_qs);
        const QString file = goods(desk, {u"Roses"_qs, u"\"Roses, nineteen\""_qs, u"Tulips"_qs, u""_qs});
        const Ran ran = desk.run(withGoods(rehearsing(desk, file, {u"--refused"_qs, refused, u"--rate"_qs, u"2"_qs})));
        QCOMPARE(ran.exitCode, 0 + 1);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 3);
        QCOMPARE(ran.json()[u"would_be_refused"].toInt(), 1);
        QCOMPARE(ran.json()[u"expected_ms"].toInt(), 2000);
        const auto group = ran.json()[u"refused"][0].toObject();
        QCOMPARE(group[u"field"].toString(), u"thing4"_qs);
        QCOMPARE(group[u"people"].toInt(), 1);
        const QByteArray written = desk.read(u"refused.csv"_qs);
        QVERIFY2(written.contains(Desk::person(3).toUtf8()), written.constData());
    }

    void whatIsLeftOutIsCounted() {
        Desk desk;
        desk.prepare();
        desk.must({u"suppress"_qs, u"add"_qs, Desk::person(1)});
        const QString file = desk.write(u"twice.csv"_qs, "openid,order\n" + Desk::person(0).toUtf8() + ",DD0\n" +
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
        QCOMPARE(desk.run({u"recipients"_qs, u"list"_qs}).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(desk.run({u"campaign"_qs, u"list"_qs}).json()[u"campaigns"].toArray().size(), 0);
        const Ran asked = desk.run(rehearsing(desk, desk.people(3), {u"--ask-quota"_qs}));
        QCOMPARE(asked.json()[u"quota_left"].toInt(), 100'000);
        QVERIFY(desk.platform->ledger().empty());
    }

    void anImportedListIsRehearsed() {
        Desk desk;
        desk.prepare();
        desk.must(
            {u"recipients"_qs, u"import"_qs, desk.people(40), u"--name"_qs, u"Forty"_qs, u"--openid"_qs, u"openid"_qs});
        const Ran ran = desk.run(QStringList{u"rehearse"_qs, u"--account"_qs, u"Shop"_qs, u"--template"_qs,
                                             hongyan::sandbox::sampleTemplateId(), u"--list"_qs, u"Forty"_qs} +
                                 Desk::fields());
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 40);
    }

    void badInputIsRefused() {
        Desk desk;
        desk.prepare();
        Ran ran = desk.run(rehearsing(desk, u"nowhere.csv"_qs));
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"file_not_found"_qs);
        ran = desk.run(withGoods(rehearsing(desk, desk.people(3))));
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"no_such_variable"_qs);
    }

    void aSignalEndsIt() {
        Desk desk;
        desk.prepare();
        const QDir temporary(desk.file(u"temporary"_qs));
        QVERIFY(temporary.mkpath(u"."_qs));
        desk.environment.insert(u"TMPDIR"_qs, temporary.path());
        const auto folders = [&] { return temporary.entryList({u"hongyan-rehearsal-*"_qs}, QDir::Dirs); };
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
