#pragma once

#include <QTemporaryDir>
#include <deque>
#include <map>

#include "fakestores.h"
#include "sending/dispatcher.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"
#include "support/recordingjournal.h"

namespace hongyan::test {

/// Campaigns and their waiting rows, in memory.
class FakeQueue final : public sending::Stock::Queue,
                        public sending::Lists,
                        public sending::Pausing::Queue,
                        public sending::CampaignWatch::Queue,
                        public sending::Preparation::Queue,
                        public sending::Promotion::Queue,
                        public sending::CanaryWatch::Queue,
                        public sending::Dispatcher::Queue {
 public:
    QFuture<Result<delivery::Claimed>> claim(WorkerId, CampaignId campaign, const delivery::ClaimSize& size,
                                             Timestamp) override {
        delivery::Claimed claimed;
        auto& waiting = rows[campaign];
        while (!waiting.empty() && claimed.claims.size() < static_cast<size_t>(size.rows)) {
            claimed.claims.push_back(waiting.front());
            waiting.pop_front();
        }
        return later(Result<delivery::Claimed>(claimed));
    }
    QFuture<Result<QStringList>> columnsOf(ListId) override {
        return later(Result<QStringList>(QStringList{QStringLiteral("openid")}));
    }
    QFuture<Result<void>> pause(CampaignId campaign, const sending::Pause& pause) override {
        pauses.emplace_back(campaign, pause);
        m_campaigns[campaign].status = delivery::CampaignStatus::Paused;
        return later(Result<void>());
    }
    QFuture<Result<void>> resume(CampaignId campaign) override {
        m_campaigns[campaign].status = delivery::CampaignStatus::Running;
        return later(Result<void>());
    }
    QFuture<Result<sending::CampaignWatch::Moved>> progressIn(std::vector<delivery::CampaignStatus> statuses) override {
        sending::CampaignWatch::Moved moved;
        for (const auto& [id, one] : m_campaigns)
            if (std::ranges::find(statuses, one.status) != statuses.end())
                moved.push_back({.campaign = id,
                                 .status = one.status,
                                 .pauseReason = one.pauseReason,
                                 .pauseDetail = {},
                                 .pausedUntil = one.pausedUntil,
                                 .counts = one.counts});
        return later(Result<sending::CampaignWatch::Moved>(moved));
    }
    QFuture<Result<sending::CampaignWatch::Campaigns>> campaigns(std::vector<CampaignId> ids) override {
        sending::CampaignWatch::Campaigns found;
        for (const CampaignId id : ids)
            found.push_back(m_campaigns.at(id));
        return later(Result<sending::CampaignWatch::Campaigns>(found));
    }
    QFuture<Result<bool>> enqueue(const delivery::Campaign& campaign, int, Timestamp) override {
        m_campaigns[campaign.id].status = delivery::CampaignStatus::Running;
        return later(Result<bool>(false));
    }
    QFuture<Result<delivery::Applied>> promoteDue(Timestamp, int) override {
        return later(Result<delivery::Applied>(delivery::Applied{}));
    }
    QFuture<Result<delivery::CanaryFindings>> canaryFindings(CampaignId) override {
        return later(Result<delivery::CanaryFindings>(delivery::CanaryFindings{}));
    }
    QFuture<Result<void>> advanceCanary(CampaignId, int, int) override { return later(Result<void>()); }
    QFuture<Result<settings::Account>> account(AccountId) override {
        return later(Result<settings::Account>(theAccount));
    }
    QFuture<Result<std::optional<Timestamp>>> nextDue(AccountId) override {
        return later(Result<std::optional<Timestamp>>(std::nullopt));
    }

    /// A campaign with so many rows, each for somebody else.
    delivery::Campaign add(int id, int count, delivery::CampaignStatus status = delivery::CampaignStatus::Running) {
        delivery::Campaign campaign;
        campaign.id = {id};
        campaign.account = theAccount.id;
        campaign.status = status;
        campaign.key = QStringLiteral("k%1").arg(id);
        campaign.message.templateId = QStringLiteral("T");
        campaign.message.fields = {{.key = QStringLiteral("thing1"), .text = QStringLiteral("parcel")}};
        for (int i = 0; i < count; ++i) {
            delivery::Claim claim;
            claim.delivery = {id * 1'000 + i};
            claim.campaign = campaign.id;
            claim.openid = QStringLiteral("o%1").arg(claim.delivery.value, 27, 10, QLatin1Char('0'));
            claim.values = {claim.openid};
            claim.clientMsgId = delivery::clientMsgId(campaign.key, claim.delivery);
            claim.standing.hasIdempotencyKey = true;
            rows[campaign.id].push_back(claim);
        }
        m_campaigns[campaign.id] = campaign;
        return campaign;
    }
    void replace(const delivery::Campaign& campaign) { m_campaigns[campaign.id] = campaign; }
    void finish(CampaignId campaign) { m_campaigns[campaign].status = delivery::CampaignStatus::Finished; }

    settings::Account theAccount;
    std::map<CampaignId, std::deque<delivery::Claim>> rows;
    std::vector<std::pair<CampaignId, sending::Pause>> pauses;

 private:
    std::map<CampaignId, delivery::Campaign> m_campaigns;
};

/// Everything a line needs, on fakes: a platform that hands out tokens, and answers sends as a test scripts it.
struct LineBench {
    LineBench() {
        queue.theAccount.id = {1};
        queue.theAccount.name = QStringLiteral("shop");
        queue.theAccount.appId = QStringLiteral("wx1234567890abcdef");
        queue.theAccount.secretStoredOn = QDate(2026, 11, 1);
        secrets.put(queue.theAccount.appId, "0123456789abcdef0123456789abcdef");
        transport.answerAll(FakeTransport::path(QStringLiteral("token")), [this](const transport::HttpRequest&) {
            return okJson(R"({"access_token":"t)" + QByteArray::number(++tokens) + R"(","expires_in":7200})");
        });
        transport.answerAll(FakeTransport::path(QStringLiteral("quota")),
                            [](const transport::HttpRequest&) { return netError(transport::NetError::Unreachable); });
        QObject::connect(&lease, &sending::LeaseKeeper::enlisted, &completer, &sending::Completer::setWorker);
    }
    /// Every send, from now on.
    void answerSends(const QByteArray& json) {
        transport.answerAll(FakeTransport::path(QStringLiteral("send")), [this, json](const transport::HttpRequest&) {
            ++sends;
            return okJson(QByteArray(json).replace("MSGID", QByteArray::number(1'000 + sends)));
        });
    }
    int count(delivery::State state) const {
        return static_cast<int>(std::ranges::count(
            ledger.applied, state, [](const delivery::Settlement& one) { return one.transition.to(); }));
    }
    sending::LineNeeds needs() { return {queue, queue, transport, completer, lease, quotas, clock, journal}; }

    FakeClock clock;
    RecordingJournal journal;
    FakeSecretStore secrets;
    FakeTransport transport;
    FakeQueue queue;
    FakeLedger ledger;
    FakeLeases leases;
    QTemporaryDir folder;
    tokens::Keepers keepers{secrets, transport, clock, nullptr};
    sending::Quotas quotas{keepers, clock, nullptr};
    sending::Completer completer{ledger};
    sending::LeaseKeeper lease{leases, clock, folder.path()};
    int tokens = 0;
    int sends = 0;
};

}  // namespace hongyan::test
