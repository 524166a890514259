#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <vector>

#include "base/clock.h"
#include "delivery/store.h"

namespace hongyan::sending {

/// Gathers what became of claims and has it applied, by count or by age; one batch is on its way at a time. When the
/// store fails nothing is dropped: the batch is tried again every second and `troubled` says so. Engine thread.
class Completer : public QObject {
    Q_OBJECT
 public:
    class Store {
     public:
        virtual ~Store() = default;
        /// Also where nothing else is taken any more: what was begun is written down if it can be.
        virtual QFuture<Result<delivery::Applied>> apply(WorkerId worker,
                                                         std::vector<delivery::Settlement> settlements) = 0;
        virtual QFuture<Result<void>> mark() = 0;
    };

    explicit Completer(Store& store, QObject* parent = nullptr);

    void setWorker(WorkerId worker) { m_worker = worker; }
    void add(delivery::Settlement settlement);
    /// What another part committed, so that it travels in the same batches.
    void announce(const std::vector<DeliveryId>& deliveries);
    bool isEmpty() const { return m_waiting.empty() && m_underWay.empty(); }
    /// How many settlements of it are not committed yet.
    int pendingOf(CampaignId campaign) const;
    bool isTroubled() const { return m_troubled || m_unmarked; }
    /// Nothing may leave until the mark outside the database is written: tried again every second.
    void onUnmarked(const Error& error);
    void flush();
    /// The clock was set by so much: so were the times of what is not committed yet.
    void shiftTimes(Milliseconds by);

 signals:
    void committed(const std::vector<hongyan::DeliveryId>& deliveries);  ///< ten a second at most
    void applied(const hongyan::delivery::Applied& applied);             ///< after each commit
    void drained();                                                      ///< nothing is left to commit
    void troubled(const hongyan::Error& error);
    void recovered();

 private:
    void onApplied(const Result<delivery::Applied>& result);
    void tell();
    void mark();

    static constexpr size_t batch = 500;
    Store& m_store;
    WorkerId m_worker;
    std::vector<delivery::Settlement> m_waiting;
    std::vector<delivery::Settlement> m_underWay;
    std::vector<DeliveryId> m_untold;
    QTimer m_age;
    QTimer m_telling;
    QTimer m_again;
    bool m_asked = false;  ///< m_underWay is with the store
    bool m_troubled = false;
    bool m_unmarked = false;
};

}  // namespace hongyan::sending
