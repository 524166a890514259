#pragma once

#include <QString>
#include <vector>

#include "store/sql/session.h"

namespace hongyan::store {

/// Whom a search means: openids and names that begin with its words; openids as they are shown short (oR3d…Vt8w); or,
/// where nothing begins so, openids that end so.
struct SearchWords {
    QString start;
    QString end;  ///< not empty: openids only, which begin with `start`, if any

    bool isEmpty() const { return start.isEmpty() && end.isEmpty(); }
    /// … that begin with `start` lie between these.
    QString first() const { return start; }
    QString behind() const;
    int endLength() const { return -static_cast<int>(end.size()); }  ///< as substr() counts from the end
};

/// So many characters of an openid's end may stand alone.
inline constexpr qsizetype shortestEnd = 4;

/// Asks the database only whether anything begins so.
SearchWords searchWordsFrom(const QString& typed, Session& session);

/// The deliveries whose openid ends as meant. No index knows ends: all openids are gone through, once for the same
/// words; from then on only what has come since. Nothing where they are `most` or more.
std::optional<std::vector<qint64>> deliveriesEnding(const SearchWords& words, qsizetype most, Session& session);

}  // namespace hongyan::store
