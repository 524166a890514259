#include "rehearsal/privatefolder.h"

#include <QDir>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hongyan::rehearsal {
namespace {

const QString prefix = QStringLiteral("hongyan-rehearsal-");

QString lockIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("lock"));
}

/// Says which folder it was made for, so that neither a copy of one nor what somebody else calls so is taken for it.
QString markIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("hongyan-rehearsal"));
}

QByteArray markFor(const QString& folder) {
    return "A rehearsal keeps its data in " + QFileInfo(folder).fileName().toUtf8() +
           " and removes it afterwards; hongyan removes it at its next start where that did not happen.\n";
}

bool isOurs(const QFileInfo& entry) {
#ifdef Q_OS_UNIX
    if (entry.ownerId() != ::geteuid())
        return false;
#endif
    return !entry.isSymLink();
}

bool isMarked(const QString& folder) {
    const QFileInfo mark(markIn(folder));
    QFile file(mark.filePath());
    const QByteArray wanted = markFor(folder);
    return mark.isFile() && isOurs(mark) && file.open(QIODevice::ReadOnly) && file.read(wanted.size() + 1) == wanted;
}

/// Where others may rename what is ours, what was looked at is not what would be removed.
bool isSteady(const QString& place) {
#ifdef Q_OS_UNIX
    struct stat about {};
    if (::stat(QFile::encodeName(place).constData(), &about) != 0)
        return false;
    return (about.st_mode & (S_IWGRP | S_IWOTH)) == 0 || (about.st_mode & S_ISVTX) != 0;
#else
    return QFileInfo(place).isDir();
#endif
}

bool isForsaken(const QFileInfo& folder) {
    static const QRegularExpression name(u'^' + prefix + QStringLiteral("[A-Za-z0-9]{6}$"));
    const QFileInfo lockFile(lockIn(folder.filePath()));
    if (!name.match(folder.fileName()).hasMatch() || !isOurs(folder) || !isMarked(folder.filePath()) ||
        !lockFile.isFile() || !isOurs(lockFile))
        return false;
    QLockFile lock(lockFile.filePath());
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
    // Last, so that a sweep meets it with its lock.
    QFile mark(markIn(made->path()));
    const QByteArray text = markFor(made->path());
    if (!mark.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || mark.write(text) != text.size())
        return fail(ErrorKind::StorageFailed, made->path(), mark.errorString());
    return made;
}

PrivateFolder::~PrivateFolder() {
    m_lock.reset();
    m_folder.remove();
}

int PrivateFolder::sweep(const QString& below) {
    if (!isSteady(below))
        return 0;
    int swept = 0;
    const auto found =
        QDir(below).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Hidden);
    for (const QFileInfo& folder : found)
        if (isForsaken(folder) && QDir(folder.filePath()).removeRecursively())
            ++swept;
    return swept;
}

}  // namespace hongyan::rehearsal
