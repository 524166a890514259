#include "rehearsal/privatefolder.h"

#include <QDateTime>
#include <QDir>

namespace hongyan::rehearsal {
namespace {

const QString prefix = QStringLiteral("hongyan-rehearsal-");
constexpr auto unlockedFor = std::chrono::minutes(1);  // a folder just made has its lock in a moment

QString lockIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("lock"));
}

bool isForsaken(const QFileInfo& folder) {
    const QString lockFile = lockIn(folder.filePath());
    if (!QFileInfo::exists(lockFile))
        return folder.lastModified().msecsTo(QDateTime::currentDateTime()) > Milliseconds(unlockedFor).count();
    QLockFile lock(lockFile);
    lock.setStaleLockTime(0);  // a living holder keeps it however long it runs
    return lock.tryLock(0);
}

}  // namespace

QString PrivateFolder::usualPlace() {
    return QDir::tempPath();
}

Result<std::unique_ptr<PrivateFolder>> PrivateFolder::make(const QString& below) {
    std::unique_ptr<PrivateFolder> made(new PrivateFolder(QDir(below).filePath(prefix + QStringLiteral("XXXXXX"))));
    if (!made->m_folder.isValid())
        return fail(ErrorKind::StorageFailed, below, made->m_folder.errorString());
    made->m_lock = std::make_unique<QLockFile>(lockIn(made->path()));
    made->m_lock->setStaleLockTime(0);
    if (!made->m_lock->tryLock(0))
        return fail(ErrorKind::StorageFailed, made->path(), QStringLiteral("the folder cannot be locked"));
    return made;
}

PrivateFolder::~PrivateFolder() {
    m_lock.reset();
    m_folder.remove();
}

int PrivateFolder::sweep(const QString& below) {
    int swept = 0;
    const auto found =
        QDir(below).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Hidden);
    for (const QFileInfo& folder : found)
        if (isForsaken(folder) && QDir(folder.filePath()).removeRecursively())
            ++swept;
    return swept;
}

}  // namespace hongyan::rehearsal
