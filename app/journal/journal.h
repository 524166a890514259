#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/ids.h"
#include "delivery/delivery.h"

namespace hongyan::journal {

/// How fast the account was allowed to send when the answer came.
struct PaceThen {
    double rate = 0;   ///< messages a second
    int window = 0;    ///< requests at once
    int inFlight = 0;  ///< requests that were under way, this one included
};

/// One HTTP try and what it led to.
struct AttemptLine {
    delivery::Settlement settlement;
    QString clientMsgId;
    AccountId account;
    int lane = 0;  ///< which of the network's lanes carried it, from 1; 0: none did
    PaceThen pace;
};

enum class Decision {
    CampaignStarted,
    CampaignPaused,
    CampaignResumed,
    CampaignCancelled,
    CampaignFinished,
    Retried,   ///< a person's retry; `count` deliveries
    Settled,   ///< a person's word on unconfirmed ones, `detail`; `count` deliveries, those of one commit
    Hastened,  ///< a person did not want to wait; `count` deliveries
    SlowedDown,
    SpedUp,  ///< nothing holds the rate down any more
    Probing,
    ProbingEnded,
    BreakerOpened,   ///< too many failed alike
    TokenRefreshed,  ///< `until`: valid; `count`: fetches of the day
    TokenRefused,    ///< by a business call, while it was still the current one
    TokenFailed,
    DomainSwitched,  ///< `detail`: the host in use now
    Enlisted,
    LeaseLost,
    Adopted,      ///< `count` claims of a dead worker
    LateRefused,  ///< `count` settlements that came after somebody else had decided
    ClockJumped,  ///< `count`: milliseconds, negative for backwards
    StorageTroubled,
    StorageRecovered,
    FilesClosed,       ///< `count` files could be read by others when the data folder was opened
    FoundOlder,        ///< than what was sent from it: `count` campaigns were paused
    AddressTakenOver,  ///< the secret of a token address went from the database into the secret store
    AddressInPlain,    ///< it did not, and stays in the database; `reason`: why
    LinesDropped       ///< the journal's own: `count` lines could not be kept
};

/// Something decided that concerns more than one attempt. What is left empty is not written.
struct DecisionLine {
    Decision what;
    CampaignId campaign;
    AccountId account;
    WorkerId worker;
    QString reason;  ///< a stable name: nameOf(PauseReason), nameOf(ErrorKind) …
    int code = 0;
    QString detail;  ///< the platform's words, or English; never a secret
    QString rid;
    QString by;  ///< the person who asked: login and host
    std::optional<qint64> count;
    std::optional<Timestamp> until;
};

struct Limits {
    qint64 bytesPerFile = 16 * 1024 * 1024;
    int files = 8;                      ///< the one written to included
    std::chrono::days keep{90};         ///< older files go when a journal is opened
    Milliseconds tryAgainAfter{5'000};  ///< once writing has failed
};

/// What the engine did and why, for whoever looks later: one JSON line each. Thread-safe; a call hands its line over
/// and returns, whatever the disk does. Never fails the sending: a folder that cannot be written is tried again from
/// time to time and reported once after half a minute, and what does not fit in memory meanwhile is counted and
/// dropped. A line may be lost with a process that is killed; the database is the truth.
class Journal {
 public:
    virtual ~Journal() = default;
    virtual void attempt(AttemptLine line) = 0;
    virtual void decision(DecisionLine line) = 0;
    /// Blocks until what was handed over so far is written, or has once failed to be.
    virtual void flush() = 0;
};

/// Where the files of a data folder are.
QString folderIn(const QString& dataFolder);
/// Writes <dataFolder>/logs/hongyan.jsonl, and hongyan.1.jsonl … for what is older. Each process has files of its own:
/// a second one on the folder writes hongyan-2.jsonl, up to eight. Has a thread of its own, which its end waits for.
std::unique_ptr<Journal> open(const QString& dataFolder, const Clock& clock, const Limits& limits = {});
/// Writes nothing.
std::unique_ptr<Journal> none();

QString nameOf(Decision decision);  ///< "campaign_paused" …

}  // namespace hongyan::journal
