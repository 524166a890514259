#include <QTest>

#include "base/calendar.h"
#include "delivery/canary.h"
#include "delivery/policy.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

namespace {

Timestamp shanghai(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return inShanghai(time.date(), time.time());
}

CanaryFindings findings(qint64 accepted, qint64 failed, qint64 waiting, Milliseconds latency = 80ms) {
    CanaryFindings made;
    made.counts.of(State::Accepted) = accepted;
    made.counts.of(State::Failed) = failed;
    made.counts.of(State::Waiting) = waiting;
    made.latency = latency;
    return made;
}

}  // namespace

class TestPolicy : public QObject {
    Q_OBJECT
 private slots:
    void looksAtKeysAsPeopleDo_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << "spring sale"
                               << "spring sale";
        QTest::newRow("unseen") << "\u200Bspr\u00ADing\uFEFF"
                                << "spring";
        QTest::newRow("blanks") << "\u3000 spring \u00A0 sale\n"
                                << "spring sale";
        QTest::newRow("full width") << "双１１（Ａ）！"
                                    << "双11(A)!";
        QTest::newRow("only unseen") << "\u200B \u3000"
                                     << "";
        QTest::newRow("other signs") << "发货-1120。"
                                     << "发货-1120。";
    }
    void looksAtKeysAsPeopleDo() {
        QFETCH(QString, typed);
        QTEST(onceKeyFrom(typed), "key");
        QCOMPARE(onceKeyFrom(onceKeyFrom(typed)), onceKeyFrom(typed));
    }
    void opens_data() {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("opening");  // empty: open
        const QString day = QStringLiteral("09:00-21:30"), night = QStringLiteral("22:00-06:00");
        QTest::newRow("inside") << day << "2026-11-21 12:00:00"
                                << "";
        QTest::newRow("first moment") << day << "2026-11-21 09:00:00"
                                      << "";
        QTest::newRow("a second early") << day << "2026-11-21 08:59:59"
                                        << "2026-11-21 09:00:00";
        QTest::newRow("last minute") << day << "2026-11-21 21:29:59"
                                     << "";
        QTest::newRow("closed") << day << "2026-11-21 21:30:00"
                                << "2026-11-22 09:00:00";
        QTest::newRow("after midnight") << day << "2026-12-01 00:10:00"
                                        << "2026-12-01 09:00:00";
        QTest::newRow("year's end") << day << "2026-12-31 23:00:00"
                                    << "2027-01-01 09:00:00";
        QTest::newRow("over midnight, evening") << night << "2026-11-21 23:00:00"
                                                << "";
        QTest::newRow("over midnight, morning") << night << "2026-11-21 05:59:59"
                                                << "";
        QTest::newRow("over midnight, day") << night << "2026-11-21 06:00:00"
                                            << "2026-11-21 22:00:00";
        QTest::newRow("whole day") << "09:00-09:00"
                                   << "2026-11-21 03:00:00"
                                   << "";
        QTest::newRow("to midnight") << "08:00-24:00"
                                     << "2026-11-21 23:59:59"
                                     << "";
    }
    void opens() {
        QFETCH(QString, window);
        QFETCH(QString, now);
        QFETCH(QString, opening);
        const auto parsed = sendingWindowFrom(window);
        QVERIFY(parsed.has_value());
        QCOMPARE(nameOf(*parsed), window);
        const auto at = opensAt(*parsed, shanghai(now));
        QCOMPARE(at, opening.isEmpty() ? std::nullopt : std::optional(shanghai(opening)));
    }

    void opensByTheLocalClock() {
        qputenv("TZ", "America/New_York");
        tzset();
        const auto window = sendingWindowFrom(QStringLiteral("09:00-21:30 local"));
        QCOMPARE(window->zone, WindowZone::Local);
        const auto local = [](int hour) { return fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(hour, 0))); };
        QVERIFY(!opensAt(*window, local(10)));
        QCOMPARE(opensAt(*window, local(8)), std::optional(local(9)));
    }

    void refusesOddWindows_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "9-21", "09:00", "09:60-10:00", "25:00-26:00", "24:00-08:00", "09:00-21:30 mars"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesOddWindows() {
        QFETCH(QString, text);
        QVERIFY(!sendingWindowFrom(text));
    }

    void readsCaps() {
        QCOMPARE(frequencyCapFrom(QStringLiteral("1/24h")), (std::optional<FrequencyCap>{{1, 24h}}));
        QCOMPARE(frequencyCapFrom(QStringLiteral(" 3 / 7d ")), (std::optional<FrequencyCap>{{3, 24h * 7}}));
        QCOMPARE(nameOf(FrequencyCap{3, 24h * 7}), QStringLiteral("3/7d"));
        QCOMPARE(nameOf(FrequencyCap{1, 5h}), QStringLiteral("1/5h"));
        for (const char* text : {"", "1", "0/1d", "1/0h", "1001/1d", "1/9999d", "1/2w", "-1/1d"})
            QVERIFY2(!frequencyCapFrom(QString::fromLatin1(text)), text);
    }

    void judges_data() {
        QTest::addColumn<int>("accepted");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("latency");
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("next");
        using Kind = CanaryVerdict::Kind;
        const auto row = [](const char* name, std::array<int, 5> in, Kind kind, int next = 0) {
            QTest::newRow(name) << in[0] << in[1] << in[2] << in[3] << in[4] << static_cast<int>(kind) << next;
        };
        row("nothing yet", {0, 0, 1000, 80, 20}, Kind::Wait);
        row("under way", {18, 0, 1000, 80, 20}, Kind::Wait);
        row("enough", {19, 0, 1000, 80, 20}, Kind::Advance, 200);
        row("a few failed", {18, 2, 1000, 80, 20}, Kind::Advance, 200);
        row("too many failed", {0, 3, 1000, 80, 20}, Kind::StopForFailures);
        row("second stage", {190, 10, 1000, 80, 200}, Kind::Advance, 2000);
        row("second stage failed", {150, 21, 1000, 80, 200}, Kind::StopForFailures);
        row("last stage", {2000, 0, 1000, 80, 2000}, Kind::Advance, 0);
        row("slow", {20, 0, 1000, 3001, 20}, Kind::StopForLatency);
        row("small list", {5, 0, 0, 80, 20}, Kind::Advance, 200);
    }
    void judges() {
        QFETCH(int, accepted);
        QFETCH(int, failed);
        QFETCH(int, waiting);
        QFETCH(int, latency);
        QFETCH(int, stage);
        const CanaryVerdict verdict = judge(findings(accepted, failed, waiting, Milliseconds(latency)), stage);
        QTEST(static_cast<int>(verdict.kind), "kind");
        QTEST(verdict.nextStage, "next");
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
