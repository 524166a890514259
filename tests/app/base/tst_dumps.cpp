#include <QTest>

#include "base/dumps.h"
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace hongyan;

/// What a crash leaves behind.
class DumpsTest : public QObject {
    Q_OBJECT

 private slots:
    void leavesNone_data();
    void leavesNone();
};

void DumpsTest::leavesNone_data() {
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("as people run it") << false;
    QTest::newRow("allowed") << true;
}

void DumpsTest::leavesNone() {
#ifndef Q_OS_LINUX
    QSKIP("the system cannot be asked");
#else
    QFETCH(bool, isAllowed);
    const pid_t child = fork();
    if (child == 0) {
        qputenv("HONGYAN_ALLOW_DUMPS", isAllowed ? "1" : "0");
        prctl(PR_SET_DUMPABLE, 1);
        forbidDumps();
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        const bool isDumpable = prctl(PR_GET_DUMPABLE) == 1;
        if (isAllowed)
            _exit(isDumpable ? 0 : 1);
        if (isDumpable || limit.rlim_max != 0)
            _exit(1);
        signal(SIGABRT, SIG_DFL);
        abort();
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    if (isAllowed) {
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        return;
    }
    QVERIFY2(WIFSIGNALED(status), "it may still leave a core");
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QVERIFY(!WCOREDUMP(status));
#endif
}

QTEST_GUILESS_MAIN(DumpsTest)
#include "tst_dumps.moc"
