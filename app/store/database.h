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
    /// From here on nothing waits for another program's lock: StorageBusy at once. Nothing to do where no lock is
    /// waited for.
    virtual void hurry() {}
};

enum class Mode { Write, Read };

/// Opens `folder`/hongyan.db, creating and migrating it in Mode::Write. `clock` outlives the connection.
/// Errors: StorageNewer (subject: the file), StorageBroken, StorageFull, StorageBusy, StorageFailed.
Result<std::unique_ptr<Connection>> openSqlite(const QString& folder, Mode mode, const Clock& clock);

/// The file openSqlite() uses.
QString sqliteFile(const QString& folder);

}  // namespace hongyan::store
