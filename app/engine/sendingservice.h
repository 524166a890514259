#pragma once

#include "base/worker.h"
#include "engine/core.h"
#include "engine/sending.h"

namespace hongyan::engine {

/// Carries what the window asks for over to the engine's thread, and its signals back.
class SendingService final : public Sending {
    Q_OBJECT
 public:
    SendingService(Worker& thread, Core& core);

    QFuture<Result<CampaignId>> start(const StartRequest& request) override;
    QFuture<Result<void>> pause(CampaignId id) override;
    QFuture<Result<void>> resume(CampaignId id) override;
    QFuture<Result<void>> cancel(CampaignId id) override;
    QFuture<Result<qint64>> retry(const delivery::Filter& filter) override;
    QFuture<Result<qint64>> settle(const delivery::Filter& filter, delivery::PersonsWord word) override;
    QFuture<Result<qint64>> hasten(const delivery::Filter& filter) override;
    QFuture<Result<qint64>> missingCampaigns() override;
    QFuture<Result<void>> acceptMissing() override;
    void workOnEverything() override;
    void setLimits(int rateCeiling, int maxInFlight) override;
    std::vector<sending::PaceReport> pace() const override { return m_reports; }
    std::optional<Error> damage() const override { return m_damage; }
    QFuture<Result<void>> refreshToken(AccountId account) override;

 private:
    Worker& m_thread;
    Core& m_core;
    std::vector<sending::PaceReport> m_reports;
    std::optional<Error> m_damage;
};

}  // namespace hongyan::engine
