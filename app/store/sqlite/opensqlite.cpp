#include <QDir>
#include <QFileInfo>

#include "store/database.h"
#include "store/sql/catalogtables.h"
#include "store/sql/historyreader.h"
#include "store/sql/migrations.h"
#include "store/sql/queue.h"
#include "store/sql/transaction.h"
#include "store/sqlite/connect.h"
#include "store/sqlite/doorstep.h"

namespace hongyan::store {
namespace {

constexpr Milliseconds speedKeptFor = std::chrono::hours(24);

/// One file, one thread.
class SqliteConnection final : public Connection {
 public:
    SqliteConnection(const Place& place, Mode mode, const Clock& clock)
        : m_opened(connectTo(sqliteFile(place.folder), mode)),
          m_session(*m_opened),
          m_highWater(m_session, sqliteFile(place.folder), place.stateFolder),
          m_queue(m_session, clock, m_highWater),
          m_history(m_session),
          m_catalog(m_session, clock) {
        m_session.once(QStringLiteral("PRAGMA foreign_keys = ON"));
        m_session.once(QStringLiteral("PRAGMA synchronous = FULL"));
        m_session.once(QStringLiteral("PRAGMA secure_delete = ON"));  // what scrubTokenUrl() promises
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
    std::optional<Older> older() const override { return m_older; }
    Result<qint64> missingCampaigns() override {
        return asResult([this] { return m_session.ask("identity.missing").value_or(0); });
    }
    Result<void> acceptMissing() override {
        return inTransaction(m_session, [this] { m_session.run("identity.accept"); });
    }
    void hurry() override {
        (void)asResult([this] { m_session.once(QStringLiteral("PRAGMA busy_timeout = 0")); });
    }

 private:
    void prepare(const VersionMark& mark, const Clock& clock) {
        needKnown(m_session, mark);
        const QString journal = m_session.once(QStringLiteral("PRAGMA journal_mode = WAL")).toString();
        if (journal != QLatin1String("wal"))
            raise(ErrorKind::StorageFailed, m_session.subject(), QStringLiteral("no write-ahead log here"));
        migrate(m_session, mark);
        Transaction transaction(m_session);
        Lists(m_session).sweep();
        m_session.run("accepted.forget", toMilliseconds(clock.now() - speedKeptFor) / 1000);
        m_older = m_highWater.judge(clock.now());
        transaction.commit();
    }

    std::unique_ptr<Session> m_opened;
    Session& m_session;
    HighWater m_highWater;
    Queue m_queue;
    HistoryReader m_history;
    CatalogTables m_catalog;
    std::optional<Older> m_older;
};

}  // namespace

QString sqliteFile(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("hongyan.db"));
}

Result<std::unique_ptr<Connection>> openSqlite(const Place& place, Mode mode, const Clock& clock) {
    return asResult([&]() -> std::unique_ptr<Connection> {
        const QString file = sqliteFile(place.folder);
        if (mode == Mode::Write) {
            QDir().mkpath(place.folder);
            if (!QFileInfo::exists(file))
                makeWhole(file);
            needOurs(file);
        }
        return std::make_unique<SqliteConnection>(place, mode, clock);
    });
}

}  // namespace hongyan::store
