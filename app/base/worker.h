#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>
#include <memory>
#include <type_traits>
#include <utility>

namespace hongyan {

/// A thread with an event loop that runs what it is handed, in order. Objects that must live there are made there.
/// The destructor, never called on the thread itself, runs what was queued before it, then ends the thread; what that
/// work queues in its turn may be dropped: the future of such an ask() is cancelled.
class Worker {
 public:
    explicit Worker(const QString& name);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// The object to connect to or to use as a context, living on the thread.
    QObject* context() const { return m_context; }
    bool isCurrent() const { return QThread::currentThread() == m_thread.get(); }

    template<class F>
    void post(F&& work) {
        QMetaObject::invokeMethod(m_context, std::forward<F>(work), Qt::QueuedConnection);
    }

    /// Runs `work` over there; the future carries its answer. Use `.then(context, …)` to hear it on your own thread.
    template<class F>
    auto ask(F&& work) -> QFuture<std::invoke_result_t<F>> {
        using Answer = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        post([promise, run = std::forward<F>(work)]() mutable {
            if constexpr (std::is_void_v<Answer>)
                run();
            else
                promise->addResult(run());
            promise->finish();
        });
        return future;
    }

    /// Runs `work` over there and waits for it: for starting and closing, never on the gui thread's normal path.
    template<class F>
    void runAndWait(F&& work) {
        if (isCurrent())
            work();
        else
            QMetaObject::invokeMethod(m_context, std::forward<F>(work), Qt::BlockingQueuedConnection);
    }

 private:
    std::unique_ptr<QThread> m_thread;
    QObject* const m_context;
};

/// A future that already holds its answer.
template<class T>
QFuture<T> readyFuture(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

}  // namespace hongyan
