#pragma once

#include <QLockFile>
#include <QTemporaryDir>
#include <memory>

#include "base/clock.h"
#include "base/result.h"

namespace hongyan::rehearsal {

/// A folder for one rehearsal, which only this user can read; gone with the object. One that a crashed program left is
/// known by its name, its owner, a mark that names it, and its lock, which nobody holds.
class PrivateFolder {
 public:
    /// Errors: StorageFailed.
    static Result<std::unique_ptr<PrivateFolder>> make(const QString& below);
    ~PrivateFolder();

    QString path() const { return m_folder.path(); }
    /// Removes what crashed programs of this user left below `below`, and nothing else; answers how many. Any thread.
    static int sweep(const QString& below);
    /// Where they are made.
    static QString usualPlace();

 private:
    explicit PrivateFolder(const QString& pattern) : m_folder(pattern) {}

    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace hongyan::rehearsal
