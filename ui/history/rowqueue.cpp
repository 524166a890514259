#include "ui/history/rowqueue.h"

#include <QMutexLocker>

namespace hongyan::historypage {

bool RowQueue::push(QStringList row) {
    QMutexLocker lock(&m_mutex);
    while (m_rows.size() >= m_room && !m_abandoned)
        m_changed.wait(&m_mutex);
    if (m_abandoned)
        return false;
    m_rows.push_back(std::move(row));
    m_changed.wakeAll();
    return true;
}

void RowQueue::close(const Result<void>& how) {
    QMutexLocker lock(&m_mutex);
    if (!m_closed)
        m_closed = how;
    m_changed.wakeAll();
}

void RowQueue::abandon() {
    QMutexLocker lock(&m_mutex);
    m_abandoned = true;
    m_changed.wakeAll();
}

Result<bool> RowQueue::pull(QStringList& row) {
    QMutexLocker lock(&m_mutex);
    while (m_rows.empty() && !m_closed && !m_abandoned)
        m_changed.wait(&m_mutex);
    if (m_abandoned)
        return fail(ErrorKind::Cancelled);
    if (m_closed && !m_closed->has_value())
        return fail(m_closed->error());
    if (m_rows.empty())
        return false;
    row = std::move(m_rows.front());
    m_rows.pop_front();
    m_changed.wakeAll();
    return true;
}

}  // namespace hongyan::historypage
