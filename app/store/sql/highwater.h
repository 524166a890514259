#pragma once

#include "store/database.h"
#include "store/mark.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// Keeps a database that was brought back from an older copy from sending again what was sent since: holds it against
/// its marks, one beside it and a second one in the user's folder of states, which stays where the whole data folder is
/// replaced. The writer's thread; throws Failure where nothing else is said.
class HighWater {
 public:
    /// `file`: the database's. An empty `stateFolder`: no second mark.
    HighWater(Session& session, QString file, const QString& stateFolder);

    /// In the transaction of opening. Where the database is behind its marks everything live of it is paused, whatever
    /// may have moved since counts as what may have arrived, and what it sends from now on is of a new epoch.
    std::optional<Older> judge(Timestamp now);
    /// In the transaction of a claim. StorageReplaced: under this program, which had it open, another file or an older
    /// state was put in its place.
    void look();
    /// After the commit of a claim, before anything of it leaves. Errors: those of MarkFile::raise().
    Result<void> raise();

 private:
    struct Standing {
        QString identity;
        Reach reach;
        bool isMarked = false;
        qint64 campaign = 0;  ///< the highest number given out
    };
    Standing standing();
    /// The highest of the marks that are this database's.
    std::optional<Mark> marked(const QString& identity) const;
    Older rewind(const std::optional<Mark>& mark, Timestamp now);
    Result<void> write(const Standing& standing) const;

    Session& m_session;
    QString m_file;
    QString m_stateFolder;
    bool m_hasSecond = false;  ///< could be written when the database was opened
    QString m_fileNumber;      ///< of the file that is open
    Standing m_last;           ///< as this program last saw it
};

}  // namespace hongyan::store
