#include <QTest>

#include "settings/tokenaddress.h"

using namespace hongyan;
using namespace hongyan::settings;
using namespace Qt::StringLiterals;

namespace {

QString encoded(const QUrl& url) {
    return url.toString(QUrl::FullyEncoded);
}

}  // namespace

/// Where a token address may keep a secret, and what is put there.
class TestTokenAddress : public QObject {
    Q_OBJECT
 private slots:
    void rule_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<int>("places");
        const auto row = [](const char* address, bool holds, int places) {
            QTest::newRow(address) << QString::fromUtf8(address) << holds << places;
        };
        row("https://tokens.example.com/wx", false, 0);
        row("https://tokens.example.com/wx?appid=wx0123&kind=stable&debug", false, 0);
        row("https://mei@tokens.example.com/wx", false, 1);
        row("https://mei@tokens.example.com/wx?key={secret}", false, 1);
        row("https://mei:{secret}@tokens.example.com/wx", false, 1);
        row("https://mei:{secret}@tokens.example.com/{secret}?key={secret}&sign=", false, 3);
        row("https://{secret}@tokens.example.com/", false, 1);
        row("https://tokens.example.com/?{secret}", false, 1);
        row("https://tokens.example.com/?k={secret}", false, 1);
        row("https://tokens.example.com/?k=a{secret}", false, 1);
        row("https://tokens.example.com/?key=%7Bsecret%7D", false, 1);
        row("https://tokens.example.com/?key={secret}+{secret}", false, 2);
        row("https://mei:hidden@tokens.example.com/wx", true, 0);
        row("https://:hidden@tokens.example.com/wx", true, 0);
        row("https://mei:hidden{secret}@tokens.example.com/wx", true, 1);
        row("https://tokens.example.com/?key=hidden{secret}", true, 1);
        for (
            const char* name :
            {"key",       "KEY",          "appkey",   "app_key",       "secret",     "appsecret",  "client_secret",
             "token",     "access_token", "password", "passwd",        "pwd",        "passphrase", "sign",
             "signature", "sig",          "auth",     "Authorization", "credential", "ticket",     "cookie",
             "session",   "ak",           "sk",       "jwt",           "hmac",       "k%65y",      "%E5%AF%86%E9%92%A5",
             "密码",      "口令",         "令牌",     "签名"})
            QTest::newRow(name) << u"https://tokens.example.com/?a=1&%1=hidden"_s.arg(QString::fromUtf8(name)) << true
                                << 0;
        row("https://tokens.example.com/?a=1;key=hidden", true, 0);
    }
    void rule() {
        QFETCH(QString, address);
        const QUrl url(address);
        QTEST(holdsSecret(url), "holds");
        QTEST(secretPlaces(url), "places");
        QCOMPARE(needsSecret(url), address.contains(u"secret}"_s) || address.contains(u"secret%7D"_s));
    }

    void isPutIn_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char* name, const char* address, const char* secret, const char* filled) {
            QTest::newRow(name) << QString::fromUtf8(address) << QByteArray(secret) << QString::fromUtf8(filled);
        };
        row("no place", "https://h/p?a=1", "s", "https://h/p?a=1");
        row("none known", "https://mei@h/p", "", "https://mei@h/p");
        row("the user's", "https://mei@h/p", "a b:@/", "https://mei:a%20b%3A%40%2F@h/p");
        row("not the user's", "https://mei@h/?key={secret}", "s", "https://mei@h/?key=s");
        row("a key", "https://h/?a=1&key={secret}&b", "a+b/c&d=%41#", "https://h/?a=1&key=a%2Bb%2Fc%26d%3D%2541%23&b");
        row("Chinese", "https://h/?key={secret}", "密", "https://h/?key=%E5%AF%86");
        row("in the path", "https://h/{secret}/token", "a/b?", "https://h/a%2Fb%3F/token");
        row("one for all", "https://{secret}:{secret}@h/", "s", "https://s:s@h/");
        row("one for each", "https://mei:{secret}@h/{secret}?key={secret}", "one\ntwo\nthree",
            "https://mei:one@h/two?key=three");
        row("that looks like a place", "https://h/?key={secret}&k={secret}", "{secret}\nx",
            "https://h/?key=%7Bsecret%7D&k=x");
    }
    void isPutIn() {
        QFETCH(QString, address);
        QFETCH(QByteArray, secret);
        QTEST(encoded(withSecret(QUrl(address), Secret(QByteArray(secret)))), "filled");
    }

    void lines() {
        const QUrl two(u"https://mei:{secret}@h/?key={secret}"_s);
        QVERIFY(fitsPlaces(two, Secret("one")));
        QVERIFY(fitsPlaces(two, Secret("one\ntwo")));
        QVERIFY(!fitsPlaces(two, Secret("one\ntwo\nthree")));
        QVERIFY(!fitsPlaces(QUrl(u"https://mei@h/"_s), Secret("one\ntwo")));
    }

    void isTakenOut_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("split");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char* address, const char* split, const char* secret) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(split) << QByteArray(secret);
        };
        row("https://h/p?a=1#x", "https://h/p?a=1#x", "");
        row("https://mei:hid%2Bden@h:8443/p", "https://mei:{secret}@h:8443/p", "hid+den");
        row("https://h/?key=open%3Dsesame&a=1", "https://h/?key={secret}&a=1", "open=sesame");
        row("https://mei:one@h/?key=two&a=1&sign=three", "https://mei:{secret}@h/?key={secret}&a=1&sign={secret}",
            "one\ntwo\nthree");
        row("https://h/?key=a+b%2Bc", "https://h/?key={secret}+{secret}", "a\nb+c");
        row("https://h/?key=+a%0Ab", "https://h/?key=+{secret}%0A{secret}", "a\nb");
    }
    void isTakenOut() {
        QFETCH(QString, address);
        const SplitAddress taken = splitAddress(QUrl(address));
        QTEST(shownAddress(taken.address), "split");
        QTEST(taken.secret.reveal(), "secret");
        QVERIFY(!holdsSecret(taken.address));
        QCOMPARE(encoded(withSecret(taken.address, taken.secret)), encoded(QUrl(address)));
    }

    void isForOneServer() {
        const auto server = [](const char* address) { return serverOf(QUrl(QString::fromUtf8(address))); };
        QCOMPARE(server("https://mei:{secret}@h:8443/p?a"), u"mei@h:8443"_s);
        QCOMPARE(server("https://h/other?b"), server("https://h/p"));
        QVERIFY(server("https://h/") != server("https://i/"));
        QVERIFY(server("https://h/") != server("https://h:444/"));
        QVERIFY(server("https://mei@h/") != server("https://li@h/"));
        QVERIFY(!server("https://mei:hidden@h/?key=hidden").contains(u"hidden"_s));
    }

    void isShownAsTyped() {
        const QString typed = u"https://mei:{secret}@h/{secret}?key={secret}"_s;
        QCOMPARE(shownAddress(QUrl(typed)), typed);
        QCOMPARE(QUrl(encoded(QUrl(typed))), QUrl(typed));
    }
};

QTEST_GUILESS_MAIN(TestTokenAddress)
#include "tst_tokenaddress.moc"
