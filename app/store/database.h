#pragma once

#include <QString>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "delivery/history.h"
#include "delivery/store.h"
#include "store/catalog.h"

namespace hongyan::store {

/// One connection to the database, bound to the thread that opened it. The writer's serves queue and catalog, the
/// reader's history and catalog; a second writer in another process is safe.
class Connection {
 public:
    virtual ~Connection() = default;
    virtual delivery::Store& queue() = 0;
    virtual delivery::History& history() = 0;
    virtual Catalog& catalog() = 0;
    /// How many campaigns were paused when it was opened, because the database is older than what was sent from it.
    virtual qint64 held() const { return 0; }
    /// From here on nothing waits for another program's lock: StorageBusy at once. Nothing to do where no lock is
    /// waited for.
    virtual void hurry() {}
};

enum class Mode { Write, Read };

/// Where a database and its marks are.
struct Place {
    QString folder;
    QString stateFolder = {};  ///< of the second mark, which outlives the first; empty: there is none
};

/// Opens `folder`/hongyan.db, creating and migrating it in Mode::Write. `clock` outlives the connection.
/// Errors: StorageNewer and StorageForeign (subject: the file, which stays untouched), StorageBroken, StorageFull,
/// StorageBusy, StorageFailed.
Result<std::unique_ptr<Connection>> openSqlite(const Place& place, Mode mode, const Clock& clock);
inline Result<std::unique_ptr<Connection>> openSqlite(const QString& folder, Mode mode, const Clock& clock) {
    return openSqlite(Place{.folder = folder}, mode, clock);
}

/// The file openSqlite() uses.
QString sqliteFile(const QString& folder);

}  // namespace hongyan::store
