#pragma once

#include <QFuture>
#include <QObject>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "engine/deliverylog.h"
#include "engine/library.h"
#include "engine/sending.h"

namespace hongyan::engine {

struct Options {
    QString folder;  ///< made if missing; holds hongyan.db and logs/
    /// Outside it: remembers how far the database has sent, for when the whole folder is brought back from a copy.
    /// Empty: nothing does.
    QString stateFolder = {};
    secrets::Backend secrets = secrets::Backend::Keychain;
    int rateCeiling = 100;  ///< messages a second and account
    int maxInFlight = 48;   ///< requests at once and account
    bool journal = true;    ///< keeps logs/
    bool breakers = true;   ///< false: many that fail alike stop no campaign
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
};

/// What was found and mended when it was opened.
struct Opening {
    int closedFiles = 0;           ///< others could read them before; the folder counts as one
    bool isOlder = false;          ///< the database, than what was sent from it
    qint64 heldCampaigns = 0;      ///< paused with OlderThanSent, of those
    qint64 doubtedDeliveries = 0;  ///< had failed or were under way, and became unconfirmed
    qint64 missingCampaigns = 0;   ///< it does not know of: no send-once key and no cap counts them
    /// Accounts with a secret in plain in the token address, as older versions kept it. It is being taken over into the
    /// keychain; those that stay are counted anew at the next start.
    qint64 plainAddresses = 0;
};

/// The user's own folder for Options::stateFolder.
QString usualStateFolder();

/// The file of `folder` that holds everything but the AppSecrets.
QString databaseFile(const QString& folder);

/// The whole engine behind three faces. Owns its threads: engine, network, store-writer, store-reader, importer.
/// Make it, use it and close it on one thread with an event loop.
class Engine {
 public:
    /// Opens the store and starts the threads; sends nothing yet.
    static Result<std::unique_ptr<Engine>> open(const Options& options);
    virtual ~Engine() = default;

    virtual const Opening& opening() const = 0;
    virtual Library& library() = 0;
    virtual DeliveryLog& log() = 0;
    virtual Sending& sending() = 0;

    /// Stops claiming, waits for what is under way until `deadline`, aborts the rest, flushes, checkpoints. True when
    /// everything was heard out. Afterwards only destruction is allowed.
    virtual QFuture<bool> close(Milliseconds deadline) = 0;
    /// Has every question asked so far answered, so that those who asked may go. Blocks for as long as that takes.
    virtual void drain() = 0;
};

}  // namespace hongyan::engine
