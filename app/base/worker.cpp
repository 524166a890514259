#include "base/worker.h"

namespace hongyan {

Worker::Worker(const QString& name) : m_thread(std::make_unique<QThread>()), m_context(new QObject) {
    m_thread->setObjectName(name);
    m_context->moveToThread(m_thread.get());
    // Deleted on its thread, with its children, after the last piece of work that could still use it.
    QObject::connect(m_thread.get(), &QThread::finished, m_context, &QObject::deleteLater);
    m_thread->start();
}

Worker::~Worker() {
    Q_ASSERT(!isCurrent());
    // A queued stop comes after everything posted before it.
    post([] { QThread::currentThread()->quit(); });
    m_thread->wait();
}

}  // namespace hongyan
