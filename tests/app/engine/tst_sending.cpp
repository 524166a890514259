#include <QElapsedTimer>
#include <set>

#include "rig.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::PauseReason;
using delivery::State;

/// The engine from an empty folder to the last answer, against a platform on loopback.
class TestSending : public QObject {
    Q_OBJECT
 private slots:
    void everybodyOnce() {
        Rig rig;
        QSignalSpy committed(&rig.engine->sending(), &Sending::committed);
        QSignalSpy settled(&rig.engine->sending(), &Sending::campaignSettled);
        const CampaignId id = rig.start(rig.listOf(300));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QCOMPARE(settled[0][0].value<CampaignId>(), id);
        const delivery::Campaign campaign = rig.campaign(id);
        QCOMPARE(campaign.status, CampaignStatus::Finished);
        QVERIFY(campaign.finishedAt);
        QCOMPARE(campaign.counts.of(State::Accepted), 300);
        QCOMPARE(campaign.counts.total(), 300);
        QCOMPARE(rig.heard(), 300);
        QVERIFY(rig.bothSidesAgree(id));
        QCOMPARE(rig.tokenFetches(), 1);
        for (const delivery::Delivery& row : rig.deliveries(id)) {
            QCOMPARE(row.attempts, 1);
            QVERIFY(row.finishedAt && row.msgid > 0);
        }
        // Told of everybody, in batches.
        QTRY_VERIFY([&] {
            std::set<DeliveryId> told;
            for (const auto& batch : committed)
                for (const DeliveryId one : batch[0].value<std::vector<DeliveryId>>())
                    told.insert(one);
            return told.size() == 300;
        }());
        QVERIFY(committed.size() < 30);
    }

    void sampleEndsAsItSays() {
        Rig rig;
        sure(rig.engine->library().syncTemplates(rig.account));
        const QString path = rig.folder.filePath(QStringLiteral("sample.xlsx"));
        QVERIFY(sandbox::writeSampleSpreadsheet(path));
        StartRequest request = rig.request(rig.import(path, 0), {.retry = delivery::RetryKind::Prompt, .rate = 1000});
        request.message.fields.clear();
        for (const auto& [key, text] : sandbox::sampleFields())
            request.message.fields.push_back({key, text});
        const CampaignId id = sure(rig.engine->sending().start(request));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        const delivery::Counts counts = rig.campaign(id).counts;
        QCOMPARE(counts.total(), 491);
        QCOMPARE(counts.of(State::Accepted), 470);
        QCOMPARE(counts.of(State::Failed), 19);
        QCOMPARE(counts.of(State::Held), 2);
        std::map<int, int> byCode;
        for (const delivery::Delivery& row : rig.deliveries(id)) {
            ++byCode[row.code];
            const bool isRepeated = row.openid.endsWith(u"_CLOSE") || row.openid.endsWith(u"_HTML");
            QCOMPARE(row.attempts, isRepeated ? 2 : row.openid.endsWith(u"_EBUSY") ? 3 : 1);
            QCOMPARE(row.state == State::Held, row.code == 40252);
            QCOMPARE(row.field.isEmpty(), row.code != 47003);
        }
        const std::map<int, int> expected{{0, 470}, {40252, 2}, {43004, 8}, {43019, 2}, {47003, 5}, {48002, 4}};
        QCOMPARE(byCode, expected);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void pausesWithinASecondAndResumes() {
        Rig rig({.latency = 50ms});
        const CampaignId id = rig.start(rig.listOf(400), {.rate = 300});
        QVERIFY(eventually([&] { return rig.heard() >= 60; }));
        QSignalSpy settled(&rig.engine->sending(), &Sending::campaignSettled);
        QElapsedTimer clock;
        clock.start();
        sure(rig.engine->sending().pause(id));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 3'000);
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        const delivery::Campaign paused = rig.campaign(id);
        QCOMPARE(paused.status, CampaignStatus::Paused);
        QCOMPARE(paused.pauseReason, PauseReason::ByPerson);
        QCOMPARE(paused.counts.of(State::Sending), 0);
        QCOMPARE(paused.counts.of(State::Accepted), rig.heard());
        QVERIFY(paused.counts.of(State::Waiting) > 0);
        sure(rig.engine->sending().resume(id));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 400);
        QVERIFY(rig.bothSidesAgree(id));
        QCOMPARE(await(rig.engine->sending().resume(id)).error().kind, ErrorKind::WrongState);
    }

