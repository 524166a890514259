#pragma once

#include <QHash>
#include <QMutex>
#include <memory>

#include "secrets/secretstore.h"

namespace hongyan::secrets {

/// A lasting store, and before it what a person chose to keep for this session only. Thread-safe as the lasting one.
class SessionSecrets final : public SecretStore {
 public:
    explicit SessionSecrets(std::unique_ptr<SecretStore> lasting);
    /// In memory until the program ends; the lasting store is not touched.
    void keep(const QString& appId, const Secret& secret);

    QFuture<Result<Secret>> read(const QString& appId, bool expected) override;
    QFuture<Result<void>> write(const QString& appId, const Secret& secret) override;
    QFuture<Result<void>> erase(const QString& appId) override;
    QFuture<BackendStatus> status() override { return m_lasting->status(); }

 private:
    std::unique_ptr<SecretStore> m_lasting;
    QMutex m_mutex;
    QHash<QString, Secret> m_kept;
};

}  // namespace hongyan::secrets
