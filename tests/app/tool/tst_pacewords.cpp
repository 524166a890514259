#include <QTest>

#include "base/calendar.h"
#include "tool/pacewords.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;

/// The sentence an operator reads while it sends.
class TestPaceWords : public QObject {
    Q_OBJECT
 private slots:
    void says_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](PaceKind kind, const char* sentence) {
            QTest::newRow(qPrintable(nameOf(kind))) << static_cast<int>(kind) << QString::fromLatin1(sentence);
        };
        row(PaceKind::Idle, "nothing to send");
        row(PaceKind::Growing, "20/s, growing; next step 30/s in 1.0 s");
        row(PaceKind::AtCampaignCap, "20/s, the campaign's own limit");
        row(PaceKind::AtCeiling, "20/s, the account's ceiling");
        row(PaceKind::SlowedDown, "20/s, slowed down by the platform; 30/s again in 1.0 s");
        row(PaceKind::HoldingBack, "the platform asked for less; trying one at a time");
        row(PaceKind::WaitingForMinute, "the minute's limit is used up; goes on at 11-22 00:00:00");
        row(PaceKind::WaitingForAnswers, "4 under way, as many as allowed");
        row(PaceKind::Probing, "the platform hardly answers; single requests, the next in 1.0 s");
        row(PaceKind::RetriesHeldBack, "only repeats are left; they take at most a fifth of the speed");
        row(PaceKind::WaitingForToken, "waiting for a token");
        row(PaceKind::WaitingForRetry, "the rest is due later, next at 11-22 00:00:00");
        row(PaceKind::Paused, "paused until 00:00 Shanghai: 100000 of 100000 used");
        row(PaceKind::StorageTrouble, "stopped: the database cannot be written");
    }
    void says() {
        QFETCH(int, kind);
        qputenv("TZ", "UTC");
        PaceReport report;
        report.kind = static_cast<PaceKind>(kind);
        report.rate = 20;
        report.nextRate = 30;
        report.nextStep = 1s;
        report.inFlight = 4;
        report.until = inUtc(QDate(2026, 11, 22), QTime(0, 0));
        report.pauseReason = delivery::PauseReason::QuotaUsedUp;
        report.quota = wechat::Quota{100'000, 100'000, 0, {}};
        QTEST(tool::sentenceFor(report), "sentence");
    }
    void saysUntilWhen() {
        qputenv("TZ", "UTC");
        PaceReport report;
        report.kind = PaceKind::Paused;
        report.pauseReason = delivery::PauseReason::OutsideWindow;
        report.until = inUtc(QDate(2026, 11, 22), QTime(9, 0));
        QCOMPARE(tool::sentenceFor(report), QStringLiteral("paused until 11-22 09:00:00"));
    }
};

QTEST_GUILESS_MAIN(TestPaceWords)
#include "tst_pacewords.moc"
