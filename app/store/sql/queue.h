#pragma once

#include "delivery/store.h"
#include "store/sql/campaigns.h"
#include "store/sql/claims.h"
#include "store/sql/highwater.h"
#include "store/sql/ledger.h"
#include "store/sql/workers.h"

namespace hongyan::store {

/// The durable queue over SQL; the dialect's differences stand in its statements. The writer's thread.
class Queue final : public delivery::Store {
 public:
    Queue(Session& session, const Clock& clock, HighWater& highWater);

    Result<WorkerId> enlist(const QString& name) override;
    Result<bool> heartbeat(WorkerId worker) override;
    Result<void> resign(WorkerId worker) override;
    Result<std::vector<OtherWorker>> otherWorkers(WorkerId me) override;
    Result<std::vector<delivery::Claim>> adopt(WorkerId me, WorkerId dead, int limit) override;

    Result<CampaignId> create(const delivery::Campaign& campaign) override;
    using delivery::Store::enqueue;
    Result<bool> enqueue(CampaignId campaign, int limit, const Check& check) override;
    Result<void> pause(CampaignId campaign, delivery::PauseReason reason, int code, const QString& detail,
                       std::optional<Timestamp> until) override;
    Result<void> resume(CampaignId campaign) override;
    Result<bool> cancel(CampaignId campaign, int limit) override;

    Result<delivery::Claimed> claim(WorkerId worker, CampaignId campaign, const delivery::ClaimSize& size,
                                    Timestamp now) override;
    Result<void> mark() override;
    Result<delivery::Applied> apply(WorkerId worker, std::span<const delivery::Settlement> settlements) override;
    Result<delivery::Applied> promoteDue(Timestamp now, int limit) override;
    Result<std::optional<Timestamp>> nextDue(AccountId account) override;
    Result<std::vector<DeliveryId>> retry(const delivery::RetryRequest& request, int limit, Timestamp now) override;
    Result<std::vector<DeliveryId>> settle(const delivery::SettleRequest& request, int limit, Timestamp now) override;
    Result<std::vector<DeliveryId>> hasten(const delivery::Filter& filter, int limit, Timestamp now) override;

    Result<delivery::CanaryFindings> canaryFindings(CampaignId campaign) override;
    Result<void> advanceCanary(CampaignId campaign, int from, int to) override;
    Result<void> shiftTimes(Milliseconds by) override;
    Result<bool> distrustTimes(Timestamp now) override;

    Result<std::vector<delivery::Progress>> progressIn(std::span<const delivery::CampaignStatus> statuses) override;
    Result<delivery::Campaign> campaign(CampaignId id) override;
    Result<void> checkpoint() override;

 private:
    bool settleOne(WorkerId worker, const delivery::Settlement& settlement);
    bool unclaim(WorkerId worker, const delivery::Settlement& settlement);
    void countAccepted(std::span<const delivery::Settlement> settlements, const std::vector<bool>& applied);
    /// Rows of a filter in one of `states` that meet `term`, in no order.
    std::vector<Found> find(const delivery::Filter& filter, const std::vector<delivery::State>& states,
                            const QString& term, Timestamp value, int limit);
    /// What a person's word is about.
    std::vector<Found> findSettled(const delivery::SettleRequest& request, int limit, Timestamp now);
    /// What is left of a cancelled campaign but not under way: cancelled, or unconfirmed where it may have arrived.
    std::vector<DeliveryId> cancelRows(CampaignId campaign, int limit, Ledger& ledger);
    bool isCancelled(CampaignId campaign);
    /// Among the rows written after that one.
    void leaveOut(CampaignId campaign, qint64 after, const Check& check, Ledger& ledger);

    Session& m_session;
    const Clock& m_clock;
    HighWater& m_highWater;
    Campaigns m_campaigns;
    Workers m_workers;
    Claims m_claims;
};

}  // namespace hongyan::store
