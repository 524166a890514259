#include <QTest>

#include "pace/share.h"
#include "pace/signal.h"

using namespace hongyan;
using namespace hongyan::pace;
using namespace std::chrono_literals;
using delivery::Fault;
using delivery::Outcome;
using delivery::Verdict;

class TestSignal : public QObject {
    Q_OBJECT
 private slots:
    void means_data() {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<Signal>("signal");
        const auto row = [](const char* name, Outcome outcome, Signal signal) {
            QTest::newRow(name) << outcome << signal;
        };
        row("accepted", {.verdict = Verdict::Accepted}, Signal::Passed);
        row("held", {.verdict = Verdict::Held, .code = 40252}, Signal::Passed);
        row("recipient", {.verdict = Verdict::RecipientRefused, .code = 43004}, Signal::Passed);
        row("request", {.verdict = Verdict::RequestRefused, .code = 47003}, Signal::Passed);
        row("unknown code", {.verdict = Verdict::UnknownCode, .code = 99'123}, Signal::Passed);
        row("person busy", {.verdict = Verdict::PersonBusy, .code = 43117}, Signal::Passed);
        row("45011", {.verdict = Verdict::TooFast, .code = 45011}, Signal::TooFast);
        row("429", {.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 429}, Signal::TooFast);
        row("-1", {.verdict = Verdict::RefusedForNow, .code = -1}, Signal::Busy);
        row("503", {.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 503}, Signal::Overloaded);
        row("502", {.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 502}, Signal::Trouble);
        row("timeout", {.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut}, Signal::Trouble);
        row("reset", {.verdict = Verdict::Ambiguous, .fault = Fault::ConnectionLost}, Signal::Trouble);
        row("refused connection", {.verdict = Verdict::NotSent, .fault = Fault::Unreachable}, Signal::Trouble);
        row("TLS", {.verdict = Verdict::NotSent, .fault = Fault::Tls}, Signal::Trouble);
        row("proxy", {.verdict = Verdict::NotSent, .fault = Fault::ProxyRefused}, Signal::Trouble);
        row("misplaced", {.verdict = Verdict::Ambiguous, .fault = Fault::Misplaced, .httpStatus = 200},
            Signal::Nothing);
        row("aborted", {.verdict = Verdict::Ambiguous, .fault = Fault::Aborted}, Signal::Nothing);
        row("crashed", {.verdict = Verdict::Ambiguous, .fault = Fault::Crashed}, Signal::Nothing);
        row("given back", {.verdict = Verdict::NotSent}, Signal::Nothing);
        row("45009", {.verdict = Verdict::QuotaUsedUp, .code = 45009}, Signal::Nothing);
        row("40001", {.verdict = Verdict::TokenRefused, .code = 40001}, Signal::Nothing);
    }
    void means() {
        QFETCH(Outcome, outcome);
        QFETCH(Signal, signal);
        QCOMPARE(signalOf(outcome), signal);
    }

    void burst_data() {
        QTest::addColumn<int>("every");  // so many answers one counts; 0: none
        QTest::addColumn<bool>("isBurst");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("5 %") << 20 << false;
        QTest::newRow("a quarter") << 4 << false;
        QTest::newRow("half") << 2 << true;
        QTest::newRow("all") << 1 << true;
    }
    void burst() {
        QFETCH(int, every);
        QFETCH(bool, isBurst);
        Share share;
        SteadyTime now{1000s};
        for (int i = 1; i <= 100; ++i, now += 10ms)
            share.add(every > 0 && i % every == 0, now);
        QCOMPARE(share.isBurst(), isBurst);
    }

    void twoAreNoBurst() {
        Share share;
        share.add(true, SteadyTime(1000s));
        share.add(true, SteadyTime(1001s));
        QVERIFY(!share.isBurst());
        share.add(true, SteadyTime(1001s));
        QVERIFY(share.isBurst());
        share.add(false, SteadyTime(1003s));  // the others are a second ago
        QVERIFY(!share.isBurst());
        QCOMPARE(share.recent(), 0.0);
    }

    /// What goes on evenly is learned within some ten seconds, and forgotten as soon.
    void learnsWhatIsUsual() {
        Share share;
        SteadyTime now{1000s};
        for (int i = 0; i < 2000; ++i, now += 10ms)
            share.add(i % 3 == 0, now);
        QVERIFY2(share.usual() > 0.25 && share.usual() < 0.35, qPrintable(QString::number(share.usual())));
        QVERIFY(!share.isBurst());
        for (int i = 0; i < 100; ++i, now += 10ms)
            share.add(i % 3 != 0, now);
        QVERIFY(share.isBurst());
        for (int i = 0; i < 2000; ++i, now += 10ms)
            share.add(false, now);
        QVERIFY(share.usual() < 0.1);
    }
};

QTEST_APPLESS_MAIN(TestSignal)
#include "tst_signal.moc"
