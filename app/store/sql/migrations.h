#pragma once

#include "store/sql/session.h"

namespace hongyan::store {

/// Where a dialect keeps the number of the last migration it went through.
struct VersionMark {
    QString read;
    QString write;  ///< %1: the number
};

/// Runs the migrations that are missing, one transaction each. Throws Failure: StorageNewer (subject: the database)
/// where the database went through more than this program knows.
void migrate(Session& session, const VersionMark& mark);
/// Throws StorageNewer as above, and changes nothing.
void needKnown(Session& session, const VersionMark& mark);
/// Throws the same, and StorageFailed where a migration is missing.
void needCurrent(Session& session, const VersionMark& mark);

}  // namespace hongyan::store
