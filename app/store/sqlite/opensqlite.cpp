#include <QDir>
#include <QSqlError>
#include <atomic>

#include "store/database.h"
#include "store/sql/catalogtables.h"
#include "store/sql/historyreader.h"
#include "store/sql/migrations.h"
#include "store/sql/queue.h"
#include "store/sql/transaction.h"

static void initStatements() {
    Q_INIT_RESOURCE(hongyan_store_sqlite);
}

namespace hongyan::store {
namespace {

constexpr int busyTimeoutMs = 5000;
constexpr Milliseconds speedKeptFor = std::chrono::hours(24);

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

/// One file, one thread.
class SqliteConnection final : public Connection {
 public:
    SqliteConnection(const QString& file, Mode mode, const Clock& clock)
        : m_session(opened(file, mode), file, QStringLiteral(":/hongyan/store/sqlite"), kindOf),
          m_queue(m_session, clock),
          m_history(m_session),
          m_catalog(m_session, clock) {
        m_session.needOpen();
        m_session.once(QStringLiteral("PRAGMA foreign_keys = ON"));
        m_session.once(QStringLiteral("PRAGMA synchronous = FULL"));
        m_session.once(QStringLiteral("PRAGMA cache_size = -32000"));
        const VersionMark mark{QStringLiteral("PRAGMA user_version"), QStringLiteral("PRAGMA user_version = %1")};
        if (mode == Mode::Read)
            needCurrent(m_session, mark);
        else
            prepare(mark, clock);
    }

    delivery::Store& queue() override { return m_queue; }
    delivery::History& history() override { return m_history; }
    Catalog& catalog() override { return m_catalog; }
    void hurry() override {
        (void)asResult([this] { m_session.once(QStringLiteral("PRAGMA busy_timeout = 0")); });
    }

 private:
    void prepare(const VersionMark& mark, const Clock& clock) {
        const QString journal = m_session.once(QStringLiteral("PRAGMA journal_mode = WAL")).toString();
        if (journal != QLatin1String("wal"))
            raise(ErrorKind::StorageFailed, m_session.subject(), QStringLiteral("no write-ahead log here"));
        migrate(m_session, mark);
        Transaction transaction(m_session);
        Lists(m_session).sweep();
        m_session.run("accepted.forget", toMilliseconds(clock.now() - speedKeptFor) / 1000);
        transaction.commit();
    }

    Session m_session;
    Queue m_queue;
    HistoryReader m_history;
    CatalogTables m_catalog;
};

}  // namespace

QString sqliteFile(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("hongyan.db"));
}

Result<std::unique_ptr<Connection>> openSqlite(const QString& folder, Mode mode, const Clock& clock) {
    initStatements();
    return asResult([&]() -> std::unique_ptr<Connection> {
        if (mode == Mode::Write)
            QDir().mkpath(folder);
        return std::make_unique<SqliteConnection>(sqliteFile(folder), mode, clock);
    });
}

}  // namespace hongyan::store
