#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "fakestores.h"
#include "support/fakeclock.h"

using namespace hongyan;
using namespace hongyan::sending;
using namespace std::chrono_literals;
using delivery::Store;

class TestLeaseKeeper : public QObject {
    Q_OBJECT
 private slots:
    void init() {
        leases = std::make_unique<test::FakeLeases>();
        keeper = std::make_unique<LeaseKeeper>(*leases, clock, folder.path());
    }
    void cleanup() { keeper.reset(); }

    void isGoodOnceEnlisted() {
        QVERIFY(!keeper->isGood());
        begin();
        QVERIFY(keeper->isGood());
        QCOMPARE(keeper->worker(), WorkerId{1});
    }
    /// Seconds before it runs out for the others: what leaves then might still be on its way.
    void isNotGoodInItsLastSeconds() {
        begin();
        clock.advance(Store::lease - 6s);
        QVERIFY(keeper->isGood());
        clock.advance(1s);
        QVERIFY(!keeper->isGood());
    }
    void theWallClockDoesNotMatter() {
        begin();
        clock.jump(-24h);
        QVERIFY(keeper->isGood());
        clock.jump(48h);
        QVERIFY(keeper->isGood());
    }
    void isGoodAgainAfterABeat() {
        begin();
        keeper->doubt();
        QVERIFY(!keeper->isGood());
        QTRY_VERIFY(keeper->isGood());
        QCOMPARE(leases->beats, 1);
    }
    void tellsWhatIsLostAndEnlistsAnew() {
        begin();
        QSignalSpy lost(keeper.get(), &LeaseKeeper::lost);
        QSignalSpy enlisted(keeper.get(), &LeaseKeeper::enlisted);
        leases->isKept = false;
        keeper->doubt();
        QTRY_COMPARE(enlisted.size(), 1);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(keeper->worker(), WorkerId{2});
    }
    void saysTheTrouble() {
        leases->failure = ErrorKind::StorageBusy;
        QSignalSpy troubled(keeper.get(), &LeaseKeeper::troubled);
        keeper->start();
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(!keeper->isGood());
    }
    void adoptsAllThatAVanishedOneLeft() {
        constexpr int left = 1'100;  // more than one question's worth
        leases->others = {{.id = WorkerId{7}, .name = hereNamed(), .leaseExpired = false}};
        for (int i = 1; i <= left; ++i) {
            delivery::Claim claim;
            claim.delivery = DeliveryId{i};
            leases->leave(WorkerId{7}, claim);
        }
        QSignalSpy adopted(keeper.get(), &LeaseKeeper::adopted);
        QSignalSpy checked(keeper.get(), &LeaseKeeper::checked);
        keeper->start();
        QTRY_COMPARE(checked.size(), 1);
        size_t sum = 0;
        for (const auto& one : adopted)
            sum += one[0].value<std::vector<delivery::Claim>>().size();
        QCOMPARE(sum, size_t(left));
    }
    /// A clock that was set forward makes every lease look old: only one that stands still is dead.
    void leavesALivingOneAlone() {
        leases->others = {
            {.id = WorkerId{7}, .name = QStringLiteral("elsewhere"), .leaseExpired = true, .leaseUntil = clock.now()}};
        delivery::Claim claim;
        claim.delivery = DeliveryId{1};
        leases->leave(WorkerId{7}, claim);
        QSignalSpy adopted(keeper.get(), &LeaseKeeper::adopted);
        begin();
        for (int beat = 0; beat < 3; ++beat) {
            clock.advance(5s);
            leases->others[0].leaseUntil += 5s;
            look();
        }
        QCOMPARE(adopted.size(), 0);
        clock.advance(6s);  // and now it does
        look();
        QTRY_COMPARE(adopted.size(), 1);
    }
    void resigns() {
        begin();
        const auto resigned = keeper->resign();
        QTRY_VERIFY(resigned.isFinished());
        QCOMPARE(leases->resigned, WorkerId{1});
        QVERIFY(!keeper->isGood());
    }

 private:
    void begin() {
        QSignalSpy checked(keeper.get(), &LeaseKeeper::checked);
        keeper->start();
        QTRY_COMPARE(checked.size(), 1);
    }
    void look() {
        QSignalSpy checked(keeper.get(), &LeaseKeeper::checked);
        keeper->look();
        QTRY_VERIFY(checked.size() > 0);
    }
    /// As a process of this machine is called that holds its lock file, which this one does not.
    QString hereNamed() const {
        return QStringLiteral("worker-1-gone@") +
               QString::fromLatin1(QUrl::toPercentEncoding(QSysInfo::machineHostName()));
    }

    QTemporaryDir folder;
    test::FakeClock clock;
    std::unique_ptr<test::FakeLeases> leases;
    std::unique_ptr<LeaseKeeper> keeper;
};

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
