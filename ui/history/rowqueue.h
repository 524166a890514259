#pragma once

#include <QMutex>
#include <QStringList>
#include <QWaitCondition>
#include <deque>
#include <optional>

#include "base/result.h"

namespace hongyan::historypage {

/// Rows on their way from the thread that reads them to the one that writes them; the reader waits while the writer is
/// behind, so memory does not grow with the rows. Any thread.
class RowQueue {
 public:
    explicit RowQueue(size_t room = 2048) : m_room(room) {}

    /// False when nobody will take it any more: stop reading.
    bool push(QStringList row);
    /// No more rows come; with an error, the writing ends with it.
    void close(const Result<void>& how);
    /// The writer ended, or a person cancelled.
    void abandon();
    /// The next row, false at the end. Errors: close()'s; Cancelled after abandon().
    Result<bool> pull(QStringList& row);

 private:
    const size_t m_room;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<QStringList> m_rows;
    std::optional<Result<void>> m_closed;
    bool m_abandoned = false;
};

}  // namespace hongyan::historypage
