#include "secrets/keychain.h"

#include <QCoreApplication>
#include <mutex>

#include "base/worker.h"

namespace hongyan::secrets {
namespace {

std::unique_ptr<Worker> thread;

// QtKeychain queues all jobs of the process in one unguarded object, which belongs to the first thread that uses it and
// needs that thread to go on. So every Keychain shares one thread, as long as there is an application. Null afterwards.
Worker* keychainThread() {
    static std::once_flag once;
    std::call_once(once, [] {
        thread = std::make_unique<Worker>(QStringLiteral("keychain"));
        qAddPostRoutine([] { thread.reset(); });
    });
    return thread.get();
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
        (new KeychainCall(question, done, parent))->start();
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
