#include "sending/lease/leasekeeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QSysInfo>
#include <QUrl>
#include <QUuid>

#include "base/worker.h"

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
constexpr auto heartbeat = 5s;
constexpr auto lookEvery = 1s;
constexpr auto longestBeat = heartbeat + 1s;  // a living process renews its lease within this
constexpr auto margin = 5s;                   // nothing leaves in the last seconds of a lease
constexpr int adoptAtOnce = 500;

/// At the end of a worker's name: on this machine, and with a lock file for as long as it lives.
QString lockedHere() {
    return QLatin1Char('@') + QString::fromLatin1(QUrl::toPercentEncoding(QSysInfo::machineHostName()));
}

}  // namespace

LeaseKeeper::LeaseKeeper(Store& store, const Clock& clock, QString folder, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_folder(std::move(folder)) {
    m_heart.setInterval(heartbeat);
    m_look.setInterval(lookEvery);
    connect(&m_heart, &QTimer::timeout, this, &LeaseKeeper::beat);
    connect(&m_look, &QTimer::timeout, this, &LeaseKeeper::look);
}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::start() {
    enlist();
    m_heart.start();
    m_look.start();
}

QString LeaseKeeper::lockPath(const QString& name) const {
    return QDir(m_folder).filePath(name + QLatin1String(".lock"));
}

void LeaseKeeper::enlist() {
    const QString unlocked = QStringLiteral("worker-%1-%2")
                                 .arg(QCoreApplication::applicationPid())
                                 .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    m_lock = std::make_unique<QLockFile>(lockPath(unlocked + lockedHere()));
    m_lock->setStaleLockTime(0);  // only a dead process gives it up
    const QString name = m_lock->tryLock(0) ? unlocked + lockedHere() : unlocked;
    const SteadyTime asked = m_clock.steady();
    m_store.enlist(name).then(this, [this, asked](const Result<WorkerId>& worker) {
        if (!worker) {
            emit troubled(worker.error());
            return;
        }
        m_worker = *worker;
        m_goodUntil = asked + delivery::Store::lease - margin;
        emit enlisted(m_worker);
        look();
    });
}

bool LeaseKeeper::isGood() const {
    return m_worker.isValid() && !m_resigned && m_clock.steady() < m_goodUntil;
}

void LeaseKeeper::beat() {
    if (m_resigned)
        return;
    if (!m_worker.isValid()) {
        enlist();
        return;
    }
    const SteadyTime asked = m_clock.steady();
    m_store.heartbeat(m_worker).then(this, [this, asked](const Result<bool>& kept) {
        if (!kept) {
            emit troubled(kept.error());
        } else if (*kept) {
            m_goodUntil = asked + delivery::Store::lease - margin;
        } else {
            m_worker = {};
            emit lost();
            enlist();
        }
    });
}

bool LeaseKeeper::isDead(const delivery::Store::OtherWorker& other) {
    Seen& seen = m_seen[other.id];
    if (seen.leaseUntil != other.leaseUntil)
        seen = {other.leaseUntil, m_clock.steady()};
    if (other.leaseExpired && m_clock.steady() - seen.since >= longestBeat)
        return true;
    if (!other.name.endsWith(lockedHere()))
        return false;
    const QString path = lockPath(other.name);
    if (!QFile::exists(path))
        return true;  // it ended without being able to resign
    QLockFile lock(path);
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

void LeaseKeeper::doubt() {
    m_goodUntil = {};
    beat();
}

void LeaseKeeper::look() {
    if (!m_worker.isValid() || m_resigned)
        return;
    m_store.otherWorkers(m_worker).then(this, [this](const Result<Workers>& others) {
        if (!others)
            return;
        for (const auto& other : *others)
            if (isDead(other))
                adopt(other.id);
        if (m_adopting == 0)
            emit checked();
    });
}

void LeaseKeeper::adopt(WorkerId dead) {
    ++m_adopting;
    m_store.adopt(m_worker, dead, adoptAtOnce).then(this, [this, dead](const Result<Claims>& claims) {
        onAdopted(dead, claims);
    });
}

void LeaseKeeper::onAdopted(WorkerId dead, const Result<Claims>& claims) {
    --m_adopting;
    if (claims && !claims->empty()) {
        emit adopted(*claims);
        adopt(dead);
    } else if (m_adopting == 0) {
        emit checked();
    }
}

QFuture<Result<void>> LeaseKeeper::resign() {
    m_resigned = true;
    m_heart.stop();
    m_look.stop();
    return m_worker.isValid() ? m_store.resign(m_worker) : readyFuture(Result<void>());
}

}  // namespace hongyan::sending
