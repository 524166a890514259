#include <QTest>

#include "settings/account.h"

using namespace hongyan;
using namespace hongyan::settings;

namespace {

Account good() {
    Account account;
    account.name = QStringLiteral("花店");
    account.appId = QStringLiteral("wx1234567890abcdef");
    return account;
}
QString kindOf(const Account& account) {
    const auto result = validate(account);
    return result ? QStringLiteral("ok") : nameOf(result.error().kind);
}

}  // namespace

class tst_Account : public QObject {
    Q_OBJECT
 private slots:
    void names_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("appId");
        QTest::addColumn<QString>("kind");
        QTest::newRow("good") << QStringLiteral("花店") << QStringLiteral("wx1234567890abcdef") << QStringLiteral("ok");
        QTest::newRow("no name") << QString() << QStringLiteral("wx1234567890abcdef")
                                 << QStringLiteral("invalid_input");
        QTest::newRow("blank") << QStringLiteral(" \t") << QStringLiteral("wx12345678")
                               << QStringLiteral("invalid_input");
        QTest::newRow("no AppID") << QStringLiteral("a") << QString() << QStringLiteral("invalid_input");
        QTest::newRow("space") << QStringLiteral("a") << QStringLiteral("wx 123") << QStringLiteral("invalid_input");
        QTest::newRow("line end") << QStringLiteral("a") << QStringLiteral("wx123456\n")
                                  << QStringLiteral("invalid_input");
        QTest::newRow("path") << QStringLiteral("a") << QStringLiteral("../../etc") << QStringLiteral("invalid_input");
        QTest::newRow("Chinese") << QStringLiteral("a") << QStringLiteral("微信微信")
                                 << QStringLiteral("invalid_input");
        QTest::newRow("65 long") << QStringLiteral("a") << QString(65, u'x') << QStringLiteral("invalid_input");
    }
    void names() {
        QFETCH(QString, name);
        QFETCH(QString, appId);
        auto account = good();
        account.name = name;
        account.appId = appId;
        QTEST(kindOf(account), "kind");
    }

    void urls_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* url, const char* kind) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromLatin1(kind);
        };
        row("https://api.weixin.qq.com", "ok");
        row("https://10.0.0.7:8443/wx", "ok");
        row("http://127.0.0.1:8080", "ok");
        row("http://127.8.9.1", "ok");
        row("http://localhost:1", "ok");
        row("http://[::1]:8080", "ok");
        row("http://api.weixin.qq.com", "insecure_url");
        row("http://127.0.0.1.example.com", "insecure_url");
        row("http://localhost.example.com", "insecure_url");
        row("http://192.168.1.1", "insecure_url");
        row("http://127.0.0.1@example.com", "insecure_url");
        row("ftp://example.com", "invalid_url");
        row("file:///etc/passwd", "invalid_url");
        row("api.weixin.qq.com", "invalid_url");
        row("https://", "invalid_url");
        row("", "invalid_url");
    }
    void urls() {
        QFETCH(QString, url);
        auto account = good();
        account.apiBase = QUrl(url);
        QTEST(kindOf(account), "kind");
        account = good();
        account.tokenSource = TokenSource::External;
        account.tokenUrl = QUrl(url);
        QTEST(kindOf(account), "kind");
        account.tokenSource = TokenSource::Stable;
        QCOMPARE(kindOf(account), QStringLiteral("ok"));
    }
    void aPasswordInAUrlIsNotRepeated() {
        auto account = good();
        account.apiBase = QUrl(QStringLiteral("http://user:password@example.com/"));
        const auto result = validate(account);
        QVERIFY(!result);
        QVERIFY(!result.error().subject.contains(QLatin1String("password")));
        QVERIFY(result.error().subject.contains(QLatin1String("example.com")));
    }

    void secretsInUrls_data() {
        QTest::addColumn<QString>("apiBase");
        QTest::addColumn<QString>("tokenUrl");
        QTest::addColumn<QString>("kind");
        const QString base = QStringLiteral("https://api.weixin.qq.com");
        const auto row = [&](const char* tokenUrl, const char* kind) {
            QTest::newRow(tokenUrl) << base << QString::fromUtf8(tokenUrl) << QString::fromLatin1(kind);
        };
        row("https://tokens.example.com/wx?appid=wx01", "ok");
        row("https://mei@tokens.example.com/wx", "ok");
        row("https://mei:{secret}@tokens.example.com/wx?key={secret}", "ok");
        row("https://mei:hidden@tokens.example.com/wx", "password_in_url");
        row("https://tokens.example.com/wx?key=hidden", "password_in_url");
        row("https://tokens.example.com/wx?key={secret}&sign=hidden", "password_in_url");
        row("http://tokens.example.com/wx?key=hidden", "insecure_url");
        row("ftp://mei:hidden@tokens.example.com/wx?key=hidden", "invalid_url");
        for (const char* bad : {"https://mei:hidden@gateway.example.com", "https://gateway.example.com/?key=hidden"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << base << QStringLiteral("invalid_input");
    }
    void secretsInUrls() {
        QFETCH(QString, apiBase);
        QFETCH(QString, tokenUrl);
        QFETCH(QString, kind);
        auto account = good();
        account.apiBase = QUrl(apiBase);
        account.tokenSource = TokenSource::External;
        account.tokenUrl = QUrl(tokenUrl);
        const auto result = validate(account);
        QCOMPARE(kindOf(account), kind);
        if (!result) {
            QVERIFY2(!result.error().subject.contains(QLatin1String("hidden")), qPrintable(result.error().subject));
            QVERIFY(!result.error().detail.contains(QLatin1String("hidden")));
        }
        account.tokenSource = TokenSource::Stable;  // it is stored all the same
        if (kind == QLatin1String("password_in_url"))
            QCOMPARE(kindOf(account), kind);
    }

    void proxies_data() {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("kind");
        QTest::newRow("system's") << QString() << QStringLiteral("ok");
        QTest::newRow("http") << QStringLiteral("http://proxy:3128") << QStringLiteral("ok");
        QTest::newRow("socks5") << QStringLiteral("socks5://10.0.0.1:1080") << QStringLiteral("ok");
        QTest::newRow("user") << QStringLiteral("http://mei@proxy:3128") << QStringLiteral("ok");
        QTest::newRow("password") << QStringLiteral("http://mei:hidden@proxy:1") << QStringLiteral("password_in_url");
        QTest::newRow("socks5 password") << QStringLiteral("socks5://m:hidden@p") << QStringLiteral("password_in_url");
        QTest::newRow("only a password") << QStringLiteral("http://:hidden@proxy") << QStringLiteral("password_in_url");
        QTest::newRow("https") << QStringLiteral("https://proxy:3128") << QStringLiteral("invalid_url");
        QTest::newRow("no host") << QStringLiteral("http://") << QStringLiteral("invalid_url");
        QTest::newRow("no scheme") << QStringLiteral("proxy:3128") << QStringLiteral("invalid_url");
    }
    void proxies() {
        QFETCH(QString, proxy);
        auto account = good();
        account.proxy = QUrl(proxy);
        QTEST(kindOf(account), "kind");
        if (const auto result = validate(account); !result) {
            QVERIFY2(!result.error().subject.contains(QLatin1String("hidden")), qPrintable(result.error().subject));
            QVERIFY(!result.error().detail.contains(QLatin1String("hidden")));
        }
    }

    void enumsHaveNames() {
        for (const auto kind : {AccountKind::Service, AccountKind::MiniProgram})
            QCOMPARE(accountKind(nameOf(kind)), std::optional(kind));
        for (const auto source : {TokenSource::Stable, TokenSource::Classic, TokenSource::External})
            QCOMPARE(tokenSource(nameOf(source)), std::optional(source));
        QVERIFY(!accountKind(u"bot"));
        QVERIFY(!tokenSource(u""));
    }
};

QTEST_GUILESS_MAIN(tst_Account)
#include "tst_account.moc"
