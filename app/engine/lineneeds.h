#pragma once

#include "base/clock.h"
#include "engine/completer.h"
#include "engine/leasekeeper.h"
#include "engine/quotas.h"
#include "engine/stock.h"
#include "journal/journal.h"
#include "transport/transport.h"

namespace hongyan::engine {

/// The columns a campaign's message is bound to.
class Lists {
 public:
    virtual ~Lists() = default;
    virtual QFuture<Result<QStringList>> columnsOf(ListId list) = 0;
};

/// What a line needs of the rest of the engine.
struct LineNeeds {
    Lists& lists;
    Stock::Queue& queue;
    transport::Transport& transport;
    Completer& completer;
    LeaseKeeper& lease;
    Quotas& quotas;
    const Clock& clock;
    journal::Journal& journal;
    bool breakers = true;  ///< many that fail alike stop their campaign
};

}  // namespace hongyan::engine
