#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <memory>

namespace hongyan::test {

/// A future that holds its answer once the event loop turns, as one from another thread does.
template<class T>
QFuture<T> later(T value) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

}  // namespace hongyan::test
