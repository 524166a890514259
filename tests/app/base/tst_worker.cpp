#include <QSemaphore>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

#include "base/worker.h"

using namespace hongyan;

class tst_Worker : public QObject {
    Q_OBJECT
 private slots:
    void runsInOrderOnItsThread() {
        Worker worker(QStringLiteral("worker"));
        std::vector<int> seen;
        QThread* thread = nullptr;
        for (int i = 0; i < 1000; ++i)
            worker.post([&seen, i] { seen.push_back(i); });
        worker.runAndWait([&] { thread = QThread::currentThread(); });
        QCOMPARE(seen.size(), 1000u);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(thread && thread != QThread::currentThread());
        QCOMPARE(thread->objectName(), QStringLiteral("worker"));
        QVERIFY(!worker.isCurrent());
        QCOMPARE(worker.context()->thread(), thread);
    }

    void askCarriesTheAnswer() {
        Worker worker(QStringLiteral("worker"));
        QCOMPARE(worker.ask([] { return 42; }).result(), 42);
        auto moveOnly = std::make_unique<int>(7);
        QCOMPARE(worker.ask([held = std::move(moveOnly)] { return *held; }).result(), 7);
        std::atomic<bool> ran = false;
        worker.ask([&] { ran = true; }).waitForFinished();
        QVERIFY(ran);
    }
    void thenComesBackToTheContext() {
        Worker worker(QStringLiteral("worker"));
        std::optional<int> heard;
        QThread* on = nullptr;
        worker.ask([] { return 1; }).then(this, [&](int answer) {
            on = QThread::currentThread();
            heard = answer;
        });
        QTRY_COMPARE(heard, std::optional(1));
        QCOMPARE(on, thread());
    }

    void runAndWaitOnTheThreadItselfRunsAtOnce() {
        Worker worker(QStringLiteral("worker"));
        int steps = 0;
        worker.runAndWait([&] { worker.runAndWait([&] { steps = worker.isCurrent() ? 1 : -1; }); });
        QCOMPARE(steps, 1);
    }

    void destructionRunsWhatIsQueued() {
        std::atomic<int> ran = 0;
        QSemaphore gate;
        QFuture<int> answer;
        {
            Worker worker(QStringLiteral("worker"));
            worker.post([&] { gate.acquire(); });
            for (int i = 0; i < 100; ++i)
                worker.post([&] { ++ran; });
            answer = worker.ask([] { return 5; });
            gate.release();
        }
        QCOMPARE(ran, 100);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result(), 5);
    }
    void workMayQueueMoreWhileItEnds() {
        QFuture<int> late;
        {
            QSemaphore started;
            QSemaphore gate;
            Worker worker(QStringLiteral("worker"));
            worker.post([&] {
                started.release();
                gate.acquire();
                late = worker.ask([] { return 1; });
            });
            started.acquire();
            gate.release();
        }
        QVERIFY(late.isFinished());
    }
    void objectsOfTheThreadDieOnIt() {
        QThread* died = nullptr;
        QThread* lived = nullptr;
        {
            Worker worker(QStringLiteral("worker"));
            worker.runAndWait([&] {
                lived = QThread::currentThread();
                auto* child = new QObject(worker.context());
                connect(child, &QObject::destroyed, [&] { died = QThread::currentThread(); });
            });
        }
        QVERIFY(lived);
        QCOMPARE(died, lived);
    }

    void readyFutureIsReady() {
        const auto future = readyFuture(QStringLiteral("x"));
        QVERIFY(future.isFinished());
        QCOMPARE(future.result(), QStringLiteral("x"));
    }
};

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
