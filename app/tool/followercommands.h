#pragma once

#include "tool/commands.h"

namespace hongyan::tool {

struct FollowersWords {
    QString account;
    QString tag;  ///< its name or number; empty: everybody
    QString list;
};
int fetchFollowers(Session& session, const FollowersWords& words);
int listTags(Session& session, const QString& account);

/// Whom no campaign writes to, from and to spreadsheets.
struct SuppressFileWords {
    ImportWords file;  ///< of its columns none need be named
    QString reasonColumn;
    QString expiryColumn;
    QString reason;
};
int importSuppressions(Session& session, const SuppressFileWords& words);
int exportSuppressions(Session& session, const QString& file);

}  // namespace hongyan::tool
