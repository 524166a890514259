#pragma once

#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QPromise>
#include <optional>
#include <utility>
#include <vector>

#include "base/worker.h"
#include "secrets/secretstore.h"

namespace hongyan::test {

/// A keychain that fails, or keeps its callers waiting, when told to. Thread-safe. Answers at once unless held.
class FakeSecretStore final : public secrets::SecretStore {
 public:
    void put(const QString& appId, const QByteArray& secret) {
        const QMutexLocker lock(&m_mutex);
        m_secrets.insert(appId, Secret(QByteArray(secret)));
    }
    /// Every call answers this error, until it is taken back with nullopt.
    void failWith(std::optional<ErrorKind> kind) {
        const QMutexLocker lock(&m_mutex);
        m_failure = kind;
    }
    /// Reads wait, as for a person at the unlock prompt, until release().
    void hold() {
        const QMutexLocker lock(&m_mutex);
        m_holding = true;
    }
    void release() {
        std::vector<Held> held;
        {
            const QMutexLocker lock(&m_mutex);
            m_holding = false;
            held = std::exchange(m_held, {});
        }
        for (auto& one : held) {
            one.promise.addResult(find(one.appId));
            one.promise.finish();
        }
    }
    int readCount() const {
        const QMutexLocker lock(&m_mutex);
        return m_reads;
    }
    bool lastReadExpected() const {
        const QMutexLocker lock(&m_mutex);
        return m_lastExpected;
    }

    QFuture<Result<Secret>> read(const QString& appId, bool expected) override {
        Held held{appId, {}};
        held.promise.start();
        auto future = held.promise.future();
        {
            const QMutexLocker lock(&m_mutex);
            ++m_reads;
            m_lastExpected = expected;
            if (m_holding) {
                m_held.push_back(std::move(held));
                return future;
            }
        }
        held.promise.addResult(find(appId));
        held.promise.finish();
        return future;
    }
    QFuture<Result<void>> write(const QString& appId, const Secret& secret) override {
        return change(appId, [&] { m_secrets.insert(appId, secret); });
    }
    QFuture<Result<void>> erase(const QString& appId) override {
        return change(appId, [&] { m_secrets.remove(appId); });
    }
    QFuture<secrets::BackendStatus> status() override {
        const QMutexLocker lock(&m_mutex);
        return readyFuture(secrets::BackendStatus{secrets::Backend::Memory, m_failure != ErrorKind::KeychainUnavailable,
                                                  m_failure == ErrorKind::KeychainLocked, QStringLiteral("fake")});
    }

 private:
    struct Held {
        QString appId;
        QPromise<Result<Secret>> promise;
    };

    Result<Secret> find(const QString& appId) const {
        const QMutexLocker lock(&m_mutex);
        if (m_failure)
            return fail(*m_failure, appId);
        const auto found = m_secrets.constFind(appId);
        if (found == m_secrets.constEnd())
            return fail(ErrorKind::SecretMissing, appId);
        return *found;
    }
    template<class F>
    QFuture<Result<void>> change(const QString& appId, F&& apply) {
        const QMutexLocker lock(&m_mutex);
        if (m_failure)
            return readyFuture(Result<void>(fail(*m_failure, appId)));
        apply();
        return readyFuture(Result<void>());
    }

    mutable QMutex m_mutex;
    QHash<QString, Secret> m_secrets;
    std::vector<Held> m_held;
    std::optional<ErrorKind> m_failure;
    int m_reads = 0;
    bool m_holding = false;
    bool m_lastExpected = false;
};

}  // namespace hongyan::test
