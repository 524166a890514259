#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"
#include "delivery/retrypolicy.h"

namespace hongyan::delivery {

/// Stored as these numbers: never renumber.
enum class WindowZone {
    Shanghai = 0,  ///< the platform's, and most recipients'
    Local = 1      ///< this machine's
};

/// The hours of a day in which messages may leave. Minutes after midnight, 0 – 1440; `from` after `to` goes over
/// midnight; equal ones are the whole day.
struct SendingWindow {
    int from = 0;
    int to = 0;
    WindowZone zone = WindowZone::Shanghai;
    bool operator==(const SendingWindow&) const = default;
};

/// At most so many messages to one person within that time, over all campaigns.
struct FrequencyCap {
    int messages = 1;
    std::chrono::hours within{24};
    bool operator==(const FrequencyCap&) const = default;
};

/// How a campaign is sent. A snapshot, like the rest of it.
struct Policy {
    RetryKind retry = RetryKind::Standard;
    int rate = 0;      ///< messages a second to start and stay at; 0: ramp up to the account's ceiling
    int inFlight = 0;  ///< requests at once to start and stay at; 0: grow to the default
    std::optional<Timestamp> startAt{};
    std::optional<SendingWindow> window{};
    bool canary = false;    ///< canaryStages first, each judged before the next
    QString sendOnceKey{};  ///< not empty: nobody who had a message of a campaign with this key gets another; as
                            ///< onceKeyFrom() has it
    std::optional<FrequencyCap> cap{};
    bool leaveOutRefused = false;  ///< people the check finds a fault with are not sent to
    bool operator==(const Policy&) const = default;
};

/// When messages may leave again: nothing while they may now.
std::optional<Timestamp> opensAt(const SendingWindow& window, Timestamp now);
/// A start that was missed by more than this is not made up for without asking.
inline constexpr Milliseconds lateStartAfter = std::chrono::minutes(15);

/// "09:00-21:30" or "09:00-21:30 local"; nothing where it is neither.
std::optional<SendingWindow> sendingWindowFrom(const QString& text);
QString nameOf(const SendingWindow& window);
/// "1/24h", "3/7d"; nothing where it is neither. 1 – 1000 messages within 1 hour – 366 days.
std::optional<FrequencyCap> frequencyCapFrom(const QString& text);
QString nameOf(const FrequencyCap& cap);

/// The key as it is compared: of two that look alike, one must not let through what the other has seen. Invisible
/// characters go, white space is one blank, full-width letters, digits and signs are the plain ones.
QString onceKeyFrom(const QString& text);

}  // namespace hongyan::delivery
