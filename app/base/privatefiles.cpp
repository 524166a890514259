#include "base/privatefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hongyan {
namespace {

constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

bool isOpen(const QString& path) {
    return (QFile::permissions(path) & others) != QFile::Permissions();
}

constexpr QFile::Permissions wholeFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// A folder is only of use to whoever may do everything in it.
bool isShut(const QString& path) {
    return QFileInfo(path).isDir() && (QFile::permissions(path) & wholeFolder) != wholeFolder;
}

/// Takes away what others may, and nothing from the owner.
bool close(const QString& path) {
    const QFile::Permissions owners =
        QFile::permissions(path) & ~(others | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
    return QFile::setPermissions(path, QFileInfo(path).isDir() ? wholeFolder : owners);
}

#ifdef Q_OS_UNIX
QString whyNotOurs(const QString& folder) {
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0)
        return QStringLiteral("it cannot be looked at");
    if (status.st_uid != ::geteuid())
        return QStringLiteral("it belongs to another user");
    if ((status.st_mode & S_ISVTX) != 0)
        return QStringLiteral("everybody writes to it: name a folder of its own");
    return {};
}
#else
QString whyNotOurs(const QString&) {
    return {};
}
#endif

const QString logsName = QStringLiteral("logs");

bool isOwnFolder(const QString& path) {
    return QFileInfo(path).isDir() && !QFileInfo(path).isSymLink();
}

tl::unexpected<Error> cannotClose(const QString& path) {
    return fail(ErrorKind::StorageFailed, path, QStringLiteral("others can read it, and it cannot be closed"));
}

/// What programs of ours make in a data folder; the rest is not theirs to change.
QStringList filesIn(const QString& folder) {
    QStringList files;
    const QStringList ours{QStringLiteral("hongyan*"), QStringLiteral("worker-*.lock"), QStringLiteral("settings.ini*"),
                           QStringLiteral("sample.xlsx")};
    const QDir data(folder);
    for (const QFileInfo& file : data.entryInfoList(ours, QDir::Files | QDir::NoSymLinks | QDir::Hidden))
        files << file.filePath();
    const QString logs = data.filePath(logsName);
    if (!isOwnFolder(logs))
        return files;
    for (const QFileInfo& file : QDir(logs).entryInfoList(ours, QDir::Files | QDir::NoSymLinks | QDir::Hidden))
        files << file.filePath();
    return files;
}

}  // namespace

void keepFilesPrivate() {
#ifdef Q_OS_UNIX
    ::umask(S_IRWXG | S_IRWXO);
#endif
}

Result<int> closeFolder(const QString& folder) {
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::StorageFailed, folder, QStringLiteral("the folder cannot be made"));
    if (const QString why = whyNotOurs(folder); !why.isEmpty())
        return fail(ErrorKind::StorageFailed, folder, why);
    int closed = 0;
    // Each after the folder it lies in, which may have to be made whole before it can be looked into.
    const auto take = [&closed](const QString& path) {
        const bool wasOpen = isOpen(path);
        if ((wasOpen || isShut(path)) && !close(path))
            return false;
        closed += wasOpen ? 1 : 0;
        return true;
    };
    for (const QString& path : {folder, QDir(folder).filePath(logsName)})
        if ((path == folder || isOwnFolder(path)) && !take(path))
            return cannotClose(path);
    for (const QString& path : filesIn(folder))
        if (!take(path))
            return cannotClose(path);
    return isNew ? 0 : closed;
}

void closeFile(const QString& path) {
    if (QFileInfo::exists(path) && isOpen(path))
        close(path);
}

void closeFile(QFileDevice& file) {
    if (file.isOpen())
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString stateFolderOf(const QString& name) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    const QString home = QDir::isAbsolutePath(set) ? set : QDir::home().filePath(QStringLiteral(".local/state"));
    return QDir(home).filePath(name);
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(name + QStringLiteral(" state"));
#endif
}

}  // namespace hongyan
