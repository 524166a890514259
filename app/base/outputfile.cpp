#include "base/outputfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUuid>
#include <filesystem>

namespace hongyan {
namespace {

std::filesystem::path native(const QString& path) {
    return {path.toStdU16String()};
}

/// The same file by another name too: a link of either kind.
bool isSame(const QString& one, const QString& other) {
    std::error_code error;
    return std::filesystem::equivalent(native(one), native(other), error) && !error;
}

/// Also where there is none of that name yet: SQLite makes its side files when it wants them.
bool hasOwnName(const QFileInfo& file) {
    const QString name = file.fileName();
    return name.startsWith(QLatin1String("hongyan.")) || name.endsWith(QLatin1String(".lock")) ||
           name == QLatin1String("settings.ini");
}

/// SQLite's main file, or its log of what is not in there yet.
bool isDatabase(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(16);
    return begin == QByteArrayView("SQLite format 3\0", 16) || begin.startsWith(QByteArrayView("\x37\x7f\x06\x82")) ||
           begin.startsWith(QByteArrayView("\x37\x7f\x06\x83"));
}

bool isDataFolder(const QString& folder) {
    return QFileInfo::exists(QDir(folder).filePath(QStringLiteral("hongyan.db")));
}

/// The program's own, and its logs.
bool isOwn(const QFileInfo& file, const QString& folder) {
    const QDir place = file.dir();
    const bool isLog = place.dirName() == QLatin1String("logs") && isDataFolder(place.filePath(QStringLiteral("..")));
    if (isLog || (hasOwnName(file) && isDataFolder(place.path())) || isDatabase(file.filePath()))
        return true;
    if (folder.isEmpty() || !file.exists())
        return false;
    const QString logs = QDir(folder).filePath(QStringLiteral("logs"));
    for (const QString& each : {folder, logs})
        for (const QFileInfo& own : QDir(each).entryInfoList(QDir::Files | QDir::Hidden))
            if ((each == logs || hasOwnName(own)) && isSame(file.filePath(), own.filePath()))
                return true;
    return false;
}

/// A link leads to what would be written over.
QString writtenAt(const QString& path) {
    const QFileInfo named(path);
    return QFileInfo(named.isSymLink() ? named.symLinkTarget() : path).absoluteFilePath();
}

tl::unexpected<Error> notWritable(const QString& path, const QString& detail) {
    return fail(ErrorKind::FileNotWritable, path, detail);
}

}  // namespace

Result<void> checkOutput(const QString& path, const Kept& kept) {
    const QFileInfo file(writtenAt(path));
    if (path.isEmpty() || file.isDir())
        return notWritable(path, QStringLiteral("a folder is no file"));
    for (const QString& input : kept.inputs)
        if (isSame(path, input))
            return fail(ErrorKind::InvalidInput, path, QStringLiteral("it is the file that is read"));
    if (isOwn(file, kept.folder))
        return fail(ErrorKind::InvalidInput, path, QStringLiteral("it is one of Hongyan's own files"));
    if (file.exists() && (!file.isFile() || !file.isWritable()))
        return notWritable(path, QStringLiteral("what is there may not be replaced"));
    // Asking for permissions alone does not tell of a disk that is mounted to be read only.
    QTemporaryFile beside(file.path() + QStringLiteral("/.hongyan-XXXXXX"));
    if (!beside.open())
        return notWritable(path, beside.errorString());
    return {};
}

OutputFile::OutputFile(const QString& path)
    : m_path(writtenAt(path)),
      m_draft(m_path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part")) {}

OutputFile::~OutputFile() {
    QFile::remove(m_draft);
}

Result<void> OutputFile::complete() {
    std::error_code renamed;
    std::filesystem::rename(native(m_draft), native(m_path), renamed);
    if (renamed)
        return notWritable(QFileInfo(m_path).fileName(), QString::fromStdString(renamed.message()));
    return {};
}

}  // namespace hongyan
