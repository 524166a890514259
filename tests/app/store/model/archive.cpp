#include <QDir>
#include <QSet>

#include "world.h"

namespace hongyan::store::model {

using namespace delivery;

namespace {

const QString database = QStringLiteral("hongyan.db");
const QString mark = QStringLiteral("hongyan.mark");

QString copyOf(const QString& name, size_t slot) {
    return QStringLiteral("%1.%2").arg(name).arg(slot);
}

}  // namespace

void World::open() {
    m_connection = sure(
        openSqlite({.folder = m_folder->path(), .stateFolder = file(QStringLiteral("state"))}, Mode::Write, m_clock));
}

/// Going on with what was brought back sends to whoever still waits there, and the person was told so.
void World::resume(CampaignId campaign) {
    const bool isOlder = sure(queue().campaign(campaign)).pauseReason == PauseReason::OlderThanSent;
    if (!queue().resume(campaign) || !isOlder)  // refused where it is not paused
        return;
    for (const Delivery& row : rows())
        if (row.campaign == campaign && (row.state == State::Waiting || row.state == State::Retrying))
            ++m_allowed[whose(row)];
}

void World::backUp(size_t slot) {
    sure(queue().checkpoint());
    for (const QString& name : {database, mark}) {
        QFile::remove(file(copyOf(name, slot)));
        QFile::copy(file(name), file(copyOf(name, slot)));
    }
    Backup backup{.campaigns = m_campaigns, .workers = m_dead, .taken = m_taken, .clockSteps = m_clockSteps};
    for (const Program& one : m_programs)
        backup.workers.push_back(one.worker);
    for (const auto& [one, words] : m_words)
        backup.disowned[one] = isDisowned(one, m_claims + 1);
    m_backups[slot] = std::move(backup);
}

void World::restore(size_t slot, int way) {
    if (!m_backups[slot])
        return;
    const Backup& backup = *m_backups[slot];
    // A database that is as new as what was sent, and a clock that was set meanwhile: nobody can notice.
    if (backup.taken == m_taken && backup.clockSteps != m_clockSteps)
        return;
    for (Program& one : m_programs)
        end(one);
    replaceFiles(slot, way);
    recall(backup);
    for (Program& one : m_programs)
        start(one);
}

void World::replaceFiles(size_t slot, int way) {
    m_connection.reset();
    QFile::remove(file(database));
    QFile::copy(file(copyOf(database, slot)), file(database));
    if (way == 2)
        return open();
    QFile::remove(file(mark));
    if (way == 1)
        QFile::copy(file(copyOf(mark, slot)), file(mark));
    else
        QDir(file(QStringLiteral("state"))).removeRecursively();
    open();
}

/// What happened since is unknown to the database now, what people said included.
void World::recall(const Backup& backup) {
    const int next = m_claims + 1;
    m_campaigns = backup.campaigns;
    m_dead = backup.workers;
    QSet<QString> present;
    for (const CampaignId id : m_campaigns)
        present.insert(sure(queue().campaign(id)).key);
    for (int i = 0; i < m_created; ++i)
        m_missing[keyOf(i)].push_back({next, !present.contains(keyOf(i))});
    const bool isDoubted = m_connection->older().has_value();
    for (const Delivery& row : rows()) {
        const Whose one = whose(row);
        const auto said = backup.disowned.find(one);
        const bool canMove = row.state != State::Cancelled && row.state != State::Suppressed;
        m_words[one].push_back({next, said != backup.disowned.end() && said->second && !(isDoubted && canMove)});
    }
}

}  // namespace hongyan::store::model
