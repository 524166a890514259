#include "secrets/sessionsecrets.h"

#include "base/worker.h"

namespace hongyan::secrets {

SessionSecrets::SessionSecrets(std::unique_ptr<SecretStore> lasting) : m_lasting(std::move(lasting)) {}

void SessionSecrets::keep(const QString& appId, const Secret& secret) {
    const QMutexLocker locker(&m_mutex);
    m_kept.insert(appId, secret);
}

QFuture<Result<Secret>> SessionSecrets::read(const QString& appId, bool expected) {
    {
        const QMutexLocker locker(&m_mutex);
        if (const auto kept = m_kept.constFind(appId); kept != m_kept.cend())
            return readyFuture(Result<Secret>(*kept));
    }
    return m_lasting->read(appId, expected);
}

QFuture<Result<void>> SessionSecrets::write(const QString& appId, const Secret& secret) {
    {
        const QMutexLocker locker(&m_mutex);
        m_kept.remove(appId);
    }
    return m_lasting->write(appId, secret);
}

QFuture<Result<void>> SessionSecrets::erase(const QString& appId) {
    bool wasKept = false;
    {
        const QMutexLocker locker(&m_mutex);
        wasKept = m_kept.remove(appId) > 0;
    }
    // What was only ever here needs no keychain to be forgotten.
    return m_lasting->erase(appId).then(
        [wasKept](const Result<void>& erased) { return wasKept ? Result<void>() : erased; });
}

}  // namespace hongyan::secrets
