#pragma once

#include <QString>
#include <array>
#include <optional>

#include "base/clock.h"
#include "base/ids.h"
#include "delivery/policy.h"
#include "delivery/state.h"
#include "templates/message.h"

namespace hongyan::delivery {

/// Stored as these numbers: never renumber.
enum class CampaignStatus {
    Preparing = 0,  ///< its deliveries are being written; taken up again after a crash
    Running = 1,
    Paused = 2,
    Finished = 3,  ///< nothing of it is live
    Cancelled = 4
};

/// Why a campaign is paused. Stored as these numbers: never renumber.
enum class PauseReason {
    None = 0,
    ByPerson = 1,
    QuotaUsedUp = 2,     ///< until the next 00:00 in Asia/Shanghai
    AccountRefused = 3,  ///< wrong secret, IP not allowed, API forbidden …: pausedCode says which
    TokenUnavailable = 4,
    SecretUnavailable = 5,  ///< keychain missing or locked
    TemplateRefused = 6,    ///< the template or the message is refused for everybody
    FailingAlike = 7,       ///< too many of the first failed alike
    StorageFailed = 8,
    Scheduled = 9,       ///< until its start
    LateStart = 10,      ///< its start was missed by more than lateStartAfter: a person decides
    OutsideWindow = 11,  ///< until its sending window opens
    CanaryFailed = 12,   ///< too many of the first failed: pauseCode is the commonest code, pauseDetail the share
    CanarySlow = 13,     ///< the platform answered the first too slowly: pauseDetail is the latency in milliseconds
    WrongList = 14,      ///< the openids are not this account's (40003, 49003)
    FieldRefused = 15,   ///< many in a row were refused for the same field: pauseDetail is its key
    UnknownCodes = 16,   ///< many answers in a row had a code nobody knows
    OlderThanSent = 17   ///< the database was brought back from a copy: what was sent since is not in it
};

/// One count per State, in its numeric order.
struct Counts {
    std::array<qint64, allStates.size()> byState{};
    qint64 delivered = 0;  ///< of the accepted, those with a receipt that says so

    qint64 of(State state) const { return byState[static_cast<size_t>(state)]; }
    qint64& of(State state) { return byState[static_cast<size_t>(state)]; }
    qint64 total() const;
    qint64 live() const;
    bool operator==(const Counts&) const = default;
};

/// What of a campaign moves while it lives; all else stays as it was at the start.
struct Progress {
    CampaignId campaign;
    CampaignStatus status = CampaignStatus::Preparing;
    PauseReason pauseReason = PauseReason::None;
    int pauseCode = 0;
    QString pauseDetail;
    std::optional<Timestamp> pausedUntil;
    int canaryStage = 0;
    Counts counts;
};

/// One message × one list × one policy, as it was when it started.
struct Campaign {
    CampaignId id;
    QString title;
    AccountId account;
    QString accountName;  ///< at the start, so history reads on when the account is gone
    ListId list;
    QString listName;
    templates::Message message;
    QString templateTitle;
    QString templateContent;
    Policy policy;
    int canaryStage = 0;  ///< how many may have been started so far; 0: no limit (any more)
    CampaignStatus status = CampaignStatus::Preparing;
    PauseReason pauseReason = PauseReason::None;
    int pauseCode = 0;
    QString pauseDetail;                   ///< the platform's words, or the address it saw
    std::optional<Timestamp> pausedUntil;  ///< resumes by itself then
    QString key;                           ///< random, the first part of every client_msg_id
    Timestamp createdAt{};
    std::optional<Timestamp> startedAt;   ///< of its first attempt
    std::optional<Timestamp> finishedAt;  ///< none while it is live; the first: a later retry does not move it
    qint64 duplicates = 0;                ///< of the import it started from, for its summary
    qint64 problems = 0;
    Counts counts;

    void follow(const Progress& progress);
};

QString nameOf(CampaignStatus status);
QString nameOf(PauseReason reason);  ///< "by_person", "quota_used_up" …

/// At most 32 ASCII characters, the same for every attempt of a delivery: "<key>-<delivery in base 36>".
QString clientMsgId(const QString& campaignKey, DeliveryId delivery);

}  // namespace hongyan::delivery
