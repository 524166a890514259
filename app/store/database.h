#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "delivery/history.h"
#include "delivery/store.h"
#include "store/catalog.h"

namespace hongyan::store {

/// What was found and done on opening a database that is older than what was sent from it.
struct Older {
    qint64 held = 0;     ///< campaigns that were paused
    qint64 doubted = 0;  ///< deliveries that had failed or were under way, and became unconfirmed
    qint64 missing = 0;  ///< campaigns it does not know of: no send-once key and no cap counts them
};

/// One connection to the database, bound to the thread that opened it. The writer's serves queue and catalog, the
/// reader's history and catalog; a second writer in another process is safe.
class Connection {
 public:
    virtual ~Connection() = default;
    virtual delivery::Store& queue() = 0;
    virtual delivery::History& history() = 0;
    virtual Catalog& catalog() = 0;
    /// Nothing where it was as new as what was sent from it when it was opened.
    virtual std::optional<Older> older() const { return {}; }
    /// Campaigns that were sent from a newer state of it and do not stand in it; 0 once a person has accepted that.
    virtual Result<qint64> missingCampaigns() = 0;
    virtual Result<void> acceptMissing() = 0;
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
