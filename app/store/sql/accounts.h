#pragma once

#include <vector>

#include "settings/account.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// The accounts table. Opens no transaction; throws Failure.
class Accounts {
 public:
    explicit Accounts(Session& session) : m_session(session) {}

    AccountId add(const settings::Account& account);
    void change(const settings::Account& account);
    void remove(AccountId id);
    std::vector<settings::Account> all();
    settings::Account one(AccountId id);
    settings::Account named(const QString& nameOrAppId);

 private:
    void refuseClash(const settings::Account& account);

    Session& m_session;
};

}  // namespace hongyan::store
