#include <set>

#include "rig.h"
#include "support/logfiles.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace std::chrono_literals;
using delivery::CampaignStatus;
using delivery::State;

namespace {

using Lines = std::vector<QJsonObject>;

/// The lines of one kind of decision, or the attempts, once everything is written.
Lines linesOf(const Rig& rig, const QString& what) {
    Lines found;
    for (const QJsonObject& line : test::logLinesIn(rig.folder.path()))
        if (line[line["kind"] == QLatin1String("attempt") ? "kind" : "what"].toString() == what)
            found.push_back(line);
    return found;
}

bool isWritten(const Rig& rig, const QString& what, size_t times = 1) {
    const bool is =
        eventually([&] { return linesOf(rig, what).size() >= times; }) && linesOf(rig, what).size() == times;
    if (!is)
        qWarning("%s: %zu times", qPrintable(what), linesOf(rig, what).size());
    return is;
}

}  // namespace

/// What a whole engine writes down.
class TestJournaling : public QObject {
    Q_OBJECT
 private slots:
    void everyAttemptHasALine() {
        sandbox::Faults faults;
        faults.latency = 5ms;
        faults.rules = {{.trouble = sandbox::Trouble::Code, .code = -1, .every = 10, .times = 5},
                        {.trouble = sandbox::Trouble::CloseAfter, .every = 15, .times = 3}};
        Rig rig(faults);
        const CampaignId id = rig.start(rig.listOf(60));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        rig.engine.reset();
        const Lines lines = linesOf(rig, QStringLiteral("attempt"));
        QCOMPARE(static_cast<int>(lines.size()), rig.heard());
        rig.reopen();
        std::map<qint64, delivery::Delivery> rows;
        for (const delivery::Delivery& row : rig.deliveries(id))
            rows.emplace(row.id.value, row);
        std::set<std::pair<qint64, int>> seen;
        std::map<QString, int> classes;
        for (const QJsonObject& line : lines) {
            const delivery::Delivery& row = rows.at(line["delivery"].toInteger());
            QCOMPARE(line["campaign"].toInteger(), id.value);
            QCOMPARE(line["client_msg_id"].toString(), row.clientMsgId);
            QCOMPARE(line["account"].toInteger(), rig.account.value);
            QVERIFY(seen.insert({row.id.value, line["attempt"].toInt()}).second);
            QVERIFY(line["lane"].toInt() > 0);
            QVERIFY(line["rate"].toDouble() > 0 && line["window"].toInt() > 0 && line["in_flight"].toInt() > 0);
            ++classes[line["class"].toString() + line["fault"].toString()];
            if (line["attempt"].toInt() == row.attempts) {
                QCOMPARE(line["to"].toString(), nameOf(row.state));
                QCOMPARE(line["msgid"].toString(), QString::number(row.msgid));
            }
        }
        QCOMPARE(classes[QStringLiteral("ok")], 60);
        QCOMPARE(classes[QStringLiteral("transient")], 5);
        QCOMPARE(classes[QStringLiteral("connection_lost")], 3);
    }

    void theLifeOfACampaignIsThere() {
        Rig rig({.latency = 20ms});
        const CampaignId id = rig.start(rig.listOf(200), {.rate = 100});
        QVERIFY(eventually([&] { return rig.heard() >= 10; }));
        sure(rig.engine->sending().pause(id));
        sure(rig.engine->sending().resume(id));
        sure(rig.engine->sending().cancel(id));
        QVERIFY(rig.is(id, CampaignStatus::Cancelled));
        for (const char* what :
             {"enlisted", "campaign_started", "campaign_paused", "campaign_resumed", "campaign_cancelled"})
            QVERIFY(isWritten(rig, QLatin1String(what)));
        const QJsonObject paused = linesOf(rig, QStringLiteral("campaign_paused")).front();
        QCOMPARE(paused["campaign"].toInteger(), id.value);
        QCOMPARE(paused["reason"].toString(), QStringLiteral("by_person"));
    }

    void theQuotaIsUsedUpOnce() {
        Rig rig({.latency = 20ms, .dailyQuota = 30});
        const CampaignId id = rig.start(rig.listOf(100));
        QVERIFY(rig.is(id, CampaignStatus::Paused));
        QVERIFY(isWritten(rig, QStringLiteral("campaign_paused")));
        const QJsonObject paused = linesOf(rig, QStringLiteral("campaign_paused")).front();
        QCOMPARE(paused["reason"].toString(), QStringLiteral("quota_used_up"));
        QCOMPARE(paused["code"].toInt(), 45009);
        QVERIFY(!paused["until"].toString().isEmpty());
    }

    void aRefusedTokenIsWritten() {
        Rig rig({.latency = 20ms});
        const CampaignId id = rig.start(rig.listOf(100), {.rate = 200});
        QVERIFY(eventually([&] { return rig.heard() >= 10; }));
        rig.platform->invalidateTokens();
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QVERIFY(isWritten(rig, QStringLiteral("token_refused")));
        QVERIFY(isWritten(rig, QStringLiteral("token_refreshed"), 2));
        QVERIFY(isWritten(rig, QStringLiteral("campaign_finished")));
    }

    void nothingSecretIsWritten() {
        const QByteArray secret = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
        sandbox::Faults faults;
        faults.rules = {{.trouble = sandbox::Trouble::HtmlError, .every = 7, .times = 3},
                        {.trouble = sandbox::Trouble::ResetAfter, .every = 11, .times = 3},
                        {.trouble = sandbox::Trouble::Code, .code = 47003, .every = 13, .times = 3}};
        Rig rig(faults, secret);
        const CampaignId id = rig.start(rig.listOf(60));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        rig.platform->invalidateTokens();
        sure(rig.engine->library().checkAccount(rig.account));
        rig.engine.reset();
        // "DD…" are the orders in the list, the rest is the message's own text; tokens begin as the sandbox makes them.
        QCOMPARE(test::leakIn(rig.folder.path(),
                              {QString::fromLatin1(secret), QStringLiteral("access_token="), QStringLiteral("96_"),
                               QStringLiteral("DD000"), QStringLiteral("Roses"), QStringLiteral("oRigPerson")}),
                 QString());
    }

    void aFolderThatTakesNoLogsStopsNothing() {
        Rig rig;
        rig.engine.reset();
        QVERIFY(QDir(rig.folder.filePath(QStringLiteral("logs"))).removeRecursively());
        QFile inTheWay(rig.folder.filePath(QStringLiteral("logs")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        rig.reopen();
        const CampaignId id = rig.start(rig.listOf(50));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QVERIFY(rig.bothSidesAgree(id));
    }
};

QTEST_GUILESS_MAIN(TestJournaling)
#include "tst_journaling.moc"
