#pragma once

#include <QSqlQuery>
#include <optional>

#include "store/sql/values.h"

namespace hongyan::store {

class Session;

/// A statement that is kept, and what stands in it since it was last run.
struct Prepared {
    QSqlQuery query;
    QVariantList bound;
};

/// A prepared statement at work: lent by a Session, handed back (and its read lock with it) when it goes. Not to be
/// used twice at once. Throws Failure.
class Statement {
 public:
    Statement(const Session& session, Prepared& prepared)
        : m_session(&session), m_query(&prepared.query), m_bound(&prepared.bound) {}
    Statement(Statement&& other) noexcept
        : m_session(other.m_session), m_query(std::exchange(other.m_query, nullptr)), m_bound(other.m_bound) {}
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    void run(const QVariantList& values);
    bool next();
    qint64 changed() const { return m_query->numRowsAffected(); }

    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    int small(int column) const { return m_query->value(column).toInt(); }
    bool flag(int column) const { return number(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    Timestamp time(int column) const { return fromMilliseconds(number(column)); }
    std::optional<Timestamp> timeIfAny(int column) const {
        return m_query->isNull(column) ? std::nullopt : std::optional(time(column));
    }
    template<class Enum>
    Enum as(int column) const {
        return static_cast<Enum>(small(column));
    }

 private:
    const Session* m_session;
    QSqlQuery* m_query;
    QVariantList* m_bound;
};

}  // namespace hongyan::store
