#include <QTest>

#include "sending/account/quotas.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using templates::Channel;

class TestQuotas : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        asked = 0;
        account.appId = QStringLiteral("wx1234567890abcdef");
        account.secretStoredOn = QDate(2026, 11, 1);
        secrets = std::make_unique<test::FakeSecretStore>();
        secrets->put(account.appId, "0123456789abcdef0123456789abcdef");
        transport = std::make_unique<test::FakeTransport>();
        transport->answerAll(test::FakeTransport::path(QStringLiteral("quota")), [this](const transport::HttpRequest&) {
            ++asked;
            return test::okJson(R"({"errcode":0,"errmsg":"ok","quota":{"daily_limit":100,"used":40,"remain":60}})");
        });
        transport->answerAll(test::FakeTransport::any(), [](const transport::HttpRequest&) {
            return test::okJson(R"({"access_token":"t1","expires_in":7200})");
        });
        keepers = std::make_unique<tokens::Keepers>(*secrets, *transport, clock, nullptr);
        quotas = std::make_unique<Quotas>(*keepers, clock, nullptr);
    }
    void cleanup() {
        quotas.reset();
        keepers.reset();
    }

    void knowsNothingUnasked() { QVERIFY(!quotas->left(account, Channel::TemplateSend)); }
    void countsOnFromWhatThePlatformSaid() {
        ask(Channel::TemplateSend);
        QCOMPARE(quotas->left(account, Channel::TemplateSend)->remain, 60);
        for (int i = 0; i < 7; ++i)
            quotas->count(account, Channel::TemplateSend);
        QCOMPARE(quotas->left(account, Channel::TemplateSend)->remain, 53);
        QVERIFY(!quotas->left(account, Channel::SubscribeSend));  // another kind has its own
    }
    void asksAgainTwiceAMinute() {
        quotas->askAgain(account, Channel::TemplateSend);
        quotas->askAgain(account, Channel::TemplateSend);
        QTRY_COMPARE(asked, 1);
        clock.advance(29s);
        quotas->askAgain(account, Channel::TemplateSend);
        clock.advance(1s);
        quotas->askAgain(account, Channel::TemplateSend);
        QTRY_COMPARE(asked, 2);
    }
    void isUsedUpUntilTheDayTurns() {
        const Timestamp until = quotas->noteUsedUp(account, Channel::TemplateSend);
        QCOMPARE(until, nextShanghaiMidnight(clock.now()));
        QCOMPARE(quotas->usedUpUntil(account, Channel::TemplateSend), std::optional(until));
        QVERIFY(!quotas->usedUpUntil(account, Channel::SubscribeSend));
        clock.advance(std::chrono::ceil<Milliseconds>(until - clock.now()));
        QVERIFY(!quotas->usedUpUntil(account, Channel::TemplateSend));
    }
    void aPersonMayTryAllTheSame() {
        quotas->noteUsedUp(account, Channel::TemplateSend);
        quotas->lift(account);
        QVERIFY(!quotas->usedUpUntil(account, Channel::TemplateSend));
    }

 private:
    void ask(Channel channel) {
        const auto answer = quotas->ask(account, channel);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
    }

    test::FakeClock clock;
    settings::Account account;
    std::unique_ptr<test::FakeSecretStore> secrets;
    std::unique_ptr<test::FakeTransport> transport;
    std::unique_ptr<tokens::Keepers> keepers;
    std::unique_ptr<Quotas> quotas;
    int asked = 0;
};

QTEST_GUILESS_MAIN(TestQuotas)
#include "tst_quotas.moc"
