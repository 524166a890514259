#include "store/sql/transaction.h"

namespace hongyan::store {

Transaction::Transaction(Session& session) : m_session(session) {
    m_session.begin();
}

Transaction::~Transaction() {
    if (m_open)
        m_session.rollback();
}

void Transaction::commit() {
    m_session.commit();
    m_open = false;
}

}  // namespace hongyan::store
