#pragma once

#include "store/catalog.h"
#include "store/sql/lists.h"

namespace hongyan::store {

/// Followers on their way into a list. Opens no transaction; throws Failure.
class Fetches {
 public:
    Fetches(Session& session, Lists& lists) : m_session(session), m_lists(lists) {}

    FollowerFetch begin(const recipients::RecipientList& list, AccountId account, std::optional<int> tag);
    FollowerFetch add(const FollowerFetch& at, const QStringList& openids, const QString& next, qint64 total);
    void finish(ListId id);

    /// The platform promises nothing about how long it knows a place to go on from.
    static constexpr Milliseconds keptFor = std::chrono::hours(24);

 private:
    struct Standing {
        FollowerFetch fetch;
        qint64 duplicates = 0;
    };
    Standing standing(ListId id);

    Session& m_session;
    Lists& m_lists;
};

}  // namespace hongyan::store
