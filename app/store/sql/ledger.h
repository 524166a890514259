#pragma once

#include <QHash>
#include <array>
#include <span>
#include <vector>

#include "delivery/state.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// A delivery found for a step, and where it stands.
struct Found {
    DeliveryId delivery;
    CampaignId campaign;
    delivery::State state;
};

/// What one transaction moves between states; writes the campaigns' counters by the difference.
class Ledger {
 public:
    explicit Ledger(Session& session) : m_session(session) {}

    void add(CampaignId campaign, delivery::State to, qint64 count = 1) { m_deltas[campaign][index(to)] += count; }
    void move(CampaignId campaign, delivery::State from, delivery::State to, qint64 count = 1);
    /// Writes the counters; answers the campaigns that have nothing live any more since then.
    std::vector<CampaignId> settle(Timestamp now);
    QList<CampaignId> campaigns() const { return m_deltas.keys(); }

 private:
    using Deltas = std::array<qint64, delivery::allStates.size()>;
    static size_t index(delivery::State state) { return static_cast<size_t>(state); }

    Session& m_session;
    QHash<CampaignId, Deltas> m_deltas;
};

}  // namespace hongyan::store
