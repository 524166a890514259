#pragma once

#include <QString>
#include <compare>
#include <optional>

#include "base/result.h"

namespace hongyan::store {

/// How far a database has sent: the last position it gave out, in the epoch it gave it out in. Every claim raises it. A
/// new epoch begins where a database was found to be older than what was sent from it.
struct Reach {
    qint64 epoch = 0;
    qint64 position = 0;
    auto operator<=>(const Reach&) const = default;
};

/// What stands outside a database about it.
struct Mark {
    QString identity;
    Reach reach;
    qint64 written = 0;   ///< when the database's file was last written to by then, in ms; not its log
    qint64 campaign = 0;  ///< the highest number of a campaign that was given out by then
    QString file = {};    ///< which of its files claimed that far; empty: not known
    bool operator==(const Mark&) const = default;
};

/// The one that lies beside a database's file.
QString markBeside(const QString& file);

/// The high-water mark of a database in a small file of its own. It is written when a claim is committed and before a
/// request of it leaves, so it is never ahead of the database, and behind what was sent by nothing. Programs that share
/// the database share the file; those on copies of it do where it lies outside the data folder.
class MarkFile {
 public:
    enum class Sync { Always, Never };  ///< Never: what a loss of power may take back
    MarkFile(QString path, Sync sync) : m_path(std::move(path)), m_sync(sync) {}

    const QString& path() const { return m_path; }
    /// Nothing where there is no file, or nothing that can be read in it.
    std::optional<Mark> read() const;
    /// Never lowers the mark of the same identity. Errors: StorageFull, StorageFailed; StorageReplaced where another
    /// file of it wrote the mark since it was `seen`.
    Result<void> raise(const Mark& mark, const std::optional<Mark>& seen = {}) const;

 private:
    QString m_path;
    Sync m_sync;
};

}  // namespace hongyan::store
