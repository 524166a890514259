#pragma once

#include <QHash>
#include <QString>

#include "base/clock.h"

namespace hongyan::sandbox {

/// Issues and checks access_tokens as wechat-api § 1 says: the classic call and the stable one, which do not touch
/// each other's tokens. Not thread-safe.
class TokenBooth {
 public:
    explicit TokenBooth(const Clock& clock) : m_clock(clock) {}

    struct Issued {
        int code = 0;  ///< 45009: too many today
        QString token;
        std::chrono::seconds expiresIn{0};
    };
    /// A new one each time; the one before works for 5 more minutes. 2000 a day.
    Issued issueClassic(const QString& appId);
    /// The same one until 5 minutes before its end. `force` makes a new one and ends the old at once: 20 a day, and
    /// nothing happens within 30 s of the last.
    Issued issueStable(const QString& appId, bool force);

    struct Checked {
        int code = 0;  ///< 41001 none, 40014 unknown, 40001 replaced or invalidated, 42001 too old
        QString appId;
    };
    Checked check(const QString& token) const;
    void invalidateAll();

 private:
    struct Token {
        QString appId;
        Timestamp expiresAt{};
        Timestamp refusedFrom = Timestamp::max();
    };
    struct Shelf {
        QString classic;
        QString stable;
        Timestamp forcedAt{};
        QString day;
        int classicToday = 0;
        int forcedToday = 0;
    };
    QString mint(const QString& appId);
    Shelf& shelfOf(const QString& appId);
    void refuseFrom(const QString& token, Timestamp from);
    Issued asIssued(const QString& token) const;
    bool isUsable(const QString& token, Milliseconds atLeast) const;

    const Clock& m_clock;
    QHash<QString, Token> m_tokens;
    QHash<QString, Shelf> m_shelves;
};

}  // namespace hongyan::sandbox
