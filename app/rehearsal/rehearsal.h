#pragma once

#include <QObject>
#include <memory>

#include "base/clock.h"
#include "engine/deliverylog.h"
#include "engine/library.h"
#include "rehearsal/report.h"

namespace hongyan::rehearsal {

/// A campaign sent at full speed to a platform in a box on this machine, in a folder of its own that does not stay:
/// nothing of it reaches the account, the network or the database. Lives on the thread that asked. Deleting it cancels
/// it and leaves nothing behind.
class Rehearsal : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    /// finished() comes with Cancelled once folder, port and threads are gone.
    virtual void cancel() = 0;
 signals:
    void progressed(qint64 done, qint64 total);  ///< ten a second at most
    /// Once, and nothing of it is left then. Errors: EmptyList (everybody is left out), those of CompiledMessage and
    /// checkAgainst(), storage's, Unreachable (no port on loopback), Cancelled.
    void finished(const hongyan::Result<hongyan::rehearsal::Report>& result);
};

/// Where rehearsals are begun; those under way end before it.
class Stage {
 public:
    virtual ~Stage() = default;
    /// Owned by the caller; begins at once.
    virtual Rehearsal* rehearse(const Request& request, QObject* parent) = 0;
};

/// People, suppressions and earlier sendings are read from `library` and `log`, which outlive it; nothing is written.
/// What a crashed program left behind goes in the background.
std::unique_ptr<Stage> makeStage(engine::Library& library, engine::DeliveryLog& log, const Clock& clock);

}  // namespace hongyan::rehearsal
