#pragma once

#include "delivery/store.h"
#include "store/database.h"

namespace hongyan::engine {

/// Whom a campaign leaves out because of what the check finds, by the template as it is known now, or as the campaign
/// keeps it. Empty where it leaves nobody out. On the connection's thread. Errors: NoSuchList, storage's, compile()'s.
Result<delivery::Store::Check> checkFor(store::Connection& connection, const delivery::Campaign& campaign,
                                        Timestamp now);

}  // namespace hongyan::engine
