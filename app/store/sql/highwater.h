#pragma once

#include <array>

#include "store/database.h"
#include "store/mark.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// Keeps a database that was brought back from an older copy from sending again what was sent since: holds it against
/// its marks, one beside it and a second one in the user's folder of states, which stays where the whole data folder is
/// replaced and is one for all copies on this machine. A mark says which file claimed how far, and the database knows
/// of each file that it ever was how far that one has claimed: what it does not know of was sent from a copy. The
/// writer's thread; throws Failure where nothing else is said.
class HighWater {
 public:
    /// `file`: the database's. An empty `stateFolder`: no second mark.
    HighWater(Session& session, QString file, const QString& stateFolder);

    /// In the transaction of opening. Where the database is behind one of its marks everything live of it is paused,
    /// whatever may have moved since counts as what may have arrived, and what it sends from now on is of a new epoch.
    std::optional<Older> judge(Timestamp now);
    /// In the transaction of whatever moves rows. StorageReplaced: under this program, which had it open, another file
    /// or an older state was put in its place.
    void look();
    /// In the transaction of a claim, before it. StorageReplaced: a copy of the database has sent since.
    void needNoneElsewhere();
    /// In the transaction of a claim, after it.
    void noteClaim();
    /// After the commit of a claim, before anything of it leaves. Errors: those of MarkFile::raise().
    Result<void> raise();

 private:
    struct Standing {
        QString identity;
        Reach reach;
        bool isMarked = false;
        qint64 campaign = 0;  ///< the highest number given out
    };
    using Marks = std::array<std::optional<Mark>, 2>;
    Standing standing();
    /// Those of the two that are this database's.
    Marks marks(const QString& identity) const;
    /// What was sent up to the mark was sent from what stands here.
    bool knows(const Mark& mark);
    Older rewind(const Marks& marks, Timestamp now);
    std::optional<Reach> claimedBy(const QString& file);
    Result<void> write(const Reach& reach, const QString& file) const;

    Session& m_session;
    QString m_file;
    QString m_stateFolder;
    bool m_hasSecond = false;  ///< could be written when the database was opened
    QString m_fileNumber;      ///< of the file that is open
    Standing m_last;           ///< as this program last saw it
    Marks m_seen;              ///< by the last claim
};

}  // namespace hongyan::store
