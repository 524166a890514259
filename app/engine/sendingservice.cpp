#include "engine/sendingservice.h"

#include "engine/overthere.h"

namespace hongyan::engine {

SendingService::SendingService(Worker& thread, Core& core) : m_thread(thread), m_core(core) {
    connect(&core, &Core::committed, this, &Sending::committed);
    connect(&core, &Core::campaignChanged, this, &Sending::campaignChanged);
    connect(&core, &Core::campaignSettled, this, &Sending::campaignSettled);
    connect(&core, &Core::storageTrouble, this, [this](const Error& error) {
        if (error.kind == ErrorKind::StorageBroken || error.kind == ErrorKind::StorageReplaced)
            m_damage = error;
        emit storageTrouble(error);
    });
    connect(&core, &Core::idle, this, &Sending::idle);
    connect(&core, &Core::paceChanged, this, [this](const std::vector<sending::PaceReport>& reports) {
        m_reports = reports;
        emit paceChanged(reports);
    });
}

QFuture<Result<CampaignId>> SendingService::start(const StartRequest& request) {
    return overThere<CampaignId>(m_thread, [this, request] { return m_core.start(request); });
}

QFuture<Result<void>> SendingService::pause(CampaignId id) {
    return overThere<void>(m_thread, [this, id] { return m_core.pause(id); });
}

QFuture<Result<void>> SendingService::resume(CampaignId id) {
    return overThere<void>(m_thread, [this, id] { return m_core.resume(id); });
}

QFuture<Result<void>> SendingService::cancel(CampaignId id) {
    return overThere<void>(m_thread, [this, id] { return m_core.cancel(id); });
}

QFuture<Result<qint64>> SendingService::retry(const delivery::Filter& filter) {
    return overThere<qint64>(m_thread, [this, filter] { return m_core.amendments().retry(filter); });
}

QFuture<Result<qint64>> SendingService::settle(const delivery::Filter& filter, delivery::PersonsWord word) {
    return overThere<qint64>(m_thread, [this, filter, word] { return m_core.amendments().settle(filter, word); });
}

QFuture<Result<qint64>> SendingService::hasten(const delivery::Filter& filter) {
    return overThere<qint64>(m_thread, [this, filter] { return m_core.amendments().hasten(filter); });
}

QFuture<Result<qint64>> SendingService::missingCampaigns() {
    return overThere<qint64>(m_thread, [this] { return m_core.amendments().missingCampaigns(); });
}

QFuture<Result<void>> SendingService::acceptMissing() {
    return overThere<void>(m_thread, [this] { return m_core.amendments().acceptMissing(); });
}

void SendingService::workOnEverything() {
    m_thread.post([this] { m_core.workOnEverything(); });
}

void SendingService::setLimits(int rateCeiling, int maxInFlight) {
    sending::PaceLimits limits;
    limits.ceiling = rateCeiling;
    limits.maxInFlight = maxInFlight;
    m_thread.post([this, limits] { m_core.setLimits(limits); });
}

QFuture<Result<void>> SendingService::refreshToken(AccountId account) {
    return overThere<void>(m_thread, [this, account] { return m_core.refreshToken(account); });
}

}  // namespace hongyan::engine
