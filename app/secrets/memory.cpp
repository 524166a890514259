#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include "base/worker.h"
#include "secrets/secretstore.h"

namespace hongyan::secrets {
namespace {

/// For the sandbox and for a first look without a keychain. Thread-safe.
class Memory final : public SecretStore {
 public:
    QFuture<Result<Secret>> read(const QString& appId, bool) override {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_secrets.constFind(appId);
        if (found == m_secrets.constEnd())
            return readyFuture(Result<Secret>(fail(ErrorKind::SecretMissing, appId)));
        return readyFuture(Result<Secret>(*found));
    }
    QFuture<Result<void>> write(const QString& appId, const Secret& secret) override {
        const QMutexLocker lock(&m_mutex);
        m_secrets.insert(appId, secret);
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> erase(const QString& appId) override {
        const QMutexLocker lock(&m_mutex);
        m_secrets.remove(appId);
        return readyFuture(Result<void>());
    }
    QFuture<BackendStatus> status() override {
        return readyFuture(BackendStatus{Backend::Memory, true, false, QStringLiteral("memory")});
    }

 private:
    QMutex m_mutex;
    QHash<QString, Secret> m_secrets;
};

}  // namespace

std::unique_ptr<SecretStore> memory() {
    return std::make_unique<Memory>();
}

}  // namespace hongyan::secrets
