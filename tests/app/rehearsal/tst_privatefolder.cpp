#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "rehearsal/privatefolder.h"

using namespace hongyan;
using rehearsal::PrivateFolder;

class PrivateFolderTest : public QObject {
    Q_OBJECT

 private slots:
    void isPrivateAndGoes();
    void sweepsWhatACrashLeft();
    void leavesWhatIsNotItsOwn_data();
    void leavesWhatIsNotItsOwn();
    void followsNoLink();

 private:
    using Foreign = std::function<void(const QString& left)>;
    static void moveTo(const QString& left, const QByteArray& name) {
        QVERIFY(QDir().rename(left, QFileInfo(left).dir().filePath(QString::fromUtf8(name))));
    }
    static void give(const QString& path) {
#ifdef Q_OS_UNIX
        m_denied = ::lchown(QFile::encodeName(path).constData(), 12'345, gid_t(-1)) != 0;
#endif
    }
    static inline const QString mark = QStringLiteral("/hongyan-rehearsal");
    static inline bool m_denied = false;

    /// As after a crash: a lock that names a process which is gone.
    static QString leaveBehind(const QString& below);
    static void write(const QString& path, const QByteArray& text);
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

void PrivateFolderTest::write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QString PrivateFolderTest::leaveBehind(const QString& below) {
    auto made = PrivateFolder::make(below);
    if (!made)
        qFatal("no folder");
    const QDir from((*made)->path());
    const QString kept = from.path() + QStringLiteral("-kept");
    QDir().mkpath(kept);
    for (const QFileInfo& file : from.entryInfoList(QDir::Files | QDir::Hidden))
        QFile::copy(file.filePath(), QDir(kept).filePath(file.fileName()));
    QFile lock(QDir(kept).filePath(QStringLiteral("lock")));
    if (!lock.open(QIODevice::ReadWrite))
        qFatal("no lock");
    const QByteArray text = lock.readAll();
    lock.resize(0);
    lock.write("4194303" + text.mid(text.indexOf('\n')));
    write(QDir(kept).filePath(QStringLiteral("hongyan.db")), "data");
    lock.close();
    made->reset();
    QDir().rename(kept, from.path());
    return from.path();
}

void PrivateFolderTest::sweepsWhatACrashLeft() {
    const QTemporaryDir below;
    const QString left = leaveBehind(below.path());
    QVERIFY(QFileInfo::exists(left));
    QCOMPARE(PrivateFolder::sweep(below.path()), 1);
    QVERIFY(!QFileInfo::exists(left));
}

void PrivateFolderTest::leavesWhatIsNotItsOwn_data() {
    QTest::addColumn<Foreign>("make");
    QTest::newRow("another name") << Foreign([](const QString& left) { moveTo(left, "another-Ab1Cd2"); });
    QTest::newRow("a longer name") << Foreign([](const QString& left) { moveTo(left, left.toUtf8() + "-mine"); });
    QTest::newRow("a copy") << Foreign([](const QString& left) { moveTo(left, "hongyan-rehearsal-Ab1Cd2"); });
    QTest::newRow("no lock") << Foreign([](const QString& left) { QFile::remove(left + QStringLiteral("/lock")); });
    QTest::newRow("a lock elsewhere") << Foreign([](const QString& left) {
        QFile::rename(left + QStringLiteral("/lock"), left + QStringLiteral("/away"));
        QFile::link(left + QStringLiteral("/away"), left + QStringLiteral("/lock"));
    });
    QTest::newRow("no mark") << Foreign([](const QString& left) { QFile::remove(left + mark); });
    QTest::newRow("another mark") << Foreign([](const QString& left) { write(left + mark, "mine\n"); });
    QTest::newRow("a mark and more") << Foreign([](const QString& left) {
        QFile file(left + mark);
        QVERIFY(file.open(QIODevice::Append));
        file.write("and my notes\n");
    });
    QTest::newRow("a mark elsewhere") << Foreign([](const QString& left) {
        QFile::rename(left + mark, left + QStringLiteral("/away"));
        QFile::link(left + QStringLiteral("/away"), left + mark);
    });
#ifdef Q_OS_UNIX
    QTest::newRow("another's folder") << Foreign([](const QString& left) { give(left); });
    QTest::newRow("another's mark") << Foreign([](const QString& left) { give(left + mark); });
    QTest::newRow("another's lock") << Foreign([](const QString& left) { give(left + QStringLiteral("/lock")); });
    QTest::newRow("where others rename") << Foreign(
        [](const QString& left) { QCOMPARE(::chmod(QFile::encodeName(QFileInfo(left).path()).constData(), 0777), 0); });
#endif
}

void PrivateFolderTest::leavesWhatIsNotItsOwn() {
    QFETCH(Foreign, make);
    const QTemporaryDir below;
    m_denied = false;
    make(leaveBehind(below.path()));
    if (m_denied)
        QSKIP("needs root to give a file away");
    QCOMPARE(PrivateFolder::sweep(below.path()), 0);
    const auto kept = QDir(below.path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(kept.size(), 1);
    QVERIFY(QFileInfo::exists(kept[0].filePath() + QStringLiteral("/hongyan.db")));
}

void PrivateFolderTest::followsNoLink() {
    const QTemporaryDir below;
    const QTemporaryDir elsewhere;
    const QString target = leaveBehind(elsewhere.path());
    const QString name = QFileInfo(target).fileName();
    QVERIFY(QFile::link(target, below.filePath(name)));
    QCOMPARE(PrivateFolder::sweep(below.path()), 0);
    QVERIFY(QFileInfo::exists(target + QStringLiteral("/hongyan.db")));
    // Nor one inside of what it removes.
    const QString left = leaveBehind(below.path());
    QVERIFY(QFile::link(elsewhere.path(), left + QStringLiteral("/out")));
    QCOMPARE(PrivateFolder::sweep(below.path()), 1);
    QVERIFY(!QFileInfo::exists(left));
    QVERIFY(QFileInfo::exists(target + QStringLiteral("/hongyan.db")));
}

QTEST_APPLESS_MAIN(PrivateFolderTest)
#include "tst_privatefolder.moc"
