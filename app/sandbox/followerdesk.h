#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"
#include "sandbox/exchange.h"

namespace hongyan::sandbox {

/// Answers who follows (wechat-api § 5): the same people every service account, a third of them with a tag.
class FollowerDesk {
 public:
    explicit FollowerDesk(const Clock& clock) : m_clock(clock) {}

    void follow(const Faults& faults) {
        m_faults = faults;
        m_answered = 0;
    }
    Answer tags(const QString& appId) const;
    /// Those after `after`, or the first ones; of all of them, or of a tag.
    Answer page(const QString& appId, std::optional<int> tag, const QString& after);

 private:
    /// Every so manieth of the people.
    struct Crowd {
        qsizetype people = 0;
        qsizetype every = 1;
        qsizetype size() const { return (people + every - 1) / every; }
    };
    std::optional<Crowd> crowdOf(std::optional<int> tag) const;
    QString openidAt(qsizetype person) const;
    /// -1: nobody of that openid is in it.
    qsizetype placeOf(const QString& openid, const Crowd& crowd) const;
    Answer refuse(int code) const;

    const Clock& m_clock;
    Faults m_faults;
    int m_answered = 0;
};

}  // namespace hongyan::sandbox
