#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <functional>

#include "base/result.h"

namespace hongyan::rehearsal {

/// Calls `then` on the context's thread once the answer is there, and never where the context is gone by then.
template<class T>
void hear(const QFuture<Result<T>>& future, QObject* context, std::function<void(Result<T>)> then) {
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->future().resultCount() > 0 ? watcher->result() : Result<T>(fail(ErrorKind::Cancelled)));
    });
    watcher->setFuture(future);
}

}  // namespace hongyan::rehearsal
