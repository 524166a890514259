#pragma once

#include <QFuture>
#include <QString>
#include <atomic>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "base/worker.h"
#include "store/database.h"

namespace hongyan::engine {

/// A thread with one connection to the database. Questions run in the order asked; the future carries the answer.
class StoreThread {
 public:
    explicit StoreThread(const QString& name) : m_worker(name) {}
    ~StoreThread() {
        m_worker.runAndWait([this] { m_connection.reset(); });
    }

    Result<void> open(const store::Place& place, store::Mode mode, const Clock& clock) {
        Result<void> opened;
        m_worker.runAndWait([&] {
            auto connection = store::openSqlite(place, mode, clock);
            if (connection)
                m_connection = std::move(*connection);
            else
                opened = fail(connection.error());
        });
        return opened;
    }

    /// `question` is called with the Connection, over there.
    template<class F>
    auto ask(F question) {
        return m_worker.ask([this, question = std::move(question)]() mutable {
            if (m_hurries && !std::exchange(m_isHurried, true))
                m_connection->hurry();
            return question(*m_connection);
        });
    }

    /// What is asked, or was asked and has not begun, waits for no other program's lock. Any thread.
    void hurry() { m_hurries = true; }

    /// Waits until everything asked so far is answered.
    void answerAll() {
        m_worker.runAndWait([] {});
    }

 private:
    std::unique_ptr<store::Connection> m_connection;
    std::atomic_bool m_hurries{false};
    bool m_isHurried = false;  ///< over there
    Worker m_worker;
};

}  // namespace hongyan::engine
