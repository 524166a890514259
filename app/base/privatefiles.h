#pragma once

#include <QFileDevice>
#include <QString>

#include "base/result.h"

namespace hongyan {

/// From here on whatever this program makes, nobody but its user can read: files from their first byte on. At the
/// beginning of main().
void keepFilesPrivate();

/// Makes the data folder where it is missing. One that is there, and what programs of ours left in it, is closed to
/// others; answers how many could be read by them. StorageFailed: it cannot be made, belongs to somebody else, or is
/// one that everybody writes to (/tmp).
Result<int> closeFolder(const QString& folder);

/// One that is there and is written over would stay as readable as it was. Before the first byte.
void closeFile(const QString& path);
/// The same for one that is written beside, and takes the other's permissions along. After it was opened.
void closeFile(QFileDevice& file);

/// Where the user keeps what programs remember of their runs: XDG_STATE_HOME/name.
QString stateFolderOf(const QString& name);

}  // namespace hongyan
