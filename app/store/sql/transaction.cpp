#include "store/sql/transaction.h"

#include "base/crashpoint.h"

namespace hongyan::store {

Transaction::Transaction(Session& session, const char* name) : m_session(session), m_name(name) {
    m_session.begin();
}

Transaction::~Transaction() {
    if (m_open)
        m_session.rollback();
}

void Transaction::commit() {
    crashPoint("commit.before", m_name);
    m_session.commit();
    m_open = false;
    crashPoint("commit.after", m_name);
}

}  // namespace hongyan::store
