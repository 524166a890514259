#pragma once

#include "engine/storethread.h"
#include "sending/account/accountline.h"
#include "sending/account/stock.h"
#include "sending/campaigns/campaignwatch.h"
#include "sending/campaigns/canarywatch.h"
#include "sending/campaigns/pausing.h"
#include "sending/campaigns/preparation.h"
#include "sending/campaigns/promotion.h"
#include "sending/completer.h"
#include "sending/dispatcher.h"
#include "sending/lease/leasekeeper.h"

namespace hongyan::engine {

/// What each part of the sending asks of the store, asked on the writer's thread. The answers may be awaited anywhere.
class SendingStore final : public sending::Completer::Store,
                           public sending::LeaseKeeper::Store,
                           public sending::CampaignWatch::Queue,
                           public sending::Preparation::Queue,
                           public sending::Promotion::Queue,
                           public sending::CanaryWatch::Queue,
                           public sending::Pausing::Queue,
                           public sending::Stock::Queue,
                           public sending::Dispatcher::Queue,
                           public sending::Lists {
 public:
    explicit SendingStore(StoreThread& writer) : m_writer(writer) {}

    QFuture<Result<delivery::Applied>> apply(WorkerId worker, std::vector<delivery::Settlement> settlements) override;
    QFuture<Result<void>> mark() override;

    QFuture<Result<WorkerId>> enlist(const QString& name) override;
    QFuture<Result<bool>> heartbeat(WorkerId worker) override;
    QFuture<Result<void>> resign(WorkerId worker) override;
    QFuture<Result<sending::LeaseKeeper::Workers>> otherWorkers(WorkerId me) override;
    QFuture<Result<sending::LeaseKeeper::Claims>> adopt(WorkerId me, WorkerId dead, int limit) override;

    QFuture<Result<sending::CampaignWatch::Moved>> progressIn(std::vector<delivery::CampaignStatus> statuses) override;
    QFuture<Result<sending::CampaignWatch::Campaigns>> campaigns(std::vector<CampaignId> ids) override;
    QFuture<Result<bool>> enqueue(const delivery::Campaign& campaign, int limit, Timestamp now) override;
    QFuture<Result<delivery::Applied>> promoteDue(Timestamp now, int limit) override;
    QFuture<Result<delivery::CanaryFindings>> canaryFindings(CampaignId campaign) override;
    QFuture<Result<void>> advanceCanary(CampaignId campaign, int from, int to) override;
    QFuture<Result<void>> pause(CampaignId campaign, const sending::Pause& pause) override;
    QFuture<Result<void>> resume(CampaignId campaign) override;

    QFuture<Result<delivery::Claimed>> claim(WorkerId worker, CampaignId campaign, const delivery::ClaimSize& size,
                                             Timestamp now) override;
    QFuture<Result<settings::Account>> account(AccountId id) override;
    QFuture<Result<std::optional<Timestamp>>> nextDue(AccountId account) override;
    QFuture<Result<QStringList>> columnsOf(ListId list) override;

 private:
    /// `method` of the queue with these arguments, over there.
    template<class Method, class... Args>
    auto ask(Method method, Args... args) {
        return m_writer.ask([method, args...](store::Connection& connection) {
            return std::invoke(method, connection.queue(), args...);
        });
    }

    StoreThread& m_writer;
};

}  // namespace hongyan::engine
