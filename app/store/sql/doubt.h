#pragma once

#include "store/database.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// What a database says that is older than what was sent from it: whatever can have moved since it was copied may have
/// arrived. Opens no transaction; throws Failure.
class Doubt {
 public:
    explicit Doubt(Session& session) : m_session(session) {}

    /// Pauses what is live. `missing` is left to whoever knows.
    Older cast(Timestamp now);

 private:
    void writeAll();

    Session& m_session;
};

}  // namespace hongyan::store
