#include <QElapsedTimer>
#include <QLocalServer>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace Qt::StringLiterals;

namespace {

constexpr int soonMs = 20'000;  // far more than anything here takes, far less than for ever

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

}  // namespace

/// Whatever there is nothing to do for, or nothing to be done about, ends with a word instead of waiting for ever.
class TestNeverStuck : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase() {
        m_sent = std::make_unique<Unheard>();
        m_sent->prepare();
        m_sent->must(m_sent->sending(m_sent->people(2'000), words("--rate 10000")));
    }
    void cleanupTestCase() { m_sent.reset(); }

    void nobodyIsLeft_data() {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("suppressed") << QStringList();
        QTest::newRow("suppressed, with a key") << words("--once parcel");
        QTest::newRow("suppressed, a few first") << words("--canary");
    }
    void nobodyIsLeft() {
        QFETCH(QStringList, more);
        Desk desk;
        desk.prepare();
        const QString file = desk.people(1);
        desk.must({u"suppress"_s, u"add"_s, Desk::person(0)});
        const Ran sent = end(desk, desk.sending(file, more));
        QCOMPARE(sent.exitCode, 1);
        QCOMPARE(sent.json()[u"suppressed"].toInt(), 1);
        QCOMPARE(sent.json()[u"total"].toInt(), 1);
        QCOMPARE(end(desk, words("run")).exitCode, 0);
        QCOMPARE(end(desk, words("retry --campaign 1")).exitCode, 1);
        QCOMPARE(desk.heard(), 0);
    }

    void aFullDiskIsNoticed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("rows") << words("deliveries");
        QTest::newRow("one object") << words("campaign list");
        QTest::newRow("an error") << words("campaign show 404");
        QTest::newRow("help") << words("--help");
    }
    void aFullDiskIsNoticed() {
        QFETCH(QStringList, arguments);
        const bool isError = arguments.contains(u"404"_s);
        const Ran ran = m_sent->runInto(u"\"$@\" >/dev/full; echo $?"_s, arguments);
        QCOMPARE(ran.out.trimmed(), QByteArray(isError ? "2" : "4"));
        if (!arguments.contains(u"--help"_s))
            QVERIFY2(ran.err.contains(isError ? "404" : "standard output"), ran.err.constData());
    }
    void aReaderThatIsGoneIsNoticed() {
        const Ran ran = m_sent->runInto(u"{ \"$@\"; echo $? >&2; } | head -n 1"_s, words("deliveries"));
        QCOMPARE(ran.err.trimmed(), QByteArray("141"));
        QCOMPARE(ran.out.count('\n'), 1);
        QVERIFY(QJsonDocument::fromJson(ran.out).isObject());
    }
    void sendingGoesOnUnheard_data() {
        QTest::addColumn<QString>("into");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a full disk") << u"\"$@\" >/dev/full; echo $?"_s << QByteArray("4");
        QTest::newRow("no reader") << u"exec 3>&1; { \"$@\"; echo $? >&3; } | true"_s << QByteArray("141");
        QTest::newRow("nothing there") << u"\"$@\" >&-; echo $?"_s << QByteArray("4");
    }
    void sendingGoesOnUnheard() {
        QFETCH(QString, into);
        QFETCH(QByteArray, code);
        Unheard desk;
        desk.prepare();
        const Ran ran = desk.runInto(into, desk.sending(desk.people(20)));
        QCOMPARE(ran.out.trimmed(), code);
        QCOMPARE(desk.heard(), 20);
        QCOMPARE(desk.run(words("campaign show 1")).json()[u"accepted"].toInt(), 20);
    }

    /// It accepts connections and never speaks: not even of who may come in.
    void aSilentBusIsGivenUp() {
        Desk desk;
        const auto server = silenceOn(desk);
        QElapsedTimer timer;
        timer.start();
        const auto process = desk.begin(desk.addition() + words("--secret-stdin"));
        process->write("a-secret\n");
        process->closeWriteChannel();
        const Ran ran = Hongyanctl::end(*process, soonMs);
        QCOMPARE(ran.exitCode, 5);
        QCOMPARE(ran.errorKind(), u"keychain_unavailable"_s);
        QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(desk.run(words("account list")).json()[u"accounts"].toArray().size(), 0);
    }
    void aSignalEndsTheWaitForASilentBus() {
        Desk desk;
        const auto server = silenceOn(desk);
        const auto process = desk.begin(desk.addition() + words("--secret-stdin"));
        process->write("a-secret\n");
        process->closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(server->hasPendingConnections(), 10'000);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        const Ran ran = Hongyanctl::end(*process, soonMs);
        QCOMPARE(ran.exitCode, 130);
        QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(desk.run(words("account list")).json()[u"accounts"].toArray().size(), 0);
    }

 private:
    /// A desk whose commands' output goes where a shell puts it.
    struct Unheard : Desk {
        Ran runInto(const QString& script, const QStringList& arguments) const {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(u"sh"_s, QStringList{u"-c"_s, script, u"sh"_s, QStringLiteral(HONGYANCTL)} +
                                       Hongyanctl::words(arguments));
            return end(process, soonMs);
        }
    };
    static std::unique_ptr<QLocalServer> silenceOn(Desk& desk) {
        auto server = std::make_unique<QLocalServer>();
        const QString path = desk.file(u"bus"_s);
        if (!server->listen(path))
            qFatal("no socket");
        desk.environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + path);
        desk.secrets = u"keychain"_s;
        return server;
    }
    static Ran end(const Desk& desk, const QStringList& arguments) {
        const auto process = desk.begin(arguments);
        process->closeWriteChannel();
        return Hongyanctl::end(*process, soonMs);
    }

    std::unique_ptr<Unheard> m_sent;  ///< has sent to many
};

QTEST_GUILESS_MAIN(TestNeverStuck)
#include "tst_neverstuck.moc"
