#include "base/worker.h"

namespace hongyan {

Worker::Worker(const QString& name) : m_thread(std::make_unique<QThread>()), m_context(new QObject) {
    m_thread->setObjectName(name);
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

Worker::~Worker() {
    // A queued stop comes after everything posted before it.
    QObject* context = std::exchange(m_context, nullptr);
    QMetaObject::invokeMethod(
        context,
        [context] {
            delete context;
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread->wait();
}

}  // namespace hongyan
