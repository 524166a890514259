#pragma once

#include <QString>

namespace hongyan::store {

/// What is looked at before a database is opened for writing, because opening changes it. Throws Failure:
/// StorageForeign, where the file is none of ours or the log beside it is not its own; whatever it is stays untouched.
void needOurs(const QString& file);
/// A new database in one step, so that an empty file is never one of ours that was being made. Nothing where there is
/// one. Throws Failure.
void makeWhole(const QString& file);

}  // namespace hongyan::store
