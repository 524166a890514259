#pragma once

#include <QString>
#include <map>
#include <optional>
#include <tuple>

#include "base/clock.h"

namespace hongyan::pace {

/// Whose quota: the platform counts per AppID and path ("/cgi-bin/message/template/send").
struct QuotaKey {
    QString appId;
    QString path;
    bool operator<(const QuotaKey& other) const { return std::tie(appId, path) < std::tie(other.appId, other.path); }
};

/// What openapi/quota/get said. Its counts are late and off by up to 1 %.
struct QuotaAnswer {
    qint64 dailyLimit = 0;
    qint64 used = 0;
    qint64 remain = 0;
    Timestamp askedAt{};
};

/// The day's quotas (layer A): what the platform said, and our own count on top of it. The day is that of
/// Asia/Shanghai; a new one begins with nothing used. A clock that is set back changes nothing: what belongs to the
/// later day stays.
class QuotaLedger {
 public:
    struct Left {
        qint64 dailyLimit = 0;
        qint64 used = 0;
        qint64 remain = 0;   ///< about so many
        qint64 atLeast = 0;  ///< remain, less what the platform may have miscounted
    };

    /// Requests left for the platform, whatever was answered.
    void count(const QuotaKey& key, Timestamp now, qint64 requests = 1);
    /// An answer about an earlier day is not taken. One that was asked for after the day was used up, and says that
    /// there clearly is some left, lifts that: somebody has cleared or raised it.
    void note(const QuotaKey& key, const QuotaAnswer& answer);
    /// 45009 was answered. True: that was news.
    bool noteUsedUp(const QuotaKey& key, Timestamp now);

    /// Somebody wants to try in spite of what was answered.
    void lift(const QuotaKey& key);

    /// Used up: until when. Nullopt: not used up as far as is known.
    std::optional<Timestamp> usedUpUntil(const QuotaKey& key, Timestamp now) const;
    /// Nullopt: the platform has not said today. Used up is nothing left, whatever it said.
    std::optional<Left> left(const QuotaKey& key, Timestamp now) const;
    qint64 counted(const QuotaKey& key, Timestamp now) const;  ///< ours, today

 private:
    struct Day {
        Timestamp ends{};  ///< the midnight in Asia/Shanghai that ends it
        qint64 ours = 0;
        std::optional<QuotaAnswer> answer;
        qint64 oursWhenAsked = 0;
        std::optional<Timestamp> usedUpAt;
    };
    Day& dayOf(const QuotaKey& key, Timestamp now);
    const Day* known(const QuotaKey& key, Timestamp now) const;

    std::map<QuotaKey, Day> m_days;
};

}  // namespace hongyan::pace
