#pragma once

#include <QPromise>
#include <memory>

#include "base/result.h"

namespace hongyan::engine {

/// What was asked for and is on its way.
template<class T>
using Answer = std::shared_ptr<QPromise<Result<T>>>;

template<class T>
Answer<T> newAnswer() {
    auto answer = std::make_shared<QPromise<Result<T>>>();
    answer->start();
    return answer;
}

template<class T>
void say(const std::shared_ptr<QPromise<Result<T>>>& answer, Result<T> result) {
    answer->addResult(std::move(result));
    answer->finish();
}

}  // namespace hongyan::engine
