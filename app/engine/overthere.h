#pragma once

#include <QFuture>
#include <QPromise>
#include <memory>

#include "base/result.h"
#include "base/worker.h"

namespace hongyan::engine {

/// Calls `begin` on the thread; the future it answers there is carried through to the one answered here.
template<class T, class F>
QFuture<Result<T>> overThere(Worker& thread, F begin) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    thread.post([promise, begin = std::move(begin), context = thread.context()]() mutable {
        begin().then(context, [promise](const Result<T>& result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    return promise->future();
}

}  // namespace hongyan::engine
