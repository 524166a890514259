#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "rehearsal/privatefolder.h"

using namespace hongyan;
using rehearsal::PrivateFolder;

class PrivateFolderTest : public QObject {
    Q_OBJECT

 private slots:
    void isPrivateAndGoes();
    void sweepsWhatACrashLeft();
    void leavesWhatIsNotItsOwn();

 private:
    /// As after a crash: a lock that names a process which is gone.
    static void leaveBehind(const QDir& below, const QString& name);
};

void PrivateFolderTest::isPrivateAndGoes() {
    const QTemporaryDir below;
    QString path;
    {
        const auto folder = PrivateFolder::make(below.path());
        QVERIFY(folder);
        path = (*folder)->path();
        QFile data(QDir(path).filePath(QStringLiteral("hongyan.db")));
        QVERIFY(data.open(QIODevice::WriteOnly));
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        QCOMPARE(PrivateFolder::sweep(below.path()), 0);
        QVERIFY(QFileInfo::exists(path));
    }
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(!PrivateFolder::make(below.filePath(QStringLiteral("nowhere"))));
}

void PrivateFolderTest::leaveBehind(const QDir& below, const QString& name) {
    QVERIFY(below.mkpath(name));
    QByteArray lock;
    {
        QLockFile own(below.filePath(QStringLiteral("own")));
        QVERIFY(own.tryLock());
        QFile file(own.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        lock = file.readAll();
    }
    QFile file(below.filePath(name + QStringLiteral("/lock")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("4194303" + lock.mid(lock.indexOf('\n')));
    QFile data(below.filePath(name + QStringLiteral("/hongyan.db")));
    QVERIFY(data.open(QIODevice::WriteOnly));
}

void PrivateFolderTest::sweepsWhatACrashLeft() {
    const QTemporaryDir below;
    leaveBehind(QDir(below.path()), QStringLiteral("hongyan-rehearsal-Ab1Cd2"));
    QVERIFY(QFileInfo::exists(below.filePath(QStringLiteral("hongyan-rehearsal-Ab1Cd2"))));
    QCOMPARE(PrivateFolder::sweep(below.path()), 1);
    QVERIFY(!QFileInfo::exists(below.filePath(QStringLiteral("hongyan-rehearsal-Ab1Cd2"))));
}

void PrivateFolderTest::leavesWhatIsNotItsOwn() {
    const QTemporaryDir below;
    const QTemporaryDir elsewhere;
    leaveBehind(QDir(below.path()), QStringLiteral("another-Ab1Cd2"));
    leaveBehind(QDir(elsewhere.path()), QStringLiteral("target"));
    QVERIFY(QDir(below.path()).mkpath(QStringLiteral("hongyan-rehearsal-justmade")));
    QVERIFY(QFile::link(elsewhere.filePath(QStringLiteral("target")),
                        below.filePath(QStringLiteral("hongyan-rehearsal-link"))));
    QCOMPARE(PrivateFolder::sweep(below.path()), 0);
    QVERIFY(QFileInfo::exists(elsewhere.filePath(QStringLiteral("target/hongyan.db"))));
    QVERIFY(QFileInfo::exists(below.filePath(QStringLiteral("hongyan-rehearsal-justmade"))));
}

QTEST_APPLESS_MAIN(PrivateFolderTest)
#include "tst_privatefolder.moc"
