#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"
#include "base/result.h"

namespace hongyan::store {

/// What stands in a database's file.
struct Contents {
    QString identity;  ///< empty in one from before databases had one
    qint64 campaigns = 0;
    qint64 liveCampaigns = 0;
    qint64 deliveries = 0;
    std::optional<Timestamp> latest;  ///< when the newest of it was made or sent
    qint64 bytes = 0;
    QString damage;  ///< of the database a copy was made from, which the copy does not have: SQLite's words
};

/// Reads all of a database of ours that this program knows, and changes nothing. Errors: FileNotFound, StorageForeign,
/// StorageNewer, StorageBroken (subject: the file).
Result<Contents> verify(const QString& file);

/// Copies the database of `folder` as it is at one moment, beside programs that send. The copy has its name only when
/// it was verified. Errors: those of verify(), AlreadyExists, InvalidInput (it would lie in the data folder),
/// FileNotWritable.
Result<Contents> backUp(const QString& folder, const QString& file);

/// What bringing a backup back would do.
struct RestorePlan {
    Contents backup;
    std::optional<Contents> current;  ///< nothing: there is no database, or none that can be read
    bool replaces = false;            ///< there is a file in its place
    qint64 startedSince = 0;          ///< campaigns of the current one that the backup does not know of
    std::optional<qint64> sentSince;  ///< deliveries of the current one that are younger; nothing: not known
};
/// Errors: those of verify(), StorageBusy (a program has the current one open), InvalidInput (it is the current one).
Result<RestorePlan> planRestore(const QString& folder, const QString& file);
/// Puts a copy of the backup in the place of the database, with every live campaign of it paused. Answers where the one
/// that was there lies now; empty: there was none. Errors: those of planRestore(), StorageFull, StorageFailed.
Result<QString> restore(const QString& folder, const QString& file);

}  // namespace hongyan::store
