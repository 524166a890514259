#include "store/sql/highwater.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

#include "store/filestamp.h"
#include "store/sql/doubt.h"

namespace hongyan::store {
namespace {

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
    const std::optional<Mark> mark = marked(m_last.identity);
    const bool isLost = !mark && m_last.isMarked;
    const bool isBehind = mark && m_last.reach < mark->reach;
    std::optional<Older> older;
    if (isLost || isBehind)
        older = rewind(mark, now);
    m_hasSecond = !m_stateFolder.isEmpty() && isWritable(second(m_stateFolder, m_last.identity).path());
    if (!mark) {
        if (const auto written = write(m_last); !written)
            throw Failure{written.error()};
        m_session.run("identity.marked");
    }
    return older;
}

Older HighWater::rewind(const std::optional<Mark>& mark, Timestamp now) {
    Older older = Doubt(m_session).cast(now);
    if (mark && mark->campaign > m_last.campaign) {
        older.missing = mark->campaign - m_last.campaign;
        m_session.run("identity.unskip");
        m_session.run("identity.skip", mark->campaign);  // no number stands for two campaigns
    }
    m_session.run("identity.begin", std::max(m_last.reach.epoch, mark ? mark->reach.epoch : 0) + 1);
    m_last = standing();
    return older;
}

void HighWater::look() {
    const Standing now = standing();
    const bool isSame =
        now.identity == m_last.identity && now.reach >= m_last.reach && numberOf(m_file) == m_fileNumber;
    if (!isSame)
        hongyan::store::raise(ErrorKind::StorageReplaced, m_file,
                              QStringLiteral("epoch %1, position %2; this program saw %3, %4")
                                  .arg(now.reach.epoch)
                                  .arg(now.reach.position)
                                  .arg(m_last.reach.epoch)
                                  .arg(m_last.reach.position));
    m_last = now;
}

Result<void> HighWater::raise() {
    return asResult([this] {
        m_last = standing();
        if (const auto written = write(m_last); !written)
            throw Failure{written.error()};
    });
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

std::optional<Mark> HighWater::marked(const QString& identity) const {
    std::optional<Mark> highest;
    const auto note = [&](const std::optional<Mark>& mark) {
        if (mark && mark->identity == identity && (!highest || mark->reach > highest->reach))
            highest = mark;
    };
    note(first(m_file).read());
    if (!m_stateFolder.isEmpty())
        note(second(m_stateFolder, identity).read());
    return highest;
}

Result<void> HighWater::write(const Standing& standing) const {
    const Mark mark{.identity = standing.identity,
                    .reach = standing.reach,
                    .written = lastWritten(m_file),
                    .campaign = standing.campaign};
    if (auto written = first(m_file).raise(mark); !written)
        return written;
    return m_hasSecond ? second(m_stateFolder, standing.identity).raise(mark) : Result<void>();
}

}  // namespace hongyan::store
