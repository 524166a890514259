#pragma once

#include <span>
#include <vector>

#include "store/catalog.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// Recipient lists and their people. Opens no transaction; throws Failure.
class Lists {
 public:
    explicit Lists(Session& session) : m_session(session) {}

    ListId begin(const recipients::RecipientList& list);
    /// Each openid once in a list that is not one per row: finish() raises otherwise.
    void add(ListId id, std::span<const recipients::Recipient> people);
    /// Those who are not on it yet; slower, where openids come in no order.
    void addNew(ListId id, std::span<const recipients::Recipient> people);
    void finish(ListId id, qint64 duplicates, qint64 problems);
    void finishAll(std::span<const ListId> ids);
    void abandon(ListId id);
    void remove(ListId id);
    void rename(ListId id, const QString& name);
    void tag(ListId id, const QStringList& tags);
    std::vector<Catalog::ListInfo> all();
    Catalog::ListInfo named(const QString& name);
    Catalog::ListInfo one(ListId id);
    std::vector<recipients::Recipient> people(ListId id, qint64 from, int limit);
    std::vector<int> memberships(const QStringList& openids, std::span<const ListId> lists);

    /// Imports that nobody has added to for so long are nobody's, whichever process began them.
    static constexpr Milliseconds forsakenAfter = std::chrono::hours(1);
    void sweep();

 private:
    struct Import {
        QString name;
        qint64 size;
        int nameColumn;
        bool onePerRow;
    };
    Import importing(ListId id);
    void complete(ListId id, qint64 duplicates, qint64 problems);
    void needFree(const QString& name, ListId self);
    /// Hides it, and deletes it where no campaign used it.
    void retire(ListId id);
    void destroy(ListId id);

    Session& m_session;
};

}  // namespace hongyan::store
