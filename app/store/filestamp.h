#pragma once

#include <QString>

namespace hongyan::store {

/// What tells one file from another that was put in its place; empty where the system does not say.
QString numberOf(const QString& file);
/// When a file was last written to, in ms; 0 where it is not there.
qint64 lastWritten(const QString& file);
/// What was written to a file, or was renamed in a folder, outlives a loss of power.
void syncToDisk(const QString& path);

}  // namespace hongyan::store
