#include "store/sql/highwater.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

#include "store/filestamp.h"
#include "store/sql/doubt.h"

namespace hongyan::store {
namespace {

const QString sentElsewhere = QStringLiteral("a copy of it is sending");

MarkFile first(const QString& file) {
    return {markBeside(file), MarkFile::Sync::Always};
}

/// Not synced: a loss of power makes it at most older than the first, which is.
MarkFile second(const QString& stateFolder, const QString& identity) {
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(identity)) + QStringLiteral(".mark");
    return {QDir(stateFolder).filePath(name), MarkFile::Sync::Never};
}

bool isWritable(const QString& file) {
    const QFileInfo info(file);
    return info.exists() ? info.isWritable() : QDir().mkpath(info.path()) && QFileInfo(info.path()).isWritable();
}

}  // namespace

HighWater::HighWater(Session& session, QString file, const QString& stateFolder)
    : m_session(session), m_file(std::move(file)), m_stateFolder(stateFolder), m_fileNumber(numberOf(m_file)) {}

std::optional<Older> HighWater::judge(Timestamp now) {
    m_last = standing();
    const Marks found = marks(m_last.identity);
    const bool isMarked = found[0] || found[1];
    const bool isLost = !isMarked && m_last.isMarked;
    const bool isBehind = std::ranges::any_of(found, [this](const auto& mark) { return mark && !knows(*mark); });
    std::optional<Older> older;
    if (isLost || isBehind)
        older = rewind(found, now);
    m_hasSecond = !m_stateFolder.isEmpty() && isWritable(second(m_stateFolder, m_last.identity).path());
    if (!isMarked) {
        if (const auto written = write(m_last.reach, {}); !written)
            throw Failure{written.error()};
        m_session.run("identity.marked");
    }
    return older;
}

bool HighWater::knows(const Mark& mark) {
    if (mark.file.isEmpty())
        return m_last.reach >= mark.reach;
    const std::optional<Reach> claimed = claimedBy(mark.file);
    return claimed && *claimed >= mark.reach;
}

Older HighWater::rewind(const Marks& marks, Timestamp now) {
    Older older = Doubt(m_session).cast(now);
    qint64 epoch = m_last.reach.epoch, campaign = m_last.campaign;
    for (const auto& mark : marks) {
        if (!mark)
            continue;
        epoch = std::max(epoch, mark->reach.epoch);
        campaign = std::max(campaign, mark->campaign);
        if (!mark->file.isEmpty())  // doubted once, and again only for what it sends from now on
            m_session.run("lineage.note", mark->file, mark->reach.epoch, mark->reach.position);
    }
    if (campaign > m_last.campaign) {
        older.missing = campaign - m_last.campaign;
        m_session.run("identity.unskip");
        m_session.run("identity.miss", older.missing);
        m_session.run("identity.skip", campaign);  // no number stands for two campaigns
    }
    m_session.run("identity.begin", epoch + 1);
    m_last = standing();
    return older;
}

void HighWater::look() {
    const Standing now = standing();
    const bool isSame =
        now.identity == m_last.identity && now.reach >= m_last.reach && numberOf(m_file) == m_fileNumber;
    if (!isSame)
        hongyan::store::raise(ErrorKind::StorageReplaced, m_file,
                              QStringLiteral("it was replaced while it was in use"));
    m_last = now;
}

void HighWater::needNoneElsewhere() {
    m_seen = marks(m_last.identity);
    for (const auto& mark : m_seen)
        if (mark && !mark->file.isEmpty() && mark->file != m_fileNumber && !knows(*mark))
            hongyan::store::raise(ErrorKind::StorageReplaced, m_file, sentElsewhere);
}

void HighWater::noteClaim() {
    const Reach reach = standing().reach;  // known only once it is committed: the disk may be full
    m_session.run("lineage.note", m_fileNumber, reach.epoch, reach.position);
}

Result<void> HighWater::raise() {
    return asResult([this] {
        m_last = standing();
        const std::optional<Reach> claimed = claimedBy(m_fileNumber);
        if (!claimed)
            return;
        if (const auto written = write(*claimed, m_fileNumber); !written)
            throw Failure{written.error()};
    });
}

std::optional<Reach> HighWater::claimedBy(const QString& file) {
    Statement row = m_session.run("lineage.of", file);
    return row.next() ? std::optional(Reach{row.number(0), row.number(1)}) : std::nullopt;
}

HighWater::Standing HighWater::standing() {
    Statement row = m_session.run("identity.standing");
    if (!row.next())
        hongyan::store::raise(ErrorKind::StorageBroken, m_file, QStringLiteral("it does not know which one it is"));
    return {.identity = row.text(0),
            .reach = {row.number(1), row.number(2)},
            .isMarked = row.flag(3),
            .campaign = row.number(4)};
}

HighWater::Marks HighWater::marks(const QString& identity) const {
    Marks found{first(m_file).read()};
    if (!m_stateFolder.isEmpty())
        found[1] = second(m_stateFolder, identity).read();
    for (auto& mark : found)
        if (mark && mark->identity != identity)
            mark.reset();
    return found;
}

Result<void> HighWater::write(const Reach& reach, const QString& file) const {
    const Mark mark{.identity = m_last.identity,
                    .reach = reach,
                    .written = lastWritten(m_file),
                    .campaign = m_last.campaign,
                    .file = file};
    auto written = first(m_file).raise(mark, m_seen[0]);
    if (written && m_hasSecond)
        written = second(m_stateFolder, mark.identity).raise(mark, m_seen[1]);
    if (!written && written.error().kind == ErrorKind::StorageReplaced)
        return fail(ErrorKind::StorageReplaced, m_file, sentElsewhere);
    return written;
}

}  // namespace hongyan::store
