#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "delivery/store.h"

class QLockFile;

namespace hongyan::sending {

/// Keeps this process enlisted as a worker, and takes over what dead ones left: those whose lease has run out and is
/// not renewed (a clock set forward makes every lease look old), and sooner those on this machine whose lock file
/// nobody holds. Engine thread.
class LeaseKeeper : public QObject {
    Q_OBJECT
 public:
    using Workers = std::vector<delivery::Store::OtherWorker>;
    using Claims = std::vector<delivery::Claim>;
    /// As delivery::Store has them.
    class Store {
     public:
        virtual ~Store() = default;
        virtual QFuture<Result<WorkerId>> enlist(const QString& name) = 0;
        virtual QFuture<Result<bool>> heartbeat(WorkerId worker) = 0;
        virtual QFuture<Result<void>> resign(WorkerId worker) = 0;
        virtual QFuture<Result<Workers>> otherWorkers(WorkerId me) = 0;
        virtual QFuture<Result<Claims>> adopt(WorkerId me, WorkerId dead, int limit) = 0;
    };

    LeaseKeeper(Store& store, const Clock& clock, QString folder, QObject* parent = nullptr);
    ~LeaseKeeper() override;

    void start();
    WorkerId worker() const { return m_worker; }
    /// False when the lease may have run out without our noticing (stopped, suspended): nothing may leave then.
    bool isGood() const;
    /// The clock jumped or the machine slept: nothing may leave until the lease was renewed.
    void doubt();
    void look();  ///< for dead workers, as the timer does every second
    /// Gives the lease back. Afterwards isGood() is false.
    QFuture<Result<void>> resign();

 signals:
    void enlisted(hongyan::WorkerId worker);
    void lost();  ///< taken over by another; enlists anew by itself
    void adopted(const std::vector<hongyan::delivery::Claim>& claims);
    void checked();  ///< looked for dead workers, and everything found was adopted
    void troubled(const hongyan::Error& error);

 private:
    void enlist();
    void beat();
    void adopt(WorkerId dead);
    void onAdopted(WorkerId dead, const Result<Claims>& claims);
    bool isDead(const delivery::Store::OtherWorker& other);
    QString lockPath(const QString& name) const;

    Store& m_store;
    const Clock& m_clock;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    WorkerId m_worker;
    SteadyTime m_goodUntil{};
    struct Seen {
        Timestamp leaseUntil{};
        SteadyTime since{};
    };
    std::map<WorkerId, Seen> m_seen;  ///< the others' leases, and since when they stand still
    QTimer m_heart;
    QTimer m_look;
    int m_adopting = 0;
    bool m_resigned = false;
};

}  // namespace hongyan::sending