    void cancels() {
        Rig rig({.latency = 50ms});
        const CampaignId id = rig.start(rig.listOf(400), {.rate = 300});
        QVERIFY(eventually([&] { return rig.heard() >= 60; }));
        QSignalSpy settled(&rig.engine->sending(), &Sending::campaignSettled);
        sure(rig.engine->sending().cancel(id));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 3'000);
        const delivery::Campaign campaign = rig.campaign(id);
        QCOMPARE(campaign.status, CampaignStatus::Cancelled);
        QCOMPARE(campaign.counts.live(), 0);
        QCOMPARE(campaign.counts.of(State::Accepted), rig.heard());
        QCOMPARE(campaign.counts.of(State::Accepted) + campaign.counts.of(State::Cancelled), 400);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void retries() {
        Rig rig({.rules = {{.trouble = sandbox::Trouble::Code, .code = 43004, .every = 5}}});
        const CampaignId id = rig.start(rig.listOf(100));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Failed), 20);
        rig.platform->setFaults({});
        delivery::Filter filter;
        filter.campaign = id;
        filter.states = {State::Failed};
        filter.code = 43004;
        QSignalSpy settled(&rig.engine->sending(), &Sending::campaignSettled);
        QCOMPARE(sure(rig.engine->sending().retry(filter)), 20);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QCOMPARE(rig.count(id, State::Accepted), 100);
        QVERIFY(rig.bothSidesAgree(id));
        int twice = 0;
        for (const delivery::Delivery& row : rig.deliveries(id)) {
            QCOMPARE(sure(rig.engine->log().attempts(row.id)).size(), static_cast<size_t>(row.attempts));
            twice += row.attempts == 2 ? 1 : 0;
        }
        QCOMPARE(twice, 20);
        QCOMPARE(sure(rig.engine->sending().retry(filter)), 0);
    }

    void tokenInvalidatedInMidRun() {
        Rig rig({.latency = 20ms});
        const CampaignId id = rig.start(rig.listOf(300), {.rate = 300});
        QVERIFY(eventually([&] { return rig.heard() >= 60; }));
        rig.platform->invalidateTokens();
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 300);
        QCOMPARE(rig.tokenFetches(), 2);
        QVERIFY(rig.bothSidesAgree(id));
        int refused = 0;
        for (const delivery::Delivery& row : rig.deliveries(id)) {
            QCOMPARE(row.triesUsed, 1);
            refused += row.attempts - 1;
        }
        QVERIFY(refused > 0);
    }

    void quotaUsedUp() {
        Rig rig({.dailyQuota = 50});
        const CampaignId id = rig.start(rig.listOf(120));
        QVERIFY(rig.is(id, CampaignStatus::Paused));
        const Timestamp midnight = nextShanghaiMidnight(SystemClock().now());
        QTRY_COMPARE_WITH_TIMEOUT(rig.count(id, State::Sending), 0, patience);
        const delivery::Campaign paused = rig.campaign(id);
        QCOMPARE(paused.pauseReason, PauseReason::QuotaUsedUp);
        QCOMPARE(paused.pauseCode, 45009);
        QVERIFY(paused.pausedUntil == midnight);
        QCOMPARE(paused.counts.of(State::Accepted), 50);
        QCOMPARE(paused.counts.live(), 70);
        rig.platform->setFaults({});
        sure(rig.engine->sending().resume(id));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 120);
        for (const delivery::Delivery& row : rig.deliveries(id))
            QCOMPARE(row.triesUsed, 1);
        QVERIFY(rig.bothSidesAgree(id));
    }

    void refusedAccountLeavesNothing_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong secret") << QByteArray("wrong-one") << 40125;
        QTest::newRow("frozen") << QByteArray("frozen-one") << 40243;
        QTest::newRow("address") << QByteArray("address-one") << 40164;
    }
    void refusedAccountLeavesNothing() {
        QFETCH(QByteArray, secret);
        QFETCH(int, code);
        Rig rig({}, "any");
        const ListId list = rig.listOf(10);
        qputenv(("HONGYAN_SECRET_" + rig.appId.toLatin1()).constData(), secret);
        rig.reopen();
        const auto started = await(rig.engine->sending().start(rig.request(list, {})));
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::AccountRefused);
        QCOMPARE(started.error().code, code);
        QVERIFY(sure(rig.engine->log().campaigns(10)).empty());
        QCOMPARE(rig.heard(), 0);
    }

    void badRequestsLeaveNothing_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("kind");
        QTest::newRow("no such account") << 0 << static_cast<int>(ErrorKind::NoSuchAccount);
        QTest::newRow("no such template") << 1 << static_cast<int>(ErrorKind::NoSuchTemplate);
        QTest::newRow("no such list") << 2 << static_cast<int>(ErrorKind::NoSuchList);
        QTest::newRow("no such field") << 3 << static_cast<int>(ErrorKind::NoSuchField);
        QTest::newRow("missing field") << 4 << static_cast<int>(ErrorKind::MissingField);
        QTest::newRow("no such variable") << 5 << static_cast<int>(ErrorKind::NoSuchVariable);
        QTest::newRow("unfinished variable") << 6 << static_cast<int>(ErrorKind::UnfinishedVariable);
    }
    void badRequestsLeaveNothing() {
        QFETCH(int, what);
        QFETCH(int, kind);
        Rig rig;
        StartRequest request = rig.request(rig.listOf(3), {});
        if (what == 0)
            request.account = AccountId{99};
        else if (what == 1)
            request.message.templateId = QStringLiteral("none");
        else if (what == 2)
            request.list = ListId{99};
        else if (what == 3)
            request.message.fields.push_back({QStringLiteral("thing99"), QStringLiteral("x")});
        else if (what == 4)
            request.message.fields.pop_back();
        else
            request.message.fields[1].text = what == 5 ? QStringLiteral("{{none}}") : QStringLiteral("{{order");
        const auto started = await(rig.engine->sending().start(request));
        QVERIFY(!started);
        QCOMPARE(static_cast<int>(started.error().kind), kind);
        QVERIFY(sure(rig.engine->log().campaigns(10)).empty());
    }

    void templateRefused() {
        Rig rig({.banTemplates = true});
        const CampaignId id = rig.start(rig.listOf(100));
        QVERIFY(rig.is(id, CampaignStatus::Paused));
        const delivery::Campaign paused = rig.campaign(id);
        QCOMPARE(paused.pauseReason, PauseReason::TemplateRefused);
        QCOMPARE(paused.pauseCode, 43116);
        QVERIFY(!paused.pausedUntil);
        QVERIFY2(rig.heard() < 60, qPrintable(QString::number(rig.heard())));
        QVERIFY(rig.sent().empty() || std::ranges::all_of(rig.sent(), [](const auto& one) { return one.second == 0; }));
    }

    void failingAlike() {
        Rig rig;
        QStringList openids;
        for (int i = 0; i < 200; ++i)
            openids << person(i, i % 2 == 0 ? QStringLiteral("_E43004") : QString());
        const CampaignId id = rig.start(rig.listOf(openids), {.rate = 1000, .inFlight = 4});
        QVERIFY(rig.is(id, CampaignStatus::Paused));
        QTRY_COMPARE(rig.count(id, State::Sending), 0);
        const delivery::Campaign paused = rig.campaign(id);
        QCOMPARE(paused.pauseReason, PauseReason::FailingAlike);
        QCOMPARE(paused.pauseCode, 43004);
        QVERIFY(paused.counts.of(State::Failed) > 20 && paused.counts.of(State::Failed) <= 30);
        sure(rig.engine->sending().resume(id));  // a person means it
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Failed), 100);
        QCOMPARE(rig.count(id, State::Accepted), 100);
    }

    void twentyFailuresAreNotTooMany() {
        Rig rig;
        QStringList openids;
        for (int i = 0; i < 100; ++i)
            openids << person(i, i < 20 ? QStringLiteral("_E43004") : QString());
        const CampaignId id = rig.start(rig.listOf(openids));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Failed), 20);
    }

    /// A small campaign started after a large one of the same account is through long before it.
    void smallOnesAreNotStarved() {
        Rig rig({.latency = 10ms});
        const ListId large = rig.listOf(2'000);
        QStringList few;
        for (int i = 0; i < 20; ++i)
            few << person(50'000 + i);
        const ListId small = rig.listOf(few);
        const CampaignId first = rig.start(large, {.rate = 200});
        QVERIFY(eventually([&] { return rig.heard() > 40; }));
        const CampaignId second = rig.start(small, {.rate = 200});
        QVERIFY(rig.is(second, CampaignStatus::Finished));
        QVERIFY2(rig.count(first, State::Waiting) > 1'000, qPrintable(QString::number(rig.heard())));
        sure(rig.engine->sending().cancel(first));
    }

    void accountChangedWhileSending() {
        Rig rig({.latency = 30ms});
        const auto second = Rig::startSandbox({});
        const CampaignId id = rig.start(rig.listOf(400), {.rate = 400});
        QVERIFY(eventually([&] { return rig.heard() >= 60; }));
        settings::Account changed = sure(rig.engine->library().accounts()).front();
        changed.apiBase = second->base();
        sure(rig.engine->library().changeAccount(changed, Secret()));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 400);
        std::map<QString, int> sent = rig.sent();
        QVERIFY(sent.size() < 400);
        for (const auto& [openid, count] : Rig::sentBy(*second))
            sent[openid] += count;
        QCOMPARE(sent.size(), size_t(400));
        QVERIFY(std::ranges::all_of(sent, [](const auto& one) { return one.second == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
