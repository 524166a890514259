#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QStringList summaryKeys{
    QStringLiteral("accepted"),   QStringLiteral("campaign"),      QStringLiteral("cancelled"),
    QStringLiteral("duplicates"), QStringLiteral("failed"),        QStringLiteral("held"),
    QStringLiteral("paused"),     QStringLiteral("paused_detail"), QStringLiteral("problems"),
    QStringLiteral("retrying"),   QStringLiteral("seconds"),       QStringLiteral("sending"),
    QStringLiteral("suppressed"), QStringLiteral("total"),         QStringLiteral("unconfirmed"),
    QStringLiteral("waiting")};

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

bool hasKeys(const QJsonObject& object, const char* keys) {
    const QStringList wanted = words(keys);
    return std::ranges::all_of(wanted, [&](const QString& key) { return object.contains(key); });
}

/// One line, and that an object.
bool isOneObject(const QByteArray& out) {
    return out.endsWith('\n') && out.count('\n') == 1 && QJsonDocument::fromJson(out).isObject();
}

bool holds(const QString& folder, const QByteArray& bytes) {
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

QString sqliteFileOf(const QString& folder) {
    return folder + u"/hongyan.db"_s;
}

/// The first so many, as if no answer to them had come.
void loseAnswers(const QString& file, int count) {
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(file);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY(query.exec(u"UPDATE deliveries SET state = 8, reason = 30, verdict = 14 WHERE id <= %1"_s.arg(count)));
        QVERIFY(query.exec(u"UPDATE campaign_counts SET accepted = accepted - %1, unconfirmed = %1"_s.arg(count)));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

}  // namespace

/// What the README promises to scripts: keys, exit codes, one object on stdout.
class TestContract : public QObject {
    Q_OBJECT
 private slots:
    void theWholeJob() {
        Desk desk;
        const Ran added = desk.run(desk.addition());
        QCOMPARE(added.exitCode, 0);
        QVERIFY(isOneObject(added.out));
        QVERIFY(hasKeys(added.json(), "name app_id kind api_base token secret_stored"));
        const Ran listed = desk.run(words("account list"));
        QCOMPARE(listed.json()[u"accounts"].toArray().size(), 1);
        const Ran checked = desk.run(words("account check Shop"));
        QCOMPARE(checked.exitCode, 0);
        QVERIFY(isOneObject(checked.out));
        QVERIFY(hasKeys(checked.json(), "ok token_valid_seconds quota"));
        const Ran synced = desk.run(words("template sync --account Shop"));
        QVERIFY(isOneObject(synced.out));
        QVERIFY(!synced.json()[u"templates"].toArray().isEmpty());
        QVERIFY(hasKeys(synced.json()[u"templates"][0].toObject(), "id title fields content channel gone"));
        QCOMPARE(desk.run(words("template list --account Shop")).out, synced.out);

        QByteArray rows = "openid,order\n";
        for (const QByteArray& openid : {Desk::person(1).toUtf8(), Desk::person(2, u"_E43004"_s).toUtf8(),
                                         Desk::person(1).toUtf8(), QByteArray("not an openid")})
            rows += openid + ",DD1\n";
        const QString file = desk.write(u"four.csv"_s, rows);
        const Ran imported =
            desk.run({u"recipients"_s, u"import"_s, file, u"--name"_s, u"Four"_s, u"--openid"_s, u"openid"_s});
        QCOMPARE(imported.exitCode, 0);
        QVERIFY(isOneObject(imported.out));
        QCOMPARE(imported.json()[u"list"].toString(), u"Four"_s);
        QCOMPARE(imported.json()[u"rows"].toInt(), 4);
        QCOMPARE(imported.json()[u"imported"].toInt(), 2);
        QCOMPARE(imported.json()[u"duplicates"].toInt(), 1);
        QCOMPARE(imported.json()[u"problems"].toInt(), 1);
        const QJsonObject problem = imported.json()[u"problem_rows"][0].toObject();
        QVERIFY(hasKeys(problem, "row column why"));
        QCOMPARE(problem[u"row"].toInt(), 5);
        const QString bars = desk.write(
            u"bars.txt"_s, "a|title\nnot|this\nopenid|order\n" + Desk::person(1).toUtf8() + "|\"DD1\nnobody|=DD2\n");
        const QString left = desk.write(u"left.csv"_s, {});
        const Ran chosen =
            desk.run({u"recipients"_s, u"import"_s, bars, u"--name"_s, u"Four"_s, u"--openid"_s, u"openid"_s,
                      u"--separator"_s, u"bar"_s, u"--quoting"_s, u"none"_s, u"--header-row"_s, u"3"_s,
                      u"--uncalculated"_s, u"leave"_s, u"--rejected"_s, left});
        QCOMPARE(chosen.exitCode, 0);
        QVERIFY(isOneObject(chosen.out));
        QCOMPARE(chosen.json()[u"imported"].toInt(), 1);
        QFile rejected(left);
        QVERIFY(rejected.open(QIODevice::ReadOnly));
        const QByteArray leftOut = rejected.readAll();
        QVERIFY2(leftOut.startsWith("\xEF\xBB\xBFrow,column,reason,openid,order\r\n5,openid,"), leftOut.constData());
        QVERIFY2(leftOut.endsWith(",nobody,'=DD2\r\n"), leftOut.constData());
        QCOMPARE(desk.run({u"recipients"_s, u"import"_s, file, u"--name"_s, u"Four"_s, u"--openid"_s, u"openid"_s})
                     .json()[u"imported"]
                     .toInt(),
                 2);
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"].toArray().size(), 1);
        const QJsonObject shown = desk.run(words("recipients show Four")).json();
        QCOMPARE(shown[u"columns"].toArray(), (QJsonArray{u"openid"_s, u"order"_s}));
        QCOMPARE(shown[u"rows"].toArray().size(), 2);
        QCOMPARE(shown[u"rows"][0].toArray(), (QJsonArray{Desk::person(1), u"DD1"_s}));

        const Ran sent =
            desk.run(QStringList{u"send"_s, u"--account"_s, u"Shop"_s, u"--template"_s, sandbox::sampleTemplateId(),
                                 u"--list"_s, u"Four"_s, u"--title"_s, u"Two of four"_s} +
                     Desk::fields());
        QCOMPARE(sent.exitCode, 1);
        QVERIFY(isOneObject(sent.out));
        QCOMPARE(keysOf(sent.json()), summaryKeys);
        QCOMPARE(sent.json()[u"total"].toInt(), 2);
        QCOMPARE(sent.json()[u"accepted"].toInt(), 1);
        QCOMPARE(sent.json()[u"failed"].toInt(), 1);
        QCOMPARE(sent.json()[u"duplicates"].toInt(), 1);
        QCOMPARE(sent.json()[u"problems"].toInt(), 1);
        QVERIFY(sent.json()[u"paused"].isNull());

        const Ran all = desk.run(words("deliveries"));
        QCOMPARE(all.lines().size(), size_t(2));
        for (const QJsonObject& line : all.lines())
            QVERIFY(hasKeys(
                line,
                "id campaign openid state reason code errmsg rid field label attempts msgid client_msg_id due_at "
                "finished_at receipt"));
        QVERIFY(all.lines()[0][u"msgid"].isString());
        QCOMPARE(all.lines()[0][u"msgid"].toString().size(), 19);
        QCOMPARE(desk.run(words("deliveries --state failed")).lines().size(), size_t(1));
        QCOMPARE(desk.run(words("deliveries --state failed --state accepted")).lines().size(), size_t(2));
        QCOMPARE(desk.run(words("deliveries --code 43004")).lines().size(), size_t(1));
        QCOMPARE(desk.run(words("deliveries --limit 1")).lines().size(), size_t(1));
        QCOMPARE(desk.run({u"deliveries"_s, u"--openid"_s, Desk::person(1)}).lines().size(), size_t(1));

        const QJsonObject row = desk.run(words("deliveries --state failed")).lines()[0];
        const Ran told = desk.run({u"explain"_s, QString::number(row[u"id"].toInteger())});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(isOneObject(told.out));
        for (const QString& key : row.keys())
            QCOMPARE(told.json()[key], row[key]);
        QVERIFY(hasKeys(told.json(),
                        "campaign_title campaign_status account template template_title retry tries_used max_tries "
                        "history now next"));
        const QJsonArray history = told.json()[u"history"].toArray();
        QCOMPARE(history.size(), 1);
        QVERIFY(hasKeys(history[0].toObject(),
                        "attempt asked_by_person started_at ended_at latency_ms verdict fault http_status code class "
                        "errmsg detail rid field label msgid to reason due_at heard followed"));
        QCOMPARE(history[0][u"code"].toInt(), 43004);
        QCOMPARE(history[0][u"class"].toString(), u"recipient"_s);
        QVERIFY(!history[0][u"rid"].toString().isEmpty());
        QVERIFY(told.json()[u"next"].toArray().last().toString().contains(u"hongyanctl retry"));

        const Ran campaigns = desk.run(words("campaign list"));
        QVERIFY(isOneObject(campaigns.out));
        const QJsonObject campaign = desk.run(words("campaign show 1")).json();
        QCOMPARE(campaigns.json()[u"campaigns"][0].toObject(), campaign);
        QCOMPARE(campaign[u"title"].toString(), u"Two of four"_s);
        QCOMPARE(campaign[u"status"].toString(), u"finished"_s);

        const Ran retried = desk.run(words("retry --campaign 1 --state failed --code 43004"));
        QCOMPARE(retried.exitCode, 1);
        QStringList keys = summaryKeys + QStringList{u"may_arrive_twice"_s};
        keys.sort();
        QCOMPARE(keysOf(retried.json()), keys);
        QCOMPARE(desk.run(words("deliveries --state failed")).lines()[0][u"attempts"].toInt(), 2);
        const Ran idle = desk.run(words("run"));
        QCOMPARE(idle.exitCode, 0);
        QVERIFY(isOneObject(idle.out));
        QCOMPARE(idle.json()[u"total"].toInt(), 0);
        QCOMPARE(desk.run(words("account remove Shop")).exitCode, 0);
        QCOMPARE(desk.run(words("account list")).json()[u"accounts"].toArray().size(), 0);
        QCOMPARE(desk.run(words("deliveries")).lines().size(), size_t(2));  // history stays
        QVERIFY(desk.nobodyTwice());
    }

    void allAcceptedIsZero() {
        Desk desk;
        desk.prepare();
        const Ran sent = desk.run(desk.sending(desk.people(20)));
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.json()[u"accepted"].toInt(), 20);
    }

    void whatMayHaveArrivedIsNamedAndSettled() {
        Desk desk;
        desk.prepare();
        desk.must(desk.sending(desk.people(5)));
        loseAnswers(sqliteFileOf(desk.data()), 3);
        const Ran silent = desk.run(words("retry --campaign 1"));
        QCOMPARE(silent.exitCode, 1);
        QCOMPARE(silent.json()[u"may_arrive_twice"].toInt(), 0);
        QCOMPARE(silent.json()[u"unconfirmed"].toInt(), 3);
        QVERIFY2(silent.err.contains("3 more are unconfirmed"), silent.err.constData());
        const Ran named = desk.run(words("retry --campaign 1 --state unconfirmed --id 1"));
        QCOMPARE(named.json()[u"may_arrive_twice"].toInt(), 1);
        QCOMPARE(named.json()[u"accepted"].toInt(), 3);
        QVERIFY2(named.err.contains("1 of them was unconfirmed: this person may"), named.err.constData());

        QCOMPARE(desk.run(words("settle --campaign 1")).exitCode, 2);
        QCOMPARE(desk.run(words("settle --campaign 1 --as maybe")).exitCode, 2);
        QCOMPARE(desk.run(words("settle --campaign 1 --as taken-back")).exitCode, 2);
        QCOMPARE(desk.run(words("settle --campaign 1 --as sent --state failed")).exitCode, 2);
        QCOMPARE(desk.run(words("settle --campaign 404 --as sent")).exitCode, 2);
        const Ran sent = desk.run(words("settle --campaign 1 --as sent --id 2"));
        QCOMPARE(sent.exitCode, 0);
        QVERIFY(isOneObject(sent.out));
        QCOMPARE(sent.json()[u"settled"].toInt(), 1);
        QCOMPARE(sent.json()[u"accepted"].toInt(), 4);
        QCOMPARE(desk.run(words("deliveries --id 2")).lines()[0][u"reason"].toString(), u"settled_as_sent"_s);
        const Ran notSent = desk.run(words("settle --campaign 1 --as not-sent"));
        QCOMPARE(notSent.json()[u"settled"].toInt(), 1);
        QCOMPARE(notSent.json()[u"failed"].toInt(), 1);
        QCOMPARE(notSent.json()[u"unconfirmed"].toInt(), 0);
        const Ran nobody = desk.run(words("settle --campaign 1 --as sent"));
        QCOMPARE(nobody.exitCode, 2);
        QCOMPARE(nobody.json()[u"settled"].toInt(-1), 0);
        QVERIFY2(nobody.err.contains("none of the deliveries named is unconfirmed"), nobody.err.constData());
        QCOMPARE(desk.run(words("settle --campaign 1 --as not-sent --state waiting")).exitCode, 2);
        const Ran told = desk.run(words("explain 2"));
        QCOMPARE(told.json()[u"settled"][u"as"].toString(), u"sent"_s);
        QVERIFY(told.json()[u"settled"][u"by"].toString().contains(u'@'));
        const Ran again = desk.run(words("retry --campaign 1"));
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()[u"may_arrive_twice"].toInt(), 0);
        QVERIFY(holds(desk.data(), "\"what\":\"settled\",\"campaign\":1,\"detail\":\"not-sent\",\"by\":\""));
        QVERIFY(desk.nobodyTwice());
    }

    void withoutJsonItSpeaks() {
        Desk desk;
        desk.prepare();
        QProcess process;
        process.setProcessEnvironment(desk.environment);
        process.start(QStringLiteral(HONGYANCTL),
                      QStringList{u"--data"_s, desk.data(), u"--secrets"_s, u"env"_s} + desk.sending(desk.people(3)));
        const Ran ran = Hongyanctl::end(process);
        QCOMPARE(ran.exitCode, 0);
        QVERIFY2(ran.out.contains("3 accepted"), ran.out.constData());
        QVERIFY(!ran.out.contains('{'));
    }

    void aDeliveryIsExplainedInBothLanguages_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("en") << u"C.UTF-8"_s << QStringList{u"Delivery 1"_s,     u"attempt 1: The platform was busy"_s,
                                                           u"(code -1, rid "_s, u"attempt 3: The platform took"_s,
                                                           u"Now: accepted"_s,  u"none yet"_s};
        QTest::newRow("zh") << u"zh_CN.UTF-8"_s
                            << QStringList{u"第 1 条"_s,
                                           u"第 1 次尝试：微信服务器繁忙"_s,
                                           u"（错误码 -1，请求编号 "_s,
                                           u"第 3 次尝试：微信已受理"_s,
                                           u"现在：已受理"_s,
                                           u"现在还没有"_s};
    }
    void aDeliveryIsExplainedInBothLanguages() {
        QFETCH(QString, locale);
        QFETCH(QStringList, told);
        Desk desk;
        desk.prepare();
        desk.must(desk.sending(desk.people(1, u"_EBUSY"_s), words("--retry prompt")));
        desk.environment.insert(u"LC_ALL"_s, locale);
        QProcess process;
        process.setProcessEnvironment(desk.environment);
        process.start(QStringLiteral(HONGYANCTL),
                      {u"--data"_s, desk.data(), u"--secrets"_s, u"env"_s, u"explain"_s, u"1"_s});
        const Ran ran = Hongyanctl::end(process);
        QCOMPARE(ran.exitCode, 0);
        qsizetype from = 0;
        for (const QString& part : told) {
            from = QString::fromUtf8(ran.out).indexOf(part, from);
            QVERIFY2(from >= 0, qPrintable(part + u'\n' + QString::fromUtf8(ran.out)));
        }
        QVERIFY2(!ran.out.contains('%'), ran.out.constData());
    }

    void dryRunLeavesNothing() {
        Desk desk;
        desk.prepare();
        const Ran dry = desk.run(desk.sending(desk.people(5), words("--dry-run")));
        QCOMPARE(dry.exitCode, 0);
        QVERIFY(isOneObject(dry.out));
        QCOMPARE(dry.json()[u"total"].toInt(), 5);
        QCOMPARE(dry.json()[u"dry_run"].toBool(), true);
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(desk.run(words("campaign list")).json()[u"campaigns"].toArray().size(), 0);
        QCOMPARE(desk.heard(), 0);
    }

    void theSandboxPrintsWhatSteersIt() {
        const Hongyanctl program;
        const auto process = program.begin(words("sandbox"));
        QByteArray line;
        QTRY_VERIFY_WITH_TIMEOUT((line += process->readAllStandardOutput()).endsWith('\n'), 30'000);
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        QVERIFY(hasKeys(said, "base control_token app_id secret template_id sample fields"));
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(said[u"base"].toString() + u"/sandbox/calls"_s));
        for (const QByteArray& token : {QByteArray("another"), said[u"control_token"].toString().toLatin1()}) {
            request.setRawHeader("Authorization", "Bearer " + token);
            const std::unique_ptr<QNetworkReply> reply(network.get(request));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                     token == "another" ? 401 : 200);
        }
        process->terminate();
        QCOMPARE(Hongyanctl::end(*process).exitCode, 0);
    }

    void rateAndInFlightAreKeptTo() {
        Desk desk({.faults = {.latency = 5ms}});
        desk.prepare();
        const Ran sent = desk.run(desk.sending(desk.people(150), words("--rate 50 --in-flight 2")));
        QCOMPARE(sent.exitCode, 0);
        const std::vector<sandbox::LedgerEntry> ledger = desk.platform->ledger();
        const double seconds = double((ledger.back().at - ledger.front().at).count()) / 1000.0;
        QVERIFY2(seconds > 2.8 && seconds < 4.5, qPrintable(QString::number(seconds)));

        Desk fast({.faults = {.latency = 100ms}});
        fast.prepare();
        QCOMPARE(fast.run(fast.sending(fast.people(120), words("--rate 1000 --in-flight 10"))).exitCode, 0);
        const std::vector<sandbox::LedgerEntry> burst = fast.platform->ledger();
        const double took = double((burst.back().at - burst.front().at).count()) / 1000.0;
        QVERIFY2(took > 1.0 && took < 2.0, qPrintable(QString::number(took)));  // 12 rounds of 10, from the start
    }

    void pauseAndCancelFromOutside() {
        Desk desk({.faults = {.latency = 20ms}});
        desk.prepare();
        const auto sender = desk.begin(desk.sending(desk.people(1'000), words("--rate 200")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.heard() > 40, 20'000);
        const Ran paused = desk.run(words("campaign pause 1"));
        QCOMPARE(paused.exitCode, 0);
        QCOMPARE(paused.json()[u"paused"].toString(), u"by_person"_s);
        const Ran sent = Hongyanctl::end(*sender);
        QCOMPARE(sent.exitCode, 1);
        QCOMPARE(sent.json()[u"paused"].toString(), u"by_person"_s);
        QVERIFY(!sent.json()[u"paused_detail"].toString().isEmpty());
        const auto resumed = desk.begin(words("campaign resume 1"));
        const int before = desk.heard();
        QTRY_VERIFY_WITH_TIMEOUT(desk.heard() > before + 20, 20'000);
        QCOMPARE(desk.run(words("campaign cancel 1")).exitCode, 0);
        const Ran cancelled = Hongyanctl::end(*resumed);
        QCOMPARE(cancelled.exitCode, 1);
        QCOMPARE(cancelled.json()[u"accepted"].toInt(), desk.heard());
        QCOMPARE(cancelled.json()[u"accepted"].toInt() + cancelled.json()[u"cancelled"].toInt(), 1'000);
        QVERIFY(desk.nobodyTwice());
    }

    void interrupted_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void interrupted() {
        QFETCH(int, signal);
        Desk desk({.faults = {.latency = 150ms}});
        desk.prepare();
        const auto sender = desk.begin(desk.sending(desk.people(300), words("--rate 500 --in-flight 20")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.heard() > 40, 20'000);
        ::kill(static_cast<pid_t>(sender->processId()), signal);
        const Ran ended = Hongyanctl::end(*sender, 15'000);
        QCOMPARE(ended.exitCode, 130);
        QVERIFY(!ended.crashed);
        QVERIFY(isOneObject(ended.out));
        QCOMPARE(ended.json()[u"accepted"].toInt(), desk.heard());
        QCOMPARE(ended.json()[u"sending"].toInt(), 0);
        QCOMPARE(ended.json()[u"unconfirmed"].toInt(), 0);
        const Ran next = desk.run(words("run"));
        QCOMPARE(next.exitCode, 0);
        QCOMPARE(next.json()[u"accepted"].toInt(), 300);
        QCOMPARE(desk.heard(), 300);
        QVERIFY(desk.nobodyTwice());
    }

    void interruptedWhileItWaits() {
        Desk desk;
        const auto endless = desk.begin(words("run --forever"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.data() + u"/hongyan.db"_s), 10'000);
        QVERIFY(!endless->waitForFinished(500));
        ::kill(static_cast<pid_t>(endless->processId()), SIGTERM);
        QCOMPARE(Hongyanctl::end(*endless, 15'000).exitCode, 130);
    }

    void memorySecretsEndWithTheProgram() {
        Desk desk;
        desk.secrets = u"memory"_s;
        QCOMPARE(desk.run(desk.addition() + words("--secret-stdin"), desk.secret + '\n').exitCode, 0);
        const Ran checked = desk.run(words("account check Shop"));
        QCOMPARE(checked.exitCode, 5);
        QVERIFY(isOneObject(checked.out));
    }

    void secretsStayHidden() {
        Desk desk({.faults = {.latency = 30ms}});
        desk.secrets = u"memory"_s;
        Ran ran = desk.run(desk.addition() + words("--secret-stdin"), desk.secret + '\n');
        QCOMPARE(ran.exitCode, 0);
        QByteArray said = ran.out + ran.err;
        desk.secrets = u"env"_s;
        desk.prepareTemplates();
        const auto sender =
            desk.begin(QStringList(words("--log-level debug")) + desk.sending(desk.people(200), words("--rate 100")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.heard() > 20, 20'000);
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(sender->processId()));
        QVERIFY(line.open(QIODevice::ReadOnly));
        const QByteArray arguments = line.readAll();
        QVERIFY(arguments.contains("send"));
        QVERIFY(!arguments.contains(desk.secret));
        const QByteArray token = currentToken(desk);
        QVERIFY(token.size() > 20);
        QVERIFY(!holds(desk.data(), desk.secret));
        QVERIFY(!holds(desk.data(), token));
        desk.platform->setFaults({.rules = {{.trouble = sandbox::Trouble::CloseAfter, .every = 9, .times = 3}}});
        ran = Hongyanctl::end(*sender);
        said += ran.out + ran.err;
        said += desk.run(words("--log-level debug account check Shop")).err;
        QVERIFY(!said.contains(desk.secret));
        QVERIFY(!said.contains(token));
        QVERIFY(!said.contains("access_token="));
        QVERIFY(!holds(desk.data(), desk.secret));
        QVERIFY(!holds(desk.data(), token));
    }

 private:
    /// The stable token is the same for everybody who asks.
    static QByteArray currentToken(const Desk& desk);
};

QByteArray TestContract::currentToken(const Desk& desk) {
    QNetworkAccessManager network;
    QUrl url = desk.platform->base();
    url.setPath(u"/cgi-bin/stable_token"_s);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject body{{u"grant_type"_s, u"client_credential"_s},
                           {u"appid"_s, desk.appId},
                           {u"secret"_s, QString::fromLatin1(desk.secret)}};
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(body).toJson()));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
        return {};
    return QJsonDocument::fromJson(reply->readAll())[u"access_token"].toString().toLatin1();
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
