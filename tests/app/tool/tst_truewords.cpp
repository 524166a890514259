#include "base/codetable.h"
#include "bothsides.h"
#include "desk.h"
#include "tool/codewords.h"
#include "tool/options.h"
#include "tool/words.h"

using namespace hongyan;
using namespace Qt::StringLiterals;
using namespace hongyan::tool;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ');
}

/// As people call it, without --json.
Ran said(const Desk& desk, const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(desk.environment);
    QStringList all = desk.words(arguments);
    all.removeOne(u"--json"_s);
    process.start(QStringLiteral(HONGYANCTL), all);
    return Hongyanctl::end(process);
}

delivery::Campaign pausedFor(delivery::PauseReason reason) {
    delivery::Campaign campaign;
    campaign.id = {4};
    campaign.status = delivery::CampaignStatus::Paused;
    campaign.pauseReason = reason;
    return campaign;
}

}  // namespace

/// What hongyanctl says is true where it says it.
class TestTrueWords : public QObject {
    Q_OBJECT
 private slots:
    void aFileWithAnOpenChoiceSuppressesNobody() {
        Desk desk;
        const QString file =
            desk.write(u"no.csv"_s, "openid,why\noToolPerson_0000000001,x\noToolPerson_0000000002,y\n=A1,z\n");
        const Ran ran = desk.run({u"suppress"_s, u"import"_s, file});
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"choice_needed"_s);
        QVERIFY2(ran.err.contains("Nobody was put on the suppression list."), ran.err.constData());
        QVERIFY2(!ran.err.contains("On the list already"), ran.err.constData());
        QVERIFY(desk.run(words("suppress list")).json()[u"suppressions"].toArray().isEmpty());
    }

    void aRunThatOnlyEndsWhatIsLateSaysSo() {
        Desk desk;
        desk.prepare();
        const auto sending = desk.begin(desk.sending(desk.people(4, u"_CLOSE"_s)));
        {
            QVERIFY(QTest::qWaitFor([&] { return desk.heard() >= 4; }, 20'000));
            ::kill(static_cast<pid_t>(sending->processId()), SIGINT);
        }
        const Ran stopped = Hongyanctl::end(*sending);
        QCOMPARE(stopped.exitCode, 130);
        QCOMPARE(stopped.json()[u"retrying"].toInt(), 4);
        QVERIFY2(stopped.err.contains("4 messages are left") && stopped.err.contains("hongyanctl campaign resume 1") &&
                     stopped.err.contains("hongyanctl run"),
                 stopped.err.constData());
        QVERIFY(QSqlQuery(Books(desk.data()).database())
                    .exec(u"UPDATE deliveries SET first_ambiguous_at = 1, due_at = 1"_s));
        const Ran ran = desk.run(words("run"));
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.json()[u"campaign"].toInt(), 1);
        QCOMPARE(ran.json()[u"unconfirmed"].toInt(), 4);
        QVERIFY2(ran.err.contains("Campaign 1: 4 messages became unconfirmed"), ran.err.constData());
        const Ran again = said(desk, words("run"));
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("Nothing is due"), again.out.constData());
    }

    void aDryRunLeavesOutWhoIsLeftOut_data() {
        QTest::addColumn<bool>("isSuppressed");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("key");
        QTest::newRow("the list") << true << QStringList() << u"suppressed"_s;
        QTest::newRow("the key") << false << words("--once spring") << u"sent_before"_s;
        QTest::newRow("the cap") << false << words("--cap 1/24h") << u"sent_enough"_s;
    }
    void aDryRunLeavesOutWhoIsLeftOut() {
        QFETCH(bool, isSuppressed);
        QFETCH(QStringList, more);
        QFETCH(QString, key);
        Desk desk;
        desk.prepare();
        const QString file = desk.people(4);
        if (isSuppressed)
            desk.must({u"suppress"_s, u"add"_s, Desk::person(0), Desk::person(1)});
        else
            desk.must(desk.sending(desk.people(2, {}, u"two.csv"_s), more));
        const Ran dry = desk.run(desk.sending(file, more + words("--dry-run")));
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(dry.json()[u"total"].toInt(), 4);
        QCOMPARE(dry.json()[u"would_send"].toInt(), 2);
        for (const QString& each : words("suppressed sent_before sent_enough"))
            QCOMPARE(dry.json()[each].toInt(), each == key ? 2 : 0);
        const Ran people = said(desk, desk.sending(file, more + words("--dry-run")));
        QVERIFY2(people.out.contains("Would send 2 messages") && people.out.contains("Left out: 2 messages"),
                 people.out.constData());
        QCOMPARE(desk.run(desk.sending(file, more)).json()[u"suppressed"].toInt(), 2);
    }

    void aRejectedRowKeepsAllItsCells() {
        Desk desk;
        const QString file = desk.write(u"wide.csv"_s,
                                        "openid,order,city\noToolPerson_0000000001,A,B\n"
                                        "oToolPerson_0000000002,A,B,lost?\n");
        const QStringList import{u"recipients"_s, u"import"_s,     file,
                                 u"--name"_s,     u"L"_s,          u"--openid"_s,
                                 u"openid"_s,     u"--rejected"_s, desk.file(u"left.csv"_s)};
        QCOMPARE(desk.run(import).exitCode, 0);
        const QByteArray left = desk.read(u"left.csv"_s);
        QVERIFY2(left.contains("A,B,lost?"), left.constData());
        QVERIFY2(left.contains("cells in this row: 4, where 3 belong"), left.constData());
    }

    void everyNextStepIsOneForACommand_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh"_s;
    }
    void everyNextStepIsOneForACommand() {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale(language));
        for (const auto& [code, entry] : codeTable().asKeyValueRange()) {
            const QString kept = platformSays(code, {}), refused = platformRefuses(code, {});
            for (const QString& sentence : {kept, refused})
                QVERIFY2(!sentence.contains(u"Accounts page"_s) && !sentence.contains(u"账号页"_s) &&
                             !sentence.contains(u"“账号”"_s),
                         qPrintable(sentence));
            QVERIFY2(!refused.contains(u"resume"_s, Qt::CaseInsensitive) && !refused.contains(u"继续"_s),
                     qPrintable(refused));
        }
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void whatWaitsForItsTimeIsNotResumed() {
        QVERIFY(!commandFor(pausedFor(delivery::PauseReason::OutsideWindow)).contains(u"resume"_s));
        QVERIFY(commandFor(pausedFor(delivery::PauseReason::OutsideWindow)).contains(u"run --forever"_s));
        QVERIFY(commandFor(pausedFor(delivery::PauseReason::QuotaUsedUp)).contains(u"campaign resume 4"_s));
    }

    void exitCodes_data() {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("wrong AppSecret") << ErrorKind::AccountRefused << 40125 << 3;
        QTest::newRow("not on the allow-list") << ErrorKind::AccountRefused << 40164 << 3;
        QTest::newRow("the address of the call") << ErrorKind::PlatformRefused << 404 << 3;
        QTest::newRow("busy") << ErrorKind::PlatformRefused << -1 << 6;
        QTest::newRow("too fast") << ErrorKind::PlatformRefused << 45011 << 6;
        QTest::newRow("out of quota") << ErrorKind::PlatformRefused << 45009 << 6;
        QTest::newRow("silent") << ErrorKind::TimedOut << 0 << 6;
        QTest::newRow("not there") << ErrorKind::Unreachable << 0 << 6;
        QTest::newRow("somebody else") << ErrorKind::PlatformBabbled << 0 << 6;
    }
    void exitCodes() {
        QFETCH(ErrorKind, kind);
        QFETCH(int, code);
        QTEST(exitCodeFor({.kind = kind, .code = code}), "exitCode");
    }

    void anApiBaseEndsWithItsPath_data() {
        QTest::addColumn<QString>("base");
        QTest::newRow("query") << u"http://localhost:9/?a=b"_s;
        QTest::newRow("fragment") << u"http://localhost:9/#c"_s;
    }
    void anApiBaseEndsWithItsPath() {
        QFETCH(QString, base);
        Desk desk;
        QStringList addition = desk.addition();
        addition.back() = base;
        const Ran ran = desk.run(addition);
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"invalid_input"_s);
    }

    void aSecretInMemoryIsSaidToBeGone() {
        Desk desk;
        desk.secrets = u"memory"_s;
        const Ran ran = desk.run(desk.addition() + words("--secret-stdin"), "a-secret\n");
        QCOMPARE(ran.exitCode, 0);
        QVERIFY2(ran.err.contains("is gone now"), ran.err.constData());
    }

    void nothingIsWrittenInPlaceOfAClosedOutput() {
        Desk desk;
        desk.prepare();
        desk.under = {u"sh"_s, u"-c"_s, u"exec \"$@\" >&-"_s, u"sh"_s};
        const Ran ran = desk.run(words("account list"));
        QCOMPARE(ran.exitCode, 4);
        QVERIFY2(ran.err.contains("it is closed"), ran.err.constData());
        desk.under.clear();
        QCOMPARE(desk.run(words("account list")).exitCode, 0);
    }

    void aLongTitleIsShownByItsBeginning() {
        Desk desk;
        desk.prepare();
        const QString title(10'000, u'x');
        desk.must(desk.sending(desk.people(1), {u"--title"_s, title}));
        for (const char* command : {"campaign list", "campaign show 1"})
            QVERIFY(said(desk, words(command)).out.size() < 500);
        QCOMPARE(desk.run(words("campaign show 1")).json()[u"title"].toString(), title);
    }

    void aRetryOfACancelledCampaignSaysWhatItDoes() {
        Desk desk;
        desk.prepare();
        (void)desk.run(desk.sending(desk.people(1, u"_E43004"_s)));
        QVERIFY(QSqlQuery(Books(desk.data()).database()).exec(u"UPDATE campaigns SET status = 4"_s));
        const Ran ran = desk.run(words("retry --campaign 1"));
        QVERIFY2(ran.err.contains("was cancelled. It is taken up again"), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestTrueWords)
#include "tst_truewords.moc"
