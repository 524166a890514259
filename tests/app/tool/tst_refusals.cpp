#include <QTemporaryFile>

#include "desk.h"
#include "sandbox/sandbox.h"

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace hongyan;
using namespace hongyan::tool;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

/// Replaces the word after `option`.
QStringList changed(QStringList arguments, const char* option, const QString& value) {
    arguments[arguments.indexOf(QLatin1String(option)) + 1] = value;
    return arguments;
}

bool isOneObject(const QByteArray& out) {
    return out.endsWith('\n') && out.count('\n') == 1 && QJsonDocument::fromJson(out).isObject();
}

}  // namespace

/// Bad input, refused accounts, broken storage, no keychain: one sentence, the right exit code, nothing left behind.
class TestRefusals : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        m_desk = std::make_unique<Desk>();
        m_desk->prepare();
        m_people = m_desk->people(5);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void usage_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"nonsense", "account", "account add", "account add --name X", "account check", "campaign show",
              "campaign show abc", "send --account Shop", "deliveries --limit -1", "explain", "explain x", "retry",
              "sandbox --latency -5", "--secrets paper account list", "--log-level loud account list",
              "suppress add oPerson_0000000000001 --reason --until", "recipients import", "run --never",
              // what is silently empty, or nothing at all
              "deliveries --limit 0", "deliveries --campaign 0", "retry --campaign 0", "retry --campaign 1 --openid ",
              "deliveries --state ", "suppress add oPerson --reason ",
              "recipients followers --account A --tag  --name L", "send --account A --list L --template T --once ",
              "send --account A --list L --template T --title ", "send --account A --list L --template T --cap ",
              "send --account A --list L --template T --at ", "send --account  --list L --template T",
              "recipients split L --by ", "recipients sample L --name N --size 0", "recipients rename L ",
              "recipients tag L ", "recipients merge A  --name N", "message save --name ",
              "account add --name  --app-id wxother0001", "account list --data ", "sandbox --port 70000"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void usage() {
        QFETCH(QString, line);
        const Ran ran = m_desk->run(line.split(u' '));
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(isOneObject(ran.out), ran.out.constData());
        QCOMPARE(ran.errorKind(), u"usage"_s);
        QVERIFY(!ran.err.isEmpty());
    }

    void input_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("named");  // in the sentence
        const QStringList good = m_desk->sending(m_people);
        const auto row = [](const char* name, const QStringList& arguments, const char* kind, const QString& named) {
            QTest::newRow(name) << arguments << QString::fromLatin1(kind) << named;
        };
        row("unknown account", changed(good, "--account", u"Nobody"_s), "no_such_account", u"Nobody"_s);
        row("unknown template", changed(good, "--template", u"T404"_s), "no_such_template", u"T404"_s);
        row("unknown column", changed(good, "--openid", u"OpenKey"_s), "no_such_column", u"OpenKey"_s);
        row("unknown field", good + words("--field thing99=x"), "no_such_field", u"thing99"_s);
        row("field without a value", good.mid(0, good.size() - 2), "missing_field", u"time3"_s);
        row("field that is none", good + words("--field thing4"), "invalid_input", u"thing4"_s);
        row("what looks like a variable", changed(good, "--field", u"character_string2=${order}"_s),
            "looks_like_variable", u"${order}"_s);
        row("a choice that is none", good + words("--look-alikes maybe"), "invalid_input", u"maybe"_s);
        row("unknown variable", changed(good, "--field", u"character_string2={{Order no}}"_s), "no_such_variable",
            u"Order no"_s);
        row("unfinished variable", changed(good, "--field", u"character_string2={{order"_s), "unfinished_variable",
            u"order"_s);
        row("a window that is none", good + words("--window 09:00-09:00"), "invalid_input", u"09:00-09:00"_s);
        row("a cap of nothing", good + words("--cap 0/24h"), "invalid_input", u"0/24h"_s);
        row("a cap within no time", good + words("--cap 1/0h"), "invalid_input", u"1/0h"_s);
        row("a start that has passed", good + QStringList{u"--at"_s, u"2020-01-01 09:30"_s}, "invalid_input",
            u"2020-01-01 09:30"_s);
        row("kept off until yesterday", words("suppress add oPerson_0000000001 --until 2020-01-01"), "invalid_input",
            u"2020-01-01"_s);
        row("unknown retry policy", good + words("--retry never"), "invalid_input", u"never"_s);
        row("no file", changed(good, "--recipients", u"/nowhere/people.csv"_s), "file_not_found", u"people.csv"_s);
        row("a folder", changed(good, "--recipients", m_desk->data()), "file_unreadable", u"data"_s);
        row("empty file", changed(good, "--recipients", m_desk->write(u"empty.csv"_s, {})), "file_empty",
            u"empty.csv"_s);
        row("only a header", changed(good, "--recipients", m_desk->write(u"header.csv"_s, "openid,order\n")),
            "empty_list", u"header.csv"_s);
        row("nobody in it", changed(good, "--recipients", m_desk->write(u"nobody.csv"_s, "openid,order\nx y,1\n")),
            "empty_list", u"nobody.csv"_s);
        row("not what its name says",
            changed(good, "--recipients", m_desk->write(u"picture.xlsx"_s, "\x89PNG\r\n\x1A\n....")),
            "file_of_other_kind", u"picture.xlsx"_s);
        row("a separator of two", good + words("--separator ;;"), "invalid_input", u";;"_s);
        row("a quoting nobody knows", good + words("--quoting twice"), "invalid_input", u"twice"_s);
        row("no header there", good + words("--header-row 900"), "no_header", u"people.csv"_s);
        row("unknown sheet", good + words("--sheet July --encoding utf-7"), "invalid_input", u"utf-7"_s);
        row("unknown list",
            QStringList{u"send"_s, u"--account"_s, u"Shop"_s, u"--template"_s, sandbox::sampleTemplateId(), u"--list"_s,
                        u"Autumn"_s} +
                Desk::fields(),
            "no_such_list", u"Autumn"_s);
        row("unknown list to show", words("recipients show Autumn"), "no_such_list", u"Autumn"_s);
        row("unknown campaign", words("campaign show 404"), "no_such_campaign", u"404"_s);
        row("unknown campaign to pause", words("campaign pause 404"), "no_such_campaign", u"404"_s);
        row("unknown campaign to resume", words("campaign resume 404"), "no_such_campaign", u"404"_s);
        row("unknown campaign to cancel", words("campaign cancel 404"), "no_such_campaign", u"404"_s);
        row("unknown campaign to retry", words("retry --campaign 404"), "no_such_campaign", u"404"_s);
        row("unknown campaign's deliveries", words("deliveries --campaign 404"), "no_such_campaign", u"404"_s);
        row("unknown delivery", words("explain 404"), "no_such_delivery", u"404"_s);
        row("unknown state", words("deliveries --state gone"), "invalid_input", u"gone"_s);
        row("state that cannot be retried", words("retry --campaign 1 --state accepted"), "invalid_input",
            u"accepted"_s);
        row("account twice", m_desk->addition(), "already_exists", u"Shop"_s);
        row("http to elsewhere", words("account add --name B --app-id wxother0001 --api-base http://api.weixin.qq.com"),
            "insecure_url", u"http://api.weixin.qq.com"_s);
        row("no address", words("account add --name B --app-id wxother0001 --api-base ftp://x"), "invalid_url",
            u"ftp://x"_s);
        const QStringList external = words("account add --name B --app-id wxother0001 --token");
        row("a password in the token address", external + words("external:https://mei:hidden@t.example.com/wx"),
            "password_in_url", u"https://t.example.com/wx"_s);
        row("a key in the token address", external + words("external:https://t.example.com/wx?key=hidden"),
            "password_in_url", u"account token-password NAME"_s);
        row("a key to where all can read it", external + words("external:http://t.example.com/wx?key=hidden"),
            "insecure_url", u"http://t.example.com/wx"_s);
        row("a password in a mistyped source", external + words("extrenal:https://mei:hidden@t.example.com/wx"),
            "invalid_input", u"extrenal"_s);
        row("a password in the proxy's address",
            words("account add --name B --app-id wxother0001 --proxy http://mei:hidden@proxy:3128"), "password_in_url",
            u"account proxy-password NAME"_s);
        row("a password in the API base",
            words("account add --name B --app-id wxother0001 --api-base https://mei:hidden@api.example.com"),
            "invalid_input", u"https://api.example.com"_s);
        row("no place for a password", words("account token-password Shop"), "invalid_input", u"{secret}"_s);
        row("a password of nobody", words("account token-password Nobody"), "no_such_account", u"Nobody"_s);
        row("no AppID", words("account add --name B --app-id x"), "invalid_input", u"x"_s);
        row("no kind", words("account add --name B --app-id wxother0001 --kind shop"), "invalid_input", u"shop"_s);
        row("no authority", words("account add --name B --app-id wxother0001 --ca /nowhere.pem"), "file_not_found",
            u"/nowhere.pem"_s);
    }
    void input() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, kind);
        QFETCH(QString, named);
        const Ran ran = m_desk->run(arguments);
        QVERIFY2(isOneObject(ran.out), ran.out.constData());
        QCOMPARE(ran.errorKind(), kind);
        QCOMPARE(ran.exitCode, 2);
        const QString message = ran.json()[u"error"][u"message"].toString();
        QVERIFY2(message.contains(named), qPrintable(message));
        QVERIFY2(!ran.out.contains("hidden") && !ran.err.contains("hidden"), (ran.out + ran.err).constData());
        QCOMPARE(QString::fromUtf8(ran.err).trimmed(), message);
        expectNothingLeft();
    }

    void accountRefused_data() {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong secret") << u"wrong-one"_s << 40125;
        QTest::newRow("frozen") << u"frozen-one"_s << 40243;
        QTest::newRow("address") << u"address-one"_s << 40164;
    }
    void accountRefused() {
        QFETCH(QString, secret);
        QFETCH(int, code);
        const QProcessEnvironment before = m_desk->environment;
        m_desk->environment.insert(u"HONGYAN_SECRET_"_s + m_desk->appId, secret);
        for (const QStringList& arguments :
             {words("account check Shop"), words("template sync --account Shop"), m_desk->sending(m_people)}) {
            const Ran ran = m_desk->run(arguments);
            QCOMPARE(ran.exitCode, 3);
            QCOMPARE(ran.json()[u"error"][u"code"].toInt(), code);
            const QByteArray rid = ran.json()[u"error"][u"rid"].toString().toUtf8();
            QVERIFY(!rid.isEmpty() && ran.err.contains(rid));
            QVERIFY(!ran.out.contains(secret.toUtf8()) && !ran.err.contains(secret.toUtf8()));
        }
        m_desk->environment = before;
        expectNothingLeft();
    }

    void quotaUsedUpIsOne() {
        Desk desk({.faults = {.dailyQuota = 3}});
        desk.prepare();
        const Ran ran = desk.run(desk.sending(desk.people(10)));
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.json()[u"paused"].toString(), u"quota_used_up"_s);
        QCOMPARE(ran.json()[u"accepted"].toInt(), 3);
        QCOMPARE(ran.json()[u"waiting"].toInt() + ran.json()[u"retrying"].toInt(), 7);
        desk.platform->setFaults({});
        const Ran resumed = desk.run(words("campaign resume 1"));
        QCOMPARE(resumed.exitCode, 0);
        QCOMPARE(resumed.json()[u"accepted"].toInt(), 10);
    }

    void nobodyThere() {
        Desk desk;
        desk.prepare();
        const QString file = desk.people(5);
        desk.platform.reset();
        const Ran ran = desk.run(desk.sending(file));
        QCOMPARE(ran.exitCode, 6);
        QCOMPARE(ran.errorKind(), u"unreachable"_s);
    }

    void certificates() {
        Desk desk;
        const QString certificate = desk.file(u"certificate.pem"_s), key = desk.file(u"key.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s, words("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext "
                                          "subjectAltName=IP:127.0.0.1 -out") +
                                        QStringList{certificate, u"-keyout"_s, key});
        QVERIFY(openssl.waitForFinished(20'000) && openssl.exitCode() == 0);
        auto started = sandbox::Sandbox::start({.certificateFile = certificate, .keyFile = key});
        QVERIFY(started);
        desk.platform = std::move(*started);
        QCOMPARE(desk.platform->base().scheme(), u"https"_s);
        QCOMPARE(desk.run(desk.addition()).exitCode, 0);
        const Ran refused = desk.run(words("account check Shop"));
        QCOMPARE(refused.exitCode, 6);
        QCOMPARE(refused.errorKind(), u"certificate_rejected"_s);
        QCOMPARE(desk.run(words("account remove Shop")).exitCode, 0);
        QCOMPARE(desk.run(desk.addition() + QStringList{u"--ca"_s, certificate}).exitCode, 0);
        QCOMPARE(desk.run(words("account check Shop")).exitCode, 0);
        desk.prepareTemplates();
        const Ran sent = desk.run(desk.sending(desk.people(20)));
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(desk.heard(), 20);
    }

    void newerDatabase() {
        Desk desk;
        desk.prepare();
        QFile file(desk.data() + u"/hongyan.db"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60));  // SQLite's user_version, big-endian
        QVERIFY(file.write(QByteArray::fromHex("00000fa0")) == 4);
        file.close();
        const Ran ran = desk.run(words("account list"));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), u"storage_newer"_s);
    }

    void brokenDatabase() {
        Desk desk;
        QVERIFY(QDir().mkpath(desk.data()));
        QFile file(desk.data() + u"/hongyan.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const Ran ran = desk.run(words("account list"));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), u"storage_foreign"_s);
    }

    void folderThatCannotBeWritten() {
        Desk desk;
        desk.write(u"data"_s, "a file where the folder should be");
        const Ran ran = desk.run(words("account list"));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.errorKind(), u"storage_failed"_s);
    }

    /// No file may grow past a limit: as with a full disk, writing fails in the midst of it.
    void fullDisk() {
        Desk desk;
        desk.prepare();
        const QString file = desk.people(20'000);
        desk.under = {u"sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 1500; exec \"$@\""_s, u"sh"_s};
        const Ran imported =
            desk.run({u"recipients"_s, u"import"_s, file, u"--name"_s, u"Many"_s, u"--openid"_s, u"openid"_s});
        QCOMPARE(imported.exitCode, 4);
        QVERIFY2(isOneObject(imported.out), imported.out.constData());
        desk.under.clear();
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(desk.run(desk.sending(desk.people(20))).exitCode, 0);
    }

    void fullDiskWhileSending() {
        Desk desk({.faults = {.latency = 10ms}});
        desk.prepare();
        const QString file = desk.people(3'000);
        QCOMPARE(
            desk.run({u"recipients"_s, u"import"_s, file, u"--name"_s, u"Many"_s, u"--openid"_s, u"openid"_s}).exitCode,
            0);
        const qint64 kilobytes = QFileInfo(desk.data() + u"/hongyan.db"_s).size() / 1024;
        desk.under = {u"sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg((kilobytes + 1'100) * 2),
                      u"sh"_s};
        const QStringList sending =
            QStringList{u"send"_s,   u"--account"_s, u"Shop"_s,   u"--template"_s, sandbox::sampleTemplateId(),
                        u"--list"_s, u"Many"_s,      u"--rate"_s, u"1000"_s} +
            Desk::fields();
        const Ran full = desk.run(sending);
        QVERIFY2(full.exitCode == 4, (full.out + full.err).constData());
        QVERIFY(isOneObject(full.out));
        desk.under.clear();
        const Ran freed = desk.run(words("run"));
        const Ran figures = desk.run(words("campaign list"));
        QVERIFY(desk.nobodyTwice());
        if (figures.json()[u"campaigns"].toArray().isEmpty())
            return;  // full before anything was begun
        QCOMPARE(freed.exitCode, 0);
        QCOMPARE(freed.json()[u"accepted"].toInt(), 3'000);
    }

    void keychainAbsent_data() {
        QTest::addColumn<QString>("mode");
        QTest::newRow("no service on the bus") << u"none"_s;
        QTest::newRow("no bus") << u"nobus"_s;
    }
    void keychainAbsent() {
        QFETCH(QString, mode);
        Desk desk;
        desk.secrets = u"keychain"_s;
        desk.under = {QStringLiteral(WITH_KEYCHAIN), mode};
        const Ran added = desk.run(desk.addition() + words("--secret-stdin"), desk.secret + '\n');
        QCOMPARE(added.exitCode, 5);
        QCOMPARE(added.errorKind(), u"keychain_unavailable"_s);
        QVERIFY(!added.out.contains(desk.secret) && !added.err.contains(desk.secret));
        QCOMPARE(desk.run(words("account list")).json()[u"accounts"].toArray().size(), 0);
    }

    void keychainUnlocked() {
        Desk desk;
        desk.secrets = u"keychain"_s;
        // One session for both, since the keychain ends with it.
        desk.write(u"both.sh"_s,
                   "printf 'a-secret\\n' | \"$0\" \"$@\" --secret-stdin >&2 || exit $?\n"
                   "shift 5\nexec \"$CTL\" --data \"$DATA\" --json account check Shop\n");
        desk.environment.insert(u"CTL"_s, QStringLiteral(HONGYANCTL));
        desk.environment.insert(u"DATA"_s, desk.data());
        desk.under = {QStringLiteral(WITH_KEYCHAIN), u"unlocked"_s, u"sh"_s, desk.file(u"both.sh"_s)};
        QProcess process;
        process.setProcessEnvironment(desk.environment);
        process.start(QStringLiteral(WITH_KEYCHAIN),
                      QStringList{u"unlocked"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(desk.read(u"both.sh"_s)),
                                  QStringLiteral(HONGYANCTL)} +
                          desk.words(desk.addition()));
        const Ran ran = Hongyanctl::end(process);
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        QVERIFY2(ran.json()[u"ok"].toBool(), ran.out.constData());
        QVERIFY(ran.json()[u"secret_stored"].toBool());
    }

    void noSecret() {
        Desk desk;
        desk.prepare();
        desk.environment.remove(u"HONGYAN_SECRET_"_s + desk.appId);
        const Ran ran = desk.run(desk.sending(desk.people(5)));
        QCOMPARE(ran.exitCode, 5);
        QCOMPARE(ran.errorKind(), u"secret_missing"_s);
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(desk.run(words("campaign list")).json()[u"campaigns"].toArray().size(), 0);
    }

    /// The platform in the place of the customer's own server.
    void noTokenPassword() {
        Desk desk;
        const QString address =
            desk.platform->base().toString() +
            u"/cgi-bin/token?grant_type=client_credential&appid=%1&secret={secret}"_s.arg(desk.appId);
        desk.must(desk.addition() + QStringList{u"--token"_s, u"external:"_s + address});
        const Ran missing = desk.run(words("account check Shop"));
        QCOMPARE(missing.exitCode, 5);
        QCOMPARE(missing.errorKind(), u"token_password_missing"_s);
        const QString message = missing.json()[u"error"][u"message"].toString();
        QVERIFY2(message.contains(u"HONGYAN_TOKEN_PASSWORD_"_s + desk.appId), qPrintable(message));
        const Ran refused = desk.run(words("account token-password Shop"), "hidden-one\n");
        QCOMPARE(refused.exitCode, 2);  // the environment is not ours to change
        QVERIFY(!refused.out.contains("hidden") && !refused.err.contains("hidden"));
        desk.environment.insert(u"HONGYAN_TOKEN_PASSWORD_"_s + desk.appId, u"hidden-one"_s);
        const Ran checked = desk.run(words("account check Shop"));
        QCOMPARE(checked.exitCode, 0);
        desk.environment.insert(u"HONGYAN_TOKEN_PASSWORD_"_s + desk.appId, u"wrong-hidden"_s);
        const Ran wrong = desk.run(words("account check Shop"));
        QCOMPARE(wrong.exitCode, 3);
        for (const Ran& ran : {checked, wrong, desk.run(words("account list"))})
            QVERIFY(!ran.out.contains("hidden") && !ran.err.contains("hidden"));
    }

    void secretFromStdinMustBeThere() {
        Desk desk;
        desk.secrets = u"memory"_s;
        QCOMPARE(desk.run(desk.addition()).exitCode, 2);
        QCOMPARE(desk.run(desk.addition() + words("--secret-stdin"), "\n").exitCode, 2);
        QCOMPARE(desk.run(words("account list")).json()[u"accounts"].toArray().size(), 0);
    }

 private:
    void expectNothingLeft() {
        QCOMPARE(m_desk->run(words("recipients list")).json()[u"lists"].toArray().size(), 0);
        QCOMPARE(m_desk->run(words("campaign list")).json()[u"campaigns"].toArray().size(), 0);
        QCOMPARE(m_desk->run(words("account list")).json()[u"accounts"].toArray().size(), 1);
        QCOMPARE(m_desk->heard(), 0);
    }

    std::unique_ptr<Desk> m_desk;
    QString m_people;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
