#pragma once

#include "delivery/store.h"
#include "store/sql/gates.h"
#include "store/sql/ledger.h"

namespace hongyan::store {

/// Takes waiting rows for a worker. Opens no transaction; throws Failure.
class Claims {
 public:
    explicit Claims(Session& session) : m_session(session) {}

    /// The campaign must be Running; else nothing is taken.
    delivery::Claimed take(WorkerId worker, CampaignId campaign, const delivery::ClaimSize& size, Timestamp now);
    std::vector<delivery::Claim> read(Statement rows) const;

 private:
    struct Taking {
        WorkerId worker;
        CampaignId campaign;
        Timestamp now;
        qint64 position = 0;  ///< the last one given out
        bool hasKey = true;
    };
    int takeTries(Taking& taking, Tries tries, int limit, Gates& gates, Ledger& ledger,
                  std::vector<DeliveryId>& closed);
    static Gates::Pick pickOf(const Taking& taking, Tries tries, int limit);

    Session& m_session;
};

}  // namespace hongyan::store
