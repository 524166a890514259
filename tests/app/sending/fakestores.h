#pragma once

#include <vector>

#include "sending/account/lineneeds.h"
#include "support/later.h"

namespace hongyan::test {

/// Takes every settlement, or fails as told.
class FakeLedger final : public sending::Completer::Store {
 public:
    QFuture<Result<delivery::Applied>> apply(WorkerId, std::vector<delivery::Settlement> settlements) override {
        ++asked;
        if (failure)
            return later(Result<delivery::Applied>(fail(*failure)));
        delivery::Applied what;
        for (const delivery::Settlement& one : settlements) {
            what.deliveries.push_back(one.delivery);
            applied.push_back(one);
        }
        return later(Result<delivery::Applied>(what));
    }
    QFuture<Result<void>> mark() override { return later(failure ? Result<void>(fail(*failure)) : Result<void>()); }
    std::optional<ErrorKind> failure;
    std::vector<delivery::Settlement> applied;
    int asked = 0;
};

/// A lease that is kept until it is said to be lost.
class FakeLeases final : public sending::LeaseKeeper::Store {
 public:
    using Workers = sending::LeaseKeeper::Workers;
    using Claims = sending::LeaseKeeper::Claims;
    QFuture<Result<WorkerId>> enlist(const QString&) override {
        if (failure)
            return later(Result<WorkerId>(fail(*failure)));
        return later(Result<WorkerId>(WorkerId{++enlisted}));
    }
    QFuture<Result<bool>> heartbeat(WorkerId) override {
        ++beats;
        return later(failure ? Result<bool>(fail(*failure)) : Result<bool>(isKept));
    }
    QFuture<Result<void>> resign(WorkerId worker) override {
        resigned = worker;
        return later(Result<void>());
    }
    QFuture<Result<Workers>> otherWorkers(WorkerId) override { return later(Result<Workers>(others)); }
    QFuture<Result<Claims>> adopt(WorkerId, WorkerId dead, int limit) override {
        Claims taken;
        for (auto left = m_left.begin(); left != m_left.end() && taken.size() < static_cast<size_t>(limit);)
            if (left->first == dead) {
                taken.push_back(left->second);
                left = m_left.erase(left);
            } else {
                ++left;
            }
        return later(Result<Claims>(taken));
    }
    void leave(WorkerId dead, const delivery::Claim& claim) { m_left.emplace_back(dead, claim); }

    std::optional<ErrorKind> failure;
    bool isKept = true;
    int enlisted = 0;
    int beats = 0;
    WorkerId resigned;
    Workers others;

 private:
    std::vector<std::pair<WorkerId, delivery::Claim>> m_left;
};

}  // namespace hongyan::test
