#include "store/sqlite/connect.h"

#include <QSqlError>
#include <atomic>

static void initStatements() {
    Q_INIT_RESOURCE(hongyan_store_sqlite);
}

namespace hongyan::store {
namespace {

constexpr int busyTimeoutMs = 5000;

// Result codes of sqlite3.h; the upper bits are their extensions.
constexpr int sqliteBusy = 5, sqliteLocked = 6, sqliteCorrupt = 11, sqliteFull = 13, sqliteNotADatabase = 26;

ErrorKind kindOf(const QSqlError& error) {
    switch (error.nativeErrorCode().toInt() & 0xff) {
        case sqliteFull:
            return ErrorKind::StorageFull;
        case sqliteBusy:
        case sqliteLocked:
            return ErrorKind::StorageBusy;
        case sqliteCorrupt:
        case sqliteNotADatabase:
            return ErrorKind::StorageBroken;
        default:
            return ErrorKind::StorageFailed;
    }
}

QSqlDatabase opened(const QString& file, Mode mode) {
    static std::atomic_int number{0};
    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("hongyan-%1").arg(++number));
    database.setDatabaseName(file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (mode == Mode::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    database.open();
    return database;
}

}  // namespace

std::unique_ptr<Session> connectTo(const QString& file, Mode mode) {
    initStatements();
    auto session =
        std::make_unique<Session>(opened(file, mode), file, QStringLiteral(":/hongyan/store/sqlite"), kindOf);
    session->needOpen();
    return session;
}

}  // namespace hongyan::store
