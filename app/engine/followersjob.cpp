#include "engine/followersjob.h"

namespace hongyan::engine {
namespace {

constexpr int tellEveryMs = 100;

}  // namespace

FollowersJob::FollowersJob(Worker& engineThread, Core& core, const FollowersRequest& request, QObject* parent)
    : ListJob(parent) {
    auto telling = std::make_shared<QPromise<Result<ListId>>>();
    telling->start();
    connect(&m_fetch, &QFutureWatcherBase::progressValueChanged, this, &FollowersJob::onProgress);
    connect(&m_fetch, &QFutureWatcherBase::finished, this, &FollowersJob::onFinished);
    m_fetch.setFuture(telling->future());
    engineThread.post([&core, request, telling] { core.followers().fetch(request, telling); });
}

void FollowersJob::cancel() {
    m_fetch.disconnect(this);
    m_fetch.future().cancel();
}

void FollowersJob::onProgress(int people) {
    if (people > 0 && (!m_told.isValid() || m_told.elapsed() >= tellEveryMs))
        tell(people);
}

void FollowersJob::tell(int people) {
    const int all = m_fetch.progressMaximum();
    if (all == 0)
        return;  // nobody yet: what moved is the future, which counts its own end
    m_told.start();
    m_lastTold = people;
    emit progressed(all == Followers::noTotal ? 0 : static_cast<double>(people) / all, people);
}

void FollowersJob::onFinished() {
    if (m_fetch.future().resultCount() == 0)
        return;  // the engine has gone
    if (const int people = m_fetch.progressValue(); people > m_lastTold)
        tell(people);  // how many are kept, where it failed
    const Result<ListId> made = m_fetch.result();
    emit finished(made ? Result<std::vector<ListId>>({*made}) : Result<std::vector<ListId>>(fail(made.error())));
}

}  // namespace hongyan::engine
