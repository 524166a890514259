#include "engine/sendingstore.h"

#include "engine/leaveout.h"

namespace hongyan::engine {

using Door = delivery::Store;
using store::Connection;

QFuture<Result<delivery::Applied>> SendingStore::apply(WorkerId worker, std::vector<delivery::Settlement> settlements) {
    return m_writer.askAnyway([worker, settlements = std::move(settlements)](Connection& connection) {
        return connection.queue().apply(worker, settlements);
    });
}

QFuture<Result<void>> SendingStore::mark() {
    return ask(&Door::mark);
}

QFuture<Result<WorkerId>> SendingStore::enlist(const QString& name) {
    return ask(&Door::enlist, name);
}

QFuture<Result<bool>> SendingStore::heartbeat(WorkerId worker) {
    return m_writer.askAnyway([worker](Connection& connection) { return connection.queue().heartbeat(worker); });
}

QFuture<Result<void>> SendingStore::resign(WorkerId worker) {
    return m_writer.askAnyway([worker](Connection& connection) { return connection.queue().resign(worker); });
}

QFuture<Result<sending::LeaseKeeper::Workers>> SendingStore::otherWorkers(WorkerId me) {
    return ask(&Door::otherWorkers, me);
}

QFuture<Result<sending::LeaseKeeper::Claims>> SendingStore::adopt(WorkerId me, WorkerId dead, int limit) {
    return ask(&Door::adopt, me, dead, limit);
}

QFuture<Result<sending::CampaignWatch::Moved>> SendingStore::progressIn(
    std::vector<delivery::CampaignStatus> statuses) {
    return ask(&Door::progressIn, std::move(statuses));
}

QFuture<Result<sending::CampaignWatch::Campaigns>> SendingStore::campaigns(std::vector<CampaignId> ids) {
    return m_writer.ask([ids = std::move(ids)](Connection& connection) -> Result<sending::CampaignWatch::Campaigns> {
        sending::CampaignWatch::Campaigns found;
        for (const CampaignId id : ids) {
            auto campaign = connection.queue().campaign(id);
            if (campaign)
                found.push_back(std::move(*campaign));
            else if (campaign.error().kind != ErrorKind::NoSuchCampaign)
                return fail(campaign.error());
        }
        return found;
    });
}

QFuture<Result<bool>> SendingStore::enqueue(const delivery::Campaign& campaign, int limit, Timestamp now) {
    return m_writer.ask([campaign, limit, now](Connection& connection) -> Result<bool> {
        const auto check = checkFor(connection, campaign, now);
        return check ? connection.queue().enqueue(campaign.id, limit, *check) : fail(check.error());
    });
}

QFuture<Result<delivery::Applied>> SendingStore::promoteDue(Timestamp now, int limit) {
    return ask(&Door::promoteDue, now, limit);
}

QFuture<Result<delivery::CanaryFindings>> SendingStore::canaryFindings(CampaignId campaign) {
    return ask(&Door::canaryFindings, campaign);
}

QFuture<Result<void>> SendingStore::advanceCanary(CampaignId campaign, int from, int to) {
    return ask(&Door::advanceCanary, campaign, from, to);
}

QFuture<Result<void>> SendingStore::pause(CampaignId campaign, const sending::Pause& pause) {
    return ask(&Door::pause, campaign, pause.reason, pause.code, pause.detail, pause.until);
}

QFuture<Result<void>> SendingStore::resume(CampaignId campaign) {
    return ask(&Door::resume, campaign);
}

QFuture<Result<delivery::Claimed>> SendingStore::claim(WorkerId worker, CampaignId campaign,
                                                       const delivery::ClaimSize& size, Timestamp now) {
    return ask(&Door::claim, worker, campaign, size, now);
}

QFuture<Result<settings::Account>> SendingStore::account(AccountId id) {
    return m_writer.ask([id](Connection& connection) { return connection.catalog().account(id); });
}

QFuture<Result<std::optional<Timestamp>>> SendingStore::nextDue(AccountId account) {
    return ask(&Door::nextDue, account);
}

QFuture<Result<QStringList>> SendingStore::columnsOf(ListId list) {
    return m_writer.ask([list](Connection& connection) -> Result<QStringList> {
        const auto found = connection.catalog().listById(list);
        return found ? Result<QStringList>(found->list.columns) : Result<QStringList>(fail(found.error()));
    });
}

}  // namespace hongyan::engine
