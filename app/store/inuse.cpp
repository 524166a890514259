#include "store/inuse.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include "store/database.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hongyan::store {
namespace {

bool hasWorkers(const QString& folder) {
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("worker-*.lock")}, QDir::Files)) {
        QLockFile lock(file.filePath());
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            return true;
    }
    return false;
}

#ifdef Q_OS_UNIX
/// The bytes by whose locks SQLite's programs know of each other.
bool isLocked(const QString& file) {
    constexpr off_t firstByte = 0x40000000, bytes = 512;
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = firstByte;
    lock.l_len = bytes;
    const bool isHeld = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld;
}
#else
bool isLocked(const QString&) {
    return false;
}
#endif

}  // namespace

bool isInUse(const QString& folder) {
    return hasWorkers(folder) || isLocked(sqliteFile(folder));
}

}  // namespace hongyan::store
