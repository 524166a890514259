#pragma once

#include <QElapsedTimer>
#include <QFutureWatcher>

#include "engine/core.h"
#include "engine/jobs.h"

namespace hongyan::engine {

/// A fetch of followers as its asker sees it. What it has when it is cancelled or deleted stays for the next one.
class FollowersJob final : public ListJob {
    Q_OBJECT
 public:
    FollowersJob(Worker& engineThread, Core& core, const FollowersRequest& request, QObject* parent);
    ~FollowersJob() override { m_fetch.future().cancel(); }
    void cancel() override;

 private:
    void onProgress(int people);
    void onFinished();
    void tell(int people);

    QFutureWatcher<Result<ListId>> m_fetch;
    QElapsedTimer m_told;
    int m_lastTold = 0;
};

}  // namespace hongyan::engine
