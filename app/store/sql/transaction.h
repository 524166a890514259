#pragma once

#include "store/sql/session.h"

namespace hongyan::store {

/// Takes the write lock at once: a deferred transaction that turns into a writing one fails in spite of the busy
/// timeout. Rolls back unless commit() came through.
class Transaction {
 public:
    explicit Transaction(Session& session);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

 private:
    Session& m_session;
    bool m_open = true;
};

/// Runs `work` as one transaction that has committed when this returns.
template<class F>
auto inTransaction(Session& session, F&& work) -> Result<std::invoke_result_t<F>> {
    return asResult([&] {
        Transaction transaction(session);
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            work();
            transaction.commit();
        } else {
            auto answer = work();
            transaction.commit();
            return answer;
        }
    });
}

}  // namespace hongyan::store
