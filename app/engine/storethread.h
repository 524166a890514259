#pragma once

#include <QFuture>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "base/worker.h"
#include "store/database.h"

namespace hongyan::engine {

/// A thread with one connection to the database. Questions run in the order asked; the future carries the answer, and
/// what is wrong with the storage is told to one listener too, so that no answer nobody looks at hides it.
class StoreThread {
 public:
    /// Called over there, after each question that the storage failed.
    using Listener = std::function<void(const Error&)>;

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

    /// Before anything is asked.
    void onTrouble(Listener listener) { m_listener = std::move(listener); }
    /// What is asked from here on, by ask(), fails with `error`.
    void refuse(const Error& error) {
        m_worker.post([this, error] { m_refusal = error; });
    }

    /// `question` is called with the Connection, over there, and answers a Result.
    template<class F>
    auto ask(F question) {
        return m_worker.ask([this, question = std::move(question)]() mutable { return answer(question, m_refusal); });
    }
    /// For what was begun before the database was found damaged: it is written down if it can be.
    template<class F>
    auto askAnyway(F question) {
        return m_worker.ask(
            [this, question = std::move(question)]() mutable { return answer(question, std::nullopt); });
    }

    /// What is asked, or was asked and has not begun, waits for no other program's lock. Any thread.
    void hurry() { m_hurries = true; }

    /// Waits until everything asked so far is answered.
    void answerAll() {
        m_worker.runAndWait([] {});
    }

 private:
    template<class F>
    auto answer(F& question, const std::optional<Error>& refusal) -> std::invoke_result_t<F&, store::Connection&> {
        using Answer = std::invoke_result_t<F&, store::Connection&>;
        if (m_hurries && !std::exchange(m_isHurried, true))
            m_connection->hurry();
        Answer said = refusal ? Answer(fail(*refusal)) : question(*m_connection);
        if (!said && isAboutStorage(said.error().kind) && m_listener)
            m_listener(said.error());
        return said;
    }

    std::unique_ptr<store::Connection> m_connection;
    Listener m_listener;
    std::optional<Error> m_refusal;  ///< over there
    std::atomic_bool m_hurries{false};
    bool m_isHurried = false;  ///< over there
    Worker m_worker;
};

}  // namespace hongyan::engine
