#include "store/filestamp.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hongyan::store {

QString numberOf(const QString& file) {
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(file).constData(), &status) != 0)
        return QStringLiteral("none");
    return QStringLiteral("%1:%2").arg(status.st_dev).arg(status.st_ino);
#else
    return QFileInfo::exists(file) ? QString() : QStringLiteral("none");
#endif
}

qint64 lastWritten(const QString& file) {
    const QFileInfo info(file);
    return info.exists() ? info.lastModified().toMSecsSinceEpoch() : 0;
}

void syncToDisk([[maybe_unused]] const QString& path) {
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

}  // namespace hongyan::store
