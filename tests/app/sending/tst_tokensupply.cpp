#include <QSignalSpy>
#include <QTest>

#include "sending/account/tokensupply.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using delivery::PauseReason;

class TestTokenSupply : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        fetches = 0;
        answer = {};
        secrets = std::make_unique<test::FakeSecretStore>();
        transport = std::make_unique<test::FakeTransport>();
        transport->answerAll(test::FakeTransport::any(), [this](const transport::HttpRequest&) {
            ++fetches;
            return test::okJson(!answer.isEmpty() ? answer
                                                  : R"({"access_token":"t)" + QByteArray::number(fetches) +
                                                        R"(","expires_in":7200})");
        });
        settings::Account account;
        account.appId = QStringLiteral("wx1234567890abcdef");
        account.secretStoredOn = QDate(2026, 11, 1);
        secrets->put(account.appId, "0123456789abcdef0123456789abcdef");
        keeper = std::make_shared<tokens::TokenKeeper>(account, *secrets, *transport, clock);
        supply = std::make_unique<TokenSupply>(keeper, clock, nullptr);
    }
    void cleanup() {
        supply.reset();
        keeper.reset();
    }

    void fetchesOnceHoweverManyAsk() {
        QVERIFY(!supply->token());
        QSignalSpy changed(supply.get(), &TokenSupply::changed);
        supply->fetch();
        supply->fetch();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(fetches, 1);
        QVERIFY(*supply->token() == Secret("t1"));
    }
    void dropsWhatIsRefused() {
        have();
        QVERIFY(!supply->refuse(Secret("another"), 40001));
        QVERIFY(supply->token());
        QVERIFY(supply->refuse(Secret("t1"), 40001));
        QVERIFY(!supply->token());
        have();
        QVERIFY(*supply->token() == Secret("t2"));
    }
    /// Two different tokens in a row: fetching a third would not help.
    void stopsWhenEveryTokenIsRefused() {
        QSignalSpy failed(supply.get(), &TokenSupply::failed);
        have();
        supply->refuse(*supply->token(), 40001);
        have();
        QCOMPARE(failed.size(), 0);
        supply->refuse(*supply->token(), 42001);
        QCOMPARE(failed.size(), 1);
        const auto pause = failed[0][0].value<Pause>();
        QCOMPARE(pause.reason, PauseReason::TokenUnavailable);
        QCOMPARE(pause.code, 42001);
        QVERIFY(!pause.until);
    }
    void aMessageThatWentProvesATokenGood() {
        QSignalSpy failed(supply.get(), &TokenSupply::failed);
        for (int i = 0; i < 3; ++i) {
            have();
            supply->refuse(*supply->token(), 40001);
            supply->proveGood();
        }
        QCOMPARE(failed.size(), 0);
    }
    void saysWhatAPersonMustDo_data() {
        QTest::addColumn<std::optional<ErrorKind>>("keychain");
        QTest::addColumn<QByteArray>("platform");
        QTest::addColumn<PauseReason>("reason");
        QTest::newRow("a locked keychain")
            << std::optional(ErrorKind::KeychainLocked) << QByteArray() << PauseReason::SecretUnavailable;
        QTest::newRow("no keychain") << std::optional(ErrorKind::KeychainUnavailable) << QByteArray()
                                     << PauseReason::SecretUnavailable;
        QTest::newRow("a wrong secret") << std::optional<ErrorKind>()
                                        << QByteArray(R"({"errcode":40125,"errmsg":"invalid appsecret"})")
                                        << PauseReason::AccountRefused;
    }
    void saysWhatAPersonMustDo() {
        QFETCH(std::optional<ErrorKind>, keychain);
        QFETCH(QByteArray, platform);
        QFETCH(PauseReason, reason);
        secrets->failWith(keychain);
        answer = platform;
        QSignalSpy failed(supply.get(), &TokenSupply::failed);
        supply->fetch();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Pause>().reason, reason);
        QVERIFY(!failed[0][0].value<Pause>().until);
    }
    void takesTheOneFetchedInTheBackground() {
        have();
        QSignalSpy changed(supply.get(), &TokenSupply::changed);
        keeper->forceRefresh();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(*supply->token() == Secret("t2"));
    }

 private:
    void have() {
        QSignalSpy changed(supply.get(), &TokenSupply::changed);
        supply->fetch();
        QTRY_VERIFY_WITH_TIMEOUT(changed.size() > 0, 5'000);
    }

    test::FakeClock clock;
    std::unique_ptr<test::FakeSecretStore> secrets;
    std::unique_ptr<test::FakeTransport> transport;
    std::shared_ptr<tokens::TokenKeeper> keeper;
    std::unique_ptr<TokenSupply> supply;
    QByteArray answer;
    int fetches = 0;
};

QTEST_GUILESS_MAIN(TestTokenSupply)
#include "tst_tokensupply.moc"
