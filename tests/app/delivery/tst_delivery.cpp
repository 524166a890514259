#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <limits>

#include "delivery/campaign.h"
#include "delivery/outcome.h"
#include "delivery/transition.h"

using namespace hongyan;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now = fromMilliseconds(1'795'250'000'000);

template<class Enum>
void checkNames(int from, int to) {
    QSet<QString> seen;
    static const QRegularExpression form(QStringLiteral("\\A[a-z]+(_[a-z]+)*\\z"));
    for (int value = from; value <= to; ++value) {
        const QString name = nameOf(static_cast<Enum>(value));
        QVERIFY2(form.match(name).hasMatch(), qPrintable(QStringLiteral("%1: '%2'").arg(value).arg(name)));
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
}

}  // namespace

class TestDelivery : public QObject {
    Q_OBJECT
 private slots:
    void makers_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("which");
        const std::array states{State::Accepted, State::Held,     State::Failed,   State::Unconfirmed,
                                State::Retrying, State::Retrying, State::Retrying, State::Waiting};
        constexpr std::array names{"accepted", "held",        "failed",   "unconfirmed",
                                   "retryAt",  "postponedTo", "repeatAt", "waiting"};
        for (int i = 0; i < 8; ++i)
            QTest::newRow(names[static_cast<size_t>(i)]) << static_cast<int>(states[static_cast<size_t>(i)]) << i;
    }
    void makers() {
        QFETCH(int, state);
        QFETCH(int, which);
        const std::array made{Transition::accepted(now),
                              Transition::held(now),
                              Transition::failed(now, Reason::Rejected),
                              Transition::unconfirmed(now),
                              Transition::retryAt(now, Reason::Backoff),
                              Transition::postponedTo(now, Reason::Throttled),
                              Transition::repeatAt(now),
                              Transition::waiting(Reason::NotSent)};
        const Transition& step = made[static_cast<size_t>(which)];
        QCOMPARE(static_cast<int>(step.to()), state);
        QCOMPARE(step.finishedAt(), isFinished(step.to()) ? std::optional(now) : std::nullopt);
        QCOMPARE(step.dueAt(), step.to() == State::Retrying ? std::optional(now) : std::nullopt);
        // Rate limits, tokens and "not sent" cost no try; a repeat costs one of its own.
        QCOMPARE(step.usesTry(), isFinished(step.to()) || which == 4);
        QCOMPARE(step.wasAmbiguous(), which == 3 || which == 6);
    }

    void statesAreLiveOrFinished() {
        for (const State state : allStates) {
            QVERIFY(isLive(state) != isFinished(state));
            QVERIFY(!isRetryable(state) || isFinished(state));
        }
    }

    void delay_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("triesUsed");
        QTest::addColumn<double>("chance");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char* name, RetryKind kind, int tries, double chance, Milliseconds expected) {
            QTest::newRow(name) << static_cast<int>(kind) << tries << chance << qint64(expected.count());
        };
        row("prompt, first, all", RetryKind::Prompt, 0, 1.0, 1s);
        row("prompt, third, half", RetryKind::Prompt, 2, 0.5, 2s);
        row("prompt, capped", RetryKind::Prompt, 9, 1.0, 10s);
        row("standard, first, all", RetryKind::Standard, 0, 1.0, 2s);
        row("standard, fourth, quarter", RetryKind::Standard, 3, 0.25, 4s);
        row("standard, capped", RetryKind::Standard, 12, 1.0, 5min);
        row("patient, first, all", RetryKind::Patient, 0, 1.0, 30s);
        row("patient, capped", RetryKind::Patient, 7, 1.0, 1h);
        row("never at once", RetryKind::Standard, 0, 0.0, 200ms);
        row("chance below nothing", RetryKind::Standard, 0, -1.0, 200ms);
        row("chance above all", RetryKind::Standard, 0, 7.0, 2s);
        row("more tries than bits", RetryKind::Patient, std::numeric_limits<int>::max(), 1.0, 1h);
        row("fewer than none", RetryKind::Prompt, -3, 1.0, 1s);
    }
    void delay() {
        QFETCH(int, kind);
        QFETCH(int, triesUsed);
        QFETCH(double, chance);
        QFETCH(qint64, expected);
        QCOMPARE(qint64(policyFor(static_cast<RetryKind>(kind)).delay(triesUsed, chance).count()), expected);
    }

    void clientMsgIds() {
        const QString key = QStringLiteral("0123456789abcd");  // as long as the engine makes them
        QSet<QString> seen;
        std::vector<qint64> numbers{std::numeric_limits<qint64>::max(), qint64(1) << 53, qint64(1) << 32};
        for (qint64 number = 1; number <= 50'000; ++number)
            numbers.push_back(number);
        static const QRegularExpression form(QStringLiteral("\\A[0-9a-z-]{1,32}\\z"));
        for (const qint64 number : numbers) {
            const QString id = clientMsgId(key, DeliveryId{number});
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QCOMPARE(clientMsgId(key, DeliveryId{number}), id);  // the same for every attempt
            seen.insert(id);
        }
        QCOMPARE(seen.size(), static_cast<qsizetype>(numbers.size()));
        QVERIFY(clientMsgId(QStringLiteral("other"), DeliveryId{1}) != clientMsgId(key, DeliveryId{1}));
    }

    void namesAreDistinct() {
        checkNames<State>(0, static_cast<int>(allStates.size()) - 1);
        checkNames<Receipt>(0, 3);
        checkNames<Verdict>(1, 14);
        checkNames<Fault>(0, 8);
        checkNames<RetryKind>(0, 2);
        checkNames<CampaignStatus>(0, 4);
        checkNames<PauseReason>(0, 8);
        checkNames<Reason>(0, 7);
        checkNames<Reason>(20, 21);
        checkNames<Reason>(30, 30);
        checkNames<Reason>(40, 40);
        checkNames<Reason>(50, 52);
        checkNames<Reason>(60, 61);
    }
    void namesRoundTrip() {
        for (const State state : allStates)
            QCOMPARE(stateNamed(nameOf(state)), std::optional(state));
        for (const RetryKind kind : {RetryKind::Prompt, RetryKind::Standard, RetryKind::Patient})
            QCOMPARE(retryKindNamed(nameOf(kind)), std::optional(kind));
        for (const auto& no : {QString(), QStringLiteral("Waiting"), QStringLiteral("sent")}) {
            QVERIFY(!stateNamed(no));
            QVERIFY(!retryKindNamed(no));
        }
    }

    void countsAddUp() {
        Counts counts;
        QCOMPARE(counts.total(), 0);
        qint64 weight = 1;
        for (const State state : allStates) {
            counts.of(state) = weight;
            weight *= 10;
        }
        QCOMPARE(counts.total(), qint64(111'111'111));
        QCOMPARE(counts.live(), qint64(111));
    }
};

QTEST_APPLESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
