#include <QTest>

#include "secrets/secretstore.h"
#include "secrets/verdict.h"

using namespace hongyan;
using namespace hongyan::secrets;

Q_DECLARE_METATYPE(hongyan::secrets::Operation)
Q_DECLARE_METATYPE(hongyan::secrets::Answer)

class tst_SecretStore : public QObject {
    Q_OBJECT
    const QString m_appId = QStringLiteral("wx1234567890abcdef");

 private slots:
    void verdicts_data() {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<bool>("locked");
        QTest::addColumn<bool>("expected");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, Operation operation, Answer answer, bool reachable, bool locked,
                            bool expected, const char* kind) {
            QTest::newRow(name) << operation << answer << reachable << locked << expected << QString::fromLatin1(kind);
        };
        using enum Operation;
        using enum Answer;
        // clang-format off
        row("read",                           Read,  Done,      true,  false, false, "");
        row("read, unlocked at the prompt",   Read,  Done,      true,  true,  true,  "");
        row("never stored",                   Read,  NotFound,  true,  false, false, "secret_missing");
        row("stored once",                    Read,  NotFound,  true,  false, true,  "keychain_locked");
        row("locked",                         Read,  NotFound,  true,  true,  true,  "keychain_locked");
        row("locked, memory of it lost",      Read,  NotFound,  true,  true,  false, "keychain_locked");
        row("prompt dismissed",               Read,  Denied,    true,  true,  true,  "keychain_locked");
        row("access denied",                  Read,  Denied,    true,  false, true,  "keychain_refused");
        row("no backend",                     Read,  NoBackend, true,  false, true,  "keychain_unavailable");
        row("no bus or service",              Read,  Failed,    false, false, true,  "keychain_unavailable");
        row("failed while locked",            Read,  Failed,    true,  true,  true,  "keychain_locked");
        row("failed",                         Read,  Failed,    true,  false, true,  "keychain_refused");
        row("prompt unanswered",              Read,  Silence,   true,  true,  false, "keychain_locked");
        row("silence on an empty bus",        Read,  Silence,   false, false, false, "keychain_unavailable");
        row("write",                          Write, Done,      true,  false, false, "");
        row("not there when read back",       Write, NotFound,  true,  false, false, "keychain_refused");
        row("written to a locked one",        Write, Failed,    true,  true,  false, "keychain_locked");
        row("written to nobody",              Write, Failed,    false, false, false, "keychain_unavailable");
        row("erase",                          Erase, Done,      true,  false, false, "");
        row("erase of nothing",               Erase, NotFound,  true,  false, false, "");
        row("erase behind a lock",            Erase, NotFound,  true,  true,  false, "keychain_locked");
        row("erase said done behind a lock",  Erase, Done,      true,  true,  false, "keychain_locked");
        row("erase refused",                  Erase, Failed,    true,  false, false, "keychain_refused");
        // clang-format on
    }
    void verdicts() {
        QFETCH(Operation, operation);
        QFETCH(Answer, answer);
        QFETCH(bool, reachable);
        QFETCH(bool, locked);
        QFETCH(bool, expected);
        QFETCH(QString, kind);
        const auto said = verdict(operation, answer, {reachable, locked}, expected);
        QCOMPARE(said ? nameOf(*said) : QString(), kind);
    }

    void environmentReads_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("plain") << QByteArray("abc123") << QByteArray("abc123");
        QTest::newRow("line end of a file") << QByteArray("abc123\n") << QByteArray("abc123");
        QTest::newRow("empty") << QByteArray("") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n") << QByteArray();
    }
    void environmentReads() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, secret);
        qputenv("HONGYAN_SECRET_wx1234567890abcdef", value);
        const auto read = environment()->read(m_appId, true).result();
        qunsetenv("HONGYAN_SECRET_wx1234567890abcdef");
        QCOMPARE(read.has_value(), !secret.isEmpty());
        if (read)
            QCOMPARE(read->reveal(), secret);
        else
            QCOMPARE(read.error().kind, ErrorKind::SecretMissing);
    }
    void proxyPasswordsAreApart() {
        const QString key = proxyKey(m_appId);
        QVERIFY(key != m_appId);
        qputenv("HONGYAN_SECRET_wx1234567890abcdef", "app secret");
        QCOMPARE(environment()->read(key, false).result().error().kind, ErrorKind::SecretMissing);
        qputenv("HONGYAN_PROXY_PASSWORD_wx1234567890abcdef", "proxy password");
        const auto password = environment()->read(key, false).result();
        const auto secret = environment()->read(m_appId, false).result();
        qunsetenv("HONGYAN_SECRET_wx1234567890abcdef");
        qunsetenv("HONGYAN_PROXY_PASSWORD_wx1234567890abcdef");
        QVERIFY(password && secret);
        QCOMPARE(password->reveal(), QByteArray("proxy password"));
        QCOMPARE(secret->reveal(), QByteArray("app secret"));
        const auto store = memory();
        QVERIFY(store->write(m_appId, Secret(QByteArray("one"))).result().has_value());
        QVERIFY(store->write(key, Secret(QByteArray("other"))).result().has_value());
        QVERIFY(store->erase(key).result().has_value());
        QCOMPARE(store->read(m_appId, false).result()->reveal(), QByteArray("one"));
    }

    void tokenPasswordsAreApart() {
        const QString key = tokenPasswordKey(m_appId, QStringLiteral("mei@tokens.example.com:8443"));
        QVERIFY(key != proxyKey(m_appId));
        QVERIFY(key != tokenPasswordKey(m_appId, QStringLiteral("li@tokens.example.com:8443")));
        for (const QString& each : {key, proxyKey(m_appId), m_appId})
            QCOMPARE(appIdOf(each), m_appId);
        qputenv("HONGYAN_SECRET_wx1234567890abcdef", "app secret");
        QCOMPARE(environment()->read(key, false).result().error().kind, ErrorKind::SecretMissing);
        qputenv("HONGYAN_TOKEN_PASSWORD_wx1234567890abcdef", "token password");
        const auto password = environment()->read(key, false).result();
        qunsetenv("HONGYAN_SECRET_wx1234567890abcdef");
        qunsetenv("HONGYAN_TOKEN_PASSWORD_wx1234567890abcdef");
        QVERIFY(password);
        QCOMPARE(password->reveal(), QByteArray("token password"));
    }

    void environmentIsReadOnly() {
        const auto store = environment();
        QCOMPARE(store->write(m_appId, Secret(QByteArray("x"))).result().error().kind, ErrorKind::InvalidInput);
        QCOMPARE(store->erase(m_appId).result().error().kind, ErrorKind::InvalidInput);
        QVERIFY(!qEnvironmentVariableIsSet("HONGYAN_SECRET_wx1234567890abcdef"));
        QCOMPARE(store->status().result().backend, Backend::Environment);
    }

    void memoryKeeps() {
        const auto store = memory();
        QCOMPARE(store->read(m_appId, true).result().error().kind, ErrorKind::SecretMissing);
        QVERIFY(store->write(m_appId, Secret(QByteArray("x"))).result().has_value());
        QCOMPARE(store->read(m_appId, false).result()->reveal(), QByteArray("x"));
        QCOMPARE(memory()->read(m_appId, false).result().error().kind, ErrorKind::SecretMissing);
        QVERIFY(store->erase(m_appId).result().has_value());
        QCOMPARE(store->read(m_appId, false).result().error().subject, m_appId);
    }

    void backendsHaveNames() {
        for (const auto backend : {Backend::Keychain, Backend::Environment, Backend::Memory}) {
            QCOMPARE(backendNamed(nameOf(backend)), std::optional(backend));
            QVERIFY(open(backend) != nullptr);
        }
        QCOMPARE(open(Backend::Memory)->status().result().backend, Backend::Memory);
        QCOMPARE(open(Backend::Environment)->status().result().backend, Backend::Environment);
        QVERIFY(!backendNamed(u"wallet"));
    }
};

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_secretstore.moc"
