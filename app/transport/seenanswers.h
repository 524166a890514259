#pragma once

#include <QByteArray>
#include <deque>
#include <unordered_map>

#include "base/clock.h"
#include "transport/transport.h"

namespace hongyan::transport {

/// What came back on one route of late. On a kept connection nothing but its turn says which request an answer is for,
/// so one answer too many shifts all that follow: the copy is known here by what no two answers share. One thread.
class SeenAnswers {
 public:
    static constexpr std::size_t kept = 20'000;           ///< marks; a copy is seconds late, not minutes
    static constexpr std::chrono::seconds staleAfter{5};  ///< several machines answer, and their clocks differ
    static constexpr std::chrono::hours noTime{1};        ///< what is older than that was never a time
    static constexpr std::size_t clocksKept = 16;

    /// False: it answers another request. `repeatKey` is the request's.
    bool isOwn(const Imprint& imprint, const QByteArray& repeatKey, SteadyTime sent, SteadyTime received);

 private:
    bool isFirst(const QByteArray& mark, const QByteArray& repeatKey);
    bool isOfItsTime(std::chrono::seconds calledAt, SteadyTime sent, SteadyTime received);

    std::unordered_map<QByteArray, QByteArray> m_marks;  ///< with the repeatKey they came for
    std::deque<QByteArray> m_order;
    /// By how much the platform's clock is ahead of the steady one here, at least: an answer was made before it came.
    /// Old answers only make it less, so that the highest are the truest.
    std::deque<std::chrono::seconds> m_ahead;
};

}  // namespace hongyan::transport
