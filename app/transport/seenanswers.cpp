#include "transport/seenanswers.h"

#include <algorithm>
#include <vector>

namespace hongyan::transport {
namespace {

using std::chrono::seconds;

}  // namespace

bool SeenAnswers::isOwn(const Imprint& imprint, const QByteArray& repeatKey, SteadyTime sent, SteadyTime received) {
    // All are looked at before any is judged: what is refused is remembered too.
    const bool isFirstCall = imprint.call.isEmpty() || isFirst("c" + imprint.call, {});
    const bool isFirstResult = imprint.result.isEmpty() || isFirst("r" + imprint.result, repeatKey);
    const bool isFresh = !imprint.calledAt || isOfItsTime(*imprint.calledAt, sent, received);
    return isFirstCall && isFirstResult && isFresh;
}

bool SeenAnswers::isFirst(const QByteArray& mark, const QByteArray& repeatKey) {
    const auto [at, isNew] = m_marks.try_emplace(mark, repeatKey);
    if (!isNew)
        return !repeatKey.isEmpty() && at->second == repeatKey;
    m_order.push_back(mark);
    if (m_order.size() > kept) {
        m_marks.erase(m_order.front());
        m_order.pop_front();
    }
    return true;
}

bool SeenAnswers::isOfItsTime(seconds calledAt, SteadyTime sent, SteadyTime received) {
    const auto whole = [](SteadyTime time) { return std::chrono::floor<seconds>(time.time_since_epoch()); };
    bool isFresh = true;
    if (m_ahead.size() >= 2) {
        std::vector<seconds> highest(m_ahead.begin(), m_ahead.end());
        std::ranges::nth_element(highest, highest.begin() + 1, std::greater());
        // The second: one answer with a time of its own invention must not outdate all that follow.
        const seconds late = whole(sent) + highest[1] - calledAt;
        isFresh = late <= staleAfter || late > noTime;
    }
    m_ahead.push_back(calledAt - whole(received) - seconds(1));
    if (m_ahead.size() > clocksKept)
        m_ahead.pop_front();
    return isFresh;
}

}  // namespace hongyan::transport
