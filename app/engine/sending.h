#pragma once

#include <QFuture>
#include <QObject>
#include <vector>

#include "base/result.h"
#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "delivery/personsword.h"
#include "sending/pace.h"

namespace hongyan::engine {

struct StartRequest {
    AccountId account;
    ListId list;
    templates::Message message;
    QString title;
    delivery::Policy policy;
};

/// Starts, pauses and repeats; says what was committed. Lives on the caller's thread (the gui's); the work is done
/// on the engine's. Answers come as futures: use `.then(this, …)`.
class Sending : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

    /// Checks the message against template and list, writes campaign and deliveries, begins.
    /// Errors: NoSuchAccount, NoSuchTemplate, NoSuchList, EmptyList, NoSuchField, MissingField, NoSuchVariable,
    /// UnfinishedVariable, storage's.
    virtual QFuture<Result<CampaignId>> start(const StartRequest& request) = 0;
    /// Within a second; what is under way is still heard out.
    virtual QFuture<Result<void>> pause(CampaignId id) = 0;
    /// A person's: quota and token are asked for again.
    virtual QFuture<Result<void>> resume(CampaignId id) = 0;
    /// Within a second, at any size; a large campaign's rows follow, and closing waits for them.
    virtual QFuture<Result<void>> cancel(CampaignId id) = 0;
    /// The failed ones among the filter, once more; answers how many. Empties are no error. The unconfirmed ones only
    /// where the filter's states name them: they may arrive twice.
    virtual QFuture<Result<qint64>> retry(const delivery::Filter& filter) = 0;
    /// A person's word on the unconfirmed ones among the filter; answers on how many. Whose it was is in the journal,
    /// and with the deliveries (see keptword.h).
    virtual QFuture<Result<qint64>> settle(const delivery::Filter& filter, delivery::PersonsWord word) = 0;
    /// The ones that wait for a later retry, now.
    virtual QFuture<Result<qint64>> hasten(const delivery::Filter& filter) = 0;

    /// Campaigns that were sent from a newer state of the database and do not stand in it: no send-once key and no cap
    /// counts them. 0 once a person has accepted that.
    virtual QFuture<Result<qint64>> missingCampaigns() = 0;
    virtual QFuture<Result<void>> acceptMissing() = 0;

    /// Work on everything that is due or was left behind (the window, `run`), or only on what is started, resumed
    /// or retried here (the tool's other commands).
    virtual void workOnEverything() = 0;
    /// Messages a second and requests at once, per account; at once, for what runs too.
    virtual void setLimits(int rateCeiling, int maxInFlight) = 0;
    virtual std::vector<sending::PaceReport> pace()
        const = 0;  ///< as last reported, one per account with work or a token
    virtual QFuture<Result<void>> refreshToken(AccountId account) = 0;
    /// What was found damaged (StorageBroken): nothing is sent and nothing written any more, only read.
    virtual std::optional<Error> damage() const { return {}; }

 signals:
    /// Deliveries whose committed state changed; at most ten a second.
    void committed(const std::vector<hongyan::DeliveryId>& deliveries);
    /// Status or counts of it changed; at most ten a second each.
    void campaignChanged(hongyan::CampaignId id);
    /// Nothing of it can go on now: finished, paused or cancelled, and everything heard is committed.
    void campaignSettled(hongyan::CampaignId id);
    void paceChanged(const std::vector<hongyan::sending::PaceReport>& reports);
    /// Something could not be written or read; `error` is the store's. It is tried again, but for StorageBroken, which
    /// is said once: see damage().
    void storageTrouble(const hongyan::Error& error);
    /// With workOnEverything(): nothing is live that could go on now or by itself later.
    void idle();
};

}  // namespace hongyan::engine
