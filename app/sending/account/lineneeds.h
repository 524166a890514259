#pragma once

#include "base/clock.h"
#include "journal/journal.h"
#include "sending/account/quotas.h"
#include "sending/account/stock.h"
#include "sending/completer.h"
#include "sending/lease/leasekeeper.h"
#include "transport/transport.h"

namespace hongyan::sending {

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

}  // namespace hongyan::sending
