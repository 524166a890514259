#pragma once

#include <cstdio>

#include "base/interrupt.h"
#include "engine/jobs.h"
#include "tool/session.h"

namespace hongyan::tool {

/// Waits until the job finishes, with progress on a terminal. A signal cancels it: ErrorKind::Cancelled. `people`,
/// where given, is how many it last told of.
template<class Made, class AnyJob>
Result<Made> waitForJob(Session& session, AnyJob& job, qint64* people = nullptr) {
    Result<Made> result = fail(ErrorKind::Cancelled);
    bool isDone = false;
    QObject context;
    QObject::connect(&job, &AnyJob::finished, &context, [&](const Result<Made>& made) {
        result = made;
        isDone = true;
        session.quitLoop();
    });
    QObject::connect(&job, &engine::Job::progressed, &context, [&](double done, qint64 sofar) {
        if (people)
            *people = sofar;
        if (isTerminal())
            std::fprintf(stderr, "\r%3d %%  %lld ", static_cast<int>(done * 100), static_cast<long long>(sofar));
    });
    while (!isDone && !session.isInterrupted())
        session.runLoop();
    if (!isDone)
        job.cancel();
    if (isTerminal())
        std::fputs("\r\033[K", stderr);
    return result;
}

}  // namespace hongyan::tool
