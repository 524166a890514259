#include "store/sql/migrations.h"

#include "store/sql/transaction.h"

namespace hongyan::store {
namespace {

int latest(const Texts& texts) {
    int number = 0;
    while (!texts.migration(number + 1).isEmpty())
        ++number;
    return number;
}

/// How many migrations are missing.
int missing(Session& session, const VersionMark& mark) {
    const int known = latest(session.texts());
    const int version = session.once(mark.read).toInt();
    if (version > known)
        raise(ErrorKind::StorageNewer, session.subject(),
              QStringLiteral("schema %1, this program knows %2").arg(version).arg(known));
    return known - version;
}

}  // namespace

void migrate(Session& session, const VersionMark& mark) {
    while (missing(session, mark) > 0) {
        Transaction transaction(session);
        // Another process may have done it while this one waited for the lock.
        const int left = missing(session, mark);
        if (left == 0)
            return;
        const int number = latest(session.texts()) - left + 1;
        for (const QString& statement : session.texts().migration(number))
            session.once(statement);
        session.once(mark.write.arg(number));
        transaction.commit();
    }
}

void needKnown(Session& session, const VersionMark& mark) {
    (void)missing(session, mark);
}

void needCurrent(Session& session, const VersionMark& mark) {
    if (missing(session, mark) > 0)
        raise(ErrorKind::StorageFailed, session.subject(), QStringLiteral("its schema is not migrated yet"));
}

}  // namespace hongyan::store
