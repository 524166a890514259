#pragma once

#include <vector>

#include "delivery/store.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// The workers table: leases by the database's clock. Opens no transaction; throws Failure.
class Workers {
 public:
    explicit Workers(Session& session) : m_session(session) {}

    WorkerId enlist(const QString& name);
    bool renew(WorkerId worker);
    bool holdsLease(WorkerId worker);
    void resign(WorkerId worker);
    std::vector<delivery::Store::OtherWorker> others(WorkerId me);
    /// Fences `dead` off.
    void take(WorkerId me, WorkerId dead);
    /// Unless something of it is still sending.
    void forget(WorkerId worker);

 private:
    Session& m_session;
};

}  // namespace hongyan::store
