#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "delivery/campaign.h"
#include "delivery/canary.h"
#include "delivery/delivery.h"
#include "delivery/personsword.h"

namespace hongyan::delivery {

/// What changed, for the log: sent only after the commit.
struct Applied {
    std::vector<DeliveryId> deliveries;
    std::vector<CampaignId> finished;  ///< campaigns that have nothing live any more
    int late = 0;                      ///< settlements that came too late and changed nothing
};

struct ClaimSize {
    int rows = 0;
    int retries = rows;  ///< at most so many of them that were tried before
};
struct Claimed {
    std::vector<Claim> claims;
    std::vector<DeliveryId> closed;    ///< left out on purpose instead: suppressed, or unconfirmed if tried before
    std::vector<CampaignId> finished;  ///< has nothing live since then
    bool areRetriesLeft = false;       ///< `retries` kept some back
    /// Why the mark outside the database does not say so yet: nothing of the claims may leave until mark() succeeds.
    std::optional<Error> unmarked;
};

/// The durable queue. One thread, the writer's; every method is one transaction and has committed when it returns.
/// Errors: StorageFull, StorageBusy, StorageBroken, StorageFailed; after one nothing of the call has happened.
class Store {
 public:
    virtual ~Store() = default;

    // -- workers: a running process. A lease lasts `lease` by the database's clock.
    static constexpr Milliseconds lease = std::chrono::seconds(30);
    /// `name` tells a person and a rescuer which process: its lock file.
    virtual Result<WorkerId> enlist(const QString& name) = 0;
    /// False: the lease had run out and was taken over; this worker must send nothing more.
    virtual Result<bool> heartbeat(WorkerId worker) = 0;
    virtual Result<void> resign(WorkerId worker) = 0;
    struct OtherWorker {
        WorkerId id;
        QString name;
        bool leaseExpired = false;
        Timestamp leaseUntil{};  ///< by the database's clock; moves with each heartbeat
    };
    virtual Result<std::vector<OtherWorker>> otherWorkers(WorkerId me) = 0;
    /// Takes over what a dead worker left `sending`, at most `limit` rows; the dead one's late answers lose from
    /// here on. Empty: nothing left, and the dead worker is forgotten. Standing.startedAt is the left attempt's.
    virtual Result<std::vector<Claim>> adopt(WorkerId me, WorkerId dead, int limit) = 0;

    // -- campaigns
    /// Writes the campaign as Preparing, with no deliveries yet. Errors: NoSuchList, EmptyList.
    virtual Result<CampaignId> create(const Campaign& campaign) = 0;
    /// The key of the field that keeps a recipient with these values from being sent to; empty: nothing does.
    using Check = std::function<QString(std::span<const QString> values)>;
    /// Writes the next `limit` deliveries, unique by (campaign, openid, nth row of it); false when all are there and it
    /// is Running (or whatever it was set to meanwhile). Those the check, if any, finds a field for are suppressed with
    /// it.
    virtual Result<bool> enqueue(CampaignId campaign, int limit, const Check& check) = 0;
    Result<bool> enqueue(CampaignId campaign, int limit) { return enqueue(campaign, limit, {}); }
    virtual Result<void> pause(CampaignId campaign, PauseReason reason, int code, const QString& detail,
                               std::optional<Timestamp> until) = 0;
    /// Paused → Running, without canary stages where one of them had stopped it. WrongState (subject: its state) where
    /// it is not paused.
    virtual Result<void> resume(CampaignId campaign) = 0;
    /// Cancels up to `limit` waiting and retrying rows (those that may have been received become unconfirmed);
    /// false when none is left. Status: Cancelled from the first call on.
    virtual Result<bool> cancel(CampaignId campaign, int limit) = 0;

    // -- the way of a row
    /// {waiting → sending}, with attempt rows, retries first, each in id order; only of a Running campaign, and never
    /// a row whose safe window has closed. {waiting → suppressed} for those on the suppression list, with the
    /// campaign's send-once key or over its frequency cap. Within the canary stage. A lost lease claims nothing.
    virtual Result<Claimed> claim(WorkerId worker, CampaignId campaign, const ClaimSize& size, Timestamp now) = 0;
    /// Says outside the database how far it has sent, as every claim does. StorageReplaced from claim() and apply():
    /// the file was replaced by another one, or an older state, while it was open.
    virtual Result<void> mark() = 0;
    virtual Result<Applied> apply(WorkerId worker, std::span<const Settlement> settlements) = 0;
    /// {retrying → waiting} where due, {→ unconfirmed} where the safe window has closed; at most `limit`.
    virtual Result<Applied> promoteDue(Timestamp now, int limit) = 0;
    /// When the next retrying row of a Running campaign of the account is due.
    virtual Result<std::optional<Timestamp>> nextDue(AccountId account) = 0;
    /// A person's retry: {failed, unconfirmed → waiting}, attempts kept, tries counted from 0 again, and a new window
    /// of safe repeats; that an earlier attempt may have arrived is kept. A finished or cancelled campaign is Running
    /// again. At most `limit`; the rest by calling again until it answers empty.
    virtual Result<std::vector<DeliveryId>> retry(const RetryRequest& request, int limit, Timestamp now) = 0;
    /// A person's word on what nobody could know. At most `limit`; the rest by calling again until it answers empty.
    virtual Result<std::vector<DeliveryId>> settle(const SettleRequest& request, int limit, Timestamp now) = 0;
    /// {retrying → waiting} now, by a person, for the rows of the filter that are due later.
    virtual Result<std::vector<DeliveryId>> hasten(const Filter& filter, int limit, Timestamp now) = 0;

    virtual Result<CanaryFindings> canaryFindings(CampaignId campaign) = 0;
    /// Only where the stage still is `from`.
    virtual Result<void> advanceCanary(CampaignId campaign, int from, int to) = 0;

    /// The clock was set by so much (negative: back): what is due, and the age of what may have arrived, move along.
    virtual Result<void> shiftTimes(Milliseconds by) = 0;
    /// At the start: true where the last attempt lies after `now`, so the clock was set back meanwhile by an unknown
    /// time. What may have arrived is then not repeated, and what is due is moved to before it would have been.
    virtual Result<bool> distrustTimes(Timestamp now) = 0;

    /// In the order of their numbers.
    virtual Result<std::vector<Progress>> progressIn(std::span<const CampaignStatus> statuses) = 0;
    virtual Result<Campaign> campaign(CampaignId id) = 0;
    /// Brings everything written so far into the main file.
    virtual Result<void> checkpoint() = 0;
};

}  // namespace hongyan::delivery
