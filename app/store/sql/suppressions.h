#pragma once

#include <span>
#include <vector>

#include "recipients/suppression.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// The people no campaign may write to. Opens no transaction; throws Failure.
class Suppressions {
 public:
    explicit Suppressions(Session& session) : m_session(session) {}

    void put(std::span<const recipients::Suppression> people);
    qint64 remove(const QStringList& openids);
    std::vector<recipients::Suppression> page(const QString& after, int limit);
    std::vector<recipients::Suppression> among(const QStringList& openids);
    qint64 count();
    qint64 countOf(ListId list, Timestamp now);

 private:
    Session& m_session;
};

}  // namespace hongyan::store
