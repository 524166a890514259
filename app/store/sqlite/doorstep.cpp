#include "store/sqlite/doorstep.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include "store/filestamp.h"
#include "store/mark.h"
#include "store/sqlite/connect.h"

namespace hongyan::store {
namespace {

// The log is written before the file, and the file at most so much later; a copy may be dated to the second.
constexpr qint64 longestCheckpoint = 10'000;
constexpr qint64 coarseTime = 2'000;

[[noreturn]] void refuse(const QString& file, const char* what) {
    raise(ErrorKind::StorageForeign, file, QLatin1String(what));
}

QString logOf(const QString& file) {
    return file + QStringLiteral("-wal");
}

/// A log that a crash left is played into whatever file has its name: into one put in the place of its own it would
/// write pages of two databases. Known by the times: nothing but the log's own program writes to both.
void needOwnLog(const QString& file) {
    if (QFileInfo(logOf(file)).size() == 0)
        return;
    const qint64 fileAt = lastWritten(file), logAt = lastWritten(logOf(file));
    const auto mark = MarkFile(markBeside(file), MarkFile::Sync::Never).read();
    const bool isOlderThanLastSeen = mark && fileAt < mark->written - coarseTime && logAt >= mark->written - coarseTime;
    if (isOlderThanLastSeen || fileAt > logAt + longestCheckpoint)
        refuse(file, "the log beside it (-wal) is of the database that was there before");
}

/// SQLite's own words where the first bytes are not its.
bool isNoDatabase(const Error& error) {
    return error.detail.contains(QLatin1String("not a database"));
}

/// Read only, which leaves the files as they are.
void needOwnTables(const QString& file) {
    try {
        const auto look = connectTo(file, Mode::Read);
        const qint64 tables = look->once(QStringLiteral("SELECT count(*) FROM sqlite_master")).toLongLong();
        if (tables > 0 && *look->ask("identity.tables") < 4)
            refuse(file, "it is another program's database");
    } catch (const Failure& failure) {
        if (isNoDatabase(failure.error))
            refuse(file, "it is no database");
        throw;
    }
}

}  // namespace

void needOurs(const QString& file) {
    const QFileInfo info(file);
    if (info.isDir())
        refuse(file, "it is a folder");
    if (info.size() == 0)
        refuse(file, "it is empty");
    needOwnLog(file);
    needOwnTables(file);
}

void makeWhole(const QString& file) {
    const QString draft = file + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    try {
        connectTo(draft, Mode::Write)->once(QStringLiteral("PRAGMA journal_mode = WAL"));
    } catch (Failure& failure) {
        QFile::remove(draft);
        failure.error.subject = file;
        throw;
    }
    if (!QFile::rename(draft, file))  // never over one that is there
        QFile::remove(draft);
}

}  // namespace hongyan::store
