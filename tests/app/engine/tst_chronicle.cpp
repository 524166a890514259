#include <QTest>

#include "engine/sendingstore.h"
#include "sending/chronicle.h"
#include "support/fakeclock.h"
#include "support/recordingjournal.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using journal::Decision;
using Whats = std::vector<Decision>;

/// What is written of what the parts say, and what is not said twice.
class TestChronicle : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        m_journal = {};
        m_chronicle = std::make_unique<Chronicle>(m_journal, m_clock, nullptr);
    }

    void paceIsWrittenWhenItTurns() {
        for (const PaceKind kind :
             {PaceKind::Growing, PaceKind::SlowedDown, PaceKind::SlowedDown, PaceKind::Probing, PaceKind::Probing,
              PaceKind::SlowedDown, PaceKind::AtCeiling, PaceKind::Growing, PaceKind::Idle}) {
            PaceReport report;
            report.account = {7};
            report.kind = kind;
            report.rate = 14;
            m_chronicle->onPace({report});
        }
        QCOMPARE(m_journal.whats(), Whats({Decision::SlowedDown, Decision::Probing, Decision::ProbingEnded,
                                           Decision::SlowedDown, Decision::SpedUp}));
        QCOMPARE(m_journal.decisions[0].account, AccountId{7});
        QCOMPARE(m_journal.decisions[0].detail, QStringLiteral("14.0/s"));
    }

    void aJumpOfTheClockIsWritten_data() {
        QTest::addColumn<qint64>("jump");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("an hour on") << qint64(3'600'000) << true;
        QTest::newRow("a day back") << qint64(-86'400'000) << true;
        QTest::newRow("a nudge by the time service") << qint64(300) << false;
    }
    void aJumpOfTheClockIsWritten() {
        QFETCH(qint64, jump);
        QFETCH(bool, isWritten);
        TimeWatch time(m_clock, nullptr);
        m_chronicle->follow(time);
        time.start();
        m_clock.advance(500ms);
        time.look();
        m_clock.jump(Milliseconds(jump));
        time.look();
        m_clock.advance(500ms);
        time.look();
        QCOMPARE(m_journal.whats(), isWritten ? Whats({Decision::ClockJumped}) : Whats());
        if (isWritten)
            QCOMPARE(m_journal.decisions[0].count, jump);
    }

    void troubleIsWrittenOnceAMinute() {
        StoreThread writer(QStringLiteral("writer"));
        SendingStore store(writer);
        Completer completer(store);
        m_chronicle->follow(completer);
        const Error full{.kind = ErrorKind::StorageFull, .detail = QStringLiteral("disk I/O")};
        for (int second = 0; second < 90; ++second) {
            emit completer.troubled(full);
            m_clock.advance(1s);
        }
        QCOMPARE(m_journal.whats(), Whats({Decision::StorageTroubled, Decision::StorageTroubled}));
        QCOMPARE(m_journal.decisions[0].reason, nameOf(ErrorKind::StorageFull));
        emit completer.troubled({.kind = ErrorKind::StorageBusy});  // another kind is news
        emit completer.recovered();
        emit completer.troubled({.kind = ErrorKind::StorageBusy});
        QCOMPARE(m_journal.whats(),
                 Whats({Decision::StorageTroubled, Decision::StorageTroubled, Decision::StorageTroubled,
                        Decision::StorageRecovered, Decision::StorageTroubled}));
    }

    void whatComesTooLateIsCounted() {
        StoreThread writer(QStringLiteral("writer"));
        SendingStore store(writer);
        Completer completer(store);
        m_chronicle->follow(completer);
        emit completer.applied({.deliveries = {{1}}, .finished = {{12}}, .late = 3});
        emit completer.applied({.deliveries = {{2}}});
        QCOMPARE(m_journal.whats(), Whats({Decision::LateRefused, Decision::CampaignFinished}));
        QCOMPARE(m_journal.decisions[0].count, 3);
        QCOMPARE(m_journal.decisions[1].campaign, CampaignId{12});
    }

 private:
    test::FakeClock m_clock;
    test::RecordingJournal m_journal;
    std::unique_ptr<Chronicle> m_chronicle;
};

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
