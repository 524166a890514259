#include "secrets/keychain.h"

#include <QCoreApplication>
#include <atomic>
#include <mutex>
#include <optional>

#include "base/worker.h"
#include "secrets/busprobe.h"

namespace hongyan::secrets {
namespace {

using namespace std::chrono_literals;
constexpr Milliseconds busPatience = 3s;
constexpr auto silenceHolds = 10s;  // who asks soon after is answered at once

std::unique_ptr<Worker> thread;
std::atomic_bool isEnding = false;

// QtKeychain queues all jobs of the process in one unguarded object, which belongs to the first thread that uses it and
// needs that thread to go on. So every Keychain shares one thread, as long as there is an application. Null afterwards.
Worker* keychainThread() {
    static std::once_flag once;
    std::call_once(once, [] {
        thread = std::make_unique<Worker>(QStringLiteral("keychain"));
        qAddPostRoutine([] {
            isEnding = true;
            thread.reset();
        });
    });
    return thread.get();
}

/// Libraries that connect to a bus which accepts and says nothing never come back, nor would this thread. Keychain's
/// thread.
bool isBusUsable() {
    static bool isKnownGood = false;
    static std::optional<std::chrono::steady_clock::time_point> silentUntil;
    const auto now = std::chrono::steady_clock::now;
    if (isKnownGood || (silentUntil && now() < *silentUntil))
        return isKnownGood;
    isKnownGood = !isBusSilent(busPatience, isEnding);
    silentUntil = now() + silenceHolds;
    return isKnownGood;
}

template<class T>
using SharedPromise = std::shared_ptr<QPromise<T>>;

template<class T>
SharedPromise<T> startedPromise() {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<class T>
void answer(const SharedPromise<T>& promise, T value) {
    promise->addResult(std::move(value));
    promise->finish();
}

void call(KeychainCall::Question question, KeychainCall::Done done) {
    Worker* worker = keychainThread();
    if (!worker)
        return done(fail(ErrorKind::KeychainUnavailable, question.appId, QStringLiteral("the program is ending")));
    worker->post([question = std::move(question), done = std::move(done), parent = worker->context()] {
        if (isBusUsable())
            (new KeychainCall(question, done, parent))->start();
        else
            done(fail(ErrorKind::KeychainUnavailable, question.appId, QStringLiteral("the session bus is silent")));
    });
}

}  // namespace

Keychain::Keychain(Milliseconds watchdog) : m_watchdog(watchdog) {}

QFuture<Result<Secret>> Keychain::read(const QString& appId, bool expected) {
    auto promise = startedPromise<Result<Secret>>();
    call({Operation::Read, appId, {}, expected, m_watchdog},
         [promise](Result<Secret> result) { answer(promise, std::move(result)); });
    return promise->future();
}

QFuture<Result<void>> Keychain::write(const QString& appId, const Secret& secret) {
    return change({Operation::Write, appId, secret, false, m_watchdog});
}

QFuture<Result<void>> Keychain::erase(const QString& appId) {
    return change({Operation::Erase, appId, {}, false, m_watchdog});
}

QFuture<Result<void>> Keychain::change(KeychainCall::Question question) {
    auto promise = startedPromise<Result<void>>();
    call(std::move(question), [promise](const Result<Secret>& result) {
        answer(promise, result ? Result<void>() : Result<void>(fail(result.error())));
    });
    return promise->future();
}

QFuture<BackendStatus> Keychain::status() {
    Worker* worker = keychainThread();
    if (!worker)
        return readyFuture(BackendStatus{Backend::Keychain, false, false, {}});
    auto promise = startedPromise<BackendStatus>();
    worker->post([promise, context = worker->context()] {
        if (!isBusUsable())
            return answer(promise, BackendStatus{Backend::Keychain, false, false, {}});
        askCollection(context, [promise, context](Collection collection) {
            askServiceName(context, [promise, collection](const QString& name) {
                answer(promise, BackendStatus{Backend::Keychain, collection.reachable, collection.locked, name});
            });
        });
    });
    return promise->future();
}

std::unique_ptr<SecretStore> keychain() {
    return std::make_unique<Keychain>();
}

}  // namespace hongyan::secrets
