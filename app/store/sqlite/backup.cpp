#include "store/backup.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <filesystem>

#include "base/privatefiles.h"
#include "delivery/campaign.h"
#include "store/database.h"
#include "store/filestamp.h"
#include "store/inuse.h"
#include "store/sql/migrations.h"
#include "store/sqlite/connect.h"
#include "store/sqlite/doorstep.h"

namespace hongyan::store {
namespace {

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

/// Goes when it is not kept.
class Draft {
 public:
    explicit Draft(const QString& beside)
        : m_path(beside + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + QStringLiteral(".part")) {}
    ~Draft() { QFile::remove(m_path); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const QString& path() const { return m_path; }

 private:
    QString m_path;
};

VersionMark version() {
    return {QStringLiteral("PRAGMA user_version"), QStringLiteral("PRAGMA user_version = %1")};
}

Contents contentsOf(Session& session, const QString& file) {
    Contents contents;
    const auto number = [&](const char* name) { return session.ask(name).value_or(0); };
    if (number("backup.named") > 0)
        contents.identity = session.once(QStringLiteral("SELECT id FROM identity")).toString();
    contents.campaigns = number("backup.campaigns");
    contents.liveCampaigns = number("backup.live");
    contents.deliveries = number("backup.deliveries");
    if (const qint64 latest = number("backup.latest"); latest > 0)
        contents.latest = fromMilliseconds(latest);
    contents.bytes = QFileInfo(file).size();
    return contents;
}

std::unique_ptr<Session> opened(const QString& file) {
    if (!QFileInfo::exists(file))
        raise(ErrorKind::FileNotFound, file);
    needOurs(file);
    auto session = connectTo(file, Mode::Read);
    needKnown(*session, version());
    if (session->ask("identity.tables").value_or(0) == 0)
        raise(ErrorKind::StorageForeign, file, QStringLiteral("there is nothing in it"));
    return session;
}

Contents verified(const QString& file) {
    const auto session = opened(file);
    const QString found = session->once(QStringLiteral("PRAGMA quick_check(1)")).toString();
    if (found != QLatin1String("ok"))
        raise(ErrorKind::StorageBroken, file, found);
    const Contents contents = contentsOf(*session, file);
    if (session->ask("backup.counted").value_or(-1) != contents.deliveries)
        raise(ErrorKind::StorageBroken, file, QStringLiteral("its counters are not those of its deliveries"));
    return contents;
}

/// As it is at one moment, log included. Whoever writes goes on meanwhile.
void copy(const QString& from, const QString& to) {
    opened(from)->once(QStringLiteral("VACUUM INTO '%1'").arg(QString(to).replace(u'\'', QLatin1String("''"))));
    closeFile(to);
    syncToDisk(to);
}

/// A copy is built anew from the tables, so what is wrong with an index is not in it, and nobody would hear of it.
QString damageOf(const QString& file) {
    const QString found = opened(file)->once(QStringLiteral("PRAGMA integrity_check(1)")).toString();
    return found == QLatin1String("ok") ? QString() : found.simplified();
}

void needElsewhere(const QString& folder, const QString& file) {
    const QString data = QFileInfo(folder).canonicalFilePath();
    const QString there = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath();
    if (!data.isEmpty() && (there == data || there.startsWith(data + u'/')))
        raise(ErrorKind::InvalidInput, file, QStringLiteral("it lies in the data folder, and would be lost with it"));
}

RestorePlan plan(const QString& folder, const QString& file) {
    const QString current = sqliteFile(folder);
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(current).canonicalFilePath() && QFileInfo::exists(file))
        raise(ErrorKind::InvalidInput, file, QStringLiteral("it is the database itself"));
    RestorePlan plan{.backup = verified(file), .replaces = QFileInfo::exists(current)};
    if (!plan.replaces)
        return plan;
    if (isInUse(folder))
        raise(ErrorKind::StorageBusy, current, QStringLiteral("a program has it open"));
    (void)asResult([&] {
        const auto session = opened(current);
        plan.current = contentsOf(*session, current);
        if (plan.current->identity == plan.backup.identity || plan.backup.identity.isEmpty())
            plan.sentSince = session->ask("backup.since", plan.backup.latest.value_or(Timestamp{}));
        if (plan.sentSince)
            plan.startedSince = std::max<qint64>(0, plan.current->campaigns - plan.backup.campaigns);
    });
    return plan;
}

/// One file, where the log can still be brought into it; else the log goes along under the name it is found by. Answers
/// the new name.
QString putAside(const QString& file) {
    (void)asResult([&] {
        needOurs(file);
        connectTo(file, Mode::Write)->once(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    });
    const QString name =
        file + QStringLiteral(".replaced-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const auto move = [&](const char* end) {
        const QString from = file + QLatin1String(end);
        if (QFileInfo::exists(from) && !QFile::rename(from, name + QLatin1String(end)))
            raise(ErrorKind::StorageFailed, from, QStringLiteral("it cannot be moved away"));
    };
    move("-wal");
    QFile::remove(file + QStringLiteral("-shm"));
    std::error_code linked;
    std::filesystem::create_hard_link(pathOf(file), pathOf(name), linked);
    if (linked)  // no such links here: for a moment there is no database, and nobody makes one while we are at it
        move("");
    return name;
}

QString putInPlace(const QString& folder, const QString& file) {
    const bool replaces = plan(folder, file).replaces;
    const QString current = sqliteFile(folder);
    QDir().mkpath(folder);
    const Draft draft(current);
    copy(file, draft.path());
    {
        const auto session = connectTo(draft.path(), Mode::Write);
        migrate(*session, version());
        session->run("identity.hold", delivery::PauseReason::OlderThanSent);
        session->run("identity.marked");  // without a mark it must not pass for one that never sent
    }
    verified(draft.path());
    syncToDisk(draft.path());
    const QString aside = replaces ? putAside(current) : QString();
    std::error_code renamed;
    std::filesystem::rename(pathOf(draft.path()), pathOf(current), renamed);
    if (renamed)
        raise(ErrorKind::StorageFailed, current, QString::fromStdString(renamed.message()));
    syncToDisk(folder);
    return aside;
}

}  // namespace

Result<Contents> verify(const QString& file) {
    return asResult([&] { return verified(file); });
}

Result<Contents> backUp(const QString& folder, const QString& file) {
    return asResult([&] {
        if (QFileInfo::exists(file))
            raise(ErrorKind::AlreadyExists, file);
        needElsewhere(folder, file);
        const Draft draft(file);
        if (QFile probe(draft.path()); !probe.open(QIODevice::WriteOnly))
            raise(ErrorKind::FileNotWritable, file, probe.errorString());
        else
            probe.remove();
        copy(sqliteFile(folder), draft.path());
        Contents contents = verified(draft.path());
        contents.damage = damageOf(sqliteFile(folder));
        if (!QFile::rename(draft.path(), file))
            raise(ErrorKind::FileNotWritable, file, QStringLiteral("it cannot be given its name"));
        syncToDisk(QFileInfo(file).absolutePath());
        return contents;
    });
}

Result<RestorePlan> planRestore(const QString& folder, const QString& file) {
    return asResult([&] { return plan(folder, file); });
}

Result<QString> restore(const QString& folder, const QString& file) {
    return asResult([&] { return putInPlace(folder, file); });
}

}  // namespace hongyan::store
