#include <QTest>

#include "base/calendar.h"
#include "delivery/resumption.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

namespace {

Timestamp shanghai(int day, int hour, int minute = 0) {
    return inShanghai(QDate(2026, 11, day), QTime(hour, minute));
}

}  // namespace

class TestResumption : public QObject {
    Q_OBJECT
 private slots:
    void resumes_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<qint64>("until");  // milliseconds; 0: a person's
        QTest::addColumn<qint64>("now");
        QTest::addColumn<int>("resumption");
        const auto row = [](const char* name, PauseReason reason, std::optional<Timestamp> until, Timestamp now,
                            Resumption resumption) {
            QTest::newRow(name) << static_cast<int>(reason) << (until ? toMilliseconds(*until) : 0)
                                << toMilliseconds(now) << static_cast<int>(resumption);
        };
        const Timestamp noon = shanghai(21, 12), midnight = shanghai(22, 0);
        using enum Resumption;
        row("by a person", PauseReason::ByPerson, {}, noon, Stay);
        row("no token, too early", PauseReason::TokenUnavailable, noon, noon - 1ms, Stay);
        row("no token, due", PauseReason::TokenUnavailable, noon, noon, Resume);
        row("quota, the same day", PauseReason::QuotaUsedUp, midnight, midnight - 1ms, Stay);
        row("quota, the next day", PauseReason::QuotaUsedUp, midnight, midnight, Resume);
        row("quota, the clock set back a day", PauseReason::QuotaUsedUp, midnight, shanghai(20, 12), Resume);
        row("scheduled, too early", PauseReason::Scheduled, noon, noon - 1ms, Stay);
        row("scheduled, in time", PauseReason::Scheduled, noon, noon + lateStartAfter, Resume);
        row("scheduled, missed", PauseReason::Scheduled, noon, noon + lateStartAfter + 1ms, AskFirst);
        row("scheduled, the clock set back", PauseReason::Scheduled, noon, noon - 24h, Stay);
        row("its hours, closed", PauseReason::OutsideWindow, shanghai(22, 9), shanghai(22, 8), Stay);
        row("its hours, open", PauseReason::OutsideWindow, shanghai(22, 9), shanghai(22, 9), Resume);
        row("its hours, open since the clock was set back", PauseReason::OutsideWindow, shanghai(22, 9), noon, Resume);
        row("missed start", PauseReason::LateStart, {}, noon, Stay);
    }
    void resumes() {
        QFETCH(int, reason);
        QFETCH(qint64, until);
        QFETCH(qint64, now);
        Campaign campaign;
        campaign.status = CampaignStatus::Paused;
        campaign.pauseReason = static_cast<PauseReason>(reason);
        if (until > 0)
            campaign.pausedUntil = fromMilliseconds(until);
        if (campaign.pauseReason == PauseReason::OutsideWindow)
            campaign.policy.window = SendingWindow{9 * 60, 21 * 60, WindowZone::Shanghai};
        QTEST(static_cast<int>(resumptionOf(campaign, fromMilliseconds(now))), "resumption");
        campaign.status = CampaignStatus::Running;
        QCOMPARE(resumptionOf(campaign, fromMilliseconds(now)), Resumption::Stay);
    }
};

QTEST_GUILESS_MAIN(TestResumption)
#include "tst_resumption.moc"
