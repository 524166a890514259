#pragma once

#include "store/sql/session.h"

namespace hongyan::store {

/// Takes the write lock at once: a deferred transaction that turns into a writing one fails in spite of the busy
/// timeout. Rolls back unless commit() came through. `name` is what the crash points around the commit are called by:
/// the function that asked for it.
class Transaction {
 public:
    explicit Transaction(Session& session, const char* name = __builtin_FUNCTION());
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

 private:
    Session& m_session;
    const char* m_name;
    bool m_open = true;
};

/// Runs `work` as one transaction that has committed when this returns.
template<class F>
auto inTransaction(Session& session, F&& work, const char* name = __builtin_FUNCTION())
    -> Result<std::invoke_result_t<F>> {
    return asResult([&] {
        Transaction transaction(session, name);
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
